# SPDX-License-Identifier: MIT
"""What importing found and did, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ui.kit.texts import counted, tr
from ui.kit.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from maps.importing.findings import ImportNote
    from maps.importing.layers import Import, ImportedFeature
    from maps.importing.simplifying import Simplified

_MOST_NAMED: Final = 3

_DOUBTS: Final = {
    "swapped": QT_TRANSLATE_NOOP(
        "Texts", "These coordinates look swapped: latitude and longitude seem to have changed places."),
    "no crs": QT_TRANSLATE_NOOP(
        "Texts", "No reference system is named for {values}: read as longitude and latitude in WGS 84."),
    "no encoding": QT_TRANSLATE_NOOP(
        "Texts", "The encoding of the names is not stated: read as {values}. Look whether they are right."),
    "unsaved": QT_TRANSLATE_NOOP(
        "Texts", "Another program has changes that are not yet in the file: close it there, then import again."),
    "round a pole": QT_TRANSLATE_NOOP(
        "Texts", "An outline winds round a pole; it is left as it is and may be drawn wrongly."),
}
_COUNTED: Final = {
    "points": (QT_TRANSLATE_NOOP("Texts", "point"), QT_TRANSLATE_NOOP("Texts", "points")),
    "null geometry": (
        QT_TRANSLATE_NOOP("Texts", "feature without a place"), QT_TRANSLATE_NOOP("Texts", "features without a place")),
    "empty": (QT_TRANSLATE_NOOP("Texts", "empty outline"), QT_TRANSLATE_NOOP("Texts", "empty outlines")),
    "unreadable": (QT_TRANSLATE_NOOP("Texts", "unreadable feature"), QT_TRANSLATE_NOOP("Texts", "unreadable features")),
    "curved": (
        QT_TRANSLATE_NOOP("Texts", "feature made of curves"), QT_TRANSLATE_NOOP("Texts", "features made of curves")),
    "off the globe": (
        QT_TRANSLATE_NOOP("Texts", "feature off the globe"), QT_TRANSLATE_NOOP("Texts", "features off the globe")),
    "no degrees": (
        QT_TRANSLATE_NOOP("Texts", "feature whose coordinates are no degrees"),
        QT_TRANSLATE_NOOP("Texts", "features whose coordinates are no degrees")),
    "tangled": (
        QT_TRANSLATE_NOOP("Texts", "outline too tangled to mend"),
        QT_TRANSLATE_NOOP("Texts", "outlines too tangled to mend")),
    "left layer": (
        QT_TRANSLATE_NOOP("Texts", "table without areas"), QT_TRANSLATE_NOOP("Texts", "tables without areas")),
    "linked": (
        QT_TRANSLATE_NOOP("Texts", "link to another file, not followed"),
        QT_TRANSLATE_NOOP("Texts", "links to other files, not followed")),
    "crossing": (
        QT_TRANSLATE_NOOP("Texts", "outline that crossed itself"),
        QT_TRANSLATE_NOOP("Texts", "outlines that crossed themselves")),
    "taken apart": (
        QT_TRANSLATE_NOOP("Texts", "collection taken apart"), QT_TRANSLATE_NOOP("Texts", "collections taken apart")),
    "closed": (QT_TRANSLATE_NOOP("Texts", "ring closed"), QT_TRANSLATE_NOOP("Texts", "rings closed")),
    "antimeridian": (
        QT_TRANSLATE_NOOP("Texts", "outline cut at the 180th meridian"),
        QT_TRANSLATE_NOOP("Texts", "outlines cut at the 180th meridian")),
}


def doubt_texts(notes: Sequence[ImportNote]) -> list[tuple[str, str]]:
    """Kind and sentence of each doubt, in order."""
    return [
        (note.kind, tr(_DOUBTS[note.kind]).format(values=named(note.values)))
        for note in notes if note.level == "doubtful"
    ]


def done_texts(notes: Sequence[ImportNote]) -> list[str]:
    """What was left out and what was put right: a line for each, nothing where there is nothing to tell."""
    dropped = [counted(note.count, *_COUNTED[note.kind]) for note in notes if note.level == "dropped"]
    lines = [tr("Left out: {things}.").format(things=", ".join(dropped))] if dropped else []
    first = next((note.values[0] for note in notes if note.kind == "unreadable" and note.values), None)
    if first is not None:
        lines.append(tr("First unreadable feature: {place}.").format(place=first))
    repaired = [_repair_text(note) for note in notes if note.level == "repaired"]
    if repaired:
        lines.append(tr("Put right: {things}.").format(things=", ".join(repaired)))
    return lines


def _repair_text(note: ImportNote) -> str:
    if note.kind == "heights":
        return tr("heights left out")
    if note.kind == "reprojected":
        return tr("turned to WGS 84 from {values}").format(values=named(note.values))
    return counted(note.count, *_COUNTED[note.kind])


def named(values: Sequence[str]) -> str:
    """The first three, and how many more there are."""
    shown = ", ".join(values[:_MOST_NAMED])
    more = len(values) - _MOST_NAMED
    return tr("{names} and {number} more").format(names=shown, number=more) if more > 0 else shown


def found_text(made: Import) -> str:
    """"34 areas and 3 lines in 2 layers"."""
    areas = sum(each.kind == "polygons" for each in made.features)
    lines = len(made.features) - areas
    parts = []
    if areas or not lines:
        parts.append(counted(areas, "area", "areas"))
    if lines:
        parts.append(counted(lines, "line", "lines"))
    found = tr(" and ").join(parts)
    if len(made.layers) < 2:
        return found
    return tr("{found} in {layers}").format(found=found, layers=counted(len(made.layers), "layer", "layers"))


def kind_text(feature: ImportedFeature) -> str:
    """"area" or "line"."""
    return tr("area") if feature.kind == "polygons" else tr("line")


def simplified_text(made: Simplified) -> str:
    """"12,430 → 1,210 points, moved by at most 84 m, size +0.02 %"."""
    points = tr("{before} → {after} points").format(before=f"{made.vertices_before:,}", after=f"{made.vertices:,}")
    parts = [points, tr("moved by at most {metres}").format(metres=metres_text(made.moved_m))]
    if made.km2_before:
        decimals = 2 if abs(made.change_percent) >= 0.01 else 4
        parts.append(tr("size {percent} %").format(percent=_signed(made.change_percent, decimals)))
        parts.append(tr("{size} km²").format(size=_signed(made.change_km2, 1)))
    if made.shares_edges:
        parts.append(tr("shared edges stay shared"))
    return tr(", ").join(parts)


def metres_text(metres: float) -> str:
    """"84 m", "1.2 km"."""
    return tr("{size} km").format(size=f"{metres / 1000:,.1f}") if metres >= 1000 else tr("{size} m").format(
        size=f"{metres:,.0f}")


def _signed(number: float, decimals: int) -> str:
    """With a sign, the minus a true one; "±0" where nothing is left of it."""
    shown = f"{abs(number):,.{decimals}f}"
    if not any(digit in "123456789" for digit in shown):
        return f"±{shown}"
    return f"+{shown}" if number > 0 else f"−{shown}"
