# SPDX-License-Identifier: MIT
"""Strict reading of GeoJSON (RFC 7946): every fault with its place, every repair with a note.

Refused is what the standard forbids. What it only advises against is read, put right
where that changes nothing on the ground, and noted: rings wound the wrong way are
turned, heights are dropped, bounding boxes are not used, nested collections stay.

Stricter than the standard on purpose: positions have to lie on the globe, no name may
appear twice in an object, and a ``crs`` member may only name WGS 84.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from briefing.errors import BriefingError, quoted
from briefing.files.strict_json import read_json
from briefing.sentences import sentence
from maps.geojson_findings import Findings, GeoJsonError, Note, element, member, one_of
from maps.geojson_geometry import Geometry, GeometryReader

CONTAINERS = ("FeatureCollection", "Feature")
# RFC 7946, section 7.1: members that define one kind of object and may not stand in another.
FOREIGN_TO = {
    "FeatureCollection": ("coordinates", "geometries", "geometry", "properties"),
    "Feature": ("coordinates", "geometries", "features"),
    "geometry": ("geometry", "properties", "features"),
}
WGS84_NAMES = ("CRS84", "EPSG:4326", "EPSG::4326")


@dataclass(frozen=True)
class Feature:
    """A feature that was read: its geometry in [lon, lat] degrees, without heights.

    ``geometry`` is None for a feature without a place; ``place`` is its path in the file.
    """

    id: str | int | float | None
    properties: dict[str, Any] = field(hash=False)
    geometry: Geometry | None = field(hash=False)
    place: str


@dataclass(frozen=True)
class FeatureSet:
    """All that a GeoJSON file holds; a bare geometry becomes one feature without an id."""

    features: tuple[Feature, ...]
    notes: tuple[Note, ...]


def read_geojson(data: bytes, name: str) -> FeatureSet:
    """The features in these bytes; ``name`` is the file's name for messages.

    Raises GeoJsonError, a MapError, whatever the bytes are.
    """
    try:
        value = read_json(data, name)
    except BriefingError as error:
        raise GeoJsonError(name, error.reason, place=error.place, remedy=error.remedy) from None
    return read_object(value, name)


def read_object(value: object, name: str, place: str = "") -> FeatureSet:
    """The features in a GeoJSON object that is already plain data.

    ``place`` is the object's own path in the file ``name``. Raises GeoJsonError.
    """
    return _Reader(name).read(value, place)


class _Reader:
    """Reads one document; the geometries' own reader does the coordinates."""

    def __init__(self, name: str) -> None:
        self._findings = Findings(name)
        self._geometries = GeometryReader(self._findings)

    def read(self, value: object, place: str) -> FeatureSet:
        kind, members = self._typed(value, place, (*CONTAINERS, *self._geometries.types))
        if kind == "FeatureCollection":
            features = self._collection(members, place)
        elif kind == "Feature":
            features = [self._feature(members, place)]
        else:
            features = [Feature(None, {}, self._geometry(kind, members, place), place)]
        return FeatureSet(tuple(features), self._findings.notes)

    def _collection(self, members: dict[str, Any], place: str) -> list[Feature]:
        self._check_members(members, place, "FeatureCollection")
        where = member(place, "features")
        features = self._required(members, place, "features")
        if not isinstance(features, list):
            self._findings.refuse(where, sentence("“features” has to be a list"))
        read = []
        for index, each in enumerate(features):
            spot = element(where, index)
            _, feature = self._typed(each, spot, ("Feature",))
            read.append(self._feature(feature, spot))
        return read

    def _feature(self, members: dict[str, Any], place: str) -> Feature:
        self._check_members(members, place, "Feature")
        identifier = members.get("id")
        if "id" in members and not _is_text_or_number(identifier):
            self._findings.refuse(member(place, "id"), sentence("an id has to be text or a number"))
        properties = self._required(members, place, "properties")
        if properties is not None and not isinstance(properties, dict):
            where = member(place, "properties")
            self._findings.refuse(where, sentence("“properties” has to be an object or null"))
        geometry = self._required(members, place, "geometry")
        read = None
        if geometry is not None:
            where = member(place, "geometry")
            kind, geometry_members = self._typed(geometry, where, self._geometries.types)
            read = self._geometry(kind, geometry_members, where)
        return Feature(identifier, properties or {}, read, place)

    def _geometry(self, kind: str, members: dict[str, Any], place: str) -> Geometry | None:
        self._check_members(members, place, "geometry")
        return self._geometries.geometry(members, place, kind)

    def _typed(
        self, value: object, place: str, known: tuple[str, ...]
    ) -> tuple[str, dict[str, Any]]:
        """The object and its type, which has to be one of the known ones."""
        if not isinstance(value, dict):
            self._findings.refuse(place, sentence("a GeoJSON object is needed here"))
        kind = self._required(value, place, "type")
        where = member(place, "type")
        if not isinstance(kind, str):
            self._findings.refuse(where, sentence("“type” has to be text"), sentence("write {known}",
                known=one_of(known)))
        if kind not in known:
            meant = [name for name in known if name.casefold() == kind.casefold()]
            remedy = sentence("write {known}", known=one_of(meant or known))
            self._findings.refuse(where, sentence("the type {kind} is not known here", kind=quoted(kind)), remedy)
        return kind, value

    def _required(self, members: dict[str, Any], place: str, name: str) -> Any:
        if name not in members:
            self._findings.refuse(place, sentence("the member “{name}” is missing", name=name), sentence("add it"))
        return members[name]

    def _check_members(self, members: dict[str, Any], place: str, kind: str) -> None:
        for name in FOREIGN_TO[kind]:
            if name in members:
                reason = sentence("a {kind} may not have a member “{name}”", kind=kind, name=name)
                self._findings.refuse(member(place, name), reason, sentence("remove it"))
        if "bbox" in members:
            self._check_bbox(members["bbox"], member(place, "bbox"))
        if "crs" in members:
            self._check_crs(members["crs"], member(place, "crs"))

    def _check_bbox(self, bbox: object, place: str) -> None:
        if not isinstance(bbox, list) or not all(_is_number(number) for number in bbox):
            self._findings.refuse(place, sentence("a bounding box has to be a list of numbers"))
        if len(bbox) not in (4, 6):
            self._findings.refuse(place, sentence("a bounding box has to have four or six numbers"))
        self._findings.note("bbox", place)

    def _check_crs(self, crs: object, place: str) -> None:
        name = crs
        for step in ("properties", "name"):
            name = name.get(step) if isinstance(name, dict) else name
        if not isinstance(name, str) or not name.endswith(WGS84_NAMES):
            reason = sentence("the coordinates are in a reference system other than WGS 84")
            remedy = sentence("export the file again in longitude and latitude (WGS 84, EPSG:4326)")
            self._findings.refuse(place, reason, remedy)
        self._findings.note("crs", place)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_text_or_number(value: object) -> bool:
    return isinstance(value, str) or _is_number(value)
