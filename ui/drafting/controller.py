# SPDX-License-Identifier: MIT
"""Joins the pane of an article with briefing, editor and map: takes articles in, and makes statements of proposals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from briefing.editing import attach_snapshot, put_source
from briefing.sentences import mark
from briefing.snapshots.text_quote import Span
from ui.files.undo import Focus
from ui.kit.background import Background
from ui.kit.texts import counted, tr
from ui.map.towns import Towns
from ui.reading.controller import ReadingController
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from briefing.drafting.places import PlaceNames
    from briefing.drafting.proposals import Proposal
    from briefing.model import Briefing, Statement
    from briefing.places import Spot
    from briefing.proposing.accepting import ProposedGround
    from ui.drafting.article import Article
    from ui.drafting.changed_dialog import ChangedDialog
    from ui.drafting.pane import ArticlePane
    from ui.drafting.take_dialog import TakeDialog, Wanted
    from ui.drafting.taking import Taken
    from ui.readers.reading import Reading


class DraftingController(QObject):
    """Opens the dialog and the pane, which are made when they are first wanted.

    ``show_item`` opens the editor on what it is given.
    """

    def __init__(self, window: MainWindow, reading: ReadingController, background: Background, towns: Towns,
                 resources: Path, show_item: Callable[[Focus], object]) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._session = reading.session
        self._background = background
        self._towns = towns
        self._resources = resources
        self._show_item = show_item
        self._running: Reading | None = None
        self._names: PlaceNames | None = None
        self._asks_next = False
        self._kept: dict[str, set[int]] = {}
        """What was dropped of an article, by the hash of its copy, as long as the program runs."""
        self.dialog: TakeDialog | None = None
        self.changed: ChangedDialog | None = None
        self.pane: ArticlePane | None = None
        window.commands.connect({"article": self.ask, "new_from_article": self.ask_in_new})
        window.back_steps.add("article", self._leave)
        for signal in (self._session.edited, self._session.marked):
            signal.connect(self._refresh)
        self._session.openedChanged.connect(self._forget)

    # Taking an article in

    def ask_in_new(self) -> None:
        """Begins a new briefing, and asks where its first article is."""
        self._asks_next = True
        self._window.commands["new"].trigger()

    def ask(self) -> None:
        """Asks where the article is."""
        if self._session.read_only:
            self._session.refused.emit(self._session.read_only)
            return
        from ui.drafting.take_dialog import TakeDialog

        dialog = self.dialog = TakeDialog(self._window, self._window.file_dialogs, self._session.briefing.sources,
                                          self.take)
        dialog.open()

    def take(self, wanted: Wanted) -> None:
        """Reads an article in the background, then shows what it proposes."""
        from maps.http.client import HttpClient
        from ui.drafting.taking import take_article

        pane = self._show_pane()
        name = {"text": tr("Pasted text"), "file": wanted.path.name if wanted.path is not None else "",
                "address": wanted.text, "source": tr("Article")}[wanted.way]
        pane.show_waiting(name, tr("Reading …"))
        if self._running is not None:
            self._running.stop()
        client, briefing = HttpClient(), self._session.briefing
        cancelled: list[bool] = []
        running = self._running = self._background.read(
            name, lambda read: take_article(read, wanted, briefing, self._places, client, lambda: bool(cancelled)),
            lambda taken: self._took(running, taken), lambda sentence: self._failed(running, name, sentence))
        pane.closeRequested.connect(lambda: cancelled.append(True))

    def show_source(self, source_id: str) -> None:
        """Shows what a source of the briefing proposes."""
        from ui.drafting.take_dialog import Wanted

        self.take(Wanted("source", source=source_id))

    def _took(self, running: Reading, taken: Taken) -> None:
        if running is not self._running or self.pane is None:
            return
        self._running = None
        if taken.earlier is not None:
            from ui.drafting.changed_dialog import ChangedDialog

            self.pane.show_waiting(taken.source.title, tr("The page has changed since it was read."))
            self.changed = ChangedDialog(self._window, self._session.briefing, taken.earlier, taken.fates,
                                         lambda: self._keep(taken))
            earlier = taken.earlier.id
            self.changed.rejected.connect(lambda: self.show_source(earlier))
            self.changed.open()
            return
        self._keep(taken)

    def _keep(self, taken: Taken) -> None:
        """Keeps an article in the briefing, if it is not there yet, and shows what it proposes."""
        if self.pane is None:
            return
        briefing, source = self._session.briefing, taken.source
        ids = {each.id for each in briefing.sources}
        if not taken.is_there or source.id not in ids:
            made = attach_snapshot(put_source(briefing, source), source.id, taken.snapshot, taken.data)
            if not self._session.apply(tr("Take article"), made, Focus("source", source.id)):
                self._close()
                return
        article = taken.article
        article.dropped = self._kept.setdefault(taken.snapshot.sha256, article.dropped)
        article.compare(self._session.briefing)
        self.pane.show_article(article, self._session.briefing)
        self.pane.list.setFocus()

    def _failed(self, running: Reading, name: str, sentence: str) -> None:
        if running is self._running and self.pane is not None:
            self._running = None
            self.pane.show_waiting(name, sentence)

    def _places(self) -> tuple[PlaceNames, Mapping[str, Spot]]:
        """Reads the names that are looked for, once. In the background."""
        from briefing.drafting.measure import basemap_names

        if self._names is None:
            self._names = basemap_names(self._resources / "basemap")
        return self._names, self._towns.spots()

    # The pane

    def _show_pane(self) -> ArticlePane:
        if self.pane is None:
            from ui.drafting.pane import ArticlePane

            pane = self.pane = ArticlePane()
            pane.set_theme(self._window.theme)
            self._window.themeChanged.connect(pane.set_theme)
            pane.closeRequested.connect(self._close)
            pane.acted.connect(self.act)
            pane.speakerAccepted.connect(self.accept_speaker)
            pane.statementAsked.connect(self.make_of_selection)
            pane.sourceAsked.connect(self._show_source)
            pane.readAgainAsked.connect(self._read_again)
        self._reading.show_in_place_of_list(self.pane, True)
        return self.pane

    @property
    def article(self) -> Article | None:
        """The article on show."""
        return self.pane.article if self.pane is not None and self.pane.isVisible() else None

    def _close(self) -> None:
        if self.pane is not None and not self.pane.isHidden():
            self._reading.show_in_place_of_list(self.pane, False)

    def _leave(self) -> bool:
        is_open = self.pane is not None and self.pane.isVisible()
        if is_open:
            self._close()
        return is_open

    def _forget(self) -> None:
        """Another briefing is open; the article was of the one before."""
        if self._asks_next and not self._session.briefing.statements:
            QTimer.singleShot(0, self, self.ask)
        self._asks_next = False
        if self._running is not None:
            self._running.stop()
        self._running = None
        if self.pane is not None:
            self.pane.article = None
            self._close()

    def _refresh(self) -> None:
        """The briefing changed: an undone statement is a proposal again."""
        article, briefing = self.article, self._session.briefing
        if article is None or self.pane is None:
            return
        if article.source not in {each.id for each in briefing.sources}:
            self._forget()  # taking it in was undone
            return
        article.compare(briefing)
        self.pane.refresh(briefing)

    def _read_again(self) -> None:
        """Asks the address of the article on show for the page as it is now."""
        from ui.drafting.take_dialog import Wanted

        article = self.article
        url = self._session.briefing.source(article.source).url if article is not None else None
        if url:
            self.take(Wanted("address", url))

    def _show_source(self) -> None:
        article = self.article
        if article is not None:
            self._show_item(Focus("source", article.source))

    # Proposals

    def act(self, what: str) -> None:
        """Does with the chosen proposal what a key or button says."""
        article, pane = self.article, self.pane
        chosen = pane.chosen if pane is not None else None
        if article is None or pane is None or chosen is None:
            return
        if what == "drop":
            article.dropped ^= {chosen} if article.is_open(chosen) or chosen in article.dropped else set()
            pane.refresh(self._session.briefing)
            if chosen in article.dropped:
                pane.go_on(chosen)
        elif article.is_open(chosen):
            self._take_up(article, chosen, what)

    def _take_up(self, article: Article, chosen: int, what: str) -> None:
        known = article.known.get(chosen)
        if what in ("support", "chain") and known is None:
            return
        if what == "chain" and known is not None:
            self._add_to_chain(article, chosen, known.statement)
            return
        statement = self.accept([chosen], supports=known.statement if what == "support" and known is not None else None)
        if statement is not None and what == "edit":
            self._show_item(Focus("statement", statement.id))
        elif statement is not None and self.pane is not None:
            self.pane.go_on(chosen)
            self.pane.list.setFocus()

    def accept_speaker(self) -> None:
        """Makes statements of all open proposals of the chosen one's speaker, as one edit."""
        pane = self.pane
        if pane is not None:
            self.accept(pane.of_same_speaker())
            pane.go_on(pane.chosen or 0)

    def accept(self, indices: Iterable[int], supports: str | None = None) -> Statement | None:
        """Makes statements of proposals as one edit, in the article's order. Returns the last one."""
        from briefing.proposing.accepting import accepted
        from briefing.proposing.selecting import paragraph_of

        article, briefing = self.article, self._session.briefing
        if article is None:
            return None
        made: Statement | None = None
        count = 0
        for index in indices:
            proposal = article.proposals[index]
            found = accepted(briefing, article.source, article.text, proposal, self._ground(article, proposal),
                             after=self._place(article, index, briefing), supports=supports,
                             paragraph=paragraph_of(article.draft, proposal.passage))
            if found is not None:
                briefing, made, count = found.briefing, found.statement, count + 1
        if made is None:
            return None
        name = tr("Accept proposal") if count == 1 else tr("Accept {what}").format(
            what=counted(count, mark("proposal"), mark("proposals")))
        return made if self._session.apply(name, briefing, Focus("statement", made.id)) else None

    def _ground(self, article: Article, proposal: Proposal) -> ProposedGround:
        from ui.drafting.ground import ground_of

        return ground_of((each.name for each in proposal.places), self._session.opened.layer, article.spots)

    def _place(self, article: Article, index: int, briefing: Briefing) -> str | None:
        """Returns the statement after which a proposal's goes: that of the nearest one before it in the article."""
        from briefing.proposing.likeness import made_of

        made = made_of(briefing, article.source, article.text, article.proposals, article.spans)
        before = [each.statement for at, each in sorted(made.items()) if at < index]
        return before[-1] if before else None

    def _add_to_chain(self, article: Article, chosen: int, statement_id: str) -> None:
        from briefing.proposing.accepting import with_source_in_chain

        made = with_source_in_chain(self._session.briefing, statement_id, article.source)
        self._session.apply(tr("Add to the chain"), made, Focus("statement", statement_id))
        article.dropped.add(chosen)
        if self.pane is not None:
            self.pane.refresh(self._session.briefing)
            self.pane.go_on(chosen)

    def make_of_selection(self, span: Span) -> None:
        """Makes a statement of words selected in the article, and opens it in the editor."""
        from briefing.proposing.accepting import accepted
        from briefing.proposing.selecting import paragraph_of, proposal_of

        article = self.article
        if article is None:
            return
        proposal = proposal_of(article.draft, article.text, span)
        ground = self._ground(article, proposal)
        found = accepted(self._session.briefing, article.source, article.text, proposal, ground,
                         paragraph=paragraph_of(article.draft, proposal.passage))
        if found is None:
            self._session.refused.emit(tr("Select the few words or sentences that the statement rests on."))
        elif self._session.apply(tr("New statement from the article"), found.briefing,
                                 Focus("statement", found.statement.id)):
            self._show_item(Focus("statement", found.statement.id))
