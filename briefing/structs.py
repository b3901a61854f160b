# SPDX-License-Identifier: MIT
"""Helpers for the briefing's frozen structs."""

from __future__ import annotations

from typing import TypeVar

import msgspec

Struct = TypeVar("Struct", bound=msgspec.Struct)


def changed(struct: Struct, **fields: object) -> Struct:
    """Returns the struct with these fields, or the same object if none differs, so that identity means no change."""
    if all(getattr(struct, name) is value or getattr(struct, name) == value for name, value in fields.items()):
        return struct
    return msgspec.structs.replace(struct, **fields)
