# SPDX-License-Identifier: MIT
"""The merge dialog: what differs in words and maps, what will not come, and a choice for each or for all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefing import size
from briefing.editing import put_areas, put_statement
from briefing.ids import random_id
from briefing.merging import compare
from briefing.model import Briefing, Statement
from briefing.structs import changed
from ui.files.open_briefing import OpenBriefing
from ui.kit.focus import FocusMark
from ui.kit.theme import THEMES
from ui.merging.differing_words import differing_label, differing_parts
from ui.merging.merge_dialog import MergeDialog
from ui.merging.outline_picture import OutlinePicture, box_around
from ui.merging.version_words import VersionWords

SQUARE = {"type": "Polygon", "coordinates": [[[36, 47], [37, 47], [37, 48], [36, 48], [36, 47]]]}
SMALLER = {"type": "Polygon", "coordinates": [[[36, 47], [36.5, 47], [36.5, 48], [36, 48], [36, 47]]]}


def area(geometry: dict[str, object], label: str = "South of Pokrovsk") -> dict[str, object]:
    return {"type": "Feature", "id": "pokrovsk-7k2m9xqb", "geometry": geometry,
            "properties": {"label": label, "sources": ["drawn by hand"], "as_of": "2024-11-20"}}


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    yield made
    for each in made.findChildren(MergeDialog):
        each.close()


def dialog_of(window: QWidget, opened: OpenBriefing, theirs: Briefing) -> tuple[MergeDialog, list[Briefing]]:
    taken = list[Briefing]()
    dialog = MergeDialog(window, opened, compare(opened.briefing, theirs), "theirs.briefing", THEMES["light"],
                         taken.append)
    dialog.show()
    return dialog, taken


def texts_of(widget: QWidget) -> str:
    return "\n".join(each.accessibleName() or each.text() for each in widget.findChildren(QLabel))


def test_outlines_are_maps_and_values_are_words(window: QWidget, opened: OpenBriefing) -> None:
    mine = put_areas(opened.briefing, [area(SQUARE)])
    theirs = put_areas(mine, [area(SMALLER, "West of it")])
    here = OpenBriefing(changed(opened.file, briefing=mine), opened.layer)
    dialog, _taken = dialog_of(window, here, theirs)
    (card,) = dialog.cards.values()
    assert len(card.findChildren(OutlinePicture)) == 2
    said = texts_of(card)
    assert "South of Pokrovsk" in said and "West of it" in said
    assert not any(each in said for each in ("[", "{", "pokrovsk-7k2m9xqb", "coordinates", "Polygon"))


def test_references_are_said_by_their_names(opened: OpenBriefing) -> None:
    words = VersionWords(opened.briefing, opened)
    statement = next(each for each in opened.briefing.statements if each.areas and each.speaker and each.via)
    assert words.value("areas", statement.areas) == "; ".join(opened.layer[each].label for each in statement.areas)
    assert opened.briefing.source(statement.via[0]).publisher in words.value("via", statement.via)
    assert words.value("speaker", statement.speaker).startswith(opened.briefing.speaker(str(statement.speaker)).name)
    assert words.value("supports", ()) == "–"


def test_what_will_be_left_out_is_said_on_the_button_and_above_it(window: QWidget, opened: OpenBriefing) -> None:
    first, second = opened.briefing.statements[:2]
    theirs = put_statement(opened.briefing, changed(first, text=f"{first.text} More."))
    theirs = put_statement(theirs, changed(second, text=f"{second.text} More."))
    dialog, taken = dialog_of(window, opened, theirs)
    assert dialog.agree.text() == "Merge without 2 of their versions"
    assert first.text[:60] in dialog.left_out.text()
    dialog.choose(("statement", first.id), "theirs")
    assert dialog.agree.text() == "Merge without 1 of their versions"
    dialog.choose_for_all("both")
    assert dialog.agree.text() == "Merge" and dialog.left_out.isHidden()
    dialog.agree.click()
    assert len(taken[0].statements) == len(opened.briefing.statements) + 2


def test_more_than_a_hundred_conflicts_can_all_be_seen(window: QWidget, opened: OpenBriefing) -> None:
    mine = opened.briefing
    for _number in range(120):
        mine = put_statement(mine, Statement(id=random_id("one"), kind="claim", text="Some words here."))
    theirs = mine
    for each in mine.statements[-120:]:
        theirs = put_statement(theirs, changed(each, text="Some words there."))
    here = OpenBriefing(changed(opened.file, briefing=mine), opened.layer)
    dialog, _taken = dialog_of(window, here, theirs)
    assert len(dialog.cards) == 100 and dialog.more.text() == "Show 20 more of 20"
    dialog.choose_for_all("theirs")
    dialog.more.click()
    assert len(dialog.cards) == 120 and set(dialog.choices.values()) == {"theirs"} and dialog.more.isHidden()


def test_a_merge_that_is_too_large_keeps_the_dialog(
    window: QWidget, opened: OpenBriefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.size._MOST", {**size._MOST, "statements": 1})
    theirs = put_statement(opened.briefing, Statement(id=random_id("one"), kind="claim", text="New."))
    dialog, taken = dialog_of(window, opened, theirs)
    dialog.agree.click()
    assert not taken and dialog.isVisible() and "theirs.briefing: the briefing would have" in dialog.left_out.text()


def test_words_that_differ_are_marked_and_markup_is_shown_as_it_is(qtbot: QtBot) -> None:
    mine, theirs = differing_parts("The <b>line</b> may be frozen.", "The <b>line</b> must be frozen.")
    assert ("may", True) in mine and ("must", True) in theirs
    label = differing_label(mine)
    qtbot.addWidget(label)
    assert "&lt;b&gt;line&lt;/b&gt;" in label.text() and label.accessibleName() == "The <b>line</b> may be frozen."
    assert differing_parts("One two.", "Something else entirely here.") == (
        [("One two.", False)], [("Something else entirely here.", False)])


def test_a_box_shows_both_versions() -> None:
    west, south, east, north = box_around([SQUARE, SMALLER]) or (0, 0, 0, 0)
    assert west < 36 and south < 47 and east > 37 and north > 48
    assert box_around([{}]) is None


def test_every_stop_of_the_dialog_is_seen(window: QWidget, opened: OpenBriefing, qtbot: QtBot) -> None:
    first = opened.briefing.statements[0]
    theirs = put_statement(opened.briefing, changed(first, text=f"{first.text} More."))
    dialog, _taken = dialog_of(window, opened, theirs)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    seen = set()
    for _ in range(12):
        dialog.focusNextPrevChild(True)
        now = dialog.focusWidget()
        marked = [each.parentWidget() for each in dialog.findChildren(FocusMark) if each.isVisible()]
        assert now is not None and marked == [now]
        seen.add(now)
    assert len(seen) > 2


def test_two_versions_of_a_place_are_in_one_small_map() -> None:
    here, there = ({"type": "Point", "coordinates": [lon, 48.28]} for lon in (37.18, 37.3))
    west, _south, east, _north = box_around([here, there]) or (0, 0, 0, 0)
    assert west < 37.18 and east > 37.3
    west, south, east, north = box_around([here]) or (0, 0, 0, 0)
    assert west < 37.18 < east and south < 48.28 < north
