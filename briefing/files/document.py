# SPDX-License-Identifier: MIT
"""Reads briefing documents with every check, and writes them.

A briefing file is one JSON object, UTF-8, described in full by
``resources/schema/briefing-3.schema.json``. Fields this version does not know are
refused with their path, so that nothing in a file is lost silently. Only the GeoJSON of
a briefing's own areas may hold more, as GeoJSON may everywhere. Documents of an older
version are brought to the present form; those of a newer one can be read as far as they
are understood.
"""

from __future__ import annotations

import datetime
from collections.abc import Container, Mapping
from functools import cache
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from briefing import limits
from briefing.consistency import check_consistency
from briefing.errors import InvalidBriefing, NewerVersion, NotABriefing, UnreadableFile, quoted
from briefing.fields import Identifier, LanguageTag, Line, Prose, Radius, SpeakerNote
from briefing.files.migrations import migrated
from briefing.files.newer_versions import understood
from briefing.files.parts import AREAS, CONTROL, DOCUMENT, SNAPSHOTS, Package
from briefing.files.strict_json import read_json
from briefing.files.validation_messages import reworded
from briefing.model import (
    Briefing,
    GroundKind,
    Marks,
    Medium,
    PinnedDay,
    Question,
    Source,
    Speaker,
    Statement,
    Step,
    Term,
)
from briefing.sentences import Sentence, numeral, sentence

FORMAT = "line-of-contact/briefing"
VERSION = 3
VERSION_WITH_CONTROL = 3
"""From this version on a package's member ``control.geojson`` is part of the briefing; before it was any file."""


class OwnAreaProperties(msgspec.Struct, frozen=True, kw_only=True):
    """The properties of a briefing's own area; others are allowed beside these."""

    label: Line
    label_uk: Line | None = None
    as_of: datetime.date | None = None
    approximate: bool = True
    sources: tuple[Line, ...] = ()
    radius_km: Radius | None = None


class OwnArea(msgspec.Struct, frozen=True, kw_only=True):
    """A GeoJSON feature (RFC 7946) that is one of the briefing's own areas."""

    type: Literal["Feature"]
    id: Identifier
    properties: OwnAreaProperties
    geometry: dict[str, Any]


class OwnAreas(msgspec.Struct, frozen=True, kw_only=True):
    """A GeoJSON FeatureCollection of the briefing's own areas."""

    type: Literal["FeatureCollection"]
    features: Annotated[tuple[OwnArea, ...], Meta(max_length=limits.MAX_OWN_AREAS)]


class ControlGroundProperties(msgspec.Struct, frozen=True, kw_only=True):
    """The properties of a feature of control data; others are allowed beside these."""

    name: GroundKind


class ControlGroundFeature(msgspec.Struct, frozen=True, kw_only=True):
    """A GeoJSON feature (RFC 7946) with all the ground of one kind."""

    type: Literal["Feature"]
    properties: ControlGroundProperties
    geometry: dict[str, Any]


class ControlGround(msgspec.Struct, frozen=True, kw_only=True):
    """A GeoJSON FeatureCollection of control data, a feature for each kind of ground."""

    type: Literal["FeatureCollection"]
    features: Annotated[tuple[ControlGroundFeature, ...], Meta(max_length=limits.MAX_GROUND_KINDS)]


Translations = Annotated[dict[SpeakerNote, SpeakerNote], Meta(max_length=limits.MAX_TRANSLATIONS)]
"""By the text that they translate."""


