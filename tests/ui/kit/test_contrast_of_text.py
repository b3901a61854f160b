# SPDX-License-Identifier: MIT
"""Every text of both themes can be read: 4.5 : 1, with high contrast 7 : 1; edges of controls have 3 : 1."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.contrast import contrast
from ui.kit.theme import COLOURS, DARK, LIGHT, THEMES, style_sheet
from ui.stage.look import STAGE_LOOKS, StageLook

PAIRS = {
    "text": ("window", "card", "chip"), "quiet": ("window", "card", "chip"), "focus": ("window", "card"),
    "strong_text": ("strong",), "chip_text": ("chip",), "note_text": ("note",), "warning_text": ("warning",),
}
"""Colours of text, and what they are on."""


def between(one: str, other: str) -> float:
    return contrast(QColor(one), QColor(other))


@pytest.mark.parametrize("key", THEMES)
@pytest.mark.parametrize(("text", "ground"), [(text, ground) for text, grounds in PAIRS.items() for ground in grounds])
def test_text_of_the_window(key: str, text: str, ground: str) -> None:
    theme = THEMES[key]
    assert between(getattr(theme, text), getattr(theme, ground)) >= (7 if theme.is_high else 4.5)


@pytest.mark.parametrize("key", THEMES)
def test_tags_of_kinds(key: str) -> None:
    theme = THEMES[key]
    assert len(theme.kinds) == 4
    for ground, text in theme.kinds.values():
        assert between(text, ground) >= (7 if theme.is_high else 4.5)


@pytest.mark.parametrize("key", THEMES)
@pytest.mark.parametrize("edge", ["rim", "focus"])
def test_edges_of_what_is_worked_with(key: str, edge: str) -> None:
    theme = THEMES[key]
    for ground in (theme.window, theme.card):
        assert between(getattr(theme, edge), ground) >= 3


@pytest.mark.parametrize("key", THEMES)
@pytest.mark.parametrize("name", ["label", "quietLabel", "country", "oblastName", "water"])
def test_names_on_the_map(key: str, name: str) -> None:
    """Over land and water of the program's own map; over other ground each name has a halo."""
    theme = THEMES[key]
    colours = {**COLOURS[theme.name]["map"], **(COLOURS["highContrast"][theme.name]["map"] if theme.is_high else {})}
    for ground in ("lake",) if name == "water" else ("land", "ukraine"):
        assert between(colours[name], colours[ground]) >= (7 if theme.is_high else 4.5)


@pytest.mark.parametrize("look", STAGE_LOOKS.values(), ids=STAGE_LOOKS)
def test_text_of_the_stage(look: StageLook) -> None:
    for text in (look.text, look.quiet, look.speaker, look.dispute):
        assert between(text, look.plate) >= 7


def test_high_contrast_keeps_the_colours_of_ground() -> None:
    """Who holds the ground is said by the same red and blue."""
    for theme in (LIGHT, DARK):
        high = THEMES[f"{theme.name}-high"]
        assert (high.occupied, high.kursk, high.line) == (theme.occupied, theme.kursk, theme.line)


@pytest.mark.parametrize("key", THEMES)
def test_a_hint_in_an_empty_field(qtbot: QtBot, key: str) -> None:
    """A style sheet's colour of text would make hints half transparent."""
    theme = THEMES[key]
    line = QLineEdit(placeholderText="Search")
    qtbot.addWidget(line)
    line.setStyleSheet(style_sheet(theme))
    line.ensurePolished()
    hint = line.palette().color(QPalette.ColorRole.PlaceholderText)
    assert (hint.name().upper(), hint.alpha()) == (theme.quiet, 255)
