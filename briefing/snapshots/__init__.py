# SPDX-License-Identifier: MIT
"""Saved copies of sources: taking a file, the text that a reader of it sees, and the passages cited from it."""
