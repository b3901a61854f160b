# SPDX-License-Identifier: MIT
"""The map as SVG: ground, areas, names, furniture and metadata, all as vectors and text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefing.model import Mark
from maps.areas import OWN, PLACE, POINT, Area
from maps.exporting.base_map import RESOURCES, BaseMap, Degrees, Rings, base_map, box_of, view_of
from maps.exporting.handout import ExportSettings, Handout, HandoutDay
from maps.exporting.map_furniture import Furniture, part_colour, sources_height, sources_under
from maps.exporting.map_names import Name, Space, Spot, names, width_of
from maps.exporting.markup import element, escaped, path_data
from maps.exporting.on_picture import pixel, rings_on
from maps.exporting.page_units import UNITS, VIEW, positions
from maps.exporting.passing_on import OF_BRIEFING, control_may_go, has_ground, is_drawn_at_rest, passed_on
from maps.exporting.svg_marks import marks_markup

SIZE: Final = (1920, 1080)
REGION: Final[Degrees] = (21.6, 43.9, 41.2, 52.9)
"""The whole region in degrees: Ukraine, with the ground beside it that briefings speak of."""
FAMILY: Final = "'Inter LoC', Inter, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"
_RIVER: Final = {1: 1.0, 2: 0.8, 3: 0.6}
_REPLACED: Final = ("occupied", "occupied-2014", "kursk", "held", "line")
"""Kinds of areas in place of which ground is drawn as it would be."""
_NAME_COLOURS: Final = {"town": "label", "water": "water", "country": "country", "oblast": "oblastName"}


@dataclass(frozen=True)
class Look:
    """How a map is drawn: its theme, what is on it and under it, and where the colours and ground are.

    Without ``is_described`` it has no title, description and metadata, as part of a document that has them. Halos
    repeat every name, which a reader who copies the text of a document would see.
    """

    theme: str = "light"
    with_sources: bool = True
    with_title: bool = True
    with_halos: bool = True
    is_described: bool = True
    resources: Path = RESOURCES


@dataclass(frozen=True)
class Over:
    """What else is on a map: its markup, and the box it covers."""

    markup: str
    spot: Spot


@dataclass(frozen=True)
class WouldBe:
    """Ground as it would be under a term, drawn in place of the day's; ``legend`` has its parts with their texts."""

    ground: HandoutDay
    legend: tuple[tuple[str, str], ...]


