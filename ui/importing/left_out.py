# SPDX-License-Identifier: MIT
"""Lines on what an import left out: how many of what, where, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from briefing.sentences import mark
from ui.kit.texts import counted, numeral, say, tr

if TYPE_CHECKING:
    from maps.importing.findings import ImportNote

_MOST_NAMED: Final = 3

COUNTED: Final = {
    "points": (mark("point"), mark("points")),
    "pictures": (mark("picture laid over the map"), mark("pictures laid over the map")),
    "null geometry": (mark("feature without a place"), mark("features without a place")),
    "empty": (mark("empty outline"), mark("empty outlines")),
    "unreadable": (mark("unreadable feature"), mark("unreadable features")),
    "curved": (mark("feature of a kind that is not known"), mark("features of a kind that is not known")),
    "off the globe": (mark("feature off the globe"), mark("features off the globe")),
    "no degrees": (
        mark("feature whose coordinates are no degrees"), mark("features whose coordinates are no degrees")),
    "tangled": (mark("outline too tangled to mend"), mark("outlines too tangled to mend")),
    "left layer": (mark("table without areas"), mark("tables without areas")),
    "linked": (mark("link to another file, not followed"), mark("links to other files, not followed")),
}
REMEDIES: Final = {
    "points": mark("Only areas and lines are taken here."),
    "pictures": mark("Trace them as polygons to have them."),
    "null geometry": mark("Draw them in the program that made the file, if they matter."),
    "empty": mark("Draw them in the program that made the file, if they matter."),
    "unreadable": mark("Put them right in the program that made the file."),
    "curved": mark("Export them as polygons or lines."),
    "off the globe": mark("Look at their coordinates in the program that made the file."),
    "no degrees": mark("Export the file in WGS 84 (EPSG:4326)."),
    "tangled": mark("Repair them in the program that made the file."),
    "left layer": mark("Export them as areas, if they hold any."),
    "linked": mark("Save the linked files and import them by themselves."),
}


def left_out_texts(notes: Sequence[ImportNote]) -> list[str]:
    """Returns a line for each kind of thing that was left out."""
    return [_line(note) for note in notes if note.level == "dropped"]


def all_left_out(notes: Sequence[ImportNote]) -> str:
    """Returns every place that is known of what was left out, one to a line, for a tool tip."""
    return "\n".join(say(value) for note in notes if note.level == "dropped" for value in note.values)


def _line(note: ImportNote) -> str:
    what = counted(note.count, *COUNTED[note.kind])
    named = [say(value) for value in note.values[:_MOST_NAMED]]
    more = note.count - len(named)
    if named and more > 0:
        named.append(tr("{number} more").format(number=numeral(more)))
    if named:
        what = tr("{what} ({places})").format(what=what, places=tr("; ").join(named))
    return tr("Left out: {what}. {remedy}").format(what=what, remedy=tr(REMEDIES[note.kind]))
