# SPDX-License-Identifier: MIT
"""Containers of videos: what they say, and recordings of browsers, which do not know their own length."""

from __future__ import annotations

import io
import struct

import pytest

from briefing.media.kinds import ENDINGS, SUFFIXES, kind_of
from briefing.media.mp4 import read_mp4
from briefing.media.video_facts import CUT_OFF, DAMAGED, BrokenVideo, VideoFacts, place_in
from briefing.media.webm import read_webm

OPEN = b"\x01\xff\xff\xff\xff\xff\xff\xff"
"""The size of an element that does not know it."""


def element(name: bytes, data: bytes, *, is_open: bool = False) -> bytes:
    size = OPEN if is_open else (1 << 28 | len(data)).to_bytes(4, "big")
    return name + size + data


def recording(*, doc_type: bytes = b"webm", track_type: int = 1, shown: tuple[int, int] | None = None) -> bytes:
    """A recording of a browser: segment and clusters of unknown size, without a duration."""
    as_shown = b"".join(element(name, struct.pack(">I", each)) for name, each in zip(
        (b"\x54\xb0", b"\x54\xba"), shown or (), strict=False))
    video = element(b"\xe0", element(b"\xb0", struct.pack(">H", 1280)) + element(b"\xba", struct.pack(">H", 720))
                    + as_shown)
    tracks = element(b"\x16\x54\xae\x6b", element(b"\xae", element(b"\x83", bytes([track_type])) + video))
    info = element(b"\x15\x49\xa9\x66", element(b"\x2a\xd7\xb1", b"\x0f\x42\x40") + element(
        b"\x44\x61", struct.pack(">q", 753_604_212 * 10**9)))
    cluster = element(b"\x1f\x43\xb6\x75", element(b"\xe7", b"\0") + element(b"\xa3", bytes(90)) * 3, is_open=True)
    head = element(b"\x1a\x45\xdf\xa3", element(b"\x42\x82", doc_type))
    return head + element(b"\x18\x53\x80\x67", info + tracks + cluster * 2, is_open=True)


def webm(data: bytes) -> VideoFacts:
    return read_webm(io.BytesIO(data), len(data))


def test_a_recording_says_its_size_and_when_it_was_made() -> None:
    assert webm(recording()) == VideoFacts(width=1280, height=720, made="2024-11-18 06:30:12 UTC")


def test_a_recording_that_is_cut_in_a_block_is_refused() -> None:
    with pytest.raises(BrokenVideo) as broken:
        webm(recording()[:-5])
    assert broken.value.reason == CUT_OFF


@pytest.mark.parametrize("data", [recording(doc_type=b"matroska"), recording(track_type=2), b"\x1a\x45\xdf\xa3\0"])
def test_what_is_no_webm_video_is_refused(data: bytes) -> None:
    with pytest.raises(BrokenVideo):
        webm(data)


def test_a_box_without_a_length_is_refused() -> None:
    with pytest.raises(BrokenVideo) as broken:
        read_mp4(io.BytesIO(struct.pack(">I4s", 4, b"free") * 3), 24)
    assert broken.value.reason == DAMAGED


@pytest.mark.parametrize(("text", "place"), [
    ("+48.0159+037.8029/", (37.8029, 48.0159)), ("-33.9-018.4+12.000/", (-18.4, -33.9)), ("+95.0+010.0/", None),
    ("somewhere", None), ("", None)])
def test_places_in_texts(text: str, place: tuple[float, float] | None) -> None:
    assert place_in(text) == place


@pytest.mark.parametrize(("head", "kind"), [
    (b"\xff\xd8\xff\xe1", "image/jpeg"), (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"), (b"\0\0\0\x18ftypheic", "image/heic"),
    (b"\0\0\0\x18ftypisom", "video/mp4"), (b"\0\0\0\x14ftypqt  ", "video/mp4"), (b"RIFF\0\0\0\0AVI ", None),
    (b"", None)])
def test_a_kind_is_known_by_the_first_bytes(head: bytes, kind: str | None) -> None:
    assert kind_of(head) == kind
    assert all(f".{ending}" in SUFFIXES for ending in ENDINGS.values())


def box(kind: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I4s", 8 + len(data), kind) + data


@pytest.mark.parametrize("directory", [box(b"mvhd"), box(b"mvhd", b"\0" * 9), box(b"trak", box(b"tkhd"))])
def test_a_directory_that_ends_in_a_box_without_its_content_is_refused(directory: bytes) -> None:
    data = box(b"ftyp", b"isom") + box(b"mdat", b"x") + box(b"moov", directory)
    with pytest.raises(BrokenVideo) as broken:
        read_mp4(io.BytesIO(data), len(data))
    assert broken.value.reason == DAMAGED


@pytest.mark.parametrize(("shown", "is_broken"), [
    ((1280, 720), False), ((16, 9), False), ((640, 720), False), ((0, 0), False), ((65535, 1), True),
    ((1, 1 << 30), True)])
def test_pixels_of_no_form_that_a_camera_has_are_refused(shown: tuple[int, int], is_broken: bool) -> None:
    video = recording(shown=shown)
    if not is_broken:
        assert webm(video).width == 1280
        return
    with pytest.raises(BrokenVideo) as broken:
        webm(video)
    assert broken.value.reason == DAMAGED
