# SPDX-License-Identifier: MIT
"""Pictures of a briefing's steps as the room sees them, made ahead by a map's page and kept."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap

from briefing.presenting.sequence import PresentedStep, Sequence
from ui.map.cameras import here
from ui.map.drawn_marks import marks_value
from ui.map.map_calls import PictureStep
from ui.map.map_texts import area_texts
from ui.map.still_maker import Made, Still, StillMaker
from ui.stage.caption_layout import CaptionLayout, lay_out
from ui.stage.free_space import covered, free_space
from ui.stage.look import LABEL_SCALE, StageLook, unit
from ui.stage.plates import StageContents, plates, position_rect
from ui.stage.room_language import RoomLanguage
from ui.stage.stage_contents import contents_of, sides

if TYPE_CHECKING:
    from ui.files.open_briefing import OpenBriefing
    from ui.map.map_view import MapView
    from ui.map.shown_day import ShownDay

STAGE: Final = QSize(1920, 1080)
"""The screen that pictures are of where there is none yet."""
_MOST_KEPT: Final = 300


@dataclass(frozen=True, eq=False)
class Subject:
    """What the pictures are of: the steps of a briefing over the shipped layer or an observer's day, and their look."""

    opened: OpenBriefing
    sequence: Sequence
    control: ShownDay | None
    look: StageLook
    language: str
    """Of the map's names, where the room reads as the window."""
    room: RoomLanguage = field(default_factory=RoomLanguage)

    def is_same(self, other: Subject | None) -> bool:
        """Whether both are of the same objects."""
        return other is not None and (self.language, self.room) == (other.language, other.room) and all(
            getattr(self, name) is getattr(other, name) for name in ("opened", "sequence", "control", "look"))


@dataclass(frozen=True)
class _Kept:
    """A picture, and all that it depends on; the areas are compared as objects, since each edit makes new ones."""

    key: Hashable
    areas: tuple[object, ...]
    picture: QPixmap

    def is_of(self, key: Hashable, areas: tuple[object, ...]) -> bool:
        return self.key == key and len(self.areas) == len(areas) and all(
            mine is theirs for mine, theirs in zip(self.areas, areas, strict=True))


