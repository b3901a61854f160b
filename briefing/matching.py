# SPDX-License-Identifier: MIT
"""Finds which items of another briefing are the same things as items of this one.

Two items are versions of one thing if they have the same id and a common origin: an id that nobody else makes
(``briefing.ids``), or content that speaks for it, such as the same name, the same text or the same outline. Items
with the same content under different ids are one thing too. Everything else is a new thing, whatever its id is.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Literal

import msgspec

from briefing.folding import fold
from briefing.ids import content_id, is_own
from briefing.model import Briefing, Medium, Source, Speaker, Statement

Thing = Literal["speaker", "source", "statement", "area", "medium"]
THINGS: tuple[Thing, ...] = ("speaker", "source", "area", "medium", "statement")
"""In the order of who refers to whom: statements refer to all the others."""

_ALIKE: Final = 0.6
"""From this share of common words on two texts are versions of one statement."""
_MOST_COMPARED: Final = 2_000
"""Characters of a text that are compared word by word."""


class Matching(msgspec.Struct, frozen=True, kw_only=True):
    """What the other briefing's ids are in this one.

    ``names`` gives for each of its items the id in the merged briefing; ``matched`` are those of them that are
    versions of an item of this briefing.
    """

    names: dict[Thing, dict[str, str]]
    matched: dict[Thing, frozenset[str]]


def items_of(briefing: Briefing, thing: Thing) -> dict[str, Any]:
    """Returns a briefing's items of one kind by their ids; areas are its own GeoJSON features."""
    if thing == "area":
        return {str(feature["id"]): feature for feature in briefing.own_areas}
    kept: dict[str, tuple[Any, ...]] = {
        "speaker": briefing.speakers, "source": briefing.sources, "statement": briefing.statements,
        "medium": briefing.media}
    return {each.id: each for each in kept[thing]}


def matching(mine: Briefing, theirs: Briefing) -> Matching:
    """Returns what the other briefing's items are called in this one."""
    names: dict[Thing, dict[str, str]] = {thing: {} for thing in THINGS}
    matched: dict[Thing, frozenset[str]] = {}
    for thing in THINGS:
        own = items_of(mine, thing)
        other = {each: _in_terms_of(item, names) for each, item in items_of(theirs, thing).items()}
        pairs = _pairs(thing, mine, own, other)
        names[thing] = _named(thing, own, other, pairs)
        matched[thing] = frozenset(pairs.values())
    return Matching(names=names, matched=matched)


def _in_terms_of(item: Any, names: Mapping[Thing, Mapping[str, str]]) -> Any:
    """Returns an item that refers to others by these names."""
    if isinstance(item, Statement):
        return referring(item, names)
    return with_names(item, names) if isinstance(item, Medium) else item


def with_names(medium: Medium, names: Mapping[Thing, Mapping[str, str]]) -> Medium:
    """Returns a picture or video that refers to its source and place by these names."""
    return msgspec.structs.replace(
        medium, source=medium.source and names["source"].get(medium.source, medium.source),
        place=medium.place and names["area"].get(medium.place, medium.place))


def referring(statement: Statement, names: Mapping[Thing, Mapping[str, str]]) -> Statement:
    """Returns a statement that refers to its speaker, sources, areas, media and statements by these names."""
    def of(thing: Thing, item_id: str) -> str:
        return names[thing].get(item_id, item_id)

    passage = statement.passage
    return msgspec.structs.replace(
        statement, speaker=statement.speaker and of("speaker", statement.speaker),
        via=tuple(dict.fromkeys(of("source", one) for one in statement.via)),
        areas=tuple(dict.fromkeys(of("area", one) for one in statement.areas)),
        media=tuple(dict.fromkeys(of("medium", one) for one in statement.media)),
        supports=tuple(dict.fromkeys(of("statement", one) for one in statement.supports)),
        contradicts=tuple(dict.fromkeys(of("statement", one) for one in statement.contradicts)),
        passage=passage and msgspec.structs.replace(passage, source=of("source", passage.source)))


def brought_id(thing: Thing, item: Any) -> str:
    """Returns the id under which an item comes in whose own id is taken: the same one each time it is brought."""
    content = msgspec.json.encode(item, order="sorted").decode("utf-8", "replace")
    return content_id(_words(thing, item), thing, content, otherwise=thing)


def is_same_identity(thing: Thing, mine: Any, theirs: Any) -> bool:
    """Checks whether what refers to one version may refer to the other: the same person, publication or ground."""
    if thing == "area":
        return bool(mine.get("geometry") == theirs.get("geometry"))
    fields = {"speaker": ("name", "role", "side", "anonymous", "count"),
              "source": ("publisher", "title", "published", "url", "snapshot"), "medium": ("sha256",)}.get(thing, ())
    return all(getattr(mine, name) == getattr(theirs, name) for name in fields)


