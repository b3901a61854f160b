# SPDX-License-Identifier: MIT
"""The strip at the top: the briefing's title and counts, and the buttons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from briefing.sentences import mark
from ui.kit.labels import plain_label, set_tip
from ui.kit.texts import counted, tr
from ui.window.actions import tell_key, with_key
from ui.window.menus import EXPORT, LAYERS, PRESENT, fill

if TYPE_CHECKING:
    from briefing.model import Briefing

_MARGIN, _GAP, _BREAK = 14, 10, 8
_GLYPH_BUTTON: Final = 32
"""Pixels at both ends, between two widgets, and between text and buttons."""
_SAVED_MILLISECONDS, _SAVED_PIXELS, _LEAST_SAVED_PIXELS = 6000, 280, 80
_TITLE_PIXELS: Final = 420
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
        self.menu = GlyphButton("menu", tr("All commands (Alt shows them as a menu bar)"))
        self.menu.setObjectName("mainMenu")
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setMenu(QMenu(self.menu))
        layout.addWidget(self.menu)
        layout.addWidget(self.title, 1)
        for widget in (self.saved, self.state, self.counts, self.mark):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addSpacing(_BREAK)
        steps = QHBoxLayout()
        steps.setSpacing(0)
        self.undo, self.redo = (_step_button(name, actions[name]) for name in ("undo", "redo"))
        for button in (self.undo, self.redo):
            steps.addWidget(button)
        layout.addLayout(steps)
        self.edit = _action_button(tr("Edit"), actions["editor"])
        self.layers = _menu_button(tr("Layers"), fill(QMenu(), LAYERS, actions))
        self.export = _menu_button(tr("Export"), fill(QMenu(), EXPORT, actions))
        self.present = PresentButton(actions)
        self._others: list[QWidget] = [self.menu, self.state, self.mark, self.undo, self.redo, self.edit, self.layers,
                                       self.export, self.present]
        for part in self._others[5:]:
            layout.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits title and counts to the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fits title and counts to text of another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._fit)  # once the buttons have it, too

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
        set_tip(self.title, f"{self.title.text()}\n{self.counts.text()}")
        self._fit()

    def show_state(self, *, changed: bool, read_only: str) -> None:
        """Shows whether there are changes to save, and whether the briefing is read only."""
        self.state.setText(tr("read only") if read_only else tr("not saved") if changed else "")
        set_tip(self.state, read_only)
        self.state.setVisible(bool(self.state.text()))
        if changed:
            self.forget_saved()
        self._fit()

    def show_saved(self, sentence: str) -> None:
        """Shows for a while that the briefing is saved, if there is space."""
        self._saved_words = sentence
        set_tip(self.saved, sentence)
        self._saved_for.start()
        self._fit()

    def forget_saved(self) -> None:
        """Removes the note of ``show_saved``, which was about another state or another briefing."""
        self._saved_for.stop()
        self._fit()

    def show_badge(self, problems: int) -> None:
        """Shows on Present how many problems the preflight found."""
        self.present.show_badge(problems)
        self._fit()

    def show_mark(self, text: str, explanation: str) -> None:
        """Shows a quiet mark that stays."""
        self.mark.setText(text)
        self.mark.setToolTip(explanation)
        self.mark.show()
        self._fit()


class ElidedLabel(QLabel):
    """A line of plain text that ends in "…" where there is no space for it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
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


class PresentButton(QWidget):
    """The filled button that presents, and beside it the menu of other ways to present."""

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        self.begin = QToolButton()
        self.begin.setObjectName("present")
        self.begin.clicked.connect(actions["present"].trigger)
        self.more = QToolButton()
        self.more.setObjectName("presentMore")
        self.more.setText("▾")
        self.more.setAccessibleName(tr("Other ways to present"))
        self.more.setToolTip(tr("Other ways to present"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(fill(QMenu(self.more), PRESENT, actions))
        for button in (self.begin, self.more):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            layout.addWidget(button)
        self._actions = actions
        for name in ("present", "preflight"):
            actions[name].changed.connect(self._tell_keys)
        self.show_badge(0)

    def text(self) -> str:
        """The button's words."""
        return self.begin.text()

    def menu(self) -> QMenu:
        """The menu of other ways."""
        return self.more.menu()

    def show_badge(self, problems: int) -> None:
        """Shows how many problems the check before presenting found."""
        self.begin.setText(tr("Present ({problems})").format(problems=problems) if problems else tr("Present"))
        self._problems = problems
        self._tell_keys()
        self.begin.ensurePolished()
        self.begin.setMinimumWidth(0)
        self.begin.setMinimumWidth(self.begin.sizeHint().width())  # the layout may keep the width of fewer words


    def _tell_keys(self) -> None:
        words, action = (tr("Before presenting, mend what the check lists"), "preflight") if self._problems else (
            tr("Present from the start"), "present")
        set_tip(self.begin, with_key(words, self._actions[action]))


class GlyphButton(QToolButton):
    """A small button with a drawn sign in the colour of the text: the same on every computer."""

    def __init__(self, glyph: str, said: str) -> None:
        super().__init__()
        self._glyph = glyph
        self.setProperty("glyph", True)
        self.setToolTip(said)
        self.setAccessibleName(said)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(_GLYPH_BUTTON, _GLYPH_BUTTON)

    def sizeHint(self) -> QSize:
        """Returns its fixed size."""
        return QSize(_GLYPH_BUTTON, _GLYPH_BUTTON)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the button and its sign."""
        super().paintEvent(event)
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = self.palette().color(group, QPalette.ColorRole.ButtonText)
            painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.setOpacity(1.0 if self.isEnabled() else 0.35)
            painter.translate(QRectF(self.rect()).center())
            if self._glyph == "redo":
                painter.scale(-1, 1)
            painter.drawPath(_menu_sign() if self._glyph == "menu" else _undo_sign())


def _menu_sign() -> QPainterPath:
    path = QPainterPath()
    for y in (-5, 0, 5):
        path.moveTo(-7, y)
        path.lineTo(7, y)
    return path


def _undo_sign() -> QPainterPath:
    """Returns an arrow that goes back to the left in a curve."""
    path = QPainterPath(QPointF(-6, -2))
    path.lineTo(2, -2)
    path.arcTo(QRectF(-2, -2, 8, 8), 90, -180)
    path.lineTo(-1, 6)
    path.moveTo(-2.5, -5.5)
    path.lineTo(-6, -2)
    path.lineTo(-2.5, 1.5)
    return path


def _step_button(glyph: str, action: QAction) -> GlyphButton:
    """Returns a button that undoes or redoes, and says what."""
    button = GlyphButton(glyph, action.text())

    def follow() -> None:
        said = with_key(action.text(), action)
        button.setEnabled(action.isEnabled())
        set_tip(button, said)
        button.setAccessibleName(action.text())

    button.clicked.connect(action.trigger)
    action.changed.connect(follow)
    follow()
    return button


def _action_button(text: str, action: QAction) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setCheckable(action.isCheckable())
    tell_key(button, action.text(), action)
    button.clicked.connect(action.trigger)
    action.toggled.connect(button.setChecked)
    return button


def _menu_button(text: str, menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setText(f"{text} ▾")
    button.setAccessibleName(text)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    menu.setParent(button, menu.windowFlags())
    button.setMenu(menu)
    return button
