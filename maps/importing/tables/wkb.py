# SPDX-License-Identifier: MIT
"""Checks the counts in well-known binary before it is read: a few bytes can announce a hundred million positions."""

from __future__ import annotations

import struct
from typing import Final, Literal

from briefing import limits
from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector

_POINT, _LINE, _POLYGON, _ARCS = 1, 2, 3, 8
_COLLECTIONS: Final = (4, 5, 6, 7)
_CURVED: Final = (9, 10, 11, 12)
"""Compound curves, curve polygons, and several curves or surfaces: each is made of geometries."""
_HAS_Z, _HAS_M, _HAS_SRID = 0x80000000, 0x40000000, 0x20000000
_ORDERS: Final = {b"\x00": ">", b"\x01": "<"}
_DEEPEST: Final = 16

Checked = Literal["plain", "curved", "unknown"]


def checked_wkb(data: bytes, collector: FeatureCollector) -> Checked:
    """Counts the positions in these bytes, and says what they hold.

    "plain": points, lines and polygons; "curved": arcs, or kinds of geometry that may hold some; "unknown": others.
    Raises ValueError or struct.error if they are truncated or nested too deep; AreaImportError.
    """
    walker = _Walker(data, collector)
    walker.geometry(0)
    if walker.has_heights:
        collector.notes.note("heights")
    return "unknown" if walker.has_unknown else "curved" if walker.has_curves else "plain"


def split_code(code: int) -> tuple[int, bool]:
    """Returns the kind of geometry that a type code means, and whether a reference system's number follows it."""
    return (code & ~(_HAS_Z | _HAS_M | _HAS_SRID)) % 1000, bool(code & _HAS_SRID)


def numbers_of(code: int) -> int:
    """Returns how many numbers each position has, by the type code (ISO and extended form)."""
    thousands = (code & ~(_HAS_Z | _HAS_M | _HAS_SRID)) // 1000
    return 2 + {0: 0, 1: 1, 2: 1, 3: 2}.get(thousands, 0) + bool(code & _HAS_Z) + bool(code & _HAS_M)


class _Walker:
    def __init__(self, data: bytes, collector: FeatureCollector) -> None:
        self._data = data
        self._collector = collector
        self._at = 0
        self._parts = 0
        self.has_curves = False
        self.has_unknown = False
        self.has_heights = False

    def geometry(self, depth: int) -> None:
        """Walks over one geometry and those within it."""
        self._parts += 1
        if depth > _DEEPEST or self._parts > limits.MAX_IMPORT_PARTS:
            raise ValueError(sentence("it has too many parts"))
        order = _ORDERS.get(self._data[self._at : self._at + 1])
        if order is None:  # other readers take it for the machine's own, and count other things
            raise ValueError(sentence("its byte order is not known"))
        code = self._number(order, 1)
        kind, has_srid = split_code(code)
        self._at += 4 * has_srid
        numbers = numbers_of(code)
        self.has_heights |= bool(code & _HAS_Z) or (code & ~(_HAS_Z | _HAS_M | _HAS_SRID)) // 1000 in (1, 3)
        self.has_curves |= kind == _ARCS or kind in _CURVED
        if kind == _POINT:
            self._skip(1, numbers)
        elif kind in (_LINE, _ARCS):
            self._skip(self._number(order), numbers)
        elif kind == _POLYGON:
            for _ in range(self._number(order)):
                self._parts += 1
                if self._parts > limits.MAX_IMPORT_PARTS:
                    raise ValueError(sentence("it has too many parts"))
                self._skip(self._number(order), numbers)
        elif kind in _COLLECTIONS or kind in _CURVED:
            for _ in range(self._number(order)):
                self.geometry(depth + 1)
                if self.has_unknown:
                    return
        else:
            self.has_unknown = True

    def _number(self, order: str, skipped: int = 0) -> int:
        (number,) = struct.unpack_from(order + "I", self._data, self._at + skipped)
        self._at += 4 + skipped
        return int(number)

    def _skip(self, positions: int, numbers: int) -> None:
        self._at += 8 * numbers * positions
        if self._at > len(self._data):
            raise ValueError(sentence("it is cut short"))
        self._collector.positions(positions)
