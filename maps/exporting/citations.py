# SPDX-License-Identifier: MIT
"""The sources as programs for citations read them: CSL-JSON and BibTeX."""

from __future__ import annotations

import datetime
import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from briefing.model import Source
from maps.exporting.handout import ExportSettings, Handout
from maps.exporting.plain import legal, one_line

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL: Final = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
"""Braces as commands: BibTeX counts those after a backslash, too."""
_IN_ADDRESS: Final = {"{": "%7B", "}": "%7D", "\\": "%5C", "%": r"\%", "#": r"\#"}


def write_csl(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns the sources as CSL-JSON, UTF-8, in their order; a note marks those not read at first hand."""
    items = [_item(handout, source, key) for source, key in _keyed(handout)]
    return (json.dumps(items, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def write_bibtex(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns the sources as BibTeX, UTF-8, in their order; a note marks those not read at first hand."""
    head = "".join(f"% {one_line(legal(each), 200)}\n" for each in (handout.title, handout.marking) if each.strip())
    entries = (_entry(handout, source, key) for source, key in _keyed(handout))
    return "\n".join([head, *entries]).encode()


def _keyed(handout: Handout) -> Iterator[tuple[Source, str]]:
    """Yields the sources with keys that every program takes: letters, digits, hyphens; no two alike."""
    seen: set[str] = set()
    for number, source in enumerate(handout.briefing.sources, start=1):
        plain = unicodedata.normalize("NFKD", source.id).encode("ascii", "ignore").decode().lower()
        key = re.sub("[^a-z0-9]+", "-", plain).strip("-") or f"source-{number}"
        key = key if key not in seen else f"{key}-{number}"
        while key in seen:
            key += "-again"
        seen.add(key)
        yield source, key


def _item(handout: Handout, source: Source, key: str) -> dict[str, Any]:
    item: dict[str, Any] = {"id": key, "type": "article-newspaper" if source.published else "webpage"}
    texts = {"title": source.title, "container-title": source.publisher, "publisher": source.publisher,
             "URL": source.url or "", "language": source.language, "note": _note(handout, source)}
    item |= {name: said for name, text in texts.items() if (said := one_line(legal(text), 20_000))}
    if source.author:
        item["author"] = [{"literal": one_line(legal(source.author), 500)}]
    for name, day in (("issued", source.published), ("accessed", source.accessed)):
        if day is not None:
            item[name] = {"date-parts": [[day.year, day.month, day.day]]}
    return item


def _note(handout: Handout, source: Source) -> str:
    """Returns a source's note, which begins with how it is known, if it is known through others."""
    marks = [] if source.first_hand else [handout.words["second_hand"]]
    if source.snapshot is not None:
        marks.append(f"SHA-256 {source.snapshot.sha256}")
    return "; ".join(filter(None, (*marks, source.note or "")))


def _entry(handout: Handout, source: Source, key: str) -> str:
    kind = "article" if source.published else "misc"
    fields = {
        "author": f"{{{_tex(source.author)}}}" if source.author else "",
        "title": f"{{{_tex(source.title)}}}" if source.title else "",
        "journal" if kind == "article" else "howpublished": _tex(source.publisher),
        **_dates(source.published), "url": _address(source.url or ""),
        "urldate": source.accessed.isoformat() if source.accessed else "", "langid": source.language,
        "note": _tex(_note(handout, source)),
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'},\n" for name, value in fields.items() if value]
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n"


def _dates(day: datetime.date | None) -> dict[str, str]:
    if day is None:
        return {}
    return {"date": day.isoformat(), "year": f"{day.year:04}", "month": _MONTHS[day.month - 1], "day": str(day.day)}


def _tex(text: str) -> str:
    """Returns a text on one line with what TeX would act on escaped; letters of all scripts stay."""
    return "".join(_SPECIAL.get(each, each) for each in one_line(legal(text), 20_000))


def _address(url: str) -> str:
    """Returns an address that neither ends its field nor begins a comment."""
    return "".join(_IN_ADDRESS.get(each, each) for each in one_line(legal(url), 4_000))
