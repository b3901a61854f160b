# SPDX-License-Identifier: MIT
"""Shows a saved page in its form: headings, lists, quotations, tables, links and the pictures of its own file.

A plain text is shown as its lines.

Nothing of the page is markup here: its text is inserted as text, and pictures come from those that were decoded
before. Links are shown, and only their addresses can be copied.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple
from urllib.parse import urljoin

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit

from briefing.consistency import is_web_address
from briefing.snapshots.page import BOLD, CODE, ITALIC, Block, Page, Picture, Run, Table
from briefing.snapshots.text_quote import Span
from ui.kit.texts import tr
from ui.kit.theme import font

_SLICE_SECONDS: Final = 0.008
"""How long blocks are inserted at once, so that the window stays awake."""
_MOST_BLOCKS: Final = 20_000
"""Blocks that are shown in their form; a longer page ends with a remark, and its text has all of it."""
_LONGEST: Final = 5_000
"""Characters of one paragraph in one style that are laid out at once."""
_MOST_OF_SLICE: Final = 10_000
"""Characters that are inserted at once, and laid out before the next."""
_MOST_PARTS: Final = 200
"""Parts of one paragraph that are laid out at once."""
_MOST_CELLS: Final = 150
"""Cells of a table that are laid out at once; a longer one is several below each other."""
_MANY_ROWS: Final = 10
"""Rows of a table after which the window has its turn."""
_MOST_LINES: Final = 200
"""Lines of a plain text that are laid out at once."""
_PIXELS: Final = {0: 14, 1: 22, 2: 19, 3: 17, 4: 15, 5: 14, 6: 14}
_INDENT: Final = 22
_ONE_FOR_ONE: Final = {
    0x0A: "\u2028", 0x0D: " ", 0x2029: "\u2028", 0xFDD0: "\ufffd", 0xFDD1: "\ufffd", 0xFFFC: "\ufffd", 0x00: "\ufffd"}
"""Characters with a meaning of their own in Qt's documents, and what is shown for each."""


class _Place(NamedTuple):
    """Where a run of the page's text is: its span in the text, and where it begins in the document."""

    start: int
    end: int
    position: int


