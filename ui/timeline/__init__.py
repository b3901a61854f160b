# SPDX-License-Identifier: MIT
"""Control data of other days and observers: time bar, sizes, comparison, agreement."""
