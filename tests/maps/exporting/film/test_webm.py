# SPDX-License-Identifier: MIT
"""A film's frames follow one another without a gap, and its file is Matroska by the standard, with its sources."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import pytest

from maps.exporting.film.timing import FADE, frames_of, have_no_gap, length_of, seconds_of
from maps.exporting.film.webm import Packet, packed
from tests.exporting_examples import small_handout, with_text
from tests.hostile import MARKUP

PARENTS = {0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0xE0, 0x1F43B675, 0x1C53BB6B, 0xBB, 0xB7, 0x1254C367, 0x7373,
           0x67C8, 0x114D9B74, 0x4DBB, 0x1A45DFA3}
SEGMENT, CLUSTER, CUES = 0x18538067, 0x1F43B675, 0x1C53BB6B
Found = tuple[tuple[int, ...], int, bytes]
"""The identifiers above an element and its own, where it begins, its data."""


def elements(data: bytes, start: int = 0, end: int | None = None, above: tuple[int, ...] = ()) -> Iterator[Found]:
    """Reads a file's elements, as RFC 8794 has them; nothing may be left over."""
    at, end = start, len(data) if end is None else end
    while at < end:
        begin = at
        length = 9 - data[at].bit_length()
        identifier = int.from_bytes(data[at:at + length], "big")
        at += length
        length = 9 - data[at].bit_length()
        size = int.from_bytes(data[at:at + length], "big") & ((1 << (7 * length)) - 1)
        at += length
        assert at + size <= end
        path = (*above, identifier)
        yield path, begin, data[at:at + size]
        if identifier in PARENTS:
            yield from elements(data, at, at + size, path)
        at += size


def film(count: int = 90, every: int = 20) -> list[Packet]:
    return [Packet(at=number * 1_000, is_key=number % every == 0, data=bytes([number]) * (number + 1))
            for number in range(count)]


def of(data: bytes, identifier: int) -> list[tuple[int, bytes]]:
    return [(at, content) for path, at, content in elements(data) if path[-1] == identifier]


def test_a_longer_text_stands_longer_within_bounds() -> None:
    assert seconds_of("") == 3 and seconds_of("x" * 5_000) == 12
    assert 3 < seconds_of("x" * 100) < seconds_of("x" * 140)


@pytest.mark.parametrize("words", [["one"], ["one", "", "x" * 90, "y" * 900]])
def test_frames_follow_one_another_without_a_gap(words: list[str]) -> None:
    frames = frames_of(words)
    assert have_no_gap(frames) and frames[0].at == 0 and all(frame.milliseconds > 0 for frame in frames)
    fades = [frame for frame in frames if frame.share]
    assert len(fades) == FADE * (len(words) - 1) and all(frame.to == frame.of + 1 for frame in fades)
    assert [frame.of for frame in frames if frame.is_key] == list(range(len(words)))
    stood = sum(frame.milliseconds for frame in frames if not frame.share) / 1000
    assert stood == pytest.approx(sum(map(seconds_of, words)), abs=0.01)
    assert length_of(words) == pytest.approx(sum(frame.milliseconds for frame in frames) / 1000)
    assert length_of([]) == 0


def test_the_file_has_every_frame_at_its_time() -> None:
    packets = film()
    data = packed(small_handout(), packets, 90_000, (1920, 1080))
    found = []
    for _at, content in of(data, CLUSTER):
        parts = list(elements(content))
        start = int.from_bytes(next(part for path, _, part in parts if path[-1] == 0xE7), "big")
        for path, _, block in parts:
            if path[-1] == 0xA3:
                track, time, flags = struct.unpack(">BhB", block[:4])
                assert track == 0x81 and time >= 0
                found.append(Packet(at=start + time, is_key=flags == 0x80, data=block[4:]))
    assert found == packets
    assert struct.unpack(">d", of(data, 0x4489)[0][1]) == (90_000,)


def test_what_is_looked_for_is_where_the_file_says() -> None:
    data = packed(small_handout(), film(), 90_000, (1440, 1080))
    segment = next(at + 12 for path, at, _ in elements(data) if path == (SEGMENT,))
    for (_, name), (_, place) in zip(of(data, 0x53AB), of(data, 0x53AC), strict=True):
        at = segment + int.from_bytes(place, "big")
        assert data[at:at + 4] == name
    cues = [int.from_bytes(place, "big") + segment for _, place in of(data, 0xF1)]
    assert cues == [at for path, at, _ in elements(data) if path == (SEGMENT, CLUSTER)]
    assert [int.from_bytes(each, "big") for _, each in of(data, 0xB0)] == [1440]


def test_a_film_without_a_whole_frame_in_time_is_divided_all_the_same() -> None:
    data = packed(small_handout(), film(90, every=1_000), 90_000, (1920, 1080))
    assert len(of(data, CLUSTER)) == 3, "the time within a cluster has sixteen bits"
    with pytest.raises(ValueError, match="whole frame"):
        packed(small_handout(), film()[1:], 90_000, (1920, 1080))


@pytest.mark.parametrize("text", [MARKUP, "a\x00b\ud800", "Слава", ""])
def test_its_tags_say_whose_data_it_shows_and_name_the_sources(text: str) -> None:
    made = with_text(text)
    data = packed(made, film(3), 3_000, (1920, 1080))
    names = [name.decode() for _, name in of(data, 0x45A3)]
    said = dict(zip(names, (value.decode() for _, value in of(data, 0x4487)), strict=True))
    kept = text.replace("\x00", "").replace("\ud800", "")
    assert said.get("ARTIST", "") == kept and said.get("COPYRIGHT", "") == kept
    assert said["COMMENT"].count(kept) >= len(made.sources)
