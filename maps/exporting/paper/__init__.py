# SPDX-License-Identifier: MIT
"""The handout on paper: pages to print, and what a browser's PDF of them lacks."""
