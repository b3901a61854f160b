# SPDX-License-Identifier: MIT
"""Every operation in the background fails in a way that nobody foresaw; it says so, and works when asked again."""

from __future__ import annotations

import ast
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel

from briefing.editing import put_statement
from briefing.files.read_write import save
from briefing.model import Figure
from briefing.structs import changed
from briefing.version import VERSION
from maps.exporting.handout import ExportSettings
from tests.corpora import PROJECT
from tests.end2end.driver import Driver, settings_in, wait_until
from tests.end2end.writing import DEFAULT, Writing
from tests.made_backgrounds import coloured
from tests.made_days import FIRST, days_after, write_days
from tests.operations import wait_for_operations
from tests.ui.readers import made_media
from ui.exporting.forms import form_of
from ui.files.saver import as_file
from ui.kit import background
from ui.timeline.day_library import DayLibrary

SAID = "unexpected error (RuntimeError)"
SECRET = "words of the briefing"


class Walk:
    """The window, a folder, days of an observer, and the answers that came."""

    def __init__(self, writing: Writing, folder: Path) -> None:
        self.writing, self.folder = writing, folder
        self.files, self.tasks = writing.files, writing.editing.tasks
        self.timeline = writing.window.controllers.timeline
        self.backgrounds = writing.window.controllers.backgrounds
        self.library: DayLibrary = self.timeline.library
        self.answers: list[object] = []
        self.own = ""

    @property
    def provider(self) -> Any:
        return self.library.known.providers[self.own]

    def add_days(self) -> None:
        """Fetches the days of an observer of one's own."""
        self.own = self.library.known.add(str(write_days(self.folder / "Own days", days_after(FIRST, 4)))).id
        self.library.fetch(self.provider, FIRST, days_after(FIRST, 4)[-1])
        wait_until(lambda: bool(self.library.days.get(self.own)), "the days are there")
        self.rest()

    def rest(self) -> None:
        """Waits until nothing runs any more."""
        wait_until(lambda: not self.library.is_busy and not self.files.saver.is_busy, "nothing runs")
        assert wait_for_operations()
        self.writing.window.settle()

    @property
    def said(self) -> str:
        """All that the window and its dialogs say."""
        window = self.writing.window.window
        dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
        labels = [label.text() for each in dialogs for label in each.findChildren(QLabel) if label.isVisible()]
        return " ".join([window.messages.text, *labels])

    def clear(self) -> None:
        """Closes dialogs and messages."""
        window = self.writing.window.window
        for each in window.findChildren(QDialog):
            each.close()
        window.messages.dismiss()
        self.answers.clear()

    def change(self) -> None:
        self.writing.window.sidebar.select("no-nato")
        self.writing.type(self.writing.page("Statement").text, f"Changed, {len(self.writing.briefing.statements)}.")

    def new_file(self, name: str) -> Path:
        """A place where no file is."""
        (self.folder / name).unlink(missing_ok=True)
        return self.folder / name

    def file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path


def _save(walk: Walk) -> None:
    if walk.writing.window.opened.path.parent != walk.folder:
        walk.files._write(_as_file(walk), None, overwrite=True)
    else:
        walk.files.save()


def _as_file(walk: Walk) -> Any:
    return as_file(walk.writing.session.opened.file, walk.folder / "mine.briefing")


def _open(walk: Walk) -> None:
    """Opens a package, which is never opened in the window's thread."""
    path = walk.folder / "other.briefing"
    save(as_file(walk.writing.session.opened.file, path), overwrite=True)
    walk.files.opener.open(path, walk.files.layer)


def _export(walk: Walk, name: str) -> None:
    exporting = walk.writing.window.controllers.exporting
    exporting.show()
    exporter = exporting.export(form_of(name), walk.folder / f"export.{name}", ExportSettings(steps=(0,), width=640))
    exporter.ended.connect(exporting.dialog.show_end)


def _fetch(walk: Walk) -> None:
    walk.library.ended.connect(lambda sentence: walk.answers.append(sentence) if sentence else None)
    walk.library.fetch_latest(walk.provider)


