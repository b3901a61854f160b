# SPDX-License-Identifier: MIT
"""The strip at the top: the briefing's title and counts, and the buttons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from briefing.sentences import mark
from ui.kit.labels import plain_label, plain_tip
from ui.kit.texts import counted, tr

if TYPE_CHECKING:
    from briefing.model import Briefing

BRIEFING_MENU: Final = (
    "new", "new_from_default", "new_from_table", "save_template", "", "open", "open_recent", "open_default", "",
    "save", "save_as", "save_copy", "take_over", "close", "", "merge", "", "about", "copy_diagnostics", "quit")
EDIT_MENU: Final = (
    "undo", "redo", "", "editor", "new_statement", "edit_statement", "duplicate", "delete", "move_up", "move_down", "",
    "import_areas", "paste_areas", "replace")

_MARGIN, _GAP, _BREAK = 14, 10, 8
"""Pixels at both ends, between two widgets, and between text and buttons."""
_SAVED_MILLISECONDS, _SAVED_PIXELS, _LEAST_SAVED_PIXELS = 6000, 280, 80
_TITLE_PIXELS: Final = 220
"""Pixels of the title that remain while counts are shown beside it."""


class Header(QWidget):
    """The strip with title, counts and buttons."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = ElidedLabel("briefingTitle")
        self.counts = plain_label(name="counts")
        self.state = plain_label(name="fileState")
        self.state.hide()
        self.mark = plain_label(name="counts")
        self.mark.hide()
        self.saved = plain_label(name="counts")
        self.saved.hide()
        self._saved_for = QTimer(self, singleShot=True, interval=_SAVED_MILLISECONDS)
        self._saved_for.timeout.connect(self.forget_saved)
        self._saved_words = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(self.title, 1)
        for widget in (self.saved, self.state, self.counts, self.mark):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addSpacing(_BREAK)
        self.present = _menu_button(tr("Present"), [
            actions["present"], actions["present_here"], actions["present_window"], None, actions["preflight"], None,
            actions["light_stage"], actions["export_log"], actions["keep_log"]])
        layout.addWidget(self.present)
        self.file = _menu_button(tr("Briefing"), [actions[name] if name else None for name in BRIEFING_MENU])
        layout.addWidget(self.file)
        self.edit = _menu_button(tr("Edit"), [actions[name] if name else None for name in EDIT_MENU])
        layout.addWidget(self.edit)
        self.layers = _menu_button(tr("Layers"), [
            actions["towns"], actions["rivers"], actions["oblasts"], actions["band"], actions["own_areas"], None,
            actions["time_bar"], actions["day_shipped"], actions["control_data"], actions["sizes"], actions["compare"],
            actions["agreement"], None, actions["place_names"], actions["dark"], None, actions["software"]])
        layout.addWidget(self.layers)
        self._others = [self.state, self.mark, self.present, self.file, self.edit, self.layers,
                        _action_button(tr("Sources"), actions["sources"]), _action_button(tr("Keys"), actions["help"])]
        for button in self._others[-2:]:
            layout.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits title and counts to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Hides the counts before it shortens the title in a narrow window; the title's tip has them too."""
        shown = [each for each in self._others if not each.isHidden()]
        taken = sum(each.sizeHint().width() + _GAP for each in shown) + _GAP + 2 * _MARGIN + _BREAK
        left = self.width() - taken - min(self.title.text_width(), _TITLE_PIXELS)
        for_saved = min(left - _GAP, _SAVED_PIXELS) if self._saved_for.isActive() else 0
        is_said = for_saved >= _LEAST_SAVED_PIXELS
        self.saved.setVisible(is_said)
        if is_said:
            self.saved.setText(self.saved.fontMetrics().elidedText(
                self._saved_words, Qt.TextElideMode.ElideMiddle, for_saved))
            left -= self.saved.sizeHint().width() + _GAP
        self.counts.setVisible(left >= self.counts.sizeHint().width() + _GAP)

    def show_briefing(self, briefing: Briefing) -> None:
        """Shows the briefing's title and the numbers of its statements and sources."""
        self.title.set_text(" ".join(briefing.title.split()))
        self.counts.setText(" · ".join((counted(len(briefing.statements), mark("statement"), mark("statements")),
                                        counted(len(briefing.sources), mark("source"), mark("sources")))))
        self.title.setToolTip(plain_tip(f"{self.title.text()}\n{self.counts.text()}"))
        self._fit()

    def show_state(self, *, changed: bool, read_only: str) -> None:
        """Shows whether there are changes to save, and whether the briefing is read only."""
        self.state.setText(tr("read only") if read_only else tr("not saved") if changed else "")
        self.state.setToolTip(plain_tip(read_only))
        self.state.setVisible(bool(self.state.text()))
        if changed:
            self.forget_saved()
        self._fit()

    def show_saved(self, sentence: str) -> None:
        """Shows for a while that the briefing is saved, if there is space."""
        self._saved_words = sentence
        self.saved.setToolTip(plain_tip(sentence))
        self._saved_for.start()
        self._fit()

    def forget_saved(self) -> None:
        """Removes the note of ``show_saved``, which was about another state or another briefing."""
        self._saved_for.stop()
        self._fit()

    def show_badge(self, problems: int) -> None:
        """Shows on Present how many problems the preflight found."""
        self.present.setText(tr("Present") + (f" ({problems}) ▾" if problems else " ▾"))
        self.present.setToolTip(tr("Before presenting, mend what the check lists (F7)") if problems else "")
        self._fit()

    def show_mark(self, text: str, explanation: str) -> None:
        """Shows a quiet mark that stays."""
        self.mark.setText(text)
        self.mark.setToolTip(explanation)
        self.mark.show()
        self._fit()


class ElidedLabel(QWidget):
    """A line of plain text that ends in "…" where there is no space for it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text = ""

    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Sets the text."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def text_width(self) -> int:
        """Returns the width of the whole text, in pixels."""
        return self.fontMetrics().horizontalAdvance(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints as much of the text as fits."""
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            shown = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def _action_button(text: str, action: QAction) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setCheckable(action.isCheckable())
    button.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
    button.clicked.connect(action.trigger)
    action.toggled.connect(button.setChecked)
    return button


def _menu_button(text: str, actions: list[QAction | None]) -> QToolButton:
    button = QToolButton()
    button.setText(f"{text} ▾")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    menu = QMenu(button)
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
    button.setMenu(menu)
    return button