def write(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns the map of the whole region as an SVG file."""
    look = Look(theme=settings.theme)
    svg = svg_of(handout, overview_view(handout, SIZE), SIZE, look=look, marks=handout.briefing.marks)
    return as_file(svg)


def as_file(svg: str) -> bytes:
    """Returns a map with the head of a file."""
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + svg).encode()


def overview_view(handout: Handout, size: tuple[float, float]) -> dict[str, float]:
    """Returns the view of the whole region; it grows to areas of the briefing's own that lie around it."""
    west, south, east, north = REGION
    for area in handout.layer:
        if area.kind in OF_BRIEFING and has_ground(area):
            box = area.bounds
            if box[0] > 5 and box[1] > 37 and box[2] < 66 and box[3] < 63:
                west, south, east, north = min(west, box[0]), min(south, box[1]), max(east, box[2]), max(north, box[3])
    return view_of((west, south, east, north), size, 0.98)


def svg_of(handout: Handout, view: Mapping[str, float], size: tuple[int, int] = SIZE, *, chosen: Sequence[str] = (),
           look: Look = Look(), over: Over | None = None, marks: Sequence[Mark] = (),
           would_be: WouldBe | None = None) -> str:
    """Returns a view of the map as SVG, without the head of a file.

    ``view`` has the middle, "lon" and "lat" in degrees, and the "zoom"; ``chosen`` are ids of areas to outline;
    ``over`` is drawn on top, clear of names, and ``marks`` are those of the briefer. Areas that may not be passed on
    are left out. ``would_be`` is drawn in place of the day's control.
    """
    return _Drawing(handout, view, size, chosen, look, would_be).whole(over, marks)


class _Drawing:
    def __init__(self, handout: Handout, view: Mapping[str, float], size: tuple[int, int], chosen: Sequence[str],
                 look: Look, would_be: WouldBe | None = None) -> None:
        self._would_be = would_be
        self._handout, self._view, self._size, self._look = handout, view, size, look
        colours = json.loads((look.resources / "web" / "colours.json").read_text("utf-8"))[look.theme]
        self._colours = colours
        self._ground, self._map = colours["ground"], colours["map"]
        west, south, east, north = box_of(view, size)
        self._areas = [area for area in passed_on(handout) if has_ground(area)
                       and area.bounds[0] < east and area.bounds[2] > west
                       and area.bounds[1] < north and area.bounds[3] > south]
        self._chosen = [area for area in self._areas if area.id in set(chosen)]

    def whole(self, more: Over | None, marks: Sequence[Mark]) -> str:
        handout, (width, height) = self._handout, self._size
        below = sources_height(handout) if self._look.with_sources else 0.0
        base = base_map(self._view, self._size, self._look.resources)
        furniture = Furniture(handout, self._view, self._size, self._colours)
        instead = self._would_be
        over = [furniture.legend(is_marked=bool(marks), instead=instead.legend if instead is not None else ()),
                furniture.scale()]
        drawn = marks_markup(marks, self._view, self._size, self._colours, handout.words["km"])
        if self._look.with_title:
            over += [furniture.title(instead.ground.stamp if instead is not None else ""), furniture.credits(),
                     furniture.marking()]
        space = Space(self._size, [*furniture.spots, *([more.spot] if more is not None else ())])
        chosen_names = self._chosen_names(space)
        found = names(self._view, space, handout.language, self._look.resources)
        under = sources_under(handout, self._size, self._colours) if self._look.with_sources else ""
        head = f"{element('title', escaped(handout.title))}{element('desc', escaped(described(handout)))}" \
               f"{metadata(handout)}" if self._look.is_described else ""
        return element(
            "svg", f"{head}{self._hatch()}"
            f"{self._base(base)}{self._drawn_areas(base.lakes)}{drawn}{self._labels(found)}{chosen_names}"
            f"{''.join(over)}{more.markup if more is not None else ''}{under}",
            xmlns="http://www.w3.org/2000/svg", width=width, height=round(height + below),
            viewBox=f"0 0 {width} {round(height + below)}", role="img", lang=handout.language,
            font_family=FAMILY, stroke_linejoin="round")

    def _hatch(self) -> str:
        occupied, fill = self._ground["occupied"], float(self._map["fill"])
        tile = element("rect", width=8, height=8, fill=occupied, fill_opacity=f"{fill * 0.5:.2f}") + element(
            "path", d="M-2 2l4-4M0 8L8 0M6 10l4-4", stroke=occupied, stroke_width="1.4",
            stroke_opacity=f"{min(1.0, fill * 1.7):.2f}")
        clip = element("clipPath", element("rect", width=self._size[0], height=self._size[1]), id="picture")
        return element("defs", element("pattern", tile, id="hatch", width=8, height=8,
                                       patternUnits="userSpaceOnUse") + clip)

    def _base(self, base: BaseMap) -> str:
        map_ = self._map
        parts = [element("rect", width=self._size[0], height=self._size[1], fill=self._ground["sea"]),
                 self._surface("land", base.land, map_["land"]),
                 self._surface("ukraine", base.ukraine, map_["ukraine"]),
                 self._surface("lakes", base.lakes, map_["lake"])]
        parts += [self._line(f"rivers-{rank}", lines, map_["river"], _RIVER[rank])
                  for rank, lines in base.rivers.items()]
        parts += [self._line("oblasts", base.oblasts, map_["oblast"], 0.8),
                  self._line("coast", base.coast, map_["coast"], 0.8),
                  self._line("borders", base.borders, map_["border"], 1.1),
                  self._line("ukraine-borders", base.ukraine_borders, map_["ukraineBorder"], 1.6)]
        return element("g", "".join(parts), id="ground", clip_path="url(#picture)")

    @staticmethod
    def _surface(name: str, rings: Rings, colour: str) -> str:
        data = path_data(rings, is_closed=True)
        return element("path", id=name, d=data, fill=colour, fill_rule="evenodd") if data else ""

    @staticmethod
    def _line(name: str, lines: Rings, colour: str, width: float) -> str:
        data = path_data(lines, is_closed=False)
        return element("path", id=name, d=data, fill="none", stroke=colour,
                       stroke_width=str(width)) if data else ""

    def _data(self, area: Area) -> str:
        return path_data(rings_on(area.geometry, self._view, self._size), is_closed="Line" not in area.geometry["type"])

    def _drawn_areas(self, lakes: Rings) -> str:
        """The fills, lakes over those of control, and every edge over the fills."""
        shown = [(area, data) for area in self._areas
                 if (is_drawn_at_rest(area) or area in self._chosen) and (data := self._data(area))]
        rest = [(area, data) for area, data in shown if is_drawn_at_rest(area)
                and (self._would_be is None or area.kind not in _REPLACED)]
        control = [self._fill(area, data) for area, data in rest if area.kind not in OF_BRIEFING]
        if self._would_be is not None:
            control += self._parts(self._would_be)
        water = element("path", d=path_data(lakes, is_closed=True), fill=self._map["lake"],
                        fill_rule="evenodd") if lakes and control_may_go(self._handout) else ""
        own = [self._fill(area, data) for area, data in rest if area.kind in OF_BRIEFING]
        edges = [self._edge(area, data) for area, data in rest]
        outlines = [self._outline(area, data) for area, data in shown if area in self._chosen]
        drawn = (*control, water, *own, *edges, *outlines, *self._dots())
        return element("g", "".join(drawn), id="areas", clip_path="url(#picture)")

    def _parts(self, would_be: WouldBe) -> Iterator[str]:
        """The parts of the ground as it would be, each in its colour."""
        left, top = pixel((VIEW["lon"], VIEW["lat"]), self._view, self._size)
        scale = 2 ** (self._view["zoom"] - VIEW["zoom"]) / UNITS
        texts = dict(would_be.legend)
        for part, rings in would_be.ground.rings.items():
            placed = [[(left + x * scale, top + y * scale) for x, y in positions(ring)] for ring in rings]
            colour, opacity = part_colour(self._map, part)
            yield element("path", element("title", escaped(texts.get(part, part))), d=path_data(placed, is_closed=True),
                          fill_rule="evenodd", fill=colour, fill_opacity=opacity, data_part=part)

    def _fill(self, area: Area, data: str) -> str:
        if "Line" in area.geometry["type"]:
            return ""
        is_hatched = area.kind == "occupied-2014"
        return element("path", element("title", escaped(area.label)), d=data, fill_rule="evenodd",
                       fill="url(#hatch)" if is_hatched else self._hue(area),
                       fill_opacity=None if is_hatched else str(self._map["fill"]), data_area=area.id)

    def _dots(self) -> Iterator[str]:
        """The dots of places, with or without ground around them."""
        for area in self._areas:
            if area.point is not None:
                x, y = pixel(area.point, self._view, self._size)
                edge = self._map["selected"] if area in self._chosen else self._map["casing"]
                yield element("circle", element("title", escaped(area.label)), cx=x, cy=y, r=5.0, fill=self._hue(area),
                              stroke=edge, stroke_width="1.6", data_area=area.id)

    def _hue(self, area: Area) -> str:
        if area.kind in OF_BRIEFING:
            return str(self._ground["own"].get(area.colour, self._ground["own"]["grey"]))
        return str(self._ground.get(area.kind, self._ground["neutral"]))

    def _edge(self, area: Area, data: str) -> str:
        colour = {"line": self._ground["line"], "kursk": self._map["kurskEdge"], OWN: self._hue(area),
                  PLACE: self._hue(area)}.get(area.kind, self._map["areaEdge"])
        return element("path", d=data, fill="none", stroke=colour, stroke_width="2.6" if area.kind == "line" else "0.9")

    def _outline(self, area: Area, data: str) -> str:
        colour = self._map["selectedKursk"] if area.kind == "kursk" else self._map[
            "selectedOccupied" if area.kind.startswith("occupied") or area.kind == "line" else "selected"]
        width = 3.0 if area.kind == "line" else 2.0
        casing = element("path", d=data, fill="none", stroke=self._map["casing"], stroke_width=str(width + 2.6))
        return casing + element("path", d=data, fill="none", stroke=colour, stroke_width=str(width),
                                data_outlined=area.id)

    def _chosen_names(self, space: Space) -> str:
        import shapely
        from shapely.geometry import shape

        parts = []
        for area in self._chosen:
            point = shapely.point_on_surface(shape(area.geometry))
            x, y = pixel((point.x, point.y), self._view, self._size)
            width = width_of(area.label, 13, is_bold=True) + 16
            y -= 22 if area.geometry["type"] == POINT else 0  # over its dot
            if space.take((x - width / 2, y - 12, x + width / 2, y + 12)):
                parts.append(element("rect", x=x - width / 2, y=y - 12, width=width, height=24, rx=3,
                                     fill=self._colours["stage"]["plate"], stroke=self._map["pillEdge"],
                                     stroke_width="0.8"))
                parts.append(element("text", escaped(area.label), x=x, y=y + 4.5, font_size=13, font_weight="600",
                                     text_anchor="middle", fill=self._map["pillText"]))
        return "".join(parts)

    def _labels(self, found: Iterable[Name]) -> str:
        """The names, each over its halo; those who read the picture aloud hear them once."""
        listed = list(found)
        dots = "".join(element("circle", cx=each.dot[0], cy=each.dot[1], r=each.dot[2], fill=self._map["label"],
                               stroke=self._map["ukraine"], stroke_width="1") for each in listed if each.dot)
        halos = "".join(_name(each, None) for each in listed) if self._look.with_halos else ""
        texts = "".join(_name(each, self._map[_NAME_COLOURS[each.kind]]) for each in listed)
        halo = self._map["land" if self._look.theme == "dark" else "ukraine"]
        under = element("g", halos, fill="none", stroke=halo, stroke_width="3", stroke_opacity="0.8",
                        aria_hidden="true") if halos else ""
        return dots + under + element("g", texts, id="names")


def _name(name: Name, colour: str | None) -> str:
    return element("text", escaped(name.text), x=name.x, y=name.y, font_size=name.pixels, fill=colour,
                   font_weight="600" if name.is_bold else None, letter_spacing=name.space or None,
                   font_style="italic" if name.kind == "water" else None)


def described(handout: Handout) -> str:
    """Returns in words what a map of the handout shows, and its sources."""
    sources = [f"{each.number}. {each.citation}" for each in handout.sources]
    parts = (handout.marking, handout.about, handout.as_of, *handout.left_out, *sources)
    return "\n".join(part for part in parts if part)


def metadata(handout: Handout) -> str:
    """Returns title, credits, dates, terms and sources as Dublin Core and XMP."""
    rights = "; ".join(f"{each.observer}: {each.credit} {each.terms}".strip() for each in handout.terms)
    parts = [
        element("dc:format", "image/svg+xml"), element("dc:title", _alt(handout.title)),
        element("dc:creator", _bag("Seq", [handout.credits])),
        element("dc:date", _bag("Seq", [handout.date.isoformat()])),
        element("dc:description", _alt(described(handout))),
        element("dc:language", _bag("Bag", [handout.language])),
        element("dc:source", _bag("Bag", [each.citation for each in handout.sources])) if handout.sources else "",
        element("dc:rights", _alt(rights)) if rights else "",
        element("xmp:CreateDate", escaped(handout.made.isoformat(timespec="seconds"))),
        element("xmp:CreatorTool", escaped(handout.words["made_with"])),
    ]
    described_ = element("rdf:Description", "".join(parts), rdf__about="")
    return element("metadata", element(
        "rdf:RDF", described_, xmlns__rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        xmlns__dc="http://purl.org/dc/elements/1.1/", xmlns__xmp="http://ns.adobe.com/xap/1.0/"))


def _alt(text: str) -> str:
    return element("rdf:Alt", element("rdf:li", escaped(text), xml__lang="x-default"))


def _bag(kind: str, texts: Iterable[str]) -> str:
    return element(f"rdf:{kind}", "".join(element("rdf:li", escaped(each)) for each in texts))
