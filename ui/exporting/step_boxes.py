# SPDX-License-Identifier: MIT
"""What is over a step's map, as boxes of text and plates that any form can place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby
from math import cos, pi, radians, sin
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from maps.areas import POINT, Area
from maps.exporting.handout import Box, FilledBox, Shape, TextBox
from maps.exporting.map_furniture import round_lengths
from maps.exporting.marking import colours_of
from maps.exporting.on_picture import pixel, rings_on
from maps.exporting.passing_on import OF_BRIEFING
from ui.kit.texts import area_name, numeral, tr
from ui.kit.theme import COLOURS, fixed_font
from ui.map.map_texts import DRAWN
from ui.stage.caption_layout import MARGIN, CaptionLayout, PlacedLine
from ui.stage.free_space import LEGEND, STAMP_HEIGHT, STAMP_TOP
from ui.stage.look import SMALLEST_TYPE, StageLook, type_pixels, unit
from ui.stage.plates import StageContents, position_rect

if TYPE_CHECKING:
    from ui.map.still_maker import Made

_STAMP_TYPE: Final = 26
_LEGEND_TYPE, _SWATCH, _ENTRY_HEIGHT, _LEGEND_WIDTH = 19, (28, 15), 32, 396
_SCALE_PIXELS: Final = 180
_EQUATOR_METRES: Final = 40_075_016.686
_CREDITS_TYPE, _LEAST_CREDITS = 16, 11
_DOT: Final = 7
_PARTS: Final = {"unchanged": "unchanged", "gained": "gained", "lost": "lost", "disputed": "disputed",
                 "kursk-unchanged": "kurskUnchanged", "kursk-gained": "kurskGained", "kursk-lost": "kurskLost"}
_RGBA: Final = re.compile(r"[\d.]+")


def box_of(rect: QRectF) -> Box:
    """Returns a rectangle as plain numbers."""
    return Box(rect.x(), rect.y(), rect.width(), rect.height())


def caption_boxes(layout: CaptionLayout, look: StageLook) -> list[TextBox]:
    """Returns the caption's texts; each paragraph, or its part in a column, is one box."""
    found = []
    for _key, lines in groupby(layout.lines, lambda line: (id(line.layout), round(line.rect.x()))):
        placed = list(lines)
        rect = placed[0].rect
        for line in placed[1:]:
            rect = rect.united(line.rect)
        face = placed[0].layout.font()
        found.append(TextBox(
            role="text" if placed[0].role == "text" else _ROLES.get(placed[0].role, "fact"),
            text=_words(placed), box=box_of(rect), pixels=face.pixelSize(),
            colour=look.colour(placed[0].role), bold=face.weight() >= QFont.Weight.DemiBold))
    return found


_ROLES: Final[dict[str, Any]] = {"heading": "heading", "dispute": "dispute", "fact": "fact"}


def _words(placed: list[PlacedLine]) -> str:
    """Returns the words of lines that follow one another, as they are written."""
    first, last = placed[0].line, placed[-1].line
    return placed[0].layout.text()[first.textStart():last.textStart() + last.textLength()].strip()


def caption_plates(layout: CaptionLayout, look: StageLook) -> list[FilledBox]:
    """Returns the ground under the caption."""
    plates = [FilledBox(what="plate", box=box_of(layout.box), colour=look.plate, alpha=look.plate_alpha)]
    if layout.form in ("strip", "plate"):
        edge = QRectF(layout.box.left(), layout.box.top(), 9 * layout.unit, layout.box.height())
        plates.append(FilledBox(what="plate", box=box_of(edge), colour=look.accent))
    return plates


def bar_boxes(layout: CaptionLayout, look: StageLook) -> list[FilledBox]:
    """Returns the figures' bars: frame, range and filled part."""
    found = []
    for bar in layout.bars:
        found.append(FilledBox(what="range", box=box_of(bar.ranged), colour=look.text, alpha=0.45))
        found.append(FilledBox(what="bar", box=box_of(bar.filled), colour=look.text))
        found.append(FilledBox(what="frame", box=box_of(bar.frame), colour=look.quiet))
    return found


