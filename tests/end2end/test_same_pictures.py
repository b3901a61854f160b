# SPDX-License-Identifier: MIT
"""Window and room are the same whatever the system makes of letters: hinting would round their widths."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.end2end.process import main_process

SETTINGS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>
<match target="pattern"><edit name="hinting" mode="assign"><bool>true</bool></edit>
<edit name="hintstyle" mode="assign"><const>{}</const></edit></match>
<match target="font"><edit name="hinting" mode="assign"><bool>true</bool></edit>
<edit name="hintstyle" mode="assign"><const>{}</const></edit></match></fontconfig>"""


@pytest.mark.skipif(not Path("/etc/fonts/fonts.conf").exists(), reason="letters are not made by fontconfig here")
@pytest.mark.parametrize("how", [("--select", "a-fifth"), ("--present", "--step", "7")], ids=["window", "room"])
def test_the_picture_is_the_same_with_hinted_letters_and_with_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: tuple[str, ...],
) -> None:
    pictures = []
    for style in ("hintnone", "hintfull"):
        settings, file = tmp_path / f"{style}.conf", tmp_path / f"{style}.png"
        settings.write_text(SETTINGS.format(style, style), "utf-8")
        monkeypatch.setenv("FONTCONFIG_FILE", str(settings))
        done = main_process("--screenshot", str(file), "--size", "1280x720", *how)
        assert done.returncode == 0, done.stderr
        pictures.append(QImage(str(file)))
    assert pictures[0] == pictures[1] and not pictures[0].isNull()
