# SPDX-License-Identifier: MIT
"""The preflight: which lines a briefing gets, how serious they are, and what they ask for."""

from __future__ import annotations

import datetime
from itertools import combinations
from typing import Any

import msgspec
import pytest

from briefing.attribution import attribution_text, second_hand, shown_date
from briefing.model import Briefing, Operation, Step, Term
from briefing.presenting.preflight import AreaFacts, Finding, preflight, problems
from briefing.presenting.sequence import sequence_of
from briefing.structs import changed
from tests.briefing.examples import AREAS, example
from tests.corpora import naughty_strings

KNOWN = AREAS | {"bridgehead"}
WHOLE = {area: AreaFacts(has_geometry=True, as_of="2024-11-20") for area in KNOWN}
CONTROL = datetime.date(2024, 11, 20)


def looked_at(
    briefing: Briefing, areas: dict[str, AreaFacts] = WHOLE, control: datetime.date | None = CONTROL
) -> tuple[Finding, ...]:
    return preflight(briefing, sequence_of(briefing, KNOWN), areas, control)


def with_sequence(*steps: Step) -> Briefing:
    return msgspec.structs.replace(example(), sequence=steps)


def with_statements(number: int, **changes: Any) -> Briefing:
    """Returns the example with copies of its first statement, changed, with the ids "s0", "s1", …"""
    first = example().statements[0]
    copies = (msgspec.structs.replace(first, id=f"s{each}", **changes) for each in range(number))
    return msgspec.structs.replace(example(), statements=tuple(copies))


def lines(findings: tuple[Finding, ...], subject: str, level: str | None = None) -> list[str]:
    return [str(each.sentence) for each in findings if each.subject == subject and level in (None, each.level)]


def only(findings: tuple[Finding, ...], level: str) -> Finding:
    (found,) = [finding for finding in findings if finding.level == level]
    return found


def test_a_briefing_without_a_fault_is_fine_in_every_respect() -> None:
    findings = looked_at(example())
    assert {finding.level for finding in findings} == {"fine"}
    assert problems(findings) == 0
    assert [str(finding.sentence) for finding in findings] == [
        "No sequence is written; the statements are shown in order.",
        "Every statement names its source; statements: 3.",
        "2 of 3 statements reached us second-hand; the caption says so.",
        "Every area in use has an outline and a date; areas: 4.",
        "Control data and statements lie at most 7 days apart.",
        "Map, areas and texts are on this computer; nothing needs the network.",
    ]


def test_a_written_sequence_is_reported() -> None:
    findings = looked_at(with_sequence(Step(shows="opening"), Step(statement="first")))
    assert lines(findings, "Sequence") == ["The briefing brings a sequence of its own; steps written: 2."]
    assert {finding.level for finding in findings} == {"fine"}


def test_what_is_left_out_is_a_problem_with_its_place() -> None:
    findings = looked_at(
        with_sequence(Step(shows="opening"), Step(statement="gone"), Step(), Step(statement="first", areas=("lost",)))
    )
    assert lines(findings, "Sequence", "problem") == [
        "Step 2 of the sequence shows the statement “gone”, which is not there, and is left out.",
        "Step 3 of the sequence names no statement and is left out.",
        "Step 4 of the sequence names the area “lost”, which the map does not know; it is left out.",
    ]
    assert problems(findings) == 3
    assert [each.statement_id for each in findings if each.level == "problem"] == [None, None, "first"]


def test_a_sequence_of_which_nothing_is_left_is_reported_beside_its_steps() -> None:
    findings = looked_at(with_sequence(Step(statement="gone")))
    assert "No step of the written sequence can be shown" in str(only(findings, "advice").sentence)
    assert problems(findings) == 1


@pytest.mark.parametrize(("skipped", "reported"), [(20, 20), (21, 21), (500, 21)])
def test_only_so_many_steps_left_out_are_reported_one_by_one(skipped: int, reported: int) -> None:
    findings = looked_at(with_sequence(Step(statement="first"), *[Step()] * skipped))
    assert problems(findings) == reported
    if skipped > 20:
        assert lines(findings, "Sequence")[-1].startswith(f"In the sequence, {skipped - 20} more ")


