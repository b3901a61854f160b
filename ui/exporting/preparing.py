# SPDX-License-Identifier: MIT
"""Draws the pictures of an open briefing's handout, one after the other by a map's page, and has the rest written."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPainter

from briefing.attribution import citation
from briefing.model import Statement, Term
from briefing.presenting.sequence import PresentedStep
from briefing.structs import changed
from maps.exporting.handout import ExportSettings, FilledBox, Handout, HandoutStep, Ring, Shape, TextBox
from ui.exporting.few_at_once import FewAtOnce
from ui.exporting.forms import Form
from ui.exporting.handout_making import Pictures, handout_of, plain_step
from ui.exporting.painting import paint_boxes, png_of
from ui.exporting.shared_stills import AT_ONCE, SharedStills
from ui.exporting.source import SCREENS, Source, spoken
from ui.exporting.step_boxes import (
    bar_boxes,
    caption_boxes,
    caption_plates,
    credit_boxes,
    legend_boxes,
    marking_box,
    name_boxes,
    scale_boxes,
    shape_of_area,
    source_boxes,
    stamp_boxes,
)
from ui.kit.texts import say, tr
from ui.map.cameras import here
from ui.map.drawn_marks import marks_value
from ui.map.map_calls import PictureStep
from ui.map.map_texts import area_texts, furniture, stage_stamp
from ui.map.still_maker import Made, Still
from ui.stage.caption_contents import Caption
from ui.stage.caption_layout import CaptionLayout, lay_out
from ui.stage.free_space import covered, free_space
from ui.stage.look import LABEL_SCALE, STAGE_LOOKS, unit
from ui.stage.plates import StageContents, paint_plates, position_rect
from ui.stage.stage_contents import contents_of, sides
from ui.stage.term_overlay import overlay_of_step

if TYPE_CHECKING:
    from ui.kit.background import Background
    from ui.map.map_view import MapView
    from ui.map.shown_day import Overlay

_SMALL: Final = (960, 600)
"""Pixels of a statement's picture, and its scale of names and lines, to be read where it is 56 mm wide on paper."""
_SMALL_SCALE: Final = 2.4
_MOST_CITED: Final = 4
"""Lines of sources that stand in a picture."""
_MOST_BYTES: Final = 1_000_000_000
"""Bytes of all pictures together, which are kept in memory until the file is written."""

Boxes = tuple[list[FilledBox], list[TextBox]]


