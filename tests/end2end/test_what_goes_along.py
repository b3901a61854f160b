# SPDX-License-Identifier: MIT
"""What goes along with an export: the background's credit, the areas of the day on show, all sources, the notes."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication, QImage

from briefing.structs import changed
from maps.areas import AreaLayer
from maps.exporting.handout import ExportSettings, Terms
from tests.briefing.media_examples import media_example
from tests.end2end.days_in_hand import DAYS, control_of, own_of
from tests.end2end.driver import Driver, received, wait_until
from tests.end2end.test_exporting import exported, handout_of
from tests.exporting_examples import small_handout
from tests.made_backgrounds import coloured
from tests.operations import wait_for_operations
from ui.exporting import preparing
from ui.exporting.forms import FORMS, form_of
from ui.exporting.leaving_out import left_out, without_effect
from ui.exporting.needs import Needs
from ui.exporting.preparing import _shortened
from ui.exporting.step_boxes import credit_boxes
from ui.kit.texts import short_date
from ui.stage.look import STAGE_LOOKS
from ui.start.options import parse


@pytest.fixture
def tiles(window: Driver, tmp_path: Path) -> object:
    """The shared window with tiles under its data."""
    backgrounds = window.controllers.backgrounds
    with received(backgrounds.shown) as changes:
        backgrounds.open_file(coloured(tmp_path / "made.mbtiles"))
        wait_until(lambda: changes, "the background is there")
    window.settle()
    yield "© Tile makers"
    backgrounds.show_own()
    assert wait_for_operations()
    window.settle()


def test_the_background_s_credit_goes_with_every_picture_that_shows_its_tiles(
    window: Driver, tiles: str, tmp_path: Path, record_picture: Callable[[str, QImage], None],
) -> None:
    path = exported(window, "png", tmp_path / "a.png", ExportSettings(width=1280, steps=(3,)))
    picture = QImage(str(path))
    record_picture("export over tiles", picture)
    assert picture.text("Author").startswith(f"{tiles} · Control: ")
    made = handout_of(window, ExportSettings(steps=(3,)), Needs(grounds=True, ratio=0.25))
    assert any(tiles in text.text for text in made.steps[0].texts if text.role == "credits")
    plain = handout_of(window, ExportSettings(), Needs())
    assert tiles not in plain.credits, "a form without pictures has no tiles"
    window.window.commands["copy_map"].trigger()
    assert tiles in QGuiApplication.clipboard().mimeData().text()


def test_long_credits_are_on_several_lines_and_whole(window: Driver) -> None:
    exporting = window.controllers.exporting
    source = dataclasses.replace(exporting._source(), background="© " + " and ".join(f"Maker {n}" for n in range(60)))
    made = handout_of(window, ExportSettings(steps=(3,)), Needs(wholes=True, ratio=0.25), source)
    assert "Maker 59" in made.credits


    plates, texts = credit_boxes(made.credits, 614, STAGE_LOOKS["light"], QSizeF(1920, 1080), is_divided=True)
    assert len(texts) > 2 and " ".join(text.text for text in texts) == made.credits
    assert all(text.box.top >= plates[0].box.top and text.box.top + text.box.height <= 1080 for text in texts)


def test_an_export_waits_for_the_areas_of_the_day_on_show(
    timed: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    control = control_of(timed)
    answers: list[Callable[[], None]] = []
    areas = control.questions.areas
    monkeypatch.setattr(control.questions, "areas", lambda wanted, take: answers.append(lambda: areas(wanted, take)))
    control.show_day(own_of(timed), DAYS[12])
    wait_until(lambda: answers, "the areas are asked for")
    exporter = timed.controllers.exporting.export(form_of("geojson"), tmp_path / "a.geojson", ExportSettings())
    with received(exporter.written) as written:
        timed.settle()
        assert not written, "the areas are those of another day"
        answers[0]()
        wait_until(lambda: written, "it is written with the areas of the day")
    assert short_date(DAYS[12]) in (tmp_path / "a.geojson").read_text()
    assert exporter._preparation is not None
    assert exporter._preparation._source.opened.layer.as_of == DAYS[12]


def test_the_dialog_and_an_export_stop_playing(timed: Driver) -> None:
    control = control_of(timed)
    assert control.pane is not None
    control.pane.play.click()
    assert control.pane.play.isChecked()
    timed.window.commands["export"].trigger()
    assert not control.pane.play.isChecked()
    dialog = timed.controllers.exporting.dialog
    assert dialog is not None
    dialog.reject()


def test_many_sources_of_a_picture_are_counted_in_it_and_listed_in_its_texts(window: Driver) -> None:
    exporting = window.controllers.exporting
    briefing = window.opened.briefing
    first, *others = briefing.statements
    many = changed(briefing, statements=(changed(first, via=tuple(each.id for each in briefing.sources[:7])), *others))
    source = dataclasses.replace(exporting._source(), opened=window.opened.edited(many), statement=first.id)
    made = handout_of(window, ExportSettings(width=960), Needs(view=True), source)
    assert all(each.title in made.steps[0].alt for each in briefing.sources[:7])
    shown = _shortened([str(number) for number in range(7)])
    assert shown[:3] == ["0", "1", "2"] and "4 more" in shown[3] and len(shown) == 4
    assert _shortened(["a"] * 4) == ["a"] * 4


def test_a_picture_of_no_step_is_one_sentence(window: Driver, tmp_path: Path) -> None:
    for name in ("png", "pngs", "gif"):
        exporter = window.controllers.exporting.export(form_of(name), tmp_path / name, ExportSettings(steps=()))
        with received(exporter.written) as written, received(exporter.ended) as ended:
            wait_until(lambda written=written, ended=ended: written or ended, "it ends")  # type: ignore[misc]
        assert not written and "no step" in ended[0][0]
    assert not list(tmp_path.iterdir())


def test_texts_and_pictures_are_made_beside_the_window_s_thread(
    window: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    threads: dict[str, list[bool]] = {"handout_of": [], "png_of": [], "shape_of_area": []}
    for name, found in threads.items():
        made = getattr(preparing, name)

        def noted(*given: object, made: Callable[..., object] = made, found: list[bool] = found) -> object:
            found.append(threading.current_thread() is threading.main_thread())
            return made(*given)

        monkeypatch.setattr(preparing, name, noted)
    exported(window, "pngs", tmp_path / "a.zip", ExportSettings(width=640, steps=(1, 2)))
    exported(window, "pptx", tmp_path / "a.pptx", ExportSettings(width=640, steps=(1, 13)))
    assert all(found and not any(found) for found in threads.values()), threads


def test_captions_are_laid_out_only_for_pictures(
    window: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ui.exporting.preparing.lay_out", lambda *_given: pytest.fail("nobody sees a caption"))
    for name in ("csv", "geojson", "kml", "html", "svg"):
        exported(window, name, tmp_path / name)


def test_every_form_says_what_it_leaves_out(window: Driver) -> None:
    source = window.controllers.exporting._source()
    first, *others = window.opened.briefing.sources
    snapshot = small_handout().briefing.sources[1].snapshot
    clip = media_example().medium("clip")
    briefing = changed(window.opened.briefing, sources=(changed(first, snapshot=snapshot), *others), media=(clip,))
    source = dataclasses.replace(source, opened=window.opened.edited(briefing))
    for form in FORMS:
        said = " ".join(left_out(source, ExportSettings(with_notes=True, marking="TLP:RED", steps=(0,)), form))
        assert ("notes are left out" in said) == ("notes" not in form.asks)
        assert ("hashes are in it" in said) == ("hashes" in form.holds) and "saved copies" in said
        assert "pictures and videos are left out" in said
        assert ("marking is left out" in said) == ("marking" not in form.asks)
        assert ("Steps left out" in said) == ("steps" in form.asks)


def test_choices_without_effect_are_named_on_the_command_line() -> None:
    given = parse(["--export", "a.csv", "--size", "1280x700", "--step", "3", "--marking", "TLP:RED", "--notes"])
    said = " ".join(without_effect(given, form_of("csv")))
    assert all(option in said for option in ("--size", "--step", "--marking")) and "--notes" not in said
    assert "--table" in without_effect(parse(["--export", "a.pdf", "--table"]), form_of("pdf"))[0]
    assert without_effect(parse(["--export", "a.pptx", "--table"]), form_of("pptx")) == []
    assert "1280 × 720" in without_effect(given, form_of("png"))[-1]
    assert without_effect(parse(["--export", "a.png", "--size", "1280x720", "--step", "1"]), form_of("png")) == []


def test_the_areas_of_an_observer_whose_terms_nobody_knows_are_left_out_with_the_reason(window: Driver) -> None:
    source = window.controllers.exporting._source()
    theirs = dataclasses.replace(
        source, opened=source.opened.on(AreaLayer(source.opened.shipped, "My file")),
        terms=lambda: (Terms(observer="My file", credit="", terms="", may_go=False, is_known=False),))
    said = left_out(theirs, ExportSettings(), form_of("geojson"))
    assert "My file" in said[0] and "nothing says" in said[0]
    assert not any("My file" in each for each in left_out(theirs, ExportSettings(), form_of("csv")))
    assert "Pictures of the map show them." in left_out(theirs, ExportSettings(), form_of("pptx"))
