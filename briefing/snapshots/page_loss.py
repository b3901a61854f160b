# SPDX-License-Identifier: MIT
"""What a page holds that is not shown of it, and the sentences that say so where it is much."""

from __future__ import annotations

from typing import Final

from briefing.sentences import Text, numeral, sentence
from briefing.snapshots.page_writer import MOST_CHARACTERS

_MOST_HIDDEN: Final = MOST_CHARACTERS
_FEW: Final = 400
"""Characters: fewer than this are hardly an article."""
_MUCH: Final = 1_000
"""Characters hidden, beside a text that is shown, of which to speak."""
_SCRIPTS: Final = 2_000
"""Characters of scripts that may hold a page's text, where it shows none itself."""


class Loss:
    """Counts what is left out while a page is read."""

    def __init__(self) -> None:
        self._hidden: list[str] = []
        self._length = 0
        self.scripts = self.styles = self.frames = 0
        self.is_cut = False

    def hide(self, text: str) -> None:
        """Keeps a text that browsers do not show."""
        if text.strip() and self._length < _MOST_HIDDEN:
            self._hidden.append(text)
            self._length += len(text)

    @property
    def hidden(self) -> str:
        """The hidden texts, in their order."""
        return " ".join(" ".join(self._hidden).split())

    def is_nearly_all_hidden(self, text: str) -> bool:
        """Returns whether a page hides nearly all that it says, so that what is hidden has to be read."""
        return len(text) < _FEW and self._length > _FEW and len(self.hidden) > max(_FEW, 10 * len(text))

    def sentences(self, text: str, *, shows_hidden: bool) -> tuple[Text, ...]:
        """Returns what to tell the reader of this text."""
        said: list[Text] = []
        if shows_hidden:
            said.append(sentence("The page hides its text until its scripts run; what it hides is shown."))
        elif len(self.hidden) > max(_MUCH, len(text) // 2):
            said.append(sentence("{count} characters that the page hides are left out.",
                                 count=numeral(len(self.hidden))))
        if len(text) < _FEW:
            if self.scripts > max(_SCRIPTS, 5 * len(text)):
                said.append(sentence("Most of the page is in its scripts, which are not run: save it again with "
                                     "SingleFile, or print it into a PDF."))
            elif self.styles > max(_SCRIPTS, 50 * len(text)) and not text:
                said.append(sentence("The page holds styles and no text: save it again."))
            if self.frames:
                said.append(sentence("Frames of the page are not in the file: {count}.", count=self.frames))
        if self.is_cut:
            said.append(sentence("The page is too long to be shown whole: the rest is left out."))
        return tuple(said)
