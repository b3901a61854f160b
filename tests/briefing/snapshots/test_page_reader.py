# SPDX-License-Identifier: MIT
"""The text of a saved page is what a reader of it sees, however the page is written."""

from __future__ import annotations

import time

import pytest

from briefing import limits
from briefing.model import CitedPassage
from briefing.snapshots.page import Block, Page, Picture, Run, Table
from briefing.snapshots.page_encoding import is_text
from briefing.snapshots.page_quote import find_in_page, find_nearly, is_hidden
from briefing.snapshots.page_writer import MOST_CHARACTERS
from briefing.snapshots.snapshot_text import read_snapshot
from tests.corpora import PROJECT

PAGES = PROJECT / "tests" / "data" / "pages"
NEWS = "Made-up headline|The made-up spokesman said the bridge is closed."


def read(page: str | bytes) -> Page:
    return read_snapshot(page if isinstance(page, bytes) else page.encode(), "text/html")


def lines(page: str | bytes) -> str:
    return "|".join(line for line in read(page).text.split("\n") if line)


@pytest.mark.parametrize(("name", "text"), [
    ("page_head_not_closed.html", NEWS), ("page_shadow_template.html", NEWS), ("page_utf16_bom.html", NEWS),
    ("page_latin1_with_windows_quotes.html", "He said “the bridge is closed” – again.")])
def test_pages_as_people_have_them(name: str, text: str) -> None:
    assert lines((PAGES / name).read_bytes()) == text


@pytest.mark.parametrize(("page", "text"), [
    ("<title>T</title><meta charset=utf-8><p>One<p>Two", "One|Two"),
    ("<head><title>T</title><script>x()</script><div>One</div>", "One"),
    ("<body><svg><path d='M0'><g><h1>One</h1><p>Two</p></body>", "One|Two"),
    ("<p>a <svg><title>no</title><text>drawn</text><path/></svg> b</p>", "a drawn b"),
    ("<svg><use href=#a><button>Read</button> more", "Read more"),
    ("<svg><style/><title/><text>drawn</text></svg><p>after", "drawn|after"),
    ("<body><template><p>No</p></template><p>Seen</p><template><p>not closed</p>", "Seen|not closed"),
    ("<x-a><template shadowroot=open><p>In</p></template><p>Out</p></x-a>", "In|Out"),
    ("<p>Out</p><iframe srcdoc='&lt;p&gt;In &amp;amp; out&lt;/p&gt;'>never</iframe><p>After", "Out|In & out|After"),
    ("<p>Press <button>Read <b>more</b></button> now", "Press Read more now"),
    ("<form><input type=submit value=Send><input value=typed></form>", "Send"),
    ("<noscript><p>Lazy</p><img src=a alt=Bridge></noscript>", "Lazy"),
    ("<head><noscript><style>p{}</style></noscript></head><p>One", "One"),
    ("<p>Day <select><option>Mon<option selected>Tue<option>Wed</select> it is", "Day Tue it is"),
    ("<select multiple><option>Mon</option><option label=Tue></option></select>", "Mon, Tue"),
    ("<select><option>Mon<p>not closed</p>", "Mon|not closed"),
    ("<p hidden>no<p>yes<div style='color:red;DISPLAY : none'><p>no</div>yes", "yes|yes"),
    ("<p hidden=until-found>found", "found"), ("<p class='a sf-hidden'>no<p class=a>yes", "yes"),
    ("<p>Seen</p><div hidden>" + "not seen " * 20 + "</div>", "Seen"),
    ("<dialog>no</dialog><dialog open>yes</dialog><video>no</video>", "yes"),
    ("<p>a<!-- not closed <p>b</p>", "ab"), ("<!--><p>a</p><!-- x --!><p>b", "a|b"),
    ("<p title='not closed>one<p>two", "one|two"), ("a < b <3 c", "a < b <3 c"), ("<title>x<p>one", "one"),
    ("<table><tr><td>1<td>2<tr><td>3</table>after", "1\t2|3|after"),
    ("<ul><li>one<ul><li>two</ul><li>three</ul>", "one|two|three"), ("one<br>two<br><br>three", "one|two|three"),
    ("<textarea>typed <b></textarea>", "typed <b>"), ("&lt;b&gt;&nbsp;&#8220;x&quot;", "<b> “x\""),
    ("<p>a</p></div></body></html><p>b", "a|b"), ("<body hidden><p>a", "a")])
def test_what_is_seen_is_text(page: str, text: str) -> None:
    assert lines(page) == text


@pytest.mark.parametrize("lead", ["<!--" + "x" * 3_000_000 + "-->", "<script>" + "a<b;" * 900_000 + "</script>",
                                  "<style>" + "p{}" * 900_000 + "</style>", " " * 2_000_000])
