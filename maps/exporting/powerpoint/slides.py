# SPDX-License-Identifier: MIT
"""A presentation as PPTX: a slide a step, its map as a picture, all that is over it as shapes and texts.

The only module that imports python-pptx.
"""

from __future__ import annotations

import io
import re
import struct
import zlib
from typing import TYPE_CHECKING, Any, Final

from maps.exporting.handout import ExportSettings, Handout, HandoutStep
from maps.exporting.plain import in_xml, legal, one_line
from maps.exporting.powerpoint.slide_boxes import SlideBoxes, Surface, source_boxes, titles
from maps.exporting.powerpoint.slide_sources import Page, pages
from maps.exporting.powerpoint.term_table import COLUMN_SHARES, TABLE_TYPE, Rows, table_place, term_pages
from maps.exporting.zips import packed_again

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide

_WIDTHS: Final = {"16:9": 12_192_000, "4:3": 9_144_000}
_SCREENS: Final = {"16:9": (1920, 1080), "4:3": (1440, 1080)}
_KEPT_LAYOUTS: Final = ("Title Only", "Blank")
_MOST_PROPERTY: Final = 255
_MARK: Final = b"line-of-contact:"
_SHAPES: Final = re.compile(b"<!--" + _MARK + rb"(\d+)-->")  # no text of a briefing can be one: it is escaped
_FALLBACK: Final = b"Arial"
_LINKS: Final = {False: b"24507F", True: b"7FB2EC"}


def write(handout: Handout, settings: ExportSettings) -> bytes:
    """Returns the handout as a presentation (PPTX); the same bytes for the same handout."""
    from pptx import Presentation

    made = _Slides(Presentation(), handout, settings)
    tables = term_pages(handout) if settings.with_table else []
    last = list(pages(handout, *made.surface.most_text))
    heads = titles(handout, [*(page for page, _rows in tables), *last])
    for step, title in zip(handout.steps, heads, strict=False):
        made.add_step(step, title)
    others = heads[len(handout.steps) :]
    for (page, rows), title in zip(tables, others, strict=False):
        made.add_table(page, rows, title)
    for page, title in zip(last, others[len(tables) :], strict=True):
        made.add_sources(page, title)
    made.describe()
    return made.packed()


