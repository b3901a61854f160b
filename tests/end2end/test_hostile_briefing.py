# SPDX-License-Identifier: MIT
"""Markup and script in data are shown as text: on cards, in the drawer, on the map."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.end2end.driver import Driver, wait_until
from tests.hostile import MARKUP, hostile_document, naughty_document, shown_strings, written
from ui.reading.card_model import CardRole


def on_the_map(label: str) -> str:
    """Returns a label as the map shows it: on one line, at most 60 characters."""
    line = " ".join(label.split())
    return line if len(line) <= 60 else line[:59] + "…"


@pytest.fixture
def hostile(new_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    """A window with the hostile briefing, its own area chosen."""
    window = new_window()
    window.run("window.ran = undefined; window.alert = window.confirm = window.prompt = () => { window.ran = 1; }")
    window.controllers.files.open(written(hostile_document(), tmp_path / "hostile.json"))
    wait_until(lambda: len(window.sidebar.shown) == 2, "the briefing is open")
    return window


def test_script_in_data_does_not_run_on_the_map(hostile: Driver) -> None:
    elements = hostile.evaluate("document.querySelectorAll('img, script, a, b, svg, iframe').length")
    own_area = hostile_document()["areas"]["features"][0]["id"]
    hostile.sidebar.select(hostile.sidebar.shown[0])
    wait_until(lambda: hostile.outlined() == {own_area, "crimea"}, "both areas are outlined")
    name = hostile.evaluate(f"lineOfContact.texts[{own_area!r}].name")
    assert name == on_the_map(MARKUP)
    wait_until(lambda: name in hostile.evaluate("lineOfContact.spoken?.status.textContent ?? ''"), "it is said, too")
    # Hover and click: tooltip and chooser.
    hostile.look_at(24.1, 45.1, 9)
    point = hostile.pixel_of(24.1, 45.1)
    hostile.hover(point)
    wait_until(lambda: name in hostile.evaluate("document.querySelector('.tooltip').textContent"), "a tooltip")
    QTest.mouseClick(hostile.web_widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    wait_until(lambda: hostile.sidebar.filter_bar.filters.areas == {own_area}, "the area is chosen")
    assert hostile.evaluate("window.ran ?? null") is None
    added = hostile.evaluate("document.querySelectorAll('img, script, a, svg, iframe').length")
    assert added <= elements


def test_cards_show_the_text_as_it_is(hostile: Driver) -> None:
    index = hostile.sidebar.model.index_of(hostile.sidebar.shown[0])
    contents = index.data(CardRole.CONTENTS)
    assert contents.text == MARKUP
    assert contents.speaker.startswith(MARKUP)
    card = hostile.sidebar.cards.cards.layout_for(index, 430)
    assert any(text.layout.text() == MARKUP for text in card.texts)


def test_every_label_of_the_drawer_is_plain_text(hostile: Driver) -> None:
    hostile.sidebar.select(hostile.sidebar.shown[0])
    hostile.reading.show_drawer(True)
    drawer = hostile.reading.drawer
    assert drawer is not None
    labels = drawer.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert sum(MARKUP in label.text() for label in labels) >= 6, "statement, attribution, source, notes"
    assert {label.textFormat() for label in hostile.window.findChildren(QLabel) if MARKUP[:20] in label.text()} == {
        Qt.TextFormat.PlainText
    }


def test_what_is_said_of_a_picture_is_plain_text(hostile: Driver) -> None:
    hostile.sidebar.select(hostile.sidebar.shown[0])
    hostile.controllers.media.show(True)
    pane = hostile.controllers.media.pane
    assert pane is not None and "is not in the briefing's file" in pane.trouble.text()
    labels = pane.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert sum(MARKUP in label.text() for label in labels) == 4, "title, credit, what the file says, the trouble"


def test_the_message_about_a_hostile_file_is_plain_and_on_one_line(hostile: Driver, tmp_path: Path) -> None:
    path = tmp_path / "<b>bad<br>\n<img src=x>.json"
    path.write_text("{", "utf-8")
    hostile.controllers.files.open(path)
    wait_until(lambda: "<b>bad<br>" in hostile.message, "it is said")
    assert "\n" not in hostile.message
    assert hostile.window.messages.label.textFormat() == Qt.TextFormat.PlainText


def test_every_naughty_string_is_shown_as_it_is(new_window: Callable[..., Driver], tmp_path: Path) -> None:
    window = new_window()
    strings = shown_strings()
    window.controllers.files.open(written(naughty_document(), tmp_path / "naughty.json"))
    wait_until(lambda: len(window.sidebar.shown) == len(strings), "the briefing is open")
    model = window.sidebar.model
    assert [model.index(row).data(CardRole.CONTENTS).text for row in range(model.rowCount())] == strings
    wait_until(lambda: window.evaluate(f"'area-{len(strings) - 1}' in lineOfContact.texts"), "the names are there")
    names = window.evaluate(f"Array.from({{length: {len(strings)}}}, (_, i) => lineOfContact.texts['area-' + i].name)")
    assert names == [on_the_map(text[:500]) for text in strings]
    for place in range(0, len(strings), 25):
        window.sidebar.select(f"statement-{place}")
        assert window.outlined() == {f"area-{place}"}
    assert window.evaluate("window.ran ?? null") is None
    assert window.message == ""


def test_every_naughty_string_can_be_searched_for(new_window: Callable[..., Driver], tmp_path: Path) -> None:
    window = new_window()
    window.controllers.files.open(written(naughty_document(), tmp_path / "naughty.json"))
    strings = shown_strings()
    wait_until(lambda: len(window.sidebar.shown) == len(strings), "the briefing is open")
    search = window.sidebar.filter_bar.search
    for place in range(0, len(strings), 40):
        words = strings[place].split()
        if words and len(words[0]) < 100:
            search.setText(words[0])
            wait_until(partial(shows, window, f"statement-{place}"), f"{words[0]!r} is found")


def shows(window: Driver, statement_id: str) -> bool:
    return statement_id in window.sidebar.shown
