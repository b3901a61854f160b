# SPDX-License-Identifier: MIT
"""The steps as SVG: each the map where the step has it, its areas outlined, its caption, and the sources under it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from math import inf
from typing import Any, Final

import msgspec

from briefing.presenting.sequence import PresentedStep, sequence_of
from maps.areas import Area
from maps.exporting.base_map import Degrees, view_of
from maps.exporting.handout import ExportSettings, Handout, HandoutStep
from maps.exporting.map_furniture import text_at
from maps.exporting.map_names import Spot, width_of
from maps.exporting.markup import element
from maps.exporting.on_picture import latitude, mercator
from maps.exporting.passing_on import has_ground, passed_on
from maps.exporting.pictures import member, name_of
from maps.exporting.svg_map import SIZE, Look, Over, WouldBe, as_file, overview_view, svg_of

_LEFT, _TOP, _WIDTH, _PAD = 16.0, 84.0, 470.0, 16.0
_SPEAKER, _TEXT, _FACT = 17, 21, 14
_ROOM: Final = (_LEFT + _WIDTH + 24, 84.0, SIZE[0] - 24.0, SIZE[1] - 72.0)
"""Where a step's ground is framed: beside the caption, under the legend, over scale and credits."""
_CLOSEST: Final = 10.0
_MOST_LINES: Final = 24


def write(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns the only step as an SVG file."""
    return _drawn(handout, settings, handout.steps[0])


def write_all(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns a zip with an SVG file for each step."""
    made = io.BytesIO()
    digits = len(str(len(handout.steps)))
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, step in enumerate(handout.steps, start=1):
            entry = member(f"{place:0{digits}d} {name_of(step)}.svg")
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, _drawn(handout, settings, step))
    return made.getvalue()


def _drawn(handout: Handout, settings: ExportSettings, step: HandoutStep) -> bytes:
    planned = next((each for each in sequence_of(handout.briefing, handout.layer).steps if each.index == step.index),
                   None)
    look = Look(theme=settings.theme)
    colours = json.loads((look.resources / "web" / "colours.json").read_text("utf-8"))[look.theme]
    chosen = planned.areas if planned is not None else ()
    own = msgspec.structs.replace(handout, sources=tuple(
        each for each in handout.sources if each.number in _cited(handout, step)))
    svg = svg_of(own, _view(handout, planned), SIZE, chosen=chosen, look=look,
                 over=_caption(handout, step, planned, colours), marks=planned.marks if planned is not None else (),
                 would_be=WouldBe(step.would_be, step.legend) if step.would_be is not None else None)
    return as_file(svg)


def _cited(handout: Handout, step: HandoutStep) -> set[int]:
    """Returns the numbers of the sources that are under a step: its statement's, or all at the end."""
    if step.shows == "closing":
        return {each.number for each in handout.sources}
    return {number for each in handout.statements if each.id == step.statement for number in each.sources}


def _view(handout: Handout, step: PresentedStep | None) -> dict[str, float]:
    """Returns a step's camera, or the view that frames its ground beside the caption; else the whole region."""
    if step is not None and step.camera is not None:
        return {"lon": step.camera.lon, "lat": step.camera.lat, "zoom": step.camera.zoom}
    areas = [area for area in passed_on(handout) if step is not None and area.id in step.areas and has_ground(area)]
    return _beside(_around(areas)) if areas else overview_view(handout, SIZE)


def _around(areas: list[Area]) -> Degrees:
    boxes = [area.bounds for area in areas]
    west, south, east, north = inf, inf, -inf, -inf
    for box in boxes:
        west, south, east, north = min(west, box[0]), min(south, box[1]), max(east, box[2]), max(north, box[3])
    return west, south, east, north


def _beside(box: Degrees) -> dict[str, float]:
    """Returns the view of a picture that has a box of ground within its free room."""
    left, top, right, bottom = _ROOM
    view = view_of(box, (right - left, bottom - top), 0.9)
    zoom = min(view["zoom"], _CLOSEST)
    world = 256 * 2 ** zoom
    aside, below = (left + right - SIZE[0]) / 2 / world, (top + bottom - SIZE[1]) / 2 / world
    return {"lon": view["lon"] - aside * 360, "lat": latitude(mercator(view["lat"]) + below), "zoom": zoom}


def _caption(handout: Handout, step: HandoutStep, planned: PresentedStep | None,
             colours: Mapping[str, Any]) -> Over | None:
    """Returns a step's words on a plate: who says it, what, and through whom it was published."""
    statement = next((each for each in handout.statements if each.id == step.statement), None)
    stage = colours["stage"]
    parts = [(step.by, _SPEAKER, colours["ground"]["line"], True), (step.words, _TEXT, stage["text"], True)]
    if statement is not None:
        numbers = " ".join(f"[{number}]" for number in statement.sources)
        parts += [(" · ".join(filter(None, (statement.chain, statement.date, numbers))), _FACT, stage["quiet"], False)]
        parts += [(each, _FACT, stage["quiet"], False) for each in (*statement.relations, *statement.checks[:1])]
    parts += [(each, _FACT, stage["quiet"], False) for each in _of_term(handout, planned)]
    lines: list[str] = []
    y = _TOP + _PAD
    for text, pixels, colour, is_bold in parts:
        for line in _wrapped(text, pixels, is_bold=is_bold)[:_MOST_LINES]:
            y += pixels * 1.3
            lines.append(text_at(_LEFT + _PAD, y - pixels * 0.3, line, pixels, colour, is_bold=is_bold))
        y += 8 if text else 0
    if not lines:
        return None
    height = y + _PAD - 8 - _TOP
    plate = element("rect", x=_LEFT, y=_TOP, width=_WIDTH, height=height, rx=3, fill=stage["plate"],
                    fill_opacity="0.94")
    spot: Spot = (_LEFT - 4, _TOP - 4, _LEFT + _WIDTH + 4, _TOP + height + 4)
    return Over(element("g", plate + "".join(lines), id="caption"), spot)


def _of_term(handout: Handout, step: PresentedStep | None) -> tuple[str, ...]:
    """Returns what is under a term: what it proposes and who said it, or what it would mean, and on what ground."""
    if step is None or step.term is None:
        return ()
    number = 1 + [each.id for each in handout.briefing.terms].index(step.term.id)
    proposal = next((each for each in handout.proposals if each.number == number), None)
    if proposal is None:
        return ()
    if step.would_be is not None:
        return tuple(filter(None, (*proposal.would, proposal.left_open, proposal.basis)))
    return (*proposal.operations, *(text for _statement, text in proposal.said))


def _wrapped(text: str, pixels: float, *, is_bold: bool) -> list[str]:
    """Returns a text in lines that fit the caption; a word that does not is divided."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, pixels, is_bold=is_bold) <= _WIDTH - 2 * _PAD:
            lines[-1] = longer
            continue
        lines.append("")
        for letter in word:
            if width_of(lines[-1] + letter, pixels, is_bold=is_bold) > _WIDTH - 2 * _PAD:
                lines.append("")
            lines[-1] += letter
    return lines
