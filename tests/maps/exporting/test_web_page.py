# SPDX-License-Identifier: MIT
"""The handout as one HTML file: what is in it, its policy, and what stays out of it."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from html.parser import HTMLParser
from typing import Any

import msgspec
import pytest

from maps.exporting.handout import ExportSettings, Handout, Terms
from maps.exporting.on_picture import pixel
from maps.exporting.web_data import page_data
from maps.exporting.web_page import as_data, write
from tests.exporting_examples import RESOURCES, handout
from tests.hostile import MARKUP, hostile_document, naughty_document, shown_strings

COLOURS = json.loads((RESOURCES / "web" / "colours.json").read_text("utf-8"))


class Read(HTMLParser):
    """The elements of a page: names and attributes, and the texts of scripts, styles and the rest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, list[str]] = {}
        self._open = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open = tag

    def handle_data(self, data: str) -> None:
        self.inside.setdefault(self._open, []).append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def data_of(page: str) -> dict[str, Any]:
    found = re.search(r'<script id="data" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    made: dict[str, Any] = json.loads(found[1])
    return made


@pytest.fixture(scope="module")
def made() -> Handout:
    return handout(marking="For internal use")


@pytest.fixture(scope="module")
def page(made: Handout) -> str:
    return write(made, ExportSettings()).decode()


def test_it_is_small_enough_to_mail(page: str) -> None:
    assert len(page.encode()) < 3_000_000


def test_its_policy_allows_its_own_script_and_style_alone(page: str) -> None:
    read = Read(page)
    (policy,) = [each["content"] for each in read.of("meta") if each.get("http-equiv") == "Content-Security-Policy"]
    style = page.partition("<style>")[2].partition("</style>")[0]
    script = page.rpartition("<script>")[2].partition("</script>")[0]
    for name, text in (("style-src", style), ("script-src", script)):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}';" in str(policy)
    assert str(policy).startswith("default-src 'none'") and "unsafe" not in str(policy)
    assert "connect-src" not in str(policy) and "https:" not in str(policy)


def test_nothing_is_loaded_from_anywhere(page: str) -> None:
    assert not re.search(r"url\((?!data:)", page.partition("<style>")[2].partition("</style>")[0])
    for tag, attributes in Read(page).elements:
        assert "src" not in attributes and tag not in ("link", "img", "iframe", "object", "embed", "base", "form")


def test_statements_steps_and_sources_are_data(page: str, made: Handout) -> None:
    data = data_of(page)
    assert [each["text"] for each in data["statements"]] == [each.text for each in made.statements]
    assert [each["citation"] for each in data["sources"]] == [each.citation for each in made.sources]
    assert len(data["steps"]) == len(made.steps)
    step = next(each for each in data["steps"] if each["statement"] == "kursk-area")
    assert step["areas"] == ["kursk-incursion"]


def test_a_reader_without_scripts_sees_statements_and_sources(page: str, made: Handout) -> None:
    plain = page.partition("<noscript>")[2].partition("</noscript>")[0]
    for text in (*(each.text for each in made.statements), *(each.citation for each in made.sources)):
        assert html.escape(text) in plain


def test_notes_go_in_only_when_they_are_wanted(made: Handout) -> None:
    noted = msgspec.structs.replace(made, statements=tuple(
        msgspec.structs.replace(each, note="A secret") for each in made.statements))
    assert "A secret" not in write(noted, ExportSettings()).decode()
    assert "A secret" in write(msgspec.structs.replace(noted, with_notes=True), ExportSettings()).decode()


def test_areas_that_may_not_be_passed_on_are_left_out(made: Handout) -> None:
    layer = type(made.layer)(list(made.layer), "Some Observer")
    closed = msgspec.structs.replace(made, layer=layer, left_out=("The areas are left out.",), terms=(
        Terms(observer="Some Observer", credit="", terms="No.", may_go=False),))
    data = page_data(closed, COLOURS)
    assert {each["kind"] for each in data["areas"]} == {"country", "oblast"}
    assert list(data["leftOut"]) == ["The areas are left out."] and data["legend"] == []
    assert '<div id="stamp" class="over" dir="auto">The areas are left out.</div>' in write(
        closed, ExportSettings()).decode()
    assert all(area not in ("crimea", "occupied") for step in data["steps"] for area in step["areas"])


def test_outlines_are_where_the_ground_is(made: Handout) -> None:
    data = page_data(made, COLOURS)
    kursk = next(each for each in data["areas"] if each["id"] == "kursk-incursion")
    xs: list[int] = []
    x = 0
    for step in kursk["rings"][0][::2]:
        x += step
        xs.append(x)
    view = {"lon": 30.0, "lat": 50.0, "zoom": 10.0}
    west, _south, east, _north = made.layer["kursk-incursion"].bounds
    assert abs(min(xs) - 10 * pixel((west, 51), view, (0, 0))[0]) < 10
    assert abs(max(xs) - 10 * pixel((east, 51), view, (0, 0))[0]) < 10


def test_ground_without_end_is_thinned(monkeypatch: pytest.MonkeyPatch, made: Handout) -> None:
    whole = sum(len(ring) for each in page_data(made, COLOURS)["areas"] for ring in each["rings"])
    monkeypatch.setattr("maps.exporting.web_data.MOST_POSITIONS", 3_000)
    thinned = sum(len(ring) for each in page_data(made, COLOURS)["areas"] for ring in each["rings"])
    assert thinned <= 6_000 < whole


def test_ukrainian_names() -> None:
    data = page_data(handout(language="uk"), COLOURS)
    assert "Київ" in [each[0] for each in data["names"]["towns"]]
    assert next(each for each in data["areas"] if each["id"] == "donetsk")["lines"][0] == "Донецька область"


@pytest.mark.parametrize("document", [hostile_document(), naughty_document()], ids=["markup", "strings"])
def test_no_text_becomes_markup(document: dict[str, Any]) -> None:
    clean = Read(write(handout(), ExportSettings()).decode())
    made = handout(document=document)
    names = {name for name, _ in clean.elements}
    strings = [MARKUP, *shown_strings()]
    some = strings[:: len(strings) // 24]
    for number in range(0, len(some), 3):
        members = dict(zip(("title", "as_of", "credits"), some[number : number + 3], strict=False))
        hostile = msgspec.structs.replace(made, **members, marking="")
        read = Read(write(hostile, ExportSettings()).decode())
        assert {name for name, _ in read.elements} <= names
        assert len(read.of("script")) == 2 and len(read.of("style")) == 1
        assert not [attributes for _, attributes in read.elements if any(each.startswith("on") for each in attributes)]


def test_data_never_ends_its_element() -> None:
    for text in ["</script>", "<!--<script>", "\u2028", *shown_strings()]:
        written = as_data([text])
        assert "<" not in written and json.loads(written) == [text]
