# SPDX-License-Identifier: MIT
"""Handouts for tests, made without a window: of the default briefing, of a small one, of texts that break programs."""

from __future__ import annotations

import datetime
import json
import struct
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from briefing.attribution import attribution_text, citation, shown_date
from briefing.check import check, explain, verdict_text
from briefing.files.document import parse_briefing
from briefing.files.read_write import load
from briefing.model import Briefing, CitedPassage, Snapshot, Statement
from briefing.presenting.sequence import PresentedStep, sequence_of
from maps.areas import AreaLayer, read_control_layer
from maps.exporting.handout import (
    Box,
    ExportSettings,
    FilledBox,
    Handout,
    HandoutAnswer,
    HandoutDay,
    HandoutProposal,
    HandoutQuestion,
    HandoutSource,
    HandoutStatement,
    HandoutStep,
    Ring,
    Shape,
    Terms,
    TextBox,
)
from maps.exporting.on_picture import rings_on
from maps.measure import measure
from maps.own_areas import with_own_areas
from maps.shipped import control_file, default_briefing
from tests.briefing.examples import SEQUENCE, document
from tests.corpora import PROJECT
from tests.hostile import MARKUP, hostile_document, naughty_document

RESOURCES = PROJECT / "resources"
SETTINGS = ExportSettings(with_notes=True)
MADE = datetime.datetime(2024, 11, 21, 9, 30, tzinfo=datetime.UTC)
VIEW = {"lon": 34.0, "lat": 48.0, "zoom": 6.0}
SIZE = (1920, 1080)
PASSAGE = CitedPassage(source="paper", exact="“may be frozen”", prefix="The line ", suffix=", they said")
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
    "days": "Days", "play": "Play", "pause": "Pause", "own_day": "Back to the briefing's day",
    "no_script": "The map needs a browser that runs scripts. Statements and sources are below.",
    "legend_occupied": "Occupied since 2022", "legend_crimea": "Occupied since 2014",
    "assessment": "Assessment", "proposals": "Terms, and what they would mean", "questions": "Questions",
    "term": "Term", "gives_ukraine": "Ukraine would give", "gives_russia": "Russia would give", "people": "People",
    "share": "Of Ukraine occupied", "line_km": "Line", "show_term": "Show on the map",
    "legend_kursk": "Held by Ukraine in Kursk Oblast", "legend_line": "Line of contact (approximate)",
}


@lru_cache(maxsize=1)
def shipped_layer() -> AreaLayer:
    """The shipped control layer, read once."""
    return read_control_layer(control_file(RESOURCES))


@lru_cache(maxsize=1)
def default_handout() -> Handout:
    """The default briefing with made-up pictures."""
    path = default_briefing(RESOURCES)
    return handout_of(parse_briefing(path.read_bytes(), path.name, shipped_layer()))


def small_handout(**changes: Any) -> Handout:
    """A briefing with an own area, a second-hand source, a saved copy, a passage, a check, cameras."""
    value = document()
    value["sequence"] = SEQUENCE
    briefing = parse_briefing(json.dumps(value).encode(), "small.json", shipped_layer())
    first, *others = briefing.statements
    wire, paper = briefing.sources
    copy = Snapshot(name="paper.html", media_type="text/html", sha256="ab" * 32, taken=MADE)
    return handout_of(msgspec.structs.replace(
        briefing, statements=(msgspec.structs.replace(first, passage=PASSAGE), *others),
        sources=(wire, msgspec.structs.replace(paper, snapshot=copy)), snapshots={"paper.html": b"<p>"}), **changes)


def hostile_handout() -> Handout:
    """A briefing with markup in every text."""
    briefing = parse_briefing(json.dumps(hostile_document()).encode(), "hostile.json", shipped_layer())
    statements = tuple(msgspec.structs.replace(each, passage=CitedPassage(
        source=briefing.sources[0].id, exact=MARKUP, prefix=MARKUP, suffix=MARKUP)) for each in briefing.statements)
    return handout_of(msgspec.structs.replace(briefing, statements=statements), marking=MARKUP)


def naughty_handout() -> Handout:
    """A briefing with a statement for every string that is known to break programs."""
    return handout_of(parse_briefing(json.dumps(naughty_document()).encode(), "naughty.json", shipped_layer()))


def with_text(text: str, long: str | None = None) -> Handout:
    """The small handout with one text in the place of every text it has, ids and addresses aside."""
    return handout_with_text(small_handout(), text, long or text)


