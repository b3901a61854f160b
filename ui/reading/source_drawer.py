# SPDX-License-Identifier: MIT
"""The source drawer: the selected statement's origin, arithmetic and relations."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from briefing.attribution import ARROW, attribution, citation, shown_date
from briefing.model import Source, Statement
from ui.files.open_briefing import OpenBriefing
from ui.kit.flow_layout import FlowLayout
from ui.kit.labels import plain_label, set_tip
from ui.kit.links import open_in_browser, web_url
from ui.kit.side_pane import PaneHead
from ui.kit.texts import (
    assessment_text,
    happening_text,
    kind_name,
    published_text,
    publisher_text,
    say,
    short_date,
    shown_date_text,
    speaker_name,
    speaker_text,
    statement_text,
    tr,
)
from ui.reading.check_table import CheckTable
from ui.reading.drawer_texts import (
    area_lines,
    arithmetic_lines,
    origin_lines,
    translation_line,
    unknown_lines,
)
from ui.reading.observed_texts import check_rows, observers_sentence


class SourceDrawer(QScrollArea):
    """Shows a statement's sources; every text from a file is in a plain-text label."""

    statementRequested = Signal(str)
    noteRaised = Signal(str)
    closeRequested = Signal()
    snapshotRequested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self.setAccessibleName(tr("Sources"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(280)
        self._show_nothing()

    def show_statement(self, opened: OpenBriefing, statement: Statement | None) -> None:
        """Shows a statement's sources, or a hint where none is selected."""
        if statement is None:
            self._show_nothing()
            return
        body = self._body()
        add = body.addWidget
        body.addLayout(self._head(kind_name(statement.kind)))
        add(_label(statement_text(statement), statement=True))
        translated = translation_line(opened, statement)
        if translated:
            add(_label(translated, quiet=True))
        self._add_attribution(body, opened, statement)
        _section(body, tr("What the map measures"), arithmetic_lines(opened, statement))
        if rows := check_rows(opened, statement):
            _caption(body, tr("Against every observer in hand"))
            add(_label(observers_sentence(opened, statement)))
            add(CheckTable(rows))
        self._add_sources(body, opened, statement)
        self._add_related(body, opened, statement)
        _section(body, tr("Not known at first hand"),
                 [*unknown_lines(opened.briefing, statement), *origin_lines(opened, statement)])
        _section(body, tr("Areas"), area_lines(opened, statement))
        if statement.assessment is not None:
            _section(body, tr("Assessment"), [assessment_text(statement.assessment)])
        if statement.note:
            _section(body, tr("Note"), [statement.note])
        body.addStretch(1)

    def _body(self) -> QVBoxLayout:
        widget = QWidget()
        widget.setObjectName("drawerBody")
        layout = QVBoxLayout(widget)
        layout.setContentsMargins(16, 8, 12, 16)
        layout.setSpacing(4)
        self.setWidget(widget)
        return layout

    def _show_nothing(self) -> None:
        body = self._body()
        body.addLayout(self._head(tr("Sources")))
        body.addWidget(_label(tr("Select a statement to see who said it, where it was published, "
                                 "and what the map measures."), quiet=True))
        body.addStretch(1)

    def _head(self, title: str) -> PaneHead:
        head = PaneHead(_label(title.upper(), caption=True), tr("Close the source drawer"), self.closeRequested)
        _for_mouse(head.close)
        return head

    def _add_attribution(self, body: QVBoxLayout, opened: OpenBriefing, statement: Statement) -> None:
        briefing = opened.briefing
        _caption(body, tr("Attribution"))
        links = ARROW.join(attribution(briefing, statement)) or tr("No speaker and no source yet")
        body.addWidget(_label(links, strong=True))
        speaker = briefing.speaker_of(statement)
        if speaker is not None and speaker.role:
            body.addWidget(_label(speaker_text(speaker), quiet=True))
        where = [shown_date_text(shown_date(briefing, statement))]
        if statement.happened is not None:
            where.insert(0, happening_text(statement.happened))
        if statement.locator:
            read = briefing.chain_of(statement)[-1:]
            where.append(", ".join([*map(publisher_text, read), statement.locator]))
        body.addWidget(_label(" · ".join(where), quiet=True))

    def _add_sources(self, body: QVBoxLayout, opened: OpenBriefing, statement: Statement) -> None:
        _caption(body, tr("Sources"))
        for source in opened.briefing.chain_of(statement):
            self._add_source(body, source)
        if not statement.via:
            body.addWidget(_label(tr("No source yet"), quiet=True))

    def _add_source(self, body: QVBoxLayout, source: Source) -> None:
        body.addWidget(_label(publisher_text(source), strong=True))
        if source.title:
            body.addWidget(_label(f"“{source.title}”"))
        facts = [*([source.author] if source.author else []), published_text(source)]
        if source.accessed:
            facts.append(tr("accessed {day}").format(day=short_date(source.accessed)))
        body.addWidget(_label(" · ".join(facts), quiet=True))
        if source.note:
            body.addWidget(_label(source.note, quiet=True))
        row = FlowLayout(gap=4)
        if source.url and (url := web_url(source.url)) is not None:
            opener = _button(tr("Open in browser"), partial(self._open, source.url))
            set_tip(opener, url.toDisplayString())
            row.addWidget(opener)
        acts = [_button(tr("Copy citation"), partial(self._copy, source))]
        if source.snapshot is not None:
            acts.append(_button(tr("Show snapshot"), partial(self.snapshotRequested.emit, source.id)))
        for act in acts:
            act.setAccessibleDescription(publisher_text(source))
            row.addWidget(act)
        body.addLayout(row)

    def _add_related(self, body: QVBoxLayout, opened: OpenBriefing, statement: Statement) -> None:
        related = opened.relations.of(statement.id)
        for title, ids in ((tr("Contradicts"), related.contradicts), (tr("Disputed by"), related.contradicted_by),
                           (tr("Supports"), related.supports), (tr("Supported by"), related.supported_by)):
            if not ids:
                continue
            _caption(body, title)
            for other in ids:
                body.addWidget(self._related_button(opened, other))

    def _related_button(self, opened: OpenBriefing, statement_id: str) -> QWidget:
        other = opened.briefing.statement(statement_id)
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(0)
        layout.addWidget(_label(statement_text(other)))
        name = speaker_name(opened.briefing.speaker_of(other))
        button = _button(tr("Show: {speaker}").format(speaker=_short(name)),
                         partial(self.statementRequested.emit, statement_id))
        button.setProperty("statement_id", statement_id)
        button.setAccessibleDescription(statement_text(other))
        layout.addWidget(button)
        return box

    def _open(self, address: str) -> None:
        if not open_in_browser(address):
            self.noteRaised.emit(tr("No browser could be opened for {address}").format(address=address))

    def _copy(self, source: Source) -> None:
        QApplication.clipboard().setText(say(citation(source)))
        self.noteRaised.emit(tr("Citation of {publisher} copied.").format(publisher=publisher_text(source)))


def _section(body: QVBoxLayout, title: str, lines: list[str]) -> None:
    if lines:
        _caption(body, title)
        for line in lines:
            body.addWidget(_label(line))


def _caption(body: QVBoxLayout, title: str) -> None:
    body.addSpacing(8)
    body.addWidget(_label(title.upper(), caption=True))


def _label(text: str, *, strong: bool = False, quiet: bool = False, caption: bool = False,
           statement: bool = False) -> QLabel:
    """Returns a label whose text can be selected and copied."""
    label = plain_label(text, wrapped=True, strong=strong, quiet=quiet, caption=caption, statement=statement)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _button(text: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("plain", True)
    _for_mouse(button)
    button.clicked.connect(lambda: act())
    return button


def _for_mouse(button: QPushButton) -> None:
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where it was
    button.setCursor(Qt.CursorShape.PointingHandCursor)


def _short(name: str) -> str:
    line = " ".join(name.split()).replace("&", "&&")
    return line if len(line) <= 40 else line[:39] + "…"