def test_a_briefing_without_statements_is_advised_to_have_some() -> None:
    findings = looked_at(msgspec.structs.replace(example(), statements=()))
    assert str(only(findings, "advice").sentence) == "The briefing has no statements to show."
    assert {finding.subject for finding in findings} == {"Statements", "Network"}


@pytest.mark.parametrize(
    ("number", "named"),
    [(1, "s0."), (3, "s0, s1, s2."), (4, "s0, s1, s2 and 1 more."), (50, "s0, s1, s2 and 47 more.")],
)
def test_statements_without_an_area_are_named(number: int, named: str) -> None:
    found = only(looked_at(with_statements(number, areas=())), "advice")
    assert str(found.sentence) == f"Statements without an area: {named}"
    assert found.statement_id == "s0"


def test_a_statement_shown_with_its_step_s_areas_is_not_without() -> None:
    briefing = with_statements(1, areas=())
    briefing = msgspec.structs.replace(briefing, sequence=(Step(statement="s0", areas=("crimea",)),))
    assert {finding.level for finding in looked_at(briefing)} == {"fine"}


def test_areas_without_outline_or_date_are_reported() -> None:
    areas = {
        **WHOLE,
        "crimea": AreaFacts(has_geometry=False, as_of=None),
        "occupied": AreaFacts(has_geometry=True, as_of=None),
    }
    findings = looked_at(example(), areas)
    assert lines(findings, "Areas", "problem") == ["Areas without an outline, which the map cannot show: crimea."]
    assert lines(findings, "Areas", "advice") == ["Areas that do not say for which day they are true: occupied."]
    assert lines(findings, "Areas", "fine") == []


def test_areas_that_are_not_shown_do_not_matter() -> None:
    areas = {**WHOLE, "crimea": AreaFacts(has_geometry=False, as_of=None)}
    findings = looked_at(with_sequence(Step(statement="second")), areas)
    assert {finding.level for finding in findings} == {"fine"}


def test_an_area_nothing_is_known_of_has_no_outline() -> None:
    findings = looked_at(example(), {})
    assert str(only(findings, "problem").sentence).endswith(": donetsk, crimea, occupied and 1 more.")


def test_texts_shown_in_parts_are_advised_about() -> None:
    found = only(looked_at(with_statements(2, text="A long text. " * 200)), "advice")
    assert str(found.sentence) == "Statements too long for one caption, shown in several parts: s0, s1."
    assert found.statement_id == "s0"


def test_long_notes_are_advised_about_by_their_step() -> None:
    steps = (
        Step(shows="opening", note="word " * 300),
        Step(statement="gone", note="word " * 301),
        Step(statement="first", note="word " * 10_000),
    )
    found = only(looked_at(with_sequence(*steps)), "advice")
    assert str(found.sentence) == "Notes of over 300 words, in these steps of the sequence: 3."


@pytest.mark.parametrize(
    ("control", "reported"),
    [  # The statements are of 18 November (said) and 20 November (published).
        ("2024-11-25", []),
        ("2024-11-26", ["The oldest statement is 8 days older than the control data."]),
        ("2024-11-13", []),
        ("2024-11-12", ["The newest statement is 8 days younger than the control data."]),
        ("2023-11-20", ["The newest statement is 366 days younger than the control data."]),
    ],
)
def test_control_data_of_another_time_than_the_statements_is_reported(control: str, reported: list[str]) -> None:
    findings = looked_at(example(), control=datetime.date.fromisoformat(control))
    assert lines(findings, "Dates", "advice") == reported
    assert len(lines(findings, "Dates", "fine")) == (not reported)


