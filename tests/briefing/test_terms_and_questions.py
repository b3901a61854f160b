# SPDX-License-Identifier: MIT
"""Terms, questions and assessments in a briefing: written and read, edited, merged, and what of them is refused."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest

from briefing import limits
from briefing.differences import differences
from briefing.editing import (
    put_question,
    put_statement,
    put_term,
    remove_question,
    remove_statements,
    remove_term,
    with_sequence,
    written_sequence,
)
from briefing.errors import InvalidBriefing, NotABriefing
from briefing.files.document import write_briefing
from briefing.merging import compare, left_out, merged
from briefing.model import Assessment, Briefing, Operation, Question, Step, Term
from briefing.presenting.preflight import preflight
from briefing.presenting.sequence import sequence_of, written_steps
from briefing.size import check_size
from briefing.structs import changed
from tests.briefing.examples import document, example, parse


def whole() -> Briefing:
    made = example()
    first, second = (each.id for each in made.statements[:2])
    term = Term(id="freeze", title="A freeze", operations=(
        Operation(kind="freeze"), Operation(kind="withdraw", area="occupied-kharkiv", giver="russia"),
        Operation(kind="buffer", km=15)), rests_on=(first, second), left_open="Exact division: not stated")
    question = Question(id="q", title="Is a freeze possible?", statements=(second, first), note="For later")
    assessed = changed(made.statement(first), assessment=Assessment(
        reliability="B", credibility=3, reason="Two outlets, one origin", author="A. Briefer",
        day=datetime.date(2024, 11, 21)))
    return put_question(put_term(put_statement(made, assessed), term), question)


def test_they_are_written_and_read_back_the_same() -> None:
    made = whole()
    again = parse(json.loads(write_briefing(made)))
    assert again == made and again.terms[0].operations[2].km == 15
    assert "assessment" not in json.dumps(document()), "never there unless it was set"


def test_a_removed_statement_leaves_them() -> None:
    made = whole()
    first = made.terms[0].rests_on[0]
    left = remove_statements(made, {first})
    assert first not in left.terms[0].rests_on and first not in left.questions[0].statements
    assert len(left.terms[0].rests_on) == 1 == len(left.questions[0].statements)
    assert remove_term(made, "freeze").terms == () == remove_question(made, "q").questions
    assert put_term(made, changed(made.terms[0], title="Other")).terms[0].title == "Other"


def test_what_names_something_that_is_not_there_is_kept() -> None:
    """As steps do: the rest of the briefing is shown."""
    raw = json.loads(write_briefing(whole()))
    raw["terms"][0]["rests_on"].append("nobody-said-it")
    raw["terms"][0]["operations"].append({"kind": "withdraw", "area": "no-such-area", "giver": "russia"})
    assert len(parse(raw).terms[0].rests_on) == 3


@pytest.mark.parametrize(("operation", "words"), [
    ({"kind": "withdraw", "area": "donetsk"}, "giver"), ({"kind": "hand over", "giver": "russia"}, "area"),
    ({"kind": "buffer"}, "km"), ({"kind": "buffer", "km": 0}, ""), ({"kind": "buffer", "km": 1e9}, ""),
    ({"kind": "annex", "area": "donetsk"}, ""), ({"kind": "freeze", "run": "rm"}, ""),
])
def test_an_operation_that_says_too_little_or_something_else_is_refused(operation: dict[str, Any], words: str) -> None:
    raw = json.loads(write_briefing(whole()))
    raw["terms"][0]["operations"] = [operation]
    with pytest.raises(InvalidBriefing) as refused:
        parse(raw)
    assert words in str(refused.value) and "terms[0].operations[0]" in str(refused.value)


@pytest.mark.parametrize("member", ["terms", "questions"])
def test_an_id_stands_for_one(member: str) -> None:
    raw = json.loads(write_briefing(whole()))
    raw[member] *= 2
    with pytest.raises(InvalidBriefing):
        parse(raw)


def test_merging_keeps_both_and_takes_the_same_once() -> None:
    made = whole()
    found = compare(made, made)
    assert merged(made, found, {}) == made
    other = put_term(made, changed(made.terms[0], title="Another freeze"))
    both = merged(made, compare(made, other), {})
    assert [each.title for each in both.terms] == ["A freeze", "Another freeze"]
    assert len({each.id for each in both.terms}) == 2 and len(both.questions) == 1
    plain = example()
    gained = merged(plain, compare(plain, made), {})
    assert gained.terms == made.terms and gained.questions == made.questions


def test_a_change_is_reported_and_too_many_are_refused() -> None:
    made = whole()
    (difference,) = differences(made, remove_term(made, "freeze"))
    assert difference.fields == ("terms",)
    many = changed(made, terms=tuple(changed(made.terms[0], id=f"t{n}") for n in range(limits.MAX_TERMS + 1)))
    with pytest.raises(NotABriefing):
        check_size(many, "x", made)


def presented() -> Briefing:
    made = whole()
    return with_sequence(made, (Step(shows="opening"), Step(shows="term", term="freeze"), *written_sequence(made)))


def test_a_term_is_a_step_of_two_parts() -> None:
    made = presented()
    found = sequence_of(made, {"occupied-kharkiv"})
    before, after = found.steps[1:3]
    assert (before.number, after.number) == (1, 1) and before.text == after.text == "A freeze"
    assert before.would_be is None and after.would_be == made.terms[0]
    assert before.areas == after.areas == ("occupied-kharkiv",)
    assert found.steps[3].number == 2 and found.steps[3].would_be is None
    (_opening, shown, *_others) = written_steps(made, made.sequence, {"occupied-kharkiv"})
    assert shown is not None and shown.would_be is not None, "a list shows what would be"
    assert parse(json.loads(write_briefing(made))) == made


@pytest.mark.parametrize(("term", "reason"), [(None, "no term"), ("gone", "missing term")])
def test_a_step_without_its_term_is_left_out(term: str | None, reason: str) -> None:
    made = with_sequence(whole(), (Step(shows="opening"), Step(shows="term", term=term)))
    found = sequence_of(made, ())
    assert [each.reason for each in found.skipped] == [reason] and len(found.steps) == 1
    lines = [str(each.sentence) for each in preflight(made, found, {}, None)]
    assert any("term" in each and "left out" in each for each in lines)


def test_a_removed_term_takes_its_steps_along() -> None:
    made = presented()
    assert all(each.shows != "term" for each in remove_term(made, "freeze").sequence)
    other = put_term(made, Term(id="other", title="Another"))
    other = with_sequence(other, (*other.sequence, Step(shows="term", term="other")))
    assert [each.term for each in remove_term(other, "freeze").sequence if each.shows == "term"] == ["other"]


def test_steps_of_added_terms_come_in() -> None:
    theirs = presented()
    mine = changed(whole(), terms=(changed(whole().terms[0], title="Mine"),))
    whole_sequence = merged(mine, compare(mine, theirs), {}, "mine").sequence
    added = merged(mine, compare(mine, theirs), {}, "mine").terms[1].id
    assert list(whole_sequence) == [*written_sequence(mine), Step(shows="term", term=added)]
    assert left_out(mine, compare(mine, theirs), {}).steps == 1, "only the opening"
    again = merged(theirs, compare(theirs, theirs), {}, "mine").sequence
    assert [each.shows for each in again[2:]].count("term") == 0, "the same term comes once"
