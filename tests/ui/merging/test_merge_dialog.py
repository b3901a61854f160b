# SPDX-License-Identifier: MIT
"""The merge dialog: what differs in words and maps, what will not come, and a choice for each or for all."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefing import size
from briefing.editing import put_areas, put_statement
from briefing.ids import random_id
from briefing.merging import compare
from briefing.model import Briefing, Statement
from briefing.structs import changed
from maps.areas import Area, AreaLayer, Size
from maps.own_areas import with_own_areas
from tests.operations import wait_for_operations
from ui.files.open_briefing import OpenBriefing
from ui.kit.background import Background
from ui.kit.focus import FocusMark
from ui.kit.theme import THEMES
from ui.merging.conflict_card import ConflictCard
from ui.merging.differing_words import differing_label, differing_parts
from ui.merging.merge_dialog import MergeDialog
from ui.merging.small_map import box_around, drawings, ground_of
from ui.merging.version_map import VersionMap
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
    wait_for_operations()


def dialog_of(window: QWidget, opened: OpenBriefing, theirs: Briefing) -> tuple[MergeDialog, list[Briefing]]:
    taken = list[Briefing]()
    dialog = MergeDialog(window, opened, compare(opened.briefing, theirs), "theirs.briefing", THEMES["light"],
                         taken.append, Background(window))
    dialog.show()
    return dialog, taken


def texts_of(widget: QWidget) -> str:
    return "\n".join(each.accessibleName() or each.text() for each in widget.findChildren(QLabel))


def with_areas(opened: OpenBriefing, briefing: Briefing) -> OpenBriefing:
    return OpenBriefing(changed(opened.file, briefing=briefing), with_own_areas(opened.layer, briefing.own_areas))


def grounds_of(card: ConflictCard) -> list[list[float]]:
    """The widths of what is outlined on both maps, in pixels."""
    return [[max(x for x, _ in ring) - min(x for x, _ in ring) for each in shown.drawing.chosen for ring in each.rings]
            for shown in card.maps]


def test_outlines_are_maps_and_values_are_words(window: QWidget, opened: OpenBriefing, qtbot: QtBot) -> None:
    mine = put_areas(opened.briefing, [area(SQUARE)])
    theirs = put_areas(mine, [area(SMALLER, "West of it")])
    dialog, _taken = dialog_of(window, with_areas(opened, mine), theirs)
    (card,) = dialog.cards.values()
    assert len(card.maps) == 2
    qtbot.waitUntil(lambda: all(each.drawing is not None for each in card.maps))
    (whole,), (half,) = grounds_of(card)
    assert half == pytest.approx(whole / 2, rel=0.02)
    assert card.maps[0].drawing.control and {each.text for each in card.maps[0].drawing.names} >= {"Mariupol"}
    said = texts_of(card)
    assert "South of Pokrovsk" in said and "West of it" in said
    assert not any(each in said for each in ("[", "{", "pokrovsk-7k2m9xqb", "coordinates", "Polygon"))


def test_a_statement_in_two_versions_shows_the_ground_of_each(
    window: QWidget, opened: OpenBriefing, qtbot: QtBot
) -> None:
    first = next(each for each in opened.briefing.statements if each.areas)
    theirs = put_statement(opened.briefing, changed(first, areas=("kursk-incursion",)))
    dialog, _taken = dialog_of(window, opened, theirs)
    (card,) = dialog.cards.values()
    qtbot.waitUntil(lambda: all(each.drawing is not None for each in card.maps))
    mine, other = (shown.drawing.chosen for shown in card.maps)
    assert [each.kind for each in other] == ["kursk"] and mine != other
    assert card.maps[0].drawing.base == card.maps[1].drawing.base, "both show the same place"


def test_a_map_follows_the_size_of_its_card(window: QWidget, opened: OpenBriefing, qtbot: QtBot) -> None:
    first = next(each for each in opened.briefing.statements if each.areas)
    dialog, _taken = dialog_of(window, opened, put_statement(opened.briefing, changed(first, text="Other words.")))
    (card,) = dialog.cards.values()
    qtbot.waitUntil(lambda: card.maps[0].drawing is not None)
    before = card.maps[0].drawing
    dialog.resize(dialog.width() + 300, dialog.height())
    qtbot.waitUntil(lambda: card.maps[0].drawing is not before)
    assert card.maps[0].drawing.base != before.base


def test_things_without_ground_have_no_maps(window: QWidget, opened: OpenBriefing) -> None:
    first = changed(opened.briefing.statements[0], areas=())
    mine = put_statement(opened.briefing, first)
    dialog, _taken = dialog_of(window, with_areas(opened, mine), put_statement(mine, changed(first, text="Other.")))
    (card,) = dialog.cards.values()
    assert card.maps == () and not card.findChildren(VersionMap)


def test_a_click_on_a_card_keeps_its_version_and_says_so(window: QWidget, opened: OpenBriefing) -> None:
    first = opened.briefing.statements[0]
    dialog, _taken = dialog_of(window, opened, put_statement(opened.briefing, changed(first, text="Other words.")))
    (card,) = dialog.cards.values()
    mine, theirs = (card.findChildren(QFrame, "version")[at] for at in (0, 1))
    heads = [each.text() for each in card.findChildren(QLabel) if " · " in each.text()]
    assert heads == ["MINE · kept", "THEIRS · left out"] and (mine.property("kept"), theirs.property("kept")) == (
        True, False)
    label = next(each for each in card.findChildren(QLabel) if each.accessibleName() == "Other words.")
    QTest.mouseClick(label, Qt.MouseButton.LeftButton)
    assert card.choice == "theirs" and (mine.property("kept"), theirs.property("kept")) == (False, True)
    assert dialog.agree.text() == "Merge"
    dialog.choose_for_all("both")
    assert [each.text() for each in card.findChildren(QLabel) if " · " in each.text()] == [
        "MINE · kept", "THEIRS · kept"]


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


def areas_of(*geometries: dict[str, object]) -> list[Area]:
    return [*with_own_areas(AreaLayer(()), [{**area(each), "id": f"one-{place}xxxxxxx"}
                                            for place, each in enumerate(geometries)])]


def test_a_box_shows_both_versions() -> None:
    west, south, east, north = box_around(areas_of(SQUARE, SMALLER)) or (0, 0, 0, 0)
    assert west < 36 and south < 47 and east > 37 and north > 48
    assert box_around([]) is None


def test_ground_beside_the_map_is_not_shown() -> None:
    """A briefing may draw anywhere; the small map has no ground to show there."""
    (far,) = areas_of({"type": "Polygon", "coordinates": [[[-70, 40], [-69, 40], [-69, 41], [-70, 40]]]})
    assert box_around([far]) is None
    assert box_around([far, *areas_of(SQUARE)]) == box_around(areas_of(SQUARE))


def test_ground_that_no_day_says_anything_of_is_left_out(layer: AreaLayer) -> None:
    unsaid = dataclasses.replace(layer["kursk-incursion"], geometry={"type": "Polygon", "coordinates": []},
                                 stated_size=Size(None, None))
    statement = Statement(id=random_id("one"), kind="claim", text="Words.", areas=("kursk-incursion", "crimea"))
    found = ground_of(statement, {"kursk-incursion": unsaid, "crimea": layer["crimea"]})
    assert found == (layer["crimea"],)


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
    here, there = areas_of(*({"type": "Point", "coordinates": [lon, 48.28]} for lon in (37.18, 37.3)))
    west, _south, east, _north = box_around([here, there]) or (0, 0, 0, 0)
    assert west < 37.18 and east > 37.3
    west, south, east, north = box_around([here]) or (0, 0, 0, 0)
    assert west < 37.18 < east and south < 48.28 < north


def test_a_place_is_a_dot_and_a_line_has_no_ground(layer: AreaLayer) -> None:
    (place,) = areas_of({"type": "Point", "coordinates": [37.18, 48.28]})
    box = box_around([place]) or (0, 0, 0, 0)
    (drawn,) = drawings(layer, [[place, layer["line-of-contact"]]], box, (300, 132), "en")
    dot, line = drawn.chosen
    assert dot.dot == pytest.approx((150, 66), abs=2) and line.is_line and not dot.is_line
    words = {each.text for each in drawings(layer, [[place]], box, (300, 132), "uk")[0].names}
    assert "Покровськ" in words
