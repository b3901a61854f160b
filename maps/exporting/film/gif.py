# SPDX-License-Identifier: MIT
"""The steps as an animated GIF: each stands as long as it takes to read, and fades into the next."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from PIL import Image

from maps.exporting.film.timing import seconds_of
from maps.exporting.handout import ExportSettings, Handout, HandoutStep

_FADE_FRAMES, _FADE_MILLISECONDS = 5, 60
_COLOURS = 128


def write(handout: Handout, _settings: ExportSettings) -> bytes:
    """Returns an animated GIF of the steps, which begins again at its end."""
    frames, milliseconds = zip(*frames_of(handout.steps), strict=True)
    made = io.BytesIO()
    first = frames[0]
    first.save(made, "GIF", save_all=True, append_images=frames[1:], duration=list(milliseconds), loop=0, disposal=1,
               comment=f"{handout.title} · {handout.as_of}".encode("utf-8", "replace")[:250])
    return made.getvalue()


def frames_of(steps: Sequence[HandoutStep]) -> Iterator[tuple[Image.Image, int]]:
    """Yields the frames, and how many milliseconds each is shown."""
    before: Image.Image | None = None
    for step in steps:
        picture = Image.open(io.BytesIO(step.whole)).convert("RGB")
        if before is not None and before.size == picture.size:
            for number in range(1, _FADE_FRAMES):
                yield _reduced(Image.blend(before, picture, number / _FADE_FRAMES)), _FADE_MILLISECONDS
        yield _reduced(picture), round(seconds_of(step.words) * 1000)
        before = picture


def _reduced(picture: Image.Image) -> Image.Image:
    return picture.quantize(_COLOURS, dither=Image.Dither.NONE)
