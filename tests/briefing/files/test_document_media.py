# SPDX-License-Identifier: MIT
"""Pictures and videos in the document: read, written, and refused where they cannot be right."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from briefing.errors import InvalidBriefing
from briefing.files import schema
from briefing.files.document import parse_briefing, write_briefing
from tests.briefing.examples import AREAS, example, parse
from tests.briefing.files.test_document import Change, set_in
from tests.briefing.media_examples import media_document, media_example

REFUSED_MEDIA: list[tuple[Change, str, str]] = [
    (set_in("media", 0, "name")("../photo.jpg"), "media[0].name", "the value is not"),
    (set_in("media", 0, "name")("photo.exe"), "media[0].name", "the value is not"),
    (set_in("media", 0, "media_type")("image/gif"), "media[0].media_type", "image/gif"),
    (set_in("media", 0, "size")(200_000_001), "media[0].size", "<= 200000000"),
    (set_in("media", 0, "direction")(360), "media[0].direction", "the number has to be < 360"),
    (set_in("media", 0, "taken_in")("2024-11-20"), "media[0].taken_in", "offset from UTC"),
    (set_in("media", 0, "taken_in")("0001-01-01T00:00:00Z"), "media[0].taken_in", "of the year 1 cannot be"),
    (set_in("media", 0, "source")("nobody"), "media[0].source", "there is no source “nobody”"),
    (set_in("media", 0, "place")("nowhere"), "media[0].place", "there is no area “nowhere”"),
    (set_in("media", 0, "lat")(None), "media[0].lon", "both “lon” and “lat”"),
    (set_in("media", 0, "taken")({"day": "2024-11-18", "time": "08:30"}), "media[0].taken", "offset from UTC"),
    (set_in("media", 1, "id")("photo"), "media[1].id", "already used by media[0]"),
    (set_in("statements", 1, "media")(["nothing"]), "statements[1].media[0]", "no picture or video “nothing”"),
    (set_in("statements", 1, "media")(["clip", "clip"]), "statements[1].media[1]", "already named"),
]


def test_what_is_written_is_read_back() -> None:
    briefing = media_example()
    again = parse_briefing(write_briefing(briefing), "test.json", AREAS)
    assert again == briefing
    photo, clip = again.media_of(again.statement("first"))
    assert (photo.title, photo.direction, photo.is_video) == ("The bridge", 90, False)
    assert (clip.seconds, clip.is_video, clip.file_says) == (12.5, True, None)
    Draft202012Validator(schema.briefing_schema()).validate(json.loads(write_briefing(briefing)))


def test_a_briefing_without_media_is_written_as_before() -> None:
    assert b"media" not in write_briefing(example()).replace(b"media_type", b"")


@pytest.mark.parametrize(("change", "place", "reason"), REFUSED_MEDIA)
def test_what_is_wrong_is_refused_with_place_and_reason(change: Change, place: str, reason: str) -> None:
    changed = media_document()
    change(changed)
    with pytest.raises(InvalidBriefing) as refused:
        parse(changed)
    assert refused.value.where == place
    assert reason in str(refused.value)
