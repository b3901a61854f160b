# SPDX-License-Identifier: MIT
"""Builds and wires the controllers, once, when the control layer and the first briefing are loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.backgrounds.controller import BackgroundsController
from ui.drafting.controller import DraftingController
from ui.editing.controller import EditingController
from ui.events.controller import EventsController
from ui.exporting.controller import ExportController, Neighbours
from ui.files.controller import FilesController
from ui.files.media_folder import MediaFolder
from ui.files.session import Session
from ui.map.towns import Towns
from ui.media.controller import MediaController
from ui.media.media_reader import MediaReader
from ui.places.controller import PlacesController
from ui.places.finder import PlaceFinder
from ui.presenting.controller import PresentingController
from ui.questions.controller import QuestionsController
from ui.reading.controller import ReadingController
from ui.services import Services
from ui.start.options import EDITOR_PAGES
from ui.terms.controller import TermsController
from ui.terms.step_meanings import StepMeanings
from ui.terms_of_control import TermsOfControl
from ui.timeline.controller import TimelineController
from ui.timeline.day_library import DayLibrary
from ui.timeline.day_questions import DayQuestions
from ui.timeline.figures_of_statements import FiguresOfStatements
from ui.timeline.page_packs import PagePacks
from ui.translating.controller import TranslatingController

if TYPE_CHECKING:
    from ui.files.beginnings import Beginnings
    from ui.files.open_briefing import OpenBriefing
    from ui.map.map_look import MapLook
    from ui.map.map_view import MapView
    from ui.presenting.presentation import Presentation
    from ui.run import Run


@dataclass(frozen=True)
class Controllers:
    """The controller of each part of the window, and the session they share."""

    session: Session
    look: MapLook
    reading: ReadingController
    places: PlacesController
    presenting: PresentingController
    files: FilesController
    editing: EditingController
    timeline: TimelineController
    events: EventsController
    media: MediaController
    services: Services
    backgrounds: BackgroundsController
    exporting: ExportController
    drafting: DraftingController
    terms: TermsController
    questions: QuestionsController
    meanings: StepMeanings
    translating: TranslatingController
    figures: FiguresOfStatements


def build(run: Run, view: MapView, look: MapLook, opened: OpenBriefing) -> Controllers:
    """Makes every controller for the first briefing, without starting any."""
    window = run.window
    session = Session(window, opened)
    reading = ReadingController(window, view, session, look, run.background)
    towns = Towns(run.resources, run.background, window.messages.problem)
    towns.follow(view)
    finder = PlaceFinder(towns, run.background, window.messages.problem)
    places = PlacesController(window, reading, finder, run.background)
    folder = run.resumed.media if run.resumed is not None else MediaFolder(window.settings.data_folder / "media")
    reader = MediaReader(session, run.background, folder)
    presenting = PresentingController(window, reading, look, run.site_source, finder, reader)
    files = FilesController(window, session, run.background, run.resources, presenting.why_held, folder)
    editing = EditingController(window, reading, look, files, run.background, towns)
    library = DayLibrary(window.settings, run.background, look.layer)
    packs = PagePacks(library, run.site_source.made)
    questions = DayQuestions(library, run.resources / "basemap", look.layer)
    timeline = TimelineController(window, reading, look, library, packs, questions, run.site_source.parts)
    events = EventsController(window, reading)
    media = MediaController(window, reading, reader)
    services = Services(window, files, run.resources, run.started_early)
    services.connect_actions()
    backgrounds = BackgroundsController(window, session, run.site_source, run.background)
    proposed = TermsController(window, reading, timeline.parts, library.known, run.background,
                               run.resources)
    asked = QuestionsController(window, reading)
    translating = TranslatingController(window, session)
    drafting = DraftingController(window, reading, run.background, towns, run.resources, editing.show_item)
    editing.articleAsked.connect(drafting.show_source)
    terms = TermsOfControl(library, session)
    meanings = StepMeanings(session, run.background, run.resources, run.site_source.parts, window.messages.problem)
    figures = FiguresOfStatements(session, library, questions, run.resources)
    exporting = ExportController(window, reading, look, run.background, Neighbours(
        terms.of, terms.allows, lambda: str(run.site_source.background["credit"]), timeline.stop_playing,
        timeline.sizes_to_pass_on, timeline.day.all_of_observer, library.read, meanings.when_there,
        meanings.when_all_there, figures.when_there))
    files.beginnings.plainWanted.connect(lambda: _picture_of_region(view, window.theme.name, files.beginnings))
    presenting.started.connect(lambda presentation: _give_areas(timeline, presentation))
    return Controllers(session, look, reading, places, presenting, files, editing, timeline, events, media, services,
                       backgrounds, exporting, drafting, proposed, asked, meanings, translating, figures)


def _picture_of_region(view: MapView, theme: str, beginnings: Beginnings) -> None:
    """Gives the start page a picture of the whole region."""
    from PySide6.QtGui import QPixmap

    from ui.map.map_calls import PictureStep
    from ui.map.still_maker import Still, StillMaker

    still = Still(PictureStep((), None, (), (), {}), (448, 280), 1, 0.8, theme)
    StillMaker(view, beginnings).want(still, lambda made: beginnings.show_plain(QPixmap.fromImage(made.image())))


def _give_areas(timeline: TimelineController, presentation: Presentation) -> None:
    """A presentation gets the areas of its own day, whatever the window goes to before they are computed."""
    if presentation.control is not None:
        timeline.ground.areas_of((presentation.control.provider, presentation.control.day), presentation.show_ground)


def start(run: Run, controllers: Controllers) -> None:
    """Starts what runs by itself while somebody works in the window."""
    controllers.files.start()
    if run.options.edit is not None:
        controllers.editing.show_page(EDITOR_PAGES.index(run.options.edit))
    if run.is_at_work:
        if run.resumed is None:
            controllers.editing.tasks.offer_recovered()
        controllers.timeline.start()
        controllers.services.begin(is_first=run.resumed is None)
    elif awaits_day(run, controllers):
        controllers.timeline.start()


def awaits_day(run: Run, controllers: Controllers) -> bool:
    """Whether what the run is for has to wait until the map shows the day that the briefing's file names."""
    options = run.options
    is_for_it = options.present or options.screenshot is not None or options.export is not None
    return is_for_it and controllers.session.briefing.control is not None
