# SPDX-License-Identifier: MIT
"""Small dialogs that make a new speaker or source without leaving the statement that needs one."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtWidgets import QLayout, QWidget

from briefing import limits
from briefing.consistency import is_web_address
from briefing.ids import random_id
from briefing.model import Source, Speaker
from ui.editing.speaker_page import SIDES
from ui.kit.check_boxes import CheckBox
from ui.kit.dialogs import EditDialog
from ui.kit.fields import ChoiceField, LineField, clean
from ui.kit.labels import plain_label
from ui.kit.texts import tr
from ui.kit.value_fields import DayField


class NewItemDialog(EditDialog):
    """A dialog of captions and fields. It agrees once the first field holds something."""

    def __init__(self, window: QWidget, title: str, agree: str, act: Callable[[], object]) -> None:
        super().__init__(window, title, title, agree, act)
        self.setMinimumWidth(420)
        self.body.setSpacing(4)

    def add(self, caption: str, field: QWidget | QLayout) -> None:
        """Adds a field under its caption."""
        self.body.addWidget(plain_label(caption.upper(), caption=True))
        if isinstance(field, QLayout):
            self.body.addLayout(field)
        else:
            field.setAccessibleName(caption)
            self.body.addWidget(field)

    def needs(self, field: LineField, text: str) -> None:
        """Makes a field the one that has to hold something, and fills it."""
        field.setText(clean(" ".join(text.split()), field.maxLength()))
        field.textChanged.connect(lambda now: self.agree.setEnabled(bool(now.strip())))
        self.agree.setEnabled(bool(field.text()))
        field.setFocus()


class NewSpeakerDialog(NewItemDialog):
    """Asks for a name, a role, and for whom the speaker speaks. ``take`` receives the speaker."""

    def __init__(self, window: QWidget, name: str, take: Callable[[Speaker], object]) -> None:
        super().__init__(window, tr("New speaker"), tr("Add the speaker"), lambda: take(self.speaker()))
        self.name = LineField(limits.MAX_LINE, tr("Name, or what is known of unnamed people"))
        self.add(tr("Name", "of a person"), self.name)
        self.role = LineField(limits.MAX_LINE, tr("Office or function"))
        self.add(tr("Role"), self.role)
        self.side = ChoiceField([(value, tr(text)) for value, text in SIDES])
        self.side.show_value("other")
        self.add(tr("Speaks for"), self.side)
        self.anonymous = CheckBox(tr("Not named by those who report it"))
        self.body.addWidget(self.anonymous)
        self.needs(self.name, name)

    def speaker(self) -> Speaker:
        """Returns the speaker as described."""
        name = clean(" ".join(self.name.text().split()), limits.MAX_LINE)
        role = clean(" ".join(self.role.text().split()), limits.MAX_LINE)
        return Speaker(id=random_id(name, "speaker"), name=name, role=role or None, side=self.side.currentData(),
                       anonymous=self.anonymous.isChecked())


class NewSourceDialog(NewItemDialog):
    """Asks for publisher, title, address and day of a source. ``take`` receives the source."""

    def __init__(self, window: QWidget, publisher: str, take: Callable[[Source], object]) -> None:
        super().__init__(window, tr("New source"), tr("Add the source"), lambda: self._take(take))
        self.publisher = LineField(limits.MAX_LINE, tr("Who published it"))
        self.add(tr("Publisher"), self.publisher)
        self.heading = LineField(limits.MAX_LINE, tr("Its title, as published"))
        self.add(tr("Title"), self.heading)
        self.url = LineField(limits.MAX_URL, tr("https://…"))
        self.add(tr("Web address"), self.url)
        self.published = DayField()
        self.add(tr("Published on"), self.published)
        self.wrong = plain_label(tr("Not accepted: write http:// or https:// and a host, without user name."),
                                 wrapped=True, note=True)
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        self.needs(self.publisher, publisher)

    def source(self) -> Source:
        """Returns the source as described, read today."""
        publisher, title = (clean(" ".join(each.text().split()), limits.MAX_LINE) for each in (
            self.publisher, self.heading))
        return Source(id=random_id(publisher, "source"), publisher=publisher, title=title,
                      url=self.url.text().strip() or None, published=self.published.value(),
                      accessed=datetime.date.today())

    def _take(self, take: Callable[[Source], object]) -> bool:
        address = self.url.text().strip()
        is_good = not address or (len(address) <= limits.MAX_URL and is_web_address(address) and " " not in address)
        self.wrong.setVisible(not is_good)
        if is_good:
            take(self.source())
        else:
            self.url.setFocus()
        return is_good