def test_megabytes_before_the_text_are_read_over(lead: str) -> None:
    assert lines(f"<html><head>{lead}</head><body><p>Text") == "Text"


@pytest.mark.parametrize(("label", "encoding", "text"), [
    ("charset=windows-1251", "cp1251", "Лінія зіткнення"), ("charset='koi8-u'", "koi8-u", "Лінія зіткнення"),
    ("http-equiv=Content-Type content='text/html; charset=windows-1250'", "cp1250", "Żółw"),
    ("charset=latin1", "cp1252", "“été” – €"), ("charset=us-ascii", "cp1252", "‘a’"),
    ("charset=gb2312", "gb18030", "前线"), ("charset=utf-16", "utf-8", "Ünïted"),
    ("charset=made-up", "utf-8", "Ünïted")])
def test_a_page_s_label_means_what_browsers_take_it_for(label: str, encoding: str, text: str) -> None:
    late = "<!--" + "x" * 20_000 + "-->"
    for lead in ("", late):
        assert lines(f"<html><head>{lead}<meta {label}></head><p>{text}".encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-8-sig"])
def test_wide_pages_are_read_with_and_without_a_mark(encoding: str) -> None:
    assert lines("<html><body><p>Лінія зіткнення, line of contact</p></body></html>".encode(encoding)) == (
        "Лінія зіткнення, line of contact")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [
    "Речник сказав, що міст закрито з понеділка.", "The bridge is closed.", "Ґава — «їжак» 5"])
