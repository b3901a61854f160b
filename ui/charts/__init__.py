# SPDX-License-Identifier: MIT
"""Charts over time, painted: their scales, lines, names and marks."""
