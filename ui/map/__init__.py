# SPDX-License-Identifier: MIT
"""The map widget, its page, and the page's security."""
