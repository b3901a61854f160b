# SPDX-License-Identifier: MIT
"""Searches, filters, counts and groups the statements of a briefing, for the sidebar.

All words of a query must be found; choices within one facet (two speakers) widen the
list, choices in different facets (a speaker and an area) narrow it. Statements
are identified by their index in the briefing, from 0.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import Literal

import msgspec

from briefing.attribution import shown_date
from briefing.folding import fold, fold_all
from briefing.happening import kyiv_days
from briefing.model import Briefing, Statement

Facet = Literal["kinds", "speakers", "sources", "areas", "themes"]
FACETS: tuple[Facet, ...] = ("kinds", "speakers", "sources", "areas", "themes")
Grouping = Literal["theme", "order"]
Span = tuple[datetime.date, datetime.date]
"""The first and the last day."""


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """The query and the choices of the user; an empty set does not narrow the list.

    ``themes`` holds themes by name, the others kinds and ids. ``days`` are the first and the last day in which
    something happened, or where a statement tells of no event, was said or published.
    """

    query: str = ""
    kinds: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()
    days: Span | None = None

    def chosen(self, facet: Facet) -> frozenset[str]:
        """Returns the choices in one facet."""
        choices: frozenset[str] = getattr(self, facet)
        return choices

    @property
    def is_empty(self) -> bool:
        """Whether every statement passes."""
        return not self.query.split() and self.days is None and not any(self.chosen(facet) for facet in FACETS)


class Group(msgspec.Struct, frozen=True):
    """Statements under one header; the header is None if none is to be shown."""

    header: str | None
    positions: tuple[int, ...]


class Found(msgspec.Struct, frozen=True):
    """The statements that pass, and for every facet how many each choice would show.

    A facet's counts take the query and the other facets into account, not its own
    choices, so that a chip says what choosing it would show. Choices without a
    statement are left out.
    """

    positions: list[int]
    counts: dict[Facet, dict[str, int]]


class StatementFilter:
    """Searches and filters the statements of one briefing.

    ``area_words`` gives for an area id the words it is found by: its labels, in every
    language. The search index is built at the first query, unless ``prepare`` was called
    in an idle moment before. ``others`` is the same briefing in other languages, whose words are found, too.
    """

    def __init__(self, briefing: Briefing, area_words: Mapping[str, str], others: Sequence[Briefing] = ()) -> None:
        self._briefing = briefing
        self._others = others
        self._area_words = area_words
        self._haystacks: list[str] | None = None
        self._spans: list[Span | None] | None = None
        self._last_query: tuple[str, list[int]] | None = None
        self._values: dict[Facet, list[tuple[str, ...]]] = {
            "kinds": [(statement.kind,) for statement in briefing.statements],
            "speakers": [_named(statement.speaker) for statement in briefing.statements],
            "sources": [statement.via for statement in briefing.statements],
            "areas": [statement.areas for statement in briefing.statements],
            "themes": [_named(statement.theme) for statement in briefing.statements],
        }
        self._holders = {facet: _holders(values) for facet, values in self._values.items()}

    def prepare(self) -> None:
        """Builds the search index now: some 10 ms for every thousand statements."""
        self._index()

    def visible(self, filters: Filters) -> list[int]:
        """Returns the indices of the statements that pass, in briefing order."""
        held = [*self._let_through(filters).values(), *self._within(filters)]
        return list(_narrowed(self._matching(filters.query), held))

    def find(self, filters: Filters) -> Found:
        """Returns the statements that pass, together with the counts for the chips."""
        return Found(self.visible(filters), {facet: self.count(facet, filters) for facet in FACETS})

    def count(self, facet: Facet, filters: Filters) -> dict[str, int]:
        """Returns how many statements each choice of one facet would show."""
        others = [held for other, held in self._let_through(filters).items() if other != facet]
        return self._counted(facet, _narrowed(self._matching(filters.query), [*others, *self._within(filters)]))

    def groups(self, positions: Sequence[int], by: Grouping) -> list[Group]:
        """Groups the statements under their themes, in order of first mention, or leaves them in order.

        Statements without a theme come last, under no header.
        """
        if by == "order":
            return [Group(None, tuple(positions))] if positions else []
        themes: dict[str | None, list[int]] = {}
        for position in positions:
            themes.setdefault(self._briefing.statements[position].theme, []).append(position)
        order = {theme: index for index, theme in enumerate(self._holders["themes"])}
        last = len(order)
        ordered = sorted(themes, key=lambda theme: last if theme is None else order[theme])
        return [Group(theme, tuple(themes[theme])) for theme in ordered]

    def _matching(self, query: str) -> list[int]:
        """Returns the indices of statements that hold every word; the last query's are kept for the next chip."""
        folded = fold(query)
        last = self._last_query
        if last is None or last[0] != folded:
            # A longer query holds every word of the one before, whole or longer: only its results can match.
            among = last[1] if last is not None and last[0] and folded.startswith(last[0]) else None
            self._last_query = last = (folded, self._searched(folded.split(), among))
        return last[1]

    def _searched(self, words: list[str], among: list[int] | None) -> list[int]:
        positions = list(range(len(self._briefing.statements))) if among is None else among
        # The longest word is the rarest: the others then search only a short list.
        for word in sorted(words, key=len, reverse=True):
            haystacks = self._index()
            positions = [position for position in positions if word in haystacks[position]]
        return positions

    def _let_through(self, filters: Filters) -> dict[Facet, set[int]]:
        """Returns, for every facet with choices, the indices that hold one of them."""
        let_through: dict[Facet, set[int]] = {}
        for facet in FACETS:
            choices = filters.chosen(facet)
            if choices:
                holders = self._holders[facet]
                let_through[facet] = set().union(*(holders.get(one, ()) for one in choices))
        return let_through

    def _within(self, filters: Filters) -> list[set[int]]:
        """Returns the indices of the statements in the span of days, as the only item; nothing without a span."""
        if filters.days is None:
            return []
        if self._spans is None:
            self._spans = [span_of(self._briefing, each) for each in self._briefing.statements]
        first, last = filters.days
        return [{index for index, span in enumerate(self._spans)
                 if span is not None and span[0] <= last and span[1] >= first}]

    def _counted(self, facet: Facet, positions: list[int]) -> dict[str, int]:
        if len(positions) == len(self._briefing.statements):
            return {value: len(holding) for value, holding in self._holders[facet].items()}
        values = self._values[facet]
        return Counter(chain.from_iterable(map(values.__getitem__, positions)))

    def _index(self) -> list[str]:
        if self._haystacks is None:
            each = [_haystacks(said, self._area_words) for said in (self._briefing, *self._others)]
            self._haystacks = each[0] if len(each) == 1 else ["\n".join(words) for words in zip(*each, strict=True)]
        return self._haystacks


