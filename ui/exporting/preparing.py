# SPDX-License-Identifier: MIT
"""Makes the handout of an open briefing: its texts at once, its pictures one after the other by a map's page."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QImageWriter, QPainter

from briefing.attribution import citation, shown_date
from briefing.check import verdict_text
from briefing.model import Camera, Statement
from briefing.presenting.sequence import PresentedStep
from briefing.structs import changed as structs_changed
from maps.areas import Area
from maps.exporting.handout import (
    ExportSettings,
    FilledBox,
    Handout,
    HandoutSource,
    HandoutStatement,
    HandoutStep,
    Ring,
    Shape,
    Terms,
    TextBox,
)
from maps.exporting.on_picture import rings_on
from ui.exporting.needs import Needs
from ui.exporting.page_words import page_words
from ui.exporting.painting import paint_boxes
from ui.exporting.step_boxes import (
    bar_boxes,
    caption_boxes,
    caption_plates,
    credit_boxes,
    legend_boxes,
    marking_box,
    name_boxes,
    scale_boxes,
    source_boxes,
    stamp_boxes,
)
from ui.kit.texts import chain_text, kind_name, say, shown_date_text, size_text, speaker_text, statement_text, tr
from ui.kit.theme import COLOURS
from ui.map.cameras import here
from ui.map.map_calls import PictureStep
from ui.map.map_texts import area_texts, furniture, stage_stamp
from ui.map.still_maker import Made, Still, StillMaker
from ui.reading.drawer_texts import arithmetic_lines, unknown_lines
from ui.stage.caption_contents import Caption, step_words
from ui.stage.caption_layout import CaptionLayout, lay_out
from ui.stage.free_space import covered, free_space
from ui.stage.look import LABEL_SCALE, STAGE_LOOKS, unit
from ui.stage.plates import StageContents, paint_plates, position_rect
from ui.stage.stage_contents import contents_of, sides

if TYPE_CHECKING:
    from ui.files.open_briefing import OpenBriefing
    from ui.kit.background import Background
    from ui.map.map_view import MapView
    from ui.map.shown_day import ShownDay

SCREENS: Final = {"16:9": (1920, 1080), "4:3": (1440, 1080)}
_SMALL: Final = (960, 600)
"""Pixels of a statement's picture, and its scale of names and lines, to be read where it is 56 mm wide on paper."""
_SMALL_SCALE: Final = 2.4
_MOST_CITED: Final = 4
"""Sources that stand in a picture."""


@dataclass(frozen=True)
class Source:
    """What an export is of: the open briefing, the day on its map, and whose terms apply to that."""

    opened: OpenBriefing
    control: ShownDay | None
    language: str
    terms: Callable[[], tuple[Terms, ...]]
    camera: Camera | None = None
    """Where the map is now, for a picture of it."""
    statement: str = ""
    areas: tuple[str, ...] = ()
    """What is chosen in the window."""


