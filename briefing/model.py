# SPDX-License-Identifier: MIT
"""The data model of a briefing: statements, their speakers, sources and areas, and the order to show them in.

A briefing may be a draft: names, texts, speakers, chains and dates may be missing. What is there is valid.
"""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from briefing import fields, limits
from briefing.fields import (
    Amount,
    Bearing,
    ClockTime,
    DraftLine,
    DraftProse,
    HeadCount,
    Identifier,
    LanguageTag,
    Latitude,
    Line,
    Longitude,
    MediumBytes,
    MediumName,
    Passage,
    Prose,
    Seconds,
    Sha256,
    SnapshotName,
    SpeakerNote,
    UtcOffset,
    WebAddress,
    Zoom,
)

Kind = Literal["position", "claim", "figure", "background"]
Side = Literal["russia", "ukraine", "press", "other"]
Quantity = Literal[
    "area", "occupied share", "share of Ukraine", "length", "distance", "people", "growth", "loss"]
"""What a figure says: a size, a share, a length, a distance between two areas, people in some ground, or by how much
ground grew or shrank from one day to another."""
Unit = Literal["km2", "ha", "mi2", "percent", "km", "mi", "people"]
Shows = Literal["statement", "opening", "closing", "map", "term"]
Comparison = Literal["about", "more than", "at least", "less than", "nearly", "between", "exactly"]

GroundKind = Literal["occupied", "occupied-2014", "kursk", "unknown"]
"""Kinds of control data: occupied since 2022 or, in Donetsk and Luhansk oblasts, longer; Crimea with Sevastopol; held
by Ukraine in Kursk Oblast; not known to the observer."""

MediaType = Literal[
    "text/html", "text/plain", "application/pdf", "multipart/related", "message/rfc822", "image/png", "image/jpeg",
    "image/webp", "application/warc", "application/wacz", "application/json",
]
"""Kinds of snapshots: web pages (HTML, MHTML), texts, PDFs, mails, pictures, web archives, exported chats."""

MediumType = Literal["image/jpeg", "image/png", "image/webp", "image/heic", "video/mp4", "video/webm"]
"""Kinds of pictures and videos that statements may have."""
OperationKind = Literal["freeze", "hand over", "withdraw", "buffer"]
"""What a term does with ground: it stops along the line of contact, a party hands ground over, leaves ground, or both
keep their arms a distance from the line."""
Party = Literal["russia", "ukraine"]
Reliability = Literal["A", "B", "C", "D", "E", "F"]
"""How reliable a source is, on the Admiralty scale: A completely, F cannot be judged."""
MarkKind = Literal["arrow", "text", "line", "distance", "shading"]
MarkColour = Literal["ink", "ochre", "green", "teal", "violet"]
"""Colours of the design; the red and the blue of control are not among them."""
ArrowShape = Literal["straight", "curved", "widening"]

Chain = Annotated[tuple[Identifier, ...], Meta(max_length=limits.MAX_VIA)]
AreaIds = Annotated[tuple[Identifier, ...], Meta(max_length=limits.MAX_AREAS_OF_STATEMENT)]
MediumIds = Annotated[tuple[Identifier, ...], Meta(max_length=limits.MAX_MEDIA_OF_STATEMENT)]
StatementIds = Annotated[tuple[Identifier, ...], Meta(max_length=limits.MAX_RELATIONS)]


