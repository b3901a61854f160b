# SPDX-License-Identifier: MIT
"""What lies under the map's data: the program's own map, a file of the user's, or online tiles."""
