# SPDX-License-Identifier: MIT
"""Offers what a saved copy says of itself (title, author, day …) for the empty fields of its source."""

from __future__ import annotations

import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.model import Briefing, Source
from briefing.sentences import mark
from briefing.snapshots.page import Facts
from briefing.snapshots.source_facts import new_facts
from ui.kit.background import Background
from ui.kit.forms import push_button
from ui.kit.labels import plain_label
from ui.kit.texts import short_date, tr

_NAMES: Final = {
    "title": mark("Title"), "author": mark("Author"), "publisher": mark("Publisher"),
    "published": mark("Published on"), "url": mark("Web address"), "accessed": mark("Read there on"),
}
_MOST_KEPT: Final = 200
_LONGEST: Final = 140


class FactsOffer(QWidget):
    """The offer. ``taken`` carries the source's id and the facts, when the user takes them over."""

    taken = Signal(str, object)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._facts: dict[str, Facts | None] = {}
        self._source: Source | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(2)
        self.text = plain_label(wrapped=True, quiet=True)
        self.take = push_button(tr("Take title, author and date from the page"), self._take, plain=True)
        layout.addWidget(self.text)
        layout.addWidget(self.take)
        self.hide()

    def show_for(self, briefing: Briefing, source: Source | None) -> None:
        """Shows what the source's saved copy offers; the copy is read in the background, once."""
        self._source = source
        snapshot = source.snapshot if source is not None else None
        data = briefing.snapshots.get(snapshot.name) if snapshot is not None else None
        if snapshot is None or data is None:
            self.hide()
            return
        name, kind = snapshot.name, snapshot.media_type
        if name not in self._facts:
            self._facts[name] = None
            self._background.read(name, lambda read: read("facts", kind, data), lambda facts: self._keep(name, facts),
                                  lambda _sentence: None)
        self._show()

    def _keep(self, name: str, facts: Facts) -> None:
        while len(self._facts) >= _MOST_KEPT:
            del self._facts[next(iter(self._facts))]
        self._facts[name] = facts
        self._show()

    def _show(self) -> None:
        offered = new_facts(self._source, self._shown_facts()) if self._source is not None else {}
        said = [f"{tr(_NAMES[field])}: {_shown(value)}" for field, value in offered.items()]
        self.text.setText("\n".join([tr("The snapshot says of itself:"), *said]))
        self.setVisible(bool(said))

    def _shown_facts(self) -> Facts:
        snapshot = self._source.snapshot if self._source is not None else None
        return (self._facts.get(snapshot.name) if snapshot is not None else None) or Facts()

    def _take(self) -> None:
        if self._source is not None:
            self.taken.emit(self._source.id, self._shown_facts())


def _shown(value: object) -> str:
    """Returns a field's value on a line; a long title is cut here, and taken whole."""
    if isinstance(value, datetime.date):
        return short_date(value)
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST - 1]}…"
