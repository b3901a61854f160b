# SPDX-License-Identifier: MIT
"""Reads the tables of Shapefiles (.dbf): their records, and the encoding of their texts."""

from __future__ import annotations

import codecs
import io
import re
import struct
from collections.abc import Iterator
from typing import Final

_LIKELY: Final = "cp1251"
"""The usual encoding of programs in the region that state none and do not write UTF-8."""

_DRIVERS: Final = {
    0x01: "cp437", 0x02: "cp850", 0x03: "cp1252", 0x26: "cp866", 0x57: "cp1252", 0x64: "cp852", 0x65: "cp866",
    0xC8: "cp1250", 0xC9: "cp1251", 0xCA: "cp1254", 0xCB: "cp1253", 0xCC: "cp1257",
}
"""Language drivers in a .dbf's byte 29, by dBASE's and ESRI's codes."""

_HEADER: Final = 32
_DRIVER_AT: Final = 29
_PIECE: Final = 1_000_000
_LONGEST_CPG: Final = 100


def encoding_of(table: bytes, cpg: bytes) -> tuple[str, bool]:
    """Returns the encoding of a table's texts, and whether that is a guess.

    It is stated by the .cpg, else by the table's own byte; else it is UTF-8 if possible, and else a guess.
    """
    named = _codec(cpg[:_LONGEST_CPG].decode("latin-1"))
    if named is None and len(table) > _DRIVER_AT:
        named = _DRIVERS.get(table[_DRIVER_AT])
    if named is not None:
        return named, False
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(_HEADER, len(table), _PIECE):
            decoder.decode(table[start : start + _PIECE])
    except UnicodeDecodeError:
        return _LIKELY, True
    return "utf-8", False


def records(table: bytes, encoding: str) -> Iterator[dict[str, object]]:
    """Yields the records as names and values, in order; {} for a deleted one, none if the table is damaged."""
    import shapefile

    damage = (shapefile.ShapefileException, struct.error, ValueError, LookupError, OverflowError)
    try:
        reader = shapefile.Reader(dbf=io.BytesIO(table), encoding=encoding, encodingErrors="replace")
        fields = [str(field[0]) for field in reader.fields if field[0] != "DeletionFlag"]
        for number in range(len(reader)):
            record = reader.record(number)
            yield {} if record is None else dict(zip(fields, record, strict=False))
    except damage:
        return


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
    for each in tried:
        try:
            if codecs.lookup(each)._is_text_encoding:
                return each
        except (LookupError, ValueError):
            continue
    return None
