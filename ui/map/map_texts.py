# SPDX-License-Identifier: MIT
"""The texts on the map: legend, stamp, credits, buttons, and each area's name and size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from maps.areas import OWN, PLACE, Area, AreaLayer, read_day
from maps.control_day import TAKEN, ObserverDay
from maps.shipped import SHIPPED, SHIPPED_DAY
from ui.kit.texts import extent_text, observer_day_text, short_date, tr, whose_day

if TYPE_CHECKING:
    from ui.map.shown_day import Overlay, ShownDay

_MOST_NAME = 60
_MOST_OBSERVER = 40
_LEGEND = (("occupied", "occupied"), ("occupied-2014", "crimea"), ("kursk", "kursk"), ("unknown", "unknown"),
           ("line", "line"), ("line", "band"))
DRAWN: Final = "drawn"
"""The legend's entry that is shown where the map has marks without a source."""
_UNDATED = ("country", "oblast")
"""Kinds of areas that do not belong to one day."""


def area_texts(layer: AreaLayer, language: str, *, dated: bool = False,
               sized: bool = True) -> dict[str, dict[str, str]]:
    """Returns each area's name and size; ``dated`` adds whose day it is of, where the map shows another.

    Without ``sized`` there are only names, where a caption says the size.
    """
    whose = whose_day(layer) if dated else ""
    return {area.id: {"name": _name(area, language), "size": _size(area, whose) if sized else ""} for area in layer}


def _name(area: Area, language: str) -> str:
    """Returns an area's name on one line, short enough for the map; the drawer shows it whole."""
    name = area.names[language == "uk"]
    return name if len(name) <= _MOST_NAME else name[: _MOST_NAME - 1] + "…"


def _size(area: Area, whose: str) -> str:
    size = extent_text(area)
    is_own = area.kind in (OWN, PLACE)
    day = (other_day(area, "") if is_own else whose) if size and whose and area.kind not in _UNDATED else ""
    # The stamp and the ± of a margin say it, too.
    approximate = tr("approximate") if size and area.approximate and is_own else ""
    return " · ".join(part for part in (size, day, approximate) if part)


def other_day(area: Area, day: str) -> str:
    """Returns an area's day as text, where it has one and it is not ``day``; else ""."""
    if not area.as_of or area.kind in _UNDATED:
        return ""
    own = read_day(area.as_of)
    said = short_date(own) if own is not None else ""
    return "" if said == day else said


def day_on_show(layer: AreaLayer, shown: ShownDay | None) -> str:
    """Returns the day of the control data on the map, as text."""
    return as_of(layer) if shown is None else short_date(shown.day)


def stage_stamp(layer: AreaLayer, shown: ShownDay | None = None) -> str:
    """Returns the audience's stamp about the control data on the map."""
    day = day_on_show(layer, shown)
    if shown is not None:
        day = f"{day} · {short_observer(shown.name)}{_doubt(shown)}"
    return tr("control as of {day} · approximate").format(day=day)


def short_observer(observer: str) -> str:
    """Returns an observer's name, short enough for one line."""
    return observer if len(observer) <= _MOST_OBSERVER else observer[: _MOST_OBSERVER - 1] + "…"


def furniture(layer: AreaLayer, shown: ShownDay | None = None, overlay: Overlay | None = None,
              file_day: ObserverDay = (SHIPPED, SHIPPED_DAY), file_observer: str = "") -> dict[str, object]:
    """Returns legend, stamp, pin, credits and buttons for a layer, an observer's day in its place, or an overlay.

    ``file_day`` is the day that the briefing's file shows when it is opened, ``file_observer`` its observer's name.
    """
    day = day_on_show(layer, shown)
    whose = "" if shown is None else f" · {shown.name}{_doubt(shown)}"
    stamp = tr("Control as of {day}{whose}").format(day=day, whose=whose) if overlay is None else overlay.stamp
    entries: list[dict[str, str]] = [
        {"swatch": swatch, "text": _legend_text(swatch, shown)} for kind, swatch in _LEGEND
        if _is_listed(kind, layer, shown) and not (swatch == "band" and shown is not None)]
    if overlay is not None:
        entries = overlay.legend() or entries
    entries = [*entries, {"swatch": DRAWN, "text": tr("Drawn by the briefer")}]
    return {
        "stamp": tr("{what} · approximate").format(what=stamp),
        "pin": _pin(shown, file_day, file_observer) if overlay is None else {"state": "", "text": ""},
        "legend": {
            "title": tr("What differs") if overlay is not None and overlay.parts else
            tr("Control, {day}").format(day=f"{day}{_doubt(shown)}") if overlay is None else tr("Control"),
            "entries": entries,
        },
        "credits": _credits(shown, overlay),
        "kilometres": tr("km"), "metres": tr("m"), "here": tr("Also here"),
        "spoken": _spoken(),
        "zoomIn": tr("Zoom in (+)"), "zoomOut": tr("Zoom out (−)"), "home": tr("Show the whole region (Home)"),
    }