def stamp_boxes(contents: StageContents, layout: CaptionLayout | None, look: StageLook,
                size: QSizeF) -> tuple[list[FilledBox], list[TextBox]]:
    """Returns title, stamp and position, and the plate under them where they are on the map."""
    u = unit(size)
    pixels = type_pixels(_STAMP_TYPE, u)
    bold, plain = fixed_font(pixels, QFont.Weight.DemiBold), fixed_font(pixels)
    texts: list[TextBox] = []
    plates: list[FilledBox] = []
    height = QFontMetricsF(plain).height()
    if layout is not None and layout.form in ("column", "page"):
        y = STAMP_TOP * u
        for role, text, colour, is_bold in (("title", contents.title, look.text, True),
                                            ("stamp", contents.stamp, look.quiet, False)):
            if text:
                box = Box(MARGIN * u, y, layout.box.right() - (MARGIN + 24) * u, height)
                texts.append(TextBox(role=role, text=text, box=box, pixels=pixels, colour=colour,  # type: ignore[arg-type]
                                     bold=is_bold))
                y += height + 4 * u
    else:
        title_width = QFontMetricsF(bold).horizontalAdvance(contents.title)
        stamp_width = QFontMetricsF(plain).horizontalAdvance(contents.stamp)
        gap = 24 * u if contents.title else 0
        most = size.width() - (MARGIN + LEGEND[0] + 60) * u
        title_width = min(title_width, most - stamp_width - gap)
        rect = QRectF(MARGIN * u, STAMP_TOP * u, title_width + gap + stamp_width + 44 * u, STAMP_HEIGHT * u)
        plates.append(FilledBox(what="plate", box=box_of(rect), colour=look.plate, alpha=look.plate_alpha))
        y = rect.center().y() - height / 2
        if contents.title:
            texts.append(TextBox(role="title", text=contents.title, pixels=pixels, colour=look.text, bold=True,
                                 box=Box(rect.x() + 20 * u, y, title_width, height)))
        texts.append(TextBox(role="stamp", text=contents.stamp, pixels=pixels, colour=look.quiet,
                             box=Box(rect.x() + 20 * u + title_width + gap, y, stamp_width, height)))
    if contents.position:
        texts.append(TextBox(role="position", text=contents.position, pixels=type_pixels(SMALLEST_TYPE, u),
                             colour=look.quiet, bold=True,
                             box=box_of(position_rect(contents.position, size, layout))))
    return plates, texts


def name_boxes(made: Made, theme: str) -> list[TextBox]:
    """Returns the names and sizes of the chosen areas, where the map puts them."""
    found = []
    for name in made.names:
        box = Box(name["left"], name["top"], name["right"] - name["left"], name["bottom"] - name["top"])
        half = box.height / 2 if name["size"] else box.height
        colour = COLOURS[theme]["map"]["pillText"]
        found.append(TextBox(role="name", text=name["name"], colour=colour, bold=True, pixels=half * 0.72,
                             box=Box(box.left, box.top, box.width, half)))
        if name["size"]:
            found.append(TextBox(role="size", text=name["size"], colour=colour, pixels=half * 0.68,
                                 box=Box(box.left, box.top + half, box.width, half)))
    return found


