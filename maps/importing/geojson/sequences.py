# SPDX-License-Identifier: MIT
"""Reads GeoJSON text sequences: objects after each other, each after a record separator (RFC 8142) or on a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from briefing.errors import quoted, reason_of
from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector
from maps.importing.geojson.geojson_layers import DOCUMENT, TYPES, read_document
from maps.importing.geojson.json_checks import FAULTS, lowered

RECORD: Final = b"\x1e"
"""The record separator of RFC 8142 and RFC 7464."""


def is_sequence(data: bytes) -> bool:
    """Checks whether this is a sequence: it begins with a record separator, or its first line is a whole object."""
    if data.lstrip().startswith(RECORD):
        return True
    first, _, rest = data.lstrip().partition(b"\n")
    try:
        return bool(rest.strip()) and DOCUMENT.decode(first).type in TYPES
    except FAULTS:
        return False


def read_sequence(data: bytes, collector: FeatureCollector, layer: str) -> None:
    """Hands the features of all records to the collector; a record that cannot be read loses only itself."""
    for where, text in _records(data):
        collector.check_wanted()
        try:
            document = DOCUMENT.decode(text)
            if document.type in TYPES:
                read_document(document, text, collector, layer, f"{where}: " if document.features else where)
                continue
            reason = sentence("the type {kind} is not known", kind=quoted(document.type))
            collector.drop("unreadable", where, reason)
        except msgspec.ValidationError as error:
            collector.drop("unreadable", where, lowered(error))
        except FAULTS as error:
            collector.drop("unreadable", where, reason_of(error))


def _records(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yields each record that is not empty, with its place."""
    separator, word = (RECORD, "record") if data.lstrip().startswith(RECORD) else (b"\n", "line")
    start, number = 0, 0
    while start <= len(data):
        end = data.find(separator, start)
        end = len(data) if end < 0 else end
        text = data[start:end].strip()
        number += word == "line" or bool(text)
        if text:
            yield f"{word} {number}", text
        start = end + 1
