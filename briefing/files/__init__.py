# SPDX-License-Identifier: MIT
"""A briefing as a file: its forms, reading, checking and writing them."""
