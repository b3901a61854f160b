# SPDX-License-Identifier: MIT
"""The dialog that makes a briefing of a table, and the templates of tables."""
