# SPDX-License-Identifier: MIT
"""A map with everything over it, as the audience sees it."""
