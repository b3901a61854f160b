# SPDX-License-Identifier: MIT
"""The free space of a stage: there is always some, and never under the overlay."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtWidgets import QApplication

from maps.areas import AreaLayer
from tests.ui.stage.captions import LONGEST, ODD, SIZES, WORDS, caption, long_text, rich_caption, size
from ui.stage.caption_contents import Caption
from ui.stage.caption_layout import MARGIN, CaptionLayout, lay_out
from ui.stage.free_space import FOOT, LEGEND, STAMP_HEIGHT, STAMP_TOP, covered, free_space
from ui.stage.look import unit
from ui.stage.stage_contents import shape_of

TEXTS = st.one_of(st.builds(long_text, st.sampled_from(list(WORDS)), st.integers(1, LONGEST)),
                  st.sampled_from([text[:LONGEST].strip() for text in ODD.values()]))
CAPTIONS = st.one_of(st.builds(caption, TEXTS), st.builds(rich_caption, TEXTS))
STAGES = st.one_of(st.sampled_from(SIZES), st.tuples(st.integers(640, 3840), st.integers(400, 2400))).map(size)


@pytest.fixture(autouse=True, scope="module")
def fonts(qapp: QApplication) -> None:
    """Type needs the application; hypothesis takes no fixture of its own."""


def laid(made: Caption, stage: QSizeF, shape: float | None = None) -> CaptionLayout:
    layout = lay_out(made, stage, shape)
    assert layout is not None
    return layout


def check(spaces: list[QRectF], stage: QSizeF, *, has_stamp: bool = True) -> None:
    u = unit(stage)
    stamp = QRectF(0, STAMP_TOP * u, stage.width(), STAMP_HEIGHT * u)
    legend = QRectF(stage.width() - LEGEND[0] * u, 0, LEGEND[0] * u, LEGEND[1] * u)
    assert spaces
    for space in spaces:
        assert space.width() >= 1 and space.height() >= 1
        assert QRectF(0, 0, stage.width(), stage.height()).contains(space)
        assert not has_stamp or not space.intersects(stamp)
        assert not space.adjusted(0.01, 0.01, -0.01, -0.01).intersects(legend)


@settings(max_examples=80)
@given(CAPTIONS, STAGES, st.floats(0.2, 8))
def test_some_room_is_free_of_caption_stamp_and_legend(made: Caption, stage: QSizeF, shape: float) -> None:
    layout = laid(made, stage, shape)
    spaces = free_space(stage, layout)
    check(spaces, stage, has_stamp=layout.form != "column")
    assert not [space for space in spaces if space.intersects(layout.box)]


@given(STAGES)
def test_without_a_caption_scale_and_credits_stay_clear(stage: QSizeF) -> None:
    spaces = free_space(stage, None)
    check(spaces, stage)
    assert all(space.bottom() <= stage.height() - FOOT[1] * unit(stage) + 0.01 for space in spaces)


@pytest.mark.parametrize("pair", SIZES)
@pytest.mark.parametrize("shape", [0.5, 1.5, 5.0])
def test_a_short_caption_leaves_most_of_the_stage(pair: tuple[int, int], shape: float) -> None:
    stage = size(pair)
    largest = max(free_space(stage, laid(caption("A freeze is not an option."), stage, shape)),
                  key=lambda space: space.width() * space.height())
    assert largest.width() * largest.height() > 0.4 * stage.width() * stage.height()
    assert largest.height() > 0.4 * stage.height()


def test_beside_a_column_is_room_for_high_areas() -> None:
    stage = size((1920, 1080))
    layout = laid(caption("A freeze is not an option."), stage, 0.5)
    spaces = free_space(stage, layout)
    assert layout.form == "column"
    assert max(space.height() for space in spaces) > 0.9 * stage.height()
    assert max(space.right() for space in spaces) > 0.98 * stage.width()


@settings(max_examples=40)
@given(CAPTIONS, STAGES, st.floats(0.2, 8))
def test_no_name_is_placed_under_caption_legend_position_or_stamp(
    made: Caption, stage: QSizeF, shape: float
) -> None:
    layout, u = laid(made, stage, shape), unit(stage)
    position = QRectF(stage.width() / 2, stage.height() / 2, 80, 20)
    boxes = covered(stage, layout, position)
    assert position in boxes and any(box.contains(layout.box) for box in boxes)
    legend = QRectF(stage.width() - LEGEND[0] * u, 0, LEGEND[0] * u, LEGEND[1] * u)
    assert any(box.contains(legend) for box in boxes)
    stamp = QRectF(MARGIN * u, STAMP_TOP * u, 10, STAMP_HEIGHT * u)
    assert any(box.contains(stamp) for box in boxes)


@pytest.mark.parametrize("pair", [(0, 0), (1, 1), (200, 40)])
def test_a_stage_of_next_to_no_size_has_a_room_too(pair: tuple[int, int]) -> None:
    for shape in (0.1, 1.0, 9.0):
        assert free_space(size(pair), laid(caption("A freeze."), size(pair), shape))[0].isValid()


def test_the_shape_of_ground_is_as_on_the_map(layer: AreaLayer) -> None:
    bare = replace(layer["crimea"], geometry={"type": "Polygon", "coordinates": []})
    assert shape_of([]) is None and shape_of([bare]) is None
    crimea, both = shape_of([layer["crimea"]]), shape_of([layer["crimea"], layer["kursk-incursion"]])
    assert crimea is not None and both is not None and 1.2 < crimea < 2.4 and both < 1