class Document(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A briefing of Line of Contact: statements, who said them, and the areas they are about.

    ``control_layer`` names the shipped layer whose area ids the statements use.
    """

    format: Literal["line-of-contact/briefing"]
    version: Literal[3]
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
    control: PinnedDay | None = None
    control_ground: ControlGround | None = None
    media: Annotated[tuple[Medium, ...], Meta(max_length=limits.MAX_MEDIA)] = ()
    marks: Marks = ()
    terms: Annotated[tuple[Term, ...], Meta(max_length=limits.MAX_TERMS)] = ()
    questions: Annotated[tuple[Question, ...], Meta(max_length=limits.MAX_QUESTIONS)] = ()
    translations: Annotated[dict[LanguageTag, Translations], Meta(max_length=limits.MAX_LANGUAGES)] = {}


_PREPARED: Final = msgspec.json.Decoder(Document)
"""Never used, but made while the module is imported, which only one thread does: msgspec 0.22
crashes the process if two threads use a type for the first time at the same moment."""
_NO_PACKAGE: Final = Package({})


def parse_briefing(data: bytes, name: str, known_areas: Container[str], package: Package = _NO_PACKAGE) -> Briefing:
    """Returns the briefing in these bytes; ``name`` is the file's name for messages.

    ``known_areas`` holds the built-in layer's area ids, ``package`` the other parts, if the document is one of them.
    Raises NewerVersion for a newer program's document, another BriefingError for anything else that
    cannot be shown, whatever the bytes are.
    """
    raw = _raw(data, name)
    version = _version(raw, name)
    if version > VERSION:
        raise _newer(name, version, sentence("open it with a newer Line of Contact"))
    if version < VERSION_WITH_CONTROL:
        package = Package({part: data for part, data in package.parts.items() if part != CONTROL})
    return _checked(migrated(raw, version, VERSION), name, known_areas, package)


def parse_newer(data: bytes, name: str, known_areas: Container[str], package: Package = _NO_PACKAGE) -> Briefing:
    """Returns what this program understands of a newer version's document, for viewing only.

    Raises NewerVersion if too little of it is understood to be shown.
    """
    raw = _raw(data, name)
    version = _version(raw, name)
    known = understood({**raw, "version": VERSION}, Document)
    try:
        return _checked(known, name, known_areas, package)
    except InvalidBriefing:
        known = {member: value for member, value in known.items() if member not in ("control", "control_ground")}
        package = Package({part: data for part, data in package.parts.items() if part != CONTROL})
    try:  # over the shipped layer, where only its control data are not understood
        return _checked(known, name, known_areas, package)
    except InvalidBriefing as error:
        raise _newer(name, version,
            sentence("not even as a draft to look at ({reason}); open it with a newer Line of Contact",
            reason=error.reason)) from None


def document_version(data: bytes, name: str) -> int:
    """Returns the format version of these bytes; NotABriefing if they are no briefing."""
    return _version(_raw(data, name), name)


def _raw(data: bytes, name: str) -> dict[str, Any]:
    if len(data) > limits.MAX_FILE_BYTES:
        raise too_large(name, len(data))
    raw = read_json(data, name)
    if not isinstance(raw, dict):
        raise NotABriefing(name, sentence("the file holds no JSON object"), remedy=sentence("open a briefing file"))
    _check_format(raw, name)
    return raw


def _checked(raw: dict[str, Any], name: str, known_areas: Container[str], package: Package) -> Briefing:
    _add_part(raw, "areas", package.areas, AREAS, name)
    _add_part(raw, "control_ground", package.control, CONTROL, name)
    try:
        document = msgspec.convert(raw, Document)
    except msgspec.ValidationError as error:
        where, reason, remedy = reworded(str(error))
        raise InvalidBriefing(name, reason, where=where, remedy=remedy) from None
    briefing = _briefing(document, raw)
    check_consistency(briefing, name, known_areas)
    return briefing


def package_parts(briefing: Briefing) -> dict[str, bytes]:
    """Returns the briefing as a package's parts by name, its own areas in a file that any GIS reads."""
    bare = msgspec.structs.replace(briefing, own_areas=(), control_ground=(), snapshots={})
    parts = {DOCUMENT: write_briefing(bare)}
    if briefing.own_areas:
        parts[AREAS] = geojson_file(briefing.own_areas)
    if briefing.control_ground:
        parts[CONTROL] = geojson_file(briefing.control_ground)
    return parts | {f"{SNAPSHOTS}{name}": data for name, data in snapshots_in_use(briefing).items()}


def geojson_file(features: tuple[dict[str, object], ...]) -> bytes:
    """Returns features as a GeoJSON file's bytes (RFC 7946)."""
    collection = {"type": "FeatureCollection", "features": features}
    return msgspec.json.format(msgspec.json.encode(collection), indent=2) + b"\n"


def snapshots_in_use(briefing: Briefing) -> Mapping[str, bytes]:
    """Returns the saved copies that a source names, by their names."""
    named = [source.snapshot.name for source in briefing.sources if source.snapshot is not None]
    return {name: briefing.snapshots[name] for name in dict.fromkeys(named) if name in briefing.snapshots}


def write_briefing(briefing: Briefing) -> bytes:
    """Returns the briefing as a file's bytes: always the same bytes for the same briefing."""
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
    if briefing.media:
        fields["media"] = [_plain(medium) for medium in briefing.media]
    if briefing.marks:
        fields["marks"] = [_plain(each) for each in briefing.marks]
    for name, items in (("terms", briefing.terms), ("questions", briefing.questions)):
        if items:
            fields[name] = [_plain(each) for each in items]
    if briefing.translations:
        fields["translations"] = {code: dict(sorted(briefing.translations[code].items()))
                                  for code in sorted(briefing.translations)}
    if briefing.control is not None:
        fields["control"] = _plain(briefing.control)
    if briefing.control_ground:
        fields["control_ground"] = {"type": "FeatureCollection", "features": briefing.control_ground}
    if briefing.own_areas:
        fields["areas"] = {"type": "FeatureCollection", "features": briefing.own_areas}
    return msgspec.json.format(msgspec.json.encode(fields), indent=2) + b"\n"


def too_large(name: str, size: int) -> UnreadableFile:
    """Returns the error for a document of ``size`` bytes, which is too large."""
    largest = limits.MAX_FILE_BYTES // 1_000_000
    reason = sentence("the file has {size} MB, and a briefing at most {most}", size=numeral(size / 1e6, ",.1f"),
                      most=largest)
    return UnreadableFile(name, reason, remedy=sentence("split it into several briefings"))


def _add_part(raw: dict[str, object], member: str, data: bytes | None, part: str, name: str) -> None:
    if data is None:
        return
    if member in raw:
        raise InvalidBriefing(name, sentence("{member} is both in the document and in {file}", member=quoted(member),
            file=part), where=member, remedy=sentence("keep it in {file}", file=part))
    raw[member] = read_json(data, f"{name}/{part}")


def _check_format(raw: dict[str, object], name: str) -> None:
    if raw.get("format") != FORMAT:
        raise NotABriefing(name, sentence("this is not a briefing (its “format” is not {format})",
            format=quoted(FORMAT)), where="format", remedy=sentence("open a briefing file"))


def _version(raw: dict[str, object], name: str) -> int:
    version = raw.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise NotABriefing(name, sentence("the version is not a whole number from 1"), where="version",
            remedy=sentence("correct it"))
    return version


def _newer(name: str, version: int, remedy: Sentence) -> NewerVersion:
    return NewerVersion(name,
        sentence("the briefing has version {version} of the form, and this program reads up to version {known}",
        version=str(version)[:20], known=VERSION), where="version", remedy=remedy)


def _briefing(document: Document, raw: dict[str, object]) -> Briefing:
    return Briefing(
        title=document.title,
        date=document.date,
        control_layer=document.control_layer,
        sources=document.sources,
        speakers=document.speakers,
        statements=document.statements,
        language=document.language,
        about=document.about,
        own_areas=_features(raw.get("areas")),
        sequence=document.sequence,
        control=document.control,
        control_ground=_features(raw.get("control_ground")),
        media=document.media,
        marks=document.marks,
        terms=document.terms,
        questions=document.questions,
        translations=document.translations,
    )


def _features(collection: object) -> tuple[dict[str, object], ...]:
    return tuple(collection["features"]) if isinstance(collection, dict) else ()


def _plain(struct: msgspec.Struct) -> dict[str, object]:
    """Returns the struct's fields for writing, without those that have their default value."""
    plain: dict[str, object] = {}
    for name, default in _defaults(type(struct)):
        value = getattr(struct, name)
        if value == default:
            continue
        if isinstance(value, msgspec.Struct):
            value = _plain(value)
        elif isinstance(value, tuple) and value and isinstance(value[0], msgspec.Struct):
            value = [_plain(each) for each in value]
        elif isinstance(value, float) and value.is_integer():
            value = int(value)  # 110000, not 110000.0
        plain[name] = value
    return plain


@cache
def _defaults(struct: type[msgspec.Struct]) -> tuple[tuple[str, object], ...]:
    return tuple((field.name, field.default) for field in msgspec.structs.fields(struct))
