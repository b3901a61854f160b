# SPDX-License-Identifier: MIT
"""What the grammars find in a sentence: who, by which word, says what."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefing.snapshots.text_quote import Span

Pattern = Literal["before", "after", "around", "according", "object", "label", "goes on", "document"]
"""Where a speaker is named: before it, after it, in its middle, named by "according to", with a verb that
has an object, named by a label, or by what stood before."""


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution. ``source`` is the whole phrase of the speaker, ``apposition`` what is said of them beside it.

    ``same_speaker`` says that it is the speaker of the attribution before. ``verb`` is the says-word's plain form.
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    apposition: Span | None = None
    verb: str = ""
    pattern: Pattern = "before"
    same_speaker: bool = False
    is_sure: bool = True

    @property
    def span(self) -> Span:
        """All that is said, over what is between its parts."""
        return Span(self.content[0].start, self.content[-1].end)
