# SPDX-License-Identifier: MIT
"""Statements made of places that a file brought: what it says of each, with its source and the day it happened."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec

from briefing import limits
from briefing.consistency import is_web_address
from briefing.editing import put_areas
from briefing.ids import content_id
from briefing.model import Briefing, Happening, Source, Statement

_DAY_BEFORE: Final = re.compile(r"^\d{4}-\d\d-\d\d[ T,:–-]*")


def with_statements(briefing: Briefing, features: Sequence[Mapping[str, Any]]) -> Briefing:
    """Returns the briefing with these areas, and a statement of each place among them that it has none of yet.

    The same file taken again makes no statement twice. Sources are made once for each address, or name.
    """
    made = put_areas(briefing, features)
    known = {each.id for each in made.statements}
    sources = {each.id: each for each in made.sources}
    statements = []
    for feature in features:
        if feature["geometry"]["type"] != "Point":
            continue
        source = _source(feature["properties"])
        if source is not None:
            sources.setdefault(source.id, source)
        statement = _statement(feature, source)
        if statement.id not in known:
            known.add(statement.id)
            statements.append(statement)
    return msgspec.structs.replace(
        made, sources=tuple(sources.values()), statements=(*made.statements, *statements))


def _statement(feature: Mapping[str, Any], source: Source | None) -> Statement:
    about = feature["properties"]
    label = _DAY_BEFORE.sub("", str(about.get("label", ""))).strip() or str(about.get("label", ""))
    text = (str(about.get("note") or "").strip() or label)[: limits.MAX_PROSE]
    day = _day(about.get("as_of"))
    area = str(feature["id"])
    return Statement(
        id=content_id(label, "event", area, otherwise="event"), kind="claim", text=text, areas=(area,),
        via=(source.id,) if source is not None else (), happened=None if day is None else Happening(day=day))


def _source(about: Mapping[str, Any]) -> Source | None:
    """Returns the source that a place names: by its address, else by its words; None for none."""
    url = about.get("url")
    address = url if isinstance(url, str) and len(url) <= limits.MAX_URL and is_web_address(url) else None
    named = next((str(each).strip() for each in about.get("sources") or () if str(each).strip()), "")
    publisher = (named or (urlsplit(address).hostname or "" if address else "")).removeprefix("www.")[: limits.MAX_LINE]
    if not publisher and address is None:
        return None
    return Source(id=content_id(publisher, "source", address or publisher, otherwise="source"), publisher=publisher,
                  url=address)


def _day(text: object) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
