# SPDX-License-Identifier: MIT
"""A running presentation: joins the state machine, both windows, screens and log."""

from __future__ import annotations

import datetime
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from briefing.model import Camera, Mark
from briefing.presenting import presenting_state as presenting
from briefing.presenting.brief_log import BriefLog
from briefing.presenting.presenting_state import Command, Picture, PresentingState
from briefing.presenting.sequence import PresentedStep, Sequence
from briefing.presenting.stopwatch import Stopwatch
from briefing.sentences import mark
from maps.decomposition import COUNTRY
from maps.measuring import Path
from ui.files.open_briefing import OpenBriefing
from ui.kit.screens import screen_of
from ui.kit.texts import counted, tr
from ui.map.map_calls import ZOOM_STEP
from ui.presenting.audience_window import AudienceWindow
from ui.presenting.brief_log_file import shown
from ui.presenting.keys import WindowWatch
from ui.presenting.room_media import RoomMedia
from ui.presenting.screens import Screens
from ui.presenting.spoken_briefing import SpokenBriefing
from ui.presenting.stay_awake import StayAwake
from ui.presenting.windows import PresentingWindows
from ui.stage.look import STAGE_LOOKS
from ui.stage.stage import Stage

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from maps.areas import AreaLayer
    from maps.geodesy import Position
    from ui.map.shown_day import ShownDay
    from ui.map.site_source import SiteSource
    from ui.media.media_reader import MediaReader
    from ui.places.finder import PlaceFinder
    from ui.places.rows import PlaceRow
    from ui.presenting.presenter_window import PresenterWindow
    from ui.stage.room_language import RoomLanguage
    from ui.window.settings import Settings



