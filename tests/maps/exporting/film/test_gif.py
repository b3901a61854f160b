# SPDX-License-Identifier: MIT
"""The moving picture fades from each step into the next, and keeps the colours of small things."""

from __future__ import annotations

import io

import msgspec
from PIL import Image, ImageDraw

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


def test_a_small_swatch_keeps_its_colour_on_a_map_of_many() -> None:
    down = Image.linear_gradient("L").resize((960, 540))
    across, up = down.transpose(Image.Transpose.ROTATE_90).resize(down.size), down.transpose(
        Image.Transpose.FLIP_TOP_BOTTOM)
    picture = Image.merge("RGB", (down, across, up)).point(lambda shade: 180 + shade // 4)
    swatch = (160, 192, 232)
    ImageDraw.Draw(picture).rectangle((790, 20, 810, 30), swatch)
    made = io.BytesIO()
    picture.save(made, "PNG")
    ((frame, _),) = frames_of((msgspec.structs.replace(step("one", (0, 0, 0)), whole=made.getvalue()),))
    assert len(frame.getcolors() or ()) in range(2, 129)
    shown = frame.convert("RGB").getpixel((800, 25))
    assert isinstance(shown, tuple) and max(abs(a - b) for a, b in zip(shown, swatch, strict=True)) <= 12
