# SPDX-License-Identifier: MIT
"""The lines of a caption: whole, inside, apart, and large enough to be read, whatever they say."""

from __future__ import annotations

from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtWidgets import QApplication

from maps.areas import AreaLayer
from tests.corpora import naughty_strings
from tests.hostile import shown_strings
from tests.ui.stage.captions import (
    CHINESE,
    LANDSCAPE,
    LONGEST,
    ODD,
    SIZES,
    WORDS,
    caption,
    crowded,
    long_text,
    rich_caption,
    size,
    texts_of,
    without_breaks,
)
from ui.files.open_briefing import open_briefing
from ui.stage.caption_contents import Bar, Caption, Fact, caption_of
from ui.stage.caption_layout import CaptionLayout, lay_out
from ui.stage.look import unit

pytestmark = pytest.mark.usefixtures("qapp")
FEWER = settings(max_examples=60)
MOST_PIXELS = {"column": 44, "strip": 40}
LEAST = 28
A_HAIR = 0.01
BYTE_ORDER_MARK = "\ufeff"
"""Lost on the way from Qt back to Python, and not seen."""
Sides = tuple[float, float, float, float]


@pytest.fixture(autouse=True, scope="module")
def fonts(qapp: QApplication) -> None:
    """Type needs the application; hypothesis takes no fixture of its own."""


def laid(made: Caption, stage: QSizeF) -> CaptionLayout:
    layout = lay_out(made, stage)
    assert layout is not None
    return layout


def check_places(layout: CaptionLayout, stage: QSizeF) -> None:
    """Lines and bars inside the box, the box inside the stage, and nothing on anything else."""
    rects = [sides(each) for each in (*(line.rect for line in layout.lines), *(bar.frame for bar in layout.bars))
              if each.width() > 0]
    assert is_inside(sides(layout.box), (0, 0, stage.width(), stage.height()))
    assert all(is_inside(rect, sides(layout.box)) for rect in rects)
    assert not [pair for pair in combinations(rects, 2) if meet(*pair)]


def sides(rect: QRectF) -> Sides:
    return rect.left(), rect.top(), rect.right(), rect.bottom()


def is_inside(inner: Sides, outer: Sides) -> bool:
    return (inner[0] >= outer[0] - A_HAIR and inner[1] >= outer[1] - A_HAIR
            and inner[2] <= outer[2] + A_HAIR and inner[3] <= outer[3] + A_HAIR)


def meet(one: Sides, other: Sides) -> bool:
    return (one[0] < other[2] - A_HAIR and other[0] < one[2] - A_HAIR
            and one[1] < other[3] - A_HAIR and other[1] < one[3] - A_HAIR)


def text_lines(layout: CaptionLayout, text: str) -> int:
    return sum(1 for line in layout.lines if line.layout.text() == text)


def pixels(layout: CaptionLayout) -> list[int]:
    return [line.layout.font().pixelSize() for line in layout.lines]


# Whatever it says

TEXTS = st.one_of(
    st.sampled_from([*ODD.values(), *shown_strings()]),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufffe"), max_size=LONGEST),
    st.builds(long_text, st.sampled_from(list(WORDS)), st.integers(1, LONGEST)),
).map(lambda text: " ".join(text[:LONGEST].replace(BYTE_ORDER_MARK, "").split()))
FACTS = st.builds(Fact, TEXTS.map(lambda text: text[:600]), st.sampled_from(["fact", "dispute"]))
SHARES = st.floats(0, 5)
VALUES = st.sampled_from(["1 km²", "1,000,000,000,000 km² · much above"])
BARS = st.builds(Bar, st.just("stated"), SHARES, SHARES, VALUES)
CAPTIONS = st.builds(
    Caption, st.sampled_from(["statement", "opening", "closing", "map"]), TEXTS.map(lambda text: text[:322]), TEXTS,
    st.one_of(st.just(()), st.tuples(BARS, BARS)), st.lists(FACTS, max_size=9).map(tuple))
STAGES = st.one_of(st.sampled_from(SIZES), st.tuples(st.integers(640, 3840), st.integers(400, 2400))).map(size)


