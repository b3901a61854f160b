# SPDX-License-Identifier: MIT
"""Marks texts for translation that are translated later, where they are shown."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (lupdate knows the mark by Qt's name)
    """The text itself. Qt's own mark does the same, but its declared type is no text."""
    return text
