# SPDX-License-Identifier: MIT
"""A briefing's texts in another language, as the briefer translated them.

A translation belongs to the wording that it translates: `Briefing.translations` holds it by that text. So the same
name is translated once wherever it is used, steps and statements move and are copied with theirs, and a text that is
written anew has none until somebody translates it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeVar

import msgspec

from briefing.model import Briefing, Mark, Step
from briefing.presenting.sequence import Sequence, on_one_line, parts_of
from briefing.structs import changed

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "statements": ("text", "theme", "locator", "note"), "speakers": ("name", "role"),
    "sources": ("publisher", "note"), "terms": ("title", "left_open"), "questions": ("title", "note"),
    "media": ("title",),
}
"""By the briefing's lists: the fields that are said in each language. Titles of sources stay as they were published."""
_OF_BRIEFING: Final = ("title", "about")
_OF_STEP: Final = ("title", "note")
_LONG: Final = ("text", "about", "note", "left_open")
"""Fields that may have several lines."""
Item = TypeVar("Item", bound=msgspec.Struct)
_ROOM: Final = 400
"""Characters that any translation may have; longer ones up to some times their text."""


class Translatable(NamedTuple):
    """A text that can be translated: the list that it is of, the field, the first item that has it ("" for none)."""

    things: str
    field: str
    id: str
    text: str


def translatable(briefing: Briefing) -> list[Translatable]:
    """Returns every text of a briefing, each wording once, in the order in which a reader meets them."""
    found: dict[str, Translatable] = {}
    for each in _all(briefing):
        if each.text.strip():
            found.setdefault(each.text, each)
    return list(found.values())


def _all(briefing: Briefing) -> Iterator[Translatable]:
    for field in _OF_BRIEFING:
        yield Translatable("briefing", field, "", getattr(briefing, field) or "")
    for things, names in FIELDS.items():
        for item in getattr(briefing, things):
            for field in names:
                yield Translatable(things, field, item.id, getattr(item, field) or "")
    for index, step in enumerate(briefing.sequence):
        for field in _OF_STEP:
            yield Translatable("sequence", field, str(index), getattr(step, field) or "")
    for mark in (*briefing.marks, *(mark for step in briefing.sequence for mark in step.marks)):
        yield Translatable("marks", "text", mark.id, mark.text or "")


def languages_of(briefing: Briefing) -> tuple[str, ...]:
    """Returns the languages that a briefing can be shown in: its own first."""
    return (briefing.language, *(code for code in briefing.translations if code != briefing.language))


def most_letters(text: str) -> int:
    """Returns how long a translation of a text may be; a longer one is not shown."""
    return _ROOM + 4 * len(text)


def in_language(briefing: Briefing, code: str) -> Briefing:
    """Returns a briefing with what is translated into a language; the rest, and another language, as it was written."""
    table = briefing.translations.get(code)
    if not table or code == briefing.language:
        return briefing

    def said(text: Any) -> Any:
        found = table.get(text) if text else None
        return found if found and len(found) <= most_letters(text) else text

    lists = {things: tuple(_said(item, names, said) for item in getattr(briefing, things))
             for things, names in FIELDS.items()}
    return msgspec.structs.replace(
        _said(briefing, _OF_BRIEFING, said), **lists, language=code,
        marks=tuple(_mark(each, said) for each in briefing.marks),
        sequence=tuple(_step(each, said) for each in briefing.sequence))


def _said(item: Item, names: tuple[str, ...], said: Callable[[Any], Any]) -> Item:
    found = {name: said(getattr(item, name)) for name in names}
    return changed(item, **{name: text if name in _LONG or not text else " ".join(text.split())
                            for name, text in found.items() if text is not getattr(item, name)})


def _mark(mark: Mark, said: Callable[[Any], Any]) -> Mark:
    return _said(mark, ("text",), said)


def _step(step: Step, said: Callable[[Any], Any]) -> Step:
    return changed(_said(step, _OF_STEP, said), marks=tuple(_mark(each, said) for each in step.marks))


def sequence_in(sequence: Sequence, briefing: Briefing, shown: Briefing) -> Sequence:
    """Returns the steps of a briefing as ``shown``, the briefing in another language, says them.

    Each step stays what it is: of a statement in several parts, a part has a part of the translation, whose rest goes
    with the last one.
    """
    if shown is briefing:
        return sequence
    written = dict(enumerate(zip(briefing.sequence, shown.sequence, strict=True)))
    terms = {each.id: each for each in shown.terms}
    steps = []
    for step in sequence.steps:
        statement = shown.statement(step.statement.id) if step.statement is not None else None
        term = terms.get(step.term.id) if step.term is not None else None
        own, said = written.get(step.written, (None, None)) if step.written is not None else (None, None)
        whole = statement.text if statement else (said.title if said else None) or (term.title if term else "")
        texts = parts_of(whole) if statement is not None else (on_one_line(whole),) * step.parts
        rest = texts[step.part - 1:] if step.part == step.parts else texts[step.part - 1:step.part]
        note = said.note if own is not None and said is not None and own.note else step.note
        steps.append(changed(step, statement=statement, term=term, text=" ".join(rest), note=note or "",
                             marks=(*shown.marks, *(said.marks if said is not None else ()))))
    return changed(sequence, steps=tuple(steps))


def missing(briefing: Briefing, code: str) -> list[Translatable]:
    """Returns the texts without a translation into a language; none for the briefing's own."""
    table = briefing.translations.get(code, {})
    return [] if code == briefing.language else [each for each in translatable(briefing) if not table.get(each.text)]


def with_translation(briefing: Briefing, code: str, text: str, translation: str) -> Briefing:
    """Sets how a text is said in a language; "" takes the translation away.

    Translations into it of texts that the briefing has no longer go, too.
    """
    there = {each.text for each in translatable(briefing)}
    table = {each: said for each, said in {**briefing.translations.get(code, {}), text: translation}.items()
             if each in there and said.strip()}
    tables = {**briefing.translations, code: table}
    return msgspec.structs.replace(briefing, translations={each: of for each, of in tables.items() if of})
