# SPDX-License-Identifier: MIT
"""Control data of many days: caching, packing, measuring, comparing."""
