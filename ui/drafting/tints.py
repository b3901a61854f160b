# SPDX-License-Identifier: MIT
"""How an article's parts are marked: who, says-word, passage, figure, place, each by a tint and a line of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from briefing.drafting.proposals import Proposal
from briefing.sentences import mark
from briefing.snapshots.text_quote import Span
from ui.reading.page_view import PageView

Part = Literal["speaker", "cue", "passage", "figure", "place"]
_LINE = QTextCharFormat.UnderlineStyle


class Tint(NamedTuple):
    """A part's name, its tint (of light and dark), and the line under it, for those who do not see the tint."""

    name: str
    light: str
    dark: str
    line: QTextCharFormat.UnderlineStyle


TINTS: Final[dict[Part, Tint]] = {
    "passage": Tint(mark("passage"), "#FFF0B8", "#5A4A12", _LINE.NoUnderline),
    "speaker": Tint(mark("who"), "#CFE3F7", "#1F4468", _LINE.SingleUnderline),
    "cue": Tint(mark("says-word"), "#E6DAF2", "#4A3563", _LINE.DotLine),
    "figure": Tint(mark("figure"), "#D3EBCF", "#2C5228", _LINE.DashUnderline),
    "place": Tint(mark("place"), "#CDEBE8", "#17504B", _LINE.DashDotLine),
}
"""In the order in which they are laid over one another."""
_QUIET: Final = 0.45
"""How strong the passage of a proposal is that is not the chosen one."""


def parts_of(proposal: Proposal) -> Iterator[tuple[Part, Span]]:
    """Yields a proposal's parts, those that lie over others last."""
    yield "passage", proposal.passage
    for place in proposal.places:
        yield "place", place.span
    for figure in proposal.figures:
        yield "figure", figure.span
    if proposal.cue is not None:
        yield "cue", proposal.cue
    if proposal.speaker is not None and proposal.speaker.span is not None:
        yield "speaker", proposal.speaker.span


def marks_of(view: PageView, proposal: Proposal, *, is_dark: bool, is_chosen: bool) -> list[QTextEdit.ExtraSelection]:
    """Returns the marks of a proposal in a view; of one that is not chosen only the passage, quietly."""
    made: list[QTextEdit.ExtraSelection] = []
    for part, span in parts_of(proposal):
        if not is_chosen and part != "passage":
            continue
        tint = TINTS[part]
        colour = QColor(tint.dark if is_dark else tint.light)
        if not is_chosen:
            colour.setAlphaF(_QUIET)
        made.extend(_marked(cursor, colour, tint.line) for cursor in view.cursors(span))
    return made


def _marked(cursor: QTextCursor, colour: QColor, line: QTextCharFormat.UnderlineStyle) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    form = QTextCharFormat()
    form.setBackground(colour)
    form.setUnderlineStyle(line)
    selection.cursor = cursor
    selection.format = form
    return selection
