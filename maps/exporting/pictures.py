# SPDX-License-Identifier: MIT
"""Pictures of the steps as PNG, with what they show and whence in their metadata."""

from __future__ import annotations

import io
import re
import zipfile

from maps.exporting.handout import ExportSettings, Handout, HandoutStep
from maps.exporting.png_marks import marked, texts_of, xmp_of

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def write(handout: Handout, _settings: ExportSettings) -> bytes:
    """Returns the picture of the only step."""
    return picture_of(handout, handout.steps[0])


def write_all(handout: Handout, _settings: ExportSettings) -> bytes:
    """Returns a zip with the pictures of all steps, and their sources as a text."""
    made = io.BytesIO()
    width = len(str(len(handout.steps)))
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for place, step in enumerate(handout.steps, start=1):
            archive.writestr(member(f"{place:0{width}d} {name_of(step)}.png"), picture_of(handout, step))
        archive.writestr(member("sources.txt"), sources_text(handout).encode("utf-8"))
    return made.getvalue()


def picture_of(handout: Handout, step: HandoutStep) -> bytes:
    """Returns a step's picture with its metadata."""
    title = f"{handout.title}: {step.by}" if step.by else handout.title
    return marked(step.whole, texts_of(handout, title, step.alt), xmp_of(handout, title, step.alt))


def sources_text(handout: Handout) -> str:
    """Returns title, day and numbered sources as lines."""
    lines = [handout.title, handout.as_of, handout.credits, handout.marking, ""]
    lines += [f"[{each.number}] {each.citation}" for each in handout.sources]
    return "\n".join(line for line in lines if line is not None) + "\n"


def member(name: str) -> zipfile.ZipInfo:
    """Returns a member of a zip, the same bytes for the same name."""
    info = zipfile.ZipInfo(name, _FIRST_DAY)
    info.external_attr = 0o100644 << 16
    return info


def name_of(step: HandoutStep) -> str:
    """Returns a name that every system takes: letters, digits and spaces."""
    words = re.sub(r"[^\w ]+", "", f"{step.by} {step.words}", flags=re.UNICODE)
    return " ".join(words.split())[:60].strip() or step.shows
