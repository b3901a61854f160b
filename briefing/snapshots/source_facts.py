# SPDX-License-Identifier: MIT
"""What a snapshot says of itself as fields of its source: only those that are still empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from briefing.model import Source
from briefing.snapshots.page import Facts
from briefing.structs import changed

_FIELDS: Final[Mapping[str, str]] = {
    "title": "title", "author": "author", "publisher": "site", "published": "published", "url": "url",
    "accessed": "accessed"}
"""Fields of a source, and what of a page goes into each."""


def new_facts(source: Source, facts: Facts) -> dict[str, object]:
    """Returns what a page says for the source's empty fields, by their names."""
    return {field: getattr(facts, fact) for field, fact in _FIELDS.items()
            if not getattr(source, field) and getattr(facts, fact)}


def filled_from(source: Source, facts: Facts) -> Source:
    """Returns the source with its empty fields filled; a field that says something stays as it is."""
    return changed(source, **new_facts(source, facts))
