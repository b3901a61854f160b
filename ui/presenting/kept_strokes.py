# SPDX-License-Identifier: MIT
"""Keeps the pen's strokes as marks of the step on which they were drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize

from briefing.editing import marks_of, new_id, with_marks, written_sequence
from briefing.model import Camera, Mark
from briefing.places import DECIMALS
from briefing.presenting.strokes import thinned
from ui.files.undo import Focus
from ui.kit.texts import tr
from ui.map.cameras import position_at

if TYPE_CHECKING:
    from ui.files.session import Session
    from ui.presenting.presentation import Presentation

_TOLERANCE: Final = 1.5
"""Pixels that a kept stroke may lie beside the drawn one, on a map 1920 pixels wide."""


def keep_strokes(session: Session, presentation: Presentation) -> str:
    """Keeps the strokes as one edit that can be undone, and shows them as marks. Returns what to say of it."""
    drawn, camera, size = presentation.strokes()
    strokes = [each for each in drawn if len(each) > 1]  # of one that is being begun there is no line yet
    if not strokes or camera is None:
        return tr("There is no stroke to keep: draw with the pen (D) first.")
    step, briefing = presentation.step.written, session.briefing
    presented = written_sequence(presentation.spoken.written.briefing)
    if step is not None and written_sequence(briefing)[step:step + 1] != presented[step:step + 1]:
        return tr("The sequence was changed meanwhile, so the stroke was not kept.")
    before = marks_of(briefing, step)
    marks = (*before, *_marks(strokes, camera, size, {each.id for each in before}))
    focus = Focus("mark", f"{'all' if step is None else step}/{marks[-1].id}")
    if not session.apply(tr("Keep strokes"), with_marks(briefing, step, marks), focus):
        return session.read_only or tr("The stroke was not kept: the step has as many marks as it may have.")
    presentation.show_with(step, marks)
    return tr("Kept as a mark of this step. Undo is in the main window.")


def _marks(strokes: Sequence[Sequence[QPointF]], camera: Camera, size: QSize, taken: set[str]) -> list[Mark]:
    made = []
    tolerance = _TOLERANCE * size.width() / 1920
    for stroke in strokes:
        pixels = [(each.x() * size.width(), each.y() * size.height()) for each in stroke]
        places = [position_at(camera, size, *each) for each in thinned(pixels, tolerance)]
        points = tuple((round(lon, DECIMALS), round(lat, DECIMALS)) for lon, lat in places)
        mark = Mark(id=new_id("stroke", taken, "mark"), kind="line", points=points)
        taken.add(mark.id)
        made.append(mark)
    return made
