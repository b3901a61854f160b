# SPDX-License-Identifier: MIT
"""The free parts of a stage, in which the map may frame the areas of a step."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSizeF

from ui.stage.caption_layout import MARGIN
from ui.stage.look import unit

STAMP_HEIGHT: Final = 56
STAMP_TOP: Final = 44
LEGEND: Final = (420, 200)
"""The largest size of the legend in the upper right corner (pixels of a screen of 1080 lines)."""
FOOT: Final = (320, 120)
"""The largest size of scale, credits and position in the lower right corner."""
_GAP: Final = 20
_LEAST: Final = 160


def free_space(size: QSizeF, caption: QRectF | None) -> list[QRectF]:
    """Returns the free rectangles, at least one; the map uses the one that suits an area's shape best."""
    u = unit(size)
    margin, gap = MARGIN * u, _GAP * u
    top = (STAMP_TOP + STAMP_HEIGHT + _GAP) * u
    legend_left, legend_bottom = size.width() - LEGEND[0] * u, LEGEND[1] * u
    floor = size.height() - margin if caption is None else caption.top() - gap
    if caption is None:
        floor = size.height() - FOOT[1] * u
    spaces = [
        QRectF(margin, top, legend_left - margin, floor - top),
        QRectF(margin, legend_bottom, size.width() - 2 * margin, floor - legend_bottom),
    ]
    if caption is not None:
        left = caption.right() + gap
        spaces.append(QRectF(left, legend_bottom, size.width() - margin - left,
                             size.height() - FOOT[1] * u - legend_bottom))
    least = max(1.0, _LEAST * u)
    large = [space for space in spaces if min(space.width(), space.height()) >= least]
    # A caption that covers nearly all of the stage leaves a strip under the stamp, which is better than nothing.
    return large or [QRectF(margin, top, max(1.0, legend_left - margin), max(1.0, floor - top))]
