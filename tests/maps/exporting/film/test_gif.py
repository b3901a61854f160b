# SPDX-License-Identifier: MIT
"""The moving picture fades from each step into the next."""

from __future__ import annotations

import io

from PIL import Image

from maps.exporting.film.gif import frames_of
from maps.exporting.handout import HandoutStep


def step(words: str, colour: tuple[int, int, int]) -> HandoutStep:
    made = io.BytesIO()
    Image.new("RGB", (64, 36), colour).save(made, "PNG")
    return HandoutStep(index=0, number=1, shows="statement", by="A", words=words, notes="", width=64, height=36,
                       sea="#000000", ground=b"", whole=made.getvalue(), alt="")


def test_one_picture_fades_into_the_next() -> None:
    frames = list(frames_of((step("one", (0, 0, 0)), step("two", (250, 250, 250)))))
    greys = [frame.convert("RGB").getpixel((5, 5))[0] for frame, _ in frames]  # type: ignore[index]
    assert greys == sorted(greys) and greys[0] < 5 and greys[-1] > 240 and len(greys) == 6
    assert frames[0][1] == 3000
