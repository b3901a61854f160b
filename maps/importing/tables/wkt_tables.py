# SPDX-License-Identifier: MIT
"""Reads tables of text (CSV, TSV) with a column of well-known text, also PostGIS's, with the system's number.

The table is read piece by piece; the encoding is the one its bytes speak for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefing.encoding import decoded, guessed_of_all
from briefing.errors import reason_of
from briefing.sentences import Text, sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.projections import known_crs

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_COLUMNS: Final = ("wkt", "geometry", "geom", "the_geom", "geometry_wkt", "wkt_geom", "shape", "geo", "polygon")
_KINDS: Final = "POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION"
_CURVES: Final = re.compile(r"\b(?:CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|MULTICURVE|MULTISURFACE|TIN|TRIANGLE|"
                            r"POLYHEDRALSURFACE)\b", re.IGNORECASE)
_WKT: Final = re.compile(rf"\s*(?:SRID\s*=\s*(\d{{1,6}})\s*;)?\s*((?:{_KINDS})\s*(?:Z|M|ZM)?\s*(?:\(|EMPTY).*)",
                         re.IGNORECASE | re.DOTALL)
_DELIMITERS: Final = (",", ";", "\t", "|")
_FIELD: Final = {
    delimiter: re.compile(rf'(?:[ ]*"([^"]*(?:""[^"]*)*)"[^{end}\r\n]*|([^{end}\r\n]*))({end}|\r\n|\n|\r|\Z)')
    for delimiter in _DELIMITERS for end in [re.escape(delimiter)]}
_BRACKETS: Final = re.compile(r"[()]")
_DEEPEST: Final = 16
_MOST_COLUMNS: Final = 500
_SAMPLE_ROWS: Final = 50


class WktTable:
    """A table of text: its columns, and which of them holds the ground."""

    def __init__(self, data: bytes, collector: FeatureCollector) -> None:
        self._collector = collector
        self._guess = guessed_of_all([data])
        self._data = data
        self._text = ""
        self._delimiter = ","
        self.columns: list[str] = []
        self.ground = -1

    def recognise(self) -> bool:
        """Reads the first rows; returns whether there is a column of well-known text."""
        encoding = self._collector.encoding_of(self._guess, is_stated=False, texts=self._data.split(b"\n", 50)[:50])
        self._text = decoded(self._data, encoding).removeprefix("\ufeff")
        for delimiter in _DELIMITERS:
            rows = [row for row, _ in zip(_rows(self._text, delimiter), range(_SAMPLE_ROWS), strict=False)]
            found = _ground_column(rows) if len(rows) > 1 else -1
            if found >= 0 and len(rows[0]) > len(self.columns):
                self._delimiter, self.columns, self.ground = delimiter, [cell.strip() for cell in rows[0]], found
        return self.ground >= 0

    def read(self, layer: str) -> None:
        """Hands the rows to the collector; AreaImportError, ImportCancelled."""
        rows = _rows(self._text, self._delimiter)
        next(rows)
        for number, row in enumerate(rows, 2):
            if any(cell.strip() for cell in row):
                self._row(row, sentence("row {number}", number=number), layer)

    def _row(self, row: list[str], where: Text, layer: str) -> None:
        from shapely.errors import ShapelyError

        collector = self._collector
        collector.begin()
        cell = row[self.ground].strip() if self.ground < len(row) else ""
        named = enumerate(zip(self.columns, row, strict=False))
        about = {name: value for at, (name, value) in named if at != self.ground}
        if not cell:
            collector.drop("null geometry", where)
            return
        if _CURVES.search(cell[:200]):
            collector.drop("curved", where)
            return
        parts = collector.parts()
        try:
            shape, crs = self._shape(cell)
            parts.add(shape)
        except (ShapelyError, ValueError) as error:
            collector.drop("unreadable", where, reason_of(error))
            return
        collector.feature(parts, layer, properties=about, crs=crs, collection=shape.geom_type == "GeometryCollection")

    def _shape(self, cell: str) -> tuple[BaseGeometry, str | None]:
        """Returns the shape of a cell, and its reference system."""
        from shapely import from_wkt, has_z

        found = _WKT.fullmatch(cell)
        if found is None:
            raise ValueError(sentence("the cell holds no well-known text"))
        _check_depth(cell)
        self._collector.positions(cell.count(",") + 1)
        shape = from_wkt(found.group(2))
        if has_z(shape):
            self._collector.notes.note("heights")
        number = int(found.group(1) or 0)
        return shape, known_crs(f"EPSG:{number}") if number else None


def _ground_column(rows: list[list[str]]) -> int:
    """Returns the column that holds well-known text in the first rows, by its name if several do; -1 for none."""
    held = [at for at in range(min(len(rows[0]), _MOST_COLUMNS))
            if any(at < len(row) and (_WKT.match(row[at]) or _CURVES.match(row[at].strip())) for row in rows[1:])]
    named = [at for at in held if rows[0][at].strip().lower() in _COLUMNS]
    return next(iter((*named, *held)), -1)


def _check_depth(text: str) -> None:
    depth = 0
    for bracket in _BRACKETS.findall(text):
        depth += 1 if bracket == "(" else -1
        if depth > _DEEPEST:
            raise ValueError(sentence("collections are nested too deep"))


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """Yields the rows; a cell in quotation marks may hold delimiters and line breaks."""
    pattern = _FIELD[delimiter]
    at, row = 0, []
    while at <= len(text):
        found = pattern.match(text, at)
        if found is None:  # a quotation mark that is never closed: the rest is one cell
            row.append(text[at:])
            break
        quoted, plain, end = found.groups()
        row.append(plain if quoted is None else quoted.replace('""', '"'))
        at = found.end()
        if end == delimiter:
            continue
        yield row
        row = []
        if not end:
            return
    if row:
        yield row
