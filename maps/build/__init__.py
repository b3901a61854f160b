# SPDX-License-Identifier: MIT
"""Tools that make the committed map resources, each run as ``python -m maps.build.NAME``."""
