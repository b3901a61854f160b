# SPDX-License-Identifier: MIT
"""The one root of every error this package raises."""

from __future__ import annotations

from briefing.sentences import Sentence


class MapError(Exception):
    """Something about the ground or its picture is wrong; ``sentence`` says it, and ``str()`` says it in English."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence
