# SPDX-License-Identifier: MIT
"""Decides, before Qt is loaded, whether the map is drawn with the graphics card. No Qt here.

Chromium's part that uses the card runs in this process, so a broken driver ends the program before it can report
anything. A start with the card therefore leaves a mark, which is removed once the map was drawn. A mark whose
program is gone means that the previous start did not get that far: this start and all later ones do without the
card, until another version of the program or the user decides otherwise.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal, NamedTuple

from briefing.version import VERSION

Reason = Literal["", "asked", "none", "chosen", "crashed"]
"""Why no graphics card is used: option on the command line, no card, the user's choice, or a failure of the card."""

_MARK: Final = "starting"
_FILE: Final = "drawing.json"


class _Kept(NamedTuple):
    """What the file holds: the user's ``choice``, and the version of the program that ``failed`` with the card."""

    choice: str = "auto"
    failed: str = ""


class GpuChoice:
    """How this start draws. ``folder`` is the user's folder for the program's notes about itself."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept = _read(folder / _FILE)
        self._has_mark = False
        self._was_drawn = False
        self.reason: Reason = ""
        self.is_news = False
        """Whether this start found out that the card fails."""
        self.is_kept = True
        """Whether the last choice could be written."""

    @property
    def is_software(self) -> bool:
        """Whether this start does without the card."""
        return bool(self.reason)

    def decide(self, *, gpu_found: bool, asked: bool = False, remembers: bool = True) -> bool:
        """Returns whether to do without the card; a start with it that ``remembers`` leaves a mark."""
        if asked:
            self.reason = "asked"
        elif not gpu_found:
            self.reason = "none"
        elif self._kept.choice == "software":
            self.reason = "chosen"
        elif self._kept.failed == VERSION:
            self.reason = "crashed"
        elif self._is_mark_left():
            self._fail()
        elif remembers:
            self._leave_mark()
        return self.is_software

    @property
    def prefers_software(self) -> bool:
        """Whether the next start does without the card, by the user's choice or a failure."""
        return self._kept.choice == "software" or self._kept.failed == VERSION

    def prefer(self, software: bool) -> bool:
        """Keeps the user's choice for the next starts. Returns False where it cannot be written."""
        return self._keep(_Kept("software" if software else "auto"))

    def drawn(self) -> None:
        """Removes the mark, because the map is on the screen and so the card works."""
        self._was_drawn = True
        self.ended()

    def gave_up(self) -> None:
        """Takes the card as failed if the map stopped too often and was never drawn."""
        if not self._was_drawn and not self.is_software:
            self._keep(_Kept(self._kept.choice, VERSION))
            self.ended()

    def ended(self) -> None:
        """Removes the mark, because the program ends normally or no longer needs it."""
        if self._has_mark:
            self._has_mark = False
            with suppress(OSError):
                (self._folder / _MARK).unlink()

    def _fail(self) -> None:
        self.reason, self.is_news = "crashed", True
        self._keep(_Kept(self._kept.choice, VERSION))
        with suppress(OSError):
            (self._folder / _MARK).unlink()

    def _is_mark_left(self) -> bool:
        try:
            return not _is_alive(int((self._folder / _MARK).read_text("ascii")))
        except (OSError, ValueError):
            return False

    def _leave_mark(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / _MARK).write_text(str(os.getpid()), "ascii")
            self._has_mark = True
        except OSError:  # the next start then knows nothing of this one, which goes on
            self._has_mark = False

    def _keep(self, kept: _Kept) -> bool:
        self._kept = kept
        self.is_kept = False
        import json

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / _FILE).write_text(json.dumps({"choice": kept.choice, "failed": kept.failed}), "utf-8")
        except OSError:
            return False
        self.is_kept = True
        return True


def _read(file: Path) -> _Kept:
    try:
        text = file.read_text("utf-8")
    except OSError:
        return _Kept()
    import json  # few starts have a file to read

    try:
        kept = json.loads(text)
        return _Kept(str(kept["choice"]), str(kept["failed"]))
    except (ValueError, KeyError, TypeError):
        return _Kept()


if sys.platform == "win32":
    import ctypes

    def _is_alive(pid: int) -> bool:
        handle = ctypes.windll.kernel32.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
else:
    def _is_alive(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True
