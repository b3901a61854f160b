# SPDX-License-Identifier: MIT
"""What is noted of one day while it is read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from maps.control_day import DayNote, DayNoteKind
from maps.importing.findings import ImportNote

_MOST_VALUES: Final = 20


class DayNotes:
    """Collects notes on one day, one for each kind."""

    def __init__(self) -> None:
        self._counts: dict[DayNoteKind, int] = {}
        self._values: dict[DayNoteKind, list[str]] = {}

    def note(self, kind: DayNoteKind, value: str = "", count: int = 1) -> None:
        """Remembers that this was found; the first twenty different values are kept."""
        self._counts[kind] = self._counts.get(kind, 0) + count
        values = self._values.setdefault(kind, [])
        if value and value not in values and len(values) < _MOST_VALUES:
            values.append(value)

    def take(self, notes: Iterable[ImportNote]) -> None:
        """Takes over what an import found."""
        for each in notes:
            kind: DayNoteKind = each.kind if each.kind in _SHARED else "other"  # type: ignore[assignment]
            self.note(kind, "", each.count)
            for value in each.values:
                self.note(kind, str(value), 0)

    def made(self) -> tuple[DayNote, ...]:
        """The notes, in the order they were first met."""
        return tuple(DayNote(kind, count, tuple(self._values[kind])) for kind, count in self._counts.items())


_SHARED: Final = frozenset({
    "no crs", "points", "null geometry", "empty", "unreadable", "off the globe", "no degrees", "tangled", "crossing",
    "taken apart", "heights", "closed", "antimeridian", "reprojected"})