def handout_with_text(handout: Handout, text: str, long: str) -> Handout:
    """A handout with one text in the place of every text."""
    def all_texts(value: Any) -> Any:
        if isinstance(value, str):
            return text
        if isinstance(value, tuple):
            return tuple(all_texts(each) for each in value)
        if not isinstance(value, msgspec.Struct):
            return value
        kept = {"id", "colour", "fill", "edge", "sea", "what", "role", "shows", "kind", "number", "areas", "statement",
                "url"}
        return msgspec.structs.replace(value, **{
            name: all_texts(getattr(value, name)) for name in value.__struct_fields__ if name not in kept})

    briefing = handout.briefing
    return msgspec.structs.replace(
        handout, title=long, about=long, as_of=text, credits=text, marking=text, steps=all_texts(handout.steps),
        statements=all_texts(handout.statements), sources=all_texts(handout.sources), terms=all_texts(handout.terms),
        proposals=all_texts(handout.proposals), questions=all_texts(handout.questions),
        left_out=all_texts(handout.left_out), words=dict.fromkeys(handout.words, text),
        briefing=msgspec.structs.replace(
            briefing, title=text, statements=tuple(
                msgspec.structs.replace(each, text=long, theme=text, locator=text, note=long)
                for each in briefing.statements),
            speakers=tuple(msgspec.structs.replace(each, name=text, role=text) for each in briefing.speakers),
            sources=tuple(msgspec.structs.replace(each, publisher=text, title=text, author=text, note=long)
                          for each in briefing.sources)))


def handout(path: Path | None = None, document: dict[str, Any] | None = None, **changes: Any) -> Handout:
    """Returns the handout of the default briefing, or of another file or document, with some fields changed."""
    known = frozenset(shipped_layer().ids)
    if document is not None:
        briefing = parse_briefing(msgspec.json.encode(document), "test.json", known)
    else:
        briefing = load(path or default_briefing(RESOURCES), known).briefing
    return handout_of(briefing, **{"with_notes": False, "left_out": (), **changes})


def handout_of(briefing: Briefing, **changes: Any) -> Handout:
    """Returns a handout of a briefing over the shipped layer; ``changes`` are fields of it."""
    layer = with_own_areas(shipped_layer(), briefing.own_areas)
    steps = sequence_of(briefing, layer).steps
    fields: dict[str, Any] = {
        "title": briefing.title, "about": briefing.about or "", "date": briefing.date,
        "as_of": "control as of 20 Nov 2024 · approximate",
        "credits": "Control: after DeepStateMap.Live and Project Owl · Borders, water: Natural Earth",
        "language": briefing.language, "marking": "",
        "made": MADE, "steps": tuple(_step(briefing, layer, step) for step in steps),
        "statements": tuple(_statement(briefing, layer, *each) for each in enumerate(briefing.statements, start=1)),
        "sources": tuple(_source(briefing, number) for number in range(1, len(briefing.sources) + 1)),
        "terms": (Terms(observer="The built-in layer", credit="Natural Earth", terms="CC BY 4.0"),),
        "left_out": ("The speaker's notes are left out.",), "with_notes": True, "overview": png(96, 60),
        "briefing": briefing, "layer": layer, "words": WORDS}
    return Handout(**{**fields, **changes})


def with_disputes(made: Handout) -> Handout:
    """Returns a handout with a term and a question."""
    return msgspec.structs.replace(made, proposals=(_proposal(),), questions=(_question(made.briefing),))


def _proposal() -> HandoutProposal:
    square = (0, 0, 900, 0, 0, 900, -900, 0)
    return HandoutProposal(
        number=1, title="Withdrawal", operations=("Russia would leave what it holds of Kharkiv Oblast.",),
        said=((1, "Statement 1: Two officials · Reuters"),), would=("Russia would give: 946 km².", "The line."),
        cells=("–", "946 km²", "12,300", "18.2 %", "930 km"), left_open="Left open: the division",
        basis="On the ground of 20 Nov 2024", picture=png(shade=90), areas=("kharkiv",),
        would_be=HandoutDay(day=MADE.date(), text="20 Nov 2024", stamp="Would be: Withdrawal",
                            rings={"lost": (square,)}),
        legend=(("lost", "Would pass to Ukraine"),))


def _question(briefing: Briefing) -> HandoutQuestion:
    return HandoutQuestion(number=1, title="Can it be frozen?", sums="2 statements", note="Ask again", answers=tuple(
        HandoutAnswer(statement=number, speaker="Somebody", when="20 Nov 2024", kind="Position", text=each.text,
                      through="Reuters", ground="Crimea 27,000 km²", bonds="Contradicts 2", before="")
        for number, each in enumerate(briefing.statements[:2], start=1)))


