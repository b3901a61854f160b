# SPDX-License-Identifier: MIT
"""The differences between two states of a briefing, item by item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

import msgspec

from briefing.model import Briefing

Thing = Literal["briefing", "statement", "speaker", "source", "medium", "area", "sequence"]
Change = Literal["added", "removed", "changed"]

AREA_PROPERTIES = ("label", "label_uk", "as_of", "approximate", "sources")
BRIEFING_FIELDS = ("title", "date", "language", "about", "control_layer", "control", "marks", "terms",
                   "questions", "translations")


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One item that differs. ``fields`` are the ones that changed, in the order of the schema.

    ``label`` is what people recognise the item by: a statement's text, a speaker's name.
    """

    thing: Thing
    change: Change
    id: str = ""
    label: str = ""
    fields: tuple[str, ...] = ()


def differences(before: Briefing, after: Briefing) -> tuple[Difference, ...]:
    """Returns what changed from the first state to the second, each item once."""
    return tuple(_differences(before, after))


def changed_fields(before: msgspec.Struct, after: msgspec.Struct) -> tuple[str, ...]:
    """Returns the names of the fields in which two structs of the same kind differ."""
    return tuple(name for name in before.__struct_fields__ if getattr(before, name) != getattr(after, name))


def changed_members(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    """Returns the names of the properties in which two features differ, and "geometry" where their outlines do."""
    own, other = (dict(each.get("properties") or {}) for each in (before, after))
    names = [name for name in dict.fromkeys([*AREA_PROPERTIES, *own, *other]) if own.get(name) != other.get(name)]
    return (*names, *(["geometry"] if before.get("geometry") != after.get("geometry") else []))


def _differences(before: Briefing, after: Briefing) -> Iterator[Difference]:
    fields = tuple(name for name in BRIEFING_FIELDS if getattr(before, name) != getattr(after, name))
    if fields:
        yield Difference(thing="briefing", change="changed", label=after.title, fields=fields)
    old, new = _by_id(before.statements), _by_id(after.statements)
    yield from _of_kind("statement", old, new, "text")
    yield from _of_kind("speaker", _by_id(before.speakers), _by_id(after.speakers), "name")
    yield from _of_kind("source", _by_id(before.sources), _by_id(after.sources), "title")
    yield from _of_kind("medium", _by_id(before.media), _by_id(after.media), "title")
    yield from _areas(before, after)
    is_reordered = [each for each in old if each in new] != [each for each in new if each in old]
    if before.sequence != after.sequence or is_reordered:
        yield Difference(thing="sequence", change="changed")


def _by_id(items: tuple[Any, ...]) -> dict[str, Any]:
    return {item.id: item for item in items}


def _of_kind(thing: Thing, before: Mapping[str, Any], after: Mapping[str, Any], label: str) -> Iterator[Difference]:
    for each, item in after.items():
        if each not in before:
            yield Difference(thing=thing, change="added", id=each, label=getattr(item, label) or "")
        elif before[each] is not item and before[each] != item:
            yield Difference(thing=thing, change="changed", id=each, label=getattr(item, label) or "",
                             fields=changed_fields(before[each], item))
    for each, item in before.items():
        if each not in after:
            yield Difference(thing=thing, change="removed", id=each, label=getattr(item, label) or "")


def _areas(before: Briefing, after: Briefing) -> Iterator[Difference]:
    old = {str(feature["id"]): feature for feature in before.own_areas}
    new = {str(feature["id"]): feature for feature in after.own_areas}
    for each in dict.fromkeys([*new, *old]):
        if old.get(each) == new.get(each):
            continue
        change: Change = "added" if each not in old else "removed" if each not in new else "changed"
        fields = changed_members(old[each], new[each]) if change == "changed" else ()
        label = _label(new.get(each, old.get(each)))
        yield Difference(thing="area", change=change, id=each, label=label, fields=fields)


def _label(feature: Mapping[str, Any] | None) -> str:
    properties = feature.get("properties") if feature else None
    return str(properties.get("label", "")) if isinstance(properties, dict) else ""
