# SPDX-License-Identifier: MIT
"""The file form of a briefing: reading it with every check, and writing it.

A briefing file is one JSON object, UTF-8, described in full by
``resources/schema/briefing-1.schema.json``. Fields this version does not know are
refused with their place, lest something a file says be lost without a word. Only the
GeoJSON of a briefing's own areas may hold more, as GeoJSON may everywhere.
"""

from __future__ import annotations

import datetime
import stat
from collections.abc import Container
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from briefing import limits
from briefing.consistency import check_consistency
from briefing.errors import InvalidBriefing, NewerVersion, NotABriefing, UnreadableFile, quoted
from briefing.fields import Identifier, LanguageTag, Line, Prose
from briefing.model import Briefing, Source, Speaker, Statement, Step
from briefing.package import AREAS, DOCUMENT, is_package, package_bytes, read_package
from briefing.strict_json import read_json
from briefing.wording import reworded

FORMAT = "line-of-contact/briefing"
VERSION = 1


class OwnAreaProperties(msgspec.Struct, frozen=True, kw_only=True):
    """What a briefing's own area says about itself; more members may stand beside these."""

    label: Line
    label_uk: Line | None = None
    as_of: datetime.date | None = None
    approximate: bool = True
    sources: tuple[Line, ...] = ()


class OwnArea(msgspec.Struct, frozen=True, kw_only=True):
    """A GeoJSON feature (RFC 7946) the briefing brings along as an area of its own."""

    type: Literal["Feature"]
    id: Identifier
    properties: OwnAreaProperties
    geometry: dict[str, Any]


class OwnAreas(msgspec.Struct, frozen=True, kw_only=True):
    """A GeoJSON FeatureCollection of the briefing's own areas."""

    type: Literal["FeatureCollection"]
    features: Annotated[tuple[OwnArea, ...], Meta(max_length=limits.MAX_OWN_AREAS)]


class Document(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A briefing of Line of Contact: statements, who said them, and the areas they are about.

    ``control_layer`` names the shipped layer whose area ids the statements use.
    """

    format: Literal["line-of-contact/briefing"]
    version: Literal[1]
    title: Line
    date: datetime.date
    control_layer: Identifier
    sources: Annotated[tuple[Source, ...], Meta(max_length=limits.MAX_SOURCES)]
    speakers: Annotated[tuple[Speaker, ...], Meta(max_length=limits.MAX_SPEAKERS)]
    statements: Annotated[tuple[Statement, ...], Meta(max_length=limits.MAX_STATEMENTS)]
    language: LanguageTag = "en"
    about: Prose | None = None
    areas: OwnAreas | None = None
    sequence: Annotated[tuple[Step, ...], Meta(max_length=limits.MAX_STEPS)] = ()


_PREPARED: Final = msgspec.json.Decoder(Document)
"""Unused but for being made here, while the module is imported, which one thread does alone: msgspec
0.22 crashes the process where two threads are the first to use a type at the same time."""


def read_briefing(path: Path, known_areas: Container[str]) -> Briefing:
    """The briefing in this file, package or folder; ``known_areas`` holds the shipped layer's area ids.

    Raises BriefingError where the file cannot be read or is not a valid briefing.
    """
    if is_package(path):
        package = read_package(path)
        return parse_briefing(package.document, path.name, known_areas, areas=package.areas)
    return parse_briefing(_bytes_of(path), path.name, known_areas)


def parse_briefing(data: bytes, name: str, known_areas: Container[str], *, areas: bytes | None = None) -> Briefing:
    """The briefing these bytes hold; ``name`` is the file's name for messages.

    ``areas`` is the package's file of own areas. Raises BriefingError, whatever the bytes are.
    """
    if len(data) > limits.MAX_FILE_BYTES:
        raise _too_large(name, len(data))
    raw = read_json(data, name)
    if not isinstance(raw, dict):
        raise NotABriefing(name, "the file holds no JSON object", remedy="open a briefing file")
    _check_format(raw, name)
    _check_version(raw, name)
    if areas is not None:
        _add_areas(raw, areas, name)
    try:
        document = msgspec.convert(raw, Document)
    except msgspec.ValidationError as error:
        place, reason, remedy = reworded(str(error))
        raise InvalidBriefing(name, reason, place=place, remedy=remedy) from None
    briefing = _briefing(document, raw)
    check_consistency(briefing, name, known_areas)
    return briefing


def write_package(briefing: Briefing) -> bytes:
    """The briefing as a package's bytes, its own areas in a file that any GIS reads."""
    parts = {DOCUMENT: write_briefing(msgspec.structs.replace(briefing, own_areas=()))}
    if briefing.own_areas:
        collection = {"type": "FeatureCollection", "features": briefing.own_areas}
        parts[AREAS] = msgspec.json.format(msgspec.json.encode(collection), indent=2) + b"\n"
    return package_bytes(parts)


def write_briefing(briefing: Briefing) -> bytes:
    """The briefing as a file's bytes: always the same ones for the same briefing."""
    fields: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "title": briefing.title,
        "date": briefing.date,
        "language": briefing.language,
        "about": briefing.about,
        "control_layer": briefing.control_layer,
        "sources": [_plain(source) for source in briefing.sources],
        "speakers": [_plain(speaker) for speaker in briefing.speakers],
        "statements": [_plain(statement) for statement in briefing.statements],
    }
    if briefing.about is None:
        del fields["about"]
    if briefing.sequence:
        fields["sequence"] = [_plain(step) for step in briefing.sequence]
    if briefing.own_areas:
        fields["areas"] = {"type": "FeatureCollection", "features": briefing.own_areas}
    return msgspec.json.format(msgspec.json.encode(fields), indent=2) + b"\n"


