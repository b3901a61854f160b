# SPDX-License-Identifier: MIT
"""The PDF handout, printed by the real web engine: pages, text, links, typefaces, bookmarks."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QImage, QPainter

from maps.exporting.handout import ExportSettings, Handout
from tests.end2end.tagged_pdf import marked_texts, tree_of
from tests.end2end.waiting import received, wait_until
from tests.exporting_examples import handout
from tests.hostile import MARKUP, hostile_document, shown_strings
from tests.operations import wait_for_operations
from ui.exporting.handout_making import words
from ui.exporting.page_words import page_words
from ui.exporting.painting import png_of
from ui.exporting.pdf import PdfMaker
from ui.kit import background
from ui.kit.background import Background

POINTS_PER_MM = 72 / 25.4


@contextmanager
def owning() -> Iterator[QObject]:
    made = QObject()
    yield made
    wait_for_operations()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def owner(qapp: QObject) -> Iterator[QObject]:
    with owning() as made:
        yield made


def printed(made: Handout, owner: QObject, paper: Any = "a4") -> bytes:
    maker = PdfMaker(made, ExportSettings(paper=paper), Background(owner), owner)
    with received(maker.made) as pdfs, received(maker.failed) as failures:
        maker.start()
        wait_until(lambda: pdfs or failures, "the PDF is made")
    assert failures == []
    data: bytes = pdfs[0][0]
    return data


def read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data), strict=True)


def squeezed(text: str) -> str:
    """Returns a text without spaces, which the reader finds by the gaps between letters, and not always."""
    return "".join(text.split())


def text_of(reader: PdfReader) -> str:
    return squeezed("".join(page.extract_text() for page in reader.pages))


def picture(shade: int) -> bytes:
    made = QImage(960, 600, QImage.Format.Format_RGB32)
    made.fill(0xCFDDE3)
    with QPainter(made) as painter:
        painter.fillRect(100, 100, 400, 300, 0xB54800 + shade)
    return png_of(made)


@pytest.fixture(scope="module")
def pictured() -> Handout:
    made = handout(marking="For internal use", with_notes=True)
    return msgspec.structs.replace(made, statements=tuple(
        msgspec.structs.replace(each, picture=picture(each.number)) for each in made.statements))


@pytest.fixture(scope="module")
def pdf(qapp: QObject, pictured: Handout) -> bytes:
    """The default briefing with pictures, on A4."""
    with owning() as owner:
        return printed(pictured, owner)


@pytest.mark.parametrize(("paper", "size"), [("a4", (210, 297)), ("letter", (215.9, 279.4))])
def test_pages_have_the_size_of_the_paper_and_a_number(
    pictured: Handout, owner: QObject, paper: Any, size: tuple[float, float]
) -> None:
    reader = read(printed(pictured, owner, paper))
    total = len(reader.pages)
    assert 4 <= total <= 9
    for number, page in enumerate(reader.pages, 1):
        width, height = (float(each) / POINTS_PER_MM for each in (page.mediabox.width, page.mediabox.height))
        assert abs(width - size[0]) < 0.5 and abs(height - size[1]) < 0.5
        text = page.extract_text()
        assert f"{number} / {total}" in text and text.count("For internal use") == 2
        assert len(text) > 200, "no page is empty"


def test_text_can_be_read_in_its_order(pictured: Handout, pdf: bytes) -> None:
    text = text_of(read(pdf))
    at = 0
    for statement in pictured.statements:
        at = text.find(squeezed(statement.text), at)
        assert at >= 0, statement.text
    for source in pictured.sources:
        assert text.find(squeezed(source.citation[:60]), at) >= 0


def test_a_statement_is_whole_on_one_page(pictured: Handout, pdf: bytes) -> None:
    pages = read(pdf).pages
    texts = [squeezed(page.extract_text()) for page in pages[1:]]
    for statement in pictured.statements:
        assert [page for page in texts if squeezed(statement.text) in page], statement.text
    assert sum(len(page.images) for page in pages) == len(pictured.statements)


def test_links_lead_to_sources_back_to_statements_and_out(pictured: Handout, pdf: bytes) -> None:
    reader = read(pdf)
    links = [each.get_object() for page in reader.pages for each in page.get("/Annots", [])]
    inside = {str(each["/Dest"]) for each in links if "/Dest" in each}
    out = {str(each["/A"].get("/URI")) for each in links if "/A" in each}
    assert {f"/source-{each.number}" for each in pictured.sources} <= inside
    assert {f"/statement-{each.number}" for each in pictured.statements} <= inside
    assert "https://kyivindependent.com/putin-trump-ceasefire/" in out
    assert {name.removeprefix("/") for name in inside} <= {name.removeprefix("/") for name in reader.named_destinations}


def test_title_language_and_bookmarks(pictured: Handout, pdf: bytes) -> None:
    reader = read(pdf)
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en" and root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert reader.metadata.title == pictured.title and reader.metadata.author == pictured.credits
    heading, statements, sources = reader.outline
    assert heading.title == "Statements" and sources.title == "Sources"
    assert len(statements) == len(pictured.statements)
    for mark, statement in zip(statements, pictured.statements, strict=True):
        assert mark.title.startswith(f"{statement.number}. ")
        page = reader.pages[reader.get_destination_page_number(mark)]
        assert squeezed(statement.text) in squeezed(page.extract_text())


def test_every_typeface_is_inside(pdf: bytes) -> None:
    found = set()
    for page in read(pdf).pages:
        for each in page["/Resources"]["/Font"].values():
            font = each.get_object()
            below = font["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in below["/FontDescriptor"], font
            assert "/ToUnicode" in font
            found.add(re.sub(r"^/[A-Z]+\+", "", str(font["/BaseFont"])))
    assert {"InterLoC-Regular", "InterLoC-SemiBold"} <= found


def test_a_long_text_goes_on_over_pages_and_no_page_is_empty(owner: QObject) -> None:
    made = handout()
    long = msgspec.structs.replace(made.statements[0], text="A sentence that goes on. " * 700)
    reader = read(printed(msgspec.structs.replace(made, statements=(long, *made.statements[1:])), owner))
    assert text_of(reader).count("Asentencethatgoeson.") >= 700
    assert all(len(page.extract_text()) > 150 for page in reader.pages)


def test_hostile_texts_are_printed_as_they_are(owner: QObject) -> None:
    made = handout(document=hostile_document(), marking=MARKUP, as_of=MARKUP, left_out=(MARKUP,), with_notes=True)
    reader = read(printed(made, owner))
    assert squeezed(MARKUP) in text_of(reader)
    assert "/JavaScript" not in str(reader.trailer["/Root"]) and reader.metadata.title == made.title
    assert len(reader.outline) == 3


def test_strings_that_trouble_programs(owner: QObject) -> None:
    made = handout()
    texts = [each for each in shown_strings() if each.strip()]
    first = made.statements[0]
    many = tuple(msgspec.structs.replace(first, id=f"s{number}", number=number, text=text, speaker=text, theme=text)
                 for number, text in enumerate(texts, 1))
    reader = read(printed(msgspec.structs.replace(made, statements=many), owner))
    assert len(reader.named_destinations) >= len(many)


def test_a_failure_is_said_once(pictured: Handout, owner: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("words of the briefing")

    monkeypatch.setattr(background, "_outcome", fail)
    maker = PdfMaker(pictured, ExportSettings(), Background(owner), owner)
    with received(maker.made) as pdfs, received(maker.failed) as failures:
        maker.start()
        wait_until(lambda: failures, "it is said")
    assert len(failures) == 1 and "unexpected error (RuntimeError)" in failures[0][0] and pdfs == []


def test_a_stopped_one_hands_nothing_over(pictured: Handout, owner: QObject) -> None:
    maker = PdfMaker(pictured, ExportSettings(), Background(owner), owner)
    with received(maker.made) as pdfs, received(maker.failed) as failures:
        maker.start()
        maker.stop()
        printed(handout(), owner)
    assert pdfs == [] and failures == []


def test_the_window_gives_every_word_that_the_forms_use(qapp: QObject) -> None:
    from tests.exporting_examples import WORDS

    swatches = ("occupied", "crimea", "kursk", "line")
    furniture = {"legend": {"entries": [{"swatch": each, "text": each} for each in swatches]}}
    assert set(WORDS) <= set(words() | page_words(furniture))


def test_assistive_programs_find_headings_lists_links_and_pictures(owner: QObject) -> None:
    made = handout(marking="TLP:AMBER")
    reader = read(printed(made, owner))
    tree = tree_of(reader)
    assert [each.whole for each in tree.all("H1")] == [made.title]
    for number, (statement, heading) in enumerate(zip(made.statements, tree.all("H3"), strict=True), start=1):
        assert squeezed(heading.whole).startswith(squeezed(f"{number}{statement.speaker}{statement.kind}"))
    sections = tree.all("Sect")
    for section, statement in zip(sections, made.statements, strict=True):
        assert squeezed(section.all("P")[0].whole) == squeezed(statement.text)
        labels = [squeezed(label) for _id, label in statement.areas]
        assert [squeezed(each.whole).strip("·") for each in section.all("LI")] == labels
        links = section.all("Link")
        assert {each.boxes for each in links} <= {1} and len(links) == len(statement.sources)
        assert [bool(each.alt) for each in section.all("Figure")] == [True] * bool(statement.picture)
    figure = tree.all("Figure")[0]
    assert "Map" in figure.alt and "Kyiv" in figure.whole
    assert all(each.boxes for each in tree.all("Link")), "each link has its box"
    assert squeezed(tree.whole) == squeezed("".join(marked_texts(reader)[0].values())), "in the order of the pages"


def test_page_numbers_and_what_stands_in_margins_are_decoration(owner: QObject) -> None:
    made = handout(marking="TLP:AMBER")
    reader = read(printed(made, owner))
    _texts, decoration, bare = marked_texts(reader)
    assert bare == []
    said = squeezed("".join(decoration))
    assert all(f"{number}/{len(reader.pages)}" in said for number in range(1, len(reader.pages) + 1))
    assert said.count("TLP:AMBER") == 2 * len(reader.pages)
    assert squeezed(made.statements[0].text) not in said


def test_texts_of_any_script_are_tagged_whole(owner: QObject) -> None:
    """Right-to-left words are printed in another order than they are written; no run is lost for it."""
    made = handout()
    words_ = "قال المتحدث إن الخط يمر هنا, і лінія проходить тут <b>не тег</b> ’ʼ ﬁ"
    made = msgspec.structs.replace(made, statements=tuple(
        msgspec.structs.replace(each, text=words_) for each in made.statements))
    tree = tree_of(read(printed(made, owner)))
    for section in tree.all("Sect"):
        assert "<b>нетег</b>" in squeezed(section.all("P")[0].whole)


def test_a_pdf_of_other_texts_stays_without_tags(owner: QObject) -> None:
    data = printed(handout(), owner)
    reader = PdfReader(io.BytesIO(data))
    from pypdf import PdfWriter

    from maps.exporting.paper.pdf_tags import tag

    writer = PdfWriter()
    for page in reader.pages:
        writer.add_page(page)
    tag(writer, "<body><p>Quite another text, and a short one.</p></body>")
    assert "/StructTreeRoot" not in writer.root_object
