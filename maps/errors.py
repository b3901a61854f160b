# SPDX-License-Identifier: MIT
"""The base class of every error this package raises."""

from __future__ import annotations

from briefing.sentences import Text, as_it_is


class MapError(Exception):
    """An error about ground or maps; ``sentence`` holds the message, and ``str()`` gives it in English."""

    def __init__(self, what: Text) -> None:
        super().__init__(what)
        self.sentence = as_it_is(what)
