# SPDX-License-Identifier: MIT
"""The command line's arguments."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.start import options
from ui.start.options import Options, parse


def test_nothing_asked_for() -> None:
    assert parse([]) == Options()


def test_everything_asked_for() -> None:
    assert parse(
        [
            "a.json",
            "--screenshot",
            "x.png",
            "--size",
            "1920x1080",
            "--select",
            "s1",
            "--theme",
            "dark",
            "--exit-when-ready",
            "--present",
            "--step",
            "7",
            "--presenter",
            "--background",
            "b.mbtiles",
        ]
    ) == Options(
        briefing=Path("a.json"),
        background=Path("b.mbtiles"),
        screenshot=Path("x.png"),
        size=(1920, 1080),
        select="s1",
        theme="dark",
        exit_when_ready=True,
        present=True,
        step=7,
        presenter=True,
    )


@pytest.mark.parametrize("arguments", [
    [], ["a.json"], ["--exit-when-ready"], ["a.json", "--new-window"], ["--software-rendering", "folder/a b.briefing"],
    ["--new-window", "--new-window"], ["Доповідь.briefing", "--exit-when-ready", "--software-rendering"],
])
def test_the_usual_starts_are_read_as_all_others_are(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    plain = options._plain(arguments)
    assert plain is not None
    assert parse(arguments) == plain
    monkeypatch.setattr(options, "_plain", lambda _arguments: None)
    assert parse(arguments) == plain


@pytest.mark.parametrize("arguments", [["a.json", "b.json"], ["--"], ["-x"], [""], ["--theme", "dark"], ["--new"]])
def test_anything_else_is_left_to_the_parser(arguments: list[str]) -> None:
    assert options._plain(arguments) is None


@pytest.mark.parametrize("size", ["320x320", "7680x4320", "1280x720"])
def test_sizes(size: str) -> None:
    width, height = parse(["--size", size]).size or (0, 0)
    assert f"{width}x{height}" == size


@pytest.mark.parametrize(
    "size",
    [
        "",
        "x",
        "1920",
        "1920x",
        "1920X1080",
        "-1x5",
        "319x400",
        "400x7681",
        "1e3x1000",
        "1920x1080x2",
        "1920 x 1080",
        "1920x1080\n",
    ],
)
def test_what_is_no_size_is_refused(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(["--size", size])
    assert ended.value.code == 2
    assert "--size" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--step", "3"], ["--presenter"], ["--present", "--step", "x"]])
def test_what_belongs_to_presenting_needs_it(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(arguments)
    assert ended.value.code == 2
    assert "--step" in capsys.readouterr().err
