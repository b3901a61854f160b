# SPDX-License-Identifier: MIT
"""Brings documents of older versions to the present one, one version at a time.

Version 1 had no drafts, no snapshots, no cited passages and no hidden steps; version 2 had no
control data of its own. Everything they could hold has the same form in version 3.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

Migration = Callable[[dict[str, Any]], dict[str, Any]]


def _as_it_is(document: dict[str, Any]) -> dict[str, Any]:
    return document


MIGRATIONS: Final[Mapping[int, Migration]] = {1: _as_it_is, 2: _as_it_is}
"""By version: the function that turns a document, otherwise unchecked, into the next version's."""


def migrated(document: dict[str, Any], version: int, present: int) -> dict[str, Any]:
    """Returns the document in the present version's form; the given dictionary is unchanged."""
    for each in range(version, present):
        document = {**MIGRATIONS[each](document), "version": each + 1}
    return document