def _attach(walk: Walk) -> None:
    page = walk.writing.page("Sources")
    page.attach_file(walk.file("page.txt", "Said."))


def _attach_medium(walk: Walk) -> None:
    walk.writing.window.sidebar.select("no-nato")
    page = walk.writing.page("Statement")
    (walk.folder / "photo.jpg").write_bytes(made_media.picture())
    page.media.attach_file(walk.folder / "photo.jpg")


def _table(walk: Walk) -> None:
    walk.tasks.read_table(walk.file("table.csv", "speaker,text,date\nA,Said.,2024-11-20\n"))


def _areas(walk: Walk) -> None:
    walk.tasks.import_areas(walk.file("a.geojson", """{"type": "Polygon", "coordinates":
        [[[37, 48], [38, 48], [38, 49], [37, 48]]]}"""))


def _add_areas(walk: Walk) -> None:
    place = {"type": "Feature", "id": "depot", "properties": {"label": "Depot"},
             "geometry": {"type": "Point", "coordinates": [37, 48]}}
    walk.writing.window.controllers.editing.add_areas("Import areas", [place])


def _dialog_is_ready(walk: Walk) -> bool:
    return not walk.tasks.dialog.work.is_busy and SAID not in walk.said  # type: ignore[union-attr]


def _answered(walk: Walk) -> bool:
    return bool(walk.answers)


def _day(walk: Walk) -> Any:
    return (walk.own, FIRST)


def _own_areas(walk: Walk) -> None:
    walk.timeline.questions.areas(_day(walk), walk.answers.append)


def _find_places(walk: Walk) -> None:
    """As at the first search of a run."""
    finder = walk.writing.window.controllers.places._finder
    finder._towns.gazetteer = None
    finder.get_ready()


def _who_holds(walk: Walk) -> None:
    """As at the first search on another day."""
    finder, opened = walk.writing.window.controllers.places._finder, walk.writing.window.opened
    finder._control = finder._asked_layer = None
    finder._control_of(opened.shipped)


def _ask_menu(walk: Walk) -> None:
    places = walk.writing.window.controllers.places
    places.menu = None
    places._ask_menu(37.0, 48.0, 100, 100)


def _has_menu(walk: Walk) -> bool:
    menu = walk.writing.window.controllers.places.menu
    return menu is not None and menu.close()


def _measure_figures(walk: Walk) -> None:
    """A figure of people has to be measured, and somebody waits for it."""
    controllers = walk.writing.window.controllers
    session = controllers.session
    first = session.briefing.statements[0]
    figure = Figure(quantity="people", unit="people", comparison="about", value=1_000)
    session.apply("Edit", put_statement(session.briefing, changed(first, areas=("occupied-donetsk",), figure=figure)))
    controllers.figures.when_there(
        lambda: walk.answers.append(session.opened.checked(session.briefing.statements[0])))


def _terms(walk: Walk) -> None:
    """As when the pane is opened, with nothing worked out yet."""
    terms = walk.writing.window.controllers.terms
    terms.show(False)
    terms.found = {}
    if terms._outcomes is not None:
        terms._outcomes._kept.clear()
    terms.show(True)


def _wanted_snapshots(walk: Walk) -> bool:
    return any(each.snapshot is not None for each in walk.writing.briefing.sources)


