# SPDX-License-Identifier: MIT
"""Title, author, site, day and address that a web page says of itself, from the usual marks in it."""

from __future__ import annotations

import datetime
import email.utils
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from briefing import limits
from briefing.consistency import is_web_address
from briefing.snapshots.page import Facts

_TITLES: Final = ("og:title", "twitter:title", "headline", "dc.title", "citation_title")
_AUTHORS: Final = ("author", "article:author", "dc.creator", "parsely-author", "byl", "citation_author")
_SITES: Final = ("og:site_name", "application-name", "dc.publisher", "publisher")
_DATES: Final = ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "pubdate",
                 "publish-date", "publish_date", "dc.date.issued", "dc.date", "dcterms.created", "date")
_ADDRESSES: Final = ("canonical", "og:url")
_ISO: Final = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_PLAIN: Final = re.compile(r"\s*(\d{4})(\d\d)(\d\d)(?!\d)")
_SAVED_FROM: Final = re.compile(r"saved from url=\(\d{4}\)(\S+)|^\s*url:\s*(\S+)", re.MULTILINE)
_SAVED_ON: Final = re.compile(r"saved date:\s*(.+)")
_MOST_MARKS, _MOST_JSON, _MOST_JSON_SCRIPTS, _MOST_OBJECTS, _DEEPEST = 1_000, 500_000, 20, 2_000, 200
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class FactsReader:
    """Takes a page's marks in its order; the first of a kind counts."""

    def __init__(self) -> None:
        self._marks: dict[str, str] = {}
        self._linked: list[Mapping[str, Any]] = []
        self._scripts = 0
        self.title = ""

    def meta(self, attributes: Mapping[str, str]) -> None:
        """Takes a <meta>."""
        key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        self.note(key, attributes.get("content", ""))

    def note(self, key: str, text: str) -> None:
        """Takes a text under a mark's name."""
        if text.strip() and key and len(self._marks) < _MOST_MARKS:
            self._marks.setdefault(key.strip().lower(), text[: limits.MAX_URL])

    def json_ld(self, script: str) -> None:
        """Takes a script of linked data (https://schema.org)."""
        self._scripts += 1
        if self._scripts > _MOST_JSON_SCRIPTS or len(script) > _MOST_JSON or _depth(script) > _DEEPEST:
            return
        try:
            self._linked.extend(_objects(json.loads(script)))
        except (ValueError, RecursionError):
            return

    def comment(self, text: str) -> None:
        """Takes a comment, in which browsers note where and when they saved the page."""
        found = _SAVED_FROM.search(text)
        if found is not None and ("saved" in text or "SingleFile" in text):
            self.note("saved-from", found.group(1) or found.group(2))
            saved = _SAVED_ON.search(text)
            self.note("saved-on", saved.group(1) if saved else "")

    def finished(self) -> Facts:
        """Returns what the page says of itself."""
        article = next((each for each in self._linked if "headline" in each), {})
        return Facts(
            title=as_line(self._first(_TITLES) or _word(article.get("headline")) or self.title),
            author=as_line(_names(article.get("author")) or self._name(_AUTHORS)),
            site=as_line(self._first(_SITES) or _names(article.get("publisher"))),
            published=as_day(_word(article.get("datePublished"))) or self._day(),
            url=as_address(self._marks.get("saved-from", "")) or as_address(self._first(_ADDRESSES)),
            accessed=as_day(self._marks.get("saved-on", "")))

    def _first(self, keys: tuple[str, ...]) -> str:
        return next((self._marks[key] for key in keys if key in self._marks), "")

    def _name(self, keys: tuple[str, ...]) -> str:
        return next((self._marks[key] for key in keys if "://" not in self._marks.get(key, "://")), "")

    def _day(self) -> datetime.date | None:
        days = (as_day(self._marks[key]) for key in (*_DATES, "time") if key in self._marks)
        return next((day for day in days if day is not None), None)


def as_line(text: str) -> str:
    """Returns a text on one line, as long as a title may be."""
    return " ".join(text.replace("\0", "").split())[: limits.MAX_LINE].strip()


def as_address(text: str) -> str:
    """Returns the address if it is one of the web, else ""."""
    text = text.strip()
    is_good = len(text) <= limits.MAX_URL and is_web_address(text) and not re.search(r"[\s\x00-\x1f\x7f-\x9f]", text)
    return text if is_good else ""


def as_day(text: str) -> datetime.date | None:
    """Returns the day of a date as pages and mails write it, in the zone that it is written in; None if it is none."""
    found = _ISO.match(text) or _PLAIN.match(text)
    try:
        if found is not None:
            return datetime.date(int(found.group(1)), int(found.group(2)), int(found.group(3)))
        words = text.split("(")[0].split()
        if words and words[0].rstrip(",") in _DAYS and len(words) > 3 and words[1].isalpha():
            return datetime.datetime.strptime(" ".join(words[1:4]), "%b %d %Y").date()
        return email.utils.parsedate_to_datetime(text[:200]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _depth(text: str) -> int:
    depth = deepest = 0
    for mark in re.findall(r"[\[\]{}]", text):
        depth += 1 if mark in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    """Yields the objects of a JSON value, outer ones first."""
    waiting = [value]
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        each = waiting.pop(0)
        if isinstance(each, dict):
            yield each
            waiting.extend(inner for inner in each.values() if isinstance(inner, dict | list))
        elif isinstance(each, list):
            waiting.extend(each[:_MOST_OBJECTS])


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def _names(value: object) -> str:
    """Returns the names of a person or organisation, or of several."""
    several = value if isinstance(value, list) else [value]
    names = [each.get("name") if isinstance(each, dict) else each for each in several[:20]]
    return ", ".join(name for name in names if isinstance(name, str) and name and "://" not in name)