@FEWER
@given(CAPTIONS.filter(bool), STAGES)
def test_everything_is_inside_and_apart_and_the_text_is_whole(made: Caption, stage: QSizeF) -> None:
    layout = laid(made, stage)
    check_places(layout, stage)
    texts = [text for role, text in texts_of(layout) if role == "text"]
    assert without_breaks(made.text) in texts or not made.text
    assert len(layout.bars) == len(made.bars)


@FEWER
@given(st.sampled_from(list(WORDS)), st.integers(1, LONGEST), st.booleans(), st.sampled_from(LANDSCAPE))
def test_type_is_never_smaller_than_a_room_can_read(language: str, length: int, is_rich: bool,
                                                    pair: tuple[int, int]) -> None:
    text = long_text(language, length)
    layout = laid(rich_caption(text) if is_rich else caption(text), size(pair))
    assert min(pixels(layout)) >= LEAST * pair[1] / 1080
    assert layout.text_pixels >= LEAST * layout.unit


@pytest.mark.parametrize("pair", LANDSCAPE)
@pytest.mark.parametrize("language", list(WORDS))
def test_the_longest_text_with_everything_else_can_be_read(language: str, pair: tuple[int, int]) -> None:
    text = long_text(language)
    layout = laid(rich_caption(text), size(pair))
    assert min(pixels(layout)) >= LEAST * pair[1] / 1080
    assert ("text", text) in texts_of(layout)


@FEWER
@given(st.sampled_from(list(WORDS)), st.integers(1, LONGEST), st.integers(1, LONGEST), st.sampled_from(SIZES))
def test_a_longer_text_never_takes_fewer_columns(language: str, one: int, other: int, pair: tuple[int, int]) -> None:
    short, long = (laid(caption(long_text(language, length)), size(pair)) for length in sorted((one, other)))
    assert short.columns <= long.columns


# Beside the ground or below it; a long text over the lower part

@pytest.mark.parametrize("pair", SIZES)
def test_a_short_text_is_as_large_as_may_be(pair: tuple[int, int]) -> None:
    layout = laid(caption("A freeze is not an option."), size(pair))
    assert round(layout.text_pixels / layout.unit) == MOST_PIXELS[layout.form]
    if layout.form == "column":
        assert layout.box.width() <= max(0.34 * size(pair).width(), 500 * layout.unit)
        assert layout.box.height() == size(pair).height()
    else:
        assert layout.box.height() < size(pair).height() / 4


@pytest.mark.parametrize("pair", SIZES)
@pytest.mark.parametrize("shape", [0.1, 0.7, 1.5, 3.0, 12.0])
def test_the_form_is_the_one_that_leaves_the_ground_more_room(pair: tuple[int, int], shape: float) -> None:
    stage, made = size(pair), caption("A freeze is not an option.")
    layout = lay_out(made, stage, shape)
    assert layout is not None
    width, height = stage.width(), stage.height()
    column, strip = min((width - 0.32 * width) / shape, height), min(width / shape, height * 0.7)
    if column > 1.2 * strip:
        assert layout.form == "column"
    if strip > 1.2 * column and width >= 1_700 * layout.unit:
        assert layout.form == "strip"


def test_wide_ground_has_a_strip_below_and_high_ground_a_column_beside() -> None:
    made, stage = caption("A freeze is not an option."), size((1920, 1080))
    forms = [layout.form for shape in (0.5, 6.0) if (layout := lay_out(made, stage, shape)) is not None]
    assert forms == ["column", "strip"]


def test_a_strip_has_two_lines_at_most_and_no_bars() -> None:
    stage = size((1920, 1080))
    for length in range(20, 400, 10):
        text = long_text("english", length)
        layout = lay_out(caption(text), stage, 12.0)
        assert layout is not None
        assert layout.form != "strip" or text_lines(layout, text) <= 2
    with_bars = lay_out(caption("A figure.", bars=True), stage, 12.0)
    assert with_bars is not None and with_bars.form == "column"


@pytest.mark.parametrize("pair", SIZES)
def test_a_longer_text_shrinks_in_its_column_before_it_leaves_it(pair: tuple[int, int]) -> None:
    sizes_in_column = []
    left = False
    for length in range(20, 950, 8):
        layout = lay_out(caption(long_text("english", length)), size(pair), 0.8)
        assert layout is not None
        if layout.form == "column":
            assert not left, "once it is too long for the column, it stays too long"
            sizes_in_column.append(round(layout.text_pixels / layout.unit))
        left = left or layout.form == "plate"
    assert sizes_in_column == sorted(sizes_in_column, reverse=True)
    assert sizes_in_column[0] == 44 and sizes_in_column[-1] <= 34