class Preparation(QObject):
    """Makes one handout. ``progress`` carries how many of how many pictures are made, ``done`` the handout."""

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, view: MapView, background: Background, source: Source, settings: ExportSettings, needs: Needs,
                 parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._maker = StillMaker(view, self)
        self._source = source
        self._settings = settings
        self._needs = needs
        self._look = STAGE_LOOKS[settings.theme]
        self._size = SCREENS[settings.slides]
        self._texts = [area_texts(source.opened.layer, source.language, sized=sized) for sized in (False, True)]
        self._words: Mapping[str, Any] = furniture(source.opened.layer, source.control)
        self._made: dict[tuple[str, int], bytes | HandoutStep] = {}
        self._may_go = all(each.may_go for each in source.terms())
        """Whether outlines of control data may be passed on; else they are only part of pictures."""
        self._wanted = 0
        self._is_stopped = False

    @property
    def _steps(self) -> list[PresentedStep]:
        steps = self._source.opened.sequence.steps
        chosen = self._settings.steps
        return [step for step in steps if chosen is None or step.index in chosen]

    def start(self) -> None:
        """Begins; what needs no picture is handed over at once."""
        statements = self._source.opened.briefing.statements if self._needs.statements else ()
        jobs: list[Callable[[], None]] = []
        if self._needs.view:
            jobs.append(self._want_view)
        for step in () if self._needs.view else self._steps:
            if self._needs.grounds or self._needs.wholes:
                jobs.append(partial(self._want_step, step))
            else:
                self._made["step", step.index] = self._step(step, None, b"")
        jobs.extend(partial(self._want_statement, index, statement) for index, statement in enumerate(statements)
                    if statement.areas)
        if self._needs.overview:
            jobs.append(self._want_overview)
        self._wanted = len(jobs)
        if not jobs:
            self._finish()
        for job in reversed(jobs):  # the maker takes the last one first
            job()

    def stop(self) -> None:
        """Ends it; nothing is handed over."""
        self._is_stopped = True
        self._maker.forget()

    def _took(self, key: tuple[str, int], value: bytes | HandoutStep) -> None:
        if self._is_stopped:
            return
        self._made[key] = value
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
            else:
                self._fail(tr("The map made no picture, so no file was written. Try again; if it happens again, "
                              "restart the program."))

        self._maker.want(still, made)

    # Steps

    def _layout(self, step: PresentedStep) -> tuple[StageContents, CaptionLayout | None]:
        opened = self._source.opened
        contents = contents_of(opened, opened.sequence, step, self._source.control)
        return contents, lay_out(contents.caption, QSizeF(*self._size), contents.shape)

    def _want_step(self, step: PresentedStep) -> None:
        size = QSizeF(*self._size)
        contents, layout = self._layout(step)
        position = position_rect(contents.position, size, layout)
        texts = self._texts[not contents.caption.bars]
        wanted = PictureStep(
            areas=step.areas, camera=here(step.camera, self._size[0]) if step.camera else None,
            free=tuple(sides(rect) for rect in free_space(size, layout)),
            covered=(*(sides(rect) for rect in covered(size, layout, position)), *self._taken(layout)),
            texts={each: texts[each] for each in step.areas if each in texts})
        scale = unit(size) * LABEL_SCALE
        is_bare = self._needs.grounds and self._may_go
        still = Still(wanted, self._size, self._ratio, scale, self._look.name, bare=is_bare)
        self._want(still, lambda made: self._compose(step, made, contents, layout))

    def _compose(self, step: PresentedStep, made: Made, contents: StageContents, layout: CaptionLayout | None) -> None:
        """Takes a step's ground, and has the whole picture made in the background where it is needed."""
        key = ("step", step.index)
        if not self._needs.wholes:
            self._took(key, self._step(step, made, b""))
            return
        furniture_ = self._furniture(made, layout)
        self._background.run(lambda: self._whole(made, contents, layout, furniture_),
                             lambda whole: self._took(key, self._step(step, made, whole)), self._fail)

    def _fail(self, sentence: str) -> None:
        if not self._is_stopped:
            self.stop()
            self.failed.emit(sentence)

    @property
    def _ratio(self) -> float:
        """Pixels of a step's picture for each of its screen's; the user chooses the size where a form has no own."""
        return self._needs.ratio if self._needs.ratio != 1.0 else self._settings.width / self._size[0]

    def _furniture(self, made: Made, layout: CaptionLayout | None) -> tuple[list[FilledBox], list[TextBox]]:
        """Returns legend, scale, credits and marking; a page of sources has the marking alone."""
        size, look = QSizeF(*self._size), self._look
        plates_: list[FilledBox] = []
        texts: list[TextBox] = []
        column = layout.box.right() if layout is not None and layout.form == "column" else 0.0
        if made.view and not (layout is not None and layout.form == "page"):
            legend, scale = legend_boxes(self._words, look, size), scale_boxes(made, column, look, size)
            credits_ = credit_boxes(str(self._words["credits"]), column, look, size)
            plates_ = [*legend[0], *credits_[0], *scale[0]]
            texts = [*legend[1], *credits_[1], *scale[1]]
        if self._settings.marking and not self._needs.grounds:  # a form of boxes has places of its own for it
            plate, text = marking_box(self._settings.marking, look, size)
            plates_.append(plate)
            texts.append(text)
        return plates_, texts

    def _taken(self, layout: CaptionLayout | None) -> list[tuple[float, float, float, float]]:
        """Returns where the export's own plates stand, under which no name is placed."""
        size = QSizeF(*self._size)
        column = layout.box.right() if layout is not None and layout.form == "column" else 0.0
        plates_ = credit_boxes("", column, self._look, size)[0]
        if self._settings.marking:
            plates_ = [*plates_, marking_box(self._settings.marking, self._look, size)[0]]
        return [(plate.box.left, plate.box.top, plate.box.width, plate.box.height) for plate in plates_]

    def _whole(self, made: Made, contents: StageContents, layout: CaptionLayout | None,
               boxes: tuple[list[FilledBox], list[TextBox]]) -> bytes:
        """Returns the whole picture as PNG; for the background."""
        size, ratio = QSizeF(*self._size), self._ratio
        picture = made.image()
        with QPainter(picture) as painter:
            painter.scale(ratio, ratio)
            paint_plates(painter, contents, layout, self._look, size)
            paint_boxes(painter, *boxes)
        return png_of(picture)

    def _step(self, step: PresentedStep, made: Made | None, whole: bytes) -> HandoutStep:
        opened, size = self._source.opened, QSizeF(*self._size)
        contents, layout = self._layout(step)
        by, words = step_words(opened, step)
        boxes = caption_plates(layout, self._look) if layout is not None else []
        texts = caption_boxes(layout, self._look) if layout is not None else []
        more, stamps = stamp_boxes(contents, layout, self._look, size)
        shapes: tuple[Shape, ...] = ()
        rings: tuple[Ring, ...] = ()
        if made is not None:
            plates_, texts_ = self._furniture(made, layout)
            boxes, texts = [*boxes, *plates_], [*texts, *texts_]
        is_page = layout is not None and layout.form == "page"
        if made is not None and made.view and not is_page:
            if self._may_go:
                texts = [*texts, *name_boxes(made, self._look.name)]
            shapes = tuple(shape_of_area(area, made.view, self._size, self._look.name)
                           for each in step.areas
                           if self._may_go and (area := opened.layer.get(each)) is not None)
            rings = tuple(Ring(x=each["x"], y=each["y"], radius=each["radius"]) for each in made.rings if self._may_go)
        return HandoutStep(
            index=step.index, number=step.number, shows=step.shows, by=by, words=words,
            notes=step.note or (step.statement.note if step.statement and step.statement.note else ""),
            width=self._size[0], height=self._size[1], sea=self._look.sea,
            ground=made.png if made is not None and self._needs.grounds else b"", whole=whole,
            alt=contents.caption.spoken, plates=(*boxes, *more), texts=(*texts, *stamps), shapes=shapes,
            rings=rings, bars=tuple(bar_boxes(layout, self._look)) if layout is not None else (),
            statement=step.statement.id if step.statement is not None else None)

    # The map as it is seen now

    def _want_view(self) -> None:
        """Wants the map without a caption, with title, day, legend, scale, credits and sources of what is chosen."""
        source, size = self._source, QSizeF(*self._size)
        opened, look = source.opened, self._look
        words_ = " ".join(opened.briefing.title.split())
        contents = StageContents(Caption("map", "", ""), words_, stage_stamp(opened.layer, source.control), "")
        step = PresentedStep(index=0, shows="map", text=words_, areas=source.areas, camera=source.camera)
        cited = self._cited(source.statement)
        places = [(box.box.left, box.box.top, box.box.width, box.box.height) for box in cited[0]]
        wanted = PictureStep(
            areas=source.areas, camera=here(source.camera, self._size[0]) if source.camera else None,
            free=tuple(sides(rect) for rect in free_space(size, None)),
            covered=(*(sides(rect) for rect in covered(size, None, QRectF())), *self._taken(None), *places),
            texts={each: self._texts[True][each] for each in source.areas if each in self._texts[True]})
        still = Still(wanted, self._size, self._ratio, unit(size) * LABEL_SCALE, look.name)

        def take(made: Made) -> None:
            plates_, texts = self._furniture(made, None)
            boxes = [*plates_, *cited[0]], [*texts, *cited[1]]
            alt = "\n".join([words_, contents.stamp, *(text.text for text in cited[1])])
            step_ = structs_changed(self._step(step, None, b""), alt=alt)
            self._background.run(lambda: self._whole(made, contents, None, boxes), lambda whole: self._took(
                ("step", 0), structs_changed(step_, whole=whole)), self._fail)

        self._want(still, take)

    def _cited(self, statement_id: str) -> tuple[list[FilledBox], list[TextBox]]:
        """Returns the numbered sources of a statement, for the foot of a picture."""
        if not statement_id:
            return [], []
        briefing = self._source.opened.briefing
        numbers = {source.id: number for number, source in enumerate(briefing.sources, start=1)}
        lines = [f"[{numbers[each.id]}] {say(citation(each))}"
                 for each in briefing.chain_of(briefing.statement(statement_id))]
        return source_boxes(lines[:_MOST_CITED], self._look, QSizeF(*self._size))

    # Statements, the whole region

    def _want_small(self, areas: tuple[str, ...], key: tuple[str, int]) -> None:
        margin = 24.0
        free = (margin, margin, _SMALL[0] - 2 * margin, _SMALL[1] - 2 * margin)
        wanted = PictureStep(areas=areas, camera=None, free=(free,), covered=(), texts={
            each: self._texts[True][each] for each in areas if each in self._texts[True]})
        still = Still(wanted, _SMALL, 1.0, _SMALL_SCALE, "light")
        self._want(still, lambda made: self._took(key, made.png))

    def _want_statement(self, index: int, statement: Statement) -> None:
        self._want_small(statement.areas, ("statement", index))

    def _want_overview(self) -> None:
        self._want_small((), ("overview", 0))

    # The handout

    def _finish(self) -> None:
        opened = self._source.opened
        briefing = opened.briefing
        numbers = {source.id: number for number, source in enumerate(briefing.sources, start=1)}
        wanted = [0] if self._needs.view else [step.index for step in self._steps]
        steps = [made for index in wanted if isinstance(made := self._made.get(("step", index)), HandoutStep)]
        terms = self._source.terms()
        overview = self._made.get(("overview", 0), b"")
        self.done.emit(Handout(
            title=" ".join(briefing.title.split()), about=briefing.about or "", date=briefing.date,
            as_of=stage_stamp(opened.layer, self._source.control), credits=str(self._words["credits"]),
            language=briefing.language, marking=self._settings.marking, made=datetime.datetime.now(datetime.UTC),
            steps=tuple(steps),
            statements=tuple(self._statement(index, each, numbers) for index, each in enumerate(briefing.statements)),
            sources=tuple(HandoutSource(
                number=numbers[each.id], id=each.id, citation=say(citation(each)), url=each.url or "",
                is_first_hand=each.first_hand, taken=each.snapshot.taken if each.snapshot else None,
                sha256=each.snapshot.sha256 if each.snapshot else "") for each in briefing.sources),
            terms=terms, left_out=left_out(self._source, self._settings, terms), with_notes=self._settings.with_notes,
            overview=overview if isinstance(overview, bytes) else b"", briefing=briefing, layer=opened.layer,
            words=words() | page_words(self._words)))

    def _statement(self, index: int, statement: Statement, numbers: Mapping[str, int]) -> HandoutStatement:
        opened = self._source.opened
        briefing = opened.briefing
        checked = opened.checked(statement)
        checks = [say(verdict_text(checked.check))] if checked is not None else []
        picture = self._made.get(("statement", index), b"")
        return HandoutStatement(
            id=statement.id, number=index + 1, kind=kind_name(statement.kind), theme=statement.theme or "",
            speaker=speaker_text(briefing.speaker_of(statement)), text=statement_text(statement),
            chain=chain_text(briefing, statement), date=shown_date_text(shown_date(briefing, statement)),
            areas=tuple((each, self._area(opened.layer[each])) for each in statement.areas if each in opened.layer),
            checks=(*checks, *arithmetic_lines(opened, statement)), relations=tuple(self._relations(statement)),
            unknown=tuple(unknown_lines(briefing, statement)), note=statement.note or "",
            sources=tuple(numbers[each] for each in statement.via if each in numbers),
            picture=picture if isinstance(picture, bytes) else b"")

    @staticmethod
    def _area(area: Area) -> str:
        size = size_text(area.area_km2, area.length_km, area.margin_km2)
        return f"{area.label}: {size}" if size else area.label

    def _relations(self, statement: Statement) -> list[str]:
        opened = self._source.opened
        related = opened.relations.of(statement.id)
        return [text.format(names=", ".join(dict.fromkeys(opened.speaker_names(ids)))) for text, ids in (
            (tr("Disputed by {names}"), related.contradicted_by), (tr("Contradicts {names}"), related.contradicts),
            (tr("Supports {names}"), related.supports)) if ids]


