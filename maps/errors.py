# SPDX-License-Identifier: MIT
"""The one root of every error this package raises."""

from __future__ import annotations


class MapError(Exception):
    """Something about the ground or its picture is wrong; the text is one sentence for a user."""
