# SPDX-License-Identifier: MIT
"""Says how a page differs from its earlier copy, and asks whether the new copy is to be kept beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from briefing.model import Briefing, Source
from briefing.proposing.rereading import Fate, PassageFate
from briefing.sentences import mark
from ui.kit.dialogs import EditDialog
from ui.kit.forms import scrolled
from ui.kit.labels import plain_label
from ui.kit.texts import publisher_text, short_date, tr

_WIDTH: Final = 620
_MOST: Final = 40
"""Passages that are shown word for word."""
_COUNTS: Final[dict[Fate, str]] = {
    "there": mark("{n} there as before"), "moved": mark("{n} moved"), "changed": mark("{n} changed"),
    "gone": mark("{n} gone")}


class ChangedDialog(EditDialog):
    """The dialog. ``keep`` is called where the new copy is wanted as a source of its own."""

    def __init__(self, window: QWidget, briefing: Briefing, earlier: Source, fates: Sequence[PassageFate],
                 keep: Callable[[], object]) -> None:
        taken = earlier.snapshot.taken.astimezone().date() if earlier.snapshot is not None else None
        super().__init__(
            window, tr("The page has changed"),
            tr("{publisher} was read before, on {day}, and says something else now.").format(
                publisher=publisher_text(earlier), day=short_date(taken) if taken is not None else "?"),
            tr("Keep both"), keep)
        self.setMinimumWidth(_WIDTH)
        counts = Counter(each.fate for each in fates)
        said = ", ".join(tr(text).format(n=counts[fate]) for fate, text in _COUNTS.items() if counts[fate])
        self.counts = plain_label(
            tr("Passages that statements cite from the earlier copy: {counts}.").format(counts=said) if said else
            tr("No statement cites the earlier copy."), wrapped=True)
        self.body.addWidget(self.counts)
        lines = [_told(briefing, each) for each in fates if each.fate in ("changed", "gone")][:_MOST]
        self.differences = plain_label("\n\n".join(lines), wrapped=True)
        self.differences.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.differences.setAlignment(Qt.AlignmentFlag.AlignTop)
        if lines:
            self.body.addWidget(scrolled(self.differences, tr("What differs")), 1)
        self.body.addWidget(plain_label(tr(
            "Both copies are kept: the earlier one with its passages, the new one as a source of its own, whose "
            "statements are proposed."), quiet=True, wrapped=True))
        self.cancel.setText(tr("Leave it as it was"))


def _told(briefing: Briefing, fate: PassageFate) -> str:
    number = briefing.position(fate.statement) + 1
    before = tr("Statement {number} cites: “{words}”").format(number=number, words=fate.before)
    now = tr("Now: “{words}”").format(words=fate.now) if fate.now else tr("It is gone.")
    return f"{before}\n{now}"