def _bytes_of(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile(path.name, "this is not a file", remedy="choose a briefing file")
        if status.st_size > limits.MAX_FILE_BYTES:
            raise _too_large(path.name, status.st_size)
        with path.open("rb") as file:
            return file.read(limits.MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the file's name cannot be used"
        raise UnreadableFile(
            path.name,
            f"the file cannot be read ({reason[:1].lower()}{reason[1:]})",
            remedy="check its name, place and permissions",
        ) from None


def _too_large(name: str, size: int) -> UnreadableFile:
    largest = limits.MAX_FILE_BYTES // 1_000_000
    reason = f"the file has {size / 1e6:,.1f} MB, and a briefing at most {largest}"
    return UnreadableFile(name, reason, remedy="split it into several briefings")


def _add_areas(raw: dict[str, object], areas: bytes, name: str) -> None:
    if "areas" in raw:
        raise InvalidBriefing(name, f"own areas stand both in the document and in {AREAS}", place="areas",
                              remedy=f"keep them in {AREAS}")
    raw["areas"] = read_json(areas, f"{name}/{AREAS}")


def _check_format(raw: dict[str, object], name: str) -> None:
    if raw.get("format") != FORMAT:
        raise NotABriefing(
            name,
            f"this is not a briefing (its “format” is not {quoted(FORMAT)})",
            place="format",
            remedy="open a briefing file",
        )


def _check_version(raw: dict[str, object], name: str) -> None:
    version = raw.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise NotABriefing(
            name, "the version is not a whole number from 1", place="version", remedy="correct it"
        )
    if version > VERSION:
        raise NewerVersion(
            name,
            f"the briefing has version {str(version)[:20]} of the form, "
            f"and this program reads up to version {VERSION}",
            place="version",
            remedy="open it with a newer Line of Contact",
        )


def _briefing(document: Document, raw: dict[str, object]) -> Briefing:
    areas = raw.get("areas")
    features = areas["features"] if isinstance(areas, dict) else ()
    return Briefing(
        title=document.title,
        date=document.date,
        control_layer=document.control_layer,
        sources=document.sources,
        speakers=document.speakers,
        statements=document.statements,
        language=document.language,
        about=document.about,
        own_areas=tuple(features),
        sequence=document.sequence,
    )


def _plain(struct: msgspec.Struct) -> dict[str, object]:
    """The struct's fields for writing, less those that say what is so anyway."""
    plain: dict[str, object] = {}
    for name, default in _defaults(type(struct)):
        value = getattr(struct, name)
        if value == default:
            continue
        if isinstance(value, msgspec.Struct):
            value = _plain(value)
        elif isinstance(value, float) and value.is_integer():
            value = int(value)  # 110000, not 110000.0
        plain[name] = value
    return plain


@cache
def _defaults(struct: type[msgspec.Struct]) -> tuple[tuple[str, object], ...]:
    return tuple((field.name, field.default) for field in msgspec.structs.fields(struct))