def legend_boxes(words: Mapping[str, Any], look: StageLook, size: QSizeF, *,
                 is_marked: bool = False) -> tuple[list[FilledBox], list[TextBox]]:
    """Returns the legend in its corner; where the picture has marks, it says who drew them."""
    u = unit(size)
    left_out = {"band"} if is_marked else {"band", DRAWN}
    entries = [entry for entry in words["legend"]["entries"] if entry["swatch"] not in left_out]
    width, height = _LEGEND_WIDTH * u, (len(entries) * _ENTRY_HEIGHT + 20) * u
    left, top = size.width() - width - 16 * u, 16 * u
    plates = [FilledBox(what="plate", box=Box(left, top, width, height), colour=look.plate, alpha=0.92)]
    texts = []
    for row, entry in enumerate(entries):
        y = top + (10 + row * _ENTRY_HEIGHT) * u
        swatch_height = (4 if entry["swatch"] == "line" else _SWATCH[1]) * u
        swatch = Box(left + 16 * u, y + (_ENTRY_HEIGHT * u - swatch_height) / 2, _SWATCH[0] * u, swatch_height)
        colour, alpha = _swatch(entry["swatch"], look.name)
        plates.append(FilledBox(what="swatch", box=swatch, colour=colour, alpha=alpha))
        texts.append(TextBox(role="legend", text=entry["text"], colour=look.text, pixels=type_pixels(_LEGEND_TYPE, u),
                             box=Box(left + 56 * u, y, width - 68 * u, _ENTRY_HEIGHT * u)))
    return plates, texts


def _swatch(name: str, theme: str) -> tuple[str, float]:
    ground, fill = COLOURS[theme]["ground"], COLOURS[theme]["map"]["fill"]
    return {"occupied": (ground["occupied"], fill), "crimea": (ground["occupied"], fill * 0.5),
            "kursk": (ground["kursk"], fill), "line": (ground["line"], 1.0),
            DRAWN: (COLOURS[theme]["map"]["selected"], 0.5), **_parts(theme)}.get(name, (ground["neutral"], 0.4))


def _parts(theme: str) -> dict[str, tuple[str, float]]:
    """Returns the colours and strengths of what differs, by the names of the parts."""
    found = {}
    for part, key in _PARTS.items():
        red, green, blue, alpha = _RGBA.findall(COLOURS[theme]["map"][key])
        found[part] = (f"#{int(red):02x}{int(green):02x}{int(blue):02x}", float(alpha))
    return found


def scale_boxes(made: Made, left: float, look: StageLook, size: QSizeF) -> tuple[list[FilledBox], list[TextBox]]:
    """Returns the scale at the foot: a round number of kilometres at the latitude of the picture's middle."""
    u = unit(size)
    metres = _EQUATOR_METRES * cos(radians(made.view["lat"])) / (256 * 2 ** made.view["zoom"])
    length_km = max(each for each in round_lengths() if each * 1000 / metres <= _SCALE_PIXELS * u)
    width = length_km * 1000 / metres
    x, y = left + 16 * u, size.height() - 40 * u
    text = tr("{length} km").format(length=numeral(length_km, "g"))
    return ([FilledBox(what="plate", box=Box(x, y + 10 * u, width, 4 * u), colour=look.text)],
            [TextBox(role="scale", text=text, colour=look.text, pixels=type_pixels(_LEGEND_TYPE, u),
                     box=Box(x + width + 12 * u, y - 4 * u, 160 * u, 30 * u))])


def credit_boxes(text: str, left: float, look: StageLook, size: QSizeF, *,
                 is_divided: bool = False) -> tuple[list[FilledBox], list[TextBox]]:
    """Returns the credits at the foot, right of the scale, and the plate under both.

    Credits are never cut: they are set smaller, and, where they may be divided, on several lines.
    """
    u = unit(size)
    most = size.width() - left - 430 * u
    pixels = max(9, type_pixels(_CREDITS_TYPE, u))
    while pixels > _LEAST_CREDITS * u and QFontMetricsF(fixed_font(pixels)).horizontalAdvance(text) > most:
        pixels -= 1
    lines = divided(text, QFontMetricsF(fixed_font(pixels)), most) if is_divided else [text]
    row = 30 * u if len(lines) == 1 else pixels * 1.35
    height = 14 * u + len(lines) * row
    plate = Box(left, size.height() - height, size.width() - left, height)
    top = size.height() - height + 4 * u
    return ([FilledBox(what="plate", box=plate, colour=look.plate, alpha=0.72)],
            [TextBox(role="credits", text=line, colour=look.quiet, pixels=pixels,
                     box=Box(left + 400 * u, top + number * row, most, row)) for number, line in enumerate(lines)])


