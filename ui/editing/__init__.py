# SPDX-License-Identifier: MIT
"""Writing a briefing: the editor beside the map, its pages, and the dialogs that belong to it."""
