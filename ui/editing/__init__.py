# SPDX-License-Identifier: MIT
"""The editor beside the map: its pages and its dialogs."""
