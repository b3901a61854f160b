# SPDX-License-Identifier: MIT
"""What a file says becomes what a briefer says only where the briefer has said nothing."""

from __future__ import annotations

import datetime

import pytest

from briefing.media.said import said_time, with_said
from briefing.model import FileSays, Happening
from briefing.structs import changed
from tests.briefing.media_examples import media_example

DAY = datetime.date(2024, 11, 18)


@pytest.mark.parametrize(("taken", "time"), [
    ("2024-11-18 08:30:12 +02:00", Happening(day=DAY, time="08:30", zone="+02:00")),
    ("2024-11-18 06:30:12 UTC", Happening(day=DAY, time="06:30", zone="Z")),
    ("2024-11-18 08:30:12", Happening(day=DAY)),
    ("2024-11-18 08:30:12 +19:00", Happening(day=DAY)), ("2024-11-18 08:30:12 +02:75", Happening(day=DAY)),
    ("2024-11-31 08:30:12", None), ("2024-11-18 29:30:12", None), ("yesterday", None), ("", None)])
def test_a_time_needs_its_zone(taken: str, time: Happening | None) -> None:
    assert said_time(taken) == time


def test_only_empty_fields_are_filled() -> None:
    photo = media_example().medium("photo")
    assert with_said(photo) is photo
    bare = changed(photo, taken=None, lon=None, lat=None, direction=None,
                   file_says=changed(photo.file_says or FileSays(), taken="2024-11-18 08:30:12"))
    filled = with_said(bare)
    assert (filled.taken, filled.lon, filled.lat, filled.direction) == (Happening(day=DAY), 34.5, 46.5, 271.5)


def test_a_place_beyond_the_map_is_not_taken_over() -> None:
    bare = changed(media_example().medium("clip"), file_says=FileSays(lon=10.0, lat=89.0))
    assert with_said(bare).lat is None
    assert with_said(media_example().medium("clip")) == media_example().medium("clip")
