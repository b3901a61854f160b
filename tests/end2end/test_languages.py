# SPDX-License-Identifier: MIT
"""The window in another language: chosen in the settings, built in the old one's place, with the same work in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from briefing.editing import put_statement
from briefing.structs import changed
from maps.exporting.handout import ExportSettings
from tests.end2end.driver import RESOURCES, SIZE, settings_in, wait_for_operations, wait_until
from tests.end2end.waiting import received
from ui.assembly import Controllers
from ui.exporting.forms import form_of
from ui.files.recovery import left_over
from ui.kit.texts import tr
from ui.languages import current
from ui.runs import Runs
from ui.start.options import Options


@pytest.fixture
def runs(qapp: QApplication, tmp_path: Path) -> Iterator[Runs]:
    """The program as it is started, in English."""
    made = Runs(Options(size=SIZE), settings_in(tmp_path, language="en"), RESOURCES)
    made.run()
    wait_until(lambda: made.application.controllers is not None, "it is built")
    wait_until(lambda: controllers_of(made).reading.map.is_ready, "the map is ready")
    yield made
    made.application.end()
    current.use("en")
    wait_for_operations()


def controllers_of(runs: Runs) -> Controllers:
    found = runs.application.controllers
    assert found is not None
    return found


def text_of(controllers: Controllers, act: Callable[[], object]) -> str:
    act()
    return controllers.session.briefing.statement("kursk-area").text


def test_everything_speaks_ukrainian_and_the_work_goes_on(
    runs: Runs, record_picture: Callable[[str, QImage], None],
) -> None:
    before = runs.application.window
    old = controllers_of(runs)
    old.reading.sidebar.select("kursk-area")
    briefing = old.session.briefing
    for text in ("First", "Second"):
        statement = changed(old.session.briefing.statement("kursk-area"), text=text)
        old.session.apply(tr("Change theme"), put_statement(old.session.briefing, statement))
    old.session.stack.undo()
    assert old.session.stack.canRedo() and old.files.recovery.keep_now()
    copies = old.files.recovery_folder
    before.commands["sources"].trigger()
    shape = before.geometry()
    before.languageAsked.emit("uk")
    after, new = runs.application.window, controllers_of(runs)
    assert after is not before and after.isVisible()
    assert after.geometry() == shape
    assert new.session.briefing.statement("kursk-area").text == "First"
    assert new.session.stack.canUndo() and new.session.stack.canRedo()
    assert new.reading.sidebar.selected == "kursk-area" and after.commands["sources"].isChecked()
    assert after.commands["save"].text() == "Зберегти" and "тверджен" in after.header.counts.text()
    assert new.session.stack.undoText() == "Змінити тему", "an edit is called as the window speaks"
    assert after.messages.text == "", "nothing went wrong"
    wait_until(lambda: len(list(copies.glob("*.briefing"))) == 1, "its own copy stands for the old one's")
    assert left_over(copies) == [], "which a window holds"
    wait_until(lambda: new.reading.map.is_ready, "its map is ready")
    wait_until(lambda: not after.is_map_covered, "the map is drawn")
    record_picture("window in Ukrainian", after.grab().toImage())
    texts = [text_of(new, act) for act in (new.session.stack.redo, new.session.stack.undo, new.session.stack.undo)]
    assert texts == ["Second", "First", briefing.statement("kursk-area").text] and not new.session.is_changed
    assert not isValid(before)


def test_a_running_presentation_is_not_interrupted(runs: Runs) -> None:
    controllers = controllers_of(runs)
    controllers.presenting.in_window()
    wait_until(lambda: controllers.presenting.is_running, "it is presented")
    runs.application.window.languageAsked.emit("uk")
    assert controllers_of(runs) is controllers and current.code() == "en"
    assert "End presenting" in runs.application.window.messages.text
    controllers.presenting.current.do("end")
    wait_until(lambda: not controllers.presenting.is_running, "it ends")


def test_there_and_back_again(runs: Runs) -> None:
    for code, save in (("uk", "Зберегти"), ("en", "Save"), ("uk", "Зберегти")):
        runs.switch(code)
        assert runs.application.window.commands["save"].text() == save
        wait_until(lambda: controllers_of(runs).reading.map.is_ready, "its map is ready")
    assert len(controllers_of(runs).session.briefing.statements) == 23
    assert runs.application.window.settings.language == "uk" and runs.application.window.settings.place_names == "uk"


def test_the_briefing_is_shown_as_it_is_translated(runs: Runs) -> None:
    runs.switch("uk")
    controllers = controllers_of(runs)
    reading = controllers.reading
    reading.sidebar.select("kursk-area")
    assert "припинення вогню" in runs.application.window.header.title.text()
    shown = controllers.session.shown
    assert shown.briefing.statement("kursk-area").text.startswith("Україна утримує близько 650")
    assert controllers.session.briefing.statement("kursk-area").text.startswith("Ukraine holds"), "edits are of this"
    reading.show_drawer(True)
    assert reading.drawer is not None
    words = " ".join(label.text() for label in reading.drawer.findChildren(QLabel))
    assert "Україна утримує близько 650" in words and "Англійська: Ukraine holds" in words
    for query in ("припинення", "ceasefire"):
        reading.sidebar.filter_bar.search.setText(query)
        wait_until(lambda: 0 < len(reading.sidebar.shown) < 23, "found in either language")


def test_the_room_reads_the_next_language_and_both(
    runs: Runs, record_picture: Callable[[str, QImage], None],
) -> None:
    controllers = controllers_of(runs)
    controllers.reading.sidebar.select("kursk-area")
    controllers.presenting.in_window()
    wait_until(lambda: controllers.presenting.is_running, "it is presented")
    presentation = controllers.presenting.current
    stage = presentation.audience.stage
    wait_until(lambda: stage.map.is_ready, "its map is ready")

    def words() -> str:
        return str(stage.overlay.accessibleDescription() or stage.overlay.accessibleName())

    assert presentation.step.text.startswith("Ukraine holds about 650")
    presentation.do("language")
    assert presentation.step.text.startswith("Україна утримує близько 650") and presentation.room.code == "uk"
    assert current.code() == "en", "the window goes on in its own"
    record_picture("room in Ukrainian", presentation.audience.grab().toImage())
    presentation.do("language")
    assert presentation.step.text.startswith("Ukraine holds") and presentation.room.beside is not None
    record_picture("room in both", presentation.audience.grab().toImage())
    presentation.do("language")
    assert presentation.room.beside is None and presentation.step.text.startswith("Ukraine holds")
    presentation.do("freeze")
    presentation.do("language")
    assert stage.overlay.contents.caption.text.startswith("Ukraine holds"), "a frozen room stays as it is"
    presentation.do("freeze")
    assert stage.overlay.contents.caption.text.startswith("Україна утримує"), "and goes on in the new language"
    presentation.do("end")
    wait_until(lambda: not controllers.presenting.is_running, "it ends")


def test_an_export_is_in_the_language_that_is_chosen(runs: Runs, tmp_path: Path) -> None:
    controllers = controllers_of(runs)
    written = {}
    for code in ("uk", "en"):
        path = tmp_path / f"{code}.html"
        exporter = controllers.exporting.export(form_of("html"), path, ExportSettings(language=code))
        with received(exporter.written) as done:
            wait_until(done.__len__, "it is written")
        written[code] = path.read_text("utf-8")
    assert 'lang="uk"' in written["uk"] and 'lang="en"' in written["en"]
    assert "Україна утримує близько 650" in written["uk"] and "Окуповано з 2022 року" in written["uk"]
    assert "Ukraine holds about 650" in written["en"] and "Occupied since 2022" in written["en"]
    assert "Occupied since 2022" not in written["uk"] and "Перекладено" in written["uk"]


def test_the_dialog_offers_the_languages(runs: Runs, record_picture: Callable[[str, QImage], None]) -> None:
    exporting = controllers_of(runs).exporting
    exporting.show()
    dialog = exporting.dialog
    wait_until(lambda: dialog.isVisible(), "it is open")
    assert [dialog.language.itemText(at) for at in range(dialog.language.count())] == ["English", "Ukrainian"]
    dialog.language.setCurrentIndex(1)
    assert "Путін" in dialog.steps.item(1).text() and dialog.settings().language == "uk"
    record_picture("export dialog in two languages", dialog.grab().toImage())
    dialog.close()
