# SPDX-License-Identifier: MIT
"""The areas as KML: outlines in their colours, statements in the balloons, and a tour over the steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import cos, radians
from typing import Any, Final

from briefing.model import Camera
from briefing.presenting.sequence import sequence_of
from maps.areas import LINES, OWN, POINT, Area
from maps.exporting.geo import KnownArea, known_areas
from maps.exporting.handout import ExportSettings, Handout, HandoutStatement
from maps.exporting.passing_on import OF_BRIEFING, has_ground
from maps.exporting.plain import in_attribute, in_xml, one_line

GROUND_COLOURS: Final = {"occupied": "#B5482F", "kursk": "#2F6DB5", "line": "#7A1F12", "neutral": "#6E6960"}
OWN_COLOURS: Final = {"grey": "#6E6960", "ochre": "#9A7413", "green": "#4F7A45", "teal": "#1F7F83", "violet": "#7A4F96"}
"""The colours of the light map."""
_GROUND_ALPHA, _QUIET_ALPHA, _LINE_ALPHA = 0x6B, 0x22, 0xFF
_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" '
    'xmlns:gx="http://www.google.com/kml/ext/2.2">\n<Document>\n')
_EQUATOR_METRES: Final = 156_543.034
_SCREEN: Final = 1920
"""The pixels of the map whose zoom a camera has."""
_RANGE: Final = 1.2
"""Metres of an eye's distance for each metre of ground that it shows from side to side."""
_DEGREE: Final = 111_320.0
_REGION: Final = (22.0, 44.0, 41.0, 52.5)
"""Ukraine with its seas, for steps without ground: west, south, east, north."""
_FLIGHT_SECONDS, _STAY_SECONDS = 3, 6


