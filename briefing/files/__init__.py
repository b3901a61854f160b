# SPDX-License-Identifier: MIT
"""Briefing files: their forms, and reading, checking and writing them."""
