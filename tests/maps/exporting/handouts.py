# SPDX-License-Identifier: MIT
"""Handouts made without a window: of the default briefing, and of hostile ones."""

from __future__ import annotations

import datetime
import struct
import zlib
from pathlib import Path
from typing import Any

import msgspec

from briefing.attribution import citation, shown_date
from briefing.files.document import parse_briefing
from briefing.files.read_write import load
from briefing.model import Briefing
from briefing.presenting.sequence import sequence_of
from maps.areas import AreaLayer, read_control_layer
from maps.exporting.handout import Handout, HandoutSource, HandoutStatement, HandoutStep, Terms
from maps.own_areas import with_own_areas
from maps.shipped import control_file, default_briefing
from tests.corpora import PROJECT

RESOURCES = PROJECT / "resources"
MADE = datetime.datetime(2024, 11, 21, 9, 30, tzinfo=datetime.UTC)
WORDS = {
    "sources": "Sources", "statements": "Statements", "contents": "Contents", "map": "Map", "notes": "Notes",
    "areas": "Areas", "check": "Check", "page": "Page", "terms": "Terms", "left_out": "Left out",
    "second_hand": "not read at first hand", "saved_copy": "saved copy of", "search": "Search", "all": "All",
    "steps": "Steps", "back": "Back", "next": "Next", "approximate": "approximate", "control": "Control",
    "speaker": "Speaker", "close": "Close", "made_with": "Made with Line of Contact", "whole_region": "Whole region",
    "none_match": "No statement matches.", "km": "km", "zoom_in": "Zoom in", "zoom_out": "Zoom out", "kind": "Kind",
    "clear": "Clear", "shown": "{count} of {total} statements", "step_of": "Step {number} of {total}",
    "also_here": "Also here", "skip": "To the statements", "map_keys": "Arrow keys move the map.",
    "steps_hint": "Step through the briefing with Next.", "statement_number": "Statement {number}",
    "no_script": "The map needs a browser that runs scripts. Statements and sources are below.",
    "legend_occupied": "Occupied since 2022", "legend_crimea": "Occupied since 2014",
    "legend_kursk": "Held by Ukraine in Kursk Oblast", "legend_line": "Line of contact (approximate)",
}


def png(width: int = 96, height: int = 60, shade: int = 200) -> bytes:
    """Returns a grey PNG."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + bytes([shade]) * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def shipped_layer() -> AreaLayer:
    return read_control_layer(control_file(RESOURCES))


def handout(path: Path | None = None, document: dict[str, Any] | None = None, **changes: Any) -> Handout:
    """Returns the handout of the default briefing, or of another file or document, with some fields changed."""
    if document is not None:
        briefing = parse_briefing(msgspec.json.encode(document), "test.json", frozenset(shipped_layer().ids))
    else:
        briefing = load(path or default_briefing(RESOURCES), frozenset(shipped_layer().ids)).briefing
    layer = with_own_areas(shipped_layer(), briefing.own_areas)
    return msgspec.structs.replace(_made_of(briefing, layer), **changes)


def _made_of(briefing: Briefing, layer: AreaLayer) -> Handout:
    numbers = {source.id: number for number, source in enumerate(briefing.sources, start=1)}
    return Handout(
        title=briefing.title, about=briefing.about or "", date=briefing.date,
        as_of="control as of 20 Nov 2024 · approximate",
        credits="Control: after DeepStateMap.Live and Project Owl · Borders, water: Natural Earth",
        language=briefing.language, marking="", made=MADE, steps=tuple(_steps(briefing, layer)),
        statements=tuple(_statement(number, briefing, layer, numbers) for number in range(len(briefing.statements))),
        sources=tuple(HandoutSource(number=numbers[each.id], id=each.id, citation=str(citation(each)),
                                    url=each.url or "", is_first_hand=each.first_hand) for each in briefing.sources),
        terms=(Terms(observer="Line of Contact", credit="Shipped layer", terms="Free to pass on with the credit"),),
        left_out=(), with_notes=False, overview=b"", briefing=briefing, layer=layer, words=WORDS)


def _steps(briefing: Briefing, layer: AreaLayer) -> list[HandoutStep]:
    return [HandoutStep(
        index=step.index, number=step.number, shows=step.shows,
        by=(speaker.name or "" if (speaker := briefing.speaker_of(step.statement)) else "") if step.statement else "",
        words=step.text, notes=step.note, width=1920, height=1080, sea="#CFDDE3", ground=b"", whole=b"", alt=step.text,
        statement=step.statement.id if step.statement else None) for step in sequence_of(briefing, layer).steps]


def _statement(number: int, briefing: Briefing, layer: AreaLayer, numbers: dict[str, int]) -> HandoutStatement:
    statement = briefing.statements[number]
    speaker = briefing.speaker_of(statement)
    day = shown_date(briefing, statement)
    return HandoutStatement(
        id=statement.id, number=number + 1, kind=statement.kind, theme=statement.theme or "",
        speaker=(speaker.name if speaker else "") or "", text=statement.text or "",
        chain=" → ".join(source.publisher for source in briefing.chain_of(statement)) if statement.via else "",
        date=day.day.isoformat() if day else "",
        areas=tuple((each, layer[each].label) for each in statement.areas if each in layer), checks=(), relations=(),
        unknown=(), note=statement.note or "",
        sources=tuple(numbers[each] for each in statement.via if each in numbers), picture=png())
