# SPDX-License-Identifier: MIT
"""The pane of an article: what is proposed, above the article itself with what was found in it marked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from briefing.model import Briefing
from briefing.sentences import mark
from briefing.snapshots.text_quote import Span
from ui.drafting.article import Article
from ui.drafting.proposal_list import ProposalList
from ui.drafting.tints import TINTS, marks_of
from ui.drafting.words import row_words
from ui.kit.flow_layout import FlowLayout
from ui.kit.labels import plain_label
from ui.kit.side_pane import PaneHead
from ui.kit.splitter import Splitter
from ui.kit.texts import counted, short_date, tr
from ui.kit.theme import LIGHT, Theme
from ui.reading.page_view import PageView

WIDTH: Final = 480
_BUTTONS: Final = (
    ("accept", mark("Accept (A)"), mark("Make a statement of it")),
    ("edit", mark("Edit (E)"), mark("Make a statement of it, and open it in the editor")),
    ("drop", mark("Drop (X)"), mark("Leave it out; X again takes it back")),
    ("support", mark("As support (S)"), mark("Make a statement that supports the one it is like")),
    ("chain", mark("Into its chain (C)"), mark("Add this article to the chain of the statement it is like")),
)


class ArticlePane(QWidget):
    """The pane. ``acted`` carries what is to be done with the chosen proposal, ``statementAsked`` the span of words
    that are selected in the article, which are to become a statement.
    """

    closeRequested = Signal()
    acted = Signal(str)
    statementAsked = Signal(object)
    speakerAccepted = Signal()
    readAgainAsked = Signal()
    sourceAsked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(360)
        self.article: Article | None = None
        self._briefing: Briefing | None = None
        self._theme: Theme = LIGHT
        self.title = plain_label(wrapped=True, strong=True)
        self.about = plain_label(wrapped=True, quiet=True)
        self.count = plain_label(wrapped=True, quiet=True)
        self.list = ProposalList()
        self.list.currentRowChanged.connect(lambda _row: self._row_chosen())
        self.list.acted.connect(self.acted)
        self.view = PageView()
        self.view.setObjectName("articleView")
        self.view.setAccessibleName(tr("Article"))
        self.view.built.connect(self._show_marks)
        self.view.selectionChanged.connect(self._selection_changed)
        self.buttons: dict[str, QPushButton] = {}
        self._marking = QTimer(self, singleShot=True, interval=0)
        self._marking.timeout.connect(self._show_marks)
        self._arrange()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 12)
        layout.setSpacing(4)
        head = PaneHead(plain_label(tr("Article").upper(), caption=True), tr("Close the article"), self.closeRequested)
        layout.addLayout(head)
        layout.addWidget(self.title)
        line = QHBoxLayout()
        line.addWidget(self.about, 1)
        self.source = self._plain(tr("Correct…"), tr("Title, publisher, author, day and language of the source"),
                                  self.sourceAsked.emit)
        self.again = self._plain(tr("Read again"), tr("Asks the page's address for it as it is now, and compares"),
                                 self.readAgainAsked.emit)
        self.again.hide()
        line.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.source, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(line)
        splitter = Splitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list_part())
        splitter.addWidget(self._article_part())
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 4)
        layout.addWidget(splitter, 1)

    def _list_part(self) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(4)
        layout.addWidget(self.count)
        layout.addWidget(self.list, 1)
        row = QWidget()
        flow = FlowLayout(row, gap=4)
        for name, text, tip in _BUTTONS:
            button = self.buttons[name] = QPushButton(tr(text))
            button.setProperty("compact", True)
            button.setToolTip(tr(tip))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, each=name: self.acted.emit(each))
            flow.addWidget(button)
        self.all_of_speaker = QPushButton()
        self.all_of_speaker.setProperty("compact", True)
        self.all_of_speaker.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.all_of_speaker.clicked.connect(self.speakerAccepted)
        flow.addWidget(self.all_of_speaker)
        layout.addWidget(row)
        return part

    def _article_part(self) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        row = QHBoxLayout()
        self.legend = QLabel()
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setAccessibleName(tr("Marks in the article"))
        row.addWidget(self.legend, 1)
        self.new_statement = self._plain(tr("New statement"), tr("Of the words selected in the article"), self._ask)
        self.new_statement.setEnabled(False)
        row.addWidget(self.new_statement)
        layout.addLayout(row)
        layout.addWidget(self.view, 1)
        return part

    def _plain(self, text: str, tip: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("compact", True)
        button.setToolTip(tip)
        button.clicked.connect(act)
        return button

    def sizeHint(self) -> QSize:
        """Returns a width at which an article is readable."""
        return QSize(WIDTH, 600)

    def set_theme(self, theme: Theme) -> None:
        """Sets the colours."""
        self._theme = theme
        self.list.set_theme(theme)
        self._show_legend()
        self._show_marks()

    # What is shown

    def show_waiting(self, title: str, sentence: str) -> None:
        """Says that an article is being read, or why it could not be."""
        self.article = None
        self.title.setText(title)
        self.about.setText(sentence)
        self.count.clear()
        self.again.hide()
        self.list.show_rows([])
        self.view.show_text("")
        self._enable()

    def show_article(self, article: Article, briefing: Briefing) -> None:
        """Shows an article from its start, with the first open proposal chosen."""
        self.article = article
        if article.page.blocks:
            self.view.show_page(article.page, article.images)
        else:
            self.view.show_text(article.text)
        self.refresh(briefing)
        self.go_on(-1)

    def refresh(self, briefing: Briefing) -> None:
        """Shows what is accepted, dropped and open now."""
        article = self.article
        self._briefing = briefing
        if article is None:
            return
        source = briefing.source(article.source)
        self.title.setText(source.title or article.draft.title or tr("Without a title"))
        self.again.setVisible(bool(source.url))
        day = short_date(source.published) if source.published is not None else tr("day not known")
        self.about.setText(" · ".join(filter(None, (
            source.publisher or tr("publisher not known"), source.author or "", day, source.language))))
        self.list.show_rows([row_words(article, index, briefing) for index in range(len(article.proposals))])
        open_ = sum(article.is_open(index) for index in range(len(article.proposals)))
        if not article.proposals:
            self.count.setText(tr("Nothing is proposed. Select words in the article, then choose New statement."))
        else:
            self.count.setText(tr("{open} of {all} to decide, each by you. “?” marks what is unsure.").format(
                open=open_, all=counted(len(article.proposals), mark("proposal"), mark("proposals"))))
        self._enable()
        self._marking.start()

    @property
    def chosen(self) -> int | None:
        """The index of the chosen proposal."""
        row = self.list.currentRow()
        return row if self.article is not None and 0 <= row < len(self.article.proposals) else None

    def go_on(self, after: int) -> None:
        """Chooses the next open proposal after one, else the first open one before it."""
        article = self.article
        if article is None:
            return
        count = len(article.proposals)
        following = [*range(after + 1, count), *range(max(after, 0))]
        self.list.setCurrentRow(next((each for each in following if article.is_open(each)), max(after, 0)))

    def _row_chosen(self) -> None:
        self._enable()
        self._show_marks()
        chosen, article = self.chosen, self.article
        if chosen is not None and article is not None:
            self._scroll_to(article.proposals[chosen].passage)

    def _enable(self) -> None:
        article, chosen = self.article, self.chosen
        known = article.known.get(chosen) if article is not None and chosen is not None else None
        is_open = article is not None and chosen is not None and article.is_open(chosen)
        can_take_back = article is not None and chosen in article.dropped
        is_like = known is not None and not known.is_it and is_open
        for name, button in self.buttons.items():
            button.setEnabled(is_open or (name == "drop" and can_take_back))
            if name in ("support", "chain"):
                button.setVisible(is_like)
        others = self.of_same_speaker()
        self.all_of_speaker.setVisible(len(others) > 1)
        if len(others) > 1 and article is not None and chosen is not None:
            speaker = article.proposals[chosen].speaker
            self.all_of_speaker.setText(tr("Accept all {number} of {who}").format(
                number=len(others), who=speaker.name[:40] if speaker is not None else tr("nobody")))

    def of_same_speaker(self) -> list[int]:
        """Returns the open proposals of the chosen one's speaker."""
        article, chosen = self.article, self.chosen
        if article is None or chosen is None or not article.is_open(chosen):
            return []
        speaker = article.proposals[chosen].speaker
        name = speaker.name if speaker is not None else None
        return [index for index, each in enumerate(article.proposals) if article.is_open(index)
                and (each.speaker.name if each.speaker is not None else None) == name]

    # The article

    def _show_legend(self) -> None:
        """Shows each part's tint and line with its name; the texts are the program's own."""
        is_dark = self._theme.name == "dark"
        self.legend.setText(" ".join(
            f'<span style="background:{tint.dark if is_dark else tint.light};'
            f'text-decoration:{"none" if part == "passage" else "underline"}">&nbsp;{tr(tint.name)}&nbsp;</span>'
            for part, tint in TINTS.items()))

    def _show_marks(self) -> None:
        article, chosen = self.article, self.chosen
        if article is None:
            return
        is_dark = self._theme.name == "dark"
        made: list[QTextEdit.ExtraSelection] = []
        for index, proposal in enumerate(article.proposals):
            if index != chosen and index not in article.dropped:
                made += marks_of(self.view, proposal, is_dark=is_dark, is_chosen=False)
        if chosen is not None:
            made += marks_of(self.view, article.proposals[chosen], is_dark=is_dark, is_chosen=True)
        self.view.setExtraSelections(made)

    def _scroll_to(self, span: Span) -> None:
        cursors = self.view.cursors(span)
        if cursors:
            begin = QTextCursor(cursors[0])
            begin.setPosition(begin.selectionStart())
            bar = self.view.verticalScrollBar()
            bar.setValue(bar.value() + self.view.cursorRect(begin).top() - self.view.viewport().height() // 3)

    def _selection_changed(self) -> None:
        self.new_statement.setEnabled(self.view.textCursor().hasSelection())

    def _ask(self) -> None:
        span = self.view.selected_span()
        if span is not None:
            self.statementAsked.emit(span)
