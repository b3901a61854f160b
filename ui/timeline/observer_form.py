# SPDX-License-Identifier: MIT
"""The form for an observer of one's own: its name, whom to credit, under which terms."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from maps.providers.own_sources import MOST_CREDIT, MOST_NAME, MOST_TERMS, OwnSource, cleaned
from ui.kit.check_boxes import CheckBox
from ui.kit.dialogs import EditDialog
from ui.kit.fields import LineField, TextField
from ui.kit.labels import plain_label
from ui.kit.texts import tr

if TYPE_CHECKING:
    from maps.providers.forms import Form

_WIDTH = 520
_MOST_PLACE = 160


class ObserverForm(EditDialog):
    """Asks what is said of a source. ``act`` gets it when the user agrees; ``form`` is whose files it has."""

    def __init__(self, window: QWidget, own: OwnSource, act: Callable[[OwnSource], object],
                 form: Form | None = None) -> None:
        super().__init__(window, tr("Observer of your own"), tr("What is said of this observer?"), tr("Keep"),
                         lambda: act(self.said))
        self.setMinimumWidth(_WIDTH)
        self._source = own.source
        self.body.addWidget(plain_label(short_place(own.source), quiet=True, wrapped=True))
        self.recognised = plain_label(wrapped=True, note=True)
        if form is not None:
            self.recognised.setText(tr(
                "It has the form of {name}, whose credit and terms are filled in. See that they are right.").format(
                    name=tr(form.name)))
        self.recognised.setVisible(form is not None)
        self.body.addWidget(self.recognised)
        self.name = LineField(MOST_NAME, own.source.rstrip("/\\").replace("\\", "/").rsplit("/", 1)[-1][:MOST_NAME])
        self.credit = LineField(MOST_CREDIT, tr("whom the map credits; the name, if nothing is written"))
        self.terms = TextField(MOST_TERMS, tr("under which terms it may be shown and passed on"), rows=3)
        for label, field, value in ((tr("Name"), self.name, own.name), (tr("Credit"), self.credit, own.credit),
                                    (tr("Terms"), self.terms, own.terms)):
            field.setAccessibleName(label)
            field.show_value(value)
            self.body.addWidget(plain_label(label.upper(), caption=True))
            self.body.addWidget(field)
        self.may_go = CheckBox(tr("The terms allow passing its days on"))
        self.may_go.setToolTip(tr("Exports then have its outlines, sizes and days; otherwise only pictures show them."))
        self.may_go.setChecked(own.may_go)
        self.body.addWidget(self.may_go)
        self.name.setFocus()

    @property
    def said(self) -> OwnSource:
        """What is written in the fields."""
        return cleaned(OwnSource(self._source, self.name.text(), self.credit.text(), self.terms.toPlainText(),
                                 self.may_go.isChecked()))


def short_place(source: str) -> str:
    """An address, a file or a folder in a length that can be read, its end kept."""
    return source if len(source) <= _MOST_PLACE else f"…{source[1 - _MOST_PLACE:]}"
