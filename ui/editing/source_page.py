# SPDX-License-Identifier: MIT
"""The editor's page of sources: publications with place, day and a saved copy."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal

from briefing import limits
from briefing.consistency import is_web_address
from briefing.editing import attach_snapshot, put_source, remove_source
from briefing.ids import random_id
from briefing.model import Snapshot, Source
from briefing.snapshots.page import Facts
from briefing.snapshots.source_facts import filled_from
from briefing.snapshots.taking import SUFFIXES, state_of
from briefing.structs import changed
from ui.editing.draft_warnings import source_warnings
from ui.editing.facts_offer import FactsOffer
from ui.editing.item_page import ItemPage
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.background import Background
from ui.kit.check_boxes import CheckBox
from ui.kit.fields import ChoiceField, LineField, TextField
from ui.kit.forms import push_button, side_by_side
from ui.kit.labels import plain_label
from ui.kit.pick_list import Choice
from ui.kit.texts import LANGUAGES, publisher_text, short_date, tr
from ui.kit.value_fields import DayField
from ui.reading.snapshot_pane import SNAPSHOT_STATES
from ui.window.file_dialogs import FileDialogs


class SourcePage(ItemPage):
    """The page. ``snapshotAsked`` requests a source's saved copy, ``articleAsked`` what is proposed from it."""

    snapshotAsked = Signal(str)
    articleAsked = Signal(str)

    def __init__(self, session: Session, background: Background, dialogs: FileDialogs) -> None:
        self._dialogs = dialogs
        self._background = background
        super().__init__(session, "source", tr("Sources"), new=tr("New source"), delete=tr("Delete source"),
                         none=tr("The briefing has no sources yet."))
        self._bad_url_of = ""
        self._add_lines()
        self._add_days()
        self._add_snapshot()
        self.add_uses(replaceable=True)
        self.finish()

    def _add_lines(self) -> None:
        self.publisher = LineField(limits.MAX_LINE, tr("Who published it"))
        self.first_inside = self.publisher
        self.publisher.edited.connect(lambda text: self._edit("publisher", publisher=text))
        self.add_field(tr("Publisher"), self.publisher)
        self.heading = TextField(limits.MAX_LINE, tr("Its title, as published"), rows=1, most_rows=4)
        self.heading.edited.connect(lambda text: self._edit("title", title=" ".join(text.split())))
        self.add_field(tr("Title"), self.heading)
        self.author = LineField(limits.MAX_LINE, tr("Where it is signed"))
        self.author.edited.connect(lambda text: self._edit("author", author=text or None))
        self.add_field(tr("Author"), self.author)
        self.url = LineField(limits.MAX_URL, "https://…")
        self.url.edited.connect(self._edit_url)
        self.add_field(tr("Web address"), self.url)
        self.bad_url = plain_label(tr("Not accepted: write http:// or https:// and a host, without user name."),
                                   wrapped=True, note=True)
        self.form.addWidget(self.bad_url)

    def _add_days(self) -> None:
        self.published, self.accessed = DayField(), DayField()
        self.published.edited.connect(lambda day: self._edit(None, published=day))
        self.accessed.edited.connect(lambda day: self._edit(None, accessed=day))
        self.add_field(tr("Published on"), self.published)
        self.add_field(tr("Read there on"), self.accessed)
        self.language = ChoiceField([(value, tr(text)) for value, text in LANGUAGES.items()])
        self.language.edited.connect(lambda value: self._edit(None, language=value))
        self.add_field(tr("Language"), self.language)
        self.first_hand = CheckBox(tr("Read at first hand"))
        self.first_hand.toggled.connect(lambda on: self._edit(None, first_hand=on))
        self.form.addSpacing(6)
        self.form.addWidget(self.first_hand)
        self.note = TextField(limits.MAX_PROSE, tr("For a source not read: through whom it is known"))
        self.note.edited.connect(lambda text: self._edit("note", note=text or None))
        self.add_field(tr("Note"), self.note)

    def _add_snapshot(self) -> None:
        self.add_caption(tr("Snapshot"))
        self.snapshot = plain_label(wrapped=True, quiet=True)
        self.form.addWidget(self.snapshot)
        self.attach = push_button(tr("Attach a saved page, PDF, picture…"), self._ask_for_snapshot, plain=True)
        self.look = push_button(tr("Show"), lambda: self.snapshotAsked.emit(self.shown), plain=True)
        self.detach = push_button(tr("Remove"), lambda: self._edit(None, snapshot=None), plain=True)
        self.form.addLayout(side_by_side(self.attach, self.look, self.detach))
        self.propose = push_button(tr("Statements from it…"), lambda: self.articleAsked.emit(self.shown))
        self.form.addLayout(side_by_side(self.propose))
        self.offer = FactsOffer(self._background)
        self.offer.taken.connect(self._take_facts)
        self.form.addWidget(self.offer)

    def _items(self) -> list[Choice]:
        return [Choice(each.id, f"{publisher_text(each)}: {each.title}" if each.title else publisher_text(each))
                for each in self.briefing.sources]

    def _uses(self, item_id: str) -> list[str]:
        return [each.id for each in self.briefing.statements if item_id in each.via]

    def _show(self, item_id: str) -> list[str]:
        source = self.briefing.source(item_id)
        self.publisher.show_value(source.publisher)
        self.heading.show_value(source.title)
        self.author.show_value(source.author or "")
        if item_id != self._bad_url_of or not self.url.hasFocus():
            self._bad_url_of = ""
            self.url.show_value(source.url or "")
        self.bad_url.setVisible(bool(self._bad_url_of))
        self.published.show_value(source.published)
        self.accessed.show_value(source.accessed)
        if self.language.findData(source.language) < 0:
            self.language.addItem(source.language, source.language)
        self.language.show_value(source.language)
        with QSignalBlocker(self.first_hand):
            self.first_hand.setChecked(source.first_hand)
        self.note.show_value(source.note or "")
        self._show_snapshot(source.snapshot)
        return [warning[:1].upper() + warning[1:] for warning in source_warnings(source)]

    def _show_snapshot(self, snapshot: Snapshot | None) -> None:
        self.look.setVisible(snapshot is not None)
        self.propose.setVisible(snapshot is not None and not snapshot.media_type.startswith("image/"))
        self.detach.setVisible(snapshot is not None)
        self.offer.show_for(self.briefing, self.briefing.source(self.shown) if self.shown else None)
        if snapshot is None:
            self.snapshot.setText(tr("None. A saved copy keeps what was read, whatever becomes of the page."))
            return
        taken = snapshot.taken.astimezone()
        self.snapshot.setText(tr("{title}, taken {day} at {time}: {state}. SHA-256 {hash}…").format(
            title=snapshot.title or snapshot.name, day=short_date(taken.date()), time=f"{taken:%H:%M}",
            state=tr(SNAPSHOT_STATES[state_of(self.briefing, snapshot)]), hash=snapshot.sha256[:16]))

    def _edit(self, key: str | None, **fields: object) -> None:
        if not self.shown:
            return
        edited = changed(self.briefing.source(self.shown), **fields)
        self._apply(tr("Edit source"), put_source(self.briefing, edited), key)

    def _edit_url(self, text: str) -> None:
        address = text.strip()
        is_good = not address or (len(address) <= limits.MAX_URL and is_web_address(address) and " " not in address)
        self._bad_url_of = "" if is_good else self.shown
        self.bad_url.setVisible(not is_good)
        if is_good:
            self._edit("url", url=address or None)

    def _make_new(self) -> None:
        source = Source(id=random_id("source"), accessed=datetime.date.today())
        self.session.apply(tr("New source"), put_source(self.briefing, source), Focus("source", source.id))
        self.show_item(source.id)
        self.publisher.setFocus()

    def _remove(self, item_id: str) -> None:
        self.session.delete(tr("Delete source"), remove_source(self.briefing, item_id), tr("Source deleted."))

    # Snapshots

    def _take_facts(self, source_id: str, facts: Facts) -> None:
        """Fills the empty fields of a source with what its saved copy says of itself."""
        if source_id in {each.id for each in self.briefing.sources}:
            filled = filled_from(self.briefing.source(source_id), facts)
            self.session.apply(tr("Take over from the page"), put_source(self.briefing, filled),
                               Focus("source", source_id))

    def _ask_for_snapshot(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        path = self._dialogs.open_file(
            self, tr("Attach a snapshot"),
            tr("Saved pages, PDFs, pictures, mails and texts ({kinds});;All files (*)").format(kinds=kinds))
        if path is not None:
            self.attach_file(path)

    def attach_file(self, path: Path) -> None:
        """Adds a file to the briefing as the saved copy of the current source."""
        source_id, now = self.shown, datetime.datetime.now(datetime.UTC).replace(microsecond=0)
        self._background.read(path.name, lambda read: read("take", path, now),
                              lambda taken: self._take(source_id, *taken), self.session.refused.emit)

    def _take(self, source_id: str, snapshot: Snapshot, data: bytes) -> None:
        if source_id not in {each.id for each in self.briefing.sources}:
            return
        self.session.apply(tr("Attach snapshot"), attach_snapshot(self.briefing, source_id, snapshot, data),
                           Focus("source", source_id))
