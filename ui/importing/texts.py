# SPDX-License-Identifier: MIT
"""Texts on what an import found and did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from briefing.errors import shortened
from briefing.sentences import Text, mark
from ui.importing.left_out import left_out_texts
from ui.kit.texts import counted, km2, numeral, say, tr

if TYPE_CHECKING:
    from maps.importing.details import Details
    from maps.importing.findings import ImportNote
    from maps.importing.layers import Import, ImportedFeature
    from maps.importing.simplifying import Simplified

_MOST_NAMED: Final = 3

_DOUBTS: Final = {
    "swapped": mark("These coordinates look swapped: latitude and longitude seem to have changed places."),
    "no crs": mark("No reference system is named for {values}: read as longitude and latitude in WGS 84."),
    "no encoding": mark("The encoding of the names is not stated: read as {values}. Look whether they are right."),
    "wrong encoding": mark("The encoding that is stated for the names reads no words: read as {values}. "
                           "Look whether they are right."),
    "crs link": mark("The reference system is only a link ({values}), which is never followed: read as longitude and "
                     "latitude in WGS 84."),
    "unsaved": mark("Another program has changes that are not yet in the file: close it there, then import again."),
    "round a pole": mark("An outline winds round a pole; it is left as it is and may be drawn wrongly."),
}
_COUNTED: Final = {
    "missing space": (
        mark("missing space between positions"), mark("missing spaces between positions")),
    "stray commas": (mark("comma too many"), mark("commas too many")),
    "control characters": (
        mark("control character removed"), mark("control characters removed")),
    "references": (
        mark("“&” that XML does not know"), mark("“&” that XML does not know")),
    "no root": (
        mark("missing first element added"), mark("missing first elements added")),
    "inside": (
        mark("GeoJSON taken out of another object"), mark("GeoJSON taken out of other objects")),
    "stroked": (
        mark("feature with arcs turned into short lines"),
        mark("features with arcs turned into short lines")),
    "crossing": (
        mark("outline that crossed itself"),
        mark("outlines that crossed themselves")),
    "taken apart": (
        mark("collection taken apart"), mark("collections taken apart")),
    "closed": (mark("ring closed"), mark("rings closed")),
    "antimeridian": (
        mark("outline cut at the 180th meridian"),
        mark("outlines cut at the 180th meridian")),
}


def doubt_texts(notes: Sequence[ImportNote]) -> list[tuple[str, str]]:
    """Returns kind and sentence of each doubt, in order."""
    return [
        (note.kind, tr(_DOUBTS[note.kind]).format(values=named(note.values)))
        for note in notes if note.level == "doubtful"
    ]


def done_texts(notes: Sequence[ImportNote]) -> list[str]:
    """Returns a line for each kind of thing that was left out, and one for all that was repaired."""
    lines = left_out_texts(notes)
    repaired = [_repair_text(note) for note in notes if note.level == "repaired"]
    if repaired:
        lines.append(tr("Put right: {things}.").format(things=", ".join(repaired)))
    return lines


def details_text(details: Details) -> str:
    """Returns what a file says of a feature in one line: switched off, its note, its source or address."""
    parts = [tr("switched off in the file")] if details.is_hidden else []
    parts += [part for part in (details.note.replace("\n", " "), details.source, details.url) if part]
    return tr(" · ").join(parts)


def encoding_text(encoding: str, sample: str) -> str:
    """Returns a choice of an encoding: how a name reads in it, and its name."""
    return tr("{sample} ({encoding})").format(sample=shortened(sample), encoding=encoding)


def _repair_text(note: ImportNote) -> str:
    if note.kind == "heights":
        return tr("heights left out")
    if note.kind == "reprojected":
        return tr("turned to WGS 84 from {values}").format(values=named(note.values))
    return counted(note.count, *_COUNTED[note.kind])


def named(values: Sequence[Text]) -> str:
    """Returns the first three, and how many more there are."""
    shown = ", ".join(map(say, values[:_MOST_NAMED]))
    more = len(values) - _MOST_NAMED
    return tr("{names} and {number} more").format(names=shown, number=more) if more > 0 else shown


def things_text(features: Sequence[ImportedFeature]) -> str:
    """Returns "34 areas and 3 lines", "9 places"."""
    kinds = Counter(each.kind for each in features)
    parts = []
    if kinds["polygons"] or not kinds:
        parts.append(counted(kinds["polygons"], mark("area"), mark("areas")))
    if kinds["line"]:
        parts.append(counted(kinds["line"], mark("line"), mark("lines")))
    if kinds["point"]:
        parts.append(counted(kinds["point"], mark("place"), mark("places")))
    return tr(" and ").join(parts)


def found_text(made: Import) -> str:
    """Returns "34 areas and 3 lines in 2 layers"."""
    found = things_text(made.features)
    if len(made.layers) > 1:
        found = tr("{found} in {layers}").format(
            found=found, layers=counted(len(made.layers), mark("layer"), mark("layers")))
    hidden = sum(each.details.is_hidden for each in made.features)
    if hidden:
        found = tr("{found}, {number} switched off in the file").format(found=found, number=numeral(hidden))
    return found


def kind_text(feature: ImportedFeature) -> str:
    """Returns "area", "line" or "place"."""
    return tr("area") if feature.kind == "polygons" else tr("line") if feature.kind == "line" else tr("place")


def simplified_text(made: Simplified) -> str:
    """Returns "12,430 → 1,210 points, moved by at most 84 m, size +0.02 %"."""
    points = tr("{before} → {after} points").format(before=numeral(made.vertices_before), after=numeral(made.vertices))
    parts = [points, tr("moved by at most {metres}").format(metres=metres_text(made.moved_m))]
    if made.km2_before:
        decimals = 2 if abs(made.change_percent) >= 0.01 else 4
        parts.append(tr("size {percent} %").format(percent=_signed(made.change_percent, decimals)))
        parts.append(km2(made.change_km2, signed=True))
    if made.shares_edges:
        parts.append(tr("shared edges stay shared"))
    return tr(", ").join(parts)


def metres_text(metres: float) -> str:
    """Returns "84 m" or "1.2 km"."""
    return tr("{size} km").format(size=numeral(metres / 1000, ",.1f")) if metres >= 1000 else tr("{size} m").format(
        size=numeral(metres, ",.0f"))


def _signed(number: float, decimals: int) -> str:
    """Returns a number with its sign, a true minus; "±0" where it rounds to zero."""
    shown = numeral(abs(number), f",.{decimals}f")
    if not any(digit in "123456789" for digit in shown):
        return f"±{shown}"
    return f"+{shown}" if number > 0 else f"−{shown}"