class Presentation(QObject):
    """A presentation. ``ended`` carries the last statement ("" for none); ``noteRaised`` is only for the briefer."""

    ended = Signal(str)
    stateChanged = Signal(object)
    noteRaised = Signal(str)
    keepAsked = Signal()
    """The briefer wants to keep the pen's strokes."""

    def __init__(self, opened: OpenBriefing, site_source: SiteSource, finder: PlaceFinder,
                 media: MediaReader, settings: Settings, screens: Screens, home: QWidget, *, theme: str = "dark",
                 motion: bool = True, control: ShownDay | None = None) -> None:
        super().__init__(home)
        self.spoken = SpokenBriefing(opened, settings.room_language)
        self.settings = settings
        self.control = control
        """The day that is presented, whatever the main window goes to; None for the shipped layer."""
        self.state = presenting.start(self.sequence)
        self.log = BriefLog()
        self.stopwatch = Stopwatch()
        self.last_note = ""
        self.windows = PresentingWindows(
            screens, screens.name_of(screen_of(home)), settings, self._make_presenter, self)
        self.windows.placed.connect(lambda: self._become(self.state, fly=False))
        self._areas_version = 0
        """Counts the areas that the stages' pages were given."""
        self.look = STAGE_LOOKS[theme]
        self._motion = motion
        self._site_source = site_source
        self._finder = finder
        self._awake = StayAwake(self)
        self._awake.refused.connect(self.note)
        self.media = RoomMedia(media, self)
        self.media.failed.connect(self.note)
        self._prepare(self.audience.stage)
        self._connect(self.audience.watch, self.audience.stage)
        self.audience.closeRequested.connect(lambda: self.do("end"))
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.windows.shut_down_maps)

    @property
    def audience(self) -> AudienceWindow:
        """The audience window."""
        return self.windows.audience

    @property
    def presenter(self) -> PresenterWindow | None:
        """The presenter view, once it was opened."""
        return self.windows.presenter

    @property
    def has_own_screen(self) -> bool:
        """Whether the briefer has a screen that the audience does not see."""
        return self.windows.has_own_screen

    @property
    def opened(self) -> OpenBriefing:
        """The briefing as the room reads it."""
        return self.spoken.opened

    @property
    def sequence(self) -> Sequence:
        """Its steps."""
        return self.spoken.sequence

    @property
    def room(self) -> RoomLanguage:
        """The language that the room reads."""
        return self.spoken.room

    def _next_language(self) -> None:
        if not self.spoken.has_others:
            self.note(tr("The briefing is in one language; Edit → Translations adds another."))
            return
        self.spoken.next_language()
        self._show_again()

    def _show_again(self, areas: int = 0) -> None:
        """Shows the same state of what is presented now; with a number, areas that the pages have not read yet."""
        for stage in self.windows.stages:
            stage.set_briefing(self.opened, self.sequence, self.settings, self.control, self.room, areas)
        self._become(self.state, fly=False)

    def step_aside(self) -> None:
        """Gives the only screen back to the audience window."""
        self.windows.step_aside()

    def _prepare(self, stage: Stage) -> None:
        stage.set_look(self.look)
        stage.set_briefing(self.opened, self.sequence, self.settings, self.control, self.room)
        stage.map.set_motion(self._motion and stage is self.audience.stage)
        stage.map.troubled.connect(self.note)
        stage.map.noteRaised.connect(self.note)
        self._site_source.serve(stage.map, lambda: (self.opened.briefing, self.opened.shipped))

    def show_ground(self, layer: AreaLayer) -> None:
        """Goes on over the areas of the day that is presented, once computed; edits made since are not shown."""
        if layer is self.opened.shipped or self.state.ended:
            return
        self.spoken.show_ground(layer)
        self._areas_version += 1
        self._show_again(self._areas_version)

    def show_meanings(self, worked_out: OpenBriefing) -> None:
        """Goes on with what terms would mean and what figures measure, if that is true of the presented ground."""
        if not self.state.ended and self.spoken.show_measured(worked_out):
            self._show_again()

    def _connect(self, watch: WindowWatch, stage: Stage) -> None:
        watch.commanded.connect(self.do)
        watch.pointed.connect(lambda at: self._point(stage.share_of(at)))
        stage.explored.connect(lambda camera: self._explored(stage, camera=camera))
        stage.map.measurePointed.connect(lambda lon, lat, is_set: self._measured(stage, (lon, lat), is_set=is_set))
        stage.map.measureEdited.connect(self._edit_measure)
        stage.areaChosen.connect(lambda area_id: self._chosen(stage, area_id))
        stage.groundChosen.connect(lambda: self._chosen(stage, None))
        stage.overlay.strokesChanged.connect(lambda: self._drew(stage))

    # Begin and end

    def begin(self, at: int = 0, *, size: tuple[int, int] | None = None, in_window: bool = False) -> None:
        """Shows the audience the step with this index. With a size, only to take a picture."""
        self.audience.set_look(self.look)
        title = " ".join(self.opened.briefing.title.split())[:80]
        self.audience.setWindowTitle(tr("{title} – the room's picture").format(title=title))
        self.windows.in_window = in_window
        if size is None:
            self.windows.begin()
            self._awake.hold()
        else:
            self.audience.show_sized(*size)
        self.stopwatch = self.stopwatch.started(time.monotonic())
        self._become(presenting.start(self.sequence, at), fly=False)
        left_out = len({each.index for each in self.sequence.skipped if each.reason != "unknown area"})
        if left_out:
            self.note(tr("{steps} left out, because what they show is missing; the check (F7) lists them.").format(
                steps=counted(left_out, mark("step is"), mark("steps are"))))
        self.audience.stage.map.start()
        self.audience.come_to_front()
        if size is None and (self.windows.has_own_screen or in_window):
            # The audience's picture comes first; the presenter view follows once it is on the screen.
            self.audience.stage.map.ready.connect(self._open_presenter_once)

    def _open_presenter_once(self) -> None:
        self.audience.stage.map.ready.disconnect(self._open_presenter_once)
        QTimer.singleShot(0, self.windows.follow_screens)

    @property
    def statement_id(self) -> str:
        """The statement in the presenter view, or the one before where the step has none; "" at the start."""
        steps = self.sequence.steps[: self.state.presenter_view.index + 1]
        return next((step.statement.id for step in reversed(steps) if step.statement), "")

    def _end(self) -> None:
        self.log.close(_now())
        self._awake.release()
        self.stopwatch = self.stopwatch.paused(time.monotonic())
        self.media.shut_down()
        self.windows.shut_down()
        self.ended.emit(self.statement_id)

    # Commands

    def do(self, command: str) -> None:
        """Carries out the command of a key or button."""
        if self.state.ended:
            return
        if self.state.measuring and command in ("end", "enter") and not self.state.entry:
            command = "measure"  # Esc and Enter end the measuring first
        if command.startswith("digit "):
            self._become(presenting.type_digit(self.state, command[-1]))
        elif command == "end" and self.presenter is not None and self.presenter.close_part():
            pass  # Esc closed what was open before the steps
        elif presenting.is_command(command):
            self._act(command)
        else:
            self._do_here(command)

    def _act(self, command: Command) -> None:
        """Carries out a command of the state machine, with a note for the briefer where needed."""
        number = self.state.entry if command == "enter" else ""
        if number and self.sequence.index_of_number(int(number)) is None:
            self.note(tr("There is no step {number}; the steps go up to {total}.").format(
                number=number, total=self.sequence.total))
        if command == "media" and not self.spoken.media_at(self.state.presenter_view.index):
            self.note(tr("This step has no pictures or videos."))
        if command == "measure":
            self._finder.get_ready()
        self._become(presenting.act(self.state, command))
        if command == "freeze" and self.state.frozen and self.windows.presenter_is_hidden:
            self.show_presenter()  # otherwise the effect of the keys would be invisible

    def _do_here(self, command: str) -> None:
        """Carries out a command that is not the state machine's: screens, windows, timer, map."""
        now = time.monotonic()
        if command in ("zoom_in", "zoom_out"):
            self._zoom(ZOOM_STEP if command == "zoom_in" else -ZOOM_STEP)
        elif command in ("timer", "reset_timer"):
            self.stopwatch = self.stopwatch.toggled(now) if command == "timer" else self.stopwatch.reset(now)
            self.stateChanged.emit(self.state)
        elif command in ("swap", "next_screen"):
            if not (self.windows.swap() if command == "swap" else self.windows.next_screen()):
                self.note(tr("There is one screen only; plug in another, and the room's picture goes there."))
        elif command == "window":
            self.windows.toggle_window()
        elif command == "front":
            self.audience.come_to_front()
        elif command == "presenter":
            self.windows.toggle_presenter()
            self._become(self.state, fly=False)
        elif command in ("notes_down", "notes_up"):
            if self.presenter is not None:
                self.presenter.scroll_notes(1 if command == "notes_down" else -1)
        elif command == "language":
            self._next_language()
        elif command == "keep_strokes":
            self.keepAsked.emit()
        else:  # steps, sources, places, keys: the presenter view has them
            self._open_part(command)

    def go(self, at: int) -> None:
        """Jumps to the step with this index."""
        self._become(presenting.go(self.state, at))

    def note(self, sentence: str) -> None:
        """Shows a note to the briefer, which the audience does not see."""
        self.last_note = sentence
        self.noteRaised.emit(sentence)

    # State

    def _become(self, state: PresentingState, by: Stage | None = None, *, fly: bool = True) -> None:
        """Goes to a state and shows it; ``by`` is the stage on which the user made it."""
        self.state = state
        if state.ended:
            self._end()
            return
        for stage, picture in self._stages():
            stage.show_state(state, picture, by_hand=stage is by, fly=fly)
            self._set_mouse(stage)
        self.media.show([(stage, self.spoken.medium_of(picture)) for stage, picture in self._stages()])
        self.log.note(shown(self.opened, self.sequence, state, self.control), _now())
        self.stateChanged.emit(state)

    def _stages(self) -> list[tuple[Stage, Picture]]:
        stages = [(self.audience.stage, self.state.audience_view)]
        if self.presenter is not None:
            stages.append((self.presenter.stage, self.state.presenter_view))
        return stages

    def _stage_in_hand(self) -> Stage:
        """Returns the stage whose map the briefer moves: while the audience's is frozen, the mirror."""
        use_own = self.presenter is not None and (self.state.frozen or self.presenter.isActiveWindow())
        return self.presenter.stage if use_own and self.presenter is not None else self.audience.stage

    def _zoom(self, levels: float) -> None:
        stage = self._stage_in_hand()
        if not (self.state.frozen and stage is self.audience.stage):
            stage.map.zoom_by(levels)

    def _set_mouse(self, stage: Stage) -> None:
        state = self.state
        is_room = stage is self.audience.stage
        stage.overlay.hold(is_room and (state.frozen or state.blank != "none"))
        stage.overlay.draw_with_mouse(state.pen and not (is_room and state.frozen))
        if not state.pointer:
            stage.overlay.set_spot(None)

    def _explored(self, stage: Stage, camera: Camera | None = None, areas: tuple[str, ...] | None = None) -> None:
        if self.state.frozen and stage is self.audience.stage:
            return
        self._forget_strokes()
        self._become(presenting.explore(self.state, camera=camera, areas=areas), by=stage)

    def _chosen(self, stage: Stage, area_id: str | None) -> None:
        """Outlines a clicked area; a click on no area, or on a whole country, ends that."""
        if area_id is not None and self.opened.layer[area_id].kind != COUNTRY:
            self._explored(stage, areas=(area_id,))
        elif self.state.presenter_view.areas is not None:
            self._explored(stage, areas=self.sequence.steps[self.state.presenter_view.index].areas)

    # Places and distances

    @property
    def placesChanged(self) -> SignalInstance:
        """The signal that says that a search may find others now."""
        return self._finder.changed

    def find_places(self, query: str) -> list[PlaceRow] | None:
        """Returns the places, areas and coordinates that a search finds; None before the list of places is there."""
        self._finder.get_ready()
        if not self._finder.is_ready:
            return None
        return self._finder.find(query, self.opened.layer, self.opened.shipped, self.settings.place_names)

    def show_place(self, row: PlaceRow) -> None:
        """Shows a place with a mark, or outlines and frames an area; R returns to the step."""
        self._forget_strokes()
        if row.area_id:
            explored = presenting.explore(self.state, areas=(row.area_id,))
            self._become(presenting.act(explored, "zoom_to_areas"))
        elif not row.is_on_map:
            self.note(tr("{place} is outside the map.").format(place=row.title))
        else:
            lon, lat = row.at
            camera = self.audience.stage.camera_on(row.box or (lon, lat, lon, lat), row.zoom)
            made = presenting.Mark(lon, lat, row.title, row.mark_detail)
            self._become(presenting.explore(self.state, camera=camera, mark=made))

    def _measured(self, stage: Stage, at: Position, *, is_set: bool) -> None:
        """Sets a point of the distance, or draws the line to the pointer on every picture that is not frozen."""
        state = self.state
        if not state.measuring or (state.frozen and stage is self.audience.stage):
            return
        if is_set:
            points = Path(state.presenter_view.path).with_point(at).points
            self._become(presenting.explore(state, path=points), by=stage)
            return
        for each, picture in self._stages():
            if not (state.frozen and each is self.audience.stage):
                each.show_measured(picture, is_measuring=True, pointer=at)

    def _edit_measure(self, what: str) -> None:
        if self.state.measuring and what == "finish":
            self._act("measure")
        elif self.state.measuring and what == "undo":
            self._act("back")

    # Pointer and pen: the same on both stages, in shares of width and height

    def _point(self, share: QPointF | None) -> None:
        if not self.state.pointer:
            return
        for stage, _ in self._stages():
            if not (self.state.frozen and stage is self.audience.stage):
                stage.overlay.set_spot(share)

    def _drew(self, by: Stage) -> None:
        for stage, _ in self._stages():
            if stage is not by and not self.state.frozen:
                stage.overlay.set_strokes(by.overlay.strokes)

    def strokes(self) -> tuple[list[list[QPointF]], Camera | None, QSize]:
        """The pen's strokes, as shares of width and height, where the map was, and the map's size."""
        stage = self._stage_in_hand()
        return stage.overlay.strokes, stage.camera.now(), stage.size()

    def show_with(self, written: int | None, marks: tuple[Mark, ...]) -> None:
        """Goes on with these marks of a written step, or of every step; other edits made since are not shown."""
        self.spoken.show_with(written, marks)
        self._forget_strokes()
        self._show_again()

    @property
    def step(self) -> PresentedStep:
        """The step that the briefer sees."""
        return self.sequence.steps[self.state.presenter_view.index]

    def _forget_strokes(self) -> None:
        for stage, _ in self._stages():
            stage.overlay.set_strokes([])

    # The presenter view

    def _make_presenter(self) -> PresenterWindow:
        from ui.presenting.presenter_window import PresenterWindow

        presenter = PresenterWindow(self)
        self._prepare(presenter.stage)
        self._connect(presenter.watch, presenter.stage)
        presenter.stage.map.start()
        return presenter

    def show_presenter(self, *, size: tuple[int, int] | None = None) -> None:
        """Opens the presenter view, or brings it to the front. With a size, only to take a picture."""
        if self.state.ended:
            return
        self.windows.show_presenter()
        if size is not None and self.windows.presenter is not None:
            self.windows.presenter.show_sized(*size)
        self._become(self.state, fly=False)

    def _open_part(self, part: str) -> None:
        self.show_presenter()
        if self.windows.presenter is not None:
            self.windows.presenter.open_part(part)


def _now() -> datetime.datetime:
    return datetime.datetime.now().astimezone()