def write(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns the areas as KML, UTF-8."""
    known = [each for each in known_areas(handout) if has_ground(each.area)]
    statements = {each.id: each for each in handout.statements}
    about = "\n".join(filter(None, (
        handout.marking, handout.as_of, handout.credits,
        *(" · ".join(filter(None, (each.observer, each.credit, each.terms))) for each in handout.terms),
        *handout.left_out)))
    parts = [
        _HEAD, f"<name>{in_xml(handout.title)}</name>\n<open>1</open>\n", _description(_paragraphs(about.split("\n"))),
        *(_style(name, colour, alpha) for name, (colour, alpha) in _styles(known).items()),
        f"<Folder>\n<name>{in_xml(handout.words['areas'])}</name>\n",
        *(_placemark(handout, each, statements) for each in known),
        "</Folder>\n", _tour(handout, {each.area.id: each.area for each in known}), "</Document>\n</kml>\n"]
    return "".join(parts).encode("utf-8")


def _look(area: Area) -> tuple[str, str, int]:
    """Returns the name of an area's style, its colour, and how much of the ground it covers, to 255."""
    if area.geometry["type"] in LINES:
        return f"line-{area.kind}-{area.colour}", (
            OWN_COLOURS[area.colour] if area.kind == OWN else GROUND_COLOURS["line"]), _LINE_ALPHA
    if area.kind in OF_BRIEFING:
        return f"own-{area.colour}", OWN_COLOURS[area.colour], _GROUND_ALPHA
    if area.kind == "kursk":
        return "kursk", GROUND_COLOURS["kursk"], _GROUND_ALPHA
    if area.kind.startswith("occupied"):
        return area.kind, GROUND_COLOURS["occupied"], _GROUND_ALPHA if area.kind == "occupied" else _GROUND_ALPHA // 2
    return "ground", GROUND_COLOURS["neutral"], _QUIET_ALPHA


def _styles(known: Iterable[KnownArea]) -> dict[str, tuple[str, int]]:
    looks = (_look(each.area) for each in known)
    return {name: (colour, alpha) for name, colour, alpha in looks}


def _style(name: str, colour: str, alpha: int) -> str:
    """Returns a style; KML writes colours as alpha, blue, green, red."""
    bgr = f"{colour[5:7]}{colour[3:5]}{colour[1:3]}".lower()
    return (f'<Style id="{in_attribute(name)}"><LineStyle><color>ff{bgr}</color><width>2</width></LineStyle>'
            f"<PolyStyle><color>{alpha:02x}{bgr}</color></PolyStyle>"
            "<BalloonStyle><text>$[description]</text></BalloonStyle></Style>\n")


def _placemark(handout: Handout, known: KnownArea, statements: Mapping[str, HandoutStatement]) -> str:
    area = known.area
    name, _colour, _alpha = _look(area)
    seen = "" if known.statements or area.kind in ("line", *OF_BRIEFING) or area.kind.startswith("occupied") else (
        "<visibility>0</visibility>")
    values = {"id": area.id, "kind": area.kind, "as_of": area.as_of or "", "credit": known.credit}
    data = "".join(f'<Data name="{each}"><value>{in_xml(value)}</value></Data>' for each, value in values.items())
    return (f"<Placemark><name>{in_xml(one_line(area.label, 500))}</name>{seen}<Snippet maxLines=\"0\"></Snippet>"
            f"{_description(_balloon(handout, known, statements))}<styleUrl>#{in_attribute(name)}</styleUrl>"
            f"<ExtendedData>{data}</ExtendedData>{_geometry(area.geometry)}</Placemark>\n")


def _balloon(handout: Handout, known: KnownArea, statements: Mapping[str, HandoutStatement]) -> str:
    """Returns what a balloon says, as HTML: the area, its size, day and credit, then the statements about it."""
    area = known.area
    names = (name for each in handout.statements for area_id, name in each.areas if area_id == area.id)
    facts = _paragraphs(filter(None, (area.as_of, handout.words["approximate"] if area.approximate else "",
                                      area.note, known.credit)))
    said = "".join(_said(statements[each]) for each in known.statements if each in statements)
    listed = f"<ol>{said}</ol>" if said else ""
    return f"<h3>{in_xml(next(names, area.label))}</h3>{facts}{listed}"


def _said(statement: HandoutStatement) -> str:
    lines = (statement.chain, statement.date, *statement.checks[:1], *statement.unknown)
    return (f"<li><b>{in_xml(statement.speaker)}</b>: {in_xml(statement.text)}<br/>"
            f"{'<br/>'.join(in_xml(line) for line in lines if line)}</li>")


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{in_xml(line)}</p>" for line in lines if line)


def _description(html: str) -> str:
    """Returns HTML as a description; its texts are escaped, so that the section cannot end in one."""
    return f"<description><![CDATA[{html}]]></description>\n" if html else ""


def _geometry(geometry: Mapping[str, Any]) -> str:
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind == POINT:
        return f"<Point>{_coordinates([coordinates])}</Point>"
    many = coordinates if kind.startswith("Multi") else [coordinates]
    if kind in LINES:
        made = [f"<LineString><tessellate>1</tessellate>{_coordinates(line)}</LineString>" for line in many]
    else:
        made = [f"<Polygon><tessellate>1</tessellate>{_rings(polygon)}</Polygon>" for polygon in many]
    return made[0] if len(made) == 1 else f"<MultiGeometry>{''.join(made)}</MultiGeometry>"


def _rings(polygon: Sequence[Any]) -> str:
    outer, *inner = (f"<LinearRing>{_coordinates(ring)}</LinearRing>" for ring in polygon)
    holes = "".join(f"<innerBoundaryIs>{each}</innerBoundaryIs>" for each in inner)
    return f"<outerBoundaryIs>{outer}</outerBoundaryIs>{holes}"


def _coordinates(positions: Sequence[Sequence[float]]) -> str:
    return f"<coordinates>{' '.join(f'{each[0]},{each[1]}' for each in positions)}</coordinates>"


def _tour(handout: Handout, areas: Mapping[str, Area]) -> str:
    """Returns the flight over the steps: to a step's camera, or to its ground."""
    shown = {step.index: step for step in sequence_of(handout.briefing, handout.layer).steps}
    stops = []
    for step in handout.steps:
        planned = shown.get(step.index)
        boxes = [areas[each].bounds for each in (planned.areas if planned else ()) if each in areas]
        camera = planned.camera if planned else None
        stops.append(
            f"<gx:FlyTo><gx:duration>{_FLIGHT_SECONDS}</gx:duration><gx:flyToMode>smooth</gx:flyToMode>"
            f"{_camera_view(camera) if camera else _box_view(boxes or [_REGION])}</gx:FlyTo>"
            f"<gx:Wait><gx:duration>{_STAY_SECONDS}</gx:duration></gx:Wait>\n")
    return (f"<gx:Tour><name>{in_xml(handout.words['steps'])}</name>\n<gx:Playlist>\n{''.join(stops)}</gx:Playlist>\n"
            "</gx:Tour>\n") if stops else ""


def _camera_view(camera: Camera) -> str:
    across = _SCREEN * _EQUATOR_METRES * cos(radians(camera.lat)) / 2**camera.zoom
    return _view(camera.lon, camera.lat, across)


def _box_view(boxes: Sequence[tuple[float, float, float, float]]) -> str:
    wests, souths, easts, norths = zip(*boxes, strict=True)
    west, south, east, north = min(wests), min(souths), max(easts), max(norths)
    lat = (south + north) / 2
    across = max((east - west) * cos(radians(lat)), (north - south) * 16 / 9) * _DEGREE
    return _view((west + east) / 2, lat, max(20_000.0, across * 1.2))


def _view(lon: float, lat: float, across: float) -> str:
    return (f"<LookAt><longitude>{lon:.5f}</longitude><latitude>{lat:.5f}</latitude><altitude>0</altitude>"
            f"<heading>0</heading><tilt>0</tilt><range>{across * _RANGE:.0f}</range>"
            "<altitudeMode>clampToGround</altitudeMode></LookAt>")