class StepPictures(QObject):
    """Pictures of steps, ``width`` device pixels wide. ``made`` carries the index of a step whose picture is there."""

    made = Signal(int)
    rested = Signal()
    """All pictures asked for are there."""

    def __init__(self, view: MapView, width: int, parent: QObject, *, most_kept: int = _MOST_KEPT) -> None:
        super().__init__(parent)
        self._maker = StillMaker(view, self)
        self._maker.rested.connect(self.rested)
        self._width = width
        self._most_kept = most_kept
        self._stage = STAGE
        self._subject: Subject | None = None
        self._texts: list[dict[str, dict[str, str]]] = []
        self._kept: dict[int, _Kept] = {}
        self._glanced: set[int] = set()
        """Steps whose picture a list has asked for in their present state."""
        self._asked: dict[int, tuple[Hashable, tuple[object, ...]]] = {}

    @property
    def is_busy(self) -> bool:
        """Whether a picture is asked for that is not there yet."""
        return self._maker.is_busy

    @property
    def subject(self) -> Subject | None:
        """What the pictures are of."""
        return self._subject

    def show_stage(self, size: QSize) -> bool:
        """Sets the size of the screen that the pictures are of, in pixels. Returns whether it is another one."""
        if size.isEmpty() or size == self._stage:
            return False
        self._stage = size
        self._begin_again()
        return True

    def show_subject(self, subject: Subject) -> None:
        """Sets what the pictures are of. Those that show the same as before are kept."""
        if subject.is_same(self._subject):
            return
        self._subject = subject
        names = subject.room.place_names(subject.language)
        with subject.room.speaking():
            self._texts = [area_texts(subject.opened.layer, names, sized=sized) for sized in (False, True)]
        self._begin_again()

    def _begin_again(self) -> None:
        self._maker.forget()
        self._asked.clear()
        self._glanced.clear()

    def picture(self, step: PresentedStep) -> QPixmap | None:
        """Returns a step's picture; None until it is made, which this asks for."""
        if self._subject is None:
            return None
        contents = contents_of(self._subject.opened, self._subject.sequence, step, self._subject.control,
                               room=self._subject.room)
        layer = self._subject.opened.layer
        areas = tuple(area.geometry for each in step.areas if (area := layer.get(each)) is not None)
        meaning = self._subject.opened.meaning_of(step.would_be)
        parts = meaning.version if meaning is not None else 0
        key = (contents, step.areas, step.camera, step.marks, parts, self._stage.width(), self._stage.height(),
               self._subject.look.name, self._subject.language)
        kept = self._kept.get(step.index)
        if kept is not None and kept.is_of(key, areas):
            return kept.picture
        if self._asked.get(step.index) != (key, areas):
            self._asked[step.index] = (key, areas)
            self._ask(step, contents, parts, key, areas)
        return kept.picture if kept is not None else None

    def glance(self, step: PresentedStep) -> QPixmap | None:
        """Returns the picture there is of a step, which may be of its former state, and has it made anew if it is.

        Cheap enough for a list that is being painted.
        """
        if step.index not in self._glanced:
            self._glanced.add(step.index)
            QTimer.singleShot(0, self, lambda: self.picture(step))
        kept = self._kept.get(step.index)
        return kept.picture if kept is not None else None

    def _ask(self, step: PresentedStep, contents: StageContents, parts: int, key: Hashable,
             areas: tuple[object, ...]) -> None:
        size = QSizeF(self._stage)
        layout = lay_out(contents.caption, size, contents.shape)
        texts = self._texts[not contents.caption.bars]
        position = position_rect(contents.position, size, layout)
        wanted = PictureStep(
            areas=step.areas, camera=here(step.camera, self._stage.width()) if step.camera else None,
            free=tuple(sides(rect) for rect in free_space(size, layout)),
            covered=tuple(sides(rect) for rect in covered(size, layout, position)),
            texts={each: texts[each] for each in step.areas if each in texts}, marks=marks_value(step.marks),
            parts=parts)
        subject = self._subject
        if subject is None:
            return
        still = Still(wanted, (size.width(), size.height()), self._width / size.width(), unit(size) * LABEL_SCALE,
                      subject.look.name)

        def take(made: Made) -> None:
            if self._asked.get(step.index) != (key, areas):
                return  # the step shows something else by now, and was asked for again
            picture = _composed(made.image(), contents, layout, subject.look, size, still.ratio)
            self._kept.pop(step.index, None)
            self._kept[step.index] = _Kept(key, areas, picture)
            if len(self._kept) > self._most_kept:
                oldest = next(iter(self._kept))
                del self._kept[oldest], self._asked[oldest]
            self.made.emit(step.index)

        self._maker.want(still, take)


def _composed(ground: QImage, contents: StageContents, layout: CaptionLayout | None, look: StageLook, size: QSizeF,
              ratio: float) -> QPixmap:
    """Returns the plates over a picture of the ground; a sea of one colour where that could not be made."""
    picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    picture.fill(look.sea)
    over = plates(contents, layout, look, size, ratio)
    over.setDevicePixelRatio(1)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not ground.isNull():
            painter.drawImage(picture.rect(), ground)
        painter.drawPixmap(picture.rect(), over, over.rect())
    return picture


def thumbnail(picture: QPixmap, size: QSize, ratio: float) -> QPixmap:
    """Returns a picture scaled into a size in pixels, sharp on a screen of this ratio."""
    scaled = picture.scaled(size * ratio, Qt.AspectRatioMode.KeepAspectRatio,
                            Qt.TransformationMode.SmoothTransformation)
    scaled.setDevicePixelRatio(ratio)
    return scaled
