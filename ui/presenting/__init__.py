# SPDX-License-Identifier: MIT
"""Presenting a briefing: audience window, presenter view, keys, checks before."""
