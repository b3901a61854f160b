# SPDX-License-Identifier: MIT
"""Builds the program that runs without Python, its icons, and the published packages."""
