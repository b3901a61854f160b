# SPDX-License-Identifier: MIT
"""Printed runs and the elements they belong to, and the pieces of a page's content, without a web engine."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from maps.exporting.paper.page_content import pieces_of
from maps.exporting.paper.page_text import Placing, Reading, squeezed

PAGE = ('<html><head><title>No</title><style>p{}</style></head><body><h1>One title</h1><p>First, and <a href="#x">a'
        ' link</a> in it.</p><svg aria-label="A map"><text>Kyiv</text><g><text>Lviv</text></g></svg>'
        '<ul><li>one</li><li>two <img src="a.png" alt="A picture"></li></ul><p>Last</p></body></html>')


def placed(*runs: str) -> list[tuple[str, str]]:
    placing = Placing(Reading(PAGE).texts())
    found = [(placing.element_of(squeezed(run)), run) for run in runs]
    assert placing.lost == 0
    return [(element.role if element is not None else "", run) for element, run in found]


def test_each_run_belongs_to_its_element() -> None:
    runs = ("One ", "title", "First, and ", "a link", " in it.", "Kyiv", "Lviv", "one", "two ", "Last")
    assert [role for role, _run in placed(*runs)] == ["H1", "H1", "P", "Link", "P", "Figure", "Figure", "LI", "LI", "P"]


def test_what_is_cut_and_what_the_style_adds_does_not_lose_the_place() -> None:
    placing = Placing(Reading(PAGE).texts())
    roles = []
    for run in ("One ti", "…", "First, and", "2 /", "two", "·", "Last"):
        element = placing.element_of(squeezed(run))
        assert element is not None
        roles.append(element.role)
    assert roles == ["H1", "H1", "P", "P", "LI", "LI", "P"]
    assert placing.lost == len(squeezed("…2/·"))


def test_the_tree_has_pictures_and_links_with_their_words() -> None:
    reading = Reading(PAGE)
    assert [each.role for each in reading.root.children] == ["H1", "P", "Figure", "L", "P"]
    assert reading.root.children[2].alt == "A map" and [each.alt for each in reading.pictures] == ["A picture"]
    assert reading.root.children[1].children[0].target == "#x"
    assert "no" not in [text for _element, text in reading.texts()]


@given(st.text(max_size=300), st.lists(st.text(max_size=8), max_size=20))
def test_any_page_and_any_runs_are_placed(html: str, runs: list[str]) -> None:
    placing = Placing(Reading(html).texts())
    letters = 0
    for run in runs:
        placing.element_of(squeezed(run))
        letters += len(squeezed(run))
    assert placing.lost <= letters


@given(st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=12), min_size=1, max_size=20), st.integers(1, 5))
def test_runs_of_any_length_find_the_elements_they_were_cut_from(texts: list[str], length: int) -> None:
    html = "".join(f"<p>{text}</p>" for text in texts)
    reading = Reading(html)
    placing = Placing(reading.texts())
    for element, text in zip(reading.root.children, texts, strict=True):
        for at in range(0, len(text), length):
            assert placing.element_of(text[at:at + length]) is element
    assert placing.lost == 0


LETTERS: Mapping[int, str] = {1: "A", 2: "fi", 3: "é"}
CONTENT = b"""1 0 0 -1 0 800 cm
q
2 0 0 2 0 0 cm
BT
/F1 10 Tf
1 0 0 -1 30 20 Tm
<00010002> Tj
ET
Q
q
10 20 500 700 re
W* n
q
1 0 0 1 5 5 cm
BT
/F1 10 Tf
1 0 0 -1 10 100 Tm
<0003> Tj
4 0 Td <0009> Tj
ET
Q
100 0 0 50 40 60 cm
/X1 Do
/X2 Do
Q
"""


def test_pieces_have_their_texts_and_places() -> None:
    margin, text, picture = pieces_of(CONTENT, {"F1": LETTERS}, frozenset({"X1"}))
    assert (margin.text, margin.is_margin, margin.x, margin.y) == ("Afi", True, 60, 760)
    assert (text.text, text.is_margin, text.x, text.y) == ("é", False, 15, 695)
    assert (picture.is_picture, picture.box) == (True, (40, 690, 140, 740))
    assert CONTENT[picture.start:picture.end] == b"/X1 Do\n"
