# SPDX-License-Identifier: MIT
"""The encoding of a whole page or text: what browsers make of its labels, and what its bytes speak for without one.

The order is that of the HTML Standard (https://html.spec.whatwg.org/#determining-the-character-encoding): a byte order
mark, what the transport said, what the page says; a label that its bytes contradict is not believed.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from briefing.encoding import guessed_of_all

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DECLARED: Final = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""",
    re.IGNORECASE)
_BROWSERS_MEAN: Final = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "euc_kr": "cp949",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "tis-620": "cp874", "utf-16": "utf-8",
    "utf-16-le": "utf-8", "utf-16-be": "utf-8", "utf-7": "cp1252", "koi8-u": "koi8-u",
}
"""The encodings that the Encoding Standard gives to labels, where Python's are others; a page whose own label can be
read is not in UTF-16."""
_OF_BROWSERS: Final = frozenset({
    "utf-8", "cp866", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp874", "gb18030", "big5", "big5hkscs",
    "euc_jp", "iso2022_jp", "cp932", "cp949", *(f"cp125{part}" for part in range(9)),
    *(f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
})
"""The encodings of the Encoding Standard, by Python's names."""
_SAMPLE: Final = 60_000
_MOST_LINES: Final = 200
_WIDE: Final = bytes(range(0x80, 0x100))
_MOST_BROKEN: Final = 0.02


def decoded(data: bytes, label: str = "") -> str:
    """Returns the text of these bytes; ``label`` is the encoding that a header beside them names, if any."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    wide = _utf_16(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for name in (label, _declared(data)):
        encoding = _codec(name)
        if encoding == "utf-8" and _is_nearly_utf_8(data):
            return data.decode("utf-8", "replace")
        if encoding not in ("", "utf-8"):
            return _as_browsers_do(data, encoding)
    return _as_browsers_do(data, "utf-8" if _is_nearly_utf_8(data) else _guessed(data))


def is_text(data: bytes) -> bool:
    """Returns whether the bytes are a text: they hold no U+0000 in the encoding that they are read in."""
    start = data[:4096]
    return b"\0" not in start or start.startswith((b"\xff\xfe", b"\xfe\xff")) or bool(_utf_16(data))


def _utf_16(data: bytes) -> str:
    """Returns the byte order of a text in UTF-16 without a mark, "" for any other.

    Every other byte of it is nearly always 0 (Latin letters, markup, spaces) or 4 (Cyrillic letters), and no two beside
    each other are 0.
    """
    start = data[:4000]
    half = len(start) // 2
    if half < 4 or b"\0" not in start or b"\0\0" in start:
        return ""
    even, odd = (len(each) - len(each.translate(None, b"\0\4")) for each in (start[0:2 * half:2], start[1::2]))
    if odd * 10 >= half * 8 and even * 10 < half:
        return "utf-16-le"
    return "utf-16-be" if even * 10 >= half * 8 and odd * 10 < half else ""


def _declared(data: bytes) -> str:
    """Returns the encoding that the page names itself, wherever in it."""
    found = _DECLARED.search(data)
    return found.group(1).decode("ascii") if found else ""


def _codec(label: str) -> str:
    """Returns the codec that browsers use for a label; "" for none that they know.

    Python knows many more, some of which take quadratic time or are no encodings of a page (Punycode, UTF-7).
    """
    try:
        name = codecs.lookup(label.strip()).name if label else ""
    except (LookupError, UnicodeError, ValueError, TypeError, AssertionError):
        return ""
    name = _BROWSERS_MEAN.get(name, name)
    return name if name in _OF_BROWSERS else ""


def _is_nearly_utf_8(data: bytes) -> bool:
    """Returns whether it is UTF-8 but for a few broken characters, as where a file is cut off."""
    part = data[:4_000_000]
    wide = len(part) - len(part.translate(None, _WIDE))
    return part.decode("utf-8", "replace").count("\ufffd") <= 1 + wide * _MOST_BROKEN


def _as_browsers_do(data: bytes, encoding: str) -> str:
    """Decodes; a byte that the encoding has no character for becomes U+FFFD."""
    try:
        return data.decode(encoding, "replace")
    except (LookupError, UnicodeError):
        return data.decode("cp1252", "replace")


def _guessed(data: bytes) -> str:
    """Returns the encoding that the bytes of a text without a label speak for."""
    letters = re.sub(rb"<[^>]{0,2000}>", b"\n", data[: 4 * _SAMPLE])[:_SAMPLE]
    return guessed_of_all([line for line in letters.splitlines() if not line.isascii()][:_MOST_LINES]).encoding
