# SPDX-License-Identifier: MIT
"""What happened, as a list in order of time beside the map."""
