# SPDX-License-Identifier: MIT
"""The window's colours and type, light and dark, and the style sheet made of them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from string import Template
from typing import Any, Final, Literal, NamedTuple

from PySide6.QtGui import QColor, QFont, QPalette

ThemeName = Literal["light", "dark"]
_HIGH: Final = "-high"

COLOURS: Final[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "resources" / "web" / "colours.json").read_text("utf-8"))
"""Every colour of ground, window and stage, which the map page reads too."""
FAMILIES: Final = tuple(COLOURS["families"])
"""The systems' own fonts, each with full Cyrillic."""

TEXT_PIXELS: Final = 13
CARD_TEXT_PIXELS: Final = 14


class Theme(NamedTuple):
    """Colours by role, as #rrggbb."""

    name: ThemeName
    window: str
    card: str
    edge: str
    """Between parts of the window."""
    rim: str
    """Around what is worked with: 3 : 1 to the ground, so that it can be found."""
    text: str
    quiet: str
    strong: str
    strong_text: str
    chip: str
    chip_text: str
    note: str
    note_text: str
    focus: str
    sea: str
    occupied: str
    kursk: str
    line: str
    neutral: str
    warning: str
    warning_text: str
    kinds: dict[str, tuple[str, str]]
    """Background and text of each statement kind's tag."""
    own: dict[str, str]
    """The colours that a briefing's own areas may have."""
    is_high: bool = False
    """Whether all text has a contrast of 7 : 1."""

    @property
    def key(self) -> str:
        """What the theme is called in ``THEMES`` and in the map's page."""
        return f"{self.name}{_HIGH}" if self.is_high else self.name

    def area_colour(self, kind: str, colour: str = "grey") -> str:
        """Returns the colour of an area's dot by the area's kind; ``colour`` is that of a briefing's own area."""
        if kind in ("own", "place"):
            return self.own[colour]
        if kind in ("occupied", "occupied-2014"):
            return self.occupied
        return {"kursk": self.kursk, "line": self.line}.get(kind, self.neutral)


def _theme(name: ThemeName, *, high: bool = False) -> Theme:
    colours = COLOURS[name]
    window = {**colours["window"], **(COLOURS["highContrast"][name]["window"] if high else {})}
    kinds = {kind: (background, text) for kind, (background, text) in window["kinds"].items()}
    return Theme(name=name, is_high=high, **{**colours["ground"], **window, "kinds": kinds})


LIGHT: Final = _theme("light")
DARK: Final = _theme("dark")
THEMES: Final = {each.key: each for each in (LIGHT, DARK, _theme("light", high=True), _theme("dark", high=True))}


def theme_of(name: str, *, high: bool) -> Theme:
    """Returns the theme "light" or "dark", of ordinary or of high contrast."""
    return THEMES[f"{name}{_HIGH}" if high else name]


class _TextSize:
    """The user's text size in percent."""

    percent = 100


def set_text_size(percent: int) -> None:
    """Sets the size of all text in windows, in percent; what is painted already has to be painted again."""
    _TextSize.percent = percent


def scaled(pixels: float) -> int:
    """Returns a length that grows with the user's text size, in whole pixels."""
    return round(pixels * _TextSize.percent / 100)


def font(pixels: int = TEXT_PIXELS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Returns the window's font at a size in pixels, as much larger as the user wants text to be."""
    return fixed_font(scaled(pixels), weight)


def fixed_font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Returns the window's font at exactly this size in pixels: for the stage, whose type grows with its screen."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(pixels)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # the same letters on every system
    return made


def palette(theme: Theme) -> QPalette:
    """Returns Qt's palette in the theme's colours, for what the style sheet does not reach."""
    made = QPalette()
    role = QPalette.ColorRole
    for roles, colour in (
        ((role.Window, role.Button, role.ToolTipBase), theme.window),
        ((role.Base, role.AlternateBase), theme.card),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), theme.text),
        ((role.PlaceholderText,), theme.quiet),
        ((role.Highlight, role.Link), theme.focus),
        ((role.HighlightedText,), "#FFFFFF" if theme.name == "light" else "#0E1A21"),
        ((role.Mid, role.Midlight, role.Dark), theme.edge),
    ):
        for each in roles:
            made.setColor(each, QColor(colour))
    return made


