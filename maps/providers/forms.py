# SPDX-License-Identifier: MIT
"""Whose form a file of control data has, known by what is in it: observers' own files are read as they publish them.

- Project Owl: an object with ``areas``, rings of [lat, lon], and no ``type``.
- DeepStateMap.Live: features named "Ukrainian /// English /// geoJSON.key", before May 2022 in Ukrainian only and
  styled; or the answer about the latest state, which has an ``id`` and a ``map``.
- Its daily mirror: a collection that calls itself ``deepstatemap_data_YYYYMMDD``, or is called so and has no names.
- ISW and Critical Threats: features whose ``datetime`` is a time in milliseconds.

Anything else is read as any file of areas is.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Raw

from briefing.files.regular import open_regular
from maps.ground import KINDS, GroundKind
from maps.providers.day_builder import DayBuilder, Sorter
from maps.providers.deepstate import DeepState, day_of_state, gather_state
from maps.providers.deepstate_keys import deepstate_key, deepstate_kind
from maps.providers.isw import Isw, feature_day, gather_page
from maps.providers.mirror import DeepStateMirror, day_of_name, gather_mirrored, shown_day
from maps.providers.owl import ProjectOwl, gather_owl
from maps.providers.protocol import Terms

MOST_BYTES: Final = 20_000_000
"""A larger file is of no observer's form: DeepStateMap's, the largest, have 0.6 MB."""
_HEAD: Final = 1_000
_FAULTS: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
_RINGS: Final = re.compile(rb"\s*\[\s*(\]|\[\s*(\]|\[))")
_MIRRORED: Final = re.compile(rb'"name"\s*:\s*"deepstatemap_data_(\d{8})"')
_LATEST: Final = re.compile(rb'\s*\{\s*"id"\s*:\s*(\d{9,11})\s*,')
_STYLES: Final = frozenset({"styleUrl", "styleHash", "styleMapHash", "fill", "stroke"})


@dataclass(frozen=True)
class Form:
    """An observer's own form of a day: whom to name and credit, under which terms, and how it is read."""

    observer: str
    name: str
    terms: Terms
    tells: tuple[GroundKind, ...]
    gather: Callable[[DayBuilder, bytes, datetime.date], Sorter]


OWL: Final = Form(ProjectOwl.id, ProjectOwl.name, ProjectOwl.terms, ProjectOwl.tells, gather_owl)
DEEPSTATE: Final = Form(DeepState.id, DeepState.name, DeepState.terms, DeepState.tells, gather_state)
MIRROR: Final = Form(
    DeepStateMirror.id, DeepStateMirror.name, DeepStateMirror.terms, DeepStateMirror.tells, gather_mirrored)
ISW: Final = Form(Isw.id, Isw.name, Isw.terms, ("occupied", "occupied-2014"), gather_page)


class _Feature(msgspec.Struct):
    properties: dict[str, Raw] | None = None


# Made while the module is imported, which only one thread does (see maps/areas.py).
_OBJECT: Final = msgspec.json.Decoder(dict[str, Raw])
_FEATURES: Final = msgspec.json.Decoder(list[Raw])
_FEATURE: Final = msgspec.json.Decoder(_Feature)
_TEXT: Final = msgspec.json.Decoder(str)


def form_of(data: bytes, name: str = "") -> Form | None:
    """Whose form these bytes have; None where they have no observer's, or are no JSON object.

    ``name`` is the file's: the mirror's may be known only by it, where the features have no properties at all.
    """
    members = _members(data)
    if "type" not in members:
        if "areas" in members and _RINGS.match(members["areas"]):
            return OWL
        return DEEPSTATE if "id" in members and "features" in _members(bytes(members.get("map", b""))) else None
    if _MIRRORED.search(data, 0, _HEAD):
        return MIRROR
    try:
        features = _FEATURES.decode(members.get("features", b"[]"))
    except _FAULTS:
        return None
    if any(_is_deepstates(feature) for feature in features):
        return DEEPSTATE
    if day_of_name(name) is not None and features and not any(_has_properties(feature) for feature in features):
        return MIRROR
    return ISW if features and all(feature_day(feature) for feature in features) else None


def stated_day(data: bytes) -> datetime.date | None:
    """The one day that a file of an observer's form says it is of; the beginning of it is enough for most."""
    mirrored = _MIRRORED.search(data, 0, _HEAD)
    if mirrored is not None:
        return shown_day(mirrored.group(1).decode())
    latest = _LATEST.match(data)
    if latest is not None and b'"map"' in data[:_HEAD]:
        return day_of_state(int(latest.group(1)))
    try:
        features = _FEATURES.decode(_members(data).get("features", b"[]"))
    except _FAULTS:
        return None
    days = {feature_day(feature) for feature in features}
    return days.pop() if len(days) == 1 else None


def json_in(path: Path) -> bytes | None:
    """The bytes of a file that may have an observer's form; None for any other. Raises OSError."""
    if path.stat().st_size > MOST_BYTES:
        return None
    with open_regular(path) as file:
        head = file.read(_HEAD)
        return head + file.read(MOST_BYTES) if head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{" else None


def head_of(path: Path) -> bytes:
    """The beginning of a file; nothing where it cannot be read."""
    try:
        with open_regular(path) as file:
            return file.read(_HEAD)
    except OSError:
        return b""


def _members(data: bytes) -> dict[str, Raw]:
    try:
        return _OBJECT.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except _FAULTS:
        return {}


def _is_deepstates(feature: Raw) -> bool:
    """Whether a feature is named as DeepStateMap.Live names them."""
    try:
        properties = _FEATURE.decode(feature).properties or {}
        name = _TEXT.decode(properties.get("name", b'""'))
    except _FAULTS:
        return False
    if deepstate_key(name) is not None or name.count("///"):
        return True
    return not name.isascii() and not _STYLES.isdisjoint(properties) and deepstate_kind(name) in KINDS


def _has_properties(feature: Raw) -> bool:
    try:
        return bool(_FEATURE.decode(feature).properties)
    except _FAULTS:
        return True
