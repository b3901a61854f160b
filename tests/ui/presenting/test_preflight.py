# SPDX-License-Identifier: MIT
"""The preflight of a real briefing on this machine: screens, fonts, scaling."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from briefing.editing import attach_medium
from briefing.files.media_places import place_at
from briefing.files.read_write import unsaved
from briefing.model import Step
from briefing.presenting.preflight import Finding, problems
from briefing.structs import changed
from maps.areas import AreaLayer
from tests.briefing.examples import document
from tests.briefing.media_examples import CLIP_BYTES, media_example
from tests.hostile import written
from ui.files.open_briefing import OpenBriefing, open_briefing
from ui.kit.theme import font
from ui.presenting import preflight
from ui.presenting import screens as screens_module
from ui.presenting.preflight import findings, findings_of_figures, system_findings


@dataclass(frozen=True)
class Screen:
    """What the preflight asks of a screen."""

    label: str
    width: int
    height: int
    ratio: float = 1.0

    def name(self) -> str:
        return self.label

    def size(self) -> QSize:
        return QSize(self.width, self.height)

    def geometry(self) -> QRect:
        left = sum(map(ord, self.label)) * 10_000  # beside every other one
        return QRect(left, 0, self.width, self.height)

    def devicePixelRatio(self) -> float:  # noqa: N802
        return self.ratio


LAPTOP, ROOM, WALL = Screen("laptop", 1440, 900, 2.0), Screen("room", 1920, 1080), Screen("wall", 3840, 2160)


def on_screens(plain_window: QWidget, monkeypatch: pytest.MonkeyPatch, *screens: Screen, own: Screen = LAPTOP,
               wanted: str | None = None) -> dict[str, Finding]:
    """The machine's findings by subject, with these screens."""

    class System:
        @staticmethod
        def screens() -> list[Screen]:
            return list(screens)

    monkeypatch.setattr(screens_module, "QGuiApplication", System)
    monkeypatch.setattr(preflight, "screen_of", lambda _window: own)
    return {finding.subject: finding for finding in system_findings(plain_window, wanted)}


def said(finding: Finding) -> str:
    return str(finding.sentence)


def by_subject(found: tuple[Finding, ...], subject: str) -> list[Finding]:
    return [finding for finding in found if finding.subject == subject]


def test_the_default_briefing_is_ready(opened: OpenBriefing) -> None:
    found = findings(opened)
    assert problems(found) == 0
    assert {finding.level for finding in found if finding.subject in ("Sources", "Areas", "Network")} == {"fine"}


def test_a_step_that_leads_nowhere_is_a_problem(opened: OpenBriefing) -> None:
    briefing = msgspec.structs.replace(opened.briefing, sequence=(*opened.briefing.sequence, Step(statement="gone")))
    found = findings(OpenBriefing(unsaved(briefing), opened.layer))
    assert problems(found) == 1
    assert "“gone”" in said(next(finding for finding in found if finding.level == "problem"))


def test_control_data_of_another_time_is_worth_a_word(opened: OpenBriefing) -> None:
    briefing = opened.briefing
    late = msgspec.structs.replace(briefing.statements[0], said=briefing.date.replace(year=2025))
    changed = msgspec.structs.replace(briefing, statements=(late, *briefing.statements[1:]))
    lines = by_subject(findings(OpenBriefing(unsaved(changed), opened.layer)), "Dates")
    assert [line.level for line in lines] == ["advice"] and "younger" in said(lines[0])
    assert all(line.level == "fine" for line in by_subject(findings(opened), "Dates"))


def test_an_area_without_a_date_is_named(tmp_path: Path, layer: AreaLayer) -> None:
    made: dict[str, Any] = document()
    made["statements"] = [{**each, "areas": ["bridgehead"]} for each in made["statements"]]
    found = findings(open_briefing(written(made, tmp_path / "own.json"), layer))
    assert any("bridgehead" in said(line) for line in by_subject(found, "Areas"))


# Screens

