# SPDX-License-Identifier: MIT
"""The free parts of a stage, in which the map may frame the areas of a step."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF

from ui.stage.caption_layout import MARGIN, CaptionLayout
from ui.stage.look import unit

STAMP_HEIGHT: Final = 56
STAMP_TOP: Final = 44
LEGEND: Final = (420, 200)
"""The largest size of the legend in the upper right corner (pixels of a screen of 1080 lines)."""
FOOT: Final = (320, 120)
"""The largest size of scale, credits and position in the lower right corner."""
FADE: Final = 56
"""The width over which a column's ground fades into the map."""
_GAP: Final = 20
_LEAST: Final = 160


def free_space(size: QSizeF, caption: CaptionLayout | None) -> list[QRectF]:
    """Returns the free rectangles, at least one; the map uses the one that suits an area's shape best."""
    u = unit(size)
    margin, gap = MARGIN * u, _GAP * u
    legend_left, legend_bottom = size.width() - LEGEND[0] * u, LEGEND[1] * u
    if caption is not None and caption.form == "column":
        return _beside(size, caption.box.right() + FADE * u, u)
    if caption is not None and caption.form == "page":
        return [QRectF(0, 0, size.width(), size.height())]  # nothing of the map is seen
    top = (STAMP_TOP + STAMP_HEIGHT + _GAP) * u
    floor = size.height() - FOOT[1] * u if caption is None else caption.box.top() - gap
    spaces = [
        QRectF(margin, top, legend_left - margin, floor - top),
        QRectF(margin, legend_bottom, size.width() - 2 * margin, floor - legend_bottom),
    ]
    if caption is not None:
        left = caption.box.right() + gap
        spaces.append(QRectF(left, legend_bottom, size.width() - margin - left,
                             size.height() - FOOT[1] * u - legend_bottom))
    # A caption that covers nearly all of the stage leaves a strip under the stamp, which is better than nothing.
    return _large(spaces, u) or [QRectF(margin, top, max(1.0, legend_left - margin), max(1.0, floor - top))]


def _beside(size: QSizeF, left: float, u: float) -> list[QRectF]:
    """Returns what is free beside a column: left of the legend, and below it."""
    gap, foot = _GAP * u, size.height() - FOOT[1] / 2 * u
    legend_left, legend_bottom = size.width() - LEGEND[0] * u, LEGEND[1] * u
    spaces = [QRectF(left, gap, legend_left - left, foot - gap),
              QRectF(left, legend_bottom, size.width() - gap - left, foot - legend_bottom)]
    return _large(spaces, u) or [QRectF(left, gap, max(1.0, size.width() - gap - left), max(1.0, foot - gap))]


def _large(spaces: list[QRectF], u: float) -> list[QRectF]:
    least = max(1.0, _LEAST * u)
    return [space for space in spaces if min(space.width(), space.height()) >= least]


def covered(size: QSizeF, caption: CaptionLayout | None, position: QRectF) -> list[QRectF]:
    """Returns what is over the map: no name is placed under it."""
    u = unit(size)
    legend = QRectF(size.width() - LEGEND[0] * u, 0, LEGEND[0] * u, LEGEND[1] * u)
    boxes = [legend, position]
    if caption is not None:
        boxes.append(caption.box.adjusted(0, 0, FADE * u if caption.form == "column" else 0, 0))
    if caption is None or caption.form in ("strip", "plate"):
        boxes.append(QRectF(MARGIN * u, STAMP_TOP * u, size.width() - (MARGIN + LEGEND[0] + 20) * u, STAMP_HEIGHT * u))
    return boxes
