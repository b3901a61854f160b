# SPDX-License-Identifier: MIT
"""Reads the tables of Shapefiles (.dbf): their records, and the encoding of their texts."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator
from typing import Final

from briefing.encoding import EncodingGuess, guessed_of_all, python_name

_DRIVERS: Final = {
    0x01: "cp437", 0x02: "cp850", 0x03: "cp1252", 0x26: "cp866", 0x57: "cp1252", 0x64: "cp852", 0x65: "cp866",
    0xC8: "cp1250", 0xC9: "cp1251", 0xCA: "cp1254", 0xCB: "cp1253", 0xCC: "cp1257",
}
"""Language drivers in a .dbf's byte 29, by dBASE's and ESRI's codes."""

_HEADER: Final = 32
_DRIVER_AT: Final = 29
_COUNTS: Final = struct.Struct("<4xIHH")
_FIELD: Final = 32
_FIELDS_END: Final = 0x0D
_MOST_FIELDS: Final = 255
_MOST_RECORDS: Final = 2_000
"""Records that are looked at for the encoding of their texts, evenly among all."""
_LONGEST_CPG: Final = 100


def encoding_of(table: bytes, cpg: bytes) -> tuple[EncodingGuess, bool]:
    """Returns the encoding that a table's texts speak for, and whether the table or its .cpg states any."""
    stated = _codec(cpg[:_LONGEST_CPG].decode("latin-1"))
    if stated is None and len(table) > _DRIVER_AT:
        stated = _DRIVERS.get(table[_DRIVER_AT])
    return guessed_of_all(texts(table), stated), stated is not None


def texts(table: bytes) -> Iterator[bytes]:
    """Yields the names of the fields, and texts of records, as the bytes that they are; few of a large table."""
    if len(table) < _HEADER:
        return
    count, head, length = _COUNTS.unpack_from(table)
    spans, start = [], 1
    for at in range(_HEADER, min(head, len(table), _HEADER + _FIELD * _MOST_FIELDS), _FIELD):
        field = table[at : at + _FIELD]
        if len(field) < _FIELD or field[0] == _FIELDS_END:
            break
        yield field[:11].partition(b"\0")[0]
        if field[11:12] in (b"C", b"M"):
            spans.append((start, start + field[16]))
        start += field[16]
    count = min(count, max(len(table) - head, 0) // max(length, 1))
    for number in range(0, count, max(count // _MOST_RECORDS, 1)):
        record = table[head + number * length : head + (number + 1) * length]
        yield from (text for first, last in spans if (text := record[first:last].strip(b" \0")))


def records(table: bytes, encoding: str) -> Iterator[dict[str, object]]:
    """Yields the records as names and values, in order; {} for a deleted one, none if the table is damaged."""
    import shapefile

    damage = (shapefile.ShapefileException, struct.error, ValueError, LookupError, OverflowError)
    try:
        reader = shapefile.Reader(dbf=io.BytesIO(table), encoding=encoding, encodingErrors="replace")
        fields = [str(field[0]) for field in reader.fields if field[0] != "DeletionFlag"]
        for number in range(len(reader)):
            record = reader.record(number)
            values = [] if record is None else [_whole(value) for value in record]
            yield dict(zip(fields, values, strict=False))
    except damage:
        return


def _whole(value: object) -> object:
    """Returns a text without the sign for a last character that the field's length cut in two."""
    return value.rstrip("\ufffd") if isinstance(value, str) else value


def _codec(text: str) -> str | None:
    """Returns Python's name for the encoding in a .cpg: UTF-8, 1251, CP1251, ANSI 1251, windows-1251, 88595, 65001."""
    name = text.strip("\ufeff \t\r\n\0").lower()
    digits = re.search(r"(\d+)$", name)
    tried = [name]
    if digits:
        code = digits.group(1)
        tried += ["utf-8"] if code == "65001" else [f"cp{code}"]
        if code.startswith("8859"):
            tried.append(f"iso8859-{code[4:]}")
    return next((found for each in tried if (found := python_name(each))), None)
