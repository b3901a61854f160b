# SPDX-License-Identifier: MIT
"""Makes folders of dated files, like those of a user's own observers."""

from __future__ import annotations

import datetime
import json
from collections.abc import Container, Iterable
from pathlib import Path

FIRST = datetime.date(2024, 11, 1)
FRONT = 37.5
"""Degrees east of where the occupied ground begins on the first day; each day 0.02 further west."""


def occupied(west: float) -> dict[str, object]:
    ring = [[west, 47.6], [38.6, 47.6], [38.6, 48.6], [west, 48.6], [west, 47.6]]
    return {"type": "Feature", "properties": {"name": "occupied"},
            "geometry": {"type": "Polygon", "coordinates": [ring]}}


def pocket(east: float) -> dict[str, object]:
    ring = [[35.2, 51.3], [east, 51.3], [east, 51.5], [35.2, 51.5], [35.2, 51.3]]
    return {"type": "Feature", "properties": {"name": "kursk"},
            "geometry": {"type": "Polygon", "coordinates": [ring]}}


def days_after(first: datetime.date, count: int, step: int = 1) -> list[datetime.date]:
    return [first + datetime.timedelta(days=number * step) for number in range(count)]


def luhansk() -> dict[str, object]:
    """Ground in Luhansk Oblast."""
    ring = [[38.8, 49.0], [39.4, 49.0], [39.4, 49.4], [38.8, 49.4], [38.8, 49.0]]
    return {"type": "Feature", "properties": {"name": "occupied"},
            "geometry": {"type": "Polygon", "coordinates": [ring]}}


def write_days(folder: Path, days: Iterable[datetime.date], *, front: float = FRONT, kursk: bool = False,
               left_out: Container[datetime.date] | None = None) -> Path:
    """Writes one GeoJSON file per day; the ground grows by 0.02° a day.

    With ``left_out``, days have ground in Luhansk Oblast too, except for these.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for number, day in enumerate(days):
        features = [occupied(round(front - 0.02 * number, 6))] + ([pocket(35.6)] if kursk else [])
        if left_out is not None and day not in left_out:
            features.append(luhansk())
        text = json.dumps({"type": "FeatureCollection", "features": features})
        (folder / f"control_{day:%Y%m%d}.geojson").write_text(text)
    return folder
