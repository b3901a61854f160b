# SPDX-License-Identifier: MIT
"""Tags a printed handout for assistive programs: headings, paragraphs, lists, links and pictures with their texts.

The web engine prints without tags. The runs of text in its pages come in the order of the HTML that was printed, so
each is put to the element whose text goes on with it; what belongs to none is marked as decoration.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from maps.exporting.paper.page_content import Piece, letters_of, pieces_of
from maps.exporting.paper.page_text import Element, Placing, Reading, squeezed
from maps.exporting.paper.structure_tree import Part, StructureTree

if TYPE_CHECKING:
    from pypdf import PageObject, PdfWriter

log = logging.getLogger(__name__)

_MOST_LOST: Final = 0.05
"""The share of letters without an element beyond which a handout stays without tags: wrong ones are worse than none."""
_DRAWS: Final = re.compile(rb"^(?:.* re|[fFSBb]\*?|q|Q|/\w+ Do|W\*? n|.* cm)$", re.M)
_REACH: Final = 2.0
"""Points around a link's box within which a run belongs to it."""


@dataclass(eq=False)
class _Page:
    """A page with its content, and its runs with the element of each; None for decoration."""

    page: PageObject
    content: bytes
    runs: list[tuple[Piece, Element | None]] = field(default_factory=list)


def tag(writer: PdfWriter, html: str) -> None:
    """Adds tags to the PDF that was printed from this HTML; leaves it as it is where its texts are not found again."""
    reading = Reading(html)
    texts = reading.texts()
    placing, pictures = Placing(texts), iter(reading.pictures)
    pages = [_read(page, placing, pictures) for page in writer.pages]
    letters = sum(len(text) for _element, text in texts)
    if placing.lost > _MOST_LOST * max(1, letters):
        log.warning("the handout has no tags: %d of %d letters have no element", placing.lost, letters)
        return
    tree = StructureTree(writer, reading.root)
    for each in pages:
        tree.add_page(each.page, list(_parts(each)))
        _add_links(tree, each)
    tree.write()


def _read(page: PageObject, placing: Placing, pictures: Iterator[Element]) -> _Page:
    content = page.get_contents()
    made = _Page(page, content.get_data() if content is not None else b"")
    resources: Any = page["/Resources"]
    fonts = {name.removeprefix("/"): letters_of(font) for name, font in resources.get("/Font", {}).items()}
    images = frozenset(name.removeprefix("/") for name, each in resources.get("/XObject", {}).items()
                       if each.get_object().get("/Subtype") == "/Image")
    for piece in pieces_of(made.content, fonts, images):
        if piece.is_margin:
            made.runs.append((piece, None))
        elif piece.is_picture:
            made.runs.append((piece, next(pictures, None)))
        else:
            made.runs.append((piece, placing.element_of(squeezed(piece.text))))
    return made


def _parts(page: _Page) -> Iterator[Part]:
    """Yields the parts of a page's content; those of no element are decoration, and runs of one element go together."""
    content, at = page.content, 0
    runs = [(piece, element) for piece, element in page.runs if element is not None]
    index = 0
    while index < len(runs):
        piece, element = runs[index]
        end = piece.end
        is_drawing = element.role == "Figure" and not piece.is_picture
        while index + 1 < len(runs) and runs[index + 1][1] is element and (
                is_drawing or not _DRAWS.search(content, end, runs[index + 1][0].start)):
            index += 1
            end = runs[index][0].end
        start = at if is_drawing else piece.start
        if content[at:start].strip():
            yield Part(content[at:start], None)
        yield Part(content[start:end], element, piece.box if element.role == "Figure" else None)
        at, index = end, index + 1
    if content[at:].strip():
        yield Part(content[at:], None)


def _add_links(tree: StructureTree, page: _Page) -> None:
    """Joins each link's box with the element of the words under it."""
    for reference in page.page.get("/Annots", []):
        annotation = reference.get_object()
        if annotation.get("/Subtype") != "/Link":
            continue
        left, bottom, right, top = (float(each) for each in annotation["/Rect"])
        under = [(abs(piece.x - left), piece.text, link) for piece, element in page.runs
                 if (link := _link_of(element)) is not None and left - _REACH <= piece.x <= right + _REACH
                 and bottom - _REACH <= piece.y <= top + _REACH]
        if under:
            _far, words, link = min(under, key=lambda each: each[0])
            tree.add_link(page.page, reference, link, words)


def _link_of(element: Element | None) -> Element | None:
    while element is not None and element.role != "Link":
        element = element.parent
    return element
