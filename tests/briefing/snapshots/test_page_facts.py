# SPDX-License-Identifier: MIT
"""Title, author, site, day and address of pages, and that filled fields of a source stay as they are."""

from __future__ import annotations

import datetime

import pytest

from briefing import limits
from briefing.model import Source
from briefing.snapshots.page import Facts
from briefing.snapshots.page_facts import as_day
from briefing.snapshots.snapshot_text import read_snapshot
from briefing.snapshots.source_facts import filled_from, new_facts

DAY = datetime.date(2024, 11, 20)


@pytest.mark.parametrize(("head", "facts"), [
    ("<title>Head &amp;\n title</title>", Facts(title="Head & title")),
    ("<title>T</title><meta property=og:title content='OG'><meta property=og:site_name content=Post>",
     Facts(title="OG", site="Post")),
    ("<meta name=author content='A. Writer'><meta property=article:published_time content=2024-11-20T08:00:00Z>",
     Facts(author="A. Writer", published=DAY)),
    ("<meta property=article:author content=https://social.example/writer>", Facts()),
    ("""<script type=application/ld+json>{"@graph": [{"@type": "NewsArticle", "headline": "LD", "author": [{"name":
     "One"}, {"name": "Two"}], "publisher": {"name": "Wire"}, "datePublished": "2024-11-20"}]}</script>""",
     Facts(title="LD", author="One, Two", site="Wire", published=DAY)),
    ("<script type=application/ld+json>{broken</script><script type=application/ld+json>" + "[" * 5_000 + "</script>",
     Facts()),
    ("<link rel=canonical href=https://example.org/a>", Facts(url="https://example.org/a")),
    ("<meta property=og:url content='javascript:alert(1)'>", Facts()),
    ("<link rel=canonical href=https://user@example.org/a>", Facts()),
    ("<!-- saved from url=(0021)https://example.org/b --><link rel=canonical href=https://example.org/a>",
     Facts(url="https://example.org/b")),
    ("<!--\n Page saved with SingleFile \n url: https://example.org/c \n saved date: Wed Nov 20 2024 10:00:00 GMT+0200 "
     "(EET)\n-->", Facts(url="https://example.org/c", accessed=DAY)),
    ("<body><time datetime=2024-11-20>today</time>", Facts(published=DAY)),
    ("<title>" + "x" * 5_000 + "</title>", Facts(title="x" * limits.MAX_LINE))])
def test_the_usual_marks_are_read(head: str, facts: Facts) -> None:
    assert read_snapshot(f"<html><head>{head}".encode(), "text/html").facts == facts


@pytest.mark.parametrize(("text", "day"), [
    ("2024-11-20", DAY), ("2024-11-20T23:59:00-05:00", DAY), ("20241120", DAY), ("2024/11/20 10:00", DAY),
    ("Wed, 20 Nov 2024 10:00:00 +0000", DAY), ("Wed Nov 20 2024 10:00:00 GMT+0200 (EET)", DAY), ("2024-13-40", None),
    ("yesterday", None), ("", None), ("99999999999", None)])
def test_days_are_read_as_they_are_written(text: str, day: datetime.date | None) -> None:
    assert as_day(text) == day


def test_a_filled_field_stays_as_it_is() -> None:
    source = Source(id="a", title="Mine", published=DAY)
    facts = Facts("Theirs", "Writer", "Post", datetime.date(2020, 1, 1), "https://example.org/", DAY)
    assert new_facts(source, facts) == {
        "author": "Writer", "publisher": "Post", "url": "https://example.org/", "accessed": DAY}
    filled = filled_from(source, facts)
    assert (filled.title, filled.published, filled.author) == ("Mine", DAY, "Writer")
