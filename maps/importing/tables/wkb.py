# SPDX-License-Identifier: MIT
"""Checks the counts in well-known binary before it is read: a few bytes can announce a hundred million positions."""

from __future__ import annotations

import struct
from typing import Final

from briefing import limits
from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector

_POINT, _LINE, _POLYGON = 1, 2, 3
_COLLECTIONS: Final = (4, 5, 6, 7)
_HAS_Z, _HAS_M, _HAS_SRID = 0x80000000, 0x40000000, 0x20000000
_DEEPEST: Final = 16


def checked_wkb(data: bytes, collector: FeatureCollector) -> bytes | None:
    """Returns the same bytes, their positions counted by the collector; None if they hold curves.

    Raises ValueError or struct.error if they are truncated or nested too deep; AreaImportError.
    """
    walker = _Walker(data, collector)
    walker.geometry(0)
    if walker.has_heights:
        collector.notes.note("heights")
    return None if walker.has_curves else data


class _Walker:
    def __init__(self, data: bytes, collector: FeatureCollector) -> None:
        self._data = data
        self._collector = collector
        self._at = 0
        self._parts = 0
        self.has_curves = False
        self.has_heights = False

    def geometry(self, depth: int) -> None:
        """Walks over one geometry and those within it."""
        self._parts += 1
        if depth > _DEEPEST or self._parts > limits.MAX_IMPORT_PARTS:
            raise ValueError(sentence("it has too many parts"))
        order = "<" if self._data[self._at : self._at + 1] == b"\x01" else ">"
        kind, numbers = self._kind(self._number(order, 1))
        if kind == _POINT:
            self._skip(1, numbers)
        elif kind == _LINE:
            self._skip(self._number(order), numbers)
        elif kind == _POLYGON:
            for _ in range(self._number(order)):
                self._skip(self._number(order), numbers)
        elif kind in _COLLECTIONS:
            for _ in range(self._number(order)):
                self.geometry(depth + 1)
                if self.has_curves:
                    return
        else:
            self.has_curves = True

    def _kind(self, code: int) -> tuple[int, int]:
        """Returns the kind of geometry, and how many numbers each position has (ISO and extended form)."""
        flags = code & (_HAS_Z | _HAS_M | _HAS_SRID)
        thousands, kind = divmod(code & ~flags, 1000)
        if flags & _HAS_SRID:
            self._at += 4
        more = {0: 0, 1: 1, 2: 1, 3: 2}.get(thousands, 0) + bool(flags & _HAS_Z) + bool(flags & _HAS_M)
        self.has_heights |= thousands in (1, 3) or bool(flags & _HAS_Z)
        return kind, 2 + more

    def _number(self, order: str, skipped: int = 0) -> int:
        (number,) = struct.unpack_from(order + "I", self._data, self._at + skipped)
        self._at += 4 + skipped
        return int(number)

    def _skip(self, positions: int, numbers: int) -> None:
        self._at += 8 * numbers * positions
        if self._at > len(self._data):
            raise ValueError(sentence("it is cut short"))
        self._collector.positions(positions)
