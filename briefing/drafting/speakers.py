# SPDX-License-Identifier: MIT
"""The speakers of an article: who a phrase, a surname or a pronoun means, by what comes before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

import msgspec

from briefing.drafting.english.lists import lists
from briefing.drafting.proposals import ProposedSpeaker
from briefing.drafting.roles import (
    GENERIC,
    by_first_name,
    by_noun,
    in_full,
    is_call_sign,
    of_same_side,
    settle,
    tells_work,
)
from briefing.drafting.spoken import Spoken
from briefing.drafting.text.described import Described, known_side, same_person, side_of
from briefing.snapshots.text_quote import Span

_CAPITAL: Final = "[A-ZÀ-ŽА-ЯІЇЄҐ]"
_NAMES: Final = re.compile(
    rf"{_CAPITAL}[\w’'ʼ-]+(?:[ \u00a0](?:{_CAPITAL}\.[ \u00a0]?)?(?:de |van |von )?{_CAPITAL}[\w’'ʼ-]+){{1,2}}"
)
_POSTS: Final = frozenset((
    "зведення", "сводка", "post", "message", "tweet", "letter", "video", "допис", "повідомлення", "сообщение", "пост"))
"""What somebody writes: "the post reads" means its author, "йдеться у зведенні" the body whose bulletin it is."""
_PART: Final = re.compile(r"[^\W\d_]+ (?:of the|of those|із|з|зі|из) ", re.IGNORECASE)
"""How a phrase begins that means a part of those who spoke before: "two of the officials"."""
_NUMBERS: Final = frozenset(("one", "a", "an", "another"))
_OF_HER: Final = ("нки", "ниці", "ницы", "чки", "лки")
"""Endings of a woman's noun in the genitive ("за словами жінки"), which is also the nominative of several."""
_NEAR: Final = 12
"""Speakers before a pronoun among whom it is looked for."""

Describe = Callable[[str, str], Described]


