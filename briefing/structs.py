# SPDX-License-Identifier: MIT
"""Helpers for the briefing's frozen structs: changing one, and taking out text that no file can hold."""

from __future__ import annotations

import re
from typing import Any, Final, TypeVar

import msgspec

Struct = TypeVar("Struct", bound=msgspec.Struct)
T = TypeVar("T")

_HALF: Final = re.compile("[\ud800-\udfff]")


def changed(struct: Struct, **fields: object) -> Struct:
    """Returns the struct with these fields, or the same object if none differs, so that identity means no change."""
    if all(getattr(struct, name) is value or getattr(struct, name) == value for name, value in fields.items()):
        return struct
    return msgspec.structs.replace(struct, **fields)


def whole_text(text: str) -> str:
    """Returns text without U+0000 and without halves of characters (lone surrogates), which no file can hold."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


def is_whole(value: Any) -> bool:
    """Whether a file can hold every text in a value."""
    try:
        msgspec.json.encode(value)
    except UnicodeEncodeError:
        return False
    return True


def with_whole_texts(value: T) -> T:
    """Returns a value in which U+FFFD stands for halves of characters, in every text of it; the same object if none is
    there. The value is a text, or a struct, a list or a dictionary of such values.
    """
    return value if is_whole(value) else _mended(value)


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return _HALF.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        return changed(value, **{name: with_whole_texts(each) for name, each in fields.items()})
    if isinstance(value, dict):
        return {with_whole_texts(key): with_whole_texts(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(with_whole_texts(each) for each in value)
    return value
