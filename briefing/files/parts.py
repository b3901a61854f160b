# SPDX-License-Identifier: MIT
"""The parts of a briefing's package: their names, the package as a value, and each part's size limit."""

from __future__ import annotations

from typing import Final

import msgspec

from briefing import limits
from briefing.errors import UnreadableFile
from briefing.files.media_places import MediaPlace
from briefing.sentences import numeral, sentence

SUFFIX: Final = ".briefing"
DOCUMENT: Final = "briefing.json"
AREAS: Final = "areas.geojson"
CONTROL: Final = "control.geojson"
THUMBNAIL: Final = "thumbnail.png"
SNAPSHOTS: Final = "snapshots/"

SPLIT_IT: Final = sentence("split it into several briefings")
"""What to do about a part that is too large."""


class Package(msgspec.Struct, frozen=True):
    """The parts of a package by name, as bytes; ``media`` are the files in its ``media/`` by their names there."""

    parts: dict[str, bytes]
    media: dict[str, MediaPlace] = {}

    @property
    def document(self) -> bytes:
        """The main document, ``briefing.json``."""
        return self.parts[DOCUMENT]

    @property
    def areas(self) -> bytes | None:
        """The briefing's own areas; None if there are none."""
        return self.parts.get(AREAS)

    @property
    def control(self) -> bytes | None:
        """The ground of control data that the briefing holds itself; None if there is none."""
        return self.parts.get(CONTROL)

    @property
    def snapshots(self) -> dict[str, bytes]:
        """The saved copies by their names."""
        return {name.removeprefix(SNAPSHOTS): data for name, data in self.parts.items() if name.startswith(SNAPSHOTS)}


def check_size(name: str, member: str, size: int) -> None:
    """Raises UnreadableFile if a member of ``size`` bytes is too large."""
    if size > limits.MAX_FILE_BYTES:
        raise UnreadableFile(name, sentence("the file has {size} MB, and at most {most} are read",
            size=numeral(size / 1e6, ",.1f"), most=limits.MAX_FILE_BYTES // 1_000_000), where=member, remedy=SPLIT_IT)
