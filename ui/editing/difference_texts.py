# SPDX-License-Identifier: MIT
"""Differences between two states of a briefing, and what of them differs, in words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Final

from briefing.differences import Difference
from briefing.model import Figure
from briefing.structs import is_struct, values_of
from ui.kit.texts import kind_name, short_date, tr
from ui.kit.translation import QT_TRANSLATE_NOOP
from ui.kit.value_fields import number_text

_THINGS: Final = {
    "briefing": QT_TRANSLATE_NOOP("Texts", "Briefing"), "statement": QT_TRANSLATE_NOOP("Texts", "Statement"),
    "speaker": QT_TRANSLATE_NOOP("Texts", "Speaker"), "source": QT_TRANSLATE_NOOP("Texts", "Source"),
    "area": QT_TRANSLATE_NOOP("Texts", "Area"), "sequence": QT_TRANSLATE_NOOP("Texts", "Order and sequence"),
}
_CHANGES: Final = {
    "added": QT_TRANSLATE_NOOP("Texts", "added"), "removed": QT_TRANSLATE_NOOP("Texts", "deleted"),
    "changed": QT_TRANSLATE_NOOP("Texts", "changed"),
}
_FIELDS: Final = {
    "text": QT_TRANSLATE_NOOP("Texts", "text"), "kind": QT_TRANSLATE_NOOP("Texts", "kind"),
    "speaker": QT_TRANSLATE_NOOP("Texts", "speaker"), "via": QT_TRANSLATE_NOOP("Texts", "chain of sources"),
    "areas": QT_TRANSLATE_NOOP("Texts", "areas"), "theme": QT_TRANSLATE_NOOP("Texts", "theme"),
    "locator": QT_TRANSLATE_NOOP("Texts", "locator"), "said": QT_TRANSLATE_NOOP("Texts", "date said"),
    "figure": QT_TRANSLATE_NOOP("Texts", "figure"), "supports": QT_TRANSLATE_NOOP("Texts", "what it supports"),
    "contradicts": QT_TRANSLATE_NOOP("Texts", "what it contradicts"), "note": QT_TRANSLATE_NOOP("Texts", "note"),
    "passage": QT_TRANSLATE_NOOP("Texts", "cited passage"), "name": QT_TRANSLATE_NOOP("Texts", "name"),
    "role": QT_TRANSLATE_NOOP("Texts", "role"), "side": QT_TRANSLATE_NOOP("Texts", "side"),
    "anonymous": QT_TRANSLATE_NOOP("Texts", "whether unnamed"), "count": QT_TRANSLATE_NOOP("Texts", "number"),
    "publisher": QT_TRANSLATE_NOOP("Texts", "publisher"), "title": QT_TRANSLATE_NOOP("Texts", "title"),
    "published": QT_TRANSLATE_NOOP("Texts", "date published"), "author": QT_TRANSLATE_NOOP("Texts", "author"),
    "url": QT_TRANSLATE_NOOP("Texts", "web address"), "accessed": QT_TRANSLATE_NOOP("Texts", "date read"),
    "language": QT_TRANSLATE_NOOP("Texts", "language"), "snapshot": QT_TRANSLATE_NOOP("Texts", "snapshot"),
    "first_hand": QT_TRANSLATE_NOOP("Texts", "whether read at first hand"),
    "properties": QT_TRANSLATE_NOOP("Texts", "name and details"), "geometry": QT_TRANSLATE_NOOP("Texts", "outline"),
    "date": QT_TRANSLATE_NOOP("Texts", "day"), "about": QT_TRANSLATE_NOOP("Texts", "description"),
}
_MOST_VALUE: Final = 400


def thing_name(thing: str) -> str:
    """"Statement"."""
    return tr(_THINGS[thing])


def field_name(field: str) -> str:
    """"date said"."""
    return tr(_FIELDS.get(field, field))


def difference_text(difference: Difference) -> str:
    """"Statement changed (text, areas): The line may be frozen."."""
    fields = ", ".join(field_name(field) for field in difference.fields)
    head = f"{thing_name(difference.thing)} {tr(_CHANGES[difference.change])}"
    head = f"{head} ({fields})" if fields else head
    label = " ".join(difference.label.split())[:140]
    return f"{head}: {label}" if label else head


def value_text(value: Any) -> str:
    """The value of a field for people: "–" where there is none."""
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
