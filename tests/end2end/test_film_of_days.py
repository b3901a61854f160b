# SPDX-License-Identifier: MIT
"""A film of an observer's days, encoded and played by the real web engine: each day at its time with its own stamp."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageSequence
from PySide6.QtGui import QImage

from maps.exporting.film.timing import length_of_days
from maps.exporting.handout import ExportSettings
from tests.end2end.days_in_hand import DAYS, add_days, control_of, rest
from tests.end2end.driver import Driver, received, wait_until
from tests.end2end.handout_page import HandoutPage
from tests.end2end.test_exporting import exported
from tests.end2end.test_film import PLAYER, colours, differ
from tests.made_days import write_days
from ui.exporting.dialog import ExportDialog
from ui.exporting.forms import FORMS, form_of

SPEED = 5


@pytest.fixture
def observed(new_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    """A window that shows the last of an observer's thirty days, without its time bar."""
    driver = new_window()
    show_last_day(driver, tmp_path / "Own")
    return driver


def show_last_day(driver: Driver, folder: Path) -> None:
    """Adds an observer's thirty days, and shows the last of them."""
    own = add_days(driver, write_days(folder, DAYS))
    control_of(driver).show_day(own, DAYS[-1])
    rest(control_of(driver).library)
    driver.settle()


def look(driver: Driver) -> None:
    """Looks at the ground that changes, and waits until an export would have that view."""
    driver.look_at(37.3, 48.2, 8)
    camera = driver.controllers.exporting._camera
    wait_until(lambda: (now := camera.now()) is not None and abs(now.lon - 37.3) < 0.01, "the map is at rest there")


def view_of(driver: Driver, day: datetime.date, path: Path) -> QImage:
    """The map as it is seen on a day, as a picture."""
    control_of(driver).show_day(control_of(driver).observer_day[0], day)
    driver.settle()
    return QImage(str(exported(driver, "view", path, ExportSettings(width=1920))))


def ground(pixels: list[int]) -> list[int]:
    """The middle of a small picture, where nothing but ground is."""
    return [each for row in range(15, 40) for each in pixels[4 * (96 * row + 25):4 * (96 * row + 75)]]


def test_each_day_is_in_the_film_at_its_time(observed: Driver, tmp_path: Path,
                                             record_picture: Callable[[str, QImage], None]) -> None:
    look(observed)
    settings = ExportSettings(first=DAYS[0], last=DAYS[19], speed=SPEED, marking="TLP:AMBER")
    exported(observed, "days-film", tmp_path / "steps.webm", settings)
    wanted = [view_of(observed, day, tmp_path / f"{day}.png") for day in (DAYS[0], DAYS[19])]
    (tmp_path / "player.html").write_text(PLAYER)
    page = HandoutPage(tmp_path / "player.html")
    try:
        assert page.evaluate("film.duration") == pytest.approx(length_of_days(20, SPEED), abs=0.05)
        times = (0.1, 1.9, length_of_days(20, SPEED) - 0.5)
        begin, between, end = (ground(page.evaluate(f"look({at})")) for at in times)
        record_picture("film of days", page.view.grab().toImage())
        first, last = (ground(colours(each)) for each in wanted)
        assert differ(begin, first) < differ(begin, last) / 2
        assert differ(end, last) < differ(end, first) / 2
        assert differ(begin, between) > 0.2 < differ(between, end), "the day between is another one"
    finally:
        page.close()
    data = (tmp_path / "steps.webm").read_bytes()
    assert b"TLP:AMBER" in data and b"Own" in data and DAYS[0].strftime("%Y").encode() in data


def test_a_moving_picture_has_each_day_with_its_stamp(observed: Driver, tmp_path: Path) -> None:
    look(observed)
    settings = ExportSettings(first=DAYS[0], last=DAYS[4], speed=SPEED)
    with Image.open(exported(observed, "days-gif", tmp_path / "days.gif", settings)) as moving:
        frames = [frame.convert("RGB") for frame in ImageSequence.Iterator(moving)]
        lengths = [frame.info["duration"] for frame in ImageSequence.Iterator(moving)]
    assert len(frames) == 5 and frames[0].size == (960, 540) and lengths == [200, 200, 200, 200, 2000]
    stamps = [frame.crop((30, 20, 640, 52)).tobytes() for frame in frames]
    assert len(set(stamps)) == 5, "each with its own day"


def test_the_built_in_layer_has_no_days_to_film(window: Driver, tmp_path: Path) -> None:
    exporter = window.controllers.exporting.export(form_of("days-film"), tmp_path / "a.webm", ExportSettings())
    with received(exporter.written) as written, received(exporter.ended) as ended:
        wait_until(lambda: written or ended, "it ends")
    assert "one day only" in ended[0][0] and not list(tmp_path.iterdir())


def test_a_film_of_days_given_up_leaves_no_file(observed: Driver, tmp_path: Path) -> None:
    exporting = observed.controllers.exporting
    exporter = exporting.export(form_of("days-film"), tmp_path / "film" / "a.webm", ExportSettings())
    with received(exporter.progress) as progress, received(exporter.written) as written, \
            received(exporter.ended) as ended:
        wait_until(lambda: any(done > 2 for done, _of in progress), "days are drawn")
        assert exporting.stop()
        observed.settle()
    assert not written and not ended and not (tmp_path / "film").exists()


def test_the_dialog_says_which_days_it_will_have(observed: Driver) -> None:
    observed.window.commands["export"].trigger()
    dialog = observed.controllers.exporting.dialog
    assert isinstance(dialog, ExportDialog)
    dialog.forms.setCurrentRow([form.name for form in FORMS].index("days-film"))
    assert "30 days" in dialog.contents.text() and "Length: 0:05" in dialog.contents.text()
    assert "Film" in dialog.about.text() or "each day" in dialog.about.text()
    dialog.days.first.show_value(DAYS[10])
    dialog.days.changed.emit()
    assert "20 days" in dialog.contents.text() and dialog.settings().first == DAYS[10]
    dialog.days.first.show_value(datetime.date(2030, 1, 1))
    dialog.days.changed.emit()
    assert "no day in this span" in dialog.contents.text()
    dialog.reject()
