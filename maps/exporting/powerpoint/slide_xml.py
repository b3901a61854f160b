# SPDX-License-Identifier: MIT
"""The shapes of a slide as DrawingML: pictures, outlines, circles, plates, texts. All lengths are EMU, 914,400 an inch.

Every text goes through ``plain``, so that no part holds what XML forbids.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import chain
from typing import Final, Literal

import msgspec

from maps.exporting.plain import in_attribute, in_xml, legal

_SPACES: Final = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
_DECORATIVE: Final = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>')
FACE: Final = "Inter"
_FACES: Final = "".join(
    f'<a:{script} typeface="{FACE}" panose="020B0604020202020204" pitchFamily="34" charset="0"/>'
    for script in ("latin", "ea", "cs"))
"""The classification is Arial's: a machine without the face takes one of that kind."""
_LANGUAGES: Final = {"en": "en-GB", "uk": "uk-UA", "ru": "ru-RU", "de": "de-DE", "fr": "fr-FR", "pl": "pl-PL",
                     "es": "es-ES", "it": "it-IT"}
_LEAST_TYPE, _MOST_TYPE, _MOST_SPACE = 100, 400_000, 158_400
_FARTHEST: Final = 50_000_000
"""EMU: as far from a slide's corner as anything is put, some 55 inches."""

Place = tuple[int, int, int, int]
"""Left, top, width, height."""
Align = Literal["l", "ctr", "r"]
Anchor = Literal["t", "ctr", "b"]


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph: its text, colour as #rrggbb, size and line pitch in hundredths of a point.

    ``link`` is the relationship of an address. ``halo`` is the colour of a seam around the letters, "" for none.
    ``indent`` is EMU that all lines but the first are moved in; ``before`` is the space above.
    """

    text: str
    colour: str
    size: float
    bold: bool = False
    pitch: float | None = None
    align: Align = "l"
    halo: str = ""
    indent: int = 0
    before: float = 0
    link: str = ""
    hot: str = ""
    """The part of the text, at its end, that the link is on."""


def picture(number: int, name: str, described: str, relation: str, place: Place) -> str:
    """Returns a picture that stays where it is."""
    return (
        f'<p:pic {_SPACES}><p:nvPicPr>{_name(number, name, described)}<p:cNvPicPr><a:picLocks noChangeAspect="1" '
        f'noMove="1" noResize="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="{relation}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{_frame(place)}{_preset('rect')}</p:spPr></p:pic>")


def outline(number: int, name: str, rings: Sequence[Sequence[tuple[int, int]]], *, is_line: bool, fill: str,
            edge: str, alpha: float, width: int) -> str:
    """Returns an outline that can be edited: its rings are parts of one path, so that holes stay open."""
    xs, ys = ([point[axis] for point in chain.from_iterable(rings)] for axis in (0, 1))
    left, top = min(xs), min(ys)
    size = max(1, max(xs) - left), max(1, max(ys) - top)
    steps = []
    for ring in rings:
        points = [f'<a:pt x="{x - left}" y="{y - top}"/>' for x, y in ring]
        steps.append(f"<a:moveTo>{points[0]}</a:moveTo>")
        steps.extend(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:])
        steps.append("" if is_line else "<a:close/>")
    unfilled = ' fill="none"' if is_line else ""
    path = f'<a:path w="{size[0]}" h="{size[1]}"{unfilled}>{"".join(steps)}</a:path>'
    form = (f'<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
            f"<a:pathLst>{path}</a:pathLst></a:custGeom>")
    filled = "<a:noFill/>" if is_line else _solid(fill, alpha)
    return _shape(number, name, name, (left, top, *size), form, filled + _line(edge, width))


def rectangle(number: int, name: str, place: Place, *, fill: str = "", alpha: float = 1.0, edge: str = "",
              width: int = 0) -> str:
    """Returns a plate, marked as decoration: what it means is said by the texts on it."""
    filled = _solid(fill, alpha) if fill else "<a:noFill/>"
    edged = _line(edge, width) if edge else "<a:ln><a:noFill/></a:ln>"
    return _shape(number, name, None, place, _preset("rect"), filled + edged)


def fade(number: int, name: str, place: Place, colour: str) -> str:
    """Returns a strip that fades from its left to its right, as decoration."""
    stops = "".join(f'<a:gs pos="{at}"><a:srgbClr val="{_rgb(colour)}"><a:alpha val="{alpha}"/></a:srgbClr></a:gs>'
                    for at, alpha in ((0, 100_000), (100_000, 0)))
    look = f'<a:gradFill rotWithShape="1"><a:gsLst>{stops}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>'
    return _shape(number, name, None, place, _preset("rect"), f"{look}<a:ln><a:noFill/></a:ln>")


def circle(number: int, name: str, described: str | None, place: Place, edge: str, width: int) -> str:
    """Returns an open circle."""
    return _shape(number, name, described, place, _preset("ellipse"), f"<a:noFill/>{_line(edge, width)}")


def text_box(number: int, name: str, place: Place, paragraphs: Sequence[Paragraph], language: str, *,
             fill: str = "", alpha: float = 1.0, anchor: Anchor = "t", wraps: bool = True) -> str:
    """Returns texts in their place: no fitting moves or shrinks them; lines break at the box's right if it wraps."""
    body = "".join(_paragraph(each, language) for each in paragraphs)
    wrap = "square" if wraps else "none"
    form = '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 12000"/></a:avLst></a:prstGeom>'
    return (
        f'<p:sp {_SPACES}><p:nvSpPr>{_name(number, name, "")}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>'
        f"{_frame(place)}{form if fill else _preset('rect')}{_solid(fill, alpha) if fill else '<a:noFill/>'}</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="{wrap}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{anchor}">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle/>{body}</p:txBody></p:sp>")


