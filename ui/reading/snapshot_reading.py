# SPDX-License-Identifier: MIT
"""Has a snapshot read for the pane that shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QImage

from briefing.model import Briefing, CitedPassage, Snapshot
from briefing.snapshots.taking import State, state_of
from ui.readers.answers import ReadSnapshot
from ui.readers.pixels import image_of
from ui.readers.reading import Read
from ui.reading.pdf_file import Polygons, polygons_of


class Reading(NamedTuple):
    """A snapshot that was read, and whether it is sound.

    ``images`` are a page's pictures, ``picture`` is the snapshot itself; ``polygons`` are where the cited passage is
    on a PDF's pages.
    """

    state: State
    read: ReadSnapshot
    images: Mapping[str, QImage]
    picture: QImage | None
    polygons: Polygons | None


def read_for_pane(read: Read, briefing: Briefing, snapshot: Snapshot, data: bytes,
                  passage: CitedPassage | None) -> Reading:
    """Returns what the pane shows, and where the passage is in it. For the background."""
    if not data:
        return Reading("missing", ReadSnapshot(), {}, None, None)
    shown: ReadSnapshot = read("snapshot", snapshot.media_type, data, passage)
    images = {name: image_of(pixels) for name, pixels in shown.images.items()}
    picture = None if shown.picture is None else image_of(shown.picture)
    polygons = polygons_of(shown.marks) if shown.marks else None
    return Reading(state_of(briefing, snapshot), shown, images, picture, polygons)
