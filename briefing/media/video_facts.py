# SPDX-License-Identifier: MIT
"""What a video's container says of it."""

from __future__ import annotations

import datetime
import re
from typing import Final, NamedTuple

from briefing.sentences import Sentence, sentence

CUT_OFF: Final = sentence("cut off: its end is missing")
NO_VIDEO: Final = sentence("it holds no moving picture")
NO_WEBM: Final = sentence("this is no WebM file")
DAMAGED: Final = sentence("broken: this video cannot be read")

_LONGEST_PIXEL: Final = 100
"""Times that a pixel may be as wide as high, or as high as wide: television has less than three."""
_FIRST_YEAR: Final = 1990
"""Clocks that were never set say earlier years."""
_PLACE: Final = re.compile(r"([+-]\d{1,3}(?:\.\d{1,9})?)([+-]\d{1,3}(?:\.\d{1,9})?)")


class BrokenVideo(Exception):
    """A video that cannot be shown; ``reason`` says why."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason)
        self.reason = reason


class VideoFacts(NamedTuple):
    """A video's length in seconds, its size in pixels as it is shown, and what the file says of its making.

    ``made`` is in UTC; ``place`` is [longitude, latitude].
    """

    seconds: float | None = None
    width: int | None = None
    height: int | None = None
    made: str | None = None
    place: tuple[float, float] | None = None
    device: str | None = None


def check_pixels(wide: float, high: float) -> None:
    """Refuses pixels of a form that no camera has: players reckon with it, and Qt's breaks down. Raises BrokenVideo.

    Numbers of 0 say nothing, to players neither.
    """
    if wide and high and max(wide, high) > _LONGEST_PIXEL * min(wide, high):
        raise BrokenVideo(DAMAGED)


def moment(since: datetime.datetime, seconds: float) -> str | None:
    """Returns a container's time of making as text; None for none, or one that no clock can have."""
    try:
        made = since + datetime.timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        return None
    return f"{made:%Y-%m-%d %H:%M:%S} UTC" if made.year >= _FIRST_YEAR else None


def place_in(text: str) -> tuple[float, float] | None:
    """Returns the place in a text as of ISO 6709, "+48.0159+037.8029/"; None where there is none."""
    found = _PLACE.match(text)
    if found is None:
        return None
    lat, lon = float(found[1]), float(found[2])
    return (lon, lat) if abs(lat) <= 90 and abs(lon) <= 180 else None
