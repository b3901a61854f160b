# SPDX-License-Identifier: MIT
"""The preflight of figures: which are named, in which words, and how many at most."""

from __future__ import annotations

import msgspec

from briefing.check import check, check_text
from briefing.model import Briefing, Figure
from briefing.presenting.preflight_figures import MOST_FIGURES, figure_findings
from briefing.presenting.sequence import sequence_of
from briefing.sentences import sentence
from tests.briefing.examples import AREAS, example

CLAIM = Figure(quantity="area", unit="km2", comparison="more than", value=100)


def with_statements(number: int) -> Briefing:
    first = example().statements[0]
    copies = tuple(msgspec.structs.replace(first, id=f"s{each}") for each in range(number))
    return msgspec.structs.replace(example(), statements=copies)


def lines(measured: dict[str, float], margin: float | None = None, statements: int = 3) -> list[tuple[str, str]]:
    sequence = sequence_of(with_statements(statements), AREAS)
    checks = {name: check(CLAIM, value, margin) for name, value in measured.items()}
    return [(each.level, str(each.sentence)) for each in figure_findings(sequence, checks)]


def test_figures_that_hold_are_counted() -> None:
    line = "Every figure is consistent with what the map measures; figures: 2."
    assert lines({"s0": 200, "s2": 150}) == [("fine", line)]
    assert lines({}) == [] and lines({"not shown": 1}) == []


def test_figures_that_fail_or_are_too_close_say_what_their_cards_say() -> None:
    assert lines({"s0": 200, "s1": 50, "s2": 101}, margin=2) == [
        ("advice", f"The figure of s1: {check_text(check(CLAIM, 50, 2))}."),
        ("advice", "The figure of s2: map measures 101 ± 2 km² · too close to tell."),
    ]


def test_the_observer_and_the_day_are_named_where_it_is_not_the_shipped_layer() -> None:
    sequence, whose = sequence_of(with_statements(2), AREAS), "Own, 4 Nov 2024"
    failed, = figure_findings(sequence, {"s0": check(CLAIM, 50, None)}, whose)
    assert str(failed.sentence).endswith(" · Own, 4 Nov 2024.")
    fine, = figure_findings(sequence, {"s0": check(CLAIM, 200, None)}, whose)
    assert "measures (Own, 4 Nov 2024); figures: 1." in str(fine.sentence)


def test_more_than_a_screenful_is_only_counted() -> None:
    found = lines({f"s{each}": 50 for each in range(MOST_FIGURES + 5)}, statements=MOST_FIGURES + 5)
    assert len(found) == MOST_FIGURES + 1
    assert found[-1] == ("advice", "Of 5 more figures the map measures something else, or cannot tell.")


def test_what_is_not_measured_is_named_and_no_line_says_that_all_is_well() -> None:
    sequence = sequence_of(with_statements(MOST_FIGURES + 4), AREAS)
    lacking = {f"s{each}": sentence("No days are in hand.") for each in range(1, MOST_FIGURES + 3)}
    found = [str(each.sentence) for each in figure_findings(
        sequence, {"s0": check(CLAIM, 200, None)}, unmeasured=lacking)]
    assert found[0] == "The figure of s1 is not measured. No days are in hand."
    assert found[-2:] == ["2 more figures are not measured.",
                          "Every figure that is measured is consistent with the map; figures: 1."]


def test_a_change_is_attributed_to_the_observer_who_measured_it() -> None:
    checks = {"s0": check(CLAIM, 50, None), "s1": check(CLAIM, 60, None)}
    found = [str(each.sentence) for each in figure_findings(
        sequence_of(with_statements(2), AREAS), checks, "DeepState, 20 Nov 2024",
        by={"s1": "Project Owl, 1 Nov 2024 to 30 Nov 2024"})]
    assert found[0].endswith("· DeepState, 20 Nov 2024.")
    assert found[1].endswith("· Project Owl, 1 Nov 2024 to 30 Nov 2024.")
