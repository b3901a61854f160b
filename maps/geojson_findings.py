# SPDX-License-Identifier: MIT
"""The results of checking GeoJSON: the error that ends reading, and notes on repairs."""

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

    ``where`` is a path such as ``features[3].geometry.coordinates[0][2]``.
    """


@dataclass(frozen=True)
class Note:
    """Something that RFC 7946 advises against but that was read anyway.

    winding: rings turned to the right-hand rule; height: third numbers dropped; bbox:
    present and not used; crs: an outdated member that names WGS 84, the default;
    empty geometry: no coordinates, read as none; nested collection: kept unchanged.
    ``path`` is the first of ``count`` occurrences.
    """

    kind: NoteKind
    path: str
    count: int


class Findings:
    """Collects notes while a file is read, and refuses the file if necessary."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._notes: dict[NoteKind, Note] = {}

    @property
    def notes(self) -> tuple[Note, ...]:
        """One note for each kind, in order of first occurrence."""
        return tuple(self._notes.values())

    def note(self, kind: NoteKind, path: str) -> None:
        """Records that this kind of thing was found at this path."""
        first = self._notes.get(kind)
        if first is None:
            self._notes[kind] = Note(kind, path, 1)
        else:
            self._notes[kind] = Note(kind, first.path, first.count + 1)

    def refuse(self, path: str, reason: Sentence, remedy: Sentence = CORRECT_IT) -> NoReturn:
        """Raises GeoJsonError for this path."""
        raise GeoJsonError(self.file, reason, where=path or None, remedy=remedy)


def member(path: str, name: str) -> str:
    """Returns the path of an object's member."""
    return f"{path}.{name}" if path else name


def element(path: str, *indices: int) -> str:
    """Returns the path of an array's element."""
    return path + "".join(f"[{index}]" for index in indices)


def one_of(names: Sequence[str]) -> str:
    """Returns names as a list for a sentence."""
    return ", ".join(f"“{name}”" for name in names)