_SHEET: Final = Template("""
QWidget { color: $text; font-size: 13px; }
QDialog { border: 1px solid $edge; }
QMainWindow, QDialog, #editor, #sidebar, #header, #drawer, #drawerBody { background: $window; }
#header { border-bottom: 1px solid $edge; }
#briefingTitle { font-size: 16px; font-weight: 600; }
#startPage, #startPage > QWidget > QWidget { background: $window; }
#startTitle { font-size: 22px; font-weight: 600; }
#counts, .quiet, QLabel[quiet="true"] { color: $quiet; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[caption="true"] { color: $quiet; font-size: 11px; font-weight: 600; }
QLabel[note="true"] { background: $note; color: $note_text; border-radius: 4px; padding: 4px 8px; }
QLabel[statement="true"] { font-size: 15px; }
QPushButton, QToolButton { background: $card; border: 1px solid $rim; border-radius: 5px; padding: 4px 12px; }
QPushButton:hover, QToolButton:hover { border-color: $quiet; }
QPushButton:focus, QToolButton:focus { border-color: $focus; }
QToolButton:checked { background: $chip; }
QToolButton::menu-indicator { image: none; }
#header QToolButton { background: $chip; border-color: transparent; font-weight: 600; padding: 8px 12px; }
#header QToolButton:hover { border-color: $edge; }
#header QToolButton:focus { border-color: $focus; }
#header QToolButton[glyph="true"] { background: transparent; padding: 0; }
#header QToolButton:checked { background: $strong; color: $strong_text; }
#header #present, #header #presentMore { background: $strong; color: $strong_text; border-color: $strong; }
#header #present { padding: 8px 16px; border-top-right-radius: 0; border-bottom-right-radius: 0; }
#header #presentMore { padding: 8px; border-top-left-radius: 0; border-bottom-left-radius: 0; }
#header #present:focus, #header #presentMore:focus { border-color: $focus; }
QMenuBar { background: $window; border-bottom: 1px solid $edge; }
QMenuBar::item { padding: 4px 12px; background: transparent; }
QMenuBar::item:selected { background: $chip; }
QPushButton[chip="true"], QToolButton[chip="true"] {
  background: $chip; color: $chip_text; border: 1px solid transparent; border-radius: 10px;
  padding: 2px 8px; font-size: 12px; }
QPushButton[tab="true"] { padding: 2px 4px; min-height: 18px; }
QPushButton[chip="true"]:checked, QToolButton[chip="true"]:checked { background: $strong; color: $strong_text; }
QPushButton[chip="true"]:focus, QToolButton[chip="true"]:focus { border-color: $focus; }
QPushButton[plain="true"] { background: transparent; border: none; padding: 4px 8px; color: $focus; text-align: left;
  min-height: 18px; min-width: 12px; }
QPushButton[plain="true"]:hover, QPushButton[plain="true"]:focus { text-decoration: underline; }
QLineEdit, QPlainTextEdit, QTextEdit#snapshotPage, QComboBox { background: $card; border: 1px solid $rim;
  border-radius: 5px; padding: 4px 8px; selection-background-color: $focus; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $quiet; }
QPlainTextEdit { padding: 2px 4px; }
QPlainTextEdit[statement="true"] { font-size: 15px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit#snapshotPage:focus, QComboBox:focus { border-color: $focus; }
QLineEdit[wrong="true"] { border-color: $warning_text; background: $warning; }
#wrongNote { color: $warning_text; background: $warning; border: 1px solid $warning_text; border-radius: 5px;
  padding: 4px 8px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $quiet; }
QComboBox { padding-right: 24px; }
QComboBox::drop-down { border: none; width: 0; }
QComboBox QAbstractItemView, #pickRows, #itemList, #checkRows {
  background: $card; border: 1px solid $edge; outline: none; }
QComboBox QAbstractItemView::item { padding: 4px 8px; min-height: 24px; }
QComboBox QAbstractItemView { selection-background-color: $strong; selection-color: $strong_text; }
QComboBox QAbstractItemView::item:selected { background: $strong; color: $strong_text; }
QCalendarWidget QAbstractItemView {
  background: $card; selection-background-color: $strong; selection-color: $strong_text; outline: none; }
QCalendarWidget QAbstractItemView:disabled { color: $quiet; }
#qt_calendar_navigationbar { background: $window; border-bottom: 1px solid $edge; }
QCalendarWidget QToolButton { background: transparent; border: none; padding: 4px 8px; }
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { background: $chip; }
#pickRows::item, #itemList::item, #checkRows::item { padding: 4px 8px; }
#pickRows::item:hover, #itemList::item:hover, #checkRows::item:hover { background: $chip; color: $text; }
#pickRows::item:selected, #itemList::item:selected { background: $strong; color: $strong_text; }
#checkRows::item { border-left: 3px solid transparent; }
#checkRows::item:selected { background: $chip; color: $text; border-left: 3px solid $focus; }
#answers { background: transparent; border: none; outline: none; }
#placeRows { background: $card; border: 1px solid $edge; border-radius: 5px; outline: none; }
#placeRows:focus { border-color: $focus; }
#pickList { background: $window; border: 1px solid $edge; }
#conflict { background: $window; border: 1px solid $edge; border-radius: 5px; }
#version { background: $card; border: 1px solid $edge; border-radius: 5px; margin: 1px; }
#version[kept="true"] { border: 2px solid $strong; margin: 0; }
#pickedRow { background: $card; border: 1px solid $edge; border-radius: 5px; }
QPushButton[field="true"] { text-align: left; padding: 4px 8px; }
QPushButton[plain="true"]:checked { background: $chip; color: $chip_text; border-radius: 5px; }
QPushButton[plain="true"]:disabled { color: $quiet; }
QPushButton:disabled, QToolButton:disabled { color: $quiet; }
QToolButton[small="true"] { border: none; background: transparent; padding: 2px 4px; color: $quiet;
  min-height: 20px; min-width: 14px; }
QToolButton[small="true"]:hover, QToolButton[small="true"]:focus { color: $text; background: $chip; }
#timePane { background: $window; border-top: 1px solid $edge; }
QPushButton[compact="true"] { padding: 4px 8px; }
#timePane QComboBox { padding: 2px 8px; }
#timePane QCheckBox { padding: 0 4px; }
QPushButton[compact="true"]:checked { background: $chip; }
QHeaderView::section {
    background: $window; color: $quiet; border: none; border-bottom: 1px solid $edge; padding: 4px 8px;
}
QTabWidget::pane { border: none; border-top: 1px solid $edge; }
QTabBar::tab { background: transparent; padding: 8px 12px; border: none; border-bottom: 3px solid transparent; }
QTabBar::tab:selected { font-weight: 600; border-bottom-color: $strong; }
QTabBar::tab:hover, QTabBar::tab:focus { background: $chip; }
QProgressBar { background: $chip; border: none; border-radius: 4px; }
QProgressBar::chunk { background: $focus; border-radius: 4px; }
#editor { background: $window; border-left: 1px solid $edge; }
#fileState { color: $warning_text; background: $warning; border-radius: 4px; padding: 2px 8px; }
QCheckBox { spacing: 8px; }
QCheckBox, QRadioButton { min-height: 24px; }
#cards { background: transparent; border: none; }
#drawer { border-left: 1px solid $edge; }
QScrollArea { border: none; background: transparent; }
QSplitter::handle { background: $edge; }
QSplitter::handle:hover { background: $focus; }
QMenu { background: $card; border: 1px solid $edge; padding: 4px 0; }
QMenu::item { padding: 4px 28px; }
QMenu::item:selected { background: $chip; }
QMenu::item:disabled { color: $quiet; background: transparent; }
QMenu::separator { height: 1px; background: $edge; margin: 4px 8px; }
#messages { background: $warning; border-bottom: 1px solid $edge; }
#messages QLabel { color: $warning_text; }
#messages[quiet="true"] { background: $note; }
#messages[quiet="true"] QLabel { color: $note_text; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $rim; border-radius: 4px; min-height: 32px; margin: 1px; }
QScrollBar::handle:vertical:hover { background: $text; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; height: 0; }
QToolTip { background: $card; color: $text; border: 1px solid $edge; padding: 4px 8px; }
""")


def style_sheet(theme: Theme) -> str:
    """Returns the window's style sheet."""
    colours = {name: value for name, value in theme._asdict().items() if isinstance(value, str)}
    return with_text_size(_SHEET.substitute(colours))


def with_text_size(sheet: str) -> str:
    """Returns a style sheet with text as large as the user wants it; what holds a line of text is as much higher."""
    return re.sub(r"(font-size|min-height): (\d+)px", lambda found: f"{found[1]}: {scaled(int(found[2]))}px", sheet)
