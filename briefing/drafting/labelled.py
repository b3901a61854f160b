# SPDX-License-Identifier: MIT
"""Labelled articles: what a person found in an article, to compare with what is proposed from it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec


class LabelledFigure(msgspec.Struct, frozen=True):
    """A figure as labelled."""

    value: float
    unit: str
    comparison: str = "exactly"
    upper: float | None = None


class LabelledStatement(msgspec.Struct, frozen=True):
    """A statement as labelled; ``speaker`` is None where nobody is named."""

    passage: str
    speaker: str | None = None
    role: str | None = None
    anonymous: bool = False
    count: int | None = None
    chain: tuple[str, ...] = ()
    kind: str = "claim"
    figures: tuple[LabelledFigure, ...] = ()
    places: tuple[str, ...] = ()


class Labels(msgspec.Struct, frozen=True):
    """All that is labelled of one article."""

    language: str
    title: str
    publisher: str | None = None
    published: datetime.date | None = None
    author: str | None = None
    statements: tuple[LabelledStatement, ...] = ()
    notes: tuple[str, ...] = ()


class LabelledArticle(NamedTuple):
    """An article and its labels."""

    name: str
    text: str
    labels: Labels


def read_labelled(folder: Path) -> list[LabelledArticle]:
    """Reads the articles of a folder that have labels, in the order of their names."""
    found = []
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt")
        if text.is_file():
            labels = msgspec.json.decode(path.read_bytes(), type=Labels)
            found.append(LabelledArticle(path.stem, text.read_text("utf-8"), labels))
    return found
