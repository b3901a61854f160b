# SPDX-License-Identifier: MIT
"""The pane with a source's saved copy, in its form or as text, with the cited passage marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefing.model import Briefing, CitedPassage, Snapshot, Source
from briefing.sentences import mark
from briefing.snapshots.page import Page
from briefing.snapshots.text_quote import Span, cite
from ui.kit.background import Background
from ui.kit.labels import plain_label
from ui.kit.side_pane import PaneHead
from ui.kit.texts import publisher_text, say, short_date, tr
from ui.reading.page_view import PageView

if TYPE_CHECKING:
    from ui.readers.answers import PdfPage, ReadSnapshot
    from ui.readers.reading import Reading as Running
    from ui.reading.page_pictures import PictureView
    from ui.reading.pdf_file import PdfFile, Polygons
    from ui.reading.pdf_pages import PdfPages
    from ui.reading.snapshot_reading import Reading

WIDTH: Final = 520
_MARK: Final = QColor(255, 214, 74, 120)
SNAPSHOT_STATES: Final = {
    "sound": mark("unchanged since it was taken"),
    "changed": mark("no longer the file that was taken: snapshot and SHA-256 do not agree"),
    "missing": mark("missing from the briefing's file"),
}


class SnapshotPane(QWidget):
    """The pane. ``cited`` carries a passage that the user selected, where the pane was opened for that."""

    closeRequested = Signal()
    cited = Signal(object)
    shown = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._wanted = 0
        self._reading: ReadSnapshot | None = None
        self._being_read: Running | None = None
        self._span: Span | None = None
        self._selected_in: PageView | None = None
        self.setObjectName("drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(320)
        self._source_id = ""
        self._form: QWidget | None = None
        self._pdf: PdfFile | None = None
        self.pages: PdfPages | None = None
        self.page: PageView | None = None
        self.picture: PictureView | None = None
        self.publisher = plain_label(wrapped=True, strong=True)
        self.title = plain_label(wrapped=True)
        self.about = plain_label(wrapped=True, quiet=True)
        self.warning = plain_label(wrapped=True, note=True)
        self.text = self._made_view("snapshotText")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.text)
        self.as_text = self._button(tr("Text"), lambda: self._show_mode(as_text=True))
        self.as_pages = self._button(tr("Pages"), lambda: self._show_mode(as_text=False))
        self.cite = QPushButton(tr("Cite the selected passage"))
        self.cite.clicked.connect(self._cite)
        self._arrange()

    def _made_view(self, name: str) -> PageView:
        """Returns a view that marks the cited passage once it is built."""
        view = PageView()
        view.setObjectName(name)
        view.setAccessibleName(tr("Page"))
        view.selectionChanged.connect(lambda: self._selection_changed(view))
        view.built.connect(lambda: self._mark_in(view))
        return view

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("chip", True)
        button.setCheckable(True)
        button.clicked.connect(act)
        return button

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 12)
        layout.setSpacing(4)
        title = plain_label(tr("Snapshot").upper(), caption=True)
        layout.addLayout(PaneHead(title, tr("Close the snapshot"), self.closeRequested))
        for label in (self.publisher, self.title, self.about, self.warning):
            layout.addWidget(label)
        modes = QHBoxLayout()
        modes.setSpacing(4)
        modes.addWidget(self.as_pages)
        modes.addWidget(self.as_text)
        modes.addStretch(1)
        modes.addWidget(self.cite)
        layout.addLayout(modes)
        layout.addWidget(self.stack, 1)

    def sizeHint(self) -> QSize:
        """Returns a width at which a page is readable."""
        return QSize(WIDTH, 600)

    def show_snapshot(self, briefing: Briefing, source: Source, passage: CitedPassage | None, *,
                      marking: bool = False) -> None:
        """Shows a source's saved copy; with ``marking``, a passage can be selected and cited."""
        snapshot = source.snapshot
        if snapshot is None:
            return
        from ui.reading.snapshot_reading import read_for_pane

        self._source_id = source.id
        data = briefing.snapshots.get(snapshot.name, b"")
        self.publisher.setText(publisher_text(source))
        self.title.setText(source.title or snapshot.title or snapshot.name)
        self.about.setText(tr("Reading …"))
        self._empty()
        self.cite.setVisible(marking)
        self._wanted += 1
        number = self._wanted
        cited = passage if passage is not None and passage.source == source.id else None
        if self._being_read is not None:
            self._being_read.stop()
        self._being_read = self._background.read(
            snapshot.name, lambda read: read_for_pane(read, briefing, snapshot, data, cited),
            lambda read: self._show_reading(snapshot, cited, read, data, as_text=marking)
            if number == self._wanted else None,
            lambda sentence: self._fail(sentence) if number == self._wanted else None)

    def _fail(self, sentence: str) -> None:
        """Says why the copy could not be read."""
        self._being_read = None
        self.about.clear()
        self.warning.setText(sentence)
        self.warning.show()

    def _empty(self) -> None:
        self._reading = self._span = self._selected_in = None
        if self._pdf is not None:
            self._pdf.close()
            self._pdf.deleteLater()
        self._pdf = None
        self.text.show_text("")
        self.warning.hide()
        if self.page is not None:
            self.page.show_page(Page(""), {})
        if self.pages is not None:
            self.pages.show_file(None)
        for button in (self.as_text, self.as_pages):
            button.hide()
        self.cite.setEnabled(False)
        self.stack.setCurrentWidget(self.text)

    def _show_reading(self, snapshot: Snapshot, passage: CitedPassage | None, reading: Reading, data: bytes, *,
                      as_text: bool) -> None:
        self._being_read = None
        taken, state, read = snapshot.taken.astimezone(), reading.state, reading.read
        self.about.setText(tr("Taken {day} at {time} from {name}: {state}. SHA-256 {hash}").format(
            day=short_date(taken.date()), time=f"{taken:%H:%M}", name=snapshot.title or snapshot.name,
            state=tr(SNAPSHOT_STATES[state]), hash=f"{snapshot.sha256[:16]}…"))
        self._reading = read
        self.text.show_text(read.page.text)
        form = self._form_of(reading, snapshot.name, data)
        for button in (self.as_text, self.as_pages):
            button.setVisible(form is not None and bool(read.page.text))
        self._form = form
        self._show_mode(as_text=form is None or (as_text and self._pdf is not None))
        if reading.picture is not None:
            self.cite.hide()  # a picture has no words to cite
        self._mark(read.span, reading.polygons)
        self._warn(reading, passage)
        self._selection_changed(self.text)
        self.shown.emit()

    def _form_of(self, reading: Reading, name: str, data: bytes) -> QWidget | None:
        """Returns the widget that shows the snapshot in its form, filled; None for a plain text."""
        if reading.picture is not None:
            return self._show_picture(reading.picture)
        if reading.read.page.blocks:
            return self._show_page(reading)
        if reading.read.pdf:
            return self._show_pdf(name, data, reading.read.pdf)
        return None

    def _show_picture(self, picture: QImage) -> QWidget:
        from ui.reading.page_pictures import PictureView

        if self.picture is None:
            self.picture = PictureView()
            self.picture.setAccessibleName(tr("Page"))
            self.stack.addWidget(self.picture)
        self.picture.show_picture(picture)
        return self.picture

    def _show_page(self, reading: Reading) -> QWidget:
        if self.page is None:
            self.page = self._made_view("snapshotPage")
            self.stack.addWidget(self.page)
        self.as_pages.setText(tr("Page"))
        self.page.show_page(reading.read.page, reading.images)
        return self.page

    def _show_pdf(self, name: str, data: bytes, pages: Sequence[PdfPage]) -> QWidget:
        from ui.reading.pdf_file import PdfFile
        from ui.reading.pdf_pages import PdfPages

        if self.pages is None:
            self.pages = PdfPages()
            self.pages.setAccessibleName(tr("Pages"))
            self.stack.addWidget(self.pages)
        self.as_pages.setText(tr("Pages"))
        self._pdf = PdfFile(self._background, name, data, pages, self)
        self._pdf.failed.connect(self._add_warning)
        self._pdf.marked.connect(self.pages.mark)
        self.pages.show_file(self._pdf)
        return self.pages

    def _mark(self, span: Span | None, polygons: Polygons | None = None) -> None:
        """Marks a span of the snapshot's text in each form in which it is shown; None marks nothing.

        ``polygons`` are the areas on a PDF's pages, where they are known.
        """
        self._span = span
        if span is None:
            self.text.setExtraSelections([])
        if self._reading is None or span is None:
            return
        if self._pdf is not None and self.pages is not None and polygons is not None:
            self.pages.mark(polygons)
        elif self._pdf is not None:
            self._pdf.find(self._reading.texts, span.start, span.end)
        for view in (self.text, self.page):
            if view is not None:
                self._mark_in(view)

    def _mark_in(self, view: PageView) -> None:
        """Marks the passage in a view, as far as it is built, and scrolls to it."""
        if self._span is None:
            return
        cursors = view.cursors(self._span)
        view.setExtraSelections([_marked(cursor) for cursor in cursors])
        if cursors:
            begin = QTextCursor(cursors[0])
            begin.setPosition(begin.selectionStart())
            view.setTextCursor(begin)
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + view.cursorRect(begin).top() - view.viewport().height() // 3)

    def _warn(self, reading: Reading, passage: CitedPassage | None) -> None:
        said, state, read = [], reading.state, reading.read
        if state != "sound":
            said.append(tr("This snapshot is {state}.").format(state=tr(SNAPSHOT_STATES[state])))
        if passage is not None and read.span is not None and read.is_nearly:
            said.append(tr("The cited passage is not in it word for word; what comes nearest is marked."))
        elif passage is not None and read.span is None:
            said.append(tr("The cited passage is in a part of the page that is hidden.") if read.is_hidden
                        else tr("The cited passage was not found in it."))
        if not read.page.text and not read.page.left_out and reading.picture is None and state != "missing":
            said.append(tr("It holds no text that can be shown."))
        said.extend(say(each) for each in read.page.left_out)
        self.warning.setText("\n".join(said))
        self.warning.setVisible(bool(said))

    def _add_warning(self, sentence: str) -> None:
        """Says besides that a page could not be drawn, once."""
        said = self.warning.text().split("\n") if self.warning.isVisible() else []
        self.warning.setText("\n".join(dict.fromkeys([*said, sentence])))
        self.warning.show()

    def _show_mode(self, *, as_text: bool) -> None:
        self.as_text.setChecked(as_text)
        self.as_pages.setChecked(not as_text)
        self.stack.setCurrentWidget(self.text if as_text or self._form is None else self._form)

    def _selection_changed(self, view: PageView) -> None:
        if view.textCursor().hasSelection():
            self._selected_in = view
        elif self._selected_in is view:
            self._selected_in = None
        self.cite.setEnabled(self._selected_in is not None)

    def _cite(self) -> None:
        span = self._selected_in.selected_span() if self._selected_in is not None else None
        passage = None
        if self._reading is not None and span is not None:
            passage = cite(self._reading.page.text, span, self._source_id)
        if passage is None:
            self.warning.setText(tr("Select the few words or sentences that the statement rests on."))
            self.warning.show()
            return
        self._mark(span)
        self.warning.hide()
        self.cited.emit(passage)


def _marked(cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.cursor = cursor
    mark.format = QTextCharFormat()
    mark.format.setBackground(_MARK)
    return mark