class Speakers:
    """Finds who each phrase means. ``describe`` reads a phrase and its apposition in the article's language."""

    def __init__(self, text: str, describe: Describe, of_them: Callable[[str, Described], str]) -> None:
        self._text = text
        self._describe = describe
        self._of_them = of_them
        self._met: list[Spoken] = []
        self._full: dict[str, str] | None = None
        self._by_name: dict[str, Spoken] = {}
        self._all: list[Spoken] = []

    @property
    def last(self) -> Spoken | None:
        """The speaker met last."""
        return self._met[-1] if self._met else None

    @property
    def last_document(self) -> Spoken | None:
        """The document met last, None if there is none."""
        return next((each for each in reversed(self._met[-_NEAR:]) if each.described.is_document), None)

    def has_met(self, head: str) -> bool:
        """Whether anybody, or any document, was called by a noun near before."""
        return any(head in each.heads for each in self._met[-_NEAR:])

    def settle(self) -> None:
        """Finds the names of those who were called by their role only, once the whole article is read."""
        settle(self._all)

    def read(self, source: Span, apposition: Span | None) -> tuple[Spoken | None, bool]:
        """Returns who a phrase means, and whether that is sure; None if it points back to nobody."""
        words = self._text[source.start:source.end]
        beside = self._text[apposition.start:apposition.end] if apposition is not None else ""
        called = self._by_name.get(words.casefold()) if words[:1].isupper() and " " not in words else None
        if called is not None and called.described.kind == "person":
            self._again(called, called.described)
            return called, True
        described = self._describe(words, beside)
        if described.anonymous and is_call_sign(self._text, source):
            described = Described(name=words, kind="person")
        found = self._meant(described, source.start)
        if found is not None:
            self._again(found, described)
            return found, not described.points_back
        if described.name.lower() == "another":
            described = self._another(described)
        if described.kind == "pronoun":
            return None, False
        if described.of_them:
            whole = next((each.described for each in reversed(self._met[-_NEAR:]) if each.described.is_plural), None)
            if whole is not None:
                described = msgspec.structs.replace(
                    described, name=self._of_them(described.name, whole), heads=whole.heads
                )
        those = self._whole_of(described)
        made = self._new(described, source.start)
        if those is not None:
            made.outlet, made.is_part = those.outlet, True
        return made, not described.of_them

    def _whole_of(self, described: Described) -> Spoken | None:
        """Returns those of whom "two of the officials" are a part; None if a phrase is of no such kind."""
        if not described.anonymous or not (described.of_them or _PART.match(described.name)):
            return None
        heads = {_one(head) for head in described.heads}
        return next((each for each in reversed(self._met[-_NEAR:]) if each.described.anonymous and (
            each.described.is_plural and heads & {_one(head) for head in each.heads})), None)

    def _another(self, described: Described) -> Described:
        """Returns "another diplomat" for "another" after "one diplomat"."""
        before = next((each.described for each in reversed(self._met[-_NEAR:]) if each.described.anonymous), None)
        if before is None:
            return msgspec.structs.replace(described, kind="people", anonymous=True, count=1)
        noun = (
            before.name.split(" ", 1)[1]
            if before.name.split(" ")[0] in _NUMBERS and " " in before.name
            else before.name
        )
        return msgspec.structs.replace(before, name=f"another {noun}", count=1, is_plural=False)

    def note(self, phrase: str, at: int) -> Spoken | None:
        """Takes a speaker that the article names outside its sentences, such as in "Source: …"."""
        described = self._describe(phrase, "")
        if described.kind == "pronoun" or not described.name:
            return None
        found = self._meant(described, at)
        if found is None:
            return self._new(described, at)
        self._again(found, described)
        return found

    def mention(self, phrase: str, apposition: str, at: int) -> None:
        """Takes a person whom the article only mentions: a later "he" may mean them."""
        described = self._describe(phrase, apposition)
        if (described.kind in ("person", "people") or described.is_document) and (
                described.is_document or not described.points_back):
            found = self._meant(described, at)
            if found is None:
                self._new(described, at)
            else:
                self._again(found, described)

    def _again(self, found: Spoken, described: Described) -> None:
        found.heads.update(described.heads)
        if described.kind == "person":
            if len(described.name.split()) > len(found.name.split()):
                found.name = described.name
            if described.role and not found.role:
                found.role = described.role
            if described.gender and not found.described.gender:
                found.described = msgspec.structs.replace(found.described, gender=described.gender)
        elif described.points_back and found.described.kind == "person" and not found.role and described.heads and (
                len(described.name.split()) > 1 or tells_work(described)):
            found.role = described.name
        self._met = [each for each in self._met if each is not found][-200:]
        self._met.append(found)

    def _new(self, described: Described, at: int) -> Spoken:
        name = self._fullest(described.name) if described.kind == "person" else described.name
        made = Spoken(described=described, name=name, role=described.role, heads=set(described.heads), at=at)
        self._met.append(made)
        self._all.append(made)
        self._by_name.setdefault(_key(made), made)
        return made

    def _meant(self, described: Described, at: int) -> Spoken | None:
        recent = list(reversed(self._met[-_NEAR * 4:]))
        if described.of_them:
            return None
        if described.kind == "pronoun":
            return self._of_pronoun(described, recent[:_NEAR])
        if described.kind == "person":
            return next((each for each in recent if each.described.kind == "person" and same_person(
                each.name, described.name) and _first_names_agree(each.name, described.name)), None) or by_first_name(
                    described.name, recent)
        same = self._by_name.get(_key_of(described)) or in_full(described.name, recent)
        if same is None and described.kind == "group":
            same = by_noun(described.name, described.heads, recent)
        if same is not None and not (described.anonymous and described.count == 1 and not described.points_back):
            return same
        if described.points_back:
            return self._of_heads(described, recent)
        if described.is_definite and described.anonymous:
            words = set(described.name.lower().split())
            return next((each for each in recent if words < set(each.name.lower().split())
                         and each.described.count == described.count), None)
        return None

    def _of_pronoun(self, described: Described, recent: list[Spoken]) -> Spoken | None:
        low = described.name.lower()
        if described.gender:
            return next(
                (each for each in recent if _is_one(each) and each.described.gender in ("", described.gender)), None
            )
        if low in ("it", "its"):
            return next((each for each in recent if each.described.kind == "group"), None)
        if described.count:
            return next((each for each in recent if each.described.count == described.count), None) or next(
                (each for each in recent if each.described.is_plural), None)
        return next((each for each in recent if each.described.is_plural or (each.described.kind == "group" and not (
            each.described.is_document))), None)

    def _of_heads(self, described: Described, recent: list[Spoken]) -> Spoken | None:
        """Returns whom "the officials" or "the president" mean: the last who was called so and is as many."""
        heads = {_one(head) for head in described.heads}
        recent = of_same_side(described, recent)
        if described.kind == "group" and not any(head in lists().persons for head in described.heads):
            recent = [each for each in recent if each.described.kind != "person"]
        if heads & _POSTS:
            return next((each for each in recent if not each.described.is_document), None)
        words = set(described.name.lower().split())
        for each in recent:
            if len(words) > 1 and words < set(each.name.lower().split()) and each.described.count == described.count:
                return each
        agreeing = [each for each in recent if each.described.is_plural == described.is_plural and (
            described.count in (None, 1) or each.described.count == described.count)]
        for each in agreeing:
            if heads & {_one(head) for head in each.heads}:
                return each
        woman = next((each for each in recent[:2] if each.described.gender == "she"), None)
        if woman is not None and " " not in described.name and described.name.endswith(_OF_HER):
            return woman
        if described.anonymous and heads & GENERIC:
            unnamed = next((each for each in agreeing if each.described.anonymous), None)
            if unnamed is not None:
                return unnamed
        if described.is_document:
            return next((each for each in recent if each.described.is_document), None)
        if described.is_plural or (described.kind == "group" and not described.heads):
            return None
        if described.kind != "people" and described.heads and described.heads[0] not in lists().persons:
            return None
        return next((each for each in recent[:2] if each.described.kind == "person" and not each.role), None) or (
            next((each for each in recent[:1] if each.described.kind == "person" and described.kind == "people"), None))

    def _fullest(self, name: str) -> str:
        """Returns the longest name in the article that ends with the same surname."""
        if self._full is None:
            self._full = {}
            for match in _NAMES.finditer(self._text):
                full = " ".join(match.group().split())
                if full.partition(" ")[0].lower() in lists().starts:
                    full = full.partition(" ")[2]
                self._full.setdefault(full.split()[-1], full)
        parts = name.split()
        full = self._full.get(parts[-1], name)
        if len(parts) > 1 or len(full.split()) > 3:
            return name
        found = self._describe(full, "")
        return found.name if found.kind == "person" and found.name.endswith(parts[-1]) else name