def test_statements_far_apart_are_reported_at_both_ends() -> None:
    briefing = example()
    first, second, third = briefing.statements
    old = msgspec.structs.replace(first, said=datetime.date(2024, 10, 1))
    new = msgspec.structs.replace(third, said=datetime.date(2024, 12, 1))
    findings = looked_at(msgspec.structs.replace(briefing, statements=(old, second, new)))
    assert lines(findings, "Dates") == [
        "The newest statement is 11 days younger than the control data.",
        "The oldest statement is 50 days older than the control data.",
    ]


def test_only_the_statements_shown_are_dated() -> None:
    findings = looked_at(with_sequence(Step(statement="first")), control=datetime.date(2024, 11, 27))
    assert lines(findings, "Dates", "advice") == []


def test_control_data_without_a_day_is_reported() -> None:
    assert only(looked_at(example(), control=None), "advice").subject == "Dates"


def test_a_statement_without_a_source_is_a_problem() -> None:
    findings = looked_at(with_statements(2, via=()))
    assert lines(findings, "Sources", "problem") == ["Statements without a source: s0, s1."]


@pytest.mark.parametrize("lacking", [
    each for size in range(1, 6) for each in combinations(("text", "speaker", "via", "areas", "said"), size)])
def test_a_draft_may_lack_anything(lacking: tuple[str, ...]) -> None:
    empty = {"text": "", "speaker": None, "via": (), "areas": (), "said": None}
    briefing = with_statements(1, **{name: empty[name] for name in lacking})
    statement = briefing.statements[0]
    assert looked_at(briefing)
    assert isinstance(attribution_text(briefing, statement), str)
    assert len(second_hand(briefing, statement)) <= 1 + len(statement.via)
    if "via" in lacking and "said" in lacking:
        assert shown_date(briefing, statement) is None


def test_statements_read_at_first_hand_are_reported_as_such() -> None:
    findings = looked_at(with_statements(1, via=("paper",)))
    assert "Every source was read at first hand." in lines(findings, "Sources")


def test_whatever_is_not_fine_says_what_to_do() -> None:
    briefing = msgspec.structs.replace(
        with_statements(5, areas=(), text="A long text. " * 200),
        sequence=(Step(), Step(statement="s0", areas=("lost",), note="word " * 301), Step(statement="gone")),
    )
    findings = (
        *looked_at(briefing, control=None),
        *looked_at(example(), {"crimea": AreaFacts(has_geometry=True, as_of=None)}),
        *looked_at(with_sequence(Step())),
    )
    assert {finding.level for finding in findings} == {"fine", "advice", "problem"}
    for finding in findings:
        assert (finding.remedy is None) == (finding.level == "fine")
        for sentence in (finding.sentence, finding.remedy):
            assert sentence is None or (str(sentence)[0].isupper() or str(sentence)[0].isdigit())
            assert sentence is None or str(sentence).endswith(".")


@pytest.mark.parametrize("text", naughty_strings())
def test_a_line_stays_one_line_whatever_the_ids_are(text: str) -> None:
    for finding in looked_at(with_sequence(Step(statement=text), Step(statement="first", areas=(text,)))):
        assert len(str(finding.sentence).splitlines()) == 1
        assert len(str(finding.sentence)) < 600


def test_terms_of_nobody_and_without_ground_are_named() -> None:
    first = example().statements[0].id
    fine = Term(id="t", title="Freeze", operations=(Operation(kind="freeze"),), rests_on=(first,))
    nobodys = changed(fine, id="u", title="Nobody's", rests_on=("gone",))
    groundless = changed(fine, id="v", title="Nowhere", operations=(
        Operation(kind="withdraw", area="atlantis", giver="russia"),))

    def found(*terms: Term) -> list[tuple[str, str]]:
        briefing = msgspec.structs.replace(example(), terms=terms)
        return [(each.level, str(each.sentence)) for each in looked_at(briefing) if each.subject == "Terms"]

    assert found() == []
    assert [level for level, _said in found(fine)] == ["fine"]
    assert found(fine, nobodys, groundless) == [
        ("advice", "Terms that name no statement they rest on: Nobody's."),
        ("problem", "Terms about areas that the map does not have: Nowhere.")]
