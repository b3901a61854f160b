# SPDX-License-Identifier: MIT
"""The results of checking an import: the error that ends it, and notes on what was dropped, repaired or is doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from briefing.errors import InFileError
from briefing.sentences import Text, sentence
from maps.errors import MapError

NoteLevel = Literal["doubtful", "dropped", "repaired"]
NoteKind = Literal[
    "swapped", "no crs", "no encoding", "unsaved", "left layer", "linked", "round a pole",
    "points", "null geometry", "empty", "unreadable", "curved", "off the globe", "no degrees", "tangled",
    "crossing", "taken apart", "heights", "closed", "antimeridian", "reprojected",
]

LEVELS: Final[dict[NoteKind, NoteLevel]] = {
    "swapped": "doubtful", "no crs": "doubtful", "no encoding": "doubtful", "unsaved": "doubtful",
    "left layer": "dropped", "linked": "dropped", "round a pole": "doubtful",
    "points": "dropped", "null geometry": "dropped", "empty": "dropped", "unreadable": "dropped",
    "curved": "dropped", "off the globe": "dropped", "no degrees": "dropped", "tangled": "dropped",
    "crossing": "repaired", "taken apart": "repaired", "heights": "repaired", "closed": "repaired",
    "antimeridian": "repaired", "reprojected": "repaired",
}


class AreaImportError(InFileError, MapError):
    """A file of areas cannot be read; ``where`` is a line and column, a layer, or a member of a zip."""


class ImportCancelled(MapError):
    """The import was cancelled."""

    def __init__(self) -> None:
        super().__init__(sentence("The import was cancelled; nothing was added."))


@dataclass(frozen=True)
class ImportNote:
    """One kind of thing that was found, ``count`` times.

    Doubtful. swapped: the coordinates make sense with the axes exchanged; no crs: a Shapefile without .prj,
    taken as WGS 84; no encoding: text that is not UTF-8 and states no encoding, read as the one in
    ``values``; unsaved: a GeoPackage with changes not yet written into it; round a pole: outlines that wind
    round a pole, left unchanged.

    Dropped. points; null geometry; empty; unreadable (``values``: the first one's place and reason); curved:
    arcs and curves; off the globe: beyond 180 or 90 degrees; no degrees: numbers in metres or the like;
    tangled: outlines that cross themselves too often to be repaired; left layer (``values``: the layers'
    names): tables without areas; linked: files a KML only points to, which are never fetched.

    Repaired. crossing: rings that cross or touch themselves, made valid; taken apart: collections, into
    polygons and lines; heights left out; closed: rings whose last position was missing; antimeridian: cut at
    the 180th meridian; reprojected (``values``: the reference systems' names): turned to WGS 84.
    """

    kind: NoteKind
    count: int
    values: tuple[Text, ...] = ()

    @property
    def level(self) -> NoteLevel:
        """Whether this is doubtful, dropped or repaired."""
        return LEVELS[self.kind]


_MOST_VALUES: Final = 20


class Notes:
    """Collects notes while a file is read: one for each kind."""

    def __init__(self) -> None:
        self._counts: dict[NoteKind, int] = {}
        self._values: dict[NoteKind, list[Text]] = {}

    def note(self, kind: NoteKind, value: Text | None = None, count: int = 1) -> None:
        """Records that this was found; each value is kept once, and only the first twenty."""
        self._counts[kind] = self._counts.get(kind, 0) + count
        values = self._values.setdefault(kind, [])
        if value is not None and value not in values and len(values) < _MOST_VALUES:
            values.append(value)

    def made(self) -> tuple[ImportNote, ...]:
        """Returns the notes by level: doubtful, dropped, repaired."""
        return tuple(
            ImportNote(kind, self._counts[kind], tuple(self._values[kind])) for kind in LEVELS if kind in self._counts
        )
