# SPDX-License-Identifier: MIT
"""Fields for numbers and days, which do not commit what is invalid, and say why under it."""

from __future__ import annotations

import datetime
import re
from typing import Final

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from ui.kit.fields import LineField
from ui.kit.focus import FocusInside
from ui.kit.labels import announce, plain_label
from ui.kit.text_size import fix_width
from ui.kit.texts import numeral, tr
from ui.languages.current import catalogue

_AWAY: Final = 2
"""Pixels between the field and the sentence."""
_WIDTH: Final = 280
_MOVES: Final = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)


class NumberField(FocusInside, QWidget):
    """A field for a number of at least 0, or none, followed by its unit."""

    edited = Signal(object)

    def __init__(self, name: str, *, whole: bool = False, width: int = 110) -> None:
        super().__init__()
        self._whole = whole
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.line = LineField(20)
        self.line.setAccessibleName(name)
        fix_width(self.line, width)
        self.line.edited.connect(self._typed)
        self.first_inside = self.line
        self.unit = plain_label(quiet=True)
        layout.addWidget(self.line)
        layout.addWidget(self.unit)

    def value(self) -> float | None:
        """The number in the field, or None."""
        return _number_of(self.line.text(), whole=self._whole)

    def show_value(self, value: float | None) -> None:
        """Shows a value from the briefing."""
        if self.value() != value or not self.line.hasFocus():
            self.line.show_value("" if value is None else number_text(value))
        mark_wrong(self.line, "")

    def _typed(self, text: str) -> None:
        value = _number_of(text, whole=self._whole)
        is_wrong = value is None and bool(text.strip())
        mark_wrong(self.line, tr("This is not a number; write it as 110,000 or 12.5.") if is_wrong else "")
        if not is_wrong:
            self.edited.emit(value)


def number_text(value: float) -> str:
    """Returns "110,000" or "12.5", with no more decimals than needed."""
    return numeral(value, ",.6f", trimmed=True)


def _number_of(text: str, *, whole: bool) -> float | None:
    """Returns the number in a text; a comma before three digits separates thousands, as spaces do.

    In a language that writes decimals after a comma, it separates nothing else.
    """
    if catalogue().locale.decimalPoint() == ",":
        text = re.sub(r"(?<=\d)\s(?=\d{3}(\D|$))", "", text.strip()).replace(",", ".")
    plain = re.sub(r"(?<=\d)[\s,](?=\d{3}(\D|$))", "", text.strip())
    plain = re.sub(r"(?<=\d)[\s,](?=\d{3}(\D|$))", "", plain).replace(",", ".")
    if not re.fullmatch(r"\d{1,15}" if whole else r"\d{1,15}(\.\d{1,10})?", plain):
        return None
    return float(plain)


def mark_wrong(line: QLineEdit, sentence: str) -> None:
    """Marks a field whose text is not committed, and says why under it; "" removes both."""
    if line.toolTip() == sentence:
        return
    line.setProperty("wrong", bool(sentence))
    line.setToolTip(sentence)  # the field's description for screen readers, too
    _note_under(line, sentence)
    announce(line, sentence)
    line.style().unpolish(line)
    line.style().polish(line)


def _note_under(line: QLineEdit, sentence: str) -> None:
    """Shows a sentence under a field until it is another one; "" shows none."""
    note = next((each for each in line.window().findChildren(WrongNote) if each.line is line), None)
    if note is None and sentence:
        note = WrongNote(line)
    if note is not None:
        note.say(sentence)