def test_the_longest_text_takes_two_columns_of_the_lower_part() -> None:
    stage, text = size((1920, 1080)), long_text("english", LONGEST)
    layout = laid(caption(text), stage)
    assert (layout.form, layout.columns) == ("plate", 2)
    assert len({round(line.rect.left()) for line in layout.lines if line.layout.text() == text}) == 2
    assert layout.text_pixels >= LEAST


@pytest.mark.parametrize("pair", SIZES)
def test_sources_have_a_page_of_their_own(pair: tuple[int, int]) -> None:
    facts = [Fact(f"Publisher {number}: “{long_text('english', 60)}”, 20 Nov 2024") for number in range(7)]
    layout = laid(caption("Sources", facts, shows="closing", heading=""), size(pair))
    assert layout.form == "page" and layout.box == QRectF(0, 0, *pair)
    check_places(layout, size(pair))


def test_the_second_column_is_no_longer_than_the_first() -> None:
    text = long_text("english", 900)
    layout = laid(caption(text), size((1920, 1080)))
    assert layout.form == "plate"
    lines = [line.rect for line in layout.lines if line.layout.text() == text]
    left = [rect for rect in lines if rect.left() < layout.box.center().x()]
    assert 0 <= len(left) - (len(lines) - len(left)) <= 1


# Extremes

@pytest.mark.parametrize("pair", SIZES)
@pytest.mark.parametrize("text", ODD.values(), ids=list(ODD))
@pytest.mark.parametrize("is_rich", [False, True])
def test_odd_texts_of_the_greatest_length(text: str, pair: tuple[int, int], is_rich: bool) -> None:
    text = text[:LONGEST].strip()
    layout = laid(rich_caption(text) if is_rich else caption(text), size(pair))
    check_places(layout, size(pair))
    assert ("text", text) in texts_of(layout)
    top = layout.box.top() if layout.form == "plate" else min(line.rect.top() for line in layout.lines)
    assert top >= 100 * layout.unit, "the stamp stays to be seen"


@pytest.mark.parametrize("pair", [(1280, 720), (1920, 1080), (3840, 2160)])
def test_wide_characters_are_readable_on_a_wide_screen(pair: tuple[int, int]) -> None:
    layout = laid(caption((CHINESE * 40)[:LONGEST]), size(pair))
    assert min(pixels(layout)) >= LEAST * pair[1] / 1080


def test_without_room_the_facts_are_shortened_and_not_the_text() -> None:
    text = long_text("english")
    facts = [Fact(f"{letter}begin {long_text('english', 900)} end{letter}") for letter in "ABCDEF"]
    layout = laid(caption(text, facts), size((1024, 768)))
    check_places(layout, size((1024, 768)))
    shown = texts_of(layout)
    assert ("text", text) in shown
    shortened = [each for role, each in shown if role == "fact"]
    assert shortened[0].startswith("Abegin") and shortened[-1].endswith("endF")
    assert all("…" in each for each in shortened)
    assert min(pixels(layout)) >= LEAST * 768 / 1080


def test_with_room_no_fact_is_shortened() -> None:
    facts = [Fact(long_text("ukrainian", 300)), Fact(long_text("english", 500))]
    shown = texts_of(laid(caption("A short text.", facts), size((1280, 720))))
    assert [each for role, each in shown if role == "fact"] == [fact.text for fact in facts]


def test_a_long_attribution_wraps() -> None:
    chain = Fact(" → ".join(["A publication with quite a long name"] * 6))
    layout = laid(caption("A short text.", [chain]), size((1920, 1080)))
    assert text_lines(layout, chain.text) >= 2


def test_a_crowded_briefing(tmp_path: Path, layer: AreaLayer) -> None:
    opened = open_briefing(crowded(tmp_path), layer)
    for step, pair in product(opened.sequence.steps[:2] + opened.sequence.steps[-2:], SIZES):
        made = caption_of(opened, step)
        if not made:  # a bare map
            continue
        layout = laid(made, size(pair))
        check_places(layout, size(pair))
        shown = texts_of(layout)
        assert ("text", made.text) in shown or not made.text
        if step.statement is None:
            continue
        heading = next(text for role, text in shown if role == "heading")
        assert heading.startswith("Speaker") and "…" in heading
        facts = " ".join(text for _, text in shown)
        assert "Disputed by Speaker" in facts and "…" in facts
        assert "published 19" in facts, "the attribution's end"