def left_out(source: Source, settings: ExportSettings, terms: tuple[Terms, ...]) -> tuple[str, ...]:
    """Returns what an export leaves out, in sentences."""
    said = [tr("The areas of {observer} are left out of the data: its terms do not allow passing them on.").format(
        observer=each.observer) for each in terms if not each.may_go]
    if settings.steps is not None:
        count = len(source.opened.sequence.steps) - len(settings.steps)
        if count:
            said.append(tr("Steps left out: {count}.").format(count=count))
    if not settings.with_notes:
        said.append(tr("The speaker's notes are left out."))
    if any(each.snapshot for each in source.opened.briefing.sources):
        said.append(tr("The saved copies of the sources are left out; their hashes are in it."))
    return tuple(said)


def words() -> dict[str, str]:
    """Returns the forms' own words in the window's language, by their names."""
    return {
        "sources": tr("Sources"), "statements": tr("Statements"), "contents": tr("Contents"), "map": tr("Map"),
        "notes": tr("Notes"), "areas": tr("Areas"), "check": tr("Check"), "page": tr("Page"), "terms": tr("Terms"),
        "left_out": tr("Left out"), "second_hand": tr("not read at first hand"), "saved_copy": tr("saved copy of"),
        "search": tr("Search"), "all": tr("All"), "steps": tr("Steps"), "back": tr("Back"), "next": tr("Next"),
        "approximate": tr("approximate"), "control": tr("Control"), "speaker": tr("Speaker"), "close": tr("Close"),
        "made_with": tr("Made with Line of Contact"), "whole_region": tr("Whole region"),
        "none_match": tr("No statement matches."),
    }


def shape_of_area(area: Area, view: Mapping[str, float], size: tuple[int, int], theme: str) -> Shape:
    """Returns an area's outline on a picture of this view."""
    colours = COLOURS[theme]
    ground, lines = colours["ground"], colours["map"]
    fill = {"kursk": ground["kursk"], "own": ground["own"].get(area.colour, ground["neutral"])}.get(
        area.kind, ground["occupied"] if area.kind.startswith("occupied") else ground["neutral"])
    edge = lines["selectedKursk"] if area.kind == "kursk" else lines["selectedOccupied"]
    is_line = "LineString" in area.geometry["type"]
    return Shape(id=area.id, name=area.label, rings=rings_on(area.geometry, view, size), is_line=is_line, fill=fill,
                 edge=edge, alpha=0.0 if is_line else float(lines["fill"]) * 0.6)


def png_of(picture: QImage) -> bytes:
    """Returns a picture as PNG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(data.data())