def _pairs(thing: Thing, briefing: Briefing, own: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, str]:
    """Returns my id for each of their ids that is a version of the same thing; each of mine is taken once."""
    pairs = {each: each for each, item in other.items() if each in own and (
        is_own(each) or own[each] == item or _is_kin(thing, own[each], item))}
    left = [each for each in other if each not in pairs]
    free = {each: item for each, item in own.items() if each not in pairs}
    alike = {_content(thing, item): each for each, item in reversed(list(free.items()))}
    taken: set[str] = set()
    for each in left:
        brought = brought_id(thing, other[each]) if each in own else ""
        same = brought if brought in free else alike.get(_content(thing, other[each]), "")
        if same and same not in taken and (same == brought or _says_something(thing, other[each])):
            pairs[each] = same
            taken.add(same)
    return dict(_in_order(pairs, other))


def _in_order(pairs: Mapping[str, str], other: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((each, pairs[each]) for each in other if each in pairs)


def _named(thing: Thing, own: Mapping[str, Any], other: Mapping[str, Any], pairs: Mapping[str, str]) -> dict[str, str]:
    """Gives each of their items its id: mine for the same thing, its own where that is free, else one made for it."""
    names = {each: pairs.get(each, each) for each in other if each in pairs or each not in own}
    given = {*own, *names.values()}
    for each, item in other.items():
        if each not in names:
            names[each] = brought_id(thing, item)
            while names[each] in given:  # brought before, and edited since
                names[each] = content_id(_words(thing, item), names[each], otherwise=thing)
            given.add(names[each])
    return dict(_in_order(names, other))


def _content(thing: Thing, item: Any) -> bytes:
    """Returns what an item says, without its id and its relations to other statements."""
    if thing == "area":
        return msgspec.json.encode({**item, "id": ""}, order="sorted")
    blank = {"id": "-", "supports": (), "contradicts": ()} if thing == "statement" else {"id": "-"}
    return msgspec.json.encode(msgspec.structs.replace(item, **blank))


def _says_something(thing: Thing, item: Any) -> bool:
    """Checks whether an item says enough for the same content to mean the same thing."""
    if thing == "speaker":
        return bool(item.name) and not item.anonymous
    if thing == "source":
        return bool(item.publisher and (item.title or item.url))
    return thing in ("area", "medium") or bool(item.text)


def _is_kin(thing: Thing, mine: Any, theirs: Any) -> bool:
    """Checks whether the content of two items with one ordinary id speaks for a common origin."""
    if thing == "speaker":
        return _is_same_speaker(mine, theirs)
    if thing == "source":
        return _is_same_source(mine, theirs)
    if thing == "medium":
        return bool(mine.sha256 == theirs.sha256)
    return _is_same_area(mine, theirs) if thing == "area" else _is_same_statement(mine, theirs)


def _is_same_speaker(mine: Speaker, theirs: Speaker) -> bool:
    return bool(mine.name) and fold(mine.name) == fold(theirs.name)


def _is_same_source(mine: Source, theirs: Source) -> bool:
    if mine.url is not None and mine.url == theirs.url:
        return True
    return bool(mine.publisher and mine.title) and (
        fold(mine.publisher), fold(mine.title)) == (fold(theirs.publisher), fold(theirs.title))


def _is_same_area(mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> bool:
    if mine.get("geometry") == theirs.get("geometry"):
        return True
    labels = [fold(str((each.get("properties") or {}).get("label", ""))) for each in (mine, theirs)]
    return bool(labels[0]) and labels[0] == labels[1] and _touch(mine, theirs)


def _is_same_statement(mine: Statement, theirs: Statement) -> bool:
    """Their statement already refers to mine by my ids, so that the same speaker has the same id."""
    if mine.passage is not None and theirs.passage is not None and mine.passage.exact == theirs.passage.exact:
        return mine.passage.source == theirs.passage.source
    if mine.speaker is not None and mine.speaker == theirs.speaker and mine.via and mine.via == theirs.via and (
            mine.locator is not None and mine.locator == theirs.locator):
        return True
    ours, others = (fold(each.text[:_MOST_COMPARED]).split() for each in (mine, theirs))
    if not ours or not others:
        return False
    return ours == others or difflib.SequenceMatcher(None, ours, others, autojunk=False).ratio() >= _ALIKE


def _touch(mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> bool:
    """Checks whether the boxes around two features' ground have a point in common."""
    boxes = [_box(each) for each in (mine, theirs)]
    if boxes[0] is None or boxes[1] is None:
        return False
    (west, south, east, north), (left, bottom, right, top) = boxes[0], boxes[1]
    return west <= right and left <= east and south <= top and bottom <= north


def _box(feature: Mapping[str, Any]) -> tuple[float, float, float, float] | None:
    """Returns (west, south, east, north) of a feature in degrees; None without any place."""
    places = list(_places((feature.get("geometry") or {}).get("coordinates") or ()))
    if not places:
        return None
    lons, lats = [lon for lon, _lat in places], [lat for _lon, lat in places]
    return min(lons), min(lats), max(lons), max(lats)


def _places(coordinates: Any) -> Iterator[tuple[float, float]]:
    stack = [coordinates]
    while stack:
        each = stack.pop()
        if len(each) >= 2 and isinstance(each[0], int | float):
            yield float(each[0]), float(each[1])
        else:
            stack.extend(each)


def _words(thing: Thing, item: Any) -> str:
    if thing == "area":
        return str((item.get("properties") or {}).get("label", ""))
    text = {"speaker": "name", "source": "publisher", "statement": "text", "medium": "title"}[thing]
    return " ".join(str(getattr(item, text) or "").split()[:4])
