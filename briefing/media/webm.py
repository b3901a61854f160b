# SPDX-License-Identifier: MIT
"""Reads the elements of WebM files (EBML): whether all are there, and what they say of the video."""

from __future__ import annotations

import datetime
import struct
from collections.abc import Iterator
from typing import BinaryIO, Final, NamedTuple

from briefing.media.video_facts import (
    CUT_OFF,
    DAMAGED,
    NO_VIDEO,
    NO_WEBM,
    BrokenVideo,
    VideoFacts,
    check_pixels,
    moment,
)

_SINCE: Final = datetime.datetime(2001, 1, 1, tzinfo=datetime.UTC)
_HEAD, _SEGMENT, _INFO, _TRACKS, _CLUSTER = 0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B, 0x1F43B675
_DOC_TYPE, _SCALE, _DURATION, _DATE = 0x4282, 0x2AD7B1, 0x4489, 0x4461
_TRACK, _TRACK_TYPE, _VIDEO, _WIDTH, _HEIGHT = 0xAE, 0x83, 0xE0, 0xB0, 0xBA
_SHOWN_WIDTH, _SHOWN_HEIGHT = 0x54B0, 0x54BA
_IS_VIDEO: Final = 1
_MOST_ELEMENTS: Final = 600_000
"""Elements of a file: recordings of unknown size are walked block by block, and an hour has some 300,000."""
_MOST_HEAD: Final = 1_000_000
"""Bytes of the parts that say what the video is."""


class _Element(NamedTuple):
    name: int
    begin: int
    end: int
    is_open: bool
    """Whether its size is unknown, as in recordings."""


def read_webm(file: BinaryIO, size: int, *, only_tracks: bool = False) -> VideoFacts:
    """Returns what the file of ``size`` bytes says, or what it says up to its tracks. Raises BrokenVideo."""
    facts, has_clusters, has_video = VideoFacts(), False, False
    for element in _walked(file, size):
        if element.name == _HEAD and _texts(file, element).get(_DOC_TYPE, b"").strip(b"\0") != b"webm":
            raise BrokenVideo(NO_WEBM)
        has_clusters = has_clusters or element.name == _CLUSTER
        if element.name == _INFO:
            facts = _with_info(facts, _texts(file, element))
        elif element.name == _TRACKS:
            found = _video_size(_inside(file, element))
            has_video = found is not None
            facts = facts._replace(width=found[0] or None, height=found[1] or None) if found else facts
            if only_tracks:
                return facts
    if not has_clusters:
        raise BrokenVideo(CUT_OFF)
    if not has_video:
        raise BrokenVideo(NO_VIDEO)
    return facts


def _walked(file: BinaryIO, size: int) -> Iterator[_Element]:
    """Yields the elements of the file and of its segment; inside a cluster of unknown size its blocks as well."""
    at, count = 0, 0
    while at < size:
        file.seek(at)
        element = _element(file.read(16), at, size)
        count += 1
        if count > _MOST_ELEMENTS or (at == 0 and element.name != _HEAD):
            raise BrokenVideo(DAMAGED)
        if element.end > size:
            raise BrokenVideo(CUT_OFF)
        yield element
        at = element.begin if element.name == _SEGMENT or element.is_open else element.end


def _element(head: bytes, at: int, size: int) -> _Element:
    name, length = _number(head, 0, keep_mark=True)
    number, taken = _number(head, length, keep_mark=False)
    begin = at + length + taken
    is_open = number == (1 << 7 * taken) - 1
    return _Element(name, begin, size if is_open else begin + number, is_open)


def _number(data: bytes, at: int, *, keep_mark: bool) -> tuple[int, int]:
    """Returns a number whose first byte says how many there are, and that length."""
    if at >= len(data):
        raise BrokenVideo(CUT_OFF)
    length = 9 - data[at].bit_length()
    if length > 8:
        raise BrokenVideo(DAMAGED)
    if at + length > len(data):
        raise BrokenVideo(CUT_OFF)
    value = int.from_bytes(data[at:at + length], "big")
    return (value if keep_mark else value & (1 << 7 * length) - 1), length


def _inside(file: BinaryIO, element: _Element) -> bytes:
    if element.is_open or element.end - element.begin > _MOST_HEAD:
        raise BrokenVideo(DAMAGED)
    file.seek(element.begin)
    return file.read(element.end - element.begin)


def _children(data: bytes) -> Iterator[tuple[int, bytes]]:
    at, count = 0, 0
    while at < len(data):
        element = _element(data[at:at + 16], at, len(data))
        count += 1
        if element.end > len(data) or count > _MOST_ELEMENTS:
            raise BrokenVideo(DAMAGED)
        yield element.name, data[element.begin:element.end]
        at = element.end


def _texts(file: BinaryIO, element: _Element) -> dict[int, bytes]:
    return dict(_children(_inside(file, element)))


def _with_info(facts: VideoFacts, found: dict[int, bytes]) -> VideoFacts:
    scale = int.from_bytes(found.get(_SCALE, b"\x0f\x42\x40")[:8], "big")
    length, made = found.get(_DURATION, b""), found.get(_DATE, b"")
    form = {4: ">f", 8: ">d"}.get(len(length))
    seconds = struct.unpack(form, length)[0] * scale / 1e9 if form is not None else None
    if seconds is not None and not 0 <= seconds < 1e9:  # not a number is neither
        seconds = None
    nanoseconds = int.from_bytes(made, "big", signed=True) if len(made) == 8 else 0
    return facts._replace(seconds=seconds, made=moment(_SINCE, nanoseconds / 1e9) if nanoseconds > 0 else None)


def _video_size(data: bytes) -> tuple[int, int] | None:
    for name, track in _children(data):
        if name != _TRACK:
            continue
        found = dict(_children(track))
        if int.from_bytes(found.get(_TRACK_TYPE, b""), "big") == _IS_VIDEO:
            video = dict(_children(found.get(_VIDEO, b"")))
            width, height, shown_width, shown_height = (
                min(int.from_bytes(video.get(each, b"")[:8], "big"), 1 << 31)
                for each in (_WIDTH, _HEIGHT, _SHOWN_WIDTH, _SHOWN_HEIGHT))
            check_pixels((shown_width or width) * height, (shown_height or height) * width)
            return width, height
    return None
