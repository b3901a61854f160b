# SPDX-License-Identifier: MIT
"""The briefer's marks in SVG, as the map's page draws them (``resources/web/drawn_marks.js``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from math import dist, hypot
from typing import Any, Final

from briefing.model import Mark
from briefing.quantities import number
from maps.exporting.handout import Point
from maps.exporting.markup import element, escaped
from maps.exporting.on_picture import pixel
from maps.measuring import Path

_SCALE: Final = 1.6
"""How many times larger than in the main window names and lines are on a screen of 1080 lines."""
_WIDTH: Final = tuple(each * _SCALE for each in (2.2, 3.4, 5.0))
_LETTERS: Final = tuple(each * _SCALE for each in (17.5, 21.0, 28.0))
_CASING: Final = 1.8 * _SCALE
_PIECES: Final = 24
_TAIL, _NECK = 0.55, 3.2
Colours = Mapping[str, Any]


def marks_markup(marks: Sequence[Mark], view: Mapping[str, float], size: tuple[float, float], colours: Colours,
                 unit: str) -> str:
    """Returns the marks as a group; ``unit`` is the word for kilometres. "" without any."""
    if not marks:
        return ""
    patterns = "".join(_dots(name, colours) for name in dict.fromkeys(
        each.colour for each in marks if each.kind == "shading"))
    ways = [(each, _way(each, view, size)) for each in marks]
    ways.sort(key=lambda each: each[0].kind != "shading")
    drawn = "".join(_drawn(mark, way, colours) for mark, way in ways)
    words = "".join(_words(mark, way, colours, unit) for mark, way in ways)
    return element("g", f"{patterns}{drawn}{words}", id="marks", stroke_linecap="round")


def _colour(name: str, colours: Colours) -> str:
    own: Mapping[str, str] = colours["ground"]["own"]
    return own.get(name, str(colours["map"]["selected"]))


def _dots(name: str, colours: Colours) -> str:
    colour = _colour(name, colours)
    circles = "".join(element("circle", cx=each, cy=each, r=2, fill=colour) for each in (2.8, 8.4))
    return element("pattern", circles, id=f"dots-{name}", width=11.2, height=11.2, patternUnits="userSpaceOnUse")


def _way(mark: Mark, view: Mapping[str, float], size: tuple[float, float]) -> list[Point]:
    line = Path(mark.points).line if mark.kind == "distance" else mark.points
    points = [pixel(each, view, size) for each in line]
    if mark.kind != "arrow" or mark.shape == "straight":
        return points
    return _bent(points[0], points[1], mark.bend) if len(points) == 2 else _smooth(points)


def _bent(a: Point, b: Point, bend: float) -> list[Point]:
    control = ((a[0] + b[0]) / 2 + 2 * bend * (b[1] - a[1]), (a[1] + b[1]) / 2 - 2 * bend * (b[0] - a[0]))

    def at(t: float, axis: int) -> float:
        return (1 - t) ** 2 * a[axis] + 2 * (1 - t) * t * control[axis] + t * t * b[axis]

    return [(at(each / _PIECES, 0), at(each / _PIECES, 1)) for each in range(_PIECES + 1)]


def _smooth(points: list[Point]) -> list[Point]:
    """Returns a curve through all points (Catmull and Rom)."""
    ends = [points[0], *points, points[-1]]
    found = [points[0]]
    for before, a, b, after in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(1, 9):
            t = step / 8
            x, y = (0.5 * (2 * a[i] + (b[i] - before[i]) * t + (2 * before[i] - 5 * a[i] + 4 * b[i] - after[i]) * t * t
                           + (3 * a[i] - before[i] - 3 * b[i] + after[i]) * t ** 3) for i in (0, 1))
            found.append((x, y))
    return found


def _data(points: Sequence[Point], *, is_closed: bool = False) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + ("Z" if is_closed else "")


def _drawn(mark: Mark, way: list[Point], colours: Colours) -> str:
    colour, halo, width = _colour(mark.colour, colours), colours["map"]["ringHalo"], _WIDTH[mark.size - 1]
    if mark.kind == "text":
        return ""
    if mark.kind == "arrow":
        outline = _arrow(way, width, is_widening=mark.shape == "widening")
        shape = _data(outline, is_closed=True) if outline else ""
        return shape and element("path", d=shape, fill=halo, stroke=halo, stroke_width=2 * _CASING) + element(
            "path", d=shape, fill=colour)
    data = _data(way, is_closed=mark.kind == "shading")
    if mark.kind == "distance":
        data += "".join(_data(each) for each in _ends(way, 2.6 * width))
    fill, dashes, line = "none", None, width
    ground = ""
    if mark.kind == "shading":
        dashes, line = "11 8", 0.7 * width
        ground = element("path", d=data, fill=colour, fill_opacity="0.14", fill_rule="evenodd") + element(
            "path", d=data, fill=f"url(#dots-{mark.colour})", fill_rule="evenodd")
    return ground + element("path", d=data, fill=fill, stroke=halo, stroke_width=line + 2 * _CASING) + element(
        "path", d=data, fill=fill, stroke=colour, stroke_width=line, stroke_dasharray=dashes)


def _along(way: Sequence[Point]) -> list[float]:
    return [0.0, *accumulate(dist(a, b) for a, b in pairwise(way))]


def _direction(way: Sequence[Point], index: int) -> Point:
    a, b = way[max(0, index - 1)], way[min(len(way) - 1, index + 1)]
    far = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    return (b[0] - a[0]) / far, (b[1] - a[1]) / far


def _aside(point: Point, direction: Point, far: float) -> Point:
    return point[0] + direction[1] * far, point[1] - direction[0] * far


def _ends(way: Sequence[Point], half: float) -> list[tuple[Point, Point]]:
    """Returns short strokes across the ends of a line."""
    return [(_aside(way[each], _direction(way, each), half), _aside(way[each], _direction(way, each), -half))
            for each in (0, len(way) - 1)]


def _arrow(way: list[Point], width: float, *, is_widening: bool) -> list[Point]:
    """Returns an arrow's outline: a shaft, which may widen, and a head no longer than half of it."""
    lengths = _along(way)
    if lengths[-1] <= 1:
        return []
    neck = _NECK if is_widening else 1.0
    head = min(3.4 * width * neck ** 0.5, lengths[-1] / 2)
    end = lengths[-1] - head
    shaft = [*((point, at) for point, at in zip(way, lengths, strict=True) if at < end), (_at(way, lengths, end), end)]
    points = [point for point, _at_length in shaft]
    left, right = [], []
    for index, (point, at) in enumerate(shaft):
        half = width / 2 * (_TAIL + (neck - _TAIL) * at / end if is_widening else 1.0)
        left.append(_aside(point, _direction(points, index), half))
        right.append(_aside(point, _direction(points, index), -half))
    wing = min(2.5 * width * (0.62 * neck if is_widening else 0.75), 1.1 * head + width)
    facing = _direction([points[-1], way[-1]], 0)
    return [*left, _aside(points[-1], facing, wing), way[-1], _aside(points[-1], facing, -wing), *reversed(right)]


