# SPDX-License-Identifier: MIT
"""Citations as CSL-JSON and BibTeX: what they say of each source, and what no text may break."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Source
from maps.exporting.citations import write_bibtex, write_csl
from maps.exporting.handout import Handout
from tests.corpora import naughty_strings
from tests.exporting_examples import MARKUP, SETTINGS, default_handout, small_handout, with_text


def items(handout: Handout) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = json.loads(write_csl(handout, SETTINGS))
    return made


def entries(handout: Handout) -> list[tuple[str, str, dict[str, str]]]:
    """Reads BibTeX as its program does: by counting braces, also those after a backslash."""
    text = write_bibtex(handout, SETTINGS).decode()
    found = []
    for head in re.finditer(r"^@(\w+)\{([^,\s{}]+),$", text, re.MULTILINE):
        place, fields = head.end(), {}
        while field := re.compile(r"\s*(\w+) = ").match(text, place):
            place = field.end()
            start, depth = place, 0
            while depth or text[place] != ",":
                depth += {"{": 1, "}": -1}.get(text[place], 0)
                assert depth >= 0
                place += 1
            value = text[start:place]
            fields[field[1]] = value[1:-1] if value.startswith("{") else value
            place += 1
        assert text[place:].startswith("\n}\n")
        found.append((head[1], head[2], fields))
    return found


def with_source(**changes: Any) -> Handout:
    handout = small_handout()
    source = msgspec.structs.replace(handout.briefing.sources[1], **changes)
    return msgspec.structs.replace(handout, briefing=msgspec.structs.replace(
        handout.briefing, sources=(handout.briefing.sources[0], source)))


def test_csl_has_what_is_known_of_each_source() -> None:
    wire, paper = items(small_handout())
    assert paper == {
        "id": "paper", "type": "article-newspaper", "title": "Second story", "container-title": "The Paper",
        "publisher": "The Paper", "URL": "https://paper.example/story", "language": "en",
        "author": [{"literal": "A. Writer"}], "note": f"SHA-256 {'ab' * 32}",
        "issued": {"date-parts": [[2024, 11, 20]]}, "accessed": {"date-parts": [[2024, 11, 21]]}}
    assert wire["note"] == "not read at first hand; Known through the paper."
    assert "URL" not in wire and "author" not in wire


def test_a_source_without_a_day_is_a_page() -> None:
    handout = with_source(published=None)
    assert items(handout)[1]["type"] == "webpage"
    assert "issued" not in items(handout)[1]
    kind, _key, fields = entries(handout)[1]
    assert (kind, fields["howpublished"]) == ("misc", "The Paper")
    assert "year" not in fields


def test_bibtex_has_what_is_known_of_each_source() -> None:
    (_, _, wire), (kind, key, paper) = entries(small_handout())
    assert (kind, key) == ("article", "paper")
    assert paper == {
        "author": "{A. Writer}", "title": "{Second story}", "journal": "The Paper", "date": "2024-11-20",
        "year": "2024", "month": "nov", "day": "20", "url": "https://paper.example/story", "urldate": "2024-11-21",
        "langid": "en", "note": f"SHA-256 {'ab' * 32}"}
    assert wire["note"].startswith("not read at first hand")


def test_the_default_briefing_has_its_three_sources_in_both() -> None:
    handout = default_handout()
    assert [item["title"] for item in items(handout)] == [source.title for source in handout.briefing.sources]
    assert [key for _kind, key, _fields in entries(handout)] == [item["id"] for item in items(handout)]
    assert "not read at first hand" in items(handout)[1]["note"]


@pytest.mark.parametrize(("text", "tex"), [
    ("50 % of $5 & #1_a", r"50 \% of \$5 \& \#1\_a"), ("a{b", r"a\textbraceleft{}b"), ("x}y", r"x\textbraceright{}y"),
    ("C:\\dir", r"C:\textbackslash{}dir"), ("~^", r"\textasciitilde{}\textasciicircum{}"),
    ("Київ – “так”", "Київ – “так”"), ("two\nlines", "two lines"), ("@article{x,", r"@article\textbraceleft{}x,")])
def test_tex_is_escaped_and_letters_stay(text: str, tex: str) -> None:
    assert entries(with_source(title=text))[1][2]["title"] == f"{{{tex}}}"


def test_an_address_ends_no_field() -> None:
    fields = entries(with_source(url="https://x.example/a{b}c%20d#e_f~g\\h"))[1][2]
    assert fields["url"] == r"https://x.example/a%7Bb%7Dc\%20d\#e_f~g%5Ch"


def test_keys_are_plain_and_no_two_alike() -> None:
    handout = small_handout()
    ids = ["Київ", "a b", "a-b", "A.B", "é", "{},%", "source-1", "Київ "]
    sources = tuple(Source(id=each, publisher="P") for each in ids)
    handout = msgspec.structs.replace(handout, briefing=msgspec.structs.replace(
        handout.briefing, sources=sources, statements=()))
    keys = [key for _kind, key, _fields in entries(handout)]
    assert len(set(keys)) == len(ids)
    assert all(re.fullmatch("[a-z0-9-]+", key) for key in keys)
    assert [item["id"] for item in items(handout)] == keys


@pytest.mark.parametrize("text", [*naughty_strings()[:80], MARKUP, "\x00\x1b\ud800\ufffe", "{" * 300, "x" * 50_000],
                         ids=lambda text: ascii(text)[:16])
def test_no_text_breaks_a_citation(text: str) -> None:
    handout = with_text(text)
    assert len(items(handout)) == len(entries(handout)) == 2


@settings(max_examples=50)
@given(st.text(st.characters(), max_size=40))
def test_any_text_keeps_the_braces_in_balance(text: str) -> None:
    assert len(entries(with_text(text))) == 2
