# SPDX-License-Identifier: MIT
"""The picture of the plates: ink where it belongs and nowhere else, readable over the worst ground."""

from __future__ import annotations

from statistics import median

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from tests.hostile import MARKUP
from tests.ui.contrast import contrast, luminance
from tests.ui.stage.captions import LANDSCAPE, SIZES, caption, long_text, rich_caption, size
from ui.stage.caption_contents import Bar, Caption
from ui.stage.caption_layout import MARGIN, CaptionLayout, lay_out
from ui.stage.free_space import FADE, LEGEND, STAMP_HEIGHT, STAMP_TOP
from ui.stage.look import STAGE_DARK, STAGE_LOOKS, StageLook, unit
from ui.stage.plates import StageContents, plates, position_rect, title_face

pytestmark = pytest.mark.usefixtures("qapp")
STAMP = "control as of 20 Nov 2024 · approximate"
NO_CAPTION = Caption("map", "", "")


def contents(made: Caption = NO_CAPTION, title: str = "Ceasefire terms", position: str = "7 / 23") -> StageContents:
    return StageContents(made, title, STAMP, position)


def painted(made: StageContents, stage: QSizeF, look: StageLook = STAGE_DARK, ground: str = "#FFFFFF",
            ratio: float = 1.0) -> tuple[QImage, CaptionLayout | None]:
    """The plates over a ground of one colour."""
    layout = lay_out(made.caption, stage)
    over = plates(made, layout, look, stage, ratio)
    picture = QImage(over.size(), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(ground))
    painter = QPainter(picture)
    painter.drawPixmap(0, 0, over)
    painter.end()
    return picture, layout


def has_ink(picture: QImage, rect: QRectF) -> bool:
    """Whether there is more than one colour in a rectangle."""
    part = picture.copy(rect.toAlignedRect())
    return any(part.pixel(x, y) != part.pixel(0, 0) for y in range(part.height()) for x in range(part.width()))


def alpha(made: StageContents, stage: QSizeF) -> QImage:
    return plates(made, lay_out(made.caption, stage), STAGE_DARK, stage, 1.0).toImage()


@pytest.mark.parametrize("look", STAGE_LOOKS.values(), ids=list(STAGE_LOOKS))
@pytest.mark.parametrize("ground", ["#FFFFFF", "#000000"])
def test_every_line_is_painted_and_can_be_read(look: StageLook, ground: str) -> None:
    picture, layout = painted(contents(rich_caption(long_text("ukrainian", 200))), size((1280, 720)), look, ground)
    assert layout is not None
    for line in layout.lines:
        rect = line.rect.toAlignedRect()
        colours = [picture.pixelColor(x, y) for y in range(rect.top(), rect.bottom() + 1)
                   for x in range(rect.left(), rect.right() + 1)]
        plate = median(luminance(colour) for colour in colours)
        ink = max(colours, key=lambda colour: abs(luminance(colour) - plate))
        behind = min(colours, key=lambda colour: abs(luminance(colour) - plate))
        assert contrast(ink, behind) >= 7, line.layout.text()


def test_a_line_is_painted_in_its_role_s_colour() -> None:
    picture, layout = painted(contents(rich_caption("A freeze is not an option.")), size((3840, 2160)))
    assert layout is not None
    for line in layout.lines:
        part = picture.copy(line.rect.toAlignedRect())
        colours = {part.pixel(x, y) for y in range(part.height()) for x in range(part.width())}
        assert QColor(STAGE_DARK.colour(line.role)).rgb() in colours, line.layout.text()


@pytest.mark.parametrize("pair", SIZES)
@pytest.mark.parametrize("text", ["A freeze is not an option.", long_text("english"), long_text("arabic")],
                         ids=["short", "long", "right to left"])
def test_no_ink_beyond_the_plates(pair: tuple[int, int], text: str) -> None:
    stage, made = size(pair), contents(caption(text))
    layout = lay_out(made.caption, stage)
    assert layout is not None
    u = unit(stage)
    picture = alpha(made, stage)
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    stamp = QRectF(MARGIN * u, STAMP_TOP * u, stage.width() - (MARGIN + LEGEND[0]) * u, STAMP_HEIGHT * u)
    faded = layout.box.adjusted(0, 0, FADE * u if layout.form == "column" else 0, 0)
    for rect in (faded, stamp, position_rect(made.position, stage, layout)):
        painter.fillRect(rect.toAlignedRect(), Qt.GlobalColor.transparent)
    painter.end()
    empty = QImage(picture.size(), picture.format())
    empty.fill(0)
    assert picture == empty


def test_a_right_to_left_line_is_painted_at_its_position() -> None:
    picture, layout = painted(contents(caption(long_text("hebrew", 80))), size((1920, 1080)))
    assert layout is not None
    for line in layout.lines:
        assert has_ink(picture, line.rect)
        left = QRectF(layout.box.left() + 20, line.rect.top(), line.rect.left() - layout.box.left() - 24,
                      line.rect.height())
        assert left.width() < 30 or not has_ink(picture, left)


# Position

