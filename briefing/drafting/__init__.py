# SPDX-License-Identifier: MIT
"""From an article to draft statements: rules that can be read, and word lists."""
