# SPDX-License-Identifier: MIT
"""Writes into a PNG who says what it shows, when and whence: a picture that loses its file still says so."""

from __future__ import annotations

import html
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from maps.exporting.handout import Handout
from maps.exporting.plain import legal

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_XMP: Final = "XML:com.adobe.xmp"
_MOST: Final = 60_000
"""Characters of one text, which no reader refuses."""
_MOST_OF_XMP: Final = 2_000
"""Characters of one of its texts, before markup is escaped; the sources have what is left of the packet."""
_FRAME: Final = 4_000
"""Characters of the packet's own markup, and some to spare."""


def marked(png: bytes, texts: Mapping[str, str], xmp: str = "") -> bytes:
    """Returns a PNG with texts after its head, by PNG's keywords, and a packet of XMP. Raises ValueError for no PNG."""
    if not png.startswith(SIGNATURE) or png[12:16] != b"IHDR":
        raise ValueError("not a PNG")
    end = 8 + 12 + struct.unpack(">I", png[8:12])[0]
    chunks = [_chunk(keyword, legal(text)[:_MOST]) for keyword, text in texts.items() if text]
    if xmp:
        chunks.append(_chunk(_XMP, xmp))  # whole: half a packet is none
    return png[:end] + b"".join(chunks) + png[end:]


def _chunk(keyword: str, text: str) -> bytes:
    """Returns an uncompressed iTXt chunk."""
    content = keyword.encode("latin-1") + b"\0\0\0\0\0" + text.encode("utf-8")
    return struct.pack(">I", len(content)) + b"iTXt" + content + struct.pack(">I", zlib.crc32(b"iTXt" + content))


def texts_of(handout: Handout, title: str, description: str) -> dict[str, str]:
    """Returns a picture's texts by PNG's keywords."""
    return {
        "Title": title, "Description": description, "Author": handout.credits, "Copyright": handout.marking,
        "Creation Time": handout.made.isoformat(timespec="seconds"), "Software": "Line of Contact",
        "Source": "\n".join(_fitting(_sources(handout), _MOST, 1)),
        "Comment": handout.as_of,
    }


def xmp_of(handout: Handout, title: str, description: str) -> str:
    """Returns the same as a packet of XMP with Dublin Core's terms; it has as many sources as a reader takes."""
    def alternatives(text: str) -> str:
        return f'<rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt>'

    said, about, whom, when, marking = (
        _xml(each) for each in (title, description, handout.credits, handout.as_of, handout.marking))
    left = _MOST - _FRAME - len(said) - len(about) - len(whom) - len(when) - len(marking)
    cells = _fitting((_xml(each) for each in _sources(handout)), left, len("<rdf:li></rdf:li>"))
    sources = "".join(f"<rdf:li>{each}</rdf:li>" for each in cells)
    rights = f"<dc:rights>{alternatives(marking)}</dc:rights>" if marking else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f"<dc:title>{alternatives(said)}</dc:title><dc:description>{alternatives(about)}</dc:description>"
        f"<dc:creator><rdf:Seq><rdf:li>{whom}</rdf:li></rdf:Seq></dc:creator>"
        f"<dc:date><rdf:Seq><rdf:li>{handout.date.isoformat()}</rdf:li></rdf:Seq></dc:date>"
        f"<dc:source>{when}</dc:source>{rights}"
        f"<dc:relation><rdf:Bag>{sources}</rdf:Bag></dc:relation>"
        f"<xmp:CreateDate>{handout.made.isoformat(timespec='seconds')}</xmp:CreateDate>"
        "<xmp:CreatorTool>Line of Contact</xmp:CreatorTool>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>')


def _sources(handout: Handout) -> Iterator[str]:
    return (f"[{each.number}] {each.citation}" for each in handout.sources)


def _fitting(texts: Iterable[str], most: int, more: int) -> list[str]:
    """Returns the texts that fit so many characters, ``more`` for each; the last one counts those that do not."""
    kept: list[str] = []
    waiting = list(texts)
    left = most - 24  # for the count
    while waiting and len(waiting[0]) + more <= left:
        left -= len(waiting[0]) + more
        kept.append(waiting.pop(0))
    return [*kept, f"+ {len(waiting)}"] if waiting else kept


def _xml(text: str) -> str:
    """Returns a text as it is between tags, not too long."""
    said = legal(text)
    return html.escape(said if len(said) <= _MOST_OF_XMP else f"{said[:_MOST_OF_XMP - 1]}…")
