# SPDX-License-Identifier: MIT
"""Reads GeoJSON strictly (RFC 7946): every error with its path, every repair with a note.

What the standard forbids is refused. What it only advises against is read, corrected
where that changes nothing on the ground, and noted: rings wound the wrong way are
turned, heights are dropped, bounding boxes are not used, nested collections stay.

Deliberately stricter than the standard: positions have to lie on the globe, and a ``crs``
member may only name WGS 84.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from briefing.errors import quoted
from briefing.sentences import sentence
from maps.geojson_findings import Findings, Note, element, member, one_of
from maps.geojson_geometry import Geometry, GeometryReader

CONTAINERS = ("FeatureCollection", "Feature")
# RFC 7946, section 7.1: members that define one kind of object and may not be used in another.
FOREIGN_TO = {
    "FeatureCollection": ("coordinates", "geometries", "geometry", "properties"),
    "Feature": ("coordinates", "geometries", "features"),
    "geometry": ("geometry", "properties", "features"),
}
WGS84_NAMES = ("CRS84", "EPSG:4326", "EPSG::4326")


@dataclass(frozen=True)
class Feature:
    """A feature that was read: its geometry in [lon, lat] degrees, without heights.

    ``geometry`` is None for a feature without a location; ``path`` is its path in the file.
    """

    id: str | int | float | None
    properties: dict[str, Any] = field(hash=False)
    geometry: Geometry | None = field(hash=False)
    path: str


@dataclass(frozen=True)
class FeatureSet:
    """All features of a GeoJSON file; a bare geometry becomes one feature without an id."""

    features: tuple[Feature, ...]
    notes: tuple[Note, ...]


def read_object(value: object, name: str, path: str = "") -> FeatureSet:
    """Returns the features of a GeoJSON object given as plain data.

    ``path`` is the object's own path in the file ``name``. Raises GeoJsonError.
    """
    return _Reader(name).read(value, path)


class _Reader:
    """Reads one document; GeometryReader reads the coordinates."""

    def __init__(self, name: str) -> None:
        self._findings = Findings(name)
        self._geometries = GeometryReader(self._findings)

    def read(self, value: object, path: str) -> FeatureSet:
        kind, members = self._typed(value, path, (*CONTAINERS, *self._geometries.types))
        if kind == "FeatureCollection":
            features = self._collection(members, path)
        elif kind == "Feature":
            features = [self._feature(members, path)]
        else:
            features = [Feature(None, {}, self._geometry(kind, members, path), path)]
        return FeatureSet(tuple(features), self._findings.notes)

    def _collection(self, members: dict[str, Any], path: str) -> list[Feature]:
        self._check_members(members, path, "FeatureCollection")
        where = member(path, "features")
        features = self._required(members, path, "features")
        if not isinstance(features, list):
            self._findings.refuse(where, sentence("“features” has to be a list"))
        read = []
        for index, each in enumerate(features):
            spot = element(where, index)
            _, feature = self._typed(each, spot, ("Feature",))
            read.append(self._feature(feature, spot))
        return read

    def _feature(self, members: dict[str, Any], path: str) -> Feature:
        self._check_members(members, path, "Feature")
        identifier = members.get("id")
        if "id" in members and not _is_text_or_number(identifier):
            self._findings.refuse(member(path, "id"), sentence("an id has to be text or a number"))
        properties = self._required(members, path, "properties")
        if properties is not None and not isinstance(properties, dict):
            where = member(path, "properties")
            self._findings.refuse(where, sentence("“properties” has to be an object or null"))
        geometry = self._required(members, path, "geometry")
        read = None
        if geometry is not None:
            where = member(path, "geometry")
            kind, geometry_members = self._typed(geometry, where, self._geometries.types)
            read = self._geometry(kind, geometry_members, where)
        return Feature(identifier, properties or {}, read, path)

    def _geometry(self, kind: str, members: dict[str, Any], path: str) -> Geometry | None:
        self._check_members(members, path, "geometry")
        return self._geometries.geometry(members, path, kind)

    def _typed(
        self, value: object, path: str, known: tuple[str, ...]
    ) -> tuple[str, dict[str, Any]]:
        """Returns the object and its type, which has to be one of the known ones."""
        if not isinstance(value, dict):
            self._findings.refuse(path, sentence("a GeoJSON object is needed here"))
        kind = self._required(value, path, "type")
        where = member(path, "type")
        if not isinstance(kind, str):
            self._findings.refuse(where, sentence("“type” has to be text"), sentence("write {known}",
                known=one_of(known)))
        if kind not in known:
            meant = [name for name in known if name.casefold() == kind.casefold()]
            remedy = sentence("write {known}", known=one_of(meant or known))
            self._findings.refuse(where, sentence("the type {kind} is not known here", kind=quoted(kind)), remedy)
        return kind, value

    def _required(self, members: dict[str, Any], path: str, name: str) -> Any:
        if name not in members:
            self._findings.refuse(path, sentence("the member “{name}” is missing", name=name), sentence("add it"))
        return members[name]

    def _check_members(self, members: dict[str, Any], path: str, kind: str) -> None:
        for name in FOREIGN_TO[kind]:
            if name in members:
                reason = sentence("a {kind} may not have a member “{name}”", kind=kind, name=name)
                self._findings.refuse(member(path, name), reason, sentence("remove it"))
        if "bbox" in members:
            self._check_bbox(members["bbox"], member(path, "bbox"))
        if "crs" in members:
            self._check_crs(members["crs"], member(path, "crs"))

    def _check_bbox(self, bbox: object, path: str) -> None:
        if not isinstance(bbox, list) or not all(_is_number(number) for number in bbox):
            self._findings.refuse(path, sentence("a bounding box has to be a list of numbers"))
        if len(bbox) not in (4, 6):
            self._findings.refuse(path, sentence("a bounding box has to have four or six numbers"))
        self._findings.note("bbox", path)

    def _check_crs(self, crs: object, path: str) -> None:
        name = crs
        for step in ("properties", "name"):
            name = name.get(step) if isinstance(name, dict) else name
        if not isinstance(name, str) or not name.endswith(WGS84_NAMES):
            reason = sentence("the coordinates are in a reference system other than WGS 84")
            remedy = sentence("export the file again in longitude and latitude (WGS 84, EPSG:4326)")
            self._findings.refuse(path, reason, remedy)
        self._findings.note("crs", path)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_text_or_number(value: object) -> bool:
    return isinstance(value, str) or _is_number(value)
