# SPDX-License-Identifier: MIT
"""An animated GIF: of steps, each as long as it takes to read, fading into the next; or of days."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from PIL import Image

from maps.exporting.film.timing import frames_of_days, seconds_of
from maps.exporting.handout import ExportSettings, Handout, HandoutStep

_FADE_FRAMES, _FADE_MILLISECONDS = 5, 60
_COLOURS = 128
_ONE_ROUND = 1_000_000_000
"""Pixels that may change their colour for its means to be good enough: those of any picture, after one round."""


def write(handout: Handout, _settings: ExportSettings) -> bytes:
    """Returns an animated GIF of the steps, which begins again at its end."""
    return _animated(handout, frames_of(handout.steps))


def write_days(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns an animated GIF of the days, which begins again at its end."""
    lengths = [frame.milliseconds for frame in frames_of_days(len(handout.steps), settings.speed)]
    pictures = ((_reduced(_whole(step)), length) for step, length in zip(handout.steps, lengths, strict=True))
    return _animated(handout, pictures)


def _whole(step: HandoutStep) -> Image.Image:
    """Returns a step's picture with what is over it."""
    picture = Image.open(io.BytesIO(step.whole)).convert("RGB")
    if step.over:
        over = Image.open(io.BytesIO(step.over)).convert("RGBA")
        picture.paste(over, mask=over)
    return picture


def _animated(handout: Handout, shown: Iterator[tuple[Image.Image, int]]) -> bytes:
    frames, milliseconds = zip(*shown, strict=True)
    made = io.BytesIO()
    first = frames[0]
    first.save(made, "GIF", save_all=True, append_images=frames[1:], duration=list(milliseconds), loop=0, disposal=1,
               comment=f"{handout.title} · {handout.as_of}".encode("utf-8", "replace")[:250])
    return made.getvalue()


def frames_of(steps: Sequence[HandoutStep]) -> Iterator[tuple[Image.Image, int]]:
    """Yields the frames, and how many milliseconds each is shown."""
    before: Image.Image | None = None
    for step in steps:
        picture = _whole(step)
        if before is not None and before.size == picture.size:
            for number in range(1, _FADE_FRAMES):
                yield _reduced(Image.blend(before, picture, number / _FADE_FRAMES)), _FADE_MILLISECONDS
        yield _reduced(picture), round(seconds_of(step.words) * 1000)
        before = picture


def _reduced(picture: Image.Image) -> Image.Image:
    """Returns a picture in few colours: those of a small swatch are among them, as are those of the land."""
    return picture.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, _ONE_ROUND, dither=Image.Dither.NONE)
