# SPDX-License-Identifier: MIT
"""Exports from the real window and from the command line: pictures with their metadata, the dialog, giving up."""

from __future__ import annotations

import dataclasses
import io
import threading
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from maps.areas import AreaLayer
from maps.exporting.handout import ExportSettings, Handout, Terms
from tests.end2end.driver import Driver
from tests.end2end.process import main_process
from tests.end2end.waiting import received, wait_until
from tests.operations import wait_for_operations
from tests.patience import GIVE_UP_SECONDS
from ui.exporting.dialog import ExportDialog
from ui.exporting.forms import FORMS, form_for, form_of
from ui.exporting.needs import Needs
from ui.exporting.preparing import Preparation
from ui.exporting.source import Source
from ui.files.writing import write_file

SMALL = ExportSettings(width=1280, theme="dark", marking="TLP:AMBER")


def exported(window: Driver, name: str, path: Path, settings: ExportSettings = SMALL) -> Path:
    """Exports the open briefing, and returns the file."""
    exporter = window.controllers.exporting.export(form_of(name), path, settings)
    with received(exporter.written) as written, received(exporter.ended) as ended:
        wait_until(lambda: written or ended, "the export ends")
    assert not ended, ended
    return path


def handout_of(window: Driver, settings: ExportSettings, needs: Needs, source: Source | None = None) -> Handout:
    """Prepares the open briefing's handout."""
    exporting = window.controllers.exporting
    form = dataclasses.replace(form_of("pptx"), needs=needs)
    preparation = Preparation(window.map, exporting._background, source or exporting._source(), settings, form,
                              window.window)
    with received(preparation.done) as done:
        preparation.start()
        wait_until(lambda: done, "the handout is made")
    made: Handout = done[0][0]
    return made


def test_a_step_s_picture_says_who_when_and_whence(window: Driver, tmp_path: Path,
                                                   record_picture: Callable[[str, QImage], None]) -> None:
    index = window.opened.sequence.index_of_statement("withdraw-kharkiv-mykolaiv")
    assert index is not None
    path = exported(window, "png", tmp_path / "step.png", ExportSettings(width=2560, steps=(index,), marking="TLP:RED"))
    picture = QImage(str(path))
    record_picture("export step", picture)
    assert (picture.width(), picture.height()) == (2560, 1440)
    assert picture.text("Title").startswith(window.opened.briefing.title)
    assert "Kharkiv" in picture.text("Description") and picture.text("Copyright") == "TLP:RED"
    assert all(source.title in picture.text("Source") for source in window.opened.briefing.sources)
    data = path.read_bytes()
    assert b"<x:xmpmeta" in data and b"dc:creator" in data


def test_all_steps_come_in_one_zip_in_order(window: Driver, tmp_path: Path) -> None:
    chosen = (0, 7, 13)
    path = exported(window, "pngs", tmp_path / "steps.zip", ExportSettings(width=960, steps=chosen))
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert len(names) == 4 and names[-1] == "sources.txt"
        assert [name[0] for name in names[:3]] == ["1", "2", "3"]
        sizes = [QImage.fromData(archive.read(name)).width() for name in names[:3]]
        assert sizes == [960, 960, 960]
        assert "[1]" in archive.read("sources.txt").decode("utf-8")


def test_the_handout_has_every_statement_source_and_step_in_its_place(window: Driver) -> None:
    settings = ExportSettings(theme="light")
    handout = handout_of(window, settings, Needs(grounds=True, statements=True, overview=True, ratio=0.5))
    briefing, opened = window.opened.briefing, window.opened
    assert [each.id for each in handout.statements] == [each.id for each in briefing.statements]
    assert [each.text for each in handout.statements] == [each.text for each in briefing.statements]
    assert [each.id for each in handout.sources] == [each.id for each in briefing.sources]
    assert len(handout.steps) == len(opened.sequence.steps)
    for step, presented in zip(handout.steps, opened.sequence.steps, strict=True):
        note = presented.statement.note if presented.statement else None
        assert step.index == presented.index and step.notes == (presented.note or note or "")
        assert QImage.fromData(step.ground).width() == 960
        said = " ".join(" ".join(box.text for box in step.texts).split())
        if presented.statement is not None:
            assert " ".join(presented.text.split())[:40] in said
            assert len(step.shapes) == len([area for area in presented.areas if area in opened.layer])
        for box in (*step.texts, *step.plates):
            assert box.box.left >= -1 and box.box.left + box.box.width <= step.width + 1, box
            assert box.box.top >= -1 and box.box.top + box.box.height <= step.height + 1, box
    assert all(QImage.fromData(each.picture).width() == 960 for each in handout.statements if each.areas)
    assert QImage.fromData(handout.overview).width() == 960
    assert any("saved copies" in each or "notes" in each for each in handout.left_out)


