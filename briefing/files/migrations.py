# SPDX-License-Identifier: MIT
"""Older versions of the file form, brought to the present one a version at a time.

Version 1 knew no drafts, no snapshots, no cited passages and no hidden steps. All it could
say is said the same way in version 2.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

Migration = Callable[[dict[str, Any]], dict[str, Any]]


def _from_1(document: dict[str, Any]) -> dict[str, Any]:
    return document


MIGRATIONS: Final[Mapping[int, Migration]] = {1: _from_1}
"""By version: what makes the next version's document of one that is otherwise unchecked."""


def migrated(document: dict[str, Any], version: int, present: int) -> dict[str, Any]:
    """The document in the present version's form; its own dictionary stays as it is."""
    for each in range(version, present):
        document = {**MIGRATIONS[each](document), "version": each + 1}
    return document
