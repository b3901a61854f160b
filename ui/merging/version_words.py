# SPDX-License-Identifier: MIT
"""The fields of two versions of a thing in words: names for ids, days and figures as the window says them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Final

from briefing.happening import happened_text
from briefing.model import Briefing, CitedPassage, Figure, FileSays, Happening, Snapshot
from briefing.quantities import said_in_full
from briefing.sentences import mark
from ui.files.open_briefing import OpenBriefing
from ui.kit.texts import area_name, kind_name, publisher_text, say, short_date, speaker_text, statement_text, tr

NOTHING: Final = "–"
MOST_CHARACTERS: Final = 600
"""Of a value that is shown."""

_CHOICES: Final = {
    "russia": mark("Russia"), "ukraine": mark("Ukraine"), "press": mark("press"), "other": mark("other"),
    "area": mark("size of ground"), "occupied share": mark("occupied share"),
    "share of Ukraine": mark("share of Ukraine"),
    "length": mark("length"), "distance": mark("distance"), "people": mark("people"), "growth": mark("growth"),
    "loss": mark("loss"),
    "about": mark("about"), "more than": mark("more than"), "at least": mark("at least"),
    "less than": mark("less than"), "nearly": mark("nearly"), "between": mark("between"), "exactly": mark("exactly"),
}


class VersionWords:
    """Says the values of one briefing's items; areas of the map by the names of the open one."""

    def __init__(self, briefing: Briefing, opened: OpenBriefing) -> None:
        self._speakers = {each.id: speaker_text(each) for each in briefing.speakers}
        self._sources = {each.id: f"{publisher_text(each)}: {each.title}" if each.title else publisher_text(each)
                         for each in briefing.sources}
        self._statements = {each.id: statement_text(each) for each in briefing.statements}
        self._media = {each.id: each.title or each.name for each in briefing.media}
        self._areas = {area.id: area_name(area) for area in opened.layer}
        self._areas.update({str(each["id"]): area_label(each) for each in briefing.own_areas})

    def value(self, field: str, value: Any) -> str:
        """Returns a field's value in words; "–" for none."""
        if value is None or value in ("", (), []):
            return NOTHING
        return _shortened(self._said(field, value))

    def name(self, thing: str, item: Any) -> str:
        """Returns what a person knows an item by: a statement's text, a name, a title."""
        if thing == "area":
            return _shortened(area_label(item))
        if thing == "speaker":
            return _shortened(speaker_text(item))
        if thing == "medium":
            return _shortened(item.title or item.name)
        return _shortened(statement_text(item) if thing == "statement" else item.title or publisher_text(item))

    def _said(self, field: str, value: Any) -> str:
        named = {"speaker": self._speakers, "via": self._sources, "areas": self._areas, "media": self._media,
                 "source": self._sources, "place": self._areas,
                 "supports": self._statements, "contradicts": self._statements}.get(field)
        if named is not None:
            ids: Iterable[str] = (value,) if isinstance(value, str) else value
            return (" → " if field == "via" else "; ").join(named.get(each, each) for each in ids)
        if isinstance(value, bool):
            return tr("yes") if value else tr("no")
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return short_date(value)
        if isinstance(value, Figure):
            return _figure(value)
        if isinstance(value, Happening):
            return say(happened_text(value))
        if isinstance(value, FileSays):
            said = (getattr(value, name) for name in value.__struct_fields__)
            return "; ".join(str(each) for each in said if each is not None)
        if isinstance(value, CitedPassage):
            return f"“{value.exact}”"
        if isinstance(value, Snapshot):
            taken = value.taken.astimezone()
            return tr("{name}, taken {day} at {time}").format(
                name=value.title or value.name, day=short_date(taken.date()), time=f"{taken:%H:%M}")
        if field == "kind":
            return kind_name(value)
        return _plain(field, value)


def area_label(feature: Mapping[str, Any]) -> str:
    """Returns the name of an own area."""
    properties = feature.get("properties")
    return str(properties.get("label") or feature["id"]) if isinstance(properties, Mapping) else str(feature["id"])


def _plain(field: str, value: Any) -> str:
    """Says text, a choice, a day that a file writes as text, and lists and objects of other programs."""
    if isinstance(value, str):
        if field in ("as_of", "date") and _is_day(value):
            return short_date(datetime.date.fromisoformat(value))
        return tr(_CHOICES[value]) if field == "side" and value in _CHOICES else value
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {_plain('', each)}" for name, each in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(_plain("", each) for each in value)
    return str(value)


def _figure(figure: Figure) -> str:
    return tr("{quantity}: {figure}").format(quantity=tr(_CHOICES[figure.quantity]), figure=say(said_in_full(figure)))


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - 1] + "…"
