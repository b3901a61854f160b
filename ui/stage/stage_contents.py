# SPDX-License-Identifier: MIT
"""What a stage shows of a step, whether on a screen or in a picture."""

from __future__ import annotations

from math import cos, radians
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from briefing.presenting.sequence import PresentedStep, Sequence
from ui.kit.texts import tr
from ui.map.map_texts import day_on_show, stage_stamp
from ui.stage.caption_contents import caption_of
from ui.stage.plates import StageContents
from ui.stage.room_language import RoomLanguage

if TYPE_CHECKING:
    from maps.areas import Area
    from ui.files.open_briefing import OpenBriefing
    from ui.map.shown_day import ShownDay


def contents_of(opened: OpenBriefing, sequence: Sequence, step: PresentedStep, control: ShownDay | None,
                blank: str = "none", room: RoomLanguage = RoomLanguage()) -> StageContents:  # noqa: B008 (frozen)
    """Returns what is over the map at a step, in the room's language."""
    with room.speaking():
        return _contents_of(opened, sequence, step, control, blank, room)


def _contents_of(opened: OpenBriefing, sequence: Sequence, step: PresentedStep, control: ShownDay | None, blank: str,
                 room: RoomLanguage) -> StageContents:
    title = "" if step.shows == "opening" else " ".join(opened.briefing.title.split())
    position = f"{step.number} / {sequence.total}" if step.number else ""
    shape = shape_of([area for area_id in step.areas if (area := opened.layer.get(area_id)) is not None])
    stamp = stage_stamp(opened.layer, control)
    if opened.meaning_of(step.would_be) is not None:
        stamp = tr("would be, ground of {day} · approximate").format(day=day_on_show(opened.layer, control))
    caption = caption_of(opened, step, control)
    if room.beside is not None:
        caption = caption.with_beside(room.beside.sequence.steps[step.index].text)
    return StageContents(caption, title, stamp, position, blank, shape)


def shape_of(areas: list[Area]) -> float | None:
    """Returns the width of the ground by its height, as on the map; None for no ground."""
    boxes = [area.bounds for area in areas if area.geometry["coordinates"]]
    if not boxes:
        return None
    west, south = (min(box[side] for box in boxes) for side in (0, 1))
    east, north = (max(box[side] for box in boxes) for side in (2, 3))
    height = north - south
    return (east - west) * cos(radians((north + south) / 2)) / height if height > 0 else None


def sides(rect: QRectF) -> tuple[float, float, float, float]:
    """Returns (left, top, width, height)."""
    return rect.x(), rect.y(), rect.width(), rect.height()
