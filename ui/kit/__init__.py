# SPDX-License-Identifier: MIT
"""Widgets and helpers that do not depend on a briefing's rules."""
