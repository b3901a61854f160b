# SPDX-License-Identifier: MIT
"""Control data over days: kept, packed, measured, compared."""
