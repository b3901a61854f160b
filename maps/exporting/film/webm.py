# SPDX-License-Identifier: MIT
"""Packs what an encoder made into a WebM file (Matroska, RFC 9559), with title, credits and sources in its tags."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec

from maps.exporting.handout import Handout
from maps.exporting.plain import legal, one_line

CODECS: Final = {"vp8": "V_VP8", "vp9": "V_VP9"}
_CLUSTER_MILLISECONDS: Final = 30_000
"""A frame's time within its cluster has 16 bits, so that a cluster may be 32 seconds long."""
_MOST_TEXT: Final = 100_000

_EBML, _SEGMENT, _INFO, _TRACKS, _CLUSTER, _CUES, _TAGS, _SEEK_HEAD = (
    0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B, 0x1F43B675, 0x1C53BB6B, 0x1254C367, 0x114D9B74)


class Packet(msgspec.Struct, frozen=True, kw_only=True):
    """An encoded frame: at which millisecond it is shown, and whether it needs no other."""

    at: int
    is_key: bool
    data: bytes


def packed(handout: Handout, packets: Sequence[Packet], milliseconds: int, size: tuple[int, int],
           codec: str = "vp9") -> bytes:
    """Returns a film of this length as WebM. Raises ValueError where its first frame needs another one."""
    if not packets or not packets[0].is_key:
        raise ValueError("a film begins with a whole frame")
    info, tracks, tags = _info(handout, milliseconds), _tracks(size, codec), _tags(handout)
    head_size = len(_seek_head(0, 0, 0, 0))
    first = head_size + len(info) + len(tracks) + len(tags)
    clusters, cues = [], []
    at = first
    for group in _groups(packets):
        made = _cluster(group)
        cues.append((group[0].at, at))
        clusters.append(made)
        at += len(made)
    head = _seek_head(head_size, head_size + len(info), head_size + len(info) + len(tracks), at)
    body = b"".join((head, info, tracks, tags, *clusters, _cues(cues)))
    ebml = _element(_EBML, b"".join((
        _number(0x4286, 1), _number(0x42F7, 1), _number(0x42F2, 4), _number(0x42F3, 8),
        _element(0x4282, b"webm"), _number(0x4287, 4), _number(0x4285, 2))))
    return ebml + _element(_SEGMENT, body)


def _groups(packets: Sequence[Packet]) -> Iterator[list[Packet]]:
    """Yields the packets of each cluster; all begin with a whole frame where there is one in time."""
    group: list[Packet] = []
    for packet in packets:
        if group and (packet.is_key or packet.at - group[0].at >= _CLUSTER_MILLISECONDS):
            yield group
            group = []
        group.append(packet)
    yield group


def _cluster(group: Sequence[Packet]) -> bytes:
    start = group[0].at
    blocks = (_element(0xA3, struct.pack(">BhB", 0x81, packet.at - start, 0x80 if packet.is_key else 0) + packet.data)
              for packet in group)
    return _element(_CLUSTER, _number(0xE7, start) + b"".join(blocks))


def _info(handout: Handout, milliseconds: int) -> bytes:
    return _element(_INFO, b"".join((
        _number(0x2AD7B1, 1_000_000), _element(0x4489, struct.pack(">d", milliseconds)),
        _text(0x7BA9, one_line(legal(handout.title), 500)), _text(0x4D80, "Line of Contact"),
        _text(0x5741, "Line of Contact"))))


def _tracks(size: tuple[int, int], codec: str) -> bytes:
    # As the encoder writes them: BT.601's matrix, BT.709's transfer and primaries, limited range.
    colours = _number(0x55B1, 6) + _number(0x55BA, 1) + _number(0x55BB, 1) + _number(0x55B9, 1)
    video = _element(0xE0, _number(0xB0, size[0]) + _number(0xBA, size[1]) + _element(0x55B0, colours))
    track = _element(0xAE, b"".join((
        _number(0xD7, 1), _number(0x73C5, 1), _number(0x83, 1), _number(0x9C, 0),
        _element(0x86, CODECS[codec].encode()), video)))
    return _element(_TRACKS, track)


def _tags(handout: Handout) -> bytes:
    """Returns whose data the film shows, of which day, its marking and its sources, by Matroska's names."""
    sources = "\n".join(f"[{each.number}] {each.citation}" for each in handout.sources)
    said = {"TITLE": handout.title, "DESCRIPTION": "\n".join(filter(None, (handout.about, handout.as_of))),
            "ARTIST": handout.credits, "COPYRIGHT": handout.marking, "COMMENT": sources,
            "TERMS_OF_USE": "\n".join(" · ".join(filter(None, (each.observer, each.credit, each.terms)))
                                      for each in handout.terms),
            "DATE_TAGGED": handout.made.strftime("%Y-%m-%d %H:%M:%S"), "ENCODER": "Line of Contact"}
    simple = b"".join(_element(0x67C8, _text(0x45A3, name) + _text(0x4487, legal(text)[:_MOST_TEXT]))
                      for name, text in said.items() if text)
    return _element(_TAGS, _element(0x7373, _element(0x63C0, _number(0x68CA, 50)) + simple))


def _seek_head(info: int, tracks: int, tags: int, cues: int) -> bytes:
    places = ((_INFO, info), (_TRACKS, tracks), (_TAGS, tags), (_CUES, cues))
    return _element(_SEEK_HEAD, b"".join(
        _element(0x4DBB, _element(0x53AB, identifier.to_bytes(4, "big")) + _element(0x53AC, struct.pack(">Q", place)))
        for identifier, place in places))


def _cues(points: Iterable[tuple[int, int]]) -> bytes:
    return _element(_CUES, b"".join(
        _element(0xBB, _number(0xB3, at) + _element(0xB7, _number(0xF7, 1) + _number(0xF1, place)))
        for at, place in points))


def _element(identifier: int, data: bytes) -> bytes:
    """Returns an element: its identifier, the size in eight bytes, the data."""
    name = identifier.to_bytes((identifier.bit_length() + 7) // 8, "big")
    return name + struct.pack(">Q", len(data) | 1 << 56) + data


def _number(identifier: int, value: int) -> bytes:
    return _element(identifier, value.to_bytes(max(1, (value.bit_length() + 7) // 8), "big"))


def _text(identifier: int, text: str) -> bytes:
    return _element(identifier, text.encode("utf-8"))