class WrongNote(QLabel):
    """Lies over what is below its field, in the page that scrolls with it, and lets every click through."""

    def __init__(self, line: QLineEdit) -> None:
        area = _area_of(line)
        super().__init__(area.widget() if area is not None else line.window())
        self._area = area
        self.line = line
        self.setObjectName("wrongNote")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line.destroyed.connect(self._leave)
        self.hide()
        for each in (line, line.parentWidget(), self.parentWidget()):
            if each is not None:
                each.installEventFilter(self)

    def say(self, sentence: str) -> None:
        """Shows a sentence, and scrolls to where it is seen; "" shows none."""
        self.setText(sentence)
        self._place()
        if sentence and self._area is not None and self.isVisible():
            self._area.ensureWidgetVisible(self, 0, _AWAY)

    def _leave(self) -> None:
        self.setText("")
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the field, also where only something around it moves."""
        if event.type() in _MOVES and self.text():
            QTimer.singleShot(0, self, self._place)
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        page = self.parentWidget()
        if not self.text() or page is None or not page.isAncestorOf(self.line) or not self.line.isVisibleTo(page):
            self.hide()
            return
        width = min(max(_WIDTH, self.line.width()), page.width())
        self.resize(width, self.heightForWidth(width))
        at = self.line.mapTo(page, QPoint(0, self.line.height() + _AWAY))
        if at.y() + self.height() > page.height():
            at.setY(max(0, self.line.mapTo(page, QPoint(0, 0)).y() - _AWAY - self.height()))
        self.move(max(0, min(at.x(), page.width() - width)), at.y())
        self.show()
        self.raise_()


def _area_of(line: QLineEdit) -> QScrollArea | None:
    """The area that the field scrolls in, if there is one."""
    each = line.parentWidget()
    while each is not None and not each.isWindow():
        if isinstance(each, QScrollArea):
            return each
        each = each.parentWidget()
    return None


def _calendar() -> QCalendarWidget:
    """Returns a month in the window's colours: no week numbers, no red, arrows that are visible in both themes."""
    made = QCalendarWidget()
    made.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    made.setMinimumSize(QSize(300, 210))
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        made.setWeekdayTextFormat(day, QTextCharFormat())
    for name, sign in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
        button = made.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(QIcon())
            button.setText(sign)
    return made


class DayField(FocusInside, QWidget):
    """A field for a day or none, typed as 2024-11-20 or picked from a calendar."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.line = LineField(24, tr("YYYY-MM-DD"))
        self.line.edited.connect(self._typed)
        self.first_inside = self.line
        self.button = QToolButton()
        self.button.setText("▾")
        self.button.setAccessibleName(tr("Choose from a calendar"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.button)
        self._calendar: QCalendarWidget | None = None
        menu = QMenu(self.button)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.button.setMenu(menu)

    def setAccessibleName(self, name: str) -> None:
        """Names the line that one types in, and tells whose calendar the button opens."""
        self.line.setAccessibleName(name)
        self.button.setAccessibleDescription(name)

    def value(self) -> datetime.date | None:
        """The day in the field, or None."""
        return _day_of(self.line.text())

    def show_value(self, day: datetime.date | None) -> None:
        """Shows a value from the briefing."""
        if _day_of(self.line.text()) != day or not self.line.hasFocus():
            self.line.show_value(day.isoformat() if day else "")
        mark_wrong(self.line, "")

    def _fill(self, menu: QMenu) -> None:
        if self._calendar is None:
            calendar = self._calendar = _calendar()
            calendar.clicked.connect(lambda day: self._chosen(menu, day))
            action = QWidgetAction(menu)
            action.setDefaultWidget(calendar)
            menu.addAction(action)
            menu.addAction(tr("No date"), lambda: self._take(None))
        day = _day_of(self.line.text())
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day) if day else QDate.currentDate())

    def _chosen(self, menu: QMenu, day: QDate) -> None:
        menu.close()
        self._take(datetime.date(day.year(), day.month(), day.day()))

    def _take(self, day: datetime.date | None) -> None:
        self.line.show_value(day.isoformat() if day else "")
        mark_wrong(self.line, "")
        self.edited.emit(day)

    def _typed(self, text: str) -> None:
        day = _day_of(text)
        is_wrong = day is None and bool(text.strip())
        mark_wrong(self.line, tr("This is not a day; write it as 2024-11-20.") if is_wrong else "")
        if not is_wrong:
            self.edited.emit(day)


def _day_of(text: str) -> datetime.date | None:
    """Returns the day in a text: 2024-11-20, 20.11.2024, 20 Nov 2024."""
    words = " ".join(text.split())
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d %b %Y", "%d %B %Y"):
        try:
            return datetime.datetime.strptime(words, form).date()
        except ValueError:
            continue
    return None
