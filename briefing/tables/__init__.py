# SPDX-License-Identifier: MIT
"""Statements from tables: reading CSV and spreadsheets, and making a briefing of their rows."""
