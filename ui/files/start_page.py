# SPDX-License-Identifier: MIT
"""The start page, where no briefing is open: recent briefings, the default one, templates, other beginnings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QVBoxLayout, QWidget

from briefing.sentences import mark
from ui.files.templates import TEMPLATES
from ui.kit.flow_layout import FlowLayout
from ui.kit.focus import FocusInside
from ui.kit.labels import plain_label, plain_tip
from ui.kit.texts import counted, short_date, tr
from ui.kit.theme import font, scaled

if TYPE_CHECKING:
    from ui.readers.answers import Glance

PICTURE: Final = QSize(224, 140)
BEGINNINGS: Final = {
    "new": (mark("New briefing"), mark("Empty, to write from the beginning.")),
    "open": (mark("Open a briefing…"), mark("A file on this computer.")),
    "new_from_article": (mark("From an article…"), mark("Pasted, saved, or by its address.")),
    "new_from_table": (mark("From a table…"), mark("Statements in a spreadsheet or a CSV file.")),
}
"""Other beginnings by the command that each is: what they are called, and what they are for."""
_TEXT_HEIGHT: Final = 62
_TEMPLATE: Final = QSize(224, 80)
_PADDING: Final = 10
_MARGIN: Final = 40


class Tile(QAbstractButton):
    """A button with a title, quiet lines below it, and with ``has_picture`` a picture above it."""

    def __init__(self, title: str, lines: str, *, has_picture: bool) -> None:
        super().__init__()
        self._lines = lines
        self._picture: QPixmap | None = None
        self._has_picture = has_picture
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(lines)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_about(self, title: str, lines: str) -> None:
        """Shows another title and other lines."""
        self._lines = lines
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(lines)
        self.update()

    def show_picture(self, picture: QPixmap) -> None:
        """Shows a picture."""
        self._picture = picture
        self.update()

    @property
    def picture(self) -> QPixmap | None:
        """The picture shown; None for none."""
        return self._picture

    def sizeHint(self) -> QSize:
        """Returns the size of a tile, which grows with the text."""
        if self._has_picture:
            return QSize(PICTURE.width(), PICTURE.height() + scaled(_TEXT_HEIGHT))
        return QSize(max(_TEMPLATE.width(), scaled(180)), scaled(_TEMPLATE.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the tile."""
        palette = self.palette()
        is_marked = self.hasFocus() or self.underMouse()
        edge = palette.color(QPalette.ColorRole.Link if is_marked else QPalette.ColorRole.Mid)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
            painter.setBrush(palette.color(QPalette.ColorRole.Base))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
            top = 0
            if self._has_picture:
                self._paint_picture(painter)
                top = PICTURE.height()
            self._paint_words(painter, QRect(_PADDING, top + 7, self.width() - 2 * _PADDING, self.height() - top - 12))

    def _paint_picture(self, painter: QPainter) -> None:
        frame = QRect(2, 2, self.width() - 4, PICTURE.height() - 2)
        painter.fillRect(frame, self.palette().color(QPalette.ColorRole.Midlight))
        if self._picture is not None and not self._picture.isNull():
            size = self._picture.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            shift = QRect((size.width() - frame.width()) // 2, (size.height() - frame.height()) // 2, frame.width(),
                          frame.height())
            factor = self._picture.width() / size.width()
            painter.drawPixmap(frame, self._picture, QRect(
                round(shift.x() * factor), round(shift.y() * factor), round(shift.width() * factor),
                round(shift.height() * factor)))

    def _paint_words(self, painter: QPainter, rect: QRect) -> None:
        bold, plain = font(13, QFont.Weight.DemiBold), font(12)
        metrics = QFontMetrics(bold)
        ink = self.palette().color(QPalette.ColorRole.Text)
        painter.setFont(bold)
        painter.setPen(ink)
        painter.drawText(rect.left(), rect.top() + metrics.ascent(),
                         metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width()))
        quiet = QColor(ink)
        quiet.setAlphaF(0.74)
        painter.setFont(plain)
        painter.setPen(quiet)
        below = rect.adjusted(0, metrics.lineSpacing() + 1, 0, 0)
        painter.drawText(below, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
                         self._lines)


