# SPDX-License-Identifier: MIT
"""The dialog of online tiles: each provider by name, with its credit and its terms, which are agreed to once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ui.kit.check_boxes import CheckBox, RadioButton
from ui.kit.dialogs import EditDialog
from ui.kit.labels import plain_label
from ui.kit.questions import ask
from ui.kit.texts import tr

if TYPE_CHECKING:
    from maps.backgrounds.catalogue import OnlineProvider
    from ui.window.settings import Settings

_SIZE = (660, 600)
_INDENT = 26


class OnlineDialog(EditDialog):
    """``chosen`` carries the id of a provider whose terms were agreed to."""

    chosen = Signal(str)

    def __init__(self, window: QWidget, settings: Settings, offered: dict[str, OnlineProvider], shown: str) -> None:
        super().__init__(window, tr("Online tiles"), tr("Whose tiles are to lie under the data?"), tr("Show these"),
                         self._agree_to_terms)
        self.body.setSpacing(8)
        self.body.addWidget(plain_label(tr(
            "They are asked for as you look at the map, and kept on this computer. The provider learns this computer's "
            "address and which tiles it asks for."), wrapped=True))
        self._settings = settings
        self.providers = offered
        self.buttons_of: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda _button: self.agree.setEnabled(True))
        for each in self.providers.values():
            self._add(each, shown)
        self.at_start = CheckBox(tr("Ask for them at the next start, too"))
        self.at_start.setChecked(settings.online_at_start)
        self.body.addSpacing(6)
        self.body.addWidget(self.at_start)
        self.body.addStretch(1)
        self.agree.setEnabled(self.provider_id != "")
        self.resize(*_SIZE)

    def _add(self, provider: OnlineProvider, shown: str) -> None:
        button = self.buttons_of[provider.id] = RadioButton(tr(provider.name))
        button.setChecked(provider.id == shown)
        button.setAccessibleDescription(terms_text(provider))
        self._group.addButton(button)
        about = QVBoxLayout()
        about.setContentsMargins(_INDENT, 0, 0, 0)
        about.setSpacing(2)
        about.addWidget(plain_label(tr(provider.terms.summary), wrapped=True, quiet=True))
        about.addWidget(plain_label(provider.info.credit, wrapped=True, quiet=True))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(button)
        column.addLayout(about)
        self.body.addLayout(column)

    @property
    def provider_id(self) -> str:
        """The provider that is marked; "" for none."""
        return next((key for key, button in self.buttons_of.items() if button.isChecked()), "")

    def _agree_to_terms(self) -> bool:
        """Shows the terms before the first use; goes on once they were agreed to."""
        provider = self.providers[self.provider_id]
        if provider.id in self._settings.accepted_tile_terms:
            self._choose(provider.id)
            return True
        ask(self, tr("Before the first use: the terms of {name}").format(name=tr(provider.name)),
            terms_text(provider), {tr("Agree and show"): lambda: self._choose(provider.id),
                                   tr("Cancel"): lambda: None})
        return False

    def _choose(self, provider_id: str) -> None:
        self._settings.accepted_tile_terms = self._settings.accepted_tile_terms | {provider_id}
        self._settings.online_at_start = self.at_start.isChecked()
        self.chosen.emit(provider_id)
        self.accept()


def terms_text(provider: OnlineProvider) -> str:
    """Returns a provider's terms: the summary, its credit and where to read the whole."""
    return "\n\n".join((
        tr(provider.terms.summary), tr("Shown on the map: {credit}").format(credit=provider.info.credit),
        tr("The whole terms: {address}").format(address=provider.terms.address)))