class PageView(QTextEdit):
    """The view. ``built`` is emitted when the whole page is there."""

    built = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("snapshotPage")
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._page = Page("")
        self._images: Mapping[str, QImage] = {}
        self._places: list[_Place] = []
        self._waiting: Iterator[Block | Table] = iter(())
        self._count = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._insert_some)

    def show_text(self, text: str) -> None:
        """Shows a plain text from its start."""
        self._begin(Page(text), {}, _lines_of(text))

    def show_page(self, page: Page, images: Mapping[str, QImage]) -> None:
        """Shows another page from its start; it is inserted bit by bit."""
        self._begin(page, images, _in_pieces(page.blocks))

    def _begin(self, page: Page, images: Mapping[str, QImage], pieces: Iterator[Block | Table]) -> None:
        self._timer.stop()
        self.setExtraSelections([])
        self.clear()
        self._page, self._images = page, images
        self._places, self._count = [], 0
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(12)
        document.setDefaultFont(font(_PIXELS[0]))
        for name, image in images.items():
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        self._waiting = pieces
        self._timer.start()
        self._insert_some()
        self.moveCursor(QTextCursor.MoveOperation.Start)  # it went along with what was inserted

    @property
    def is_built(self) -> bool:
        """Whether the whole page is there."""
        return not self._timer.isActive()

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Answers nothing: what is not among the page's own pictures is not looked for."""
        return None

    def _insert_some(self) -> None:
        until = time.monotonic() + _SLICE_SECONDS
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        most = cursor.position() + _MOST_OF_SLICE
        while time.monotonic() < until and cursor.position() < most:
            block = next(self._waiting, None)
            if block is None or self._count >= _MOST_BLOCKS:
                self._timer.stop()
                if block is not None:
                    self._begin_block(cursor, QTextBlockFormat())
                    cursor.insertText(tr("… The page goes on: “Text” has all of it.") if self._page.blocks
                                      else tr("… The text goes on."), QTextCharFormat())
                break
            self._insert(cursor, block)
            self._count += 1
            if isinstance(block, Table) and len(block.rows) > _MANY_ROWS:
                break  # a table is laid out at once
        cursor.endEditBlock()
        if self.is_built:
            self.built.emit()

    # Inserting

    def _insert(self, cursor: QTextCursor, block: Block | Table) -> None:
        if isinstance(block, Table):
            self._insert_table(cursor, block)
            return
        if block.kind == "rule":
            form = QTextBlockFormat()
            form.setProperty(QTextBlockFormat.Property.BlockTrailingHorizontalRulerWidth,
                             QTextLength(QTextLength.Type.PercentageLength, 100))
            self._begin_block(cursor, form)
            return
        self._begin_block(cursor, _block_form(block))
        self._insert_parts(cursor, block)

    def _begin_block(self, cursor: QTextCursor, form: QTextBlockFormat) -> None:
        if cursor.position() == 0 or self._is_after_table(cursor):
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form, QTextCharFormat())

    def _is_after_table(self, cursor: QTextCursor) -> bool:
        before = QTextCursor(cursor)
        is_empty = cursor.block().length() <= 1 and before.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        return is_empty and before.currentTable() is not None and cursor.currentTable() is None

    def _insert_parts(self, cursor: QTextCursor, block: Block) -> None:
        if block.kind == "item":
            begins = "•\u00a0\u00a0" if block.number is None else f"{block.number}.\u00a0"
            cursor.insertText(begins, _char_form(Run(0, 0), block))
        for part in block.parts:
            if isinstance(part, Picture):
                self._insert_picture(cursor, part, block)
            else:
                self._places.append(_Place(part.start, part.end, cursor.position()))
                text = self._page.text[part.start:part.end].translate(_ONE_FOR_ONE)
                cursor.insertText(text, _char_form(part, block))

    def _insert_picture(self, cursor: QTextCursor, picture: Picture, block: Block) -> None:
        image = self._images.get(picture.name)
        if image is None:
            if picture.words:
                form = _char_form(Run(0, 0, ITALIC), block)
                form.setForeground(self.palette().placeholderText())
                cursor.insertText(tr("[picture: {words}]").format(words=picture.words.translate(_ONE_FOR_ONE)), form)
            return
        form_of = QTextImageFormat()
        form_of.setName(picture.name)
        form_of.setMaximumWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        cursor.insertImage(form_of)

    def _insert_table(self, cursor: QTextCursor, table: Table) -> None:
        form = QTextTableFormat()
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(self.palette().mid())
        form.setCellPadding(4)
        form.setTopMargin(8)
        form.setBottomMargin(8)
        if cursor.position() and not self._is_after_table(cursor):
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        made = cursor.insertTable(len(table.rows), max(len(row) for row in table.rows), form)
        for row, cells in enumerate(table.rows):
            for column, blocks in enumerate(cells):
                inside = made.cellAt(row, column).firstCursorPosition()
                for number, block in enumerate(blocks):
                    if number:
                        inside.insertBlock(_block_form(block), QTextCharFormat())
                    self._insert_parts(inside, block)
        cursor.movePosition(QTextCursor.MoveOperation.End)

    # Passages

    def cursors(self, span: Span) -> list[QTextCursor]:
        """Returns cursors that select a span of the page's text, one for each run of it that is there."""
        found: list[QTextCursor] = []
        first = max(0, bisect_right(self._places, span.start, key=lambda place: place.start) - 1)
        for place in self._places[first:]:
            if place.start >= span.end:
                break
            start, end = max(span.start, place.start), min(span.end, place.end)
            if start < end:
                cursor = QTextCursor(self.document())
                cursor.setPosition(place.position + self._units(place.start, start))
                cursor.setPosition(place.position + self._units(place.start, end), QTextCursor.MoveMode.KeepAnchor)
                found.append(cursor)
        return found

    def selected_span(self) -> Span | None:
        """Returns the span of the page's text that is selected; None for a selection without any of it."""
        cursor = self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        spans: list[Span] = []
        for place in self._places:
            start = place.start + self._characters(place, first - place.position)
            end = place.start + self._characters(place, last - place.position)
            if start < end:
                spans.append(Span(start, end))
        return Span(spans[0].start, spans[-1].end) if spans else None

    def _units(self, start: int, end: int) -> int:
        return len(self._page.text[start:end].encode("utf-16-le", "surrogatepass")) // 2

    def _characters(self, place: _Place, units: int) -> int:
        """Converts a distance from a run's beginning in UTF-16 units to one in characters, inside the run."""
        length = place.end - place.start
        if units <= 0 or units >= 2 * length:
            return 0 if units <= 0 else length
        text = self._page.text[place.start:place.end].encode("utf-16-le", "surrogatepass")
        return len(text[: 2 * units].decode("utf-16-le", "ignore"))

    def _address_at(self, point: QPoint) -> str:
        """Returns the whole address of the link at a point, "" for none."""
        try:
            return urljoin(self._page.facts.url, self.anchorAt(point)) if self.anchorAt(point) else ""
        except ValueError:
            return ""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers to copy, and on a link to copy its address."""
        menu = self.createStandardContextMenu()
        address = self._address_at(event.pos())
        if is_web_address(address):
            menu.addSeparator()
            copy = menu.addAction(tr("Copy the link's address"))
            copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(address))
        menu.exec(event.globalPos())
        menu.deleteLater()


def _in_pieces(blocks: Iterable[Block | Table]) -> Iterator[Block | Table]:
    """Yields the blocks, very long tables and paragraphs in several: each is laid out at once."""
    for block in blocks:
        if isinstance(block, Table):
            rows = max(1, _MOST_CELLS // max(len(row) for row in block.rows))
            yield from (Table(block.rows[first:first + rows]) for first in range(0, len(block.rows), rows))
        elif any(isinstance(part, Run) and part.end - part.start > _LONGEST for part in block.parts):
            yield from (block._replace(parts=(piece,)) for part in block.parts for piece in _pieces_of(part))
        else:
            yield from (block._replace(parts=block.parts[first:first + _MOST_PARTS])
                        for first in range(0, max(1, len(block.parts)), _MOST_PARTS))


def _lines_of(text: str) -> Iterator[Block]:
    """Yields the lines of a plain text, many at once; a line that is very long is several."""
    start = 0
    while start < len(text):
        stop, end = min(len(text), start + _LONGEST), start
        for _line in range(_MOST_LINES):
            found = text.find("\n", end, stop)
            if found < 0:
                end = stop if stop == len(text) or end == start else end
                break
            end = found + 1
        yield Block("lines", (Run(start, end - 1 if text[end - 1] == "\n" else end),))
        start = end


def _pieces_of(part: Run | Picture) -> Iterator[Run | Picture]:
    if isinstance(part, Picture):
        yield part
    else:
        for start in range(part.start, part.end, _LONGEST):
            yield part._replace(start=start, end=min(part.end, start + _LONGEST))


def _block_form(block: Block) -> QTextBlockFormat:
    form = QTextBlockFormat()
    if block.kind == "lines":
        return form
    form.setTopMargin(14 if block.kind == "heading" and block.level < 4 else 2 if block.kind == "item" else 6)
    form.setBottomMargin(2 if block.kind == "item" else 5)
    form.setLeftMargin(_INDENT * min(block.indent, 8))
    if not any(isinstance(part, Picture) for part in block.parts):  # the height is a picture's, too
        form.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if block.kind == "heading":
        form.setHeadingLevel(block.level)
    if block.kind == "item":
        form.setTextIndent(-_INDENT * 0.6)
    return form


def _char_form(run: Run, block: Block) -> QTextCharFormat:
    form = QTextCharFormat()
    weight = QFont.Weight.DemiBold if run.style & BOLD or block.kind == "heading" else QFont.Weight.Normal
    made = font(_PIXELS[block.level if block.kind == "heading" else 0], weight)
    made.setItalic(bool(run.style & ITALIC) or block.quoted)
    if run.style & CODE:
        made.setFamilies(["monospace"])
    form.setFont(made)
    if run.link:
        form.setAnchor(True)
        form.setAnchorHref(run.link)
        form.setFontUnderline(True)
    return form
