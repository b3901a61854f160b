# SPDX-License-Identifier: MIT
"""Presentations: what is on the slides, read back by python-pptx, and what no text may break."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from maps.areas import AreaLayer
from maps.exporting.clipping import clipped_line, clipped_ring
from maps.exporting.handout import Box, ExportSettings, Handout, HandoutSource, Shape, Terms, TextBox
from maps.exporting.passing_on import bounded
from maps.exporting.plain import legal
from maps.exporting.powerpoint.slide_sources import safe_address
from maps.exporting.powerpoint.slides import write
from tests.corpora import naughty_strings
from tests.exporting_examples import (
    MARKUP,
    SETTINGS,
    default_handout,
    handout_with_text,
    hostile_handout,
    png,
    saved,
    small_handout,
    with_disputes,
    with_text,
)
from tests.maps.exporting.packages import check_package, parts

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def opened(handout: Handout, how: ExportSettings = SETTINGS) -> Deck:
    data = write(handout, how)
    check_package(data)
    return Presentation(io.BytesIO(data))


@lru_cache(maxsize=1)
def default_deck() -> Deck:
    return opened(default_handout())


def texts(slide: Slide) -> list[str]:
    """Returns the paragraphs of all texts on a slide."""
    return [paragraph.text for shape in slide.shapes if shape.has_text_frame for paragraph in
            shape.text_frame.paragraphs]


def tree(slide: Slide) -> Any:
    return slide.shapes.element


def test_every_step_is_a_slide_with_its_texts_and_the_sources_follow() -> None:
    handout, deck = default_handout(), default_deck()
    slides = list(deck.slides)
    assert len(handout.steps) == 25
    assert len(slides) == 25 + 3, "sources, terms, what is left out"
    for step, slide in zip(handout.steps, slides, strict=False):
        assert {text.text for text in step.texts} <= set(texts(slide))
        assert len([shape for shape in slide.shapes if shape.shape_type == 13]) == 1  # a picture
        assert len([*tree(slide).iter(f"{A}custGeom")]) == len(step.shapes)
    whole = "\n".join(texts(slides[25]))
    for source in handout.sources:
        assert f"{source.number}.\t{source.citation}" in whole
    assert "not read at first hand" in whole
    assert "The built-in layer · Natural Earth · CC BY 4.0" in texts(slides[26])
    assert handout.left_out[0] in texts(slides[27])


def test_titles_are_in_the_outline_but_not_on_the_slide_and_no_two_are_alike() -> None:
    deck = default_deck()
    titles = [slide.shapes.title for slide in deck.slides]
    assert all(title is not None and title.top + title.height <= 0 for title in titles)
    said = [title.text for title in titles]
    assert said[0] == "Ceasefire terms, 20 November 2024"
    assert said[1].startswith("1. Five current and former Russian officials · Putin is willing")
    assert len(set(said)) == len(said)
    assert all(next(iter(slide.shapes)).is_placeholder for slide in deck.slides), "read first by screen readers"


@pytest.mark.parametrize(("form", "size", "width"), [("16:9", (12_192_000, 6_858_000), 1920),
                                                      ("4:3", (9_144_000, 6_858_000), 1440)])
def test_the_slide_is_as_large_as_the_screen(form: Any, size: tuple[int, int], width: int) -> None:
    handout = small_handout()
    handout = msgspec.structs.replace(handout, steps=tuple(
        msgspec.structs.replace(step, width=width) for step in handout.steps))
    deck = opened(handout, ExportSettings(slides=form))
    assert (deck.slide_width, deck.slide_height) == size
    picture = next(shape for shape in deck.slides[0].shapes if shape.shape_type == 13)
    assert (picture.left, picture.top, picture.width, picture.height) == (0, 0, *size)
    box = next(shape for shape in deck.slides[1].shapes if shape.name == "Heading")
    assert box.left == pytest.approx(66 * size[0] / width, abs=2)
    for layout in deck.slide_layouts:
        assert all(shape.left + shape.width <= size[0] for shape in layout.shapes)


def test_notes_go_only_if_wanted() -> None:
    handout = small_handout()
    notes = {slide.notes_slide.notes_text_frame.text for slide in opened(handout).slides if slide.has_notes_slide}
    assert notes == {"Slowly.\nAsk who has seen it."}
    without = opened(msgspec.structs.replace(handout, with_notes=False))
    assert not any(slide.has_notes_slide for slide in without.slides)


def test_a_marking_is_on_every_slide_twice() -> None:
    deck = opened(small_handout(marking="For internal use"))
    assert all(texts(slide).count("For internal use") == 2 for slide in deck.slides)
    assert not any("Marking" in shape.name for slide in default_deck().slides for shape in slide.shapes)


def test_the_pictures_are_the_bytes_of_the_grounds() -> None:
    handout = default_handout()
    stored = {data for name, data in parts(write(handout, SETTINGS)).items() if name.startswith("ppt/media/")}
    assert stored == {step.ground for step in handout.steps}


def test_an_outline_keeps_its_hole_and_ends_near_the_slide() -> None:
    ring = ((-5000.0, 100.0), (800.0, 100.0), (800.0, 900.0), (-5000.0, 900.0))
    hole = ((300.0, 300.0), (500.0, 300.0), (500.0, 500.0), (300.0, 500.0))
    line = ((-100.0, 500.0), (900.0, 510.0), (5000.0, 520.0))
    shapes = (Shape(id="a", name="With hole", rings=(ring, hole), is_line=False, fill="#B5482F", edge="#5E120A",
                    alpha=0.25),
              Shape(id="l", name="A line", rings=(line,), is_line=True, fill="#000000", edge="#5E120A", alpha=0.0),
              Shape(id="f", name="Far away", rings=(((-900.0, 0.0), (-800.0, 0.0), (-800.0, 9.0)),), is_line=False,
                    fill="#000000", edge="#000000", alpha=1.0))
    handout = small_handout()
    step = msgspec.structs.replace(handout.steps[0], shapes=shapes)
    slide = opened(msgspec.structs.replace(handout, steps=(step,))).slides[0]
    area, drawn = [shape for shape in slide.shapes if shape.name in ("With hole", "A line", "Far away")]
    path = area._element.find(f".//{A}path")
    assert [each.tag for each in path].count(f"{A}moveTo") == 2
    assert [each.tag for each in path].count(f"{A}close") == 2
    assert area._element.find(f".//{A}solidFill/{A}srgbClr/{A}alpha").get("val") == "25000"
    emu = 12_192_000 / 1920
    assert area.left == round(-24 * emu)
    assert area.left + area.width == pytest.approx(800 * emu, abs=2)
    assert area._element.find(f".//{A}ln").get("w") == str(round(2 * emu))
    assert drawn._element.find(f".//{A}path").get("fill") == "none"
    assert drawn.left + drawn.width <= (1920 + 25) * emu


def test_everything_is_described_or_marked_as_decoration() -> None:
    for slide in default_deck().slides:
        for shape in slide.shapes:
            about = shape._element.find(f".//{P}cNvPr")
            is_decoration = about.find(f".//{DECORATIVE}") is not None
            assert is_decoration or about.get("descr") or (shape.has_text_frame and shape.text_frame.text), shape.name


def test_shapes_are_numbered_once_and_texts_stay_in_place() -> None:
    for slide in default_deck().slides:
        numbers = [each.get("id") for each in tree(slide).iter(f"{P}cNvPr")]
        assert len(numbers) == len(set(numbers))
        boxes = [each for each in tree(slide).iter(f"{A}bodyPr") if each.get("lIns") == "0"]
        assert boxes and all(each.find(f"{A}noAutofit") is not None for each in boxes)


def test_texts_name_their_face_and_the_theme_one_that_all_machines_have() -> None:
    faces = {each.get("typeface") for slide in default_deck().slides for each in tree(slide).iter(f"{A}latin")}
    assert faces == {"Inter"}
    trees = check_package(write(small_handout(), SETTINGS))
    theme = {each.get("typeface") for name, each_tree in trees.items() if name.startswith("ppt/theme/")
             for each in each_tree.iter(f"{A}latin")}
    assert theme == {"Arial"}


def test_a_caption_is_one_text_that_flows_but_a_bar_divides_it() -> None:
    handout = small_handout()
    figure = next(step for step in handout.steps if step.statement == "third")
    slide = opened(msgspec.structs.replace(handout, steps=(figure,))).slides[0]
    caption = next(shape for shape in slide.shapes if shape.name == "Heading")
    assert [each.text for each in caption.text_frame.paragraphs] == [
        "Olena Kovalenko", "Nothing is settled.", "Olena Kovalenko → The Paper"]


def test_text_beside_text_is_not_run_into() -> None:
    handout = small_handout()
    wide = [TextBox(role="fact", text="word " * 8, box=Box(left, 500, 300, 68), pixels=28, colour="#000000")
            for left in (66.0, 380.0)]
    step = msgspec.structs.replace(handout.steps[0], texts=tuple(wide))
    slide = opened(msgspec.structs.replace(handout, steps=(step,))).slides[0]
    first, second = [shape for shape in slide.shapes if shape.name == "Fact"]
    assert first.left + first.width <= second.left


def test_a_name_fits_its_plate_and_has_its_size_under_it() -> None:
    handout = small_handout()
    long = "Zaporizhzhia Oblast, part held by Ukraine"
    said: tuple[Any, ...] = (("name", "Crimea", 100.0), ("size", "27,096 km²", 132.0), ("name", long, 300.0))
    texts_ = tuple(TextBox(role=role, text=text, box=Box(900, top, 426, 32), pixels=23, colour="#1B1B1A")
                   for role, text, top in said)
    step = msgspec.structs.replace(handout.steps[0], texts=texts_)
    slide = opened(msgspec.structs.replace(handout, steps=(step,))).slides[0]
    short, wide = [shape for shape in slide.shapes if shape.name in ("Crimea", long)]
    assert [each.text for each in short.text_frame.paragraphs] == ["Crimea", "27,096 km²"]
    emu = 12_192_000 / 1920
    assert short.height == round(64 * emu)
    sizes = [shape.text_frame.paragraphs[0].runs[0].font.size / emu for shape in (short, wide)]
    assert sizes[0] == pytest.approx(23, abs=0.1)
    assert sizes[1] * len(long) * 0.56 <= 426


def test_the_file_says_what_it_is() -> None:
    about = default_deck().core_properties
    assert about.title == "Ceasefire terms, 20 November 2024"
    assert about.language == "en"
    assert about.created.isoformat() == "2024-11-21T09:30:00"
    assert "thumbnail" not in "".join(parts(write(small_handout(), SETTINGS)))


def test_the_same_handout_gives_the_same_bytes() -> None:
    assert write(small_handout(), SETTINGS) == write(small_handout(), SETTINGS)


def test_addresses_can_be_clicked_where_they_are_addresses() -> None:
    slide = default_deck().slides[25]
    linked = {run.hyperlink.address for shape in slide.shapes if shape.has_text_frame
              for paragraph in shape.text_frame.paragraphs for run in paragraph.runs if run.hyperlink.address}
    assert linked == {source.url for source in default_handout().sources if source.url}
    assert safe_address("https://paper.example/Київ стаття") == (
        "https://paper.example/%D0%9A%D0%B8%D1%97%D0%B2%20%D1%81%D1%82%D0%B0%D1%82%D1%82%D1%8F")
    for bad in ("javascript:alert(1)", "https://", "https://x/%zz", "https://x y", "file:///etc/passwd", "https://x\x1b"):
        assert safe_address(bad) == "", bad


def test_many_long_sources_take_as_many_slides_as_they_need() -> None:
    handout = small_handout()
    many = tuple(HandoutSource(number=number, id=str(number), citation=f"Source {number}. " + "word " * (number * 40),
                               url="", is_first_hand=number % 2 == 0, sha256="cd" * 32) for number in range(1, 31))
    deck = opened(msgspec.structs.replace(handout, sources=many))
    said = "\n".join(text for slide in deck.slides for text in texts(slide))
    assert all(f"{number}.\tSource {number}." in said for number in range(1, 31))
    assert said.count("[not read at first hand]") == 15
    assert said.count(f"saved copy of · SHA-256 {'cd' * 32}") == 30
    for slide in list(deck.slides)[len(handout.steps) :]:
        assert sum(len(text) for text in texts(slide)) < 3_500


@pytest.mark.parametrize("text", [
    "\x00\x01\x1b\ud800\udfff\ufffe\uffff", MARKUP, "\u202eright to left", "שלום עולם", "]]>", "a\u0301" * 400, " ",
    "\r\n\t\v\f", "x" * 100_000, "_x0041_ _x000D_", "&#0; &amp; &nope;", "\u2028\u2029\x85"],
    ids=lambda text: ascii(text)[:20])
def test_no_text_breaks_the_file(text: str) -> None:
    deck = opened(with_text(text))
    shown = "".join(texts(deck.slides[0]))
    assert legal(text).split("\n")[0][:50].strip() in shown


def test_markup_stays_text() -> None:
    deck = opened(hostile_handout())
    assert any(MARKUP in text for slide in deck.slides for text in texts(slide))


def test_naughty_strings_stay_text() -> None:
    handout = small_handout()
    strings = [text for text in naughty_strings() if legal(text).strip()][:200]
    texts_ = tuple(TextBox(role="legend", text=text, box=Box(0, 0, 10, 10), pixels=12, colour="#000000")
                   for text in strings)
    step = msgspec.structs.replace(handout.steps[0], texts=texts_)
    slide = opened(msgspec.structs.replace(handout, steps=(step,))).slides[0]
    frames = [shape.text_frame.text for shape in slide.shapes if shape.name == "Legend"]
    assert [each.replace("\v", "\n") for each in frames] == [legal(text) for text in strings]


@settings(max_examples=25)
@given(st.text(st.characters(), max_size=60))
def test_any_text_gives_a_file_that_opens(text: str) -> None:
    handout = small_handout()
    opened(handout_with_text(msgspec.structs.replace(handout, steps=handout.steps[:2]), text, text))


@given(st.lists(st.tuples(st.floats(-300, 400), st.floats(-300, 400)), min_size=3, max_size=12))
def test_what_is_clipped_lies_on_the_picture_and_its_surroundings(ring: list[tuple[float, float]]) -> None:
    parts_ = [clipped_ring(ring, 100, 80, 5), *clipped_line(ring, 100, 80, 5)]
    for x, y in (point for part in parts_ for point in part):
        assert -5 - 1e-6 <= x <= 105 + 1e-6
        assert -5 - 1e-6 <= y <= 85 + 1e-6


def test_a_handout_without_steps_or_pictures_is_a_presentation_too() -> None:
    handout = small_handout()
    assert len(opened(msgspec.structs.replace(handout, steps=())).slides) == 3
    bare = msgspec.structs.replace(handout, steps=tuple(
        msgspec.structs.replace(step, ground=b"") for step in handout.steps))
    assert not any(shape.shape_type == 13 for slide in opened(bare).slides for shape in slide.shapes)
    same = msgspec.structs.replace(handout, steps=tuple(
        msgspec.structs.replace(step, ground=png(8, 8)) for step in handout.steps))
    assert len([name for name in parts(write(same, SETTINGS)) if name.startswith("ppt/media/")]) == 1


ONE_SLIDE = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:body><office:presentation><draw:page draw:name="1"/></office:presentation></office:body></office:document>
"""
"""A presentation that LibreOffice is sure to know."""


