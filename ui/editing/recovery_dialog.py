# SPDX-License-Identifier: MIT
"""The dialog after a crash: the unsaved work, how it differs from the file, and what to do with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QWidget

from briefing.differences import Difference
from ui.files.recovery import Recovered
from ui.kit.dialogs import EditDialog
from ui.kit.item_list import ItemModel
from ui.kit.labels import plain_label
from ui.kit.pick_list import Choice
from ui.kit.texts import short_date, tr
from ui.merging.difference_texts import difference_text

MOST_LISTED: Final = 500


class RecoveryDialog(EditDialog):
    """The dialog. Opening the work keeps it, and so does closing the dialog; only "Throw away" deletes it."""

    def __init__(self, window: QWidget, recovered: Recovered, title: str, differences: Sequence[Difference] | None,
                 open_it: Callable[[], object]) -> None:
        kept = recovered.kept.astimezone()
        sentence = tr("Line of Contact ended before “{title}” was saved. The changes up to {time} on {day} were kept."
                      ).format(title=" ".join(title.split())[:100], time=f"{kept:%H:%M}", day=short_date(kept.date()))
        super().__init__(window, tr("Unsaved work was found"), sentence, tr("Open what was kept"), open_it)
        self.resize(640, 440)
        original = str(recovered.original) if recovered.original else tr("It was never saved in a file.")
        self.body.addWidget(plain_label(original, wrapped=True, quiet=True))
        self.body.addWidget(plain_label(_heading(differences), caption=True))
        rows = self.rows = ItemModel(self)
        rows.show_items([Choice(str(index), difference_text(each))
                         for index, each in enumerate((differences or ())[:MOST_LISTED])])
        view = QListView()
        view.setObjectName("itemList")
        view.setAccessibleName(tr("What differs"))
        view.setModel(rows)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.body.addWidget(view, 1)
        self.throw_away = self.add_button(tr("Throw away"), lambda: self._throw_away(recovered))

    def _throw_away(self, recovered: Recovered) -> None:
        recovered.discard()
        self.reject()


def _heading(differences: Sequence[Difference] | None) -> str:
    if differences is None:
        return tr("What it holds").upper()
    return tr("How it differs from the file").upper() if differences else tr("It is the same as the file").upper()
