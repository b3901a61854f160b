# SPDX-License-Identifier: MIT
"""The presentation: slides of boxes, outlines and pictures that other programs can edit."""
