# SPDX-License-Identifier: MIT
"""What reading a GeoJSON file finds: the fault that ends it, and notes on what was put right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NoReturn

from briefing.errors import InFileError
from briefing.sentences import Sentence, sentence
from maps.errors import MapError

CORRECT_IT = sentence("correct it there")

NoteKind = Literal[
    "winding",
    "height",
    "bbox",
    "crs",
    "empty geometry",
    "nested collection",
]


class GeoJsonError(InFileError, MapError):
    """A GeoJSON file cannot be read.

    The place is a path such as ``features[3].geometry.coordinates[0][2]``, or a line
    and column where the file is no JSON.
    """


@dataclass(frozen=True)
class Note:
    """Something RFC 7946 advises against, read all the same.

    winding: rings turned to the right-hand rule; height: third numbers dropped; bbox:
    present and not used; crs: an outdated member that names WGS 84, as is meant anyway;
    empty geometry: no coordinates, read as none; nested collection: kept as it is.
    ``path`` is the first of ``count`` places.
    """

    kind: NoteKind
    path: str
    count: int


class Findings:
    """Collects notes while a file is read, and refuses the file where it must be."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._notes: dict[NoteKind, Note] = {}

    @property
    def notes(self) -> tuple[Note, ...]:
        """One note for each kind, in order of first occurrence."""
        return tuple(self._notes.values())

    def note(self, kind: NoteKind, path: str) -> None:
        """Remember that this kind of thing was found here."""
        first = self._notes.get(kind)
        if first is None:
            self._notes[kind] = Note(kind, path, 1)
        else:
            self._notes[kind] = Note(kind, first.path, first.count + 1)

    def refuse(self, path: str, reason: Sentence, remedy: Sentence = CORRECT_IT) -> NoReturn:
        """Raise GeoJsonError for this place."""
        raise GeoJsonError(self.file, reason, where=path or None, remedy=remedy)


def member(path: str, name: str) -> str:
    """The path of an object's member."""
    return f"{path}.{name}" if path else name


def element(path: str, *indices: int) -> str:
    """The path of an array's element."""
    return path + "".join(f"[{index}]" for index in indices)


def one_of(names: Sequence[str]) -> str:
    """Names as a list for a sentence."""
    return ", ".join(f"“{name}”" for name in names)