class StartPage(FocusInside, QScrollArea):
    """The page. ``chosen`` carries the path of a briefing, ``templateChosen`` a name, ``actionChosen`` a command.

    It lies over ``window``'s contents while it is shown.
    """

    chosen = Signal(object)
    templateChosen = Signal(str)
    actionChosen = Signal(str)
    glanceWanted = Signal(object)
    """The path of a briefing whose picture and title are to be read."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over.parentWidget())
        self._over = over
        self.setObjectName("startPage")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tiles: dict[Path, Tile] = {}
        self.beginnings: dict[str, Tile] = {}
        self.templates: dict[str, Tile] = {}
        self._plain: QPixmap | None = None
        self._default: Path | None = None
        self._without: list[Tile] = []
        """Tiles of briefings whose files have no picture, until the plain one is there."""
        over.installEventFilter(self)
        self.hide()

    def show_recent(self, recent: Sequence[Path], default: Path) -> None:
        """Shows the page with these briefings, the latest first, and the default one."""
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(_MARGIN, 28, _MARGIN, 28)
        layout.setSpacing(12)
        layout.addWidget(plain_label(tr("Line of Contact"), name="startTitle"))
        self._default = default
        self._without = []
        self.tiles, self.beginnings, self.templates = {}, {}, {}
        for name, (title, about) in BEGINNINGS.items():
            tile = self.beginnings[name] = Tile(tr(title), tr(about), has_picture=False)
            tile.clicked.connect(lambda _checked=False, each=name: self.actionChosen.emit(each))
        self._add(layout, tr("Begin"), list(self.beginnings.values()))
        for name, (title, about) in TEMPLATES.items():
            tile = self.templates[name] = Tile(tr(title), tr(about), has_picture=False)
            tile.clicked.connect(lambda _checked=False, each=name: self.templateChosen.emit(each))
        self._add(layout, tr("Templates"), list(self.templates.values()))
        for path in (*recent, default):
            tile = self.tiles[path] = Tile(path.stem, "", has_picture=True)
            tile.setToolTip(plain_tip(str(path)) if path != default else "")
            tile.clicked.connect(lambda _checked=False, each=path: self.chosen.emit(each))
        self._add(layout, tr("Recent briefings") if recent else tr("The default briefing"), list(self.tiles.values()))
        layout.addStretch(1)
        self.setWidget(body)
        self.first_inside = next(iter(self.tiles.values()))
        self._fit()
        self.show()
        self.raise_()
        self.setFocus()
        for path in self.tiles:
            self.glanceWanted.emit(path)

    def _add(self, layout: QVBoxLayout, heading: str, tiles: list[Tile]) -> None:
        layout.addWidget(plain_label(heading.upper(), caption=True))
        row = QWidget()
        flow = FlowLayout(row, gap=12)
        for tile in tiles:
            flow.addWidget(tile)
        layout.addWidget(row)
        layout.addSpacing(10)

    def show_glance(self, path: Path, glance: Glance, picture: QImage) -> None:
        """Shows what a briefing's file says of it."""
        tile = self.tiles.get(path)
        if tile is None:
            return
        lines = f"{short_date(glance.date)} · " + counted(glance.statements, mark("statement"), mark("statements"))
        if path == self._default:
            lines = f"{lines}\n" + tr("comes with the program")
        tile.show_about(" ".join(glance.title.split()) or path.stem, lines)
        if not picture.isNull():
            tile.show_picture(QPixmap.fromImage(picture))
        else:
            self._without.append(tile)
            self._show_plain()

    def show_unreadable(self, path: Path, sentence: str) -> None:
        """Says why a briefing cannot be read."""
        tile = self.tiles.get(path)
        if tile is not None:
            tile.show_about(path.stem, sentence)
            tile.setToolTip(plain_tip(sentence))

    def show_plain(self, picture: QPixmap) -> None:
        """Sets the picture of briefings whose files have none."""
        self._plain = picture
        self._show_plain()

    def _show_plain(self) -> None:
        if self._plain is not None:
            for tile in self._without:
                tile.show_picture(self._plain)
            self._without.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as what it lies over."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._fit()
        return False

    def _fit(self) -> None:
        self.setGeometry(self._over.geometry())
