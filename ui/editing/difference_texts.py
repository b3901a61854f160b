# SPDX-License-Identifier: MIT
"""Texts on the differences between two states of a briefing."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Final

from briefing.differences import Difference
from briefing.model import Figure
from briefing.sentences import mark
from briefing.structs import is_struct, values_of
from ui.kit.texts import kind_name, short_date, tr
from ui.kit.value_fields import number_text

_THINGS: Final = {
    "briefing": mark("Briefing"), "statement": mark("Statement"),
    "speaker": mark("Speaker"), "source": mark("Source"),
    "area": mark("Area"), "sequence": mark("Order and sequence"),
}
_CHANGES: Final = {
    "added": mark("added"), "removed": mark("deleted"),
    "changed": mark("changed"),
}
_FIELDS: Final = {
    "text": mark("text"), "kind": mark("kind"),
    "speaker": mark("speaker"), "via": mark("chain of sources"),
    "areas": mark("areas"), "theme": mark("theme"),
    "locator": mark("locator"), "said": mark("date said"),
    "figure": mark("figure"), "supports": mark("what it supports"),
    "contradicts": mark("what it contradicts"), "note": mark("note"),
    "passage": mark("cited passage"), "name": mark("name"),
    "role": mark("role"), "side": mark("side"),
    "anonymous": mark("whether unnamed"), "count": mark("number"),
    "publisher": mark("publisher"), "title": mark("title"),
    "published": mark("date published"), "author": mark("author"),
    "url": mark("web address"), "accessed": mark("date read"),
    "language": mark("language"), "snapshot": mark("snapshot"),
    "first_hand": mark("whether read at first hand"),
    "properties": mark("name and details"), "geometry": mark("outline"),
    "date": mark("day"), "about": mark("description"), "control": mark("control data"),
}
_MOST_VALUE: Final = 400


def thing_name(thing: str) -> str:
    """Returns the name of a kind of item: "Statement"."""
    return tr(_THINGS[thing])


def field_name(field: str) -> str:
    """Returns the name of a field: "date said"."""
    return tr(_FIELDS.get(field, field))


def difference_text(difference: Difference) -> str:
    """Returns "Statement changed (text, areas): The line may be frozen."."""
    fields = ", ".join(field_name(field) for field in difference.fields)
    head = f"{thing_name(difference.thing)} {tr(_CHANGES[difference.change])}"
    head = f"{head} ({fields})" if fields else head
    label = " ".join(difference.label.split())[:140]
    return f"{head}: {label}" if label else head


def value_text(value: Any) -> str:
    """Returns a field's value as text: "–" where there is none."""
    if value is None or value in ("", ()):
        return "–"
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return short_date(value)
    if isinstance(value, tuple):
        return ", ".join(map(str, value))[:_MOST_VALUE]
    if isinstance(value, Figure):
        ends = [number_text(each) for each in (value.value, value.upper) if each is not None]
        return f"{value.quantity}: {value.comparison} {'–'.join(ends)} {value.unit}"
    if is_struct(value):
        return ", ".join(str(each) for each in values_of(value) if each)[:_MOST_VALUE]
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {each}" for name, each in value.items())[:_MOST_VALUE]
    text = " ".join(str(value).split())
    return text if len(text) <= _MOST_VALUE else text[: _MOST_VALUE - 1] + "…"


__all__ = ["difference_text", "field_name", "kind_name", "thing_name", "value_text"]
