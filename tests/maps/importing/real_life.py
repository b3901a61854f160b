# SPDX-License-Identifier: MIT
"""Small made-up files as programs and people really make them, faults included."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from maps.importing.files.reading import read_layers
from maps.importing.layers import Import

FOLDER: Final = Path(__file__).parents[2] / "data" / "areas"
KM2: Final = 2_064.4
"""The square of 37–37.5 E, 48–48.5 N, which most of them hold, on WGS 84."""


def read(name: str) -> Import:
    return read_layers(FOLDER / name)


def assert_square(made: Import, name: str | None = None) -> None:
    """Checks that the one area is the square."""
    (feature,) = made.features
    assert feature.size.area_km2 == pytest.approx(KM2, abs=0.1)
    assert feature.shape.bounds == pytest.approx((37.0, 48.0, 37.5, 48.5))
    assert name is None or feature.name == name


def counts(made: Import) -> dict[str, int]:
    return {note.kind: note.count for note in made.notes}
