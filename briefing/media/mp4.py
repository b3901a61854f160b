# SPDX-License-Identifier: MIT
"""Reads the boxes of MP4 and QuickTime files (ISO 14496-12): whether all are there, and what they say of the video."""

from __future__ import annotations

import datetime
import struct
from collections.abc import Iterator
from typing import BinaryIO, Final, NamedTuple

from briefing.media.video_facts import (
    CUT_OFF,
    DAMAGED,
    NO_VIDEO,
    BrokenVideo,
    VideoFacts,
    check_pixels,
    moment,
    place_in,
)

_SINCE: Final = datetime.datetime(1904, 1, 1, tzinfo=datetime.UTC)
_MOST_BOXES: Final = 10_000
"""Boxes of a file or of one box: a fragmented video of an hour has some thousand."""
_MOST_DIRECTORY: Final = 25_000_000
"""Bytes of the directory, “moov”: an hour has some 3 MB."""
_TURNED: Final = (0x00010000, -0x00010000)
_SAMPLE_HEAD: Final = 78
"""Bytes of what is said of a video's samples, before its own boxes."""


class _Box(NamedTuple):
    kind: bytes
    begin: int
    end: int


def read_mp4(file: BinaryIO, size: int) -> VideoFacts:
    """Returns what the file of ``size`` bytes says. Raises BrokenVideo."""
    directory, has_data = None, False
    for box in _top_boxes(file, size):
        has_data = has_data or box.kind in (b"mdat", b"moof")
        if box.kind == b"moov":
            if directory is not None or box.end - box.begin > _MOST_DIRECTORY:
                raise BrokenVideo(DAMAGED)
            file.seek(box.begin)
            directory = file.read(box.end - box.begin)
    if directory is None or not has_data:
        raise BrokenVideo(CUT_OFF)  # a camera that lost its power writes no directory
    try:
        return _facts(directory)
    except (struct.error, IndexError):
        raise BrokenVideo(DAMAGED) from None


def _top_boxes(file: BinaryIO, size: int) -> Iterator[_Box]:
    at, count = 0, 0
    while at < size:
        file.seek(at)
        head = file.read(16)
        if len(head) < 8:
            raise BrokenVideo(CUT_OFF)
        length, begin = struct.unpack_from(">I", head)[0], 8
        if length == 1:
            if len(head) < 16:
                raise BrokenVideo(CUT_OFF)
            length, begin = struct.unpack_from(">Q", head, 8)[0], 16
        elif length == 0:
            length = size - at
        count += 1
        if length < begin or count > _MOST_BOXES:
            raise BrokenVideo(DAMAGED)
        if at + length > size:
            raise BrokenVideo(CUT_OFF)
        yield _Box(head[4:8], at + begin, at + length)
        at += length


def _boxes(data: bytes, begin: int, end: int) -> Iterator[_Box]:
    """Yields the boxes in a box; what is left over at its end is ignored, as players do."""
    count = 0
    while begin + 8 <= end:
        length, kind = struct.unpack_from(">I4s", data, begin)
        count += 1
        if length < 8 or begin + length > end or count > _MOST_BOXES:
            return
        yield _Box(kind, begin + 8, begin + length)
        begin += length


def _facts(data: bytes) -> VideoFacts:
    facts = VideoFacts()
    sizes: list[tuple[int, int]] = []
    for box in _boxes(data, 0, len(data)):
        if box.kind == b"mvhd":
            facts = _with_head(facts, data, box)
        elif box.kind == b"trak":
            size = _video_size(data, box)
            sizes += [size] if size is not None else []
        elif box.kind == b"udta":
            facts = _with_user_data(facts, data, box)
    if not sizes:
        raise BrokenVideo(NO_VIDEO)
    width, height = sizes[0]
    return facts._replace(width=width or None, height=height or None)


def _with_head(facts: VideoFacts, data: bytes, box: _Box) -> VideoFacts:
    if data[box.begin] == 1:
        made, _changed, scale, length = struct.unpack_from(">QQIQ", data, box.begin + 4)
    else:
        made, _changed, scale, length = struct.unpack_from(">IIII", data, box.begin + 4)
    seconds = length / scale if scale and length not in (0, 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF) else None
    return facts._replace(seconds=seconds, made=moment(_SINCE, made) if made else None)


def _video_size(data: bytes, track: _Box) -> tuple[int, int] | None:
    """Returns a track's size as it is shown; None for one that is no video."""
    size, is_video = (0, 0), False
    for box in _boxes(data, track.begin, track.end):
        if box.kind == b"tkhd":
            begin = box.begin + (52 if data[box.begin] == 1 else 40)
            _a, b, _u, c, *_rest = struct.unpack_from(">9i", data, begin)
            width, height = (each >> 16 for each in struct.unpack_from(">II", data, begin + 36))
            size = (height, width) if b in _TURNED and c in _TURNED else (width, height)
        elif box.kind == b"mdia":
            is_video = any(each.kind == b"hdlr" and data[each.begin + 8:each.begin + 12] == b"vide"
                           for each in _boxes(data, box.begin, box.end))
            if is_video:
                _check_pixels(data, box)
    return size if is_video else None


def _check_pixels(data: bytes, media: _Box) -> None:
    """Refuses samples whose pixels have a form that no camera has."""
    samples = [media]
    for kind in (b"minf", b"stbl", b"stsd"):
        samples = [each for box in samples for each in _boxes(data, box.begin, box.end) if each.kind == kind]
    for box in samples:
        for sample in _boxes(data, box.begin + 8, box.end):
            for each in _boxes(data, sample.begin + _SAMPLE_HEAD, sample.end):
                if each.kind == b"pasp":
                    check_pixels(*struct.unpack_from(">II", data, each.begin))


def _with_user_data(facts: VideoFacts, data: bytes, outer: _Box) -> VideoFacts:
    """Adds the place and device that phones write as texts: four bytes of length and language, then the text."""
    for box in _boxes(data, outer.begin, outer.end):
        text = data[box.begin + 4:min(box.end, box.begin + 204)].decode("utf-8", "replace").strip("\0 ")
        if box.kind == b"\xa9xyz":
            facts = facts._replace(place=place_in(text))
        elif box.kind in (b"\xa9mod", b"\xa9mak") and text:
            facts = facts._replace(device=f"{facts.device} {text}" if facts.device else text)
    return facts
