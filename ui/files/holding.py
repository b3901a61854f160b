# SPDX-License-Identifier: MIT
"""Holds the open briefing's file: why it is read only, and taking it over from another computer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from briefing.files.read_write import stamps_of
from ui.files.file_lock import FileLock
from ui.files.open_briefing import OpenBriefing
from ui.files.session import Session
from ui.kit.questions import ask
from ui.kit.texts import tr
from ui.window.main_window import MainWindow


class Holding(QObject):
    """Keeps the lock of the open briefing, and says who holds it where another does.

    ``reopen`` opens a file again; ``is_users`` tells whether a file is the user's own.
    """

    def __init__(self, window: MainWindow, session: Session, reopen: Callable[[Path], object],
                 is_users: Callable[[Path], bool]) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._reopen = reopen
        self._is_users = is_users
        self.lock = FileLock()
        self._next: FileLock | None = None
        """The lock of the file that the briefing is being saved as."""
        self._said = ""
        window.commands["take_over"].setEnabled(False)

    def hold(self, opened: OpenBriefing) -> str:
        """Takes the lock of a briefing's file. Returns why it is read only, or ""."""
        if opened.file.newer:
            return tr("{name} was written by a newer version of this program; it is shown to be read only. "
                      "What this version does not know is kept when you save a copy.").format(name=opened.path.name)
        if self._is_users(opened.path):
            return self.lock.take(opened.path)
        self.lock.release()
        self.lock.is_elsewhere = False
        return ""

    def show(self, read_only: str) -> None:
        """Says why the briefing is read only, and offers to take it over from another computer."""
        self._said = read_only
        self._window.commands["take_over"].setEnabled(bool(read_only) and self.lock.is_elsewhere)
        if read_only and self.lock.is_elsewhere:
            self._window.messages.problem(read_only, tr("Take over…"), self.ask_to_take_over)
        elif read_only:
            self._window.messages.problem(read_only)

    def hold_next(self, path: Path) -> str:
        """Takes the lock of the file that the briefing is saved as, beside that of the open file.

        Returns who holds it since when, or "". ``settle`` or ``give_up`` follows.
        """
        self.give_up()
        if self.lock.is_of(path):
            return ""
        lock = FileLock()
        held = lock.take(path)
        self._next = None if held else lock
        return held

    def settle(self) -> None:
        """Goes on with the file that was saved, which this window holds."""
        if self._next is not None:
            self.lock.release()
            self.lock, self._next = self._next, None
        if not self._session.read_only:
            self._window.commands["take_over"].setEnabled(False)
            if self._said and self._window.messages.text == self._said:
                self._window.messages.dismiss()

    def give_up(self) -> None:
        """Releases the lock of a file that could not be saved; the open file's stays."""
        if self._next is not None:
            self._next.release()
            self._next = None

    def release(self) -> None:
        """Releases every lock."""
        self.give_up()
        self.lock.release()

    def ask_to_take_over(self) -> None:
        """Asks whether the open briefing is to be taken over from the computer that holds it."""
        ask(self._window, tr("Take {name} over?").format(name=self._session.opened.path.name),
            tr("If it is still open on the other computer, two people change one file: whoever saves last is asked "
               "before replacing what the other wrote."),
            {tr("Take over"): self._take_over, tr("Cancel"): lambda: None})

    def _take_over(self) -> None:
        """Takes the lock, and opens the file again if it changed since it was opened."""
        opened = self._session.opened
        read_only = self.lock.take(opened.path, by_force=True)
        self._window.messages.dismiss()
        self._session.hold(read_only)
        self.show(read_only)
        if not read_only and not self._session.is_changed and stamps_of(opened.path) != opened.file.stamps:
            self._reopen(opened.path)

    def is_taken_away(self) -> bool:
        """Makes the briefing read only where another computer took it over in the meantime."""
        host = self.lock.taken_by()
        if not host or self._session.read_only:
            return False
        sentence = tr("{name} was taken over on {host}; save it under another name to keep your changes.").format(
            name=self._session.opened.path.name, host=host)
        self.lock.is_elsewhere = True
        self._session.hold(sentence)
        self.show(sentence)
        return True