def language_of(tag: str) -> str:
    """Returns a language as presentations name it, with its country; "" where that is not known."""
    return tag if re.fullmatch("[a-z]{2,3}-[A-Z]{2}", tag) else _LANGUAGES.get(tag.casefold(), "")


def is_right_to_left(text: str) -> bool:
    """Whether a text's first letter is of a script written from right to left."""
    kinds = (unicodedata.bidirectional(each) for each in text)
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), False)


def is_dark(colour: str) -> bool:
    """Whether a colour #rrggbb is darker than middle grey."""
    red, green, blue = (int(_rgb(colour)[place : place + 2], 16) for place in (0, 2, 4))
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128


def _name(number: int, name: str, described: str | None) -> str:
    """Returns number, name and alternative text; None marks decoration."""
    about = f' descr="{in_attribute(described)}"' if described else ""
    head = f'<p:cNvPr id="{number}" name="{in_attribute(name, 100)}"{about}'
    return f"{head}>{_DECORATIVE}</p:cNvPr>" if described is None else f"{head}/>"


def _shape(number: int, name: str, described: str | None, place: Place, form: str, look: str) -> str:
    return (f"<p:sp {_SPACES}><p:nvSpPr>{_name(number, name, described)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{_frame(place)}{form}{look}</p:spPr></p:sp>")


def _frame(place: Place) -> str:
    left, top = (max(-_FARTHEST, min(_FARTHEST, each)) for each in place[:2])
    width, height = (max(0, min(_FARTHEST, each)) for each in place[2:])
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _preset(form: str) -> str:
    return f'<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>'


def _rgb(colour: str) -> str:
    """Returns a colour as six digits; black for what is none."""
    return found[1].upper() if (found := re.fullmatch("#([0-9A-Fa-f]{6})", colour)) else "000000"


def _solid(colour: str, alpha: float) -> str:
    seen = "" if alpha >= 1 else f'<a:alpha val="{round(max(0.0, alpha) * 100_000)}"/>'
    return f'<a:solidFill><a:srgbClr val="{_rgb(colour)}">{seen}</a:srgbClr></a:solidFill>'


def _line(colour: str, width: int) -> str:
    return f'<a:ln w="{width}" cap="rnd">{_solid(colour, 1.0)}<a:round/></a:ln>'


def _paragraph(given: Paragraph, language: str) -> str:
    text = legal(given.text)
    back = is_right_to_left(text)
    align = {"l": "r", "r": "l"}.get(given.align, given.align) if back else given.align
    pitch = f'<a:lnSpc><a:spcPts val="{_space(given.pitch)}"/></a:lnSpc>' if given.pitch else ""
    before = f'<a:spcBef><a:spcPts val="{_space(given.before)}"/></a:spcBef>'
    moved = f' marL="{given.indent}" indent="-{given.indent}"' if given.indent else ' marL="0" indent="0"'
    cold = text.removesuffix(given.hot) if given.link and given.hot else text
    hot = text[len(cold) :]
    runs = _runs(cold, given, language, "") + _runs(hot, given, language, given.link)
    return (f'<a:p><a:pPr{moved} algn="{align}" rtl="{int(back)}">{pitch}{before}<a:buNone/></a:pPr>{runs}</a:p>')


def _runs(text: str, given: Paragraph, language: str, link: str) -> str:
    """Returns a text as runs with breaks between its lines."""
    spoken = f' lang="{language}"' if language else ""
    halo = ""
    if given.halo:
        halo = (f'<a:effectLst><a:glow rad="38100"><a:srgbClr val="{_rgb(given.halo)}"><a:alpha val="85000"/>'
                "</a:srgbClr></a:glow></a:effectLst>")
    clicked = f'<a:hlinkClick r:id="{link}"/>' if link else ""
    look = (f'<a:rPr{spoken} sz="{_type(given.size)}" b="{int(given.bold)}" dirty="0">{_solid(given.colour, 1.0)}{halo}'
            f"{_FACES}{clicked}</a:rPr>")
    lines = text.replace("\v", "\n").split("\n") if text else []
    return f"<a:br>{look}</a:br>".join(f"<a:r>{look}<a:t>{in_xml(line)}</a:t></a:r>" if line else "" for line in lines)


def _space(size: float) -> int:
    return max(0, min(_MOST_SPACE, round(size)))


def _type(size: float) -> int:
    return max(_LEAST_TYPE, min(_MOST_TYPE, round(size)))
