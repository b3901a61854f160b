# SPDX-License-Identifier: MIT
"""Which key was pressed by its place on the keyboard, whatever the layout writes there.

Places are named by what an English keyboard has on them. Scan codes are those of the PC's set 1; X11 and Wayland add 8,
macOS has virtual key codes of its own (HIToolbox, ``Events.h``).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import QKeyEvent

_ROWS: Final = ((0x02, "1234567890-="), (0x10, "qwertyuiop[]"), (0x1E, "asdfghjkl;'"), (0x2C, "zxcvbnm,./"))
"""The first scan code of each row, and the row."""
_MAC_KEYS: Final = {
    0: "a", 1: "s", 2: "d", 3: "f", 4: "h", 5: "g", 6: "z", 7: "x", 8: "c", 9: "v", 11: "b", 12: "q", 13: "w", 14: "e",
    15: "r", 16: "y", 17: "t", 18: "1", 19: "2", 20: "3", 21: "4", 22: "6", 23: "5", 24: "=", 25: "9", 26: "7",
    27: "-", 28: "8", 29: "0", 30: "]", 31: "o", 32: "u", 33: "[", 34: "i", 35: "p", 37: "l", 38: "j", 39: "'",
    40: "k", 41: ";", 43: ",", 44: "/", 45: "n", 46: "m", 47: ".",
}
_PLACES: Final = {first + index: sign for first, row in _ROWS for index, sign in enumerate(row)}
_X11_OFFSET: Final = 8

_SAME_KEY: Final = {
    "cyrillic": ("йцукенгшщзфівапролдячсмитьюыэ", "qwertyuiopasdfghjklzxcvbnm.s'"),
    "hebrew": ("קראטוןםפשדגכעיחלךזסבהנמצץ", "ertyuiopasdfghjklzxcvbnm."),
    "arabic": ("ضصثقفغعهخحشسيبلاتنمئءؤرىةوز", "qwertyuiopasdfghjklzxcvnm,."),
    "greek": ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
    "french": (":", "."),
}
"""What layouts write on the places of Latin letters and of the full stop, for keys that come without a scan code."""
_PLACE_OF_TEXT: Final = {"لا": "b", **{
    text: place for texts, places in _SAME_KEY.values() for text, place in zip(texts, places, strict=True)}}
_AZERTY: Final = frozenset(("qa", "aq", "wz", "zw"))
"""Place and letter of the keys on which the French layout has another letter than the English one."""

_QWERTZ: Final = frozenset(("zy", "yz"))
"""The same of the German layout."""


def place_of(event: QKeyEvent, platform: str = sys.platform) -> str:
    """Returns what an English keyboard has on the key that was pressed; "" where that is not known."""
    code = event.nativeScanCode()
    if not code:
        return _PLACE_OF_TEXT.get(event.text().lower(), "")
    if platform == "darwin":
        return _MAC_KEYS.get(event.nativeVirtualKey(), "")
    return _PLACES.get(code if platform == "win32" else code - _X11_OFFSET, "")


def names_of(event: QKeyEvent, platform: str = sys.platform) -> Iterator[str]:
    """Yields what a key may stand for, the likeliest first: the letter or sign written on it, then its place.

    A Latin letter written on the key stands for itself only, because a Dvorak keyboard has other letters on most
    places; only the German y and z stand for their place too. On the keys where only the French layout differs the
    place goes first, as with every other script.
    """
    text, place = event.text().lower(), place_of(event, platform)
    is_latin = len(text) == 1 and text.isascii() and text.isprintable() and text != " "
    if place and f"{place}{text}" in _AZERTY:
        yield place
    if is_latin:
        yield text
    if len(text) == 1 and text.isdecimal():
        yield str(int(text))
    if place and (not (is_latin and text.isalpha()) or f"{place}{text}" in _QWERTZ):
        yield place
