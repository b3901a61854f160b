# SPDX-License-Identifier: MIT
"""The editor's page of speakers: their names, roles and sides."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSignalBlocker

from briefing import limits
from briefing.editing import put_speaker, remove_speaker
from briefing.ids import random_id
from briefing.model import Speaker
from briefing.sentences import mark
from briefing.structs import changed
from ui.editing.draft_warnings import speaker_warnings
from ui.editing.item_page import ItemPage
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.check_boxes import CheckBox
from ui.kit.fields import ChoiceField, LineField
from ui.kit.pick_list import Choice
from ui.kit.texts import speaker_text, tr
from ui.kit.value_fields import NumberField

SIDES: Final = (
    ("russia", mark("Russia")), ("ukraine", mark("Ukraine")),
    ("press", mark("Press")), ("other", mark("Other")),
)


class SpeakerPage(ItemPage):
    """The page: name, role, side; for unnamed people, their number."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "speaker", tr("Speakers"), new=tr("New speaker"), delete=tr("Delete speaker"),
                         none=tr("The briefing has no speakers yet."))
        self.name = LineField(limits.MAX_LINE, tr("Name, or what is known of unnamed people"))
        self.first_inside = self.name
        self.name.edited.connect(lambda text: self._edit("name", name=text))
        self.add_field(tr("Name", "of a person"), self.name)
        self.role = LineField(limits.MAX_LINE, tr("Office or function"))
        self.role.edited.connect(lambda text: self._edit("role", role=text or None))
        self.add_field(tr("Role"), self.role)
        self.side = ChoiceField([(value, tr(text)) for value, text in SIDES])
        self.side.edited.connect(lambda side: self._edit(None, side=side))
        self.add_field(tr("Speaks for"), self.side)
        self.add_caption(tr("Unnamed people"))
        self.anonymous = CheckBox(tr("Not named by those who report it"))
        self.anonymous.toggled.connect(lambda on: self._edit(None, anonymous=on))
        self.form.addWidget(self.anonymous)
        self.count = NumberField(tr("How many people"), whole=True)
        self.count.unit.setText(tr("people, where that is known"))
        self.count.edited.connect(self._edit_count)
        self.form.addWidget(self.count)
        self.add_uses(replaceable=True)
        self.finish()

    def _items(self) -> list[Choice]:
        return [Choice(each.id, speaker_text(each)) for each in self.briefing.speakers]

    def _uses(self, item_id: str) -> list[str]:
        return [each.id for each in self.briefing.statements if each.speaker == item_id]

    def _show(self, item_id: str) -> list[str]:
        speaker = self.briefing.speaker(item_id)
        self.name.show_value(speaker.name)
        self.role.show_value(speaker.role or "")
        self.side.show_value(speaker.side)
        with QSignalBlocker(self.anonymous):
            self.anonymous.setChecked(speaker.anonymous)
        self.count.show_value(speaker.count)
        self.count.setVisible(speaker.anonymous or speaker.count is not None)
        return speaker_warnings(speaker)

    def _edit(self, key: str | None, **fields: object) -> None:
        if not self.shown:
            return
        edited = changed(self.briefing.speaker(self.shown), **fields)
        self._apply(tr("Edit speaker"), put_speaker(self.briefing, edited), key)

    def _edit_count(self, number: float | None) -> None:
        count = int(min(number, limits.MAX_COUNT)) if number else None
        self._edit("count", count=count)

    def _make_new(self) -> None:
        speaker = Speaker(id=random_id("speaker"))
        self.session.apply(tr("New speaker"), put_speaker(self.briefing, speaker), Focus("speaker", speaker.id))
        self.show_item(speaker.id)
        self.name.setFocus()

    def _remove(self, item_id: str) -> None:
        self.session.delete(tr("Delete speaker"), remove_speaker(self.briefing, item_id), tr("Speaker deleted."))
