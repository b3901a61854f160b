# SPDX-License-Identifier: MIT
"""Comparing a figure with a measurement: tolerances and wording."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.check import (
    ABOUT_TOLERANCE_PERCENT,
    EXACTLY_TOLERANCE_PERCENT,
    LITTLE_PERCENT,
    Check,
    check,
    check_text,
    explain,
    measured_text,
    verdict_text,
)
from briefing.model import Comparison, Figure
from briefing.quantities import amount, stated


def area(comparison: Comparison, value: float, upper: float | None = None) -> Figure:
    return Figure(quantity="area", unit="km2", comparison=comparison, value=value, upper=upper)


def share(comparison: Comparison, value: float, upper: float | None = None) -> Figure:
    return Figure(
        quantity="occupied share",
        unit="percent",
        comparison=comparison,
        value=value,
        upper=upper,
    )


def test_a_length_is_not_said_to_be_off_by_observers() -> None:
    length = Figure(quantity="length", unit="km", comparison="about", value=1000)
    said = list(map(str, explain(check(length, 935, 12))))
    assert "The map measures 935 ± 12 km." in said and not any("observers" in each.lower() for each in said)
    assert any("half as finely" in each for each in said)


def test_the_tolerances_are_as_written_down() -> None:
    assert ABOUT_TOLERANCE_PERCENT == 10
    assert EXACTLY_TOLERANCE_PERCENT == 1
    assert LITTLE_PERCENT == 5


@pytest.mark.parametrize(
    ("figure", "measured", "text"),
    [
        (area("about", 650), 560, "14 % less than stated"),
        (area("about", 650), 640, "consistent"),
        (area("about", 650), 598, "consistent, 8 % less than stated"),
        (area("about", 650), 587, "consistent, 9.7 % less than stated"),
        (area("about", 650), 700, "consistent, 8 % more than stated"),
        (area("about", 650), 584.9, "just over 10 % less than stated"),
        (area("about", 650), 583, "10.3 % less than stated"),
        (area("about", 650), 800, "23 % more than stated"),
        (area("about", 100), 2_000, "1,900 % more than stated"),
        (area("about", 1e-300), 2_000, "over 10,000 % more than stated"),
        (area("more than", 110_000), 110_391, "consistent, by 0.4 %"),
        (area("more than", 110_000), 110_001, "consistent, by under 0.1 %"),
        (area("more than", 100), 104.9, "consistent, by 5 %"),
        (area("more than", 100), 105, "consistent"),
        (area("more than", 110_000), 110_000, "consistent"),
        (area("more than", 110_000), 500_000, "consistent"),
        (area("more than", 110_000), 109_999, "differs, by under 0.1 %"),
        (area("more than", 110_000), 109_500, "differs, by 0.5 %"),
        (area("more than", 110_000), 99_000, "10 % less than stated"),
        (area("less than", 100), 100, "consistent"),
        (area("less than", 100), 98, "consistent, by 2 %"),
        (area("less than", 100), 0, "consistent"),
        (area("less than", 100), 101, "differs, by 1 %"),
        (area("less than", 100), 150, "50 % more than stated"),
        (area("less than", 0), 1, "more than stated"),
        (area("between", 100, 200), 100, "consistent"),
        (area("between", 100, 200), 200, "consistent"),
        (area("between", 100, 200), 104, "consistent, by 4 %"),
        (area("between", 100, 200), 196, "consistent, by 2 %"),
        (area("between", 100, 200), 190, "consistent"),
        (area("between", 100, 200), 206, "differs, by 3 %"),
        (area("between", 100, 200), 50, "50 % less than stated"),
        (area("between", 100, 200), 300, "50 % more than stated"),
        (area("exactly", 1000), 1009, "consistent, 0.9 % more than stated"),
        (area("exactly", 1000), 1000, "consistent"),
        (area("exactly", 1000), 1011, "1.1 % more than stated"),
        (share("between", 70, 80), 77.4, "consistent"),
        (share("between", 70, 80), 85, "5 points more than stated"),
        (share("about", 20), 18.4, "consistent, 1.6 points less than stated"),
        (share("about", 20), 17.5, "2.5 points less than stated"),
        (share("less than", 0), 3, "3 points more than stated"),
        (share("more than", 70), 71, "consistent, by 1 point"),
        (share("more than", 70), 69.96, "differs, by under 0.1 points"),
    ],
)
def test_the_verdict_in_a_few_words(figure: Figure, measured: float, text: str) -> None:
    assert str(verdict_text(check(figure, measured))) == text


def test_every_term_of_the_arithmetic_is_kept() -> None:
    result = check(area("about", 650), 560)
    assert result == Check(
        figure=area("about", 650),
        verdict="below",
        deviation=-90,
        deviation_percent=pytest.approx(-13.846, abs=0.001),
        comparison="about",
        unit="km2",
        claimed=650,
        claimed_upper=None,
        measured=560,
        lower=585,
        upper=715,
        tolerance_percent=10,
        margin=None,
        clearance=25,
        is_by_little=True,
    )


def test_the_explanation_is_whole_sentences() -> None:
    sentences = [str(sentence) for sentence in explain(check(area("about", 650), 560))]
    assert sentences == [
        "The statement says about 650 km².",
        "“About” is taken as 10 % either way, from 585 km² to 715 km².",
        "The map measures 560 km².",
        "That is 14 % below the statement's number.",
    ]


@pytest.mark.parametrize(
    ("figure", "measured", "margin", "text"),
    [
        (area("more than", 110_000), 110_383, 333, "110,383 ± 330 km² · consistent, by 0.3 %"),
        (area("more than", 110_000), 110_300, 333, "110,300 ± 330 km² · too close to tell"),
        (area("more than", 110_000), 109_700, 333, "109,700 ± 330 km² · too close to tell"),
        (area("more than", 110_000), 109_600, 333, "109,600 ± 330 km² · differs, by 0.4 %"),
        (area("more than", 100), 109, 5, "109 ± 5 km² · consistent, by 9 %"),
        (area("more than", 100), 110, 5, "110 ± 5 km² · consistent"),
        (area("less than", 110_000), 110_100, 333, "110,100 ± 330 km² · too close to tell"),
        (area("about", 100), 91, 2, "91 ± 2 km² · too close to tell"),
        (area("about", 100), 88, 2, "88 ± 2 km² · too close to tell"),
        (area("about", 100), 100, 2, "100 ± 2 km² · consistent"),
        (area("between", 100, 200), 150, 20, "150 ± 20 km² · consistent"),
        (area("between", 100, 200), 199, 2, "199 ± 2 km² · too close to tell"),
        (area("between", 100, 101), 150, 60, "150 ± 60 km² · too close to tell"),
        (share("between", 70, 80), 77.4, 0.26, "77.4 ± 0.26 % · consistent"),
        (share("between", 70, 80), 80.2, 0.26, "80.2 ± 0.26 % · too close to tell"),
        (share("between", 70, 80), 80.5, 0.26, "80.5 ± 0.26 % · differs, by 0.5 points"),
    ],
)
def test_what_lies_within_the_margin_is_too_close_to_tell(
    figure: Figure, measured: float, margin: float, text: str
) -> None:
    result = check(figure, measured, margin)
    assert str(measured_text(result)) == text
    assert str(check_text(result)) == f"map measures {text}"


def test_the_explanation_says_the_rule() -> None:
    sentences = [str(sentence) for sentence in explain(check(area("more than", 110_000), 110_383, 333))]
    assert sentences[2:] == [
        "The map measures 110,383 km², ± 330 where the observers differ.",
        "Observers draw the line apart from one another; the margin is half of the ground between two of them, on "
        "other days as much as on that of the built-in layer. A limit of the statement that lies within it is too "
        "close to tell.",
        "Where a figure holds or fails by less than 5 %, the check says by how little.",
        "That is consistent with the statement, by 0.3 %.",
    ]
    too_close = [str(sentence) for sentence in explain(check(area("more than", 110_000), 110_100, 333))]
    assert len(too_close) == 5 and too_close[-1] == "That is too close to tell."


@pytest.mark.parametrize("comparison", get_args(Comparison))
def test_every_comparison_is_explained(comparison: Comparison) -> None:
    figure = area(comparison, 500, *((600,) if comparison == "between" else ()))
    for measured in (1, 500, 100_000):
        said = list(map(str, explain(check(figure, measured))))
        assert comparison in said[0] and comparison in said[1].lower()
        for sentence in said:
            assert sentence.endswith(".") and "{" not in sentence and "None" not in sentence


def test_a_sentence_can_be_said_in_another_language() -> None:
    sentence = explain(check(share("between", 70, 80), 85))[0]
    assert sentence.pattern == "The statement says between {claimed} and {claimed_upper}."
    assert "Між {claimed} і {claimed_upper}".format(**sentence.values) == "Між 70 % і 80 %"


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        (110_391.4, "km2", "110,391 km²"),
        (0.46, "km2", "0.46 km²"),
        (0, "km2", "0 km²"),
        (18.43, "percent", "18.4 %"),
        (20.0, "percent", "20 %"),
    ],
)
def test_amounts_have_a_unit_and_no_idle_digits(number: float, unit: str, text: str) -> None:
    assert str(amount(number, unit)) == text


NUMBERS = st.floats(0, 1e6)


@given(st.sampled_from([each for each in get_args(Comparison) if each != "between"]), NUMBERS, NUMBERS)
def test_below_and_above_are_what_they_say(
    comparison: Comparison, value: float, measured: float
) -> None:
    result = check(area(comparison, value), measured)
    if result.verdict == "below":
        assert measured < value and result.deviation < 0
    elif result.verdict == "above":
        assert measured > value and result.deviation > 0
    assert check(area(comparison, value), value).verdict == "consistent"
    assert verdict_text(result)


def test_a_number_in_another_unit_is_compared_in_the_map_s_own_and_the_conversion_is_written() -> None:
    figure = Figure(quantity="area", unit="mi2", comparison="about", value=250)
    result = check(figure, 560)
    assert result.unit == "km2" and result.claimed == pytest.approx(647.497)
    assert [str(sentence) for sentence in explain(result)] == [
        "The statement says about 250 mi².",
        "250 mi² × 2.58999 = 647 km².",
        "“About” is taken as 10 % either way, from 583 km² to 712 km².",
        "The map measures 560 km².",
        "That is 14 % below the statement's number.",
    ]
    assert str(check_text(result)) == "map measures 560 km² (216 mi²) · 14 % less than stated"
    between = Figure(quantity="length", unit="mi", comparison="between", value=500, upper=600)
    assert [str(sentence) for sentence in explain(check(between, 960))][1:3] == [
        "500 mi × 1.60934 = 805 km.", "600 mi × 1.60934 = 966 km."]


@pytest.mark.parametrize(("comparison", "measured", "text"), [
    ("at least", 650, "consistent"), ("at least", 649, "differs, by 0.2 %"), ("at least", 900, "consistent"),
    ("nearly", 640, "consistent, 2 % less than stated"), ("nearly", 600, "consistent, 8 % less than stated"),
    ("nearly", 651, "0.2 % more than stated"), ("nearly", 580, "11 % less than stated")])
def test_at_least_and_nearly(comparison: Comparison, measured: float, text: str) -> None:
    assert str(verdict_text(check(area(comparison, 650), measured))) == text


def test_stated_numbers_keep_their_unit() -> None:
    assert str(stated(Figure(quantity="people", unit="people", comparison="about", value=1_700_000))) \
        == "1,700,000 people"
    assert str(stated(area("between", 600, 650))) == "600–650 km²"
    assert str(amount(960, "km", 12)) == "960 ± 12 km"
