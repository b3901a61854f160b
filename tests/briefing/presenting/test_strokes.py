# SPDX-License-Identifier: MIT
"""Thinning a stroke of the pen: what it keeps, and how far the rest lies from it."""

from __future__ import annotations

import math

from briefing import limits
from briefing.presenting.strokes import thinned


def test_a_thinned_stroke_keeps_its_ends_and_its_corners() -> None:
    stroke = [(x / 10, 0.0) for x in range(101)] + [(10.0, y / 10) for y in range(1, 101)]
    assert thinned(stroke, 0.5) == [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]
    assert thinned(stroke[:1], 0.5) == stroke[:1]


def test_a_thinned_stroke_lies_nowhere_farther_than_the_tolerance() -> None:
    circle = [(math.cos(each / 50), math.sin(each / 50)) for each in range(300)]
    kept = thinned(circle, 0.01)
    assert 10 < len(kept) < 60
    for point in circle:
        assert min(math.dist(point, each) for each in kept) < 0.4


def test_a_stroke_of_any_length_fits_into_a_mark() -> None:
    jagged = [(float(each), float(each % 2) * 9) for each in range(5_000)]
    assert 2 <= len(thinned(jagged, 0.1)) <= limits.MAX_MARK_POINTS
