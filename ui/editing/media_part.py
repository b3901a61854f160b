# SPDX-License-Identifier: MIT
"""The pictures and videos of a statement in the editor: attached, ordered, described, removed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.editing import attach_medium, put_medium, set_media
from briefing.files.media_places import state_of_medium
from briefing.media.kinds import SUFFIXES
from briefing.model import Medium
from briefing.sentences import mark
from ui.editing.fields.picked_field import PickedField
from ui.editing.medium_dialog import MediumDialog
from ui.files.media_taking import TakenIn, take_in
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.background import Background
from ui.kit.forms import push_button
from ui.kit.pick_list import Choice
from ui.kit.texts import say, tr
from ui.media.media_texts import credit_text, medium_name

if TYPE_CHECKING:
    from ui.files.media_folder import MediaFolder
    from ui.window.file_dialogs import FileDialogs

_STATES: Final = {"missing": mark("its file is missing"), "changed": mark("its file is another one now")}


class MediaPart(QWidget):
    """The field. ``noted`` carries a sentence about a file that was taken in."""

    noted = Signal(str)

    def __init__(self, session: Session, background: Background, folder: MediaFolder, dialogs: FileDialogs) -> None:
        super().__init__()
        self._session = session
        self._background = background
        self._folder = folder
        self._dialogs = dialogs
        self._statement_id = ""
        self.dialog: MediumDialog | None = None
        self.list = PickedField(self._choices, tr("+ Add one of this briefing"), ordered=True,
                                details=tr("Credit, licence, time, place…"))
        self.list.edited.connect(self._reorder)
        self.list.opened.connect(self.describe)
        self.attach = push_button(tr("+ Add a file…"), self._ask_for_file, plain=True)
        self.list.buttons.insertWidget(0, self.attach)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)

    def show_statement(self, statement_id: str) -> None:
        """Shows a statement's pictures and videos; "" for none."""
        self._statement_id = statement_id
        if not statement_id:
            return
        briefing = self._session.briefing
        media = briefing.statement(statement_id).media
        self.list.show_value(media, lambda each: self._words(briefing.medium(each)))
        self.list.add.setVisible(len(media) < len(briefing.media))

    def _words(self, medium: Medium) -> str:
        words = f"{medium_name(medium)} · {credit_text(medium)}"
        state = state_of_medium(medium, self._session.opened.file.media)
        return f"{words} · {tr(_STATES[state])}" if state in _STATES else words

    def _choices(self) -> Sequence[Choice]:
        return [Choice(each.id, self._words(each)) for each in self._session.briefing.media]

    def _reorder(self, ids: tuple[str, ...]) -> None:
        before = self._session.briefing.statement(self._statement_id).media
        after = set_media(self._session.briefing, self._statement_id, ids)
        focus = Focus("statement", self._statement_id)
        if len(ids) < len(before):
            self._session.delete(tr("Remove picture or video"), after, tr("Picture or video removed."), focus)
        else:
            self._session.apply(tr("Change pictures and videos"), after, focus)

    # Taking in

    def _ask_for_file(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        path = self._dialogs.open_file(self, tr("Add a picture or video"), tr(
            "Pictures and videos ({kinds});;All files (*)").format(kinds=kinds))
        if path is not None:
            self.attach_file(path)

    def attach_file(self, path: Path) -> None:
        """Takes a file in as the last picture or video of the statement shown."""
        statement_id, folder = self._statement_id, self._folder
        now = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
        self._background.read(path.name, lambda read: take_in(read, path, folder, now),
                              lambda taken: self._take(statement_id, taken), self._session.refused.emit)

    def _take(self, statement_id: str, taken: TakenIn) -> None:
        session = self._session
        if not session.opened.has_statement(statement_id):
            return
        known = next((each for each in session.briefing.media if each.sha256 == taken.medium.sha256), None)
        medium = known if known is not None else taken.medium
        session.hold_media({medium.name: taken.place})
        session.apply(tr("Add picture or video"), attach_medium(session.briefing, statement_id, medium),
                      Focus("statement", statement_id))
        if taken.remarks:
            self.noted.emit(" ".join(map(say, taken.remarks)))

    # Describing

    def describe(self, medium_id: str) -> None:
        """Opens the dialog with what is known of a picture or video."""
        if self._session.read_only:
            self._session.refused.emit(self._session.read_only)
            return
        statement = self._session.briefing.statement(self._statement_id)
        self.dialog = MediumDialog(self.window(), self._session.opened, statement,
                                   self._session.briefing.medium(medium_id), self._change)
        self.dialog.open()

    def _change(self, medium: Medium) -> None:
        if any(each.id == medium.id for each in self._session.briefing.media):
            self._session.apply(tr("Describe picture or video"), put_medium(self._session.briefing, medium),
                                Focus("statement", self._statement_id))
