# SPDX-License-Identifier: MIT
"""Widgets and helpers that know no rule of a briefing."""
