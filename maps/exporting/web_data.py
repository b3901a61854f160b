# SPDX-License-Identifier: MIT
"""The data of the handout's page: ground, names, areas, statements, steps and sources, as plain values.

Coordinates are whole units: tenths of a pixel at zoom 10 of web maps, from 30° east, 50° north, to the right and down;
rings and lines are flat arrays, the first position and then the steps to each next one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

from briefing.presenting.sequence import sequence_of
from maps.areas import OWN, POINT, Area
from maps.exporting.base_map import LEVELS, RESOURCES, LevelPart, read_level
from maps.exporting.handout import Handout, HandoutDay, HandoutProposal, HandoutQuestion, HandoutStep
from maps.exporting.markup import web_address
from maps.exporting.on_picture import dot, pixel, pixels, rings_of, thinned
from maps.exporting.page_units import UNIT_ZOOM, UNITS, VIEW, flat
from maps.exporting.passing_on import OF_BRIEFING, has_ground, legend_of, passed_on
from maps.exporting.svg_map import REGION
from maps.exporting.web_days import page_days
from maps.extent import EXTENT

_TOLERANCE: Final = 0.35
"""Pixels at the unit zoom, the closest that the page shows, by which outlines are thinned."""
MOST_POSITIONS: Final = 600_000
"""Positions of all areas together, some 4 MB; beyond, outlines are thinned further."""
_REFERENCE_WIDTH: Final = 1920
"""Pixels of the map's width that a camera's zoom refers to."""
_TOWN_RANKS: Final = 3
_DOT_KM: Final = 1.2
"""What a place without ground is drawn as on this page, which knows no points: a small circle."""


def page_data(handout: Handout, colours: Mapping[str, Any]) -> dict[str, Any]:
    """Returns all that the page shows; areas that may not be passed on are left out."""
    areas = [area for area in passed_on(handout) if has_ground(area)]
    may_list = {area.id for area in areas}
    return {
        "language": handout.language, "words": handout.words, "colours": {
            name: {"ground": colours[name]["ground"], "map": colours[name]["map"]} for name in ("light", "dark")},
        "family": ", ".join(name if name == "sans-serif" else f'"{name}"' for name in colours["families"]),
        "extent": _box(EXTENT), "region": _box(REGION), "levels": [_level(*each) for each in LEVELS[:2]],
        "names": _names(handout.language), "areas": _areas(areas, handout),
        "legend": legend_of(handout),
        "statements": [_statement(handout, each) for each in handout.statements],
        "steps": _steps(handout, may_list),
        "sources": [{"number": each.number, "citation": each.citation, "url": web_address(each.url),
                     "taken": _day(each.taken), "sha256": each.sha256} for each in handout.sources],
        "terms": [{"observer": each.observer, "credit": each.credit, "terms": each.terms} for each in handout.terms],
        "proposals": [_proposal(each, may_list) for each in handout.proposals],
        "questions": [_question(each, with_note=handout.with_notes) for each in handout.questions],
        "leftOut": handout.left_out, "time": page_days(handout.days) if handout.days else None,
    }


def _day(taken: datetime.datetime | None) -> str:
    return taken.date().isoformat() if taken else ""


def _unit(lon: float, lat: float) -> tuple[int, int]:
    x, y = pixel((lon, lat), VIEW, (0, 0))
    return round(x * UNITS), round(y * UNITS)


def _box(box: Sequence[float]) -> dict[str, int]:
    west, south, east, north = box
    (left, top), (right, bottom) = _unit(west, north), _unit(east, south)
    return {"west": left, "north": top, "east": right, "south": bottom}


def _level(name: str, up_to: float) -> dict[str, Any]:
    level = read_level(name)

    def flat_of(parts: Iterable[LevelPart]) -> list[list[int]]:
        return [flat(pixels(line, VIEW, (0, 0))) for part in parts for line in part.lines]

    return {"upTo": up_to, "layers": {
        **{each: flat_of(level[each]) for each in ("land", "ukraine", "lakes", "oblasts", "ukraineBorders")},
        "rivers": [flat_of(part for part in level["rivers"] if part.about["rank"] == rank) for rank in (1, 2, 3)],
        "borders": flat_of(level["otherBorders"]),
    }}


def _names(language: str) -> dict[str, Any]:
    read = {name: msgspec.json.decode((RESOURCES / "basemap" / f"{name}.json").read_bytes())
            for name in ("cities", "towns", "regions")}

    def text(item: Mapping[str, Any]) -> str:
        return str(item.get("uk") or item["en"] if language == "uk" else item["en"])

    towns = [each for each in read["cities"]["towns"] + read["towns"]["towns"] if each["rank"] <= _TOWN_RANKS]
    degree = 256 * 2 ** UNIT_ZOOM * UNITS / 360
    regions: dict[str, list[dict[str, Any]]] = {"country": [], "oblast": []}
    for region in read["regions"]["regions"]:
        spots = region["spots"]
        regions[region["kind"]].append({"text": text(region).upper(), "spots": [
            value for at in range(0, len(spots), 3)
            for value in (*_unit(spots[at], spots[at + 1]), round(spots[at + 2] * degree))]})
    return {
        "towns": [(text(each), *_unit(each["lon"], each["lat"]), each["rank"])
                  for each in sorted(towns, key=lambda town: town["rank"])],
        "waters": [(text(each), *_unit(each["lon"], each["lat"]), each["kind"], each["rank"])
                   for each in read["cities"]["waters"] if each["kind"] in ("sea", "lake")],
        "regions": regions,
    }


def _areas(areas: Sequence[Area], handout: Handout) -> list[dict[str, Any]]:
    """Returns the areas with their outlines, thinned until all of them together are not too much."""
    labels = {each: label for statement in handout.statements for each, label in statement.areas}
    tolerance = _TOLERANCE
    while True:
        rings = [_rings(area, tolerance) for area in areas]
        if sum(len(ring) for each in rings for ring in each) <= 2 * MOST_POSITIONS or tolerance > 64:
            break
        tolerance *= 2
    return [_area(area, outline, labels.get(area.id, ""), handout.language)
            for area, outline in zip(areas, rings, strict=True) if outline]


def _rings(area: Area, tolerance: float) -> list[list[int]]:
    rings = [dot(area.point, _DOT_KM)] if area.point and not area.radius_km else rings_of(area.geometry)
    found = (flat(thinned(pixels(ring, VIEW, (0, 0)), tolerance)) for ring in rings)
    return [ring for ring in found if len(ring) > 3]


def _area(area: Area, rings: list[list[int]], label: str, language: str) -> dict[str, Any]:
    name = area.label_uk if language == "uk" and area.label_uk else area.label
    size = label[len(area.label) + 2:] if label.startswith(f"{area.label}: ") else ""
    kind = OWN if area.kind in OF_BRIEFING else area.kind
    return {"id": area.id, "kind": kind, "colour": area.colour, "parts": area.parts, "within": area.within,
            "isLine": "LineString" in area.geometry["type"], "size": area.area_km2 or 0, "lines": [name, size],
            "anchor": _anchor(area), "rings": rings}


def _anchor(area: Area) -> tuple[int, int]:
    import shapely
    from shapely.geometry import shape

    ground = shape(area.geometry)
    if area.geometry["type"] == POINT:
        return _unit(ground.x, ground.y)
    if "LineString" in area.geometry["type"]:
        longest = max(shapely.get_parts(ground), key=shapely.length)
        point = shapely.line_interpolate_point(longest, 0.5, normalized=True)
    else:
        point = shapely.point_on_surface(max(shapely.get_parts(ground), key=shapely.area))
    return _unit(point.x, point.y)


def _statement(handout: Handout, statement: Any) -> dict[str, Any]:
    return {
        "id": statement.id, "number": statement.number, "kind": statement.kind, "theme": statement.theme,
        "speaker": statement.speaker, "text": statement.text, "chain": statement.chain, "date": statement.date,
        "areas": statement.areas, "checks": statement.checks, "relations": statement.relations,
        "unknown": statement.unknown, "note": statement.note if handout.with_notes else "",
        "sources": statement.sources, "assessment": statement.assessment,
    }


def _proposal(proposal: HandoutProposal, may_list: set[str]) -> dict[str, Any]:
    return {
        "number": proposal.number, "title": proposal.title, "operations": proposal.operations, "said": proposal.said,
        "would": proposal.would, "leftOpen": proposal.left_open, "basis": proposal.basis,
        "areas": [each for each in proposal.areas if each in may_list],
        "wouldBe": _would_be(proposal.would_be, proposal.legend)}


def _question(question: HandoutQuestion, *, with_note: bool) -> dict[str, Any]:
    answers = [{name: getattr(answer, name) for name in answer.__struct_fields__} for answer in question.answers]
    return {"title": question.title, "sums": question.sums, "note": question.note if with_note else "",
            "answers": answers}


def _would_be(day: HandoutDay | None, legend: tuple[tuple[str, str], ...]) -> dict[str, Any] | None:
    """Returns the ground as it would be, with the words of its parts."""
    return None if day is None else {"stamp": day.stamp, "text": day.text, "rings": day.rings, "legend": legend}


def _steps(handout: Handout, may_list: set[str]) -> list[dict[str, Any]]:
    """Returns the handout's steps with the areas and camera that the briefing gives them."""
    written = {step.index: step for step in sequence_of(handout.briefing, handout.layer).steps}
    return [_step(handout, each, written.get(each.index), may_list) for each in handout.steps]


def _step(handout: Handout, step: HandoutStep, written: Any, may_list: set[str]) -> dict[str, Any]:
    camera = written.camera if written is not None else None
    placed = None
    if camera is not None:
        x, y = _unit(camera.lon, camera.lat)
        placed = {"x": x, "y": y, "zoom": camera.zoom, "width": _REFERENCE_WIDTH}
    return {"number": step.number, "shows": step.shows, "by": step.by, "words": step.words, "alt": step.alt,
            "note": step.notes if handout.with_notes else "", "statement": step.statement,
            "areas": [each for each in (written.areas if written is not None else ()) if each in may_list],
            "camera": placed, "wouldBe": _would_be(step.would_be, step.legend)}
