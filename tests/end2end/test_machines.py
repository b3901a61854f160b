# SPDX-License-Identifier: MIT
"""The program starts and shows its map on incomplete machines: parts are removed one by one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.corpora import PROJECT
from tests.end2end.process import finished, main_process, python_process
from ui.kit.theme import LIGHT

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="simulated as on Linux")

SIZE = (900, 600)


def can_mount() -> bool:
    try_it = ["unshare", "--mount", "sh", "-c", "mount -t tmpfs none /mnt"]
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(try_it, capture_output=True, check=False).returncode == 0


needs_mount = pytest.mark.skipif(not can_mount(), reason="only root may mount")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    made = tmp_path / "home"
    made.mkdir()
    return made


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    return tmp_path / "picture.png"


def at_home(home: Path) -> dict[str, str]:
    """Returns the environment of a session that only has a home folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QTWEBENGINE"))}
    return {**kept, "HOME": str(home)}


def drawn_after(preparation: str, home: Path, picture: Path) -> subprocess.CompletedProcess[str]:
    """Draws a picture in a separate mount namespace, in which ``$HOME`` was prepared by a script."""
    command = [sys.executable, str(PROJECT / "main.py"), "--screenshot", str(picture), "--size", f"{SIZE[0]}x{SIZE[1]}"]
    script = f'set -e; {preparation}; exec "$@"'
    return finished(["unshare", "--mount", "sh", "-c", script, "sh", *command], at_home(home))


def shows_the_map(picture: Path, scale: float = 1) -> bool:
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (round(SIZE[0] * scale), round(SIZE[1] * scale))
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}
    return len(colours) > 50 and QColor(LIGHT.sea).name() in colours


@needs_mount
def test_a_home_that_is_read_only(home: Path, picture: Path) -> None:
    done = drawn_after('mount --bind "$HOME" "$HOME"; mount -o remount,ro,bind "$HOME"', home, picture)
    assert done.returncode == 0, done.stderr
    assert shows_the_map(picture)
    assert list(home.iterdir()) == []


@needs_mount
def test_a_disk_that_is_full(home: Path, picture: Path) -> None:
    fill = 'mount -t tmpfs -o size=16k tmpfs "$HOME"; dd if=/dev/zero of="$HOME/full" bs=4k 2>/dev/null || true'
    done = drawn_after(fill, home, picture)
    assert done.returncode == 0, done.stderr
    assert shows_the_map(picture)


def test_a_home_that_is_not_there(tmp_path: Path, picture: Path) -> None:
    environment = at_home(tmp_path / "file" / "home")
    (tmp_path / "file").touch()
    done = finished(
        [sys.executable, str(PROJECT / "main.py"), "--screenshot", str(picture), "--size", "900x600"], environment)
    assert done.returncode == 0, done.stderr
    assert shows_the_map(picture)


def one_font(folder: Path, font: Path | None) -> Path:
    """Writes fontconfig settings with only this font."""
    fonts = folder / "fonts"
    fonts.mkdir()
    if font is not None:
        shutil.copy(font, fonts)
    config = folder / "fonts.conf"
    config.write_text(f"<fontconfig><dir>{fonts}</dir><cachedir>{folder}/cache</cachedir></fontconfig>", "utf-8")
    return config


@pytest.mark.parametrize("has_one", [True, False])
def test_one_font_or_none(has_one: bool, tmp_path: Path, picture: Path) -> None:
    found = sorted(Path("/usr/share/fonts").rglob("*.[to]tf"), key=lambda path: path.name != "DejaVuSans.ttf")
    if has_one and not found:
        pytest.skip("there is no font here to be the one")
    config = one_font(tmp_path, found[0] if has_one else None)
    done = main_process("--screenshot", str(picture), "--size", "900x600", environment={"FONTCONFIG_FILE": str(config)})
    assert done.returncode == 0, done.stderr
    assert shows_the_map(picture)


@pytest.mark.parametrize("scale", [1.25, 2])
def test_scaled_screens(scale: float, picture: Path) -> None:
    done = main_process("--screenshot", str(picture), "--size", "900x600", environment={"QT_SCALE_FACTOR": str(scale)})
    assert done.returncode == 0, done.stderr
    assert shows_the_map(picture, scale)


def test_two_screens_of_different_scaling(tmp_path: Path) -> None:
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [
        {"name": "one", "x": 0, "y": 0, "width": 1280, "height": 800, "dpr": 1},
        {"name": "two", "x": 1280, "y": 0, "width": 1920, "height": 1080, "dpr": 2},
    ]}), "utf-8")
    platform = f"offscreen:configfile={config}"
    done = main_process("--exit-when-ready", environment={"QT_QPA_PLATFORM": platform})
    assert done.returncode == 0, done.stderr


BROKEN_CARD = """
import sys, main
main.gpu_found = lambda: True
sys.exit(main.main(["--exit-when-ready", *sys.argv[1:]]))
"""


@pytest.mark.parametrize("arguments", [[], ["--software-rendering"]])
def test_a_card_that_does_not_work(arguments: list[str]) -> None:
    """Qt and Chromium expect a graphics card, and there is none."""
    done = python_process("-c", BROKEN_CARD, *arguments, environment={
        "QT_QUICK_BACKEND": None, "QT_XCB_GL_INTEGRATION": None})
    assert done.returncode == 0, done.stderr


@contextmanager
def x_server(*arguments: str) -> Iterator[str]:
    reading_end, writing_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing_end), "-nolisten", "tcp", *arguments]
    server = subprocess.Popen(command, pass_fds=(writing_end,),
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing_end)
    try:
        with os.fdopen(reading_end) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed")
@pytest.mark.parametrize("lacks", [[], ["-extension", "GLX", "-extension", "MIT-SHM", "-extension", "RENDER"]])
@pytest.mark.parametrize("depth", ["24", "16"])
def test_x11_as_on_a_desktop_and_as_from_afar(lacks: list[str], depth: str) -> None:
    with x_server("-screen", "0", f"1280x800x{depth}", *lacks) as display:
        done = main_process("--exit-when-ready", environment={"DISPLAY": display, "QT_QPA_PLATFORM": None})
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["map_ready"] > 0


@pytest.mark.skipif(shutil.which("weston") is None, reason="weston is not installed")
def test_wayland(tmp_path: Path) -> None:
    run = tmp_path / "run"
    run.mkdir(mode=0o700)
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(run)}
    server = subprocess.Popen(["weston", "--backend=headless-backend.so", "--socket=w0", "--idle-time=0"],
                              env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        _until_there(run / "w0", server)
        done = main_process("--exit-when-ready", environment={
            "XDG_RUNTIME_DIR": str(run), "WAYLAND_DISPLAY": "w0", "QT_QPA_PLATFORM": "wayland"})
    finally:
        server.terminate()
        server.communicate()
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["map_ready"] > 0


def _until_there(socket: Path, server: subprocess.Popen[str]) -> None:
    from tests.end2end.waiting import wait_until

    wait_until(lambda: socket.exists() or server.poll() is not None, "weston listens")
    if server.poll() is not None:
        pytest.skip(f"weston does not run here: {server.communicate()[1][-200:]}")
