# SPDX-License-Identifier: MIT
"""The results of checking an import: the error that ends it, and notes on what was dropped, repaired or is doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from briefing.errors import InFileError, quoted
from briefing.sentences import Text, as_it_is, listed, numeral, sentence
from maps.errors import MapError

NoteLevel = Literal["doubtful", "dropped", "repaired"]
NoteKind = Literal[
    "swapped", "no crs", "crs link", "no encoding", "wrong encoding", "unsaved", "left layer", "linked", "round a pole",
    "points", "pictures", "null geometry", "empty", "unreadable", "curved", "off the globe", "no degrees", "tangled",
    "missing space", "stray commas", "control characters", "references", "no root", "inside", "stroked", "crossing",
    "taken apart", "heights", "closed", "antimeridian", "reprojected",
]

LEVELS: Final[dict[NoteKind, NoteLevel]] = {
    "swapped": "doubtful", "no crs": "doubtful", "crs link": "doubtful", "no encoding": "doubtful",
    "wrong encoding": "doubtful", "unsaved": "doubtful",
    "left layer": "dropped", "linked": "dropped", "round a pole": "doubtful",
    "points": "dropped", "pictures": "dropped", "null geometry": "dropped", "empty": "dropped",
    "unreadable": "dropped", "curved": "dropped", "off the globe": "dropped", "no degrees": "dropped",
    "tangled": "dropped", "missing space": "repaired", "stray commas": "repaired", "control characters": "repaired",
    "references": "repaired", "no root": "repaired", "inside": "repaired", "stroked": "repaired",
    "crossing": "repaired", "taken apart": "repaired", "heights": "repaired", "closed": "repaired",
    "antimeridian": "repaired", "reprojected": "repaired",
}


class AreaImportError(InFileError, MapError):
    """A file of areas cannot be read; ``where`` is a line and column, a layer, or a member of a zip."""


class TooMuch(AreaImportError):
    """The file holds more than is read; leaving out one of its parts would not help."""


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
    round a pole, left unchanged; wrong encoding: the stated one reads no words, the one in ``values`` does;
    crs link: a reference system named only by a link, which is never followed.

    Dropped; ``values`` say of what or where. points: their names; pictures laid over the map: their names; null
    geometry; empty; unreadable: the place and the reason; curved: curves of an unknown kind; off the globe: beyond
    180 or 90 degrees; no degrees: numbers in metres or the like; tangled: outlines that cross themselves too often
    to be repaired; left layer: tables without areas; linked: files a KML only points to, which are never fetched.

    Repaired. missing space, stray commas: between the positions of a KML; control characters, references, no root:
    faults of XML; inside (``values``: where): GeoJSON inside another object; stroked: arcs turned into short
    straight lines; crossing: rings that cross or touch themselves, made valid; taken apart: collections, into
    polygons and lines; heights left out; closed: rings whose last position was missing; antimeridian: cut at the
    180th meridian; reprojected (``values``: the reference systems' names): turned to WGS 84.
    """

    kind: NoteKind
    count: int
    values: tuple[Text, ...] = ()

    @property
    def level(self) -> NoteLevel:
        """Whether this is doubtful, dropped or repaired."""
        return LEVELS[self.kind]


_MOST_VALUES: Final = 20
_MOST_NAMED: Final = 3


def names_of(note: ImportNote) -> Text:
    """Returns the first three names in a note, and how many more it counts."""
    shown = listed([as_it_is(quoted(str(each))) for each in note.values[:_MOST_NAMED]])
    more = note.count - min(len(note.values), _MOST_NAMED)
    return sentence("{names} and {number} more", names=shown, number=numeral(more)) if more > 0 else shown


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
