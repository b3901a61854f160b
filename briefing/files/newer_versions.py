# SPDX-License-Identifier: MIT
"""Reads newer versions' documents as far as possible: removes the fields that are unknown here."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import inspect


def understood(document: dict[str, Any], form: type[msgspec.Struct]) -> Any:
    """Returns a copy without the fields that the struct and those inside it do not have."""
    return _pruned(document, inspect.type_info(form))


def _pruned(value: Any, kind: inspect.Type) -> Any:
    if isinstance(kind, inspect.UnionType):
        return next((_pruned(value, each) for each in kind.types if _fits(value, each)), value)
    if isinstance(kind, inspect.StructType) and isinstance(value, dict):
        fields = {field.encode_name: field.type for field in kind.fields}
        return {name: _pruned(member, fields[name]) for name, member in value.items() if name in fields}
    if isinstance(kind, inspect.VarTupleType) and isinstance(value, list):
        return [_pruned(each, kind.item_type) for each in value]
    return value


def _fits(value: Any, kind: inspect.Type) -> bool:
    return (isinstance(value, dict) and isinstance(kind, inspect.StructType)) or (
        isinstance(value, list) and isinstance(kind, inspect.VarTupleType))