def drawn_by_another_program(path: Path) -> bytes | None:
    """Returns a presentation as a PDF of LibreOffice; None if it makes none, as where a part of it is missing."""
    subprocess.run(["soffice", f"-env:UserInstallation={(path.parent / 'profile').as_uri()}", "--headless",
                    "--convert-to", "pdf", "--outdir", str(path.parent), str(path)], check=False, capture_output=True)
    made = path.with_suffix(".pdf")
    return made.read_bytes() if made.exists() else None


def test_another_program_draws_every_slide(tmp_path: Path) -> None:
    if shutil.which("soffice") is None or drawn_by_another_program(
            saved(ONE_SLIDE.encode(), tmp_path, "known.fodp")) is None:
        pytest.skip("LibreOffice with Impress (soffice) is not installed: it draws the slides")
    handout = small_handout(marking="For internal use")
    drawn = drawn_by_another_program(saved(write(handout, SETTINGS), tmp_path, "deck.pptx"))
    assert drawn is not None
    assert len(re.findall(rb"/Type\s*/Page\b", drawn)) == len(handout.steps) + 3


def test_all_terms_have_a_slide_with_a_table_where_it_is_wanted() -> None:
    made = with_disputes(small_handout())
    plain, asked = opened(made), opened(made, msgspec.structs.replace(SETTINGS, with_table=True))
    assert len(asked.slides) == len(plain.slides) + 1
    assert not [shape for slide in plain.slides for shape in slide.shapes if shape.has_table]
    (table,) = [shape.table for slide in asked.slides for shape in slide.shapes if shape.has_table]
    assert [cell.text for cell in table.rows[0].cells] == [
        "Term", "Ukraine would give", "Russia would give", "People", "Of Ukraine occupied", "Line"]
    assert [cell.text for cell in table.rows[1].cells] == [
        "Withdrawal", "–", "946 km²", "12,300", "18.2 %", "930 km"]


def test_what_terms_of_use_forbid_is_in_no_table() -> None:
    made = with_disputes(small_handout())
    forbidden = bounded(msgspec.structs.replace(made, layer=AreaLayer(made.layer, "Somebody"), terms=(
        Terms(observer="Somebody", credit="", terms="", may_go=False),)))
    deck = opened(forbidden, msgspec.structs.replace(SETTINGS, with_table=True))
    assert not [shape for slide in deck.slides for shape in slide.shapes if shape.has_table]
    said = " ".join(shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame)
    assert "946 km²" not in said and "12,300" not in said
