# SPDX-License-Identifier: MIT
"""Draws the pictures of a film of days: the map as it is seen now, on each day of the observer on show."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter

from briefing.structs import changed
from maps.exporting.film.timing import chosen_days
from maps.exporting.handout import ExportSettings, FilledBox, Handout, HandoutStep, TextBox
from ui.exporting.few_at_once import FewAtOnce
from ui.exporting.forms import Form
from ui.exporting.handout_making import Pictures, handout_of
from ui.exporting.painting import paint_boxes, png_of
from ui.exporting.source import SCREENS, Source, spoken
from ui.exporting.step_boxes import credit_boxes, legend_boxes, marking_box, scale_boxes, stamp_boxes
from ui.kit.texts import tr
from ui.map.cameras import here
from ui.map.drawn_marks import marks_value
from ui.map.map_calls import PictureStep
from ui.map.map_texts import furniture, stage_stamp
from ui.map.still_maker import Made, Still, StillMaker
from ui.stage.caption_contents import Caption
from ui.stage.free_space import covered, free_space
from ui.stage.look import LABEL_SCALE, STAGE_LOOKS, unit
from ui.stage.plates import StageContents
from ui.stage.stage_contents import sides

if TYPE_CHECKING:
    from ui.kit.background import Background
    from ui.map.map_view import MapView
    from ui.map.shown_day import ShownDay

_AT_ONCE: Final = 2

Boxes = tuple[list[FilledBox], list[TextBox]]


class DayPictures(QObject):
    """Makes one handout whose steps are days. ``progress`` carries how many of how many pictures are made."""

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, view: MapView, background: Background, source: Source, settings: ExportSettings, form: Form,
                 parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._maker = StillMaker(view, self, at_once=_AT_ONCE)
        self._composing = FewAtOnce(background, 1)
        self._source, self._settings, self._form = source, settings, form
        self._look = STAGE_LOOKS[settings.theme]
        self._size = SCREENS[settings.slides]
        self._ratio = form.needs.ratio or 1.0
        by_day = {each.day: each for each in source.days}
        chosen = chosen_days([*by_day], settings.first, settings.last, form.needs.most_steps)
        self._days = [by_day[day] for day in chosen]
        self._made: dict[int, HandoutStep] = {}
        self._begun = 0
        self._is_stopped = False

    def start(self) -> None:
        """Begins, if there are days."""
        if not self._days:
            QTimer.singleShot(0, self, lambda: self._fail(
                tr("There is no day in this span; choose another one.") if self._source.days else
                tr("The built-in layer has one day only; choose an observer's day on the time bar, and export again.")))
            return
        for _ in range(_AT_ONCE):
            self._go_on()

    def stop(self) -> None:
        """Ends it; nothing is handed over."""
        self._is_stopped = True
        self._maker.forget()
        self._composing.forget()

    def _go_on(self) -> None:
        """Wants the next day's picture, not yet those after it."""
        if self._is_stopped or self._begun == len(self._days):
            return
        number = self._begun
        self._begun += 1
        source, size = self._source, QSizeF(*self._size)
        day = self._days[number]
        wanted = PictureStep(
            areas=(), camera=here(source.camera, self._size[0]) if source.camera else None,
            free=tuple(sides(rect) for rect in free_space(size, None)),
            covered=(*(sides(rect) for rect in covered(size, None, QRectF())), *self._taken(day)), texts={},
            marks=marks_value(source.marks), at_rest=True, day=(day.provider, day.day.isoformat()))
        still = Still(wanted, self._size, self._ratio, unit(size) * LABEL_SCALE, self._look.name, form="webp")
        self._maker.want(still, lambda made: self._compose(number, day, made))

    @spoken
    def _taken(self, day: ShownDay) -> list[tuple[float, float, float, float]]:
        """Returns where credits and marking stand, under which no name is placed."""
        plates = [plate for part in self._at_edges(day) for plate in part[0]]
        return [(plate.box.left, plate.box.top, plate.box.width, plate.box.height) for plate in plates]

    def _at_edges(self, day: ShownDay) -> list[Boxes]:
        """Returns credits and marking."""
        look, size = self._look, QSizeF(*self._size)
        parts = [credit_boxes(str(self._words(day)["credits"]), 0, look, size, is_divided=True)]
        if self._settings.marking:
            plate, text = marking_box(self._settings.marking, look, size)
            parts.append(([plate], [text]))
        return parts

    def _compose(self, number: int, day: ShownDay, made: Made) -> None:
        if not made.png:
            self._fail(tr("The map made no picture, so no file was written. Try again; if it happens again, "
                          "restart the program."))
            return
        if not self._is_stopped:
            self._composing.run(partial(self._step, number, day, made), partial(self._took, number), self._fail)
        self._go_on()

    @spoken
    def _step(self, number: int, day: ShownDay, made: Made) -> HandoutStep:
        """Returns a day as a step: the map, and over it title, stamp, legend, scale, credits and marking."""
        source, look, size = self._source, self._look, QSizeF(*self._size)
        words = self._words(day)
        title, stamp = " ".join(source.opened.briefing.title.split()), stage_stamp(source.opened.layer, day)
        contents = StageContents(Caption("map", "", ""), title, stamp, "")
        parts = [stamp_boxes(contents, None, look, size),
                 legend_boxes(words, look, size, is_marked=bool(source.marks)), *self._at_edges(day),
                 scale_boxes(made, 0, look, size)]
        width, height = (round(each * self._ratio) for each in self._size)
        over = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        over.fill(Qt.GlobalColor.transparent)
        with QPainter(over) as painter:
            painter.scale(self._ratio, self._ratio)
            for plates, texts in parts:
                paint_boxes(painter, plates, texts)
        return HandoutStep(
            index=number, number=None, shows="map", by="", words=stamp, notes="", width=self._size[0],
            height=self._size[1], sea=look.sea, ground=b"", whole=made.png, over=png_of(over), alt=f"{title}\n{stamp}")

    def _words(self, day: ShownDay | None) -> dict[str, object]:
        words = furniture(self._source.opened.layer, day)
        words["credits"] = " · ".join(filter(None, (self._source.background, str(words["credits"]))))
        return words

    def _took(self, number: int, step: HandoutStep) -> None:
        if self._is_stopped:
            return
        self._made[number] = step
        self.progress.emit(len(self._made), len(self._days))
        if len(self._made) == len(self._days):
            self._background.run(self._handout, self._hand_over, self._fail)

    @spoken
    def _handout(self) -> Handout:
        steps = tuple(self._made[number] for number in range(len(self._days)))
        pictures = Pictures(steps, {}, b"")
        made = handout_of(self._source, self._settings, self._form, pictures, self._words(self._days[-1]))
        return changed(made, as_of=f"{steps[0].words} – {steps[-1].words}")

    def _hand_over(self, handout: Handout) -> None:
        if not self._is_stopped:
            self.done.emit(handout)

    def _fail(self, sentence: str) -> None:
        if not self._is_stopped:
            self.stop()
            self.failed.emit(sentence)
