# SPDX-License-Identifier: MIT
"""Checks JSON before anything is built from it, and says where it is wrong."""

from __future__ import annotations

import codecs
import re
from typing import Final, NoReturn

import msgspec

from briefing import limits
from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector

_PIECE: Final = 1_000_000

FAULTS: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""The exceptions that msgspec raises for invalid bytes."""


def check_bytes(data: bytes, collector: FeatureCollector) -> None:
    """Counts and checks in passes that need no memory, before anything is built."""
    most = limits.MAX_IMPORT_POSITIONS
    if data.count(b"[") > 2 * most:  # a position has one, and rings and polygons are far fewer
        collector.refuse_positions()
    if data.count(b"{") > most or data.count(b",") > 8 * most:
        collector.refuse(sentence("the file holds more values than areas have need of"),
            sentence("export it with fewer properties"))
    decoder = codecs.getincrementaldecoder("utf-8")()
    for start in range(0, max(len(data), 1), _PIECE):
        collector.check_wanted()
        try:
            decoder.decode(data[start : start + _PIECE], final=start + _PIECE >= len(data))
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, start + error.start) + 1
            collector.refuse(sentence("the text is not UTF-8"), sentence("save the file again with the encoding UTF-8"),
                sentence("line {line}", line=line))


def refuse_json(data: bytes, error: msgspec.DecodeError, collector: FeatureCollector) -> NoReturn:
    """Raises AreaImportError about text that is no JSON, with its line and column."""
    found = re.search(r"\(byte (\d+)\)", str(error))
    at = int(found.group(1)) if found else len(data)
    fault = re.sub(r"^JSON is malformed: | \(byte \d+\)$", "", str(error))
    line = data.count(b"\n", 0, at) + 1
    column = len(data[data.rfind(b"\n", 0, at) + 1 : at].decode("utf-8", "replace")) + 1
    reason = sentence("not valid JSON ({fault})", fault=f"{fault[:1].lower()}{fault[1:]}")
    collector.refuse(reason, sentence("export it again as GeoJSON"), sentence("line {line}, column {column}", line=line,
        column=column))


def lowered(error: Exception) -> str:
    """Returns an error's message with a small first letter, for the middle of a sentence."""
    text = str(error)
    return text[:1].lower() + text[1:]