def span_of(briefing: Briefing, statement: Statement) -> Span | None:
    """Returns the days in Kyiv of what it tells of, else the day it was said or published; None if none is known."""
    if statement.happened is not None:
        return kyiv_days(statement.happened)
    shown = shown_date(briefing, statement)
    return None if shown is None else (shown.day, shown.day)


def _named(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)


def _holders(values: Iterable[Collection[str]]) -> dict[str, list[int]]:
    """Returns, for every value, the indices that hold it, values in order of first mention."""
    holders: dict[str, list[int]] = {}
    for position, held in enumerate(values):
        for value in held:
            holders.setdefault(value, []).append(position)
    return holders


def _narrowed(positions: list[int], let_through: Iterable[set[int]]) -> list[int]:
    """Returns the indices that are in every set, checking the smallest set first."""
    for held in sorted(let_through, key=len):
        positions = [position for position in positions if position in held]
    return positions


def _haystacks(briefing: Briefing, area_words: Mapping[str, str]) -> list[str]:
    """Returns the folded text that is searched for each statement; shared texts are folded once."""
    texts = fold_all(statement.text for statement in briefing.statements)
    themes = fold_all(statement.theme or "" for statement in briefing.statements)
    speakers = _folded_by_id(
        (speaker.id, f"{speaker.name}\n{speaker.role or ''}") for speaker in briefing.speakers
    )
    sources = _folded_by_id(
        (source.id, f"{source.publisher}\n{source.title}") for source in briefing.sources
    )
    areas = _folded_by_id(area_words.items())
    return [
        "\n".join(
            (
                text,
                theme,
                speakers[statement.speaker] if statement.speaker is not None else "",
                *(sources[source] for source in statement.via),
                *(areas.get(area, area) for area in statement.areas),
            )
        )
        for text, theme, statement in zip(texts, themes, briefing.statements, strict=True)
    ]


def _folded_by_id(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    pairs = list(texts)
    folded = fold_all(text for _, text in pairs)
    return {identifier: text for (identifier, _), text in zip(pairs, folded, strict=True)}
