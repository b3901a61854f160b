# SPDX-License-Identifier: MIT
"""Files written for the user beside the open briefing: where they belong, and how a failure is said."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from briefing.files.atomic_write import write_durably
from ui.kit.texts import tr

if TYPE_CHECKING:
    from ui.files.open_briefing import OpenBriefing


def log_folders(opened: OpenBriefing) -> list[Path]:
    """Where logs of a briefing belong, the first that can be written: beside it, or among the documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    beside = [opened.path.parent] if _is_users(opened.path.parent) else []
    return [*beside, Path(documents) / "Line of Contact"]


def _is_users(folder: Path) -> bool:
    """Whether a folder is no part of the program itself, whose folders are not for the user's files."""
    return Path(__file__).resolve().parents[2] not in (folder.resolve(), *folder.resolve().parents)


def write_file(path: Path, data: bytes) -> str | None:
    """Writes a file whole or not at all; a sentence where it cannot be written."""
    try:
        write_durably(path, data)
    except OSError as error:
        return tr("{name} cannot be written in {folder} ({reason}); choose another folder.").format(
            name=path.name, folder=path.parent, reason=(error.strerror or str(error)).lower())
    return None
