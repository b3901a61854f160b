# SPDX-License-Identifier: MIT
"""main.py as a process: what it prints, what it writes, how it ends."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from briefing.version import VERSION
from maps.page.page_cache import cached_page
from tests.end2end.process import main_process, python_process
from ui.start.folders import ORGANISATION, PROGRAM

OWN = ("lineofcontact", "Line of Contact")


def sentences(stderr: str) -> list[str]:
    """Returns the program's own messages, without Qt's, Chromium's and the log's lines."""
    foreign = (
        "WARNING ",
        "ERROR ",
        "This plugin",
        "Sandboxing",
        "QRhi",
        "Failed to create",
        "GPUInfo",
        "[",
        "usage:",
        "  ",
    )
    return [line for line in stderr.splitlines() if line.strip() and not line.startswith(foreign)]


def test_version() -> None:
    done = main_process("--version")
    assert (done.returncode, done.stdout) == (0, f"Line of Contact {VERSION}\n")


def test_help_names_every_argument() -> None:
    done = main_process("--help")
    assert done.returncode == 0
    arguments = "BRIEFING --screenshot --size --select --theme --background --exit-when-ready --new-window --version"
    for argument in arguments.split():
        assert argument in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [["--size", "big"], ["--size", "10x10"], ["--size", "1920x99999"], ["--theme", "blue"], ["--nonsense"], ["a", "b"]],
)
def test_wrong_arguments_end_with_status_2_and_a_reason(arguments: list[str]) -> None:
    done = main_process(*arguments)
    assert done.returncode == 2
    assert arguments[-1] in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_display_one_sentence_names_the_way_out() -> None:
    done = main_process(environment={"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None})
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "--screenshot" in done.stderr


@pytest.mark.parametrize("display", [":987", "nonsense", ""])
def test_a_display_that_does_not_answer_is_none(display: str) -> None:
    done = main_process(environment={"DISPLAY": display, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None})
    assert done.returncode == 2
    assert "--screenshot" in done.stderr


def test_exit_when_ready_prints_one_line_of_times() -> None:
    done = main_process("--exit-when-ready")
    assert done.returncode == 0, done.stderr
    times = json.loads(done.stdout)
    assert list(times) == ["window_shown", "map_ready"]
    assert 0 < times["window_shown"] < times["map_ready"] < 60_000
    assert sentences(done.stderr) == []


TELLING = """
import sys
import main
from ui.one_off import OneOffRun

def tell(self, mark, reached=OneOffRun.reached):
    print(mark, "PySide6.QtWebEngineCore" in sys.modules)
    reached(self, mark)

OneOffRun.reached = tell
main.gpu_found = lambda: sys.argv[1] == "GPU"
sys.exit(main.main(["--exit-when-ready"]))
"""


@pytest.mark.parametrize(("drawing", "before"), [("GPU", True), ("no GPU", False)])
def test_chromium_comes_after_the_window_unless_it_shares_a_gpu_with_it(drawing: str, before: bool) -> None:
    done = python_process("-c", TELLING, drawing)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[:2] == [f"window_shown {before}", "map_ready True"]
    assert sentences(done.stderr) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is a child only on Linux")
def test_a_first_start_has_folium_make_the_page_in_a_child_and_keeps_it(tmp_path: Path) -> None:
    script = "import sys, main; main.main(['--exit-when-ready']); print('folium' in sys.modules)"
    done = python_process("-c", script, environment={"XDG_CACHE_HOME": str(tmp_path)})
    assert done.returncode == 0, done.stderr
    times, made_here = done.stdout.splitlines()
    assert json.loads(times)["map_ready"] > 0
    assert made_here == "False"
    assert cached_page(tmp_path / ORGANISATION / PROGRAM) is not None
    assert sentences(done.stderr) == []


@pytest.mark.parametrize(
    ("size", "theme", "ground"),
    [("1280x720", "light", "#cfdde3"), ("640x900", "dark", "#0e1a21"), ("320x480", "light", "#cfdde3")],
)
def test_a_screenshot_has_the_size_and_shows_the_window(tmp_path: Path, size: str, theme: str, ground: str) -> None:
    path = tmp_path / "window.png"
    done = main_process(
        "--screenshot",
        str(path),
        "--size",
        size,
        "--theme",
        theme,
        "--select",
        "crimea-closed",
        environment={"DISPLAY": None, "QT_QPA_PLATFORM": None},
    )
    assert done.returncode == 0, done.stderr
    picture = QImage(str(path))
    assert f"{picture.width()}x{picture.height()}" == size
    colours = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)
    }
    assert len(colours) > 50, "a window with a map, not an empty one"
    assert QColor(ground).name() in colours, "the sea of the theme"


def test_a_screenshot_without_a_size_is_full_hd(tmp_path: Path) -> None:
    path = tmp_path / "window.png"
    assert main_process("--screenshot", str(path)).returncode == 0
    assert (QImage(str(path)).width(), QImage(str(path)).height()) == (1920, 1080)


def test_select_shows_in_the_picture(tmp_path: Path) -> None:
    pictures = []
    for number, arguments in enumerate(([], ["--select", "kursk-area"])):
        path = tmp_path / f"{number}.png"
        assert main_process("--screenshot", str(path), "--size", "1000x700", *arguments).returncode == 0
        pictures.append(QImage(str(path)))
    assert pictures[0] != pictures[1]


def test_an_unknown_statement_is_reported(tmp_path: Path) -> None:
    done = main_process("--screenshot", str(tmp_path / "x.png"), "--select", "atlantis")
    assert done.returncode == 2
    assert len(sentences(done.stderr)) == 1
    assert "atlantis" in done.stderr
    assert not (tmp_path / "x.png").exists()


def test_a_missing_briefing_is_reported() -> None:
    done = main_process("nowhere.json", "--exit-when-ready")
    assert done.returncode == 2
    assert len(sentences(done.stderr)) == 1
    assert "nowhere.json" in done.stderr


def test_a_bad_briefing_is_reported_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_text('{"format": "line-of-contact/briefing",\n "version": }', "utf-8")
    done = main_process(str(path), "--exit-when-ready")
    assert done.returncode == 2
    [sentence] = sentences(done.stderr)
    assert sentence.startswith("bad.json, line 2")
    assert done.stdout == ""


def test_a_picture_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    done = main_process("--screenshot", str(tmp_path / "no such folder" / "x.png"), "--size", "640x480")
    assert done.returncode == 2
    assert len(sentences(done.stderr)) == 1
    assert "cannot be written" in done.stderr


def test_a_briefing_named_on_the_command_line_is_shown(own_areas_briefing: Path) -> None:
    assert main_process(str(own_areas_briefing), "--select", "third", "--exit-when-ready").returncode == 0


def test_a_one_off_run_remembers_nothing(tmp_path: Path, own_areas_briefing: Path) -> None:
    environment = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    assert (
        main_process(
            str(own_areas_briefing), "--theme", "dark", "--exit-when-ready", environment=environment
        ).returncode
        == 0
    )
    kept = [path.read_text("utf-8") for path in (tmp_path / "config").rglob("*.ini")]
    assert not any("dark" in text or "own areas" in text for text in kept)


def test_it_starts_where_nothing_can_be_written(tmp_path: Path) -> None:
    """A file is where the folders would be, which stops even root."""
    blocked = tmp_path / "blocked"
    blocked.write_text("", "utf-8")
    environment = {f"XDG_{name}_HOME": str(blocked) for name in ("CONFIG", "CACHE", "DATA")}
    done = main_process("--exit-when-ready", environment=environment)
    assert done.returncode == 0, done.stderr