def proposed(found: Spoken, text: str, span: Span | None, *, is_sure: bool) -> ProposedSpeaker:
    """Returns a speaker as it is proposed."""
    side = known_side(found.name) if found.described.kind == "person" else None
    side = side or side_of(f"{found.name} {found.role or ''}" if found.described.kind != "person" else found.role or "")
    return ProposedSpeaker(
        name=found.name,
        role=found.role if found.described.kind == "person" else None,
        side=side,
        anonymous=found.described.anonymous,
        count=found.described.count if found.described.anonymous else None,
        span=span,
        words=text[span.start : span.end] if span is not None else "",
        is_sure=is_sure,
    )


def _is_one(each: Spoken) -> bool:
    return each.described.kind == "person" or (each.described.kind == "people" and not each.described.is_plural)


def _one(head: str) -> str:
    for ending, plain in (("ies", "y"), ("men", "man"), ("s", "")):
        if head.endswith(ending) and len(head) > 4:
            return head[:-len(ending)] + plain
    return "person" if head == "people" else head


def _key(found: Spoken) -> str:
    return found.name.casefold()


def _key_of(described: Described) -> str:
    return described.name.casefold()


def _first_names_agree(one: str, other: str) -> bool:
    """Whether two names with the same surname can be one person's: a first name is missing, or both begin alike."""
    first, second = one.split()[:-1], other.split()[:-1]
    return not first or not second or first[0][0] == second[0][0]


def names_of(found: Iterable[Spoken]) -> list[str]:
    """Returns the names of speakers, for saying what was chosen from."""
    return [each.name for each in found]
