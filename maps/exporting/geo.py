# SPDX-License-Identifier: MIT
"""The areas that may be passed on, with what is known of each, and their form as GeoJSON."""

from __future__ import annotations

from typing import Any

import msgspec

from maps.areas import Area
from maps.exporting.handout import ExportSettings, Handout
from maps.exporting.passing_on import OF_BRIEFING, passed_on
from maps.exporting.plain import legal
from maps.geojson_writing import compact, feature_collection


class KnownArea(msgspec.Struct, frozen=True, kw_only=True):
    """An area with its credit, and the statements about it by id."""

    area: Area
    credit: str
    statements: tuple[str, ...]


def known_areas(handout: Handout) -> list[KnownArea]:
    """Returns the areas that may be passed on, in drawing order."""
    statements: dict[str, list[str]] = {}
    for statement in handout.briefing.statements:
        for area_id in statement.areas:
            statements.setdefault(area_id, []).append(statement.id)
    return [KnownArea(area=area, credit=_credit(handout, area), statements=tuple(statements.get(area.id, ())))
            for area in passed_on(handout)]


def _credit(handout: Handout, area: Area) -> str:
    """Returns whom an area is owed to: an own one to its sources, all others to those of the map."""
    return legal("; ".join(filter(None, (*area.sources, area.url))) if area.kind in OF_BRIEFING else handout.credits)


def properties_of(known: KnownArea) -> dict[str, Any]:
    """Returns what is known of an area as plain values; sizes in km² and km, the day as ISO date."""
    area = known.area
    return {
        "name": legal(area.label), "name_uk": legal(area.label_uk), "kind": area.kind, "area_km2": area.area_km2,
        "margin_km2": area.margin_km2, "length_km": area.length_km, "as_of": legal(area.as_of or "") or None,
        "approximate": area.approximate, "credit": known.credit, "sources": [legal(each) for each in area.sources],
        "note": legal(area.note), "url": legal(area.url), "statements": [legal(each) for each in known.statements],
    }


def write_geojson(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns the areas as GeoJSON (RFC 7946); "about" says of which briefing, with credits, terms and gaps."""
    features = [{"type": "Feature", "id": legal(known.area.id), "properties": properties_of(known),
                 "geometry": known.area.geometry} for known in known_areas(handout)]
    about = {
        "title": handout.title, "date": handout.date.isoformat(), "as_of": handout.as_of, "credits": handout.credits,
        "terms": [{"observer": each.observer, "credit": each.credit, "terms": each.terms} for each in handout.terms],
        "marking": handout.marking, "left_out": list(handout.left_out),
    }
    head = '{"type":"FeatureCollection",'
    written = feature_collection(features).decode()
    return f'{head}"about":{legal(compact(about))},{written.removeprefix(head)}'.encode()
