# SPDX-License-Identifier: MIT
"""Gives a printed handout what a browser does not: document title, language, metadata, bookmarks and tags."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final

from maps.exporting.handout import Handout
from maps.exporting.paper.pdf_tags import tag
from maps.exporting.paper.print_disputes import headings
from maps.exporting.paper.print_page import by_theme

if TYPE_CHECKING:
    from pypdf import PdfWriter

MOST_BOOKMARKS: Final = 5_000
_MOST_LETTERS: Final = 80
_MEANT: Final = {b"<02BC>": b"<2019>", b"<02EE>": b"<201D>"}
"""Modifier letters, and the quotation marks that the typeface draws by the same glyphs."""
_ALIKE: Final = re.compile(rb"<02BC>(?=\s*[\r\n])|<02EE>(?=\s*[\r\n])")  # the letter that is meant ends its line


def finished(printed: bytes, handout: Handout, html: str) -> bytes:
    """Returns the PDF that ``html`` was printed to with title, language, metadata, bookmarks and tags."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

    writer = PdfWriter(PdfReader(io.BytesIO(printed)), incremental=True)  # as printed, with what is added after it
    writer.add_metadata({
        "/Title": handout.title, "/Author": handout.credits, "/Subject": handout.about or handout.as_of,
        "/Keywords": ", ".join(part for part in (handout.as_of, handout.marking) if part),
        "/Creator": handout.words["made_with"], "/CreationDate": handout.made.strftime("D:%Y%m%d%H%M%S+00'00'"),
    })
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(handout.language)
    root[NameObject("/ViewerPreferences")] = DictionaryObject({
        NameObject("/DisplayDocTitle"): BooleanObject(True)})
    _mend_letters(writer)
    _add_bookmarks(writer, handout)
    tag(writer, html)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _mend_letters(writer: PdfWriter) -> None:
    """Names the letter that a glyph stands for: where two look alike, printing takes the one that nobody searches."""
    from pypdf.generic import StreamObject

    for page in writer.pages:
        resources: Any = page["/Resources"]
        for each in resources.get("/Font", {}).values():
            letters = each.get_object().get("/ToUnicode")
            letters = letters.get_object() if letters is not None else None
            if isinstance(letters, StreamObject):
                data = letters.get_data()
                mended = _ALIKE.sub(lambda found: _MEANT[found[0]], data)
                if mended != data:
                    letters.set_data(mended)


def _add_bookmarks(writer: PdfWriter, handout: Handout) -> None:
    """Adds the bookmarks, where the page's own links lead."""
    places = {name.removeprefix("/"): place for name, place in writer.named_destinations.items()}
    pages = {page.indirect_reference.idnum: number for number, page in enumerate(writer.pages)
             if page.indirect_reference is not None}
    left = MOST_BOOKMARKS
    for theme, statements in by_theme(handout):
        above: Any = None
        for statement in statements[:left]:
            place = _place(places.get(f"statement-{statement.number}"), pages)
            if place is None:
                continue
            if above is None:
                above = _bookmark(writer, theme or handout.words["statements"], place, None, is_bold=True)
            _bookmark(writer, f"{statement.number}. {statement.speaker}: {statement.text}", place, above)
        left -= len(statements[:left])
    for heading, entries in headings(handout):
        above = None
        for to, title in entries[:MOST_BOOKMARKS]:
            place = _place(places.get(to), pages)
            if place is not None:
                above = above or _bookmark(writer, heading, place, None, is_bold=True)
                _bookmark(writer, title, place, above)
    ends = [place for each in handout.sources[:1] if (place := _place(places.get(f"source-{each.number}"), pages))]
    for place in ends:
        _bookmark(writer, handout.words["sources"], place, None, is_bold=True)


def _place(destination: Any, pages: dict[int, int]) -> tuple[int, float] | None:
    """Returns the number of a page and how far up it a link leads, in points; None for a link that leads nowhere."""
    if destination is None:
        return None
    page = destination.get("/Page")
    number = pages.get(getattr(page, "idnum", getattr(getattr(page, "indirect_reference", None), "idnum", -1)))
    return None if number is None else (number, float(destination.top or 0))


def _bookmark(writer: PdfWriter, text: str, place: tuple[int, float], above: Any, *, is_bold: bool = False) -> Any:
    from pypdf.generic import Fit

    said = " ".join(text.split())
    said = said if len(said) <= _MOST_LETTERS else said[:_MOST_LETTERS - 1].rstrip() + "…"
    return writer.add_outline_item(title=said, page_number=place[0], parent=above, bold=is_bold, is_open=not is_bold,
                                   fit=Fit.xyz(left=0, top=place[1] + 6))
