# SPDX-License-Identifier: MIT
"""The editor's page of the briefing itself: its title, day and subject."""

from __future__ import annotations

import datetime

from briefing import limits
from briefing.structs import changed
from ui.editing.page import Page
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.fields import LineField, TextField
from ui.kit.texts import tr
from ui.kit.value_fields import DayField


class BriefingPage(Page):
    """The page. Title and day may not be empty, because they identify the briefing."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.title = tr("Briefing")
        self.name = LineField(limits.MAX_LINE)
        self.first_inside = self.name
        self.name.edited.connect(self._rename)
        self.add_field(tr("Title"), self.name)
        self.day = DayField()
        self.day.edited.connect(self._change_day)
        self.add_field(tr("Day it is about"), self.day)
        self.about = TextField(limits.MAX_PROSE, tr("In a sentence or two"), rows=3)
        self.about.edited.connect(lambda text: self._edit(tr("Edit description"), "about", about=text or None))
        self.add_field(tr("What it is about"), self.about)
        self.form.addStretch(1)

    def refresh(self) -> None:
        """Shows the briefing's current state."""
        self.name.show_value(self.briefing.title)
        self.day.show_value(self.briefing.date)
        self.about.show_value(self.briefing.about or "")

    def _rename(self, text: str) -> None:
        if text.strip():
            self._edit(tr("Edit title"), "title", title=text)
        else:
            self.name.show_value(self.briefing.title)

    def _change_day(self, day: datetime.date | None) -> None:
        if day is None:
            self.day.show_value(self.briefing.date)
        else:
            self._edit(tr("Change day"), None, date=day)

    def _edit(self, name: str, key: str | None, **fields: object) -> None:
        edited = changed(self.briefing, **fields)
        if edited != self.briefing:
            self.session.apply(name, edited, Focus("briefing"), key=("briefing", key) if key else None)
