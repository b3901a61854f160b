# SPDX-License-Identifier: MIT
"""Keyboard focus: a mark on what has it, and the way back to what had it before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

_WIDTH: Final = 2
"""Pixels of the mark's line."""


class FocusInside:
    """Makes a part of the window hand its focus to one widget inside it.

    Qt's focus proxy would do so too, but Tab then passes over everything else inside.
    """

    first_inside: QWidget | None = None

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Gives the focus to the first widget inside, or to the next that can take it."""
        target = first_stop(self)  # type: ignore[arg-type]  # mixed into widgets only
        QWidget.setFocus(target, reason)


class FocusMark(QWidget):
    """A frame on the inner edge of the widget that has the focus."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setObjectName("focusMark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.installEventFilter(self)
        self.setGeometry(around.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as its widget."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the frame."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), _WIDTH))
            inner = _WIDTH / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inner, inner, -inner, -inner), 4, 4)


class FocusMarks:
    """Marks what has the focus after a key brought it there; ``by_key`` says that one does.

    The window holds it. It is no QObject: the application's signal still finds one of a window that is being deleted.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._is_by_key = False
        self._mark: FocusMark | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._changed)

    def by_key(self, move: Callable[[], object]) -> None:
        """Moves the focus with a function, and marks where it lands."""
        self._is_by_key = True
        try:
            move()
        finally:
            self._is_by_key = False

    def _changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        mark, self._mark = self._mark, None
        if mark is not None and isValid(mark):
            mark.hide()
            mark.deleteLater()
        if now is not None and self._is_by_key and now.window() is self._window and not _shows_a_caret(now):
            self._mark = FocusMark(now)


def _shows_a_caret(widget: QWidget) -> bool:
    """Checks whether a widget shows by itself where one types."""
    return isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly()


def is_stop(widget: QWidget) -> bool:
    """Checks whether the focus can come to a widget by Tab now."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def first_stop(pane: QWidget) -> QWidget:
    """Returns what takes the focus of a part of the window: the one it names, itself, or the first stop inside it."""
    inside = pane.first_inside if isinstance(pane, FocusInside) else pane.focusProxy()
    if inside is not None and inside.isVisible() and inside.isEnabled():
        return first_stop(inside) if isinstance(inside, FocusInside) else inside
    if is_stop(pane):
        return pane
    # In the order in which they were made. Qt's own chain may not be walked: its binding then takes layouts apart.
    return next((each for each in pane.findChildren(QWidget) if is_stop(each)), pane)


def has_focus(pane: QWidget) -> bool:
    """Checks whether the focus is on a widget or inside it."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))


def can_take(widget: QWidget | None) -> bool:
    """Checks whether a widget is still there and can have the focus."""
    return widget is not None and isValid(widget) and widget.isVisible() and widget.isEnabled()


@contextmanager
def focus_kept(otherwise: Callable[[], QWidget]) -> Iterator[None]:
    """Keeps the focus where it is during an act; where that is gone, gives it to ``otherwise``."""
    before = QApplication.focusWidget()
    yield
    if before is None or QApplication.focusWidget() is before:
        return
    if can_take(before):
        before.setFocus()
    else:
        first_stop(otherwise()).setFocus()
