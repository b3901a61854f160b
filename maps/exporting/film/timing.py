# SPDX-License-Identifier: MIT
"""How long each step of a moving picture is shown, and the frames of a film."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import msgspec

_LEAST_SECONDS, _MOST_SECONDS = 3.0, 12.0
_LETTERS_A_SECOND: Final = 16.0
RATE: Final = 25
"""Frames of a film in each second while a step fades into the next."""
FADE: Final = 12
"""Frames of a fade."""
_STILL_MILLISECONDS: Final = 1_000
"""A step without motion has a frame so often, so that a player can go to any second."""
_LAST_MILLISECONDS: Final = 2_000
"""How long the last day is shown."""
SPEEDS: Final = (2, 5, 10, 30)
"""Days that a film of days shows in a second."""
DAY_MEGABYTES: Final = {"days-film": 0.03, "days-gif": 0.06}
"""What a day takes, about, by the form."""
FILM_MEGABYTES: Final = 0.4
"""What a step of a film takes, about: a picture, and its fade into the next."""
GIF_MEGABYTES: Final = 0.4
"""What a step of a GIF takes, about."""


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """A frame of a film: at which millisecond it begins, and for how long; the picture of step ``of``.

    Within a fade ``share`` of the picture of step ``to`` lies over it; ``is_key`` says that it needs no other frame.
    """

    at: int
    milliseconds: int
    of: int
    to: int = 0
    share: float = 0.0
    is_key: bool = False


def seconds_of(words: str) -> float:
    """Returns how long a step is shown: as long as it takes to read its words."""
    return min(_MOST_SECONDS, max(_LEAST_SECONDS, 1.5 + len(words) / _LETTERS_A_SECOND))


def frames_of(words: Sequence[str]) -> list[Frame]:
    """Returns the frames of a film of steps with these words; each begins where the one before it ends."""
    frames: list[Frame] = []
    at = 0
    for step, said in enumerate(words):
        for number in range(1, FADE + 1) if step else ():
            frames.append(Frame(at=at, milliseconds=1000 // RATE, of=step - 1, to=step, share=number / (FADE + 1)))
            at += 1000 // RATE
        left = round(seconds_of(said) * 1000)
        is_key = True
        while left:
            piece = left if left < 2 * _STILL_MILLISECONDS else _STILL_MILLISECONDS
            frames.append(Frame(at=at, milliseconds=piece, of=step, is_key=is_key))
            at, left, is_key = at + piece, left - piece, False
    return frames


def chosen_days(days: Sequence[datetime.date], first: datetime.date | None,
                last: datetime.date | None, most: int) -> list[datetime.date]:
    """Returns the days within a span, in order; of more than ``most`` every second, third …, and always the last."""
    within = [day for day in sorted(days) if (first is None or first <= day) and (last is None or day <= last)]
    step = -(-len(within) // most) or 1
    return within[::-1][::step][::-1]


def frames_of_days(count: int, speed: int) -> list[Frame]:
    """Returns the frames of a film of days, one a day; the last one is shown a little longer."""
    milliseconds = 1000 // speed
    return [Frame(at=number * milliseconds, milliseconds=milliseconds if number < count - 1 else _LAST_MILLISECONDS,
                  of=number, is_key=number % speed == 0) for number in range(count)]


def length_of_days(count: int, speed: int) -> float:
    """Returns the length of a film of so many days, in seconds."""
    return ((count - 1) * (1000 // speed) + _LAST_MILLISECONDS) / 1000 if count else 0.0


def length_of(words: Sequence[str]) -> float:
    """Returns the length of a film of steps with these words, in seconds."""
    last = frames_of(words)[-1:]
    return (last[0].at + last[0].milliseconds) / 1000 if last else 0.0


def plain(frames: Sequence[Frame]) -> list[dict[str, object]]:
    """Returns the frames as plain values, for the page that draws them."""
    made: list[dict[str, object]] = msgspec.to_builtins(frames)
    return made


def have_no_gap(frames: Sequence[Frame]) -> bool:
    """Whether each frame begins where the one before it ends, so that no picture is lost."""
    return all(before.at + before.milliseconds == after.at for before, after in pairwise(frames))
