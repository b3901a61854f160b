# SPDX-License-Identifier: MIT
"""Writes into a PNG who says what it shows, when and whence: a picture that loses its file still says so."""

from __future__ import annotations

import html
import struct
import zlib
from collections.abc import Mapping
from typing import Final

from maps.exporting.handout import Handout

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_XMP: Final = "XML:com.adobe.xmp"
_MOST: Final = 60_000
"""Characters of one text, which no reader refuses."""


def marked(png: bytes, texts: Mapping[str, str], xmp: str = "") -> bytes:
    """Returns a PNG with texts after its head, by PNG's keywords, and a packet of XMP. Raises ValueError for no PNG."""
    if not png.startswith(SIGNATURE) or png[12:16] != b"IHDR":
        raise ValueError("not a PNG")
    end = 8 + 12 + struct.unpack(">I", png[8:12])[0]
    chunks = [_text(keyword, text) for keyword, text in texts.items() if text]
    if xmp:
        chunks.append(_text(_XMP, xmp))
    return png[:end] + b"".join(chunks) + png[end:]


def _text(keyword: str, text: str) -> bytes:
    """Returns an uncompressed iTXt chunk."""
    content = keyword.encode("latin-1") + b"\0\0\0\0\0" + plain(text)[:_MOST].encode("utf-8")
    return struct.pack(">I", len(content)) + b"iTXt" + content + struct.pack(">I", zlib.crc32(b"iTXt" + content))


def plain(text: str) -> str:
    """Returns a text without what neither PNG nor XML can hold."""
    return "".join(each for each in text if each in "\n\t" or (each >= " " and not "\ud800" <= each <= "\udfff"
                                                               and each not in "\ufffe\uffff"))


def texts_of(handout: Handout, title: str, description: str) -> dict[str, str]:
    """Returns a picture's texts by PNG's keywords."""
    return {
        "Title": title, "Description": description, "Author": handout.credits, "Copyright": handout.marking,
        "Creation Time": handout.made.isoformat(timespec="seconds"), "Software": "Line of Contact",
        "Source": "\n".join(f"[{each.number}] {each.citation}" for each in handout.sources),
        "Comment": handout.as_of,
    }


def xmp_of(handout: Handout, title: str, description: str) -> str:
    """Returns the same as a packet of XMP with Dublin Core's terms."""
    def alternatives(text: str) -> str:
        return f'<rdf:Alt><rdf:li xml:lang="x-default">{html.escape(plain(text))}</rdf:li></rdf:Alt>'

    sources = "".join(
        f"<rdf:li>[{each.number}] {html.escape(plain(each.citation))}</rdf:li>" for each in handout.sources)
    rights = f"<dc:rights>{alternatives(handout.marking)}</dc:rights>" if handout.marking else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f"<dc:title>{alternatives(title)}</dc:title><dc:description>{alternatives(description)}</dc:description>"
        f"<dc:creator><rdf:Seq><rdf:li>{html.escape(plain(handout.credits))}</rdf:li></rdf:Seq></dc:creator>"
        f"<dc:date><rdf:Seq><rdf:li>{handout.date.isoformat()}</rdf:li></rdf:Seq></dc:date>"
        f"<dc:source>{html.escape(plain(handout.as_of))}</dc:source>{rights}"
        f"<dc:relation><rdf:Bag>{sources}</rdf:Bag></dc:relation>"
        f"<xmp:CreateDate>{handout.made.isoformat(timespec='seconds')}</xmp:CreateDate>"
        "<xmp:CreatorTool>Line of Contact</xmp:CreatorTool>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>')
