# SPDX-License-Identifier: MIT
"""The one root of every error this package raises."""

from __future__ import annotations

from briefing.sentences import Text, as_it_is


class MapError(Exception):
    """Something about the ground or its picture is wrong; ``sentence`` says it, and ``str()`` says it in English."""

    def __init__(self, what: Text) -> None:
        super().__init__(what)
        self.sentence = as_it_is(what)