def divided(text: str, metrics: QFontMetricsF, most: float) -> list[str]:
    """Returns a text in lines that are no wider than this, divided at blanks, or within a word that is too long."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= most:
            lines[-1] = longer
            continue
        lines += [word] if lines[-1] else []
        lines[-1] = word
        while len(lines[-1]) > 1 and metrics.horizontalAdvance(lines[-1]) > most:
            whole = lines[-1]
            fitting = next(count for count in range(len(whole), 0, -1)
                           if count == 1 or metrics.horizontalAdvance(whole[:count]) <= most)
            lines[-1:] = [whole[:fitting], whole[fitting:]]
    return lines


def source_boxes(lines: list[str], look: StageLook, size: QSizeF,
                 foot: float) -> tuple[list[FilledBox], list[TextBox]]:
    """Returns lines of sources on a plate, above scale and credits, which take ``foot`` pixels."""
    if not lines:
        return [], []
    u = unit(size)
    pixels, row = max(9, type_pixels(_CREDITS_TYPE, u)), 26 * u
    top = size.height() - foot - len(lines) * row - 8 * u
    plate = Box(0, top, size.width(), len(lines) * row + 8 * u)
    texts = [TextBox(role="credits", text=line, colour=look.text, pixels=pixels,
                     box=Box(16 * u, top + 4 * u + number * row, size.width() - 32 * u, row))
             for number, line in enumerate(lines)]
    return [FilledBox(what="plate", box=plate, colour=look.plate, alpha=0.82)], texts


def marking_box(marking: str, look: StageLook, size: QSizeF) -> tuple[FilledBox, TextBox]:
    """Returns the marking, at the head in the middle, on a plate of its own; TLP's in its colours."""
    u = unit(size)
    pixels = type_pixels(22, u)
    face = fixed_font(pixels, QFont.Weight.DemiBold)
    width = QFontMetricsF(face).horizontalAdvance(marking) + 28 * u
    width = min(width, size.width() * 0.4)
    box = Box((size.width() - width) / 2, 0, width, 36 * u)
    plate, ink = colours_of(marking) or (look.text, look.plate)
    inner = Box(box.left + 14 * u, box.top, box.width - 28 * u + 1, box.height)
    return (FilledBox(what="plate", box=box, colour=plate),
            TextBox(role="stamp", text=marking, box=inner, pixels=pixels, colour=ink, bold=True))


def shape_of_area(area: Area, view: Mapping[str, float], size: tuple[int, int], theme: str) -> Shape:
    """Returns an area's outline on a picture of this view."""
    colours = COLOURS[theme]
    ground, lines = colours["ground"], colours["map"]
    own = ground["own"].get(area.colour, ground["neutral"])
    fill = {"kursk": ground["kursk"], **dict.fromkeys(OF_BRIEFING, own)}.get(
        area.kind, ground["occupied"] if area.kind.startswith("occupied") else ground["neutral"])
    edge = lines["selectedKursk"] if area.kind == "kursk" else lines["selectedOccupied"]
    is_line = "LineString" in area.geometry["type"]
    rings = rings_on(area.geometry, view, size)
    if area.geometry["type"] == POINT:
        x, y = pixel(area.geometry["coordinates"], view, size)
        turns = [2 * pi * number / 24 for number in range(24)]
        rings = (tuple((x + _DOT * cos(turn), y + _DOT * sin(turn)) for turn in turns),)
    alpha = 0.0 if is_line else 1.0 if area.geometry["type"] == POINT else float(lines["fill"]) * 0.6
    return Shape(id=area.id, name=area_name(area), rings=rings, is_line=is_line, fill=fill, edge=edge, alpha=alpha)
