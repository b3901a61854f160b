# SPDX-License-Identifier: MIT
"""The answers to a question: their order, their threads, and what a speaker said before."""

from __future__ import annotations

import random
from itertools import combinations
from typing import Any

from briefing.disputes.answers import Answer, answers, contradictions, threads
from briefing.files.read_write import load
from briefing.model import Briefing, Question
from briefing.relations import Relations
from maps.areas import read_control_layer
from tests.briefing.examples import document, parse
from tests.corpora import PROJECT

SHIPPED = PROJECT / "resources" / "briefings" / "ceasefire-terms-2024-11-20.json"
CONTROL = PROJECT / "resources" / "control" / "2024-11-20" / "areas.geojson"


def made(*rows: tuple[str, str, str | None, dict[str, Any]]) -> Briefing:
    """A briefing of statements: id, speaker, day, and what else."""
    one = document()
    one["statements"] = [
        {"id": name, "kind": "position", "speaker": speaker, "via": ["paper"], "text": f"What {name} says.",
         **({"said": day} if day is not None else {}), **more} for name, speaker, day, more in rows]
    one.pop("sequence", None)
    return parse(one)


def ids(found: list[Answer]) -> list[str]:
    return [each.statement.id for each in found]


def asked(briefing: Briefing, *names: str) -> Question:
    return Question(id="q", title="Who?", statements=names or tuple(each.id for each in briefing.statements))


def test_orders() -> None:
    one = made(("a", "mayor", "2024-11-18", {}), ("b", "two", "2024-11-10", {}), ("c", "mayor", "2024-11-01", {}))
    question, relations = asked(one, "a", "b", "gone", "c", "a"), Relations(one)
    assert ids(answers(one, question, relations)) == ["a", "b", "c"]
    assert ids(answers(one, question, relations, "time")) == ["c", "b", "a"]
    assert ids(answers(one, question, relations, "speaker")) == ["c", "a", "b"]


def test_what_the_same_speaker_said_before_is_named() -> None:
    one = made(("a", "mayor", "2024-11-18", {}), ("b", "two", "2024-11-10", {}), ("c", "mayor", "2024-11-01", {}),
               ("d", "mayor", "2024-11-18", {}), ("e", "mayor", "2024-11-19", {}))
    found = {each.statement.id: each.before for each in answers(one, asked(one), Relations(one))}
    assert found == {"a": "c", "b": None, "c": None, "d": "c", "e": "d"}


def test_relations_to_what_is_no_answer_are_left_out() -> None:
    one = made(("a", "mayor", None, {"contradicts": ["b", "c"]}), ("b", "two", None, {}),
               ("c", "two", None, {"supports": ["b"]}))
    found = answers(one, asked(one, "a", "b"), Relations(one))
    assert found[0].related.contradicts == ("b",) and found[1].related.contradicted_by == ("a",)
    assert found[1].related.supported_by == () and contradictions(found) == 1
    assert [(each.upper, each.lower, each.bond) for each in threads(found, 3)] == [(0, 1, "contradicts")]


def test_a_contradiction_outweighs_support_between_the_same_two() -> None:
    one = made(("a", "mayor", None, {"contradicts": ["b"]}), ("b", "two", None, {"supports": ["a"]}))
    assert [each.bond for each in threads(answers(one, asked(one), Relations(one)), 2)] == ["contradicts"]


def test_threads_that_overlap_have_lanes_of_their_own() -> None:
    chosen = random.Random(20)
    for _round in range(100):
        names = [f"s{number}" for number in range(chosen.randint(2, 12))]
        rows = [(name, "mayor", None, {chosen.choice(["contradicts", "supports"]): chosen.sample(
            [each for each in names if each != name], chosen.randint(0, min(2, len(names) - 1)))}) for name in names]
        one = made(*rows)
        found = threads(answers(one, asked(one), Relations(one)), 99)
        for first, second in combinations(found, 2):
            is_apart = first.lower < second.upper or second.lower < first.upper
            assert first.lane != second.lane or is_apart
        assert all(each.lane < 2 for each in threads(answers(one, asked(one), Relations(one)), 2))


def test_the_shipped_question_of_freezing_has_its_contradiction() -> None:
    briefing = load(SHIPPED, read_control_layer(CONTROL)).briefing
    freeze = next(each for each in briefing.questions if each.id == "freeze")
    found = answers(briefing, freeze, Relations(briefing))
    assert contradictions(found) == 2
    assert {each.bond for each in threads(found, 4)} == {"contradicts"}