def _at(way: Sequence[Point], lengths: Sequence[float], wanted: float) -> Point:
    index = next((each for each in range(1, len(way)) if lengths[each] >= wanted), len(way) - 1)
    (ax, ay), (bx, by) = way[index - 1], way[index]
    share = (wanted - lengths[index - 1]) / ((lengths[index] - lengths[index - 1]) or 1.0)
    return ax + share * (bx - ax), ay + share * (by - ay)


def _words(mark: Mark, way: list[Point], colours: Colours, unit: str) -> str:
    """Returns a mark's words: in shaded ground, at a text's point, above the middle of what is a line."""
    said = f"{number(Path(mark.points).length_km)} {unit}" if mark.kind == "distance" else ""
    words = " · ".join(filter(None, (" ".join((mark.text or "").split()), said)))
    if not words:
        return ""
    pixels = _LETTERS[mark.size - 1]
    if mark.kind == "shading" or len(way) < 2:
        xs, ys = [x for x, _ in way], [y for _, y in way]
        x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    else:
        lengths = _along(way)
        x, y = _at(way, lengths, lengths[-1] / 2)
        y -= _WIDTH[mark.size - 1] / 2 * _NECK + pixels * 0.8
    place = {"x": round(x, 1), "y": round(y + pixels * 0.35, 1), "font_size": pixels, "font_weight": "600",
             "text_anchor": "middle"}
    halo = colours["map"]["ringHalo"]
    return element("text", escaped(words), **place, fill=halo, stroke=halo, stroke_width=0.25 * pixels,
                   aria_hidden="true") + element("text", escaped(words), **place, fill=_colour(mark.colour, colours))
