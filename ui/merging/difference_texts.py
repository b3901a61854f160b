# SPDX-License-Identifier: MIT
"""Texts on the differences between two states of a briefing."""

from __future__ import annotations

from typing import Final

from briefing.differences import Difference
from briefing.sentences import mark
from ui.kit.texts import tr

_THINGS: Final = {
    "briefing": mark("Briefing"), "statement": mark("Statement"),
    "speaker": mark("Speaker"), "source": mark("Source"),
    "area": mark("Area"), "medium": mark("Picture or video"), "sequence": mark("Order and sequence"),
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
    "happened": mark("when it happened"), "radius_km": mark("radius"),
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
    "label": mark("name"), "label_uk": mark("name in Ukrainian"), "as_of": mark("as of"),
    "approximate": mark("whether approximate"), "sources": mark("sources"), "colour": mark("colour"),
    "geometry": mark("outline"), "media": mark("pictures and videos"), "media_type": mark("kind of file"),
    "sha256": mark("SHA-256"), "size": mark("size"), "taken_in": mark("when it was taken in"),
    "credit": mark("credit"), "licence": mark("licence"), "source": mark("source"), "taken": mark("when it was taken"),
    "file_says": mark("what the file says"), "place": mark("place"), "lon": mark("longitude"), "lat": mark("latitude"),
    "direction": mark("direction of view"), "width": mark("width"), "height": mark("height"),
    "seconds": mark("length"),
    "date": mark("day"), "about": mark("description"), "control": mark("control data"),
    "marks": mark("marks"), "terms": mark("terms"), "questions": mark("questions"),
    "translations": mark("translations"),
    "assessment": mark("assessment"),
}


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
