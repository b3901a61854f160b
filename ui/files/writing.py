# SPDX-License-Identifier: MIT
"""Writes files for the user beside the open briefing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from briefing.errors import NotAFile
from briefing.files.atomic_write import write_durably
from ui.kit.texts import tr

if TYPE_CHECKING:
    from ui.files.open_briefing import OpenBriefing


def log_folders(opened: OpenBriefing) -> list[Path]:
    """Returns the folders for a briefing's logs, to be tried in order: beside it, then the user's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    beside = [opened.path.parent] if _is_users(opened.path.parent) else []
    return [*beside, Path(documents) / "Line of Contact"]


def first_folder(opened: OpenBriefing) -> Path:
    """Returns the folder that a file dialog opens in: the first for logs that exists, else the parent of the last."""
    folders = log_folders(opened)
    return next((folder for folder in folders if folder.is_dir()), folders[-1].parent)


def _is_users(folder: Path) -> bool:
    """Whether a folder may hold the user's files; the program's own folders may not."""
    return Path(__file__).resolve().parents[2] not in (folder.resolve(), *folder.resolve().parents)


def write_file(path: Path, data: bytes) -> str | None:
    """Writes a file whole or not at all. Returns a sentence where it cannot be written."""
    try:
        write_durably(path, data)
    except NotAFile:
        return tr("{name} in {folder} is not a file; choose another name.").format(name=path.name, folder=path.parent)
    except OSError as error:
        return tr("{name} cannot be written in {folder} ({reason}); choose another folder.").format(
            name=path.name, folder=path.parent, reason=(error.strerror or str(error)).lower())
    return None