class Preparation(QObject):
    """Makes one handout. ``progress`` carries how many of how many pictures are made, ``done`` the handout."""

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, view: MapView, background: Background, source: Source, settings: ExportSettings, form: Form,
                 parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._stills = SharedStills(view, self)
        self._composing = FewAtOnce(background, 1)
        self._source = source
        self._settings = settings
        self._form, self._needs = form, form.needs
        self._look = STAGE_LOOKS[settings.theme]
        self._size = SCREENS[settings.slides]
        with source.room.speaking():
            self._texts = [area_texts(source.opened.layer, source.language, sized=sized) for sized in (False, True)]
            self._words: Mapping[str, Any] = _furniture_of(source, form)
        self._made: dict[tuple[str, int], bytes | HandoutStep] = {}
        self._shapes: dict[tuple[int, str], tuple[Made, Shape]] = {}
        """Outlines by the still that they are on, which is kept so that its id stays its own, and their area."""
        self._jobs: deque[Callable[[], None]] = deque()
        self._may_go = source.control_may_go
        self._wanted = self._bytes = 0
        self._is_stopped = False

    @property
    def _steps(self) -> list[PresentedStep]:
        steps = self._source.opened.sequence.steps
        chosen = self._settings.steps
        return [step for step in steps if chosen is None or step.index in chosen]

    def start(self) -> None:
        """Begins, if the form can show the steps at all; what needs no picture is written at once."""
        needs, steps = self._needs, self._steps
        if not steps and (needs.wholes or self._form.module == "svg_steps"):
            self._refuse(tr("There is no step to make a picture of; choose one, or add one to the sequence."))
            return
        if needs.wholes and len(steps) > needs.most_steps:
            self._refuse(tr("This form has room for {most} steps, and {count} are chosen; choose fewer.").format(
                most=needs.most_steps, count=len(steps)))
            return
        if needs.view:
            self._jobs.append(self._want_view)
        elif needs.grounds or needs.wholes:
            self._jobs.extend(partial(self._want_step, step) for step in steps)
        if needs.statements:
            self._jobs.extend(partial(self._want_statement, index, each) for index, each in enumerate(
                self._source.opened.briefing.statements) if each.areas)
        if needs.terms:
            self._jobs.extend(partial(self._want_term, number, each) for number, each in enumerate(
                self._source.opened.briefing.terms, start=1) if self._source.opened.meaning_of(each) is not None)
        if needs.overview:
            self._jobs.append(self._want_overview)
        self._wanted = len(self._jobs)
        if not self._jobs:
            self._finish()
        for _ in range(AT_ONCE):
            self._go_on()

    def _refuse(self, sentence: str) -> None:
        """Says why there is nothing to begin, once whoever asked can hear it."""
        QTimer.singleShot(0, self, lambda: self._fail(sentence))

    def stop(self) -> None:
        """Ends it; nothing is handed over."""
        self._is_stopped = True
        self._jobs.clear()
        self._stills.forget()
        self._composing.forget()

    def _go_on(self) -> None:
        """Wants the next picture: only now its caption is laid out, so that long briefings do not stop the window."""
        if self._jobs and not self._is_stopped:
            self._jobs.popleft()()

    def _took(self, key: tuple[str, int], value: bytes | HandoutStep) -> None:
        if self._is_stopped:
            return
        self._made[key] = value
        self._bytes += len(value) if isinstance(value, bytes) else len(value.ground) + len(value.whole)
        if self._bytes > _MOST_BYTES:
            self._fail(tr("The pictures together are larger than 1 GB; choose fewer steps or fewer pixels."))
            return
        self._wanted -= 1
        whole = len(self._made)
        self.progress.emit(whole, whole + self._wanted)
        if self._wanted == 0:
            self._finish()

    def _want(self, still: Still, take: Callable[[Made], object]) -> None:
        """Wants a picture of the map; without it there is no file, since one without its map would look whole."""
        def made(picture: Made) -> None:
            if picture.png:
                take(picture)
                self._go_on()
            else:
                self._fail(tr("The map made no picture, so no file was written. Try again; if it happens again, "
                              "restart the program."))

        self._stills.want(still, made)

    # Steps

    @spoken
    def _layout(self, step: PresentedStep) -> tuple[StageContents, CaptionLayout | None]:
        # Texts of a slide can be taken away as such; a picture may show what it shows.
        opened = self._source.to_pass_on if self._needs.grounds else self._source.opened
        contents = contents_of(opened, opened.sequence, step, self._source.control)
        if self._needs.grounds and not self._may_go:
            contents = replace(contents, caption=contents.caption.unmeasured())
        return contents, lay_out(contents.caption, QSizeF(*self._size), contents.shape)

    def _want_step(self, step: PresentedStep) -> None:
        size = QSizeF(*self._size)
        contents, layout = self._layout(step)
        position = position_rect(contents.position, size, layout)
        texts = self._texts[not contents.caption.bars]
        meaning = self._source.opened.meaning_of(step.would_be)
        wanted = PictureStep(
            areas=step.areas, camera=here(step.camera, self._size[0]) if step.camera else None,
            free=tuple(sides(rect) for rect in free_space(size, layout)),
            covered=(*(sides(rect) for rect in covered(size, layout, position)), *self._taken(layout)),
            texts={each: texts[each] for each in step.areas if each in texts}, marks=marks_value(step.marks),
            parts=meaning.version if meaning is not None else 0)
        scale = unit(size) * LABEL_SCALE
        is_bare = self._needs.grounds and self._may_go
        still = Still(wanted, self._size, self._ratio, scale, self._look.name, bare=is_bare)
        self._want(still, lambda made: self._compose(step, made, contents, layout))

    @spoken
    def _compose(self, step: PresentedStep, made: Made, contents: StageContents, layout: CaptionLayout | None) -> None:
        """Takes a step's ground; outlines and the whole picture are made in the background, where they are needed."""
        furniture_ = self._furniture(made, layout, self._words_of(step), is_marked=bool(step.marks))
        bare = changed(self._plain(step), ground=made.png if self._needs.grounds else b"")
        if self._needs.grounds:
            bare = self._with_boxes(bare, made, contents, layout, furniture_)

        def make() -> HandoutStep:
            if self._needs.wholes:
                return changed(bare, whole=self._whole(made, contents, layout, furniture_))
            return self._with_outlines(bare, step, made, layout)

        self._composing.run(make, partial(self._took, ("step", step.index)), self._fail)

    def _plain(self, step: PresentedStep) -> HandoutStep:
        return plain_step(self._source, self._settings, step, self._look.sea)

    def _fail(self, sentence: str) -> None:
        if not self._is_stopped:
            self.stop()
            self.failed.emit(sentence)

    @property
    def _ratio(self) -> float:
        """Pixels of a step's picture for each of its screen's."""
        return self._settings.width / self._size[0] if self._needs.ratio is None else self._needs.ratio

    def _words_of(self, step: PresentedStep) -> Mapping[str, Any]:
        """Returns the map's words at a step: of a term as it would be, those of its parts."""
        overlay = overlay_of_step(self._source.opened, step)
        return self._words if overlay is None else _furniture_of(self._source, self._form, overlay)

    def _furniture(self, made: Made, layout: CaptionLayout | None, words: Mapping[str, Any], *,
                   is_marked: bool) -> Boxes:
        """Returns legend, scale, credits and marking; a page of sources has only the marking."""
        size, look = QSizeF(*self._size), self._look
        plates_: list[FilledBox] = []
        texts: list[TextBox] = []
        if made.view and not (layout is not None and layout.form == "page"):
            column = _column(layout)
            legend = legend_boxes(words, look, size, is_marked=is_marked)
            scale = scale_boxes(made, column, look, size)
            credits_ = self._credits(layout)
            plates_ = [*legend[0], *credits_[0], *scale[0]]
            texts = [*legend[1], *credits_[1], *scale[1]]
        if self._settings.marking and not self._needs.grounds:  # a form of boxes has places of its own for it
            plate, text = marking_box(self._settings.marking, look, size)
            plates_.append(plate)
            texts.append(text)
        return plates_, texts

    def _credits(self, layout: CaptionLayout | None) -> Boxes:
        """Returns the credits; a box of a slide breaks them by itself."""
        return credit_boxes(str(self._words["credits"]), _column(layout), self._look, QSizeF(*self._size),
                            is_divided=not self._needs.grounds)

    def _taken(self, layout: CaptionLayout | None) -> list[tuple[float, float, float, float]]:
        """Returns where the export's own plates stand, under which no name is placed."""
        plates_ = self._credits(layout)[0]
        if self._settings.marking:
            plates_ = [*plates_, marking_box(self._settings.marking, self._look, QSizeF(*self._size))[0]]
        return [(plate.box.left, plate.box.top, plate.box.width, plate.box.height) for plate in plates_]

    @spoken
    def _whole(self, made: Made, contents: StageContents, layout: CaptionLayout | None, boxes: Boxes) -> bytes:
        """Returns the whole picture as PNG; for the background."""
        size, ratio = QSizeF(*self._size), self._ratio
        picture = made.image()
        with QPainter(picture) as painter:
            painter.scale(ratio, ratio)
            paint_plates(painter, contents, layout, self._look, size)
            paint_boxes(painter, *boxes)
        return png_of(picture)

    def _with_boxes(self, step: HandoutStep, made: Made, contents: StageContents, layout: CaptionLayout | None,
                    furniture_: Boxes) -> HandoutStep:
        """Returns a step with all that is over its map, as boxes."""
        look = self._look
        boxes = [*(caption_plates(layout, look) if layout is not None else ()), *furniture_[0]]
        texts = [*(caption_boxes(layout, look) if layout is not None else ()), *furniture_[1]]
        plates, stamps = stamp_boxes(contents, layout, look, QSizeF(*self._size))
        if self._has_outlines(made, layout):
            texts = [*texts, *name_boxes(made, look.name)]
        return changed(step, plates=(*boxes, *plates), texts=(*texts, *stamps),
                            bars=tuple(bar_boxes(layout, look)) if layout is not None else ())

    def _has_outlines(self, made: Made, layout: CaptionLayout | None) -> bool:
        return self._may_go and bool(made.view) and not (layout is not None and layout.form == "page")

    def _with_outlines(self, step: HandoutStep, presented: PresentedStep, made: Made,
                       layout: CaptionLayout | None) -> HandoutStep:
        """Returns a step with the outlines of its areas; for the background."""
        if not self._has_outlines(made, layout):
            return step
        size, look = self._size, self._look.name
        areas = [area for each in presented.areas if (area := self._source.opened.layer.get(each)) is not None
                 and not (area.symbol and area.radius_km is None)]  # a symbol is part of the ground's picture
        for area in areas:
            if (id(made), area.id) not in self._shapes:  # steps that share a still share the outlines in it
                self._shapes[id(made), area.id] = made, shape_of_area(area, made.view, size, look)
        return changed(
            step, shapes=tuple(self._shapes[id(made), area.id][1] for area in areas),
            rings=tuple(Ring(x=each["x"], y=each["y"], radius=each["radius"]) for each in made.rings))

    # The map as it is seen now

    @spoken
    def _want_view(self) -> None:
        """Wants the map without a caption, with title, day, legend, scale, credits and sources of what is chosen."""
        source, size = self._source, QSizeF(*self._size)
        opened, look = source.opened, self._look
        words_ = " ".join(opened.briefing.title.split())
        contents = StageContents(Caption("map", "", ""), words_, stage_stamp(opened.layer, source.control), "")
        cited = self._cited_lines(source.statement)
        boxes_ = source_boxes(_shortened(cited), look, size, self._credits(None)[0][0].box.height)
        places = [(box.box.left, box.box.top, box.box.width, box.box.height) for box in boxes_[0]]
        wanted = PictureStep(
            areas=source.areas, camera=here(source.camera, self._size[0]) if source.camera else None,
            free=tuple(sides(rect) for rect in free_space(size, None)),
            covered=(*(sides(rect) for rect in covered(size, None, QRectF())), *self._taken(None), *places),
            texts={each: self._texts[True][each] for each in source.areas if each in self._texts[True]},
            marks=marks_value(source.marks), at_rest=True)
        still = Still(wanted, self._size, self._ratio, unit(size) * LABEL_SCALE, look.name)
        step = HandoutStep(
            index=0, number=None, shows="map", by="", words=words_, notes="", width=self._size[0],
            height=self._size[1], sea=look.sea, ground=b"", whole=b"", alt="\n".join([words_, contents.stamp, *cited]))

        def take(made: Made) -> None:
            plates_, texts = self._furniture(made, None, self._words, is_marked=bool(source.marks))
            boxes = [*plates_, *boxes_[0]], [*texts, *boxes_[1]]
            self._background.run(lambda: changed(step, whole=self._whole(made, contents, None, boxes)),
                                 partial(self._took, ("step", 0)), self._fail)

        self._want(still, take)

    def _cited_lines(self, statement_id: str) -> list[str]:
        """Returns the numbered sources of a statement."""
        if not statement_id:
            return []
        briefing = self._source.opened.briefing
        numbers = {source.id: number for number, source in enumerate(briefing.sources, start=1)}
        return [f"[{numbers[each.id]}] {say(citation(each))}"
                for each in briefing.chain_of(briefing.statement(statement_id))]

    # Statements, the whole region

    @spoken
    def _want_small(self, areas: tuple[str, ...], key: tuple[str, int], parts: int = 0) -> None:
        margin = 24.0
        free = (margin, margin, _SMALL[0] - 2 * margin, _SMALL[1] - 2 * margin)
        wanted = PictureStep(areas=areas, camera=None, free=(free,), covered=(), texts={
            each: self._texts[True][each] for each in areas if each in self._texts[True]}, parts=parts)
        still = Still(wanted, _SMALL, 1.0, _SMALL_SCALE, "light")
        self._want(still, lambda made: self._took(key, made.png))

    def _want_statement(self, index: int, statement: Statement) -> None:
        self._want_small(statement.areas, ("statement", index))

    def _want_term(self, number: int, term: Term) -> None:
        opened = self._source.opened
        meaning = opened.meaning_of(term)
        areas = dict.fromkeys(each.area for each in term.operations if each.area is not None)
        self._want_small(tuple(each for each in areas if each in opened.layer), ("term", number),
                         meaning.version if meaning is not None else 0)

    def _want_overview(self) -> None:
        self._want_small((), ("overview", 0))

    # The handout

    def _finish(self) -> None:
        """Has the handout written in the background: a long briefing has many texts."""
        @spoken
        def make(self: Preparation) -> Handout:
            made, source, settings, needs = self._made, self._source, self._settings, self._needs
            if needs.grounds or needs.wholes or needs.view:
                wanted = [0] if needs.view else [step.index for step in self._steps]
                steps = [step for index in wanted if isinstance(step := made.get(("step", index)), HandoutStep)]
            else:
                steps = [self._plain(step) for step in self._steps]
            small = {index: picture for (what, index), picture in made.items()
                     if what == "statement" and isinstance(picture, bytes)}
            terms = {number: picture for (what, number), picture in made.items()
                     if what == "term" and isinstance(picture, bytes)}
            overview = made.get(("overview", 0))
            pictures = Pictures(tuple(steps), small, overview if isinstance(overview, bytes) else b"", terms)
            return handout_of(source, settings, self._form, pictures, self._words)

        self._background.run(partial(make, self), self._hand_over, self._fail)

    def _hand_over(self, handout: Handout) -> None:
        if not self._is_stopped:
            self.done.emit(handout)


def _furniture_of(source: Source, form: Form, overlay: Overlay | None = None) -> dict[str, object]:
    """Returns the map's words; where tiles are drawn under the data, their credit comes before the others."""
    found = furniture(source.opened.layer, source.control, overlay)
    if form.needs.any_picture:
        found["credits"] = " · ".join(filter(None, (source.background, str(found["credits"]))))
    return found


def _column(layout: CaptionLayout | None) -> float:
    """Returns how many pixels at the left a caption's column takes."""
    return layout.box.right() if layout is not None and layout.form == "column" else 0.0


def _shortened(lines: list[str]) -> list[str]:
    """Returns as many lines as a picture has room for; the last one says how many more there are."""
    if len(lines) <= _MOST_CITED:
        return lines
    more = tr("and {number} more sources, which the file's texts name").format(number=len(lines) - _MOST_CITED + 1)
    return [*lines[:_MOST_CITED - 1], more]