def _spoken() -> dict[str, object]:
    """Returns the words of what only screen readers are given."""
    occupied = tr("occupied by Russia")
    return {
        "areas": tr("Areas on the map, the largest first"), "picture": tr("Map. {stamp}"), "chosen": tr("Chosen"),
        "neighbours": tr("beside {names}"),
        "line": {"touches": tr("at the line of contact"), "away": tr("{km} km from the line of contact")},
        "holders": {"occupied": occupied, "occupied-2014": occupied, "held": tr("held by Ukraine"),
                    "kursk": tr("held by Ukraine")},
    }


def _pin(shown: ShownDay | None, file_day: ObserverDay, file_observer: str) -> dict[str, str]:
    """Returns what the pin beside the stamp shows and does; none where map and file both show the shipped layer."""
    seen = (SHIPPED, SHIPPED_DAY) if shown is None else (shown.provider, shown.day)
    if seen != file_day:
        in_file, on_map = short_observer(file_observer), "" if shown is None else short_observer(shown.name)
        if file_day[0] == TAKEN:
            in_file = tr("{name}, in the briefing").format(name=in_file)
        text = tr("The map shows {seen}; the file shows {file}. Pin the map's day to the briefing instead") \
            if shown is not None else tr("The map shows {seen}; the file shows {file}. Unpin it, and show the built-in "
                                         "layer instead")
        return {"state": "other", "text": text.format(
            seen=observer_day_text(on_map, seen[1]), file=observer_day_text(in_file, file_day[1]))}
    if shown is None:
        return {"state": "", "text": ""}
    return {"state": "pinned", "text": tr("The briefing's file holds this day. Take it out")
            if seen[0] == TAKEN else tr("The briefing is pinned to this day. Unpin it")}


def _doubt(shown: ShownDay | None) -> str:
    """Returns what follows the name of a day that very likely lacks ground."""
    return " · " + tr("doubtful") if shown is not None and shown.is_doubtful else ""


def _is_listed(kind: str, layer: AreaLayer, shown: ShownDay | None) -> bool:
    if shown is None:
        return any(area.kind == kind for area in layer)
    return kind in shown.tells


def _credits(shown: ShownDay | None, overlay: Overlay | None) -> str:
    whom = overlay.credit if overlay is not None else "" if shown is None else shown.attribution
    control = tr("Control: {whom}").format(whom=whom) if whom else \
        tr("Control: after DeepStateMap.Live and Project Owl")
    return f"{control} · " + tr("Borders, water: Natural Earth · Places: GeoNames, CC\u00a0BY\u00a04.0")


def as_of(layer: AreaLayer) -> str:
    """The date for which the layer's control is true, for reading."""
    return short_date(layer.as_of) if layer.as_of is not None else tr("an unknown date")


def _legend_text(swatch: str, shown: ShownDay | None) -> str:
    is_apart = shown is None or shown.tells_2014_parts
    return {
        "occupied": tr("Occupied since 2022") if is_apart else tr("Occupied"),
        "crimea": tr("Occupied since 2014") if is_apart else tr("Crimea, occupied since 2014"),
        "kursk": tr("Held by Ukraine in Kursk Oblast"),
        "line": tr("Line of contact (approximate)"),
        "band": tr("Where the observers differ"),
        "unknown": tr("Not known, or contested"),
    }[swatch]