def png(width: int = 96, height: int = 60, shade: int = 200) -> bytes:
    """Returns a grey picture as PNG."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes([shade % 256]) * width) * height
    return b"".join((b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
                     chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b"")))


def _step(briefing: Briefing, layer: AreaLayer, step: PresentedStep) -> HandoutStep:
    """Returns a step with a column beside the ground, as the room has it."""
    statement = step.statement
    speaker = briefing.speaker_of(statement) if statement else None
    by = speaker.name if speaker else ""
    shapes = tuple(
        Shape(id=each, name=layer[each].label, rings=rings, is_line="Line" in layer[each].geometry["type"],
              fill="#B5482F", edge="#5E120A", alpha=0.25)
        for each in step.areas if (rings := rings_on(layer[each].geometry, VIEW, SIZE)))
    texts = [
        _text("heading", by, 66, 190, 420, 37, 30, bold=True), _text("text", step.text, 66, 241, 480, 162, 44),
        _text("fact", attribution_text(briefing, statement) if statement else "", 66, 417, 400, 68, 28),
        _text("title", briefing.title, 66, 44, 524, 31, 26), _text("scale", "100 km", 800, 1036, 160, 30, 19),
        _text("credits", "Natural Earth", 1014, 1036, 745, 30, 15),
        *(text for area in step.areas for text in (
            _text("name", layer[area].label, 1000, 500, 200, 29, 21), _text("size", "12 km²", 1000, 529, 200, 29, 20))),
    ]
    plate = FilledBox(what="plate", box=Box(0, 0, 614, 1080), colour="#FFFFFF")
    bars = tuple(FilledBox(what=what, box=Box(66, 600, width, 16), colour="#14130F", alpha=0.5)  # type: ignore[arg-type]
                 for what, width in (("range", 300), ("bar", 200), ("frame", 400))) if (
                     statement and statement.figure) else ()
    return HandoutStep(
        index=step.index, number=step.number, shows=step.shows, by=by, words=step.text, notes=step.note, width=SIZE[0],
        height=SIZE[1], sea="#CFDDE3", ground=png(192, 108, step.index), whole=png(192, 108, step.index + 100),
        alt=f"Map of step {step.index}", plates=(plate,), texts=tuple(text for text in texts if text.text),
        shapes=shapes, rings=(Ring(x=900, y=500, radius=40),) if step.areas else (), bars=bars,
        statement=statement.id if statement else None)


def _text(role: Any, text: str, left: float, top: float, width: float, height: float, pixels: float, *,
          bold: bool = False) -> TextBox:
    return TextBox(role=role, text=text, box=Box(left, top, width, height), pixels=pixels, colour="#14130F", bold=bold)


def _statement(briefing: Briefing, layer: AreaLayer, number: int, statement: Statement) -> HandoutStatement:
    speaker = briefing.speaker_of(statement)
    date = shown_date(briefing, statement)
    numbers = {source.id: place for place, source in enumerate(briefing.sources, start=1)}
    return HandoutStatement(
        id=statement.id, number=number, kind=statement.kind, theme=statement.theme or "",
        speaker=speaker.name if speaker else "", text=statement.text, chain=attribution_text(briefing, statement),
        date=date.day.isoformat() if date else "",
        areas=tuple((each, layer[each].label) for each in statement.areas if each in layer),
        checks=_checks(layer, statement), relations=(), unknown=(), note=statement.note or "",
        sources=tuple(numbers[each] for each in statement.via if each in numbers), picture=png())


def _checks(layer: AreaLayer, statement: Statement) -> tuple[str, ...]:
    figure = statement.figure
    if figure is None:
        return ()
    measured = measure(layer, statement.areas, figure.quantity)
    if measured is None:
        return ("The map cannot measure this.",)
    result = check(figure, measured.value, measured.margin)
    return str(verdict_text(result)), *map(str, explain(result))


def _source(briefing: Briefing, number: int) -> HandoutSource:
    source = briefing.sources[number - 1]
    return HandoutSource(
        number=number, id=source.id, citation=str(citation(source)), url=source.url or "",
        is_first_hand=source.first_hand, taken=source.snapshot.taken if source.snapshot else None,
        sha256=source.snapshot.sha256 if source.snapshot else "")


def saved(data: bytes, folder: Path, name: str) -> Path:
    """Writes bytes to a file."""
    path = folder / name
    path.write_bytes(data)
    return path
