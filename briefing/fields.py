# SPDX-License-Identifier: MIT
"""The types of a briefing's fields, with what each may hold.

Prose keeps every character, so that text is shown unchanged; only U+0000 is refused,
because programs written in C would cut the text there. Ids, language tags and web
addresses are stricter: they leave the program (command line, browser) and need no more.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from briefing import limits

# "(?![\s\S])" matches the very end in both Python's and JSON Schema's regular expressions;
# "$" would allow a final line break in Python.
NO_CONTROL = r"^[^\u0000-\u001F\u007F-\u009F]*(?![\s\S])"
NO_NUL = r"^[^\u0000]*(?![\s\S])"

Identifier = Annotated[str, Meta(min_length=1, max_length=limits.MAX_ID, pattern=NO_CONTROL)]
"""A short id without control characters, unique among its kind in the briefing."""

Line = Annotated[str, Meta(min_length=1, max_length=limits.MAX_LINE, pattern=NO_NUL)]
"""A name, a title: plain text, never empty."""

Prose = Annotated[str, Meta(min_length=1, max_length=limits.MAX_PROSE, pattern=NO_NUL)]
"""A statement's text, a note: plain text, never empty, line breaks allowed."""

DraftLine = Annotated[str, Meta(max_length=limits.MAX_LINE, pattern=NO_NUL)]
"""A name or title that may still be missing: empty until it is written."""

DraftProse = Annotated[str, Meta(max_length=limits.MAX_PROSE, pattern=NO_NUL)]
"""A text that may still be missing: empty until it is written."""

Passage = Annotated[str, Meta(max_length=limits.MAX_PASSAGE, pattern=NO_NUL)]
"""Text quoted from a snapshot, or the text around it."""

Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}(?![\s\S])")]
"""A SHA-256 as 64 lower-case hexadecimal digits."""

SnapshotName = Annotated[
    str,
    Meta(
        max_length=limits.MAX_ID,
        pattern=r"^[0-9a-z][0-9a-z._-]*\.(html|txt|pdf|mhtml|eml|png|jpg|webp|warc|warc\.gz|wacz|json)(?![\s\S])",
    ),
]
"""The name of a saved copy in the package's ``snapshots/``: lower case, no folder in it."""

MediumName = Annotated[
    str, Meta(max_length=limits.MAX_ID, pattern=r"^[0-9a-z][0-9a-z._-]*\.(jpg|png|webp|heic|mp4|webm)(?![\s\S])"),
]
"""The name of a picture or video in the package's ``media/``: lower case, no folder in it."""

Bearing = Annotated[float, Meta(ge=0, lt=360)]
"""A direction in degrees from north, clockwise."""

Side = Annotated[int, Meta(ge=1, le=limits.MAX_MEDIUM_SIDE)]
"""Pixels along a side of a picture or video."""

Seconds = Annotated[float, Meta(ge=0, le=limits.MAX_VIDEO_SECONDS)]
"""How long a video is."""

MediumBytes = Annotated[int, Meta(ge=1, le=limits.MAX_VIDEO_BYTES)]
"""The size of a picture's or video's file."""

SpeakerNote = Annotated[
    str, Meta(min_length=1, max_length=limits.MAX_STEP_NOTE, pattern=NO_NUL)
]
"""The speaker's note for a step: plain text, never empty, line breaks allowed."""

LanguageTag = Annotated[
    str,
    Meta(max_length=limits.MAX_LANGUAGE, pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*(?![\s\S])"),
]
"""A language tag (RFC 5646), such as "en" or "uk"."""

WebAddress = Annotated[
    str,
    Meta(
        max_length=limits.MAX_URL,
        pattern=r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s\u0000-\u001F\u007F-\u009F]+(?![\s\S])",
    ),
]
"""A web address: http or https with a host, without user name or password."""

HeadCount = Annotated[int, Meta(ge=1, le=limits.MAX_COUNT)]
"""How many people an unnamed speaker represents."""

Amount = Annotated[float, Meta(ge=0, le=limits.MAX_FIGURE)]
"""A figure's number, in km² or percent."""

ClockTime = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9](?![\s\S])")]
"""A time of day: "08:30"."""

UtcOffset = Annotated[str, Meta(pattern=r"^(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])(?![\s\S])")]
"""An offset from UTC: "+02:00", or "Z" for UTC itself."""

Radius = Annotated[float, Meta(gt=0, le=limits.MAX_RADIUS)]
"""How far the ground around a place reaches, in km on the ellipsoid."""

Longitude = Annotated[float, Meta(ge=-180, le=180)]
"""Degrees east of Greenwich, in WGS 84."""

Latitude = Annotated[float, Meta(ge=-limits.MAX_LATITUDE, le=limits.MAX_LATITUDE)]
"""Degrees north of the equator, in WGS 84."""

AnyLatitude = Annotated[float, Meta(ge=-90, le=90)]
"""Degrees north of the equator as a camera may write them, up to the poles."""

Zoom = Annotated[float, Meta(ge=0, le=limits.MAX_ZOOM)]
"""A zoom level as in web maps: at 0 the world is 256 pixels wide, each level doubles that."""
