# SPDX-License-Identifier: MIT
"""The pane with a source's saved copy, as text or as pages, with the cited passage marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefing.model import Briefing, CitedPassage, Snapshot, Source
from briefing.sentences import mark
from briefing.snapshots.snapshot_text import snapshot_text
from briefing.snapshots.taking import State, state_of
from briefing.snapshots.text_quote import Span, cite, find_passage
from ui.kit.background import Background
from ui.kit.labels import plain_label
from ui.kit.side_pane import PaneHead
from ui.kit.texts import publisher_text, short_date, tr

if TYPE_CHECKING:
    from ui.reading.pdf_pages import PdfFile, PdfPages

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
        self._wanted = ""
        self._texts: list[str] = []
        self.setObjectName("drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(320)
        self._source_id = ""
        self._pdf: PdfFile | None = None
        self.pages: PdfPages | None = None
        self.publisher = plain_label(wrapped=True, strong=True)
        self.title = plain_label(wrapped=True)
        self.about = plain_label(wrapped=True, quiet=True)
        self.warning = plain_label(wrapped=True, note=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.text.selectionChanged.connect(self._selection_changed)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.text)
        self.as_text = self._button(tr("Text"), lambda: self._show_mode(as_text=True))
        self.as_pages = self._button(tr("Pages"), lambda: self._show_mode(as_text=False))
        self.cite = QPushButton(tr("Cite the selected passage"))
        self.cite.clicked.connect(self._cite)
        self._arrange()

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("chip", True)
        button.setCheckable(True)
        button.clicked.connect(act)
        return button

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 14, 14)
        layout.setSpacing(5)
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
        self._source_id = source.id
        data = briefing.snapshots.get(snapshot.name, b"")
        self.publisher.setText(publisher_text(source))
        self.title.setText(source.title or snapshot.title or snapshot.name)
        self.about.setText(tr("Reading …"))
        self.text.clear()
        self.warning.hide()
        is_pdf = snapshot.media_type == "application/pdf"
        self._open_pdf(data if is_pdf else None)
        self.as_text.setVisible(self._pdf is not None)
        self.as_pages.setVisible(self._pdf is not None)
        self.cite.setVisible(marking)
        self._show_mode(as_text=marking or self._pdf is None)
        self._wanted = snapshot.name
        self._background.run(
            lambda: _read(briefing, snapshot, data),
            lambda read: self._show_text(snapshot, passage, *read) if self._wanted == snapshot.name else None,
            self.warning.setText)

    def _show_text(self, snapshot: Snapshot, passage: CitedPassage | None, state: State, texts: list[str]) -> None:
        taken = snapshot.taken.astimezone()
        self.about.setText(tr("Taken {day} at {time} from {name}: {state}. SHA-256 {hash}").format(
            day=short_date(taken.date()), time=f"{taken:%H:%M}", name=snapshot.title or snapshot.name,
            state=tr(SNAPSHOT_STATES[state]), hash=f"{snapshot.sha256[:16]}…"))
        self._texts = texts
        self.text.setPlainText("\n".join(texts))
        self._warn(state, passage, self._mark(passage))
        self._selection_changed()
        self.shown.emit()

    def _open_pdf(self, data: bytes | None) -> None:
        self._pdf = None
        if data is not None:
            from ui.reading.pdf_pages import PdfFile, PdfPages

            if self.pages is None:
                self.pages = PdfPages()
                self.stack.addWidget(self.pages)
            file = PdfFile(data, self) if data else None
            self._pdf = file if file is not None and file.is_sound else None
        if self.pages is not None:
            self.pages.show_file(self._pdf)

    def _mark(self, passage: CitedPassage | None) -> bool:
        """Marks the passage. Returns False where there is one that is not found."""
        self.text.setExtraSelections([])
        if passage is None or passage.source != self._source_id:
            return passage is None or passage.source != self._source_id
        text = self.text.toPlainText()
        span = find_passage(text, passage)
        if span is None:
            return False
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(_units(text, span.start))
        cursor.setPosition(_units(text, span.end), QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format = QTextCharFormat()
        mark.format.setBackground(_MARK)
        self.text.setExtraSelections([mark])
        shown = QTextCursor(cursor)
        shown.clearSelection()
        self.text.setTextCursor(shown)
        self.text.centerCursor()
        # The same words have other positions in the PDF's own text, whose lines end in two characters.
        in_pages = find_passage("\n".join(self._texts), passage) if self._pdf is not None else None
        if self._pdf is not None and self.pages is not None and in_pages is not None:
            self.pages.mark(self._pdf.polygons(self._texts, in_pages.start, in_pages.end))
        return True

    def _warn(self, state: str, passage: CitedPassage | None, found: bool) -> None:
        said = []
        if state != "sound":
            said.append(tr("This snapshot is {state}.").format(state=tr(SNAPSHOT_STATES[state])))
        if passage is not None and not found:
            said.append(tr("The cited passage was not found in it."))
        if not self.text.toPlainText() and state != "missing":
            said.append(tr("It holds no text that can be shown."))
        self.warning.setText("\n".join(said))
        self.warning.setVisible(bool(said))

    def _show_mode(self, *, as_text: bool) -> None:
        self.as_text.setChecked(as_text)
        self.as_pages.setChecked(not as_text)
        self.stack.setCurrentWidget(self.text if as_text or self.pages is None else self.pages)

    def _selection_changed(self) -> None:
        self.cite.setEnabled(self.text.textCursor().hasSelection())

    def _cite(self) -> None:
        text, cursor = self.text.toPlainText(), self.text.textCursor()
        span = Span(_characters(text, cursor.selectionStart()), _characters(text, cursor.selectionEnd()))
        passage = cite(text, span, self._source_id)
        if passage is None:
            self.warning.setText(tr("Select the few words or sentences that the statement rests on."))
            self.warning.show()
            return
        self._mark(passage)
        self.warning.hide()
        self.cited.emit(passage)


def _read(briefing: Briefing, snapshot: Snapshot, data: bytes) -> tuple[State, list[str]]:
    """Returns, in the background, the state of the saved copy and its text."""
    if snapshot.media_type != "application/pdf":
        return state_of(briefing, snapshot), [snapshot_text(data, snapshot.media_type)]
    from ui.reading.pdf_pages import page_texts  # already imported, in the window's thread

    return state_of(briefing, snapshot), page_texts(data) if data else []


def _units(text: str, index: int) -> int:
    """Converts an index in characters to one in Qt's UTF-16 units."""
    return len(text[:index].encode("utf-16-le")) // 2


def _characters(text: str, units: int) -> int:
    """Converts an index in UTF-16 units to one in characters."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
