# SPDX-License-Identifier: MIT
"""The error about files that hold only points."""

from __future__ import annotations

from briefing.sentences import Text, sentence
from maps.importing.findings import AreaImportError, ImportNote, names_of
from maps.importing.layers import ImportedPoint


class OnlyPoints(AreaImportError):
    """A file of areas holds only points, which a briefing does not take yet; ``points`` are what was read."""

    def __init__(self, file: Text, found: ImportNote, points: tuple[ImportedPoint, ...]) -> None:
        reason = sentence("it holds {number} points ({names}) and no polygons or lines", number=f"{found.count:,}",
            names=names_of(found))
        if found.count == 1:
            reason = sentence("it holds 1 point ({names}) and no polygons or lines", names=names_of(found))
        super().__init__(file, reason, remedy=sentence("points are not taken yet: choose a file with areas"))
        self.points = points