@pytest.mark.parametrize("pair", SIZES)
def test_the_position_is_at_the_lower_right(pair: tuple[int, int]) -> None:
    stage = size(pair)
    rect = position_rect("7 / 23", stage)
    assert QRectF(0, 0, stage.width(), stage.height()).contains(rect)
    picture, _ = painted(contents(), stage)
    assert has_ink(picture, rect.adjusted(6, 6, -6, -6))
    without, _ = painted(contents(position=""), stage)
    assert not has_ink(without, rect)


@pytest.mark.parametrize("pair", SIZES)
def test_a_wide_caption_never_hides_the_position(pair: tuple[int, int]) -> None:
    stage, made = size(pair), caption(long_text("english"))
    with_position, layout = painted(contents(made, position="1,000 / 1,000"), stage)
    without, _ = painted(contents(made, position=""), stage)
    assert layout is not None
    if layout.form == "column":  # on a high stage even the longest text has room there
        return
    assert layout.columns == 2
    assert layout.box.intersects(position_rect("1,000 / 1,000", stage))
    assert with_position.copy(layout.box.toAlignedRect()) == without.copy(layout.box.toAlignedRect())
    stamp = QRectF(0, 0, stage.width(), 110 * unit(stage)).toAlignedRect()
    assert with_position.copy(stamp) != without.copy(stamp), "it follows the date"


# Stamp

@pytest.mark.parametrize("pair", SIZES)
@pytest.mark.parametrize("title", ["T", "Long words of a title " * 40, "عنوان طويل جدا " * 30, "W" * 500, MARKUP],
                         ids=["short", "long", "right to left", "unbroken", "markup"])
@pytest.mark.parametrize("text", ["Short.", long_text("english")], ids=["short", "long"])
def test_any_title_leaves_the_legend_its_corner(pair: tuple[int, int], title: str, text: str) -> None:
    stage = size(pair)
    u = unit(stage)
    made = StageContents(caption(text), title, STAMP, "1,000 / 1,000")
    picture = alpha(made, stage)
    legend = QRectF(stage.width() - LEGEND[0] * u, 0, LEGEND[0] * u, 120 * u).toAlignedRect()
    assert not has_ink(picture, QRectF(legend))
    assert picture.pixelColor(round((MARGIN + 8) * u), round((STAMP_TOP + STAMP_HEIGHT / 2) * u)).alpha() > 200


def test_markup_in_a_title_is_text() -> None:
    plain, _ = painted(contents(title="<b>x</b>"), size((1920, 1080)))
    bold, _ = painted(contents(title="x"), size((1920, 1080)))
    assert plain != bold, "the angle brackets are painted"


def test_an_ampersand_is_no_underline() -> None:
    one, _ = painted(contents(title="A&B"), size((1920, 1080)))
    other, _ = painted(contents(title="AB"), size((1920, 1080)))
    assert one != other


# Bars

def test_bars_are_as_long_as_their_numbers() -> None:
    made = Caption("statement", "", "A figure.", (Bar("stated", 0.25, 0.75, "1–3 km²"), Bar("map", 0.5, 0.5, "2 km²")))
    picture, layout = painted(contents(made), size((1920, 1080)))
    assert layout is not None
    white = QColor(STAGE_DARK.text).rgb()
    for bar, share in zip(layout.bars, (0.25, 0.5), strict=True):
        y = round(bar.frame.center().y())
        inside = range(round(bar.frame.left()) + 3, round(bar.frame.right()) - 3)
        solid = next((x for x in inside if picture.pixel(x, y) != white), inside[-1])
        assert (solid - bar.frame.left()) / bar.frame.width() == pytest.approx(share, abs=0.02)
    ranged = layout.bars[0].frame
    hatched = QRectF(ranged.left() + ranged.width() * 0.3, ranged.top() + 4, ranged.width() * 0.4, ranged.height() - 8)
    beyond = QRectF(ranged.left() + ranged.width() * 0.8, ranged.top() + 4, ranged.width() * 0.15, ranged.height() - 8)
    assert has_ink(picture, hatched) and not has_ink(picture, beyond)


@pytest.mark.parametrize("pair", LANDSCAPE[:3])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_the_picture_has_the_screen_s_own_pixels(pair: tuple[int, int], ratio: float) -> None:
    picture, layout = painted(contents(caption("Short.")), size(pair), ratio=ratio)
    assert (picture.width(), picture.height()) == (round(pair[0] * ratio), round(pair[1] * ratio))
    assert layout is not None
    rect = layout.lines[0].rect
    assert has_ink(picture, QRectF(rect.topLeft() * ratio, rect.size() * ratio))


@pytest.mark.parametrize("width", [*range(300, 700, 10), 1280, 1920, 3840])
def test_the_date_at_the_head_of_a_column_is_whole_in_every_mirror(width: int) -> None:
    stage = QSizeF(width, width * 9 / 16)
    layout = lay_out(caption("A freeze is not an option."), stage)
    assert layout is not None and layout.form == "column"
    room = layout.box.right() - (MARGIN + 24) * unit(stage)
    face = title_face(STAMP, QFont.Weight.Normal, room, unit(stage))
    assert QFontMetricsF(face).horizontalAdvance(STAMP) <= room