class Snapshot(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A saved copy of a source in the package's ``snapshots/``: its name there, and its state when taken.

    ``title`` is the name of the file it was taken from.
    """

    name: SnapshotName
    media_type: MediaType
    sha256: Sha256
    taken: Annotated[datetime.datetime, Meta(tz=True)]
    title: Line | None = None


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A publication a statement reached us through.

    ``first_hand`` is false if we know the publication only through others;
    ``note`` then says through whom.
    """

    id: Identifier
    publisher: DraftLine = ""
    title: DraftLine = ""
    published: datetime.date | None = None
    language: LanguageTag = "en"
    author: Line | None = None
    url: WebAddress | None = None
    accessed: datetime.date | None = None
    first_hand: bool = True
    note: Prose | None = None
    snapshot: Snapshot | None = None


class Speaker(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The author of a statement: a person, an office, a newspaper, or unnamed people.

    ``count`` is how many people an anonymous speaker represents.
    """

    id: Identifier
    name: DraftLine = ""
    role: Line | None = None
    side: Side = "other"
    anonymous: bool = False
    count: HeadCount | None = None


class Figure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A number in a statement that the map can measure, in the unit in which it was stated.

    ``upper`` is the range's upper end, used only with "between". ``since`` and ``until`` are the days between which
    ground grew or shrank, used only with "growth" and "loss".
    """

    quantity: Quantity
    unit: Unit
    comparison: Comparison
    value: Amount
    upper: Amount | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None


class CitedPassage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The passage of a source's snapshot that a statement comes from, as in the W3C's TextQuoteSelector.

    ``exact`` is the passage, ``prefix`` and ``suffix`` are a little of the text before and after it.
    """

    source: Identifier
    exact: Annotated[Passage, Meta(min_length=1)]
    prefix: Passage = ""
    suffix: Passage = ""


class Happening(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When what a statement tells of happened: a day, with its time where that is known, or a span.

    Times are local, in the zone with this offset from UTC. ``about`` says that it is approximate.
    """

    day: datetime.date
    time: ClockTime | None = None
    zone: UtcOffset | None = None
    until: datetime.date | None = None
    until_time: ClockTime | None = None
    about: bool = False


class FileSays(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the file of a picture or video says of itself: when and where it was taken, and with what.

    Anyone can write anything there, so it is shown as said and never used without the briefer's word. ``taken`` is
    the time as the file writes it; many say no zone.
    """

    taken: Line | None = None
    lon: Longitude | None = None
    lat: fields.AnyLatitude | None = None
    direction: Bearing | None = None
    device: Line | None = None


class Medium(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A picture or video in the package's ``media/``: its file's name, state and size, and what the briefer says of it.

    ``taken_in`` is when it came into the briefing; ``taken`` when it was taken. ``place`` is an area's id; ``lon`` and
    ``lat`` are where the camera stood, ``direction`` where it looked. ``width`` and ``height`` are as it is shown,
    turned upright; ``seconds`` is a video's length.
    """

    id: Identifier
    name: MediumName
    media_type: MediumType
    sha256: Sha256
    size: MediumBytes
    taken_in: Annotated[datetime.datetime, Meta(tz=True)]
    title: Line | None = None
    credit: Line | None = None
    licence: Line | None = None
    source: Identifier | None = None
    taken: Happening | None = None
    file_says: FileSays | None = None
    place: Identifier | None = None
    lon: Longitude | None = None
    lat: Latitude | None = None
    direction: Bearing | None = None
    width: fields.Side | None = None
    height: fields.Side | None = None
    seconds: Seconds | None = None

    @property
    def is_video(self) -> bool:
        """Whether it moves."""
        return self.media_type.startswith("video/")


class Assessment(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person's assessment of a statement on the Admiralty scale. Never computed, and shown only where it was made.

    ``credibility`` goes from 1, confirmed by others, to 6, cannot be judged.
    """

    reliability: Reliability
    credibility: Annotated[int, Meta(ge=1, le=6)]
    reason: Prose | None = None
    author: Line | None = None
    day: datetime.date | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One assertion in plain words.

    ``via`` is the chain of source ids, the first publication first, the one we
    read last. ``areas`` are area ids. ``supports`` and ``contradicts`` are
    statement ids. In a draft speaker, chain and text may be missing.
    """

    id: Identifier
    kind: Kind
    speaker: Identifier | None = None
    via: Chain = ()
    text: DraftProse = ""
    areas: AreaIds = ()
    theme: Line | None = None
    locator: Line | None = None
    said: datetime.date | None = None
    happened: Happening | None = None
    figure: Figure | None = None
    supports: StatementIds = ()
    contradicts: StatementIds = ()
    note: Prose | None = None
    passage: CitedPassage | None = None
    media: MediumIds = ()
    assessment: Assessment | None = None


class Camera(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A view of the map: its centre in degrees, and its zoom as in web maps.

    The zoom is that of a map 1920 pixels wide; on another screen it is adjusted so that the
    same ground is seen from left to right.
    """

    lon: Longitude
    lat: Latitude
    zoom: Zoom


class Mark(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mark that the briefer drew, without a source.

    ``points`` are what it leads over: a text has one, a shaded ground the corners of its outline. ``shape`` and
    ``bend`` are an arrow's: how far its middle lies to the left of the straight way, as a share of its length.
    """

    id: Identifier
    kind: MarkKind
    points: Annotated[tuple[tuple[Longitude, Latitude], ...], Meta(min_length=1, max_length=limits.MAX_MARK_POINTS)]
    text: Line | None = None
    colour: MarkColour = "ink"
    size: Annotated[int, Meta(ge=1, le=3)] = 2
    shape: ArrowShape = "straight"
    bend: Annotated[float, Meta(ge=-1, le=1)] = 0.25


Marks = Annotated[tuple[Mark, ...], Meta(max_length=limits.MAX_MARKS)]


class Operation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a term does with an area: ``giver`` gives what it holds of it, the other party gets it.

    A freeze has neither; a buffer has ``km``, its width on either side of the line.
    """

    kind: OperationKind
    area: Identifier | None = None
    giver: Party | None = None
    km: Annotated[float, Meta(gt=0, le=limits.MAX_BUFFER_KM)] | None = None


class Term(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A proposal made in statements, written as operations on areas. Nobody's but theirs: ``rests_on`` names them.

    ``left_open`` says what they do not say, such as how ground would be divided.
    """

    id: Identifier
    title: DraftLine = ""
    operations: Annotated[tuple[Operation, ...], Meta(max_length=limits.MAX_OPERATIONS)] = ()
    rests_on: StatementIds = ()
    left_open: Prose | None = None


class Question(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question, and the statements that answer it, in the order in which they are shown side by side."""

    id: Identifier
    title: DraftLine = ""
    statements: StatementIds = ()
    note: Prose | None = None


class Step(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One picture of a presentation: a statement, an opening, a closing, a term, or only the map.

    Areas, if it names any, are shown in place of the statement's or the term's. Without a camera, the areas are framed.
    A step that names what the briefing does not have is left out, as is a hidden one. ``marks`` are drawn on its map.
    """

    shows: Shows = "statement"
    statement: Identifier | None = None
    term: Identifier | None = None
    title: Line | None = None
    areas: AreaIds = ()
    camera: Camera | None = None
    note: SpeakerNote | None = None
    hidden: bool = False
    marks: Marks = ()


class TakenDay(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What goes with an observer's day whose ground the briefing's file holds itself.

    ``credit`` is shown wherever the ground is; ``terms`` are those under which the user took it. ``tells`` are the
    kinds of ground that the observer reports at all.
    """

    credit: Line
    terms: Prose | None = None
    tells: tuple[GroundKind, ...] = ("occupied", "occupied-2014")


class PinnedDay(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The day of an observer's control data with which the briefing is to be shown.

    ``content`` is the SHA-256 of its ground. Without ``taken`` it is a reference; if the day is not in hand, the
    shipped layer is shown.
    """

    provider: Identifier
    name: Line
    day: datetime.date
    content: Sha256
    taken: TakenDay | None = None


class Briefing(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One document, checked: every id that is referred to exists.

    ``own_areas`` holds the document's own GeoJSON features, as plain dictionaries;
    areas of the shipped control layer are named only by id.
    ``control_ground`` holds the ground of ``control`` as GeoJSON features, if the file holds it itself.
    ``snapshots`` holds the saved copies of sources by their names. None of them is ever changed
    in place.
    ``sequence`` is what is shown when presenting, as written; without it, the statements are shown in order.
    ``media`` are the pictures and videos; their bytes stay in files, see ``briefing.files.media_places``.
    ``marks`` are drawn on the map of every step, beside the step's own.
    ``terms`` and ``questions`` may name statements and areas that are not there; those are left out.
    ``translations`` are by language and by the text that they translate (``briefing.languages``).
    Looking up by id takes the same time in a briefing of any length.
    """

    title: str
    date: datetime.date
    control_layer: str
    sources: tuple[Source, ...]
    speakers: tuple[Speaker, ...]
    statements: tuple[Statement, ...]
    language: str = "en"
    about: str | None = None
    own_areas: tuple[dict[str, object], ...] = ()
    sequence: tuple[Step, ...] = ()
    control: PinnedDay | None = None
    control_ground: tuple[dict[str, object], ...] = ()
    marks: Marks = ()
    terms: tuple[Term, ...] = ()
    questions: tuple[Question, ...] = ()
    snapshots: dict[str, bytes] = {}
    media: tuple[Medium, ...] = ()
    translations: dict[str, dict[str, str]] = {}

    def source(self, source_id: str) -> Source:
        """Returns the source with this id; KeyError if there is none."""
        return self._sources[source_id]

    def speaker(self, speaker_id: str) -> Speaker:
        """Returns the speaker with this id; KeyError if there is none."""
        return self._speakers[speaker_id]

    def speaker_of(self, statement: Statement) -> Speaker | None:
        """Returns the statement's speaker; None in a draft that does not name one yet."""
        return None if statement.speaker is None else self._speakers[statement.speaker]

    def chain_of(self, statement: Statement) -> tuple[Source, ...]:
        """Returns the sources a statement came through, the first publication first; empty in a draft without any."""
        return tuple(self._sources[source_id] for source_id in statement.via)

    def statement(self, statement_id: str) -> Statement:
        """Returns the statement with this id; KeyError if there is none."""
        return self.statements[self._positions[statement_id]]

    def position(self, statement_id: str) -> int:
        """Returns the index of the statement with this id, from 0; KeyError if there is none."""
        return self._positions[statement_id]

    def medium(self, medium_id: str) -> Medium:
        """Returns the picture or video with this id; KeyError if there is none."""
        return self._media[medium_id]

    def media_of(self, statement: Statement) -> tuple[Medium, ...]:
        """Returns a statement's pictures and videos in its order."""
        return tuple(self._media[medium_id] for medium_id in statement.media)

    @cached_property
    def _media(self) -> dict[str, Medium]:
        return {medium.id: medium for medium in self.media}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def _speakers(self) -> dict[str, Speaker]:
        return {speaker.id: speaker for speaker in self.speakers}

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {statement.id: index for index, statement in enumerate(self.statements)}
