# SPDX-License-Identifier: MIT
"""Reads files from outside in processes of their own, which may die, hang or need too much without harm."""
