# SPDX-License-Identifier: MIT
"""A passage without the marks and stops at its ends that are no part of what is said."""

from __future__ import annotations

from typing import Final

from briefing.snapshots.text_quote import Span

_OPEN: Final = "\"“„«‘'"
_CLOSE: Final = "\"”“»’'"


def bare(text: str, span: Span) -> Span | None:
    """Returns a passage without quotation marks around all of it and without a stop at its end."""
    start, end = span
    while start < end and (
        text[start].isspace()
        or (text[start] in _OPEN and _is_unclosed(text, start, end))
        or (text[start] in _OPEN and _closes(text, start, end))
    ):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ".,;:"):
        end -= 1
    while start < end and text[end - 1] in _CLOSE and _opens_outside(text, start, end):
        end -= 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ".,;:"):
        end -= 1
    return Span(start, end) if start < end else None


def _is_unclosed(text: str, start: int, end: int) -> bool:
    """Whether the mark that opens a passage has no closing one inside."""
    mark, inside = text[start], text[start + 1 : end]
    closing = {"“": "”", "„": "“”", "«": "»", "‘": "’"}.get(mark)
    if closing is None:
        return inside.count(mark) % 2 == 0
    return not any(each in inside for each in closing)


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the mark that opens a passage closes at its end."""
    tail = text[start:end].rstrip(" .,;:!?…")
    return bool(tail) and tail[-1] in _CLOSE and len(tail) > 1


def _opens_outside(text: str, start: int, end: int) -> bool:
    """Whether the closing mark at the end has no opening one inside."""
    inside = text[start:end - 1]
    mark = text[end - 1]
    if mark == '"':
        return inside.count('"') % 2 == 0
    if mark == "”":
        return inside.count("“") <= inside.count("”")
    if mark == "»":
        return inside.count("«") <= inside.count("»")
    if mark == "“":
        return inside.count("„") <= inside.count("“")
    return inside.count("‘") <= inside.count("’") and inside.count(" '") == 0
