# SPDX-License-Identifier: MIT
"""Searching, filtering, counting and grouping: the fast list equals the obvious one."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.folding import fold
from briefing.model import Briefing, Happening, Kind, Statement
from briefing.statement_filter import FACETS, Facet, Filters, StatementFilter
from tests.briefing.examples import document, example, parse

AREA_WORDS = {
    "donetsk": "Donetsk Oblast Донецька область",
    "crimea": "Crimea Крим",
    "occupied": "All occupied territory",
    "bridgehead": "Bridgehead",
}


def found(query: str = "", **choices: set[str]) -> list[str]:
    briefing = example()
    statement_filter = StatementFilter(briefing, AREA_WORDS)
    frozen = {facet: frozenset(chosen) for facet, chosen in choices.items()}
    positions = statement_filter.visible(Filters(query=query, **frozen))
    return [briefing.statements[position].id for position in positions]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", ["first", "second", "third"]),
        ("   ", ["first", "second", "third"]),
        ("FROZEN", ["first"]),
        ("may line", ["first"]),
        ("frozen settled", []),
        ("officials", ["first"]),
        ("mayor", ["third"]),
        ("wire", ["first", "second"]),
        ("second story", ["first", "second", "third"]),
        ("territory", ["first", "second"]),
        ("донецька", ["first"]),
        ("bridgehead", ["third"]),
        ("km2", ["second"]),
        ("<script>", []),
    ],
)
def test_every_word_is_looked_for_everywhere(query: str, ids: list[str]) -> None:
    assert found(query) == ids


def test_choices_within_a_facet_widen_and_between_facets_narrow() -> None:
    assert found(kinds={"position", "claim"}) == ["first", "third"]
    assert found(kinds={"position", "claim"}, speakers={"two"}) == ["first"]
    assert found(sources={"wire"}, areas={"bridgehead"}) == []
    assert found(areas={"crimea", "bridgehead"}) == ["first", "third"]
    assert found(themes={"Territory"}) == ["first", "second"]
    assert found(speakers={"nobody"}) == []


def test_counts_say_what_a_choice_would_show() -> None:
    statement_filter = StatementFilter(example(), AREA_WORDS)
    counts = statement_filter.find(Filters(kinds=frozenset({"claim"}))).counts
    assert counts["kinds"] == {"position": 1, "figure": 1, "claim": 1}
    assert counts["speakers"] == {"mayor": 1}
    assert counts["areas"] == {"bridgehead": 1}
    assert counts["themes"] == {}


def test_counts_without_filters_are_those_of_the_briefing() -> None:
    found_all = StatementFilter(example(), AREA_WORDS).find(Filters())
    assert found_all.positions == [0, 1, 2]
    assert found_all.counts["sources"] == {"wire": 2, "paper": 3}


def test_filters_know_whether_they_are_empty() -> None:
    assert Filters().is_empty and Filters(query="  ").is_empty
    assert not Filters(query="a").is_empty
    assert not Filters(areas=frozenset({"crimea"})).is_empty


def test_themes_are_in_order_of_first_mention_and_the_rest_last() -> None:
    changed = document()
    del changed["statements"][0]["theme"]
    changed["statements"][2]["theme"] = "Terms"
    statement_filter = StatementFilter(parse(changed), AREA_WORDS)
    groups = statement_filter.groups([0, 1, 2], "theme")
    assert [(group.header, group.positions) for group in groups] == [
        ("Territory", (1,)),
        ("Terms", (2,)),
        (None, (0,)),
    ]


def test_briefing_order_has_one_group_without_header() -> None:
    statement_filter = StatementFilter(example(), AREA_WORDS)
    assert [(g.header, g.positions) for g in statement_filter.groups([0, 2], "order")] == [(None, (0, 2))]
    assert statement_filter.groups([], "order") == statement_filter.groups([], "theme") == []


def test_results_are_the_callers_to_change() -> None:
    statement_filter = StatementFilter(example(), AREA_WORDS)
    statement_filter.visible(Filters()).clear()
    statement_filter.find(Filters()).positions.clear()
    assert statement_filter.visible(Filters()) == [0, 1, 2]


QUERIES = st.lists(
    st.sampled_from(["ki", "Київ", "km²", "110", "the", "o'", "’", "x", "Donetsk"]), max_size=3
).map(" ".join)
SUBSETS = {
    "kinds": get_args(Kind),
    "speakers": ("two", "wire", "mayor"),
    "sources": ("wire", "paper"),
    "areas": ("donetsk", "crimea", "occupied"),
    "themes": ("Land", "Talks"),
}


@st.composite
def filters(draw: st.DrawFn) -> Filters:
    chosen = {
        facet: draw(st.frozensets(st.sampled_from(values), max_size=2))
        for facet, values in SUBSETS.items()
    }
    return Filters(query=draw(QUERIES), **chosen)


@st.composite
def briefings(draw: st.DrawFn) -> Briefing:
    changed = document()
    del changed["areas"]
    changed["statements"] = [
        {
            "id": f"s{number}",
            "kind": draw(st.sampled_from(get_args(Kind))),
            "speaker": draw(st.sampled_from(SUBSETS["speakers"])),
            "via": draw(st.lists(st.sampled_from(["wire", "paper"]), min_size=1, unique=True)),
            "text": draw(st.sampled_from(["The Kyiv talks", "Київ", "110 km²", "o’x", "O'X"])),
            "areas": draw(st.lists(st.sampled_from(SUBSETS["areas"]), unique=True)),
            "theme": draw(st.sampled_from([None, "Land", "Talks"])),
        }
        for number in range(draw(st.integers(0, 8)))
    ]
    return parse(changed)


def values_of(statement: Statement, facet: Facet) -> tuple[str, ...]:
    theme = (statement.theme,) if statement.theme else ()
    values: dict[Facet, tuple[str, ...]] = {
        "kinds": (statement.kind,),
        "speakers": (statement.speaker or "",),
        "sources": statement.via,
        "areas": statement.areas,
        "themes": theme,
    }
    return values[facet]


def naive(briefing: Briefing, wanted: Filters, leaving_out: Facet | None = None) -> list[int]:
    def is_let_through(statement: Statement) -> bool:
        speaker = briefing.speaker(statement.speaker)
        parts = [statement.text, statement.theme or "", speaker.name, speaker.role or ""]
        for identifier in statement.via:
            source = briefing.source(identifier)
            parts += [source.publisher, source.title]
        parts += [AREA_WORDS[area] for area in statement.areas]
        haystack = fold("\n".join(parts))
        if not all(word in haystack for word in fold(wanted.query).split()):
            return False
        for facet in FACETS:
            chosen = wanted.chosen(facet)
            if facet != leaving_out and chosen and chosen.isdisjoint(values_of(statement, facet)):
                return False
        return True

    statements = enumerate(briefing.statements)
    return [position for position, statement in statements if is_let_through(statement)]


@given(briefings(), st.lists(filters(), min_size=1, max_size=3))
def test_filtering_equals_the_obvious_way(briefing: Briefing, asked: list[Filters]) -> None:
    statement_filter = StatementFilter(briefing, AREA_WORDS)
    for wanted in asked:
        expected = naive(briefing, wanted)
        result = statement_filter.find(wanted)
        assert statement_filter.visible(wanted) == result.positions == expected
        for facet in FACETS:
            others = naive(briefing, wanted, leaving_out=facet)
            counted = Counter(
                value
                for position in others
                for value in values_of(briefing.statements[position], facet)
            )
            assert result.counts[facet] == counted


def test_a_span_of_days_filters_by_when_it_happened_else_by_when_it_was_said() -> None:
    briefing = example()
    first, second = briefing.statements[:2]
    day = datetime.date(2023, 5, 1)
    happened = Happening(day=day, time="23:30", zone="Z")  # the 2nd of May in Kyiv
    briefing = msgspec.structs.replace(briefing, statements=(
        msgspec.structs.replace(first, happened=happened),
        msgspec.structs.replace(second, happened=Happening(day=day, until=datetime.date(2023, 5, 9))),
        *(msgspec.structs.replace(each, said=datetime.date(2024, 1, 1)) for each in briefing.statements[2:])))
    found = StatementFilter(briefing, {})

    def shown(*days: datetime.date) -> list[int]:
        return found.visible(Filters(days=(days[0], days[-1])))

    assert shown(day) == [1]
    assert shown(datetime.date(2023, 5, 2)) == [0, 1]
    assert shown(datetime.date(2023, 5, 9), datetime.date(2024, 1, 1)) == list(range(1, len(briefing.statements)))
    assert not Filters(days=(day, day)).is_empty
    assert sum(found.count("kinds", Filters(days=(day, day))).values()) == 1
