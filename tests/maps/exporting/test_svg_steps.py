# SPDX-License-Identifier: MIT
"""Each step as SVG has its view, its outlined ground, its words and the sources of its statement only."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

import msgspec
import pytest

from briefing.presenting.sequence import sequence_of
from maps.areas import AreaLayer
from maps.exporting.handout import Handout, Terms
from maps.exporting.on_picture import pixel
from maps.exporting.page_units import flat, positions
from maps.exporting.svg_map import SIZE, WouldBe, svg_of
from maps.exporting.svg_steps import write, write_all
from maps.exporting.web_days import flat_day
from tests.exporting_examples import SETTINGS, default_handout, hostile_handout, naughty_handout, small_handout
from tests.hostile import MARKUP

SVG = "{http://www.w3.org/2000/svg}"


def drawn(handout: Handout, statement: str) -> ElementTree.Element:
    """The step of a statement, by itself."""
    step = next(each for each in handout.steps if each.statement == statement)
    return ElementTree.fromstring(write(msgspec.structs.replace(handout, steps=(step,)), SETTINGS))


def said(root: ElementTree.Element) -> str:
    return " ".join(each.text or "" for each in root.iter(f"{SVG}text"))


def outlined(root: ElementTree.Element) -> dict[str, str]:
    return {area: each.attrib["d"] for each in root.iter(f"{SVG}path") if (area := each.get("data-outlined"))}


def test_a_step_has_its_ground_beside_its_caption() -> None:
    made = default_handout()
    statement = next(each for each in made.statements if each.id == "kursk-area")
    root = drawn(made, "kursk-area")
    assert set(outlined(root)) == {"kursk-incursion"}
    x, y = (float(each) for each in re.findall(r"-?\d*\.?\d+", outlined(root)["kursk-incursion"])[:2])
    assert 500 < x < 1896 and 84 < y < 1008
    caption = next(each for each in root.iter(f"{SVG}g") if each.get("id") == "caption")
    words = " ".join(" ".join(text.text or "" for text in caption.iter(f"{SVG}text")).split())
    assert statement.speaker in words and " ".join(statement.text.split()) in words
    for number in statement.sources:
        assert f"[{number}]" in words and f"{number}. " in said(root)
    others = [each for each in made.sources if each.number not in statement.sources]
    assert others and not any(each.citation[:60] in said(root) for each in others)


def test_a_step_with_a_camera_is_where_the_camera_is() -> None:
    made = small_handout()
    steps = sequence_of(made.briefing, made.layer).steps
    index, camera = next((step.index, step.camera) for step in steps if step.camera)
    step = next(each for each in made.steps if each.index == index)
    here = write(msgspec.structs.replace(made, steps=(step,)), SETTINGS)
    sequence = tuple(msgspec.structs.replace(each, camera=msgspec.structs.replace(camera, lon=camera.lon + 1))
                     if each.camera == camera else each for each in made.briefing.sequence)
    moved = msgspec.structs.replace(made.briefing, sequence=sequence)
    assert write(msgspec.structs.replace(made, steps=(step,), briefing=moved), SETTINGS) != here


def test_ground_as_it_would_be_lies_where_the_day_s_does() -> None:
    """A square of Kharkiv's outline's west, in the page's units, comes to the pixels of the same places."""
    made = default_handout()
    corners = [(36.0, 49.0), (37.0, 49.0), (37.0, 50.0), (36.0, 50.0)]
    day = flat_day(made.date, "would be, somewhere", "", {"kursk-lost": {
        "type": "Polygon", "coordinates": [[*corners, corners[0]]]}})
    step = msgspec.structs.replace(next(each for each in made.steps if each.statement == "kursk-area"), would_be=day,
                                   legend=(("kursk-lost", "Kursk: Ukraine would leave"),))
    view = {"lon": 36.5, "lat": 49.5, "zoom": 7.3}
    root = ElementTree.fromstring(svg_of(made, view, would_be=WouldBe(day, step.legend)))
    (part,) = [each for each in root.iter(f"{SVG}path") if each.get("data-part")]
    assert part.get("data-part") == "kursk-lost" and re.fullmatch("#[0-9a-f]{6}", part.attrib["fill"])
    numbers = [float(each) for each in re.findall(r"-?\d+\.?\d*", part.attrib["d"])]
    x, y = pixel(corners[0], view, SIZE)
    assert numbers[:2] == pytest.approx([x, y], abs=0.6)
    assert not [each for each in root.iter(f"{SVG}path") if each.get("data-area", "").startswith("occupied")]
    words = said(root)
    assert "Kursk: Ukraine would leave" in words and "would be, somewhere" in words and "Occupied since" not in words


def test_positions_are_read_back_as_they_were_written() -> None:
    places = [(10.4, -3.2), (10.4, -3.2), (500.0, 0.0), (-7.7, 12.1)]
    assert [(x / 10, y / 10) for x, y in positions(flat(places))] == [(10.4, -3.2), (500.0, 0.0), (-7.7, 12.1)]


def test_the_zip_has_all_steps_in_order() -> None:
    made = default_handout()
    written = write_all(made, SETTINGS)
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        names = archive.namelist()
        assert len(names) == len(made.steps) and names == sorted(names)
        assert all(name.endswith(".svg") and "/" not in name for name in names)
        for name in names:
            ElementTree.fromstring(archive.read(name))
        assert made.sources[-1].citation[:40] in said(ElementTree.fromstring(archive.read(names[-1])))
    few = msgspec.structs.replace(made, steps=made.steps[:2])
    assert write_all(few, SETTINGS) == write_all(few, SETTINGS)


def test_ground_that_may_not_go_is_not_outlined() -> None:
    made = default_handout()
    closed = msgspec.structs.replace(
        made, layer=AreaLayer(made.layer, "Some Observer"), left_out=("The areas are left out.",),
        terms=(Terms(observer="Some Observer", credit="", terms="No.", may_go=False),))
    root = drawn(closed, "kursk-area")
    assert not outlined(root) and "The areas are left out." in said(root)


@pytest.mark.parametrize("make", [hostile_handout, naughty_handout])
def test_no_text_breaks_a_step_or_becomes_markup(make: object) -> None:
    made: Handout = make()  # type: ignore[operator]
    made = msgspec.structs.replace(made, steps=made.steps[:40])
    with zipfile.ZipFile(io.BytesIO(write_all(made, SETTINGS))) as archive:
        for name in archive.namelist():
            root = ElementTree.fromstring(archive.read(name))
            assert not [each for each in root.iter() if each.tag.endswith(("script", "img"))], MARKUP
