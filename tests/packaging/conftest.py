# SPDX-License-Identifier: MIT
"""Compares pictures."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage


@pytest.fixture
def picture_differs() -> Callable[[QImage, QImage], float]:
    """The part of the pixels of two pictures that differ by more than a shade; 1 for pictures of different sizes."""

    def differ(one: QImage, other: QImage) -> float:
        if one.size() != other.size():
            return 1.0
        places = [(x, y) for x in range(one.width()) for y in range(one.height())]
        off = 0
        for x, y in places:
            first, second = one.pixelColor(x, y), other.pixelColor(x, y)
            off += max(abs(a - b) for a, b in zip(first.getRgb(), second.getRgb(), strict=True)) > 24
        return off / len(places)

    return differ