def test_an_outline_lies_where_the_picture_shows_it(window: Driver) -> None:
    handout = handout_of(window, ExportSettings(), Needs(grounds=True, ratio=0.25))
    step = next(each for each in handout.steps if each.statement == "kursk-area")
    (kursk,) = step.shapes
    xs, ys = zip(*(point for ring in kursk.rings for point in ring), strict=True)
    name = next(text for text in step.texts if text.role == "name")
    assert min(xs) > 0 and max(xs) < step.width and min(ys) > 0 and max(ys) < step.height
    middle = name.box.left + name.box.width / 2, name.box.top + name.box.height / 2
    assert min(xs) - name.box.width < middle[0] < max(xs) + name.box.width, "in the ground, or right beside it"
    assert min(ys) - name.box.width < middle[1] < max(ys) + name.box.width


def test_given_up_or_failed_it_leaves_no_file(window: Driver, tmp_path: Path) -> None:
    exporting = window.controllers.exporting
    exporting.export(form_of("pngs"), tmp_path / "given up.zip", SMALL)
    exporting.stop()
    bad = tmp_path / "nowhere" / "\0.png"
    exporter = exporting.export(form_of("png"), bad, ExportSettings(steps=(0,), width=640))
    with received(exporter.ended) as ended:
        wait_until(lambda: ended, "the export fails")
    assert not list(tmp_path.rglob("*.*"))


def test_a_map_that_makes_no_picture_makes_no_file(
    window: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make_nothing(token: int, *_how: object) -> None:
        QTimer.singleShot(0, partial(window.map.pictureMade.emit, token, "", {}))

    monkeypatch.setattr(window.map, "make_picture", make_nothing)
    for name in ("pptx", "pdf", "pngs", "view"):
        exporter = window.controllers.exporting.export(form_of(name), tmp_path / name, SMALL)
        with received(exporter.written) as written, received(exporter.ended) as ended:
            wait_until(lambda written=written, ended=ended: written or ended, "it ends")  # type: ignore[misc]
        assert not written and "made no picture" in ended[0][0]
    assert not list(tmp_path.iterdir())


def test_cancelled_before_the_file_is_written_there_is_none_and_afterwards_it_is_whole(
    window: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exporting, path = window.controllers.exporting, tmp_path / "table.csv"
    writing, go_on = threading.Event(), threading.Event()

    def slowly(to: Path, data: bytes) -> str | None:
        writing.set()
        assert go_on.wait(GIVE_UP_SECONDS)
        return write_file(to, data)

    monkeypatch.setattr("ui.exporting.exporter.write_file", slowly)
    exporter = exporting.export(form_of("csv"), path, SMALL)
    with received(exporter.written) as written:
        wait_until(writing.is_set, "it is being written")
        assert not exporting.stop(), "too late"
        go_on.set()
        wait_until(lambda: written, "it is written all the same")
    assert path.read_bytes().endswith(b"\r\n") and exporting.exporter is None
    path.unlink()
    exporter = exporting.export(form_of("csv"), path, SMALL)
    with received(exporter.written) as written, received(exporter.ended) as ended:
        assert exporting.stop()
        assert wait_for_operations()
        window.settle()
    assert not written and not ended and not path.exists()


def test_every_ending_is_one_form_s(tmp_path: Path) -> None:
    assert len({form.name for form in FORMS}) == len(FORMS)
    assert len({form.suffix for form in FORMS}) == len(FORMS) - 2, "the map and a step are both .png, and both .svg"
    for form in FORMS:
        if form.name in ("png", "svg-step"):
            continue
        assert form_for(tmp_path / f"A b.c{form.suffix.upper()}") is form
    assert form_for(tmp_path / "a.docx") is None


def test_the_dialog_says_what_goes_along_and_writes_it(window: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                       record_picture: Callable[[str, QImage], None]) -> None:
    window.window.commands["export"].trigger()
    dialog = window.controllers.exporting.dialog
    assert isinstance(dialog, ExportDialog)
    assert "23 statements" in dialog.contents.text() and "notes are left out" in dialog.contents.text()
    dialog.notes.setChecked(True)
    assert "notes are left out" not in dialog.contents.text()
    wait_until(lambda: not dialog.steps.item(3).icon().isNull(), "the steps have pictures")
    record_picture("export dialog", dialog.grab().toImage())
    names = [form.name for form in FORMS]
    dialog.forms.setCurrentRow(names.index("png"))
    assert not dialog.notes.isVisible() and dialog.pixels.isVisible()
    dialog.pixels.setCurrentIndex(0)
    dialog.choose_step(3)
    chosen = tmp_path / "chosen"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(chosen), ""))
    dialog.export.click()
    wait_until(lambda: "Written" in dialog.said.text(), "the file is written")
    assert QImage(str(chosen) + ".png").width() == 1920
    dialog.reject()


