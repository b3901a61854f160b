# SPDX-License-Identifier: MIT
"""Takes a file in as a picture or video of a briefing: copied, checked by a reader, named by its content."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import NamedTuple

from briefing.files.media_places import MediaPlace
from briefing.ids import random_id
from briefing.media.kinds import ENDINGS
from briefing.model import Medium
from briefing.sentences import Sentence
from ui.files.media_folder import MediaFolder
from ui.readers.answers import TakenMedium
from ui.readers.reading import Read, Stopped


class TakenIn(NamedTuple):
    """A medium, where its file lies, and what is to be said of it."""

    medium: Medium
    place: MediaPlace
    remarks: tuple[Sentence, ...]


def take_in(read: Read, path: Path, folder: MediaFolder, now: datetime.datetime) -> TakenIn:
    """Takes a file in, in the background. Raises BriefingError where it cannot be shown."""
    def go_on() -> None:
        if read.reading.is_stopped:
            raise Stopped(path.name)

    copied = folder.copy_in(path, go_on)
    try:
        found: TakenMedium = read("take_medium", copied.path, path.name)
        name = f"{copied.sha256[:16]}.{ENDINGS[found.media_type]}"
        place = folder.keep(copied, name)
    finally:
        copied.path.unlink(missing_ok=True)
    medium = Medium(
        id=random_id(path.stem, "medium"), name=name, media_type=found.media_type, sha256=copied.sha256,
        size=copied.size, taken_in=now, file_says=found.file_says, width=found.width, height=found.height,
        seconds=found.seconds)
    return TakenIn(medium, place, found.remarks)