OPERATIONS: dict[str, tuple[str, Callable[[Walk], object], Callable[[Walk], bool]]] = {
    "save": ("ui/files/saver.py", _save, lambda walk: (walk.folder / "mine.briefing").exists()),
    "open": ("ui/files/opener.py", _open, lambda walk: walk.writing.window.opened.path.name == "other.briefing"),
    "keep": ("ui/files/recovery.py", lambda walk: (walk.change(), walk.files.recovery.keep()),
             lambda walk: bool(list(walk.files.recovery_folder.glob("*.json")))),
    "merge": ("ui/editing/tasks.py", lambda walk: walk.tasks.merge(DEFAULT), lambda walk: bool(walk.tasks.dialog)),
    "template": ("ui/editing/tasks.py", lambda walk: walk.tasks.save_template(walk.folder / "t.csv"),
                 lambda walk: (walk.folder / "t.csv").exists()),
    "recovered": ("ui/editing/tasks.py", lambda walk: walk.tasks.offer_recovered(), lambda _walk: True),
    "snapshot": ("ui/editing/source_page.py", _attach, _wanted_snapshots),
    "medium": ("ui/editing/media_part.py", _attach_medium, lambda walk: bool(walk.writing.briefing.media)),
    "table": ("ui/tables/work.py", _table, _dialog_is_ready),
    "areas": ("ui/importing/work.py", _areas, _dialog_is_ready),
    "added areas": ("ui/editing/controller.py", _add_areas,
                    lambda walk: any(each["id"] == "depot" for each in walk.writing.briefing.own_areas)),
    "sizes": ("ui/timeline/day_questions.py", lambda walk: walk.timeline.questions.sizes(walk.answers.append),
              _answered),
    "compare": ("ui/timeline/day_questions.py", lambda walk: walk.timeline.questions.compare(
        _day(walk), _day(walk), walk.answers.append), _answered),
    "observers": ("ui/timeline/day_questions.py", lambda walk: walk.timeline.questions.observers(
        FIRST, walk.answers.append), _answered),
    "areas of a day": ("ui/timeline/day_questions.py", _own_areas, _answered),
    "form": ("ui/timeline/day_library.py", lambda walk: walk.library.look_into(str(walk.folder), walk.answers.append),
             _answered),
    "fetch": ("ui/timeline/day_library.py", _fetch, _answered),
    "pack": ("ui/timeline/page_packs.py", lambda walk: walk.timeline.packs.pack(),
             lambda walk: walk.timeline.packs.slot_of(walk.own) is not None),
    "doubts": ("ui/timeline/doubts.py", lambda walk: walk.timeline.doubts.look(), lambda _walk: True),
    "figures": ("ui/timeline/figures_of_statements.py", _measure_figures,
                lambda walk: any(each is not None for each in walk.answers)),
    "places": ("ui/map/towns.py", _find_places,
               lambda walk: walk.writing.window.controllers.places._finder.is_ready),
    "who holds a place": ("ui/places/finder.py", _who_holds,
                          lambda walk: walk.writing.window.controllers.places._finder._control is not None),
    "menu of a point": ("ui/places/controller.py", _ask_menu, _has_menu),
    "background": ("ui/backgrounds/controller.py", lambda walk: walk.backgrounds.open_file(
        coloured(walk.new_file("tiles.mbtiles"))), lambda walk: walk.backgrounds.file is not None),
    "terms": ("ui/terms/outcomes.py", _terms, lambda walk: bool(walk.writing.window.controllers.terms.found)),
    "picture": ("ui/exporting/preparing.py", lambda walk: _export(walk, "png"),
                lambda walk: (walk.folder / "export.png").exists()),
    "export": ("ui/exporting/exporter.py", lambda walk: _export(walk, "svg"),
               lambda walk: (walk.folder / "export.svg").exists()),
    "take": ("ui/timeline/taken_days.py", lambda walk: walk.timeline.taken.take(walk.own, FIRST),
             lambda walk: walk.writing.briefing.control is not None),
}
AS_BEFORE = ("recovered", "doubts", "pack")
"""What was found before such an operation stays, so that its work cannot be seen from outside."""
ELSEWHERE = {
    "ui/start_up.py": "in the test of the start below",
    "ui/map/site_source.py": "ends in the panel in the map's place",
    "ui/files/beginnings.py": "says in the tile of a briefing why it cannot be read",
    "ui/reading/snapshot_pane.py": "says what it read in the pane itself",
    "ui/reading/pdf_file.py": "says in the pane which page could not be drawn",
    "ui/media/media_reader.py": "says in the pane why it shows nothing",
    "ui/media/video.py": "says in the pane why it shows nothing",
    "ui/exporting/pdf.py": "in test_pdf_handout.py, where it fails without a window",
    "ui/exporting/few_at_once.py": "hands on the work of the pictures, which is among the operations",
    "ui/exporting/day_pictures.py": "ends as the pictures of steps do, which are among the operations",
    "ui/drafting/controller.py": "says in its pane why the article could not be read",
    "ui/terms/step_meanings.py": "goes on without, in the test of presented terms",
    "ui/exporting/film.py": "in test_film.py, after the frames are encoded",
    "ui/backgrounds/fetching.py": "in test_backgrounds.py, beside a server of its own",
    "ui/merging/merge_dialog.py": "small maps beside the words; without them the words are enough",
    "ui/editing/facts_offer.py": "an offer that is not made; the snapshot itself says why it cannot be read",
}


