# SPDX-License-Identifier: MIT
"""With the graphics card or without: found, asked for, chosen, or after a start that failed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpora import PROJECT
from ui.start import display, gpu_choice
from ui.start.gpu_choice import GpuChoice

START = """
import sys
from pathlib import Path
from ui.start.gpu_choice import GpuChoice
GpuChoice(Path(sys.argv[1])).decide(gpu_found=True)
"""


def start_that_dies(folder: Path) -> None:
    """A start with the card whose process is gone before its map was drawn."""
    subprocess.run([sys.executable, "-c", START, str(folder)], cwd=PROJECT, check=True)


def test_a_card_that_is_there_is_used_and_leaves_no_mark_behind(tmp_path: Path) -> None:
    start = GpuChoice(tmp_path)
    assert not start.decide(gpu_found=True)
    assert (tmp_path / "starting").exists()
    start.drawn()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("asked", "found", "reason"), [(True, True, "asked"), (True, False, "asked"), (False, False, "none")]
)
def test_without_a_card_or_when_asked_it_is_not(tmp_path: Path, asked: bool, found: bool, reason: str) -> None:
    start = GpuChoice(tmp_path)
    assert start.decide(gpu_found=found, asked=asked)
    assert start.reason == reason
    assert list(tmp_path.iterdir()) == [], "asking once is no choice for good"


def test_a_start_that_died_before_its_map_switches_over_by_itself(tmp_path: Path) -> None:
    start_that_dies(tmp_path)
    second = GpuChoice(tmp_path)
    assert second.decide(gpu_found=True) and second.reason == "crashed" and second.is_news
    third = GpuChoice(tmp_path)
    assert third.decide(gpu_found=True) and third.prefers_software and not third.is_news


def test_another_version_tries_the_card_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start_that_dies(tmp_path)
    GpuChoice(tmp_path).decide(gpu_found=True)
    monkeypatch.setattr(gpu_choice, "VERSION", "99")
    assert not GpuChoice(tmp_path).decide(gpu_found=True)


def test_the_user_may_turn_it_back(tmp_path: Path) -> None:
    start_that_dies(tmp_path)
    second = GpuChoice(tmp_path)
    second.decide(gpu_found=True)
    assert second.prefer(False)
    assert not GpuChoice(tmp_path).decide(gpu_found=True)


def test_what_the_user_chose_holds(tmp_path: Path) -> None:
    assert GpuChoice(tmp_path).prefer(True)
    start = GpuChoice(tmp_path)
    assert start.decide(gpu_found=True) and start.reason == "chosen"


def test_a_map_that_stops_too_often_before_it_was_drawn_switches_over(tmp_path: Path) -> None:
    start = GpuChoice(tmp_path)
    start.decide(gpu_found=True)
    start.gave_up()
    assert GpuChoice(tmp_path).decide(gpu_found=True)


def test_one_that_stops_later_does_not(tmp_path: Path) -> None:
    start = GpuChoice(tmp_path)
    start.decide(gpu_found=True)
    start.drawn()
    start.gave_up()
    assert not GpuChoice(tmp_path).decide(gpu_found=True)


def test_a_start_in_progress_beside_it_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "starting").write_text(str(os.getpid()), "ascii")
    assert not GpuChoice(tmp_path).decide(gpu_found=True)


def test_a_window_closed_before_its_map_came_is_no_failure(tmp_path: Path) -> None:
    start = GpuChoice(tmp_path)
    start.decide(gpu_found=True)
    start.ended()
    assert not GpuChoice(tmp_path).decide(gpu_found=True)


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"choice": 1}', '{"choice": "software"}'])
def test_a_broken_file_is_as_none(tmp_path: Path, kept: str) -> None:
    (tmp_path / "drawing.json").write_text(kept, "utf-8")
    (tmp_path / "starting").write_text("nonsense", "utf-8")
    assert not GpuChoice(tmp_path).decide(gpu_found=True)


def test_where_nothing_can_be_kept_the_card_is_used_and_the_choice_refused(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    start = GpuChoice(blocked / "folder")
    assert not start.decide(gpu_found=True)
    assert not start.prefer(True)
    start.drawn()


def test_a_card_that_is_there_is_not_used_when_it_is_not_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "renderD128").touch()
    monkeypatch.setattr(display, "_RENDER_NODES", tmp_path)
    environment = {"QTWEBENGINE_CHROMIUM_FLAGS": "--mine"}
    display.choose_software_path(environment)
    assert environment["QTWEBENGINE_CHROMIUM_FLAGS"] == "--mine --disable-gpu"
    assert environment["QT_QUICK_BACKEND"] == "software"
