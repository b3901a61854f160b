# SPDX-License-Identifier: MIT
"""Normalises imported shapes: projects them to WGS 84, checks, cuts at the 180th meridian, and repairs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NoReturn

from briefing.sentences import Text, sentence
from maps.importing.axes import looks_swapped
from maps.importing.findings import AreaImportError, ImportNote, Notes, names_of
from maps.importing.layers import (
    Cancelled,
    Import,
    ImportedFeature,
    RawFeature,
    check_wanted,
    never,
)
from maps.importing.projections import Projections
from maps.importing.text_encoding import TextEncoding

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from maps.importing.shapes import Positions

FARTHEST_LON = 360
FARTHEST_LAT = 90
_OVER = 1e-6
"""Degrees of latitude beyond a pole that may come from rounding in other programs."""


def normalised(
    name: Text, raw: Sequence[RawFeature], reading_notes: Sequence[ImportNote], cancelled: Cancelled, *,
    swapped: bool = False, encoding: TextEncoding | None = None,
) -> Import:
    """Returns the import made from these features, with their axes swapped if ``swapped``.

    Raises AreaImportError if nothing is left and swapping the axes would not help; ImportCancelled.
    """
    raw, reading_notes = _with_numbers(raw, reading_notes)
    notes = _collected(reading_notes)
    projections = Projections()
    features = []
    for feature in raw:
        check_wanted(cancelled)
        shape = _ground(feature, projections, notes, swapped)
        if shape is not None:
            features.append(_imported(feature, shape))
    doubtful = looks_swapped(raw, projections, swapped=swapped)
    if doubtful:
        notes.note("swapped", count=len(raw))
    features = _with_keys(features)
    made = notes.made()
    if not features and not doubtful:
        _refuse(name, made)
    return Import(name, tuple(features), made, doubtful, swapped, encoding, tuple(raw), tuple(reading_notes))


def exchanged(made: Import, cancelled: Cancelled = never) -> Import:
    """Returns the same import with its axes swapped; swapping again restores the first one.

    Raises AreaImportError if nothing is left then, ImportCancelled.
    """
    return normalised(made.name, made.raw, made.reading_notes, cancelled, swapped=not made.is_swapped,
                      encoding=made.encoding)


def _collected(made: Sequence[ImportNote]) -> Notes:
    notes = Notes()
    for each in made:
        for value in each.values or (None,):
            notes.note(each.kind, value, 0)
        notes.note(each.kind, count=each.count)
    return notes


def _with_numbers(
    raw: Sequence[RawFeature], reading_notes: Sequence[ImportNote]
) -> tuple[Sequence[RawFeature], Sequence[ImportNote]]:
    """Drops features with a coordinate that is no number or infinite, which no swap mends, and notes them."""
    import numpy as np
    from shapely import get_coordinates

    positions, owners = get_coordinates([each.shape for each in raw], return_index=True)
    bad = set(owners[~np.isfinite(positions).all(axis=1)].tolist())
    if not bad:
        return raw, reading_notes
    notes = _collected(reading_notes)
    for place in sorted(bad):
        notes.note("no degrees", _where(raw[place]))
    return [each for place, each in enumerate(raw) if place not in bad], notes.made()


def _where(feature: RawFeature) -> Text:
    return sentence("{layer}, {name}", layer=feature.layer, name=feature.name) if feature.layer else feature.name


def _imported(feature: RawFeature, shape: BaseGeometry) -> ImportedFeature:
    from shapely import get_num_coordinates

    return ImportedFeature(
        feature.name, feature.layer, feature.kind, feature.as_of, int(get_num_coordinates(shape)), shape,
        feature.details)


def _with_keys(features: Sequence[ImportedFeature]) -> list[ImportedFeature]:
    """Returns the features with keys that are unique in their layer: their own, else their names, with a number."""
    seen: dict[tuple[str, str], int] = {}
    used: set[tuple[str, str]] = set()
    made = []
    for each in features:
        key = unique = each.details.key or each.full_name
        while (each.layer, unique) in used:
            number = seen[each.layer, key] = seen.get((each.layer, key), 1) + 1
            unique = f"{key} ({number})"
        used.add((each.layer, unique))
        made.append(replace(each, details=replace(each.details, key=unique)))
    return made


def _ground(feature: RawFeature, projections: Projections, notes: Notes, swapped: bool) -> BaseGeometry | None:
    from shapely import transform

    from maps.importing.antimeridian import crosses, cut, unwrapped
    from maps.importing.repairing import repaired

    def turned(positions: Positions) -> Positions:
        return projections.to_wgs84(positions[:, ::-1] if swapped else positions, feature.crs)

    where = _where(feature)
    shape = transform(feature.shape, turned)
    fault = _fault(shape)
    if fault is not None:
        notes.note(fault, where)
        return None
    if feature.crs is not None:
        notes.note("reprojected", projections.name(feature.crs))
    if feature.kind != "point" and crosses(shape):
        shape = unwrapped(shape, notes)
    made = repaired(shape, feature.kind, notes, where)
    if made is not None and (made.bounds[0] < -180 or made.bounds[2] > 180):
        notes.note("antimeridian")
        made = repaired(cut(made), feature.kind, notes, where)
    return made


def _fault(shape: BaseGeometry) -> Literal["off the globe", "no degrees"] | None:
    import numpy as np
    from shapely import get_coordinates

    farthest = np.abs(get_coordinates(shape)).max(axis=0)
    if not np.isfinite(farthest).all() or farthest.max() > FARTHEST_LON:
        return "no degrees"
    return "off the globe" if farthest[1] > FARTHEST_LAT + _OVER else None


def _refuse(name: Text, notes: Sequence[ImportNote]) -> NoReturn:
    counts = {note.kind: note.count for note in notes}
    if "no degrees" in counts:
        remedy = sentence("export it again in longitude and latitude (WGS 84, EPSG:4326)")
        raise AreaImportError(name, sentence("its coordinates are no degrees"), remedy=remedy)
    if "off the globe" in counts:
        remedy = sentence("export it again in longitude and latitude (WGS 84, EPSG:4326)")
        raise AreaImportError(name, sentence("its coordinates lie off the globe (latitude to ±90)"), remedy=remedy)
    if "tangled" in counts:
        reason = sentence("its outlines cross themselves too often to be repaired")
        raise AreaImportError(name, reason, remedy=sentence("repair them in the program that made the file"))
    if "unreadable" in counts:
        first = next(note for note in notes if note.kind == "unreadable").values[0]
        raise AreaImportError(name, sentence("none of its features can be read (first, {first})", first=first),
            remedy=sentence("export it again"))
    if "pictures" in counts:
        pictures = next(note for note in notes if note.kind == "pictures")
        reason = sentence("it holds pictures laid over the map ({names}) and no polygons or lines",
            names=names_of(pictures))
        remedy = sentence("trace them there as polygons, or choose a file with areas")
        raise AreaImportError(name, reason, remedy=remedy)
    if "linked" in counts and counts.keys() <= {"linked", "null geometry", "empty"}:
        raise AreaImportError(name, sentence("it only links to other files, which are never fetched"),
            remedy=sentence("save those files and import them"))
    raise AreaImportError(name, sentence("it holds no polygons, lines or points"),
        remedy=sentence("choose a file with areas"))
