# SPDX-License-Identifier: MIT
"""Collects the features found by every reader: checks limits, finds names, and stops when cancelled."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from briefing import limits
from briefing.encoding import EncodingGuess
from briefing.sentences import Sentence, Text, numeral, sentence
from maps.importing.details import Details, details_in
from maps.importing.findings import AreaImportError, NoteKind, Notes, TooMuch
from maps.importing.labels import as_of_in, clean, in_one_language, name_in
from maps.importing.layers import Cancelled, Progress, RawFeature, check_wanted
from maps.importing.shapes import Parts
from maps.importing.text_encoding import TextEncoding, text_encoding

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SIMPLER = sentence("simplify its outlines in the program that made it, or export a part of it")


class FeatureCollector:
    """Collects the features of one file while it is read; ``file`` is its name for messages."""

    def __init__(self, file: Text, cancelled: Cancelled, progress: Progress, encoding: str | None = None, *,
                 takes_points: bool = True) -> None:
        """``encoding`` is the one that the user has chosen for names, by Python's name."""
        self._takes_points = takes_points
        self.file = file
        self.encoding: TextEncoding | None = None
        self._chosen = encoding
        self.notes = Notes()
        self.features: list[RawFeature] = []
        self._cancelled = cancelled
        self._progress = progress
        self._positions = 0
        self._parts = 0
        self._seen = 0

    def check_wanted(self) -> None:
        """Raises ImportCancelled once the import is no longer wanted."""
        check_wanted(self._cancelled)

    def encoding_of(self, guess: EncodingGuess, *, is_stated: bool, texts: Iterable[bytes]) -> str:
        """Returns the encoding to read names in, and notes a doubt with a choice of others where there is one.

        ``texts`` are names as bytes; the first that is not only ASCII shows what each encoding makes of it.
        """
        if self._chosen is None and (guess.is_wrong or not (is_stated or guess.encoding.startswith("utf"))):
            self.notes.note("wrong encoding" if guess.is_wrong else "no encoding", guess.encoding)
        elif self._chosen is None:
            return guess.encoding
        used = self._chosen or guess.encoding
        sample = next((text for text in texts if not text.isascii()), b"")
        if self.encoding is None and sample:
            self.encoding = text_encoding(used, sample, (guess.encoding, *guess.others))
        return used

    def positions(self, count: int) -> None:
        """Counts positions before they are kept; AreaImportError once there are too many."""
        self._positions += count
        if self._positions > limits.MAX_IMPORT_POSITIONS:
            self.refuse_positions()
        self.check_wanted()

    def refuse_positions(self) -> NoReturn:
        """Raises AreaImportError about too many positions."""
        raise TooMuch(self.file, sentence("the file has more than {most} positions",
            most=numeral(limits.MAX_IMPORT_POSITIONS)), remedy=SIMPLER)

    def refuse(self, reason: Sentence, remedy: Sentence, where: Text | None = None) -> NoReturn:
        """Raises AreaImportError about this file."""
        raise AreaImportError(self.file, reason, where=where, remedy=remedy)

    def parts(self) -> Parts:
        """Returns a new collection for the next feature's polygons and lines."""
        return Parts(self.notes, self._count_parts)

    def _count_parts(self, count: int) -> None:
        self._parts += count
        if self._parts > limits.MAX_IMPORT_PARTS:
            reason = sentence("the file has more than {most} rings and lines", most=numeral(limits.MAX_IMPORT_PARTS))
            remedy = sentence("join or leave out the smallest of them in the program that made it")
            raise TooMuch(self.file, reason, remedy=remedy)

    def begin(self) -> None:
        """Counts a feature, used or not; AreaImportError once there are too many."""
        self._seen += 1
        if self._seen > limits.MAX_IMPORT_FEATURES:
            reason = sentence("the file has more than {most} features", most=numeral(limits.MAX_IMPORT_FEATURES))
            raise TooMuch(self.file, reason, remedy=sentence("export only those that are needed"))
        self.check_wanted()
        self._progress(self._seen, self._positions)

    def drop(self, kind: NoteKind, where: Text = "", reason: Text = "") -> None:
        """Notes a feature that does not become an area, and why."""
        value = sentence("{place}: {reason}", place=where, reason=reason) if where and reason else where or reason
        self.notes.note(kind, value or None)

    def feature(
        self, parts: Parts, layer: str, *, name: str = "", as_of: datetime.date | None = None,
        properties: Mapping[str, object] | None = None, crs: str | None = None, collection: bool = False,
        details: Details | None = None,
    ) -> None:
        """Adds a feature; its polygons and its lines become one area each, each of its points a place.

        ``name``, ``as_of`` and ``details`` take precedence over ``properties``.
        """
        from shapely import Point

        about = properties or {}
        shown = clean(name) or name_in(about) or f"{clean(layer) or self.file} {self._seen}"
        day = as_of or as_of_in(about)
        known = details or details_in(about)
        if "///" in shown and (part := in_one_language(shown)):
            shown, known = part, replace(known, full_name=shown)
        made = 0
        for kind in ("polygons", "line"):
            shape: BaseGeometry | None = parts.shape(kind)
            if shape is not None:
                made += 1
                self.features.append(RawFeature(
                    shown, clean(layer), "polygons" if kind == "polygons" else "line", day, crs, shape,
                    known))
        if parts.points and not self._takes_points:
            self.notes.note("points", shown, len(parts.points))
        for position in parts.points if self._takes_points else ():
            self.features.append(RawFeature(shown, clean(layer), "point", day, crs, Point(position), known))
        if parts.empty or not (made or parts.points):
            self.notes.note("empty", count=max(parts.empty, 1))
        if made > 1 or (made and parts.points) or (collection and made):
            self.notes.note("taken apart")