def test_a_chain_of_twenty_keeps_its_first_and_last(tmp_path: Path, layer: AreaLayer) -> None:
    opened = open_briefing(crowded(tmp_path, 80), layer)
    made = caption_of(opened, opened.sequence.steps[1])
    chain = next(fact.text for fact in made.facts if "→" in fact.text)
    assert chain.startswith("Publisher 0") and "Publisher 19" in chain and "(14 more)" in chain
    for pair in SIZES:
        facts = " ".join(text for role, text in texts_of(laid(made, size(pair))) if role == "fact")
        assert "published 19" in facts
        assert chain in facts or "…" in facts


# Other things

def test_no_caption_for_a_bare_map() -> None:
    assert lay_out(Caption("map", "", ""), size((1920, 1080))) is None


def test_right_to_left_text_is_at_the_right_of_its_column() -> None:
    made = caption("قصير", heading="")
    layout = laid(made, size((1920, 1080)))
    line = next(line.rect for line in layout.lines if line.layout.text() == "قصير")
    assert line.center().x() > layout.box.center().x()


def test_bars_beside_their_values_are_shorter_where_that_keeps_a_value_on_one_line() -> None:
    text = long_text("english", 1000)  # too long for a column, where bars are as wide as it

    def of(value: str) -> CaptionLayout:
        bars = (Bar("stated", 1.0, 1.0, "650"), Bar("map, 20 Nov 2024", 0.5, 0.5, value))
        return laid(Caption("statement", "", text, bars), size((1280, 720)))

    short = of("560")
    longer = [of("5" * number) for number in range(4, 60, 4)]
    one_line = [each for each in longer if len(each.lines) == len(short.lines)]
    assert short.form == "plate" and one_line
    assert min(each.bars[0].frame.width() for each in one_line) <= short.bars[0].frame.width()
    for each in longer:
        assert each.bars[0].frame.width() == each.bars[1].frame.width() >= 170 * each.unit


def test_bars_in_a_column_are_as_wide_as_its_lines() -> None:
    layout = laid(caption("A figure.", bars=True), size((1920, 1080)))
    assert layout.form == "column"
    assert {bar.frame.width() for bar in layout.bars} == {layout.box.width() - 100}
    check_places(layout, size((1920, 1080)))


def test_bars_are_to_one_scale_and_stay_in_their_frames() -> None:
    layout = laid(caption("A figure.", bars=True), size((1920, 1080)))
    stated, measured = layout.bars
    assert stated.frame.width() == measured.frame.width() and stated.frame.left() == measured.frame.left()
    assert stated.filled.width() == pytest.approx(0.9 * stated.frame.width())
    assert stated.ranged.width() == pytest.approx(stated.frame.width())
    assert measured.filled.width() == pytest.approx(0.5 * measured.frame.width())
    over = laid(Caption("statement", "", "x", (Bar("stated", 3.0, 9.0, "300 %"),)), size((1920, 1080))).bars[0]
    assert over.filled == over.frame == over.ranged


@pytest.mark.parametrize("pair", [(1, 1), (0, 0), (100, 30), (320, 180)])
def test_a_stage_of_next_to_no_size_is_no_crash(pair: tuple[int, int]) -> None:
    assert lay_out(rich_caption(long_text("english")), size(pair)) is not None


@pytest.mark.parametrize("text", naughty_strings()[:40])
def test_naughty_strings_as_title(text: str) -> None:
    clean = " ".join(text.replace("\0", "").split())
    made = caption(clean, shows="opening", heading="")
    layout = laid(made, size((1280, 720)))
    check_places(layout, size((1280, 720)))


def test_the_unit_is_a_screen_of_1080_lines() -> None:
    assert [unit(size(pair)) for pair in ((1920, 1080), (3840, 2160), (960, 540))] == [1.0, 2.0, 0.5]
    assert unit(size((1080, 1920))) < 1920 / 1080
