# SPDX-License-Identifier: MIT
"""The whole program walked as a screen reader does: everything has a name and a role, and is told apart.

The walk is kept in build/access, to be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.access_tree import Node, alike, untold, walk
from tests.corpora import PROJECT
from tests.end2end.driver import Driver, wait_until
from tests.end2end.room import Room
from tests.end2end.writing import Writing
from ui.kit import labels

Role = QAccessible.Role
PAGES = ("Statement", "Speakers", "Sources", "Areas", "Sequence", "Marks", "Briefing")
PANES = ("time_bar", "sizes", "compare", "agreement", "events", "media", "terms", "questions")
DIALOGS = ("settings", "help", "about", "control_data", "preflight", "export", "replace", "article", "translations")


def walked(name: str, widget: QWidget) -> list[Node]:
    """Walks a widget, keeps what was found as a text, and fails on what nobody could understand."""
    nodes = walk(widget)
    folder = PROJECT / "build" / "access"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_text("\n".join(node.line for node in nodes), "utf-8")
    assert [*untold(nodes), *alike(nodes)] == []
    return nodes


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What a screen reader would have said."""
    texts: list[str] = []
    monkeypatch.setattr(labels.QAccessible, "updateAccessibility", lambda event: texts.append(event.message()))
    monkeypatch.setattr(labels.QAccessible, "isActive", lambda: True)
    yield texts


def test_the_window(window: Driver) -> None:
    nodes = walked("window", window.window)
    assert any(node.name == "Map" for node in nodes)
    statements = next(node for node in nodes if node.name == "Statements")
    assert statements.role is Role.List
    rows = [node for node in nodes if node.role is Role.ListItem and "Statements" in node.path]
    assert len(rows) >= 23 and any("Putin rules out" in row.name and "Reuters" in row.name for row in rows)
    assert not any(node.name == "read" for node in nodes)


def test_the_drawer(window: Driver) -> None:
    window.sidebar.select("no-nato")
    window.reading.show_drawer(True)
    window.settle()
    nodes = walked("drawer", window.window)
    citations = [node.description for node in nodes if node.name == "Copy citation"]
    assert citations == ["Reuters", "Ukrainska Pravda"]


@pytest.mark.parametrize("title", PAGES)
def test_a_page_of_the_editor(writing: Writing, title: str) -> None:
    writing.window.sidebar.select("a-fifth")
    page = writing.page(title)
    shown = getattr(page, "list", None) or getattr(page, "rows", None)
    if shown is not None:
        shown.setCurrentIndex(shown.model().index(0, 0))
    nodes = walked(f"editor-{title.lower()}", writing.editing.panel)
    if title == "Statement":
        assert any(node.name.startswith("Speaker: ") for node in nodes), "a field is named by what it is, too"


@pytest.mark.parametrize("name", PANES)
def test_a_pane(writing: Writing, name: str) -> None:
    window = writing.window
    window.sidebar.select("a-fifth")
    window.window.commands[name].trigger()
    try:
        window.settle()
        nodes = walked(f"pane-{name}", window.window)
        if name == "time_bar":
            bar = next(node for node in nodes if node.name == "Time bar")
            assert bar.role is Role.Slider and "20 Nov" in bar.description.replace("\N{NO-BREAK SPACE}", " ")
    finally:
        for _ in range(3):
            window.window.commands["back"].trigger()
        window.controllers.timeline.show_time(False)


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog(window: Driver, name: str) -> None:
    window.window.commands[name].trigger()
    opened = [each for each in QApplication.topLevelWidgets() if each.isVisible() and isinstance(each, QDialog)]
    try:
        assert opened, "no dialog came"
        for each in opened:
            walked(f"dialog-{name}", each)
            assert each.windowTitle()
    finally:
        for each in opened:
            each.close()
            each.deleteLater()


@pytest.mark.parametrize("by_name", [False, True])
def test_the_room_and_the_presenter_view(
        window: Driver, announced: list[str], monkeypatch: pytest.MonkeyPatch, *, by_name: bool) -> None:
    monkeypatch.setattr(labels, "SAYS_NAMES", by_name)
    room = Room(window).begin()
    try:
        nodes = walked("stage", room.presentation.audience)
        assert any(room.text == node.name for node in nodes), "the caption is there to read"
        room.open_presenter()
        assert room.presentation.presenter is not None
        walked("presenter", room.presentation.presenter)
        announced.clear()
        room.press(Qt.Key.Key_Right)
        named = [each.accessibleName() for each in (room.presentation.audience, room.presentation.presenter)]
        said = [each for each in announced if "Putin is willing to talk" in each]
        assert said == ([] if by_name else [room.text]), "said once"
        assert named == ([room.text] * 2 if by_name else ["", ""]), "of the two, the active window's name is said"
    finally:
        room.press(Qt.Key.Key_Escape)
        wait_until(lambda: room.is_over, "the presentation ends")


def test_a_message_is_announced(window: Driver, announced: list[str]) -> None:
    window.window.messages.note("The day was fetched.")
    assert announced == ["The day was fetched."]


@pytest.mark.parametrize("spoil", [
    lambda window: window.sidebar.filter_bar.search.setAccessibleName(""),
    lambda window: window.window.header.layers.setAccessibleName("Layers ▾")])
def test_the_walk_sees_what_is_not_announced(window: Driver, spoil: Callable[[Driver], None]) -> None:
    """It would be worth nothing if it found nothing."""
    search, layers = window.sidebar.filter_bar.search, window.window.header.layers
    names = search.accessibleName(), layers.accessibleName()
    try:
        spoil(window)
        assert len(untold(walk(window.window))) == 1
    finally:
        search.setAccessibleName(names[0])
        layers.setAccessibleName(names[1])


def test_what_a_filter_leaves_and_what_a_field_refuses_are_announced(writing: Writing, announced: list[str]) -> None:
    window = writing.window
    QTest.mouseClick(window.sidebar.filter_bar.kind_chips["claim"], Qt.MouseButton.LeftButton)
    assert announced[-1] == "4 statements"
    QTest.mouseClick(window.sidebar.filter_bar.all_chip, Qt.MouseButton.LeftButton)
    assert announced[-1] == "23 statements"
    window.sidebar.select("a-fifth")
    page = writing.page("Statement")
    announced.clear()
    writing.type(page.said.line, "soon")
    assert announced == ["This is not a day; write it as 2024-11-20."]
