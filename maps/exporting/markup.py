# SPDX-License-Identifier: MIT
"""Texts and numbers as they stand in SVG and HTML: nothing from a briefing becomes markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from maps.exporting.handout import Point
from maps.exporting.plain import FORBIDDEN

_WEB: Final = re.compile(r"(?i)https?://[^\s\x00-\x20\"<>\\^`{|}]+\Z")


def escaped(text: str) -> str:
    """Returns a text for an element or an attribute; what no XML file can hold becomes U+FFFD."""
    return html.escape(FORBIDDEN.sub("\ufffd", text), quote=True)


def web_address(url: str) -> str:
    """Returns an address that a reader may follow, of the web only; "" for any other."""
    return url if _WEB.match(url) else ""


def number(value: float) -> str:
    """Returns a number with at most one decimal, as short as it goes."""
    text = f"{value:.1f}".removesuffix(".0")
    text = text.replace("0.", ".", 1) if text.lstrip("-").startswith("0.") else text
    return "0" if text == "-0" else text


def path_data(rings: Iterable[Sequence[Point]], *, is_closed: bool) -> str:
    """Returns rings or lines in pixels as the data of a path, in tenths of a pixel."""
    parts = []
    for ring in rings:
        cells = [(round(x * 10), round(y * 10)) for x, y in ring]
        steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(cells) if a != b]
        if len(steps) < (3 if is_closed else 1):
            continue
        drawn = steps[:-1] if is_closed and cells[0] == cells[-1] else steps
        along = " ".join(f"{number(x / 10)} {number(y / 10)}" for x, y in drawn).replace(" -", "-")
        start = f"{number(cells[0][0] / 10)} {number(cells[0][1] / 10)}".replace(" -", "-")
        parts.append(f"M{start}l{along}{'z' if is_closed else ''}")
    return "".join(parts)


def element(name: str, content: str = "", /, **attributes: object) -> str:
    """Returns an element around content that is markup already; the attributes' values are escaped.

    An underscore in an attribute's name stands for a hyphen, two for a colon; None leaves it out.
    """
    written = "".join(f' {key.strip("_").replace("__", ":").replace("_", "-")}="{escaped(_said(value))}"'
                      for key, value in attributes.items() if value is not None)
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def _said(value: object) -> str:
    return number(value) if isinstance(value, float) else str(value)


def linked(text: str, url: str) -> str:
    """Returns a text with its address as a link, where it is in it or else at its end; plain without an address."""
    if not url:
        return escaped(text)
    before, found, after = text.partition(url)
    link = element("a", escaped(url), href=url)
    return f"{escaped(before)}{link}{escaped(after)}" if found else f"{escaped(text)} {link}"
