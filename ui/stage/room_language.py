# SPDX-License-Identifier: MIT
"""The language that a room reads: of the briefing's texts, the program's own words and the map's names."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.languages.translated import languages_of
from ui.languages import current

if TYPE_CHECKING:
    from briefing.model import Briefing
    from ui.files.open_briefing import OpenBriefing


@dataclass(frozen=True)
class RoomLanguage:
    """A language by its code; "" is the window's. ``beside`` is the briefing as the captions say it once more."""

    code: str = ""
    beside: OpenBriefing | None = None

    def speaking(self) -> AbstractContextManager[None]:
        """Has the program speak it for a while, if it can; otherwise the window's language."""
        return current.speaking(self.code if self.code in current.known() else "")

    def place_names(self, chosen: str) -> str:
        """Returns the language of the map's names, "en" or "uk": the chosen one where the room reads as the window."""
        return chosen if not self.code or self.code == current.code() else "uk" if self.code == "uk" else "en"


def choices(briefing: Briefing, first: str) -> list[tuple[str, ...]]:
    """Returns what captions can be in, one after the other: each language, the first one first, then two beside."""
    there = languages_of(briefing)
    start = first if first in there else there[0]
    each = [start, *(code for code in there if code != start)]
    return [*((code,) for code in each), *([tuple(each[:2])] if len(each) > 1 else [])]