def test_one_screen_says_what_to_do(plain_window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    found = on_screens(plain_window, monkeypatch, LAPTOP)["Screens"]
    assert found.level == "advice" and found.remedy is not None
    assert "laptop 2880 × 1800" in said(found)


@pytest.mark.parametrize(("wanted", "room"), [(None, "room"), ("room", "room"), ("wall", "wall"),
                                              ("unplugged", "room"), ("laptop", "laptop")])
def test_the_screen_that_is_named_is_the_one_presenting_takes(
    plain_window: QWidget, monkeypatch: pytest.MonkeyPatch, wanted: str | None, room: str
) -> None:
    found = on_screens(plain_window, monkeypatch, LAPTOP, ROOM, WALL, wanted=wanted)["Screens"]
    assert found.level == "fine"
    assert said(found).startswith("3 screens were found") and said(found).endswith(f"goes to {room}.")


def test_the_other_screen_than_the_window_s_own(plain_window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(on_screens(plain_window, monkeypatch, LAPTOP, ROOM, own=ROOM)["Screens"]).endswith("goes to laptop.")


def test_a_small_screen_is_worth_a_word(plain_window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    fine = on_screens(plain_window, monkeypatch, LAPTOP, ROOM)["Scaling"]
    assert fine.level == "fine" and "laptop 200 %" in said(fine)
    small = on_screens(plain_window, monkeypatch, LAPTOP, Screen("old", 800, 600))["Scaling"]
    assert small.level == "advice" and "old shows 800 × 600" in said(small) and small.remedy is not None


def test_a_screen_without_a_name_is_called_by_its_number(
    plain_window: QWidget, monkeypatch: pytest.MonkeyPatch,
) -> None:
    nameless = Screen("", 800, 600)
    found = on_screens(plain_window, monkeypatch, LAPTOP, nameless, wanted="Screen 2")
    assert "Screen 2 800 × 600" in said(found["Screens"]) and said(found["Screens"]).endswith("goes to Screen 2.")
    assert said(found["Scaling"]).startswith("Screen 2 shows 800 × 600")
    away = on_screens(plain_window, monkeypatch, nameless, LAPTOP, own=nameless)["Screens"]
    assert said(away).endswith("goes to laptop.")


# Fonts

def test_the_face_in_use_holds_every_letter(plain_window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    found = on_screens(plain_window, monkeypatch, LAPTOP)["Fonts"]
    assert found.level == "fine" and "every Cyrillic letter" in said(found)


def test_a_face_without_some_letters_is_worth_a_word(plain_window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    class Poor(QFontMetrics):
        def inFontUcs4(self, letter: int) -> bool:  # noqa: N802
            return letter != ord("Ї")

    monkeypatch.setattr(preflight, "QFontMetrics", Poor)
    found = on_screens(plain_window, monkeypatch, LAPTOP)["Fonts"]
    assert found.level == "advice" and "lacks" in said(found) and found.remedy is not None
    assert font(24).pixelSize() == 24


def test_every_line_that_is_not_fine_says_what_to_do(plain_window: QWidget, opened: OpenBriefing) -> None:
    for finding in (*findings(opened), *system_findings(plain_window)):
        assert said(finding).endswith(".")
        assert (finding.level == "fine") == (finding.remedy is None)


def test_figures_that_the_map_measures_otherwise_say_so_as_their_cards_do(opened: OpenBriefing) -> None:
    (found,) = findings_of_figures(opened)
    assert found.level == "advice" and found.statement_id == "kursk-area"
    assert said(found) == "The figure of kursk-area: map measures 560 ± 10 km² · 14 % less than stated."


def test_media_without_credit_or_file_are_problems(opened: OpenBriefing, tmp_path: Path) -> None:
    medium = changed(media_example().medium("clip"), title="The bridge")
    briefing = attach_medium(opened.briefing, "no-nato", medium)
    said = {str(each.sentence): each for each in findings(opened.edited(briefing)) if each.level == "problem"}
    without = said["Pictures and videos without a credit or a licence: The bridge."]
    gone = said["Pictures and videos whose files are missing or other ones (1): The bridge."]
    assert without.statement_id == gone.statement_id == "no-nato"
    (tmp_path / "clip.mp4").write_bytes(CLIP_BYTES)
    whole = attach_medium(opened.briefing, "no-nato", changed(medium, credit="A", licence="CC BY 4.0"))
    file = changed(opened.file, briefing=whole, media={"clip.mp4": place_at(tmp_path / "clip.mp4")})
    fine = [str(each.sentence) for each in findings(opened.of(file)) if each.level == "fine"]
    assert "Every picture and video has its credit and licence." in fine
    assert not [each for each in findings(opened.of(file)) if "whose files" in str(each.sentence)]
