# SPDX-License-Identifier: MIT
"""Control data of other days and observers: fetched when asked for, moved through, compared."""