def test_from_the_command_line_without_a_display(tmp_path: Path) -> None:
    path = tmp_path / "seven.png"
    done = main_process("--export", str(path), "--step", "7", "--size", "1280x720", "--marking", "For internal use")
    assert done.returncode == 0, done.stderr
    assert QImage(str(path)).width() == 1280 and "internal" in QImage(str(path)).text("Copyright")
    refused = main_process("--export", str(tmp_path / "a.docx"))
    assert refused.returncode == 2 and ".pptx" in refused.stderr
    assert not (tmp_path / "a.docx").exists()
    assert io.BytesIO(path.read_bytes()).read(4) == b"\x89PNG"


def test_card_and_map_are_copied_as_picture_and_as_text_with_attribution(window: Driver) -> None:
    window.sidebar.select("seized-area")
    window.settle()
    window.sidebar.cards.setFocus()
    QTest.keyClick(window.sidebar.cards, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    statement = window.opened.briefing.statement("seized-area")
    assert statement.text in data.text() and "Ukrainska Pravda" in data.text()
    assert data.hasImage() and QImage(data.imageData()).width() == 2 * window.sidebar.cards.viewport().width()
    window.window.commands["copy_map"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert statement.text in data.text() and "DeepStateMap" in data.text() and "→" in data.text()
    assert QImage(data.imageData()).height() >= window.window.map_frame.height()


def test_the_map_as_it_is_seen_with_the_sources_of_what_is_chosen(
    window: Driver, tmp_path: Path, record_picture: Callable[[str, QImage], None],
) -> None:
    window.sidebar.select("kursk-area")
    camera = window.controllers.exporting._camera
    wait_until(lambda: (now := camera.now()) is not None and now.zoom > 8, "the map has come to rest there")
    path = exported(window, "view", tmp_path / "view.png", ExportSettings(width=1920, theme="light"))
    picture = QImage(str(path))
    record_picture("export view", picture)
    chain = window.opened.briefing.chain_of(window.opened.briefing.statement("kursk-area"))
    assert all(source.title in picture.text("Description") for source in chain)
    grid = [picture.pixelColor(x, y) for x in range(0, 1920, 16) for y in range(160, 900, 16)]
    blue = [colour for colour in grid if colour.blue() > colour.red() + 30 and colour.green() < 200]
    assert len(blue) > len(grid) / 100, "the chosen ground is as large as in the window"


def test_outlines_and_sizes_that_may_not_go_are_only_part_of_the_picture(window: Driver) -> None:
    exporting = window.controllers.exporting
    source = exporting._source()
    terms = (Terms(observer="Theirs", credit="Theirs", terms="Not to be passed on.", may_go=False),)
    theirs = dataclasses.replace(source, opened=source.opened.on(AreaLayer(source.opened.shipped, "Theirs")),
                                 terms=lambda: terms)
    settings = ExportSettings(steps=(source.opened.sequence.index_of_statement("kursk-area") or 0,))
    needs = Needs(grounds=True, ratio=0.5)
    free, bound = handout_of(window, settings, needs, source), handout_of(window, settings, needs, theirs)
    step, closed = free.steps[0], bound.steps[0]
    assert step.shapes and step.bars and [text for text in step.texts if text.role == "name"]
    assert not closed.shapes and not closed.bars and not [text for text in closed.texts if text.role == "name"]
    assert step.ground != closed.ground, "the picture has the outline instead"
    measured = [text for text in step.alt.splitlines() if "map," in text]
    assert measured and not [text for text in measured if text in closed.alt]
    assert any(each.checks for each in free.statements) and not any(each.checks for each in bound.statements)
    assert any("Theirs" in each for each in bound.left_out)
