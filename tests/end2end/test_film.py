# SPDX-License-Identifier: MIT
"""A film of the steps, encoded by the real web engine and played by it: each step at its time, or no file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from maps.exporting.film.timing import frames_of, length_of
from maps.exporting.handout import ExportSettings
from tests.end2end.driver import Driver, received, wait_until
from tests.end2end.handout_page import HandoutPage
from tests.end2end.test_exporting import exported
from tests.operations import wait_for_operations
from ui.exporting.dialog import ExportDialog
from ui.exporting.forms import FORMS, form_of
from ui.stage.caption_contents import step_words

STEPS = (3, 13)
PLAYER = """<!DOCTYPE html><meta charset="utf-8"><video id="film" src="steps.webm" muted preload="auto"></video>
<script>
const film = document.getElementById("film");
window.lineOfContact = {report: () => ({isAtRest: film.readyState >= 2, view: film.duration})};
// "seeked" may come before the frame is there to be drawn; the frame itself is waited for.
window.look = (at) => new Promise((done) => {
  film.requestVideoFrameCallback(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 96; canvas.height = 54;
    const context = canvas.getContext("2d");
    context.drawImage(film, 0, 0, 96, 54);
    done([...context.getImageData(0, 0, 96, 54).data]);
  });
  film.currentTime = at;
});
</script>"""


def colours(picture: QImage) -> list[int]:
    """The bytes of a small copy of a picture, as a canvas has them."""
    small = picture.scaled(96, 54, Qt.AspectRatioMode.IgnoreAspectRatio,
                           Qt.TransformationMode.SmoothTransformation).convertToFormat(QImage.Format.Format_RGBA8888)
    return list(bytes(small.constBits()))


def differ(one: list[int], other: list[int]) -> float:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def test_a_film_is_played_with_its_steps_at_their_times(
    window: Driver, tmp_path: Path, record_picture: Callable[[str, QImage], None],
) -> None:
    settings = ExportSettings(width=1920, steps=STEPS)
    exported(window, "film", tmp_path / "steps.webm", settings)
    pictures = [exported(window, "png", tmp_path / f"{step}.png", ExportSettings(width=1920, steps=(step,)))
                for step in STEPS]
    (tmp_path / "player.html").write_text(PLAYER)
    page = HandoutPage(tmp_path / "player.html")
    try:
        opened = window.opened
        words = [step_words(opened, opened.sequence.steps[step])[1] for step in STEPS]
        assert page.evaluate("film.duration") == pytest.approx(length_of(words), abs=0.05)
        assert page.evaluate("[film.videoWidth, film.videoHeight]") == [1920, 1080]
        first = next(frame.at for frame in frames_of(words) if frame.share) / 1000
        begin, end = page.evaluate(f"look({first - 0.5})"), page.evaluate(f"look({length_of(words) - 0.5})")
        wanted = [colours(QImage(str(each))) for each in pictures]
        assert differ(begin, wanted[0]) < differ(begin, wanted[1]) / 3
        assert differ(end, wanted[1]) < differ(end, wanted[0]) / 3
        record_picture("film", page.view.grab().toImage())
    finally:
        page.close()


def test_a_film_given_up_while_it_is_encoded_leaves_no_file(window: Driver, tmp_path: Path) -> None:
    exporting = window.controllers.exporting
    exporter = exporting.export(form_of("film"), tmp_path / "a.webm", ExportSettings(steps=STEPS))
    with received(exporter.progress) as progress, received(exporter.written) as written, \
            received(exporter.ended) as ended:
        wait_until(lambda: any(of > 4 for _done, of in progress), "frames are encoded")
        assert exporting.stop()
        assert wait_for_operations()
        window.settle()
    assert not written and not ended and not list(tmp_path.iterdir())


def test_an_encoder_that_fails_is_one_sentence(
    window: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ui.map.web_film._CODEC", "no codec at all")
    exporter = window.controllers.exporting.export(form_of("film"), tmp_path / "a.webm", ExportSettings(steps=(3,)))
    with received(exporter.written) as written, received(exporter.ended) as ended:
        wait_until(lambda: written or ended, "it ends")
    assert not written and "could not be encoded" in ended[0][0] and not list(tmp_path.iterdir())


def test_frames_that_cannot_be_packed_are_one_sentence(
    window: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("maps.exporting.film.webm._info", lambda *_given: 1 / 0)
    exporter = window.controllers.exporting.export(form_of("film"), tmp_path / "a.webm", ExportSettings(steps=(3,)))
    with received(exporter.written) as written, received(exporter.ended) as ended:
        wait_until(lambda: written or ended, "it ends")
    assert not written and ended[0][0].endswith(".") and not list(tmp_path.iterdir())


def test_the_dialog_says_how_long_and_how_large_it_will_be(window: Driver) -> None:
    window.window.commands["export"].trigger()
    dialog = window.controllers.exporting.dialog
    assert isinstance(dialog, ExportDialog)
    dialog.forms.setCurrentRow([form.name for form in FORMS].index("film"))
    assert "Length: 3:03; size: about 10 MB." in dialog.contents.text()
    dialog.forms.setCurrentRow(0)
    assert "Length" not in dialog.contents.text()
    dialog.reject()
