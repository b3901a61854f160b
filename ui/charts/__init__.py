# SPDX-License-Identifier: MIT
"""Charts over time and the bar of days, painted: their scales, lines, names and marks."""
