# SPDX-License-Identifier: MIT
"""Finding a display and a GPU before Qt starts."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.start import display

pytestmark = pytest.mark.skipif(not display.sys.platform.startswith("linux"), reason="only Linux can lack a display")


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":987"},
        {"DISPLAY": "nonsense"},
        {"WAYLAND_DISPLAY": "wayland-9"},
        {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"},
        {"QT_QPA_PLATFORM": "xcb"},
    ],
)
def test_without_a_display_nothing_is_chosen(environment: dict[str, str]) -> None:
    with pytest.raises(display.NoDisplayError, match="--screenshot"):
        display.prepare(offscreen=False, environment=environment)


def test_a_picture_needs_no_display() -> None:
    environment = {"QT_QPA_PLATFORM": "xcb"}
    display.prepare(offscreen=True, environment=environment)
    assert environment["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.parametrize("platform", ["offscreen", "vnc", "minimal", "eglfs"])
def test_a_platform_the_user_chose_stays(platform: str) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    display.prepare(offscreen=False, environment=environment)
    assert environment["QT_QPA_PLATFORM"] == platform


def test_a_wayland_socket_is_a_display(tmp_path: Path) -> None:
    (tmp_path / "wayland-0").touch()
    assert display.display_found({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})


def test_without_a_gpu_both_switches_are_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_RENDER_NODES", tmp_path / "no such folder")
    environment = {"QT_QPA_PLATFORM": "offscreen"}
    display.prepare(offscreen=False, environment=environment)
    if not Path("/dev/dxg").exists():
        assert environment["QT_QUICK_BACKEND"] == "software"
        assert environment["QT_XCB_GL_INTEGRATION"] == "none"


def test_with_a_gpu_neither_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "renderD128").touch()
    monkeypatch.setattr(display, "_RENDER_NODES", tmp_path)
    environment = {"QT_QPA_PLATFORM": "offscreen"}
    display.prepare(offscreen=False, environment=environment)
    assert environment == {"QT_QPA_PLATFORM": "offscreen"}


def test_what_the_user_chose_to_draw_with_stays() -> None:
    environment = {"QT_QUICK_BACKEND": "rhi"}
    display.choose_software_path(environment)
    assert environment["QT_QUICK_BACKEND"] == "rhi"
