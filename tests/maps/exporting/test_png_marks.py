# SPDX-License-Identifier: MIT
"""A PNG says what it shows: its texts come back whole, its picture is the same, and hostile words break nothing."""

from __future__ import annotations

import html
import io
import zlib
from xml.etree import ElementTree

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from maps.exporting.handout import HandoutSource
from maps.exporting.plain import legal
from maps.exporting.png_marks import SIGNATURE, marked, texts_of, xmp_of
from tests.exporting_examples import small_handout
from tests.hostile import MARKUP


def png() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (9, 7), (10, 200, 30)).save(made, "PNG")
    return made.getvalue()


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_comes_back_and_the_picture_is_the_same(title: str, source: str) -> None:
    with Image.open(io.BytesIO(marked(png(), {"Title": title, "Source": source}))) as picture:
        picture.load()
        assert picture.getpixel((3, 3)) == (10, 200, 30)
        assert picture.text.get("Title", "") == legal(title)  # type: ignore[attr-defined]
        assert picture.text.get("Source", "") == legal(source)  # type: ignore[attr-defined]


def test_every_chunk_is_whole_and_the_head_is_first() -> None:
    data = marked(png(), {"Title": MARKUP}, "<x/>")
    assert data.startswith(SIGNATURE)
    at, kinds = 8, []
    while at < len(data):
        length = int.from_bytes(data[at:at + 4], "big")
        kind, content = data[at + 4:at + 8], data[at + 8:at + 8 + length]
        assert int.from_bytes(data[at + 8 + length:at + 12 + length], "big") == zlib.crc32(kind + content)
        kinds.append(kind)
        at += 12 + length
    assert kinds[0] == b"IHDR" and kinds[-1] == b"IEND" and kinds.count(b"iTXt") == 2


@pytest.mark.parametrize("data", [b"", b"GIF89a", SIGNATURE, SIGNATURE + b"\0\0\0\x0dIDAT" + b"\0" * 20])
def test_what_is_no_png_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a PNG"):
        marked(data, {"Title": "a"})


def test_two_thousand_sources_leave_the_packet_whole() -> None:
    made = small_handout(marking="TLP:RED")
    many = tuple(HandoutSource(number=number, id=f"s{number}", citation=f"<Paper & {number}> " + "long words " * 20,
                               url="", is_first_hand=True) for number in range(1, 2_001))
    made = msgspec.structs.replace(made, sources=many, credits=MARKUP * 400)
    xmp = xmp_of(made, MARKUP * 900, MARKUP)
    with Image.open(io.BytesIO(marked(png(), texts_of(made, "A", "B"), xmp))) as picture:
        texts: dict[str, str] = picture.text  # type: ignore[attr-defined]
    assert texts["XML:com.adobe.xmp"] == xmp and len(xmp) <= 60_000
    listed = [each.text or "" for each in ElementTree.fromstring(xmp).iter("{http://purl.org/dc/elements/1.1/}relation")
              for each in each.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li")]
    assert listed[0].startswith("[1] <Paper & 1>") and 20 < len(listed) < 2_000
    assert listed[-1] == f"+ {2_001 - len(listed)}"
    said = texts["Source"].splitlines()
    assert len(texts["Source"]) <= 60_000 and said[-1] == f"+ {2_001 - len(said)}"


def test_words_that_xml_cannot_hold_are_left_out() -> None:
    text = legal("a\x00\x08\ud800\ufffe<b>&\u202e")
    assert text == "a<b>&\u202e"
    assert ElementTree.fromstring(f"<x>{html.escape(text)}</x>").text == text
