# SPDX-License-Identifier: MIT
"""The stage: a map with everything over it, as the audience sees it, or its mirror in the presenter view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from briefing.model import Camera, Mark
from briefing.presenting.presenting_state import Picture, PresentingState
from briefing.presenting.sequence import PresentedStep, Sequence
from maps.geodesy import Position
from maps.measuring import Path
from ui.map.cameras import CameraNow, camera_on, here, zoom_for_all
from ui.map.drawn_marks import marks_value
from ui.map.map_texts import area_texts, furniture
from ui.map.map_view import MapView
from ui.map.measuring import measure_value
from ui.stage.look import LABEL_SCALE, StageLook, unit
from ui.stage.overlay import StageOverlay
from ui.stage.room_language import RoomLanguage
from ui.stage.stage_contents import contents_of, sides
from ui.stage.term_overlay import overlay_of_step

if TYPE_CHECKING:
    from ui.files.open_briefing import OpenBriefing
    from ui.map.shown_day import ShownDay
    from ui.window.settings import Settings

EXPLORING_SECONDS: Final = 0.35


class Stage(QWidget):
    """A map with its overlay. ``role`` is "audience" or "mirror". Cameras refer to a map 1920 pixels wide."""

    explored = Signal(object)
    areaChosen = Signal(str)
    groundChosen = Signal()
    resized = Signal()

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._opened: OpenBriefing | None = None
        self._sequence: Sequence | None = None
        self._picture: Picture | None = None
        self._is_frozen = False
        self._held_back: dict[str, Any] | None = None
        """What came for a frozen screen: it is shown once that goes on."""
        self._control: ShownDay | None = None
        self._room = RoomLanguage()
        self._blank = "none"
        self._area_texts: list[dict[str, dict[str, str]]] = [{}, {}]
        self._says_sizes: bool | None = None
        self._marked: tuple[object, object] = (None, None)
        self._drawn: tuple[Mark, ...] = ()
        self._term: tuple[object, object] = (None, None)
        """The term that the map shows as it would be, and what it would mean."""
        self.map = MapView(self, unattended=True)
        self.camera = CameraNow(self.map, self)
        """Where the map came to rest last."""
        self.overlay = StageOverlay(self)
        self.map.explored.connect(lambda lon, lat, zoom: self.explored.emit(
            Camera(lon=lon, lat=lat, zoom=zoom_for_all(zoom, self.width()))))
        self.map.areaClicked.connect(self.areaChosen)
        self.map.groundClicked.connect(self.groundChosen)

    # Set-up

    def set_look(self, look: StageLook) -> None:
        """Sets the colours."""
        self.map.set_theme(look.name, look.sea)
        self.overlay.set_look(look)

    def set_briefing(self, opened: OpenBriefing, sequence: Sequence, settings: Settings,
                     control: ShownDay | None = None, room: RoomLanguage = RoomLanguage(),  # noqa: B008 (frozen)
                     areas: int = 0) -> None:
        """Sets the briefing whose steps are shown, the user's choice of layers, names and day, the room's language.

        ``areas`` is the version of areas that the page has not read yet, 0 for those it has. A frozen screen stays as
        it is, and follows once it goes on.
        """
        if self._is_frozen:
            areas = areas or (self._held_back or {}).get("areas", 0)
            self._held_back = {"opened": opened, "sequence": sequence, "settings": settings, "control": control,
                               "room": room, "areas": areas}
            return
        if areas:
            self.map.load_areas(areas)
        if sequence != self._sequence:
            self._picture = None  # else the same steps go on over other ground, as they are
        self._opened, self._sequence, self._control, self._room = opened, sequence, control, room
        names = room.place_names(settings.place_names)
        self.map.set_place_names(names)
        self.map.set_layers(settings.layers)
        with room.speaking():
            self.map.set_furniture(furniture(opened.layer, control))
        self._term = (None, None)
        self.map.show_comparison(0)
        if control is not None:
            control.put_on(self.map)
        is_older = control is not None and not control.is_of(opened.layer)
        with room.speaking():
            self._area_texts = [area_texts(opened.layer, names, dated=is_older, sized=sized)
                                for sized in (False, True)]
        self._say_sizes(on=True)
        self.map.load_own_areas(1 if opened.briefing.own_areas else 0)

    def _say_sizes(self, *, on: bool) -> None:
        """Writes the sizes at the areas, or only their names: a picture says each number once."""
        self.map.set_area_texts(self._area_texts[on])
        self._says_sizes = on

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits map and overlay to the stage, and frames the step for the new size."""
        super().resizeEvent(event)
        self.map.setGeometry(self.rect())
        self.overlay.setGeometry(self.rect())
        self.overlay.raise_()
        self.map.set_stage(self._role, unit(QSizeF(self.size())) * LABEL_SCALE)
        if self._picture is not None:
            self._frame(self._picture, fly=False)
        self.resized.emit()

    # Steps

    def show_state(self, state: PresentingState, picture: Picture, *, by_hand: bool = False, fly: bool = True) -> None:
        """Shows a picture of a state. ``by_hand``: the user has already moved the map there."""
        self._is_frozen = state.frozen and self._role == "audience"
        if self._held_back is not None and not self._is_frozen:
            held, self._held_back = self._held_back, None
            self.set_briefing(**held)
        if self._opened is None or self._sequence is None:
            return
        before, self._picture = self._picture, picture
        self._blank = state.blank if self._role == "audience" else "none"
        step = self._sequence.steps[picture.index]
        contents = contents_of(self._opened, self._sequence, step, self._control, self._blank, self._room)
        self.overlay.show_contents(contents)
        if self._says_sizes == bool(contents.caption.bars):
            self._say_sizes(on=not contents.caption.bars)
        if before is None or before.index != picture.index:
            self.overlay.set_strokes([])
        self._show_drawn(step.marks)
        self._show_term(step)
        self._show_marks(picture, is_measuring=state.measuring and not self._is_frozen)  # no line to the pointer
        if picture == before:
            return
        if before is None or before.index != picture.index or picture.is_step or picture.zoomed:
            self._frame(picture, fly=fly)
        else:
            self._explore(picture, before, by_hand=by_hand)

    def _show_term(self, step: PresentedStep) -> None:
        """Shows the ground as it would be under the step's term, or as it is."""
        if self._opened is None:
            return
        meaning = self._opened.meaning_of(step.would_be)
        term = (step.would_be, meaning) if meaning is not None else (None, None)
        if term != self._term:
            self._term = term
            with self._room.speaking():
                overlay = overlay_of_step(self._opened, step)
                self.map.set_furniture(furniture(self._opened.layer, self._control, overlay))
            self.map.show_comparison(meaning.version if meaning is not None else 0)

    def _show_drawn(self, marks: tuple[Mark, ...]) -> None:
        """Shows what the briefer drew on the step's map."""
        if marks != self._drawn:
            self._drawn = marks
            self.map.show_marks(marks_value(marks))

    def _show_marks(self, picture: Picture, *, is_measuring: bool) -> None:
        """Shows the place that is pointed out, and the distance that is measured."""
        mark, measured = picture.mark, (picture.path, is_measuring)
        if mark != self._marked[0]:
            self.map.show_mark(None if mark is None else {
                "lon": mark.lon, "lat": mark.lat, "name": mark.name, "detail": mark.detail, "close": ""})
        if measured != self._marked[1]:
            self.show_measured(picture, is_measuring=is_measuring)
        self._marked = mark, measured

    def show_measured(self, picture: Picture, *, is_measuring: bool, pointer: Position | None = None) -> None:
        """Shows a picture's distance, with the line to the pointer."""
        self.map.show_measure(measure_value(Path(picture.path), is_open=is_measuring, pointer=pointer))

    def camera_on(self, box: tuple[float, float, float, float], closest: float) -> Camera:
        """Returns the camera that shows a box (west, south, east, north) in the stage's largest free part."""
        rooms = self.overlay.free_space()
        return camera_on(box, closest, self.size(), max(rooms, key=lambda each: each.width() * each.height()))

    def _areas(self, picture: Picture) -> list[str]:
        if picture.areas is not None:
            return list(picture.areas)
        return list(self._sequence.steps[picture.index].areas) if self._sequence else []

    def _frame(self, picture: Picture, *, fly: bool) -> None:
        """Shows a step with its camera, or framed."""
        if self._sequence is None:
            return
        camera = picture.camera or (None if picture.zoomed else self._sequence.steps[picture.index].camera)
        self.map.show_step(self._areas(picture), here(camera, self.width()) if camera else None,
                           [sides(rect) for rect in self.overlay.free_space()], fly,
                           [sides(rect) for rect in self.overlay.covered()])

    def _explore(self, picture: Picture, before: Picture, *, by_hand: bool) -> None:
        """Shows what the briefer explores within a step."""
        if self._areas(picture) != self._areas(before):
            self.map.show_areas(self._areas(picture), False)
        if picture.camera is not None and picture.camera != before.camera and not by_hand:
            self.map.look_at(*here(picture.camera, self.width()), EXPLORING_SECONDS)

    def share_of(self, point: QPointF) -> QPointF | None:
        """Returns a point of the stage's window as shares of the stage; None outside of it."""
        mine = QPointF(self.mapFrom(self.window(), point))
        if not QRectF(self.rect()).contains(mine):
            return None
        return QPointF(mine.x() / max(1, self.width()), mine.y() / max(1, self.height()))
