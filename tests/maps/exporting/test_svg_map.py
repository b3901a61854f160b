# SPDX-License-Identifier: MIT
"""The map as SVG: what it shows, how large it is, and that no text of a briefing becomes markup."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import msgspec
import pytest

from maps.exporting.base_map import base_map, view_of
from maps.exporting.handout import ExportSettings, Handout, HandoutSource, Terms
from maps.exporting.map_names import Space, names
from maps.exporting.on_picture import pixel
from maps.exporting.svg_map import SIZE, overview_view, svg_of, write
from tests.exporting_examples import RESOURCES, handout
from tests.hostile import MARKUP, hostile_document, shown_strings

SVG = "{http://www.w3.org/2000/svg}"
NEAR = view_of((36.5, 47.0, 39.5, 49.5), SIZE)
KYIV = (30.5238, 50.4547)


def parsed(svg: str | bytes) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def texts(root: ElementTree.Element) -> list[str]:
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def by_id(root: ElementTree.Element, name: str) -> ElementTree.Element:
    return next(each for each in root.iter() if each.get("id") == name)


@pytest.fixture(scope="module")
def whole() -> Handout:
    return handout(marking="For internal use")


def test_it_is_a_file_with_ground_areas_and_names(whole: Handout) -> None:
    root = parsed(write(whole, ExportSettings()))
    assert root.tag == f"{SVG}svg" and root.get("viewBox", "").startswith("0 0 1920 ")
    for name in ("land", "ukraine", "lakes", "oblasts", "borders", "ukraine-borders", "rivers-1", "hatch"):
        assert by_id(root, name) is not None
    shown = texts(root)
    assert {"Kyiv", "Kharkiv", "UKRAINE", "For internal use", whole.title, whole.as_of} <= set(shown)
    assert any(each.startswith("2. Guy Faulconbridge") for each in shown)
    assert any(each.endswith(" km") for each in shown)


@pytest.mark.parametrize("view", ["whole", "near"])
def test_it_is_small_enough_to_send(whole: Handout, view: str) -> None:
    size = len(svg_of(whole, overview_view(whole, SIZE) if view == "whole" else NEAR).encode())
    assert 60_000 < size < 1_500_000


def test_ground_that_was_occupied_in_2014_is_hatched(whole: Handout) -> None:
    root = parsed(svg_of(whole, overview_view(whole, SIZE)))
    fills = {each.get("data-area"): each.get("fill") for each in root.iter(f"{SVG}path") if each.get("data-area")}
    assert fills["crimea"] == "url(#hatch)"
    assert fills["occupied-kherson"] == "#B5482F" and fills["kursk-incursion"] == "#2F6DB5"
    assert "occupied" not in fills, "an aggregate repeats the ground of its parts"


def test_chosen_areas_are_outlined_and_named(whole: Handout) -> None:
    root = parsed(svg_of(whole, NEAR, chosen=("donetsk",)))
    assert [each.get("data-outlined") for each in root.iter(f"{SVG}path") if each.get("data-outlined")] == ["donetsk"]
    assert "Donetsk Oblast" in texts(root)


def test_metadata_has_title_credits_date_and_sources(whole: Handout) -> None:
    svg = svg_of(whole, NEAR)
    root = parsed(svg)
    dc = "{http://purl.org/dc/elements/1.1/}"
    for name, holds in (("title", whole.title), ("creator", whole.credits), ("date", "2024-11-20"),
                        ("description", whole.sources[0].citation), ("source", whole.sources[2].citation)):
        found = next(root.iter(dc + name))
        assert holds in "".join(found.itertext()), name
    assert root.findtext(f"{SVG}title") == whole.title
    assert whole.sources[1].citation in str(root.findtext(f"{SVG}desc"))


def test_a_town_is_where_it_is(whole: Handout) -> None:
    view = overview_view(whole, SIZE)
    root = parsed(svg_of(whole, view))
    x, y = pixel(KYIV, view, SIZE)
    near = [each for each in root.iter(f"{SVG}circle")
            if abs(float(each.get("cx", 0)) - x) < 1 and abs(float(each.get("cy", 0)) - y) < 1]
    assert len(near) == 1


def test_names_stand_clear_of_one_another() -> None:
    space = Space(SIZE)
    found = names(NEAR, space, "en", RESOURCES)
    assert len(found) > 12
    for at, (left, top, right, bottom) in enumerate(space.taken):
        assert not [other for other in space.taken[at + 1:]
                    if left < other[2] and right > other[0] and top < other[3] and bottom > other[1]]


def test_the_ground_is_cut_to_the_picture() -> None:
    base = base_map(NEAR, SIZE)
    points = [point for rings in (base.land, base.ukraine, base.borders, base.oblasts) for ring in rings
              for point in ring]
    assert points and all(-20 < x < SIZE[0] + 20 and -20 < y < SIZE[1] + 20 for x, y in points)


def test_areas_that_may_not_be_passed_on_are_left_out(whole: Handout) -> None:
    layer = type(whole.layer)(list(whole.layer), "Some Observer")
    closed = msgspec.structs.replace(whole, layer=layer, left_out=("The areas are left out.",), terms=(
        Terms(observer="Some Observer", credit="", terms="No.", may_go=False),))
    root = parsed(svg_of(closed, overview_view(closed, SIZE)))
    assert not [each for each in root.iter(f"{SVG}path") if each.get("data-area")]
    assert "The areas are left out." in str(root.findtext(f"{SVG}desc"))
    assert "The areas are left out." in texts(root) and "Occupied since 2022" not in texts(root)
    open_ = msgspec.structs.replace(closed, terms=(Terms(observer="Some Observer", credit="", terms="Yes."),))
    assert "data-area" in svg_of(open_, overview_view(open_, SIZE))


def test_own_areas_go_in_all_the_same() -> None:
    hostile = handout(document=hostile_document())
    layer = type(hostile.layer)(list(hostile.layer), "Some Observer")
    closed = msgspec.structs.replace(hostile, layer=layer, terms=(
        Terms(observer="Some Observer", credit="", terms="No.", may_go=False),))
    root = parsed(svg_of(closed, overview_view(closed, SIZE)))
    own = [each.get("data-area") for each in root.iter(f"{SVG}path") if each.get("data-area")]
    assert own == ['<img src="x:" onerror="window.ran=1">']


def test_no_text_becomes_markup() -> None:
    allowed = {"svg", "title", "desc", "metadata", "defs", "pattern", "clipPath", "rect", "path", "g", "circle", "text",
               "RDF", "Description", "Alt", "Bag", "Seq", "li", "format", "creator", "date", "description", "language",
               "source", "rights", "CreateDate", "CreatorTool"}
    strings = [MARKUP, *shown_strings()]
    made = handout(document=hostile_document(), title=MARKUP, as_of=MARKUP, credits=MARKUP, marking=MARKUP,
                   about=MARKUP, sources=tuple(HandoutSource(number=number, id="s", citation=text, url="",
                                                             is_first_hand=True)
                                               for number, text in enumerate(strings, 1)))
    root = parsed(svg_of(made, NEAR))
    for each in root.iter():
        assert each.tag.rpartition("}")[2] in allowed
        assert not [name for name in each.attrib if name.lower().startswith("on") or "href" in name]
    assert root.findtext(f"{SVG}title") == MARKUP
    listed = next(root.iter("{http://purl.org/dc/elements/1.1/}source"))
    assert ["".join(each.itertext()) for each in listed[0]] == [held(text) for text in strings]


def held(text: str) -> str:
    """Returns a text as an XML file holds it."""
    text = re.sub(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def test_dark_has_its_own_colours(whole: Handout) -> None:
    assert "#0E1A21" in write(whole, ExportSettings(theme="dark")).decode()
