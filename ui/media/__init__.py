# SPDX-License-Identifier: MIT
"""Pictures and videos beside the map: read, shown, compared, played."""