@pytest.fixture(scope="module")
def walked(module_window: Driver, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """The window with an observer's days in hand."""
    walk = Walk(Writing(module_window), tmp_path_factory.mktemp("walk"))
    walk.add_days()
    return walk


@pytest.fixture
def walk(walked: Walk, tmp_path: Path) -> Iterator[Walk]:
    walked.writing.begin()
    walked.clear()
    walked.folder = tmp_path
    yield walked
    walked.rest()
    walked.clear()


def fail(*_arguments: object) -> object:
    raise RuntimeError(SECRET)


@pytest.mark.parametrize("name", OPERATIONS)
def test_it_is_said_and_the_next_one_works(
    walk: Walk, name: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    _file, start, works = OPERATIONS[name]
    with monkeypatch.context() as broken, caplog.at_level(logging.ERROR):
        broken.setattr(background, "_outcome", fail)
        start(walk)
        wait_until(lambda: SAID in walk.said or "cannot be kept" in walk.said, f"it is said that {name} failed")
        walk.rest()
    walk.rest()  # another operation that began meanwhile fails, too, and its sentence comes now
    assert not works(walk) or name in AS_BEFORE, "the injection reached it"
    assert any(record.exc_info and record.exc_info[0] is RuntimeError for record in caplog.records)
    walk.clear()
    walk.tasks.dialog = None
    start(walk)
    wait_until(lambda: works(walk), f"{name} works again")
    walk.rest()
    assert SAID not in walk.said


def test_after_each_of_them_a_change_is_saved(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    """One run through all of them, without a pause."""
    with monkeypatch.context() as broken:
        broken.setattr(background, "_outcome", fail)
        for _file, start, _works in OPERATIONS.values():
            start(walk)
            walk.clear()
        walk.rest()
    walk.clear()
    walk.writing.begin()
    walk.change()
    walk.files._write(_as_file(walk), None, overwrite=True)
    wait_until(lambda: not walk.writing.session.is_changed, "it is saved")
    assert (walk.folder / "mine.briefing").exists()


def test_the_sentence_offers_the_diagnostics(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(background, "_outcome", fail)
        _save(walk)
        wait_until(lambda: SAID in walk.said, "it is said")
    messages = walk.writing.window.window.messages
    assert messages.action_button.isVisible() and messages.action_button.text() == "Copy diagnostics"
    messages.action_button.click()
    text = QGuiApplication.clipboard().text()
    assert VERSION in text and SECRET not in text


def _starts_operations(file: Path) -> bool:
    """Whether a module gives work to the background or to one of its queues."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = ast.unparse(node.func.value)
            if (node.func.attr in ("run", "read") and owner.endswith("background")) or (
                    node.func.attr == "add" and owner.endswith("work")):
                return True
    return False


def test_no_kind_of_operation_is_forgotten() -> None:
    found = {file.relative_to(PROJECT).as_posix() for file in (PROJECT / "ui").rglob("*.py")
             if _starts_operations(file)} - {"ui/kit/work_queue.py"}
    assert found == {file for file, *_ in OPERATIONS.values()} | set(ELSEWHERE)


def test_a_start_that_fails_says_so(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = Driver(settings_in(tmp_path))
    with monkeypatch.context() as broken:
        broken.setattr(background, "_outcome", fail)
        driver.application.run()
        wait_until(lambda: SAID in driver.message, "it is said")
    assert not driver.is_built
    driver.close()
