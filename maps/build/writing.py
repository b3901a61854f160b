# SPDX-License-Identifier: MIT
"""Writes the built JSON files: the same bytes for the same content, one feature to a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any


def feature_collection(features: Sequence[dict[str, Any]]) -> bytes:
    """Returns an RFC 7946 FeatureCollection with its bounding box, UTF-8, ending in a line break."""
    lines = ",\n".join(compact(feature) for feature in features)
    box = compact(_bounds(features))
    text = f'{{"type":"FeatureCollection","bbox":{box},"features":[\n{lines}\n]}}\n'
    return text.encode("utf-8")


def compact(value: Any) -> str:
    """Returns JSON without blanks, keys in the given order, text unescaped."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _bounds(features: Iterable[dict[str, Any]]) -> list[float]:
    points = [point for feature in features for point in _points(feature["geometry"])]
    lons, lats = [point[0] for point in points], [point[1] for point in points]
    return [min(lons), min(lats), max(lons), max(lats)]


def _points(geometry: dict[str, Any]) -> Iterator[list[float]]:
    waiting = [geometry["coordinates"]]
    while waiting:
        item = waiting.pop()
        if isinstance(item[0], list):
            waiting.extend(item)
        else:
            yield item