class _Slides:
    """Makes the slides one after the other."""

    def __init__(self, presentation: Presentation, handout: Handout, settings: ExportSettings) -> None:
        self._made = presentation
        self._handout = handout
        first = handout.steps[0] if handout.steps else None
        width, height = (first.width, first.height) if first else _SCREENS[settings.slides]
        emu = _WIDTHS[settings.slides]
        self.surface = Surface(width=width, height=height, emu=emu / width, is_dark=settings.theme == "dark",
                               language=handout.language, marking=handout.marking, title=handout.title)
        self._grounds: dict[bytes, bytes] = {}
        self._shapes: list[bytes] = []
        """What each slide's stand-in is for, as packed XML."""
        self._resize(emu, round(emu * height / width))

    def _resize(self, width: int, height: int) -> None:
        """Sets the size of all slides, and makes the layouts as wide; those that are no use are dropped."""
        made = self._made
        scale = width / int(made.slide_width or width), height / int(made.slide_height or height)
        made.slide_width, made.slide_height = width, height  # type: ignore[assignment]
        made.element.sldSz.attrib.pop("type", None)
        for layout in list(made.slide_layouts):
            if layout.name not in _KEPT_LAYOUTS:
                made.slide_layouts.remove(layout)
        for page in (made.slide_master, *made.slide_layouts):
            for frame in page.element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}xfrm"):
                for part in frame:
                    for name, value in part.attrib.items():
                        part.set(name, str(round(int(value) * scale[name in ("y", "cy")])))

    def add_step(self, step: HandoutStep, title: str) -> None:
        slide = self._add(title, step.sea)
        boxes = SlideBoxes(self.surface, self._picture(slide, step), step)
        self._put(slide, boxes.made())
        if self._handout.with_notes and step.notes:
            frame = slide.notes_slide.notes_text_frame
            if frame is not None:
                frame.text = legal(step.notes)

    def add_sources(self, page: Page, title: str) -> None:
        slide = self._add(title, self.surface.paper)
        links = {entry.address: self._link(slide, entry.address) for entry in page.entries if entry.address}
        self._put(slide, source_boxes(self.surface, page, links))

    def add_table(self, page: Page, rows: Rows, title: str) -> None:
        """Adds a slide of terms, as a table that can be edited."""
        from pptx.dml.color import RGBColor
        from pptx.util import Emu

        slide = self._add(title, self.surface.paper)
        box, size = table_place(self.surface, len(rows)), Emu(self.surface.emus(TABLE_TYPE))
        made = slide.shapes.add_table(len(rows), len(rows[0]), *(Emu(self.surface.emus(each)) for each in box)).table
        for column, share in enumerate(COLUMN_SHARES):
            made.columns[column].width = Emu(self.surface.emus(box[2] * share))
        paper, colour, quiet = (RGBColor.from_string(each.removeprefix("#"))  # type: ignore[no-untyped-call]
                                for each in self.surface.colours)
        for number, row in enumerate(rows):
            for place, text in enumerate(row):
                cell = made.cell(number, place)
                cell.text = legal(text)
                cell.fill.solid()  # type: ignore[no-untyped-call]
                cell.fill.fore_color.rgb = paper
                for paragraph in cell.text_frame.paragraphs:
                    paragraph.font.size, paragraph.font.bold = size, number == 0 or place == 0
                    paragraph.font.color.rgb = quiet if number == 0 else colour
        self._put(slide, source_boxes(self.surface, page, {}))

    def _add(self, title: str, ground: str) -> Slide:
        """Adds a slide with a title above its upper edge: outlines and screen readers have it, nobody sees it."""
        from pptx.dml.color import RGBColor
        from pptx.util import Emu

        layout = next(each for each in self._made.slide_layouts if each.name == _KEPT_LAYOUTS[0])
        slide: Slide = self._made.slides.add_slide(layout)
        head = slide.shapes.title
        if head is not None:
            head.text = one_line(legal(title), 200)
            head.left, head.top = Emu(0), Emu(-self.surface.emus(120))
            head.width, head.height = Emu(self.surface.emus(self.surface.width)), Emu(self.surface.emus(100))
            head.text_frame.paragraphs[0].font.size = Emu(self.surface.emus(28))
        fill = slide.background.fill
        fill.solid()
        red, green, blue = bytes.fromhex(ground.removeprefix("#"))
        fill.fore_color.rgb = RGBColor(red, green, blue)  # type: ignore[no-untyped-call]
        return slide

    def _picture(self, slide: Slide, step: HandoutStep) -> str:
        """Returns the relationship of a step's ground, "" without one.

        A stand-in goes into the package, and the picture takes its place when everything is packed: so it is neither
        packed twice nor read.
        """
        if not step.ground:
            return ""
        stand_in = _stand_in(zlib.crc32(step.ground), len(step.ground))
        self._grounds[stand_in] = step.ground
        relation: str = slide.part.get_or_add_image_part(io.BytesIO(stand_in))[1]
        return relation

    @staticmethod
    def _link(slide: Slide, address: str) -> str:
        from pptx.opc.constants import RELATIONSHIP_TYPE

        return slide.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def _put(self, slide: Slide, shapes: list[str]) -> None:
        """Puts shapes on a slide: a stand-in now, they themselves when everything is packed.

        As elements in memory the outlines of one slide take a megabyte, packed some 30 kB.
        """
        from pptx.oxml import parse_xml

        tree: Any = slide.shapes.element
        tree.append(parse_xml(f"<mark><!--{_MARK.decode()}{len(self._shapes)}--></mark>")[0])
        self._shapes.append(zlib.compress("".join(shapes).encode(), 1))

    def describe(self) -> None:
        """Sets what the file says about itself."""
        about = self._made.core_properties
        when = self._handout.made.replace(tzinfo=None, microsecond=0)
        about.title = _property(self._handout.title)
        about.subject = _property(self._handout.about)
        about.keywords = _property(self._handout.as_of)
        about.comments = _property(self._handout.credits)
        about.language = self._handout.language
        about.category = _property(self._handout.marking)
        about.author = about.last_modified_by = _property(self._handout.words.get("made_with", ""))
        about.created = about.modified = when
        about.revision = 1

    def packed(self) -> bytes:
        """Returns the file, with pictures in the place of their stand-ins."""
        saved = io.BytesIO()
        self._made.save(saved)
        return packed_again(saved.getvalue(), self._part)

    def _part(self, name: str, data: bytes) -> bytes | None:
        if name.startswith("ppt/slides/slide"):
            return _SHAPES.sub(lambda found: zlib.decompress(self._shapes[int(found[1])]), data)
        if name.startswith("ppt/media/"):
            return self._grounds.get(data, data)
        if name.startswith(("docProps/thumbnail", "ppt/printerSettings/")):
            return None
        if name in ("_rels/.rels", "ppt/_rels/presentation.xml.rels"):
            return re.sub(rb'<Relationship [^>]*(?:thumbnail|printerSettings)[^>]*/>', b"", data)
        if name == "docProps/app.xml":
            return _application(len(self._made.slides), self._handout.words.get("made_with", ""))
        if name.startswith("ppt/theme/"):
            return self._theme(data)
        return data


    def _theme(self, data: bytes) -> bytes:
        """Returns a theme with a face that every machine has, and links that can be read on these slides."""
        link = _LINKS[self.surface.is_dark]
        data = re.sub(rb'(<a:latin typeface=")[^"+]*"', rb"\g<1>" + _FALLBACK + b'"', data)
        return re.sub(rb'(<a:(?:hlink|folHlink)><a:srgbClr val=")[0-9A-F]{6}', rb"\g<1>" + link, data)


def _application(slides: int, name: str) -> bytes:
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties '
            'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            f"<Application>{in_xml(name)}</Application><Slides>{slides}</Slides></Properties>").encode()


def _property(text: str) -> str:
    return one_line(legal(text), _MOST_PROPERTY)


def _stand_in(*numbers: int) -> bytes:
    """Returns a PNG of one pixel that no other numbers give."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    comment = b"Comment\0" + _MARK + ",".join(map(str, numbers)).encode()
    return b"".join((
        b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)), chunk(b"tEXt", comment),
        chunk(b"IDAT", zlib.compress(b"\0\0")), chunk(b"IEND", b"")))
