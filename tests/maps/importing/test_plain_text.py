# SPDX-License-Identifier: MIT
"""Descriptions become plain text, quickly whatever is in them, and the addresses in them are found."""

from __future__ import annotations

import pytest

from briefing import limits
from maps.importing.plain_text import MOST_HTML, address, addresses, plain_text


@pytest.mark.parametrize(("html", "text"), [
    ("plain", "plain"), ("a < b & c > d", "a < b & c > d"), ("one<br/>two<p>three</p>", "one\ntwo\nthree"),
    ("<b>bold</b>&nbsp;&amp; <i>not</i>", "bold & not"), ("<script>alert(1)</script>left", "left"),
    ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"), ("a<!-- <b>hidden</b> -->b", "ab"),
    ("<style>p {}</style><div>x</div><!-- never closed", "x"), ("&lt;b&gt;", "<b>"), ("a\u202eb\0c", "a b c"),
    ("<STYLE>x</STYLE>y", "y"), ("<p>one</p>\n\n\n<p>two</p>", "one\n\ntwo")])
def test_html_becomes_text(html: str, text: str) -> None:
    assert plain_text(html) == text


@pytest.mark.parametrize("piece", [
    "<!--", "<", "</", "<?", "<a b='", "<script>", "<![CDATA[", "&", "&#", "<p>", "\n ", "-->"])
def test_text_that_never_ends_is_cut(piece: str) -> None:
    assert len(plain_text(piece * MOST_HTML)) <= limits.MAX_PROSE


@pytest.mark.parametrize(("text", "found"), [
    ('<a href="https://example.org/1">post</a>', ["https://example.org/1"]),
    ("See https://example.org/a_(b), and (http://example.org/c).", ["https://example.org/a_(b)", "http://example.org/c"]),
    ("https://example.org/?a=1&amp;b=2", ["https://example.org/?a=1&b=2"]), ("javascript:alert(1) file:///etc", []),
    ("https://", []), ("https://example.org/" + "x" * 3_000, [])])
def test_addresses_are_found(text: str, found: list[str]) -> None:
    assert addresses(text) == found


def test_an_address_is_the_whole_text() -> None:
    assert address(" https://example.org/1 ") == "https://example.org/1"
    assert address("see https://example.org/1") == ""
