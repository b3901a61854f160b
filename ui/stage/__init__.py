# SPDX-License-Identifier: MIT
"""The stage: a map with everything over it, as the audience sees it."""
