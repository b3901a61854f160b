# SPDX-License-Identifier: MIT
"""The map widget, its page, and what keeps the page safe."""