def test_wide_texts_without_a_mark_are_read(encoding: str, text: str) -> None:
    assert read_snapshot(text.encode(encoding), "text/plain").text == text
    assert is_text(text.encode(encoding)) and not is_text(b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0" * 30)


@pytest.mark.parametrize(("encoding", "text"), [
    ("cp1251", "Речник сказав, що міст закрито з понеділка."),
    ("koi8-u", "Речник сказав, що міст закрито з понеділка."),
    ("cp866", "Представитель сообщил, что мост закрыт с понедельника."),
    ("cp1252", "Le pont est fermé, dit-il à l’été."),
    ("utf-8", "Міст закрито.")])
def test_texts_without_a_label_are_read_by_their_bytes(encoding: str, text: str) -> None:
    assert read_snapshot(text.encode(encoding), "text/plain").text == text
    assert lines(f"<p>{text}".encode(encoding)) == text


def test_a_page_that_is_cut_in_a_character_stays_utf_8() -> None:
    assert lines("<p>Міст закрито".encode()[:-1]).startswith("Міст закрит")


def test_blocks_show_the_text_in_its_form() -> None:
    page = read("<h2>Head</h2><p>Plain <b>bold <i>both</i></b> <a href='/x'>link</a></p><ol start=3><li>three</ol>"
                "<blockquote>said</blockquote><pre>  x\n y</pre><hr>")
    said = [(block.kind, [page.text[run.start:run.end] for run in block.parts if isinstance(run, Run)])
            for block in page.blocks if isinstance(block, Block)]
    assert said == [("heading", ["Head"]), ("paragraph", ["Plain ", "bold ", "both", " ", "link"]), ("item", ["three"]),
                    ("paragraph", ["said"]), ("code", ["  x\n y"]), ("rule", [])]
    head, plain, item, quote = page.blocks[:4]
    assert isinstance(head, Block) and head.level == 2
    assert isinstance(plain, Block) and [part.style for part in plain.parts if isinstance(part, Run)] == [0, 1, 3, 0, 0]
    assert isinstance(plain.parts[-1], Run) and plain.parts[-1].link == "/x"
    assert isinstance(item, Block) and item.number == 3 and isinstance(quote, Block) and quote.quoted


def test_tables_of_data_are_tables_and_those_for_layout_are_not() -> None:
    (table,) = read("<table><tr><th>Day<th>km²<tr><td>1<td>2</table>").blocks
    assert isinstance(table, Table) and [len(row) for row in table.rows] == [2, 2]
    layout = read("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>").blocks
    assert [type(each) for each in layout] == [Table, Block]


PIXEL = ("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAE0lEQVR4nGP8z4APMOGVHbHSAEEsAROxCnMT"
         "AAAAAElFTkSuQmCC")


def test_pictures_come_from_the_file_only() -> None:
    page = read(f"<p>a<img src='{PIXEL}' alt=Bridge><img src='{PIXEL}'><img src='https://example.org/x.png' alt=Away>"
                f"<img src=y.png><img src='{PIXEL}' width=1 height=1>")
    (block,) = page.blocks
    assert isinstance(block, Block)
    assert [part for part in block.parts if isinstance(part, Picture)] == [
        Picture("picture-1", "Bridge"), Picture("picture-1", ""), Picture("", "Away")]
    assert page.pictures["picture-1"].startswith(b"\x89PNG")


def test_a_picture_that_singlefile_keeps_in_a_style_is_found() -> None:
    page = read(f"<style>:root{{--sf-img-7: url(\"{PIXEL}\")}}</style><img src='data:image/svg+xml,<svg/>' "
                "style='background-image:var(--sf-img-7)!important' alt=Post>")
    assert page.blocks == (Block("paragraph", (Picture("picture-1", "Post"),)),)


@pytest.mark.parametrize(("page", "word"), [
    ("<div id=root></div><script>" + "var text = 'words';" * 400 + "</script>", "scripts, which are not run"),
    ("<p>One</p>" + "<div hidden>" + "words " * 400 + "</div>" + "<p>text</p>" * 100, "page hides are left out"),
    ("<template>" + "<p>words</p>" * 100 + "</template>", "what it hides is shown"),
    ("<frameset><frame src=a.html></frameset>", "not in the file: 1"),
    ("<p>words</p>" * (MOST_CHARACTERS // 4), "too long to be shown whole"),
    ("<i>" * (limits.MAX_PAGE_ELEMENTS + 1) + "x", "too long")])
def test_what_is_left_out_is_said(page: str, word: str) -> None:
    read_page = read(page)
    assert word in " ".join(str(each) for each in read_page.left_out)
    assert len(read_page.text) <= MOST_CHARACTERS + 2


def test_an_ordinary_page_says_nothing_of_it() -> None:
    page = "<script>x()</script><p hidden>menu</p>" + "<p>A sentence of the story.</p>" * 30
    assert read(page).left_out == ()


OLD = """<html><head><title>T</title></head><body><p>He said <button>Share</button>that the bridge is closed.</p>
<noscript>Enable scripts.</noscript><p>It was<select><option>en</select> Monday, <video>old browser</video>at noon.</p>
<table><tr><td>18,000<td>km²</table></body></html>"""


@pytest.mark.parametrize(("exact", "prefix", "found"), [
    ("He said that the bridge", "", "He said Share that the bridge"),
    ("closed. It was Monday", "bridge is", "closed.\n\nEnable scripts.\n\nIt was en Monday"),
    ("18,000 km²", "at noon.", "18,000\tkm²")])
def test_passages_cited_from_the_text_of_the_old_reader_are_found(exact: str, prefix: str, found: str) -> None:
    page = read(OLD)
    span = find_in_page(page, CitedPassage(source="s", exact=exact, prefix=prefix))
    assert span is not None and page.text[span.start:span.end] == found


@pytest.mark.parametrize(("exact", "found"), [
    ("It was Monday, old browser at noon.", "It was en Monday, at noon."),
    ("the bridge is closed. Another sentence. It was", "the bridge is closed.\n\nEnable scripts.\n\nIt was"),
    ("that the bridge is wide open", "that the bridge is"), ("nothing of this is in it at all", None),
    ("bridge closed", None)])
def test_a_passage_that_is_not_there_word_for_word_has_a_nearest_place(exact: str, found: str | None) -> None:
    page = read(OLD)
    passage = CitedPassage(source="s", exact=exact)
    assert find_in_page(page, passage) is None
    span = find_nearly(page, passage)
    assert found == (None if span is None else page.text[span.start:span.end])


def test_an_old_passage_that_the_page_hides_is_known_for_that() -> None:
    page = read(OLD)
    passage = CitedPassage(source="s", exact="old browser")
    assert find_in_page(page, passage) is None and is_hidden(page, passage)


def test_old_passages_with_control_characters_for_quotes_are_found() -> None:
    page = read((PAGES / "page_latin1_with_windows_quotes.html").read_bytes())
    span = find_in_page(page, CitedPassage(source="s", exact="\x93the bridge is closed\x94 \x96 again"))
    assert span is not None and page.text[span.start:span.end] == "“the bridge is closed” – again"


@pytest.mark.parametrize("page", [
    "<div>" * 200_000, "<svg>" * 200_000, '<a b="' * 300_000, "<!--" * 500_000, "<script>" * 500_000,
    "<table><tr><td>" * 70_000, "<b>" * 100_000 + "</i>" * 300_000, "<template>" * 200_000, "<li>" * 200_000,
    "<select><option>" * 100_000, "&#" * 2_000_000, "<" * 5_000_000, "<a" + " " * 5_000_000,
    "<iframe srcdoc='<iframe srcdoc=\"" * 10_000])
def test_pages_made_to_take_long_do_not(page: str) -> None:
    began = time.monotonic()
    read(page)
    assert time.monotonic() - began < 30
