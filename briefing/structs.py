# SPDX-License-Identifier: MIT
"""Other states of the briefing's frozen structs."""

from __future__ import annotations

from typing import TypeVar

import msgspec

Struct = TypeVar("Struct", bound=msgspec.Struct)


def changed(struct: Struct, **fields: object) -> Struct:
    """The struct with these fields; itself where they are as they were, so that what is the same stays the same."""
    if all(getattr(struct, name) is value or getattr(struct, name) == value for name, value in fields.items()):
        return struct
    return msgspec.structs.replace(struct, **fields)


def values_of(struct: msgspec.Struct) -> tuple[object, ...]:
    """The values of a struct's fields, in the order of the form."""
    return msgspec.structs.astuple(struct)


def is_struct(value: object) -> bool:
    """Whether a value has fields of its own."""
    return isinstance(value, msgspec.Struct)
