# SPDX-License-Identifier: MIT
"""What differs, as the pages fetch it: differences between days, what terms would change; each by its version."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maps.page.site_file import Found


class PageParts:
    """Collections of parts as GeoJSON bytes, each under a number of its own, so that several pages show several."""

    def __init__(self) -> None:
        self._given: dict[int, bytes] = {}
        self._last = 0

    def give(self, collection: bytes) -> int:
        """Keeps a collection; the version to ask for it by, which is never 0."""
        self._last += 1
        self._given[self._last] = collection
        return self._last

    def drop(self, version: int) -> None:
        """Lets a collection go that no page shows any more."""
        self._given.pop(version, None)

    def answer(self, query: str, answer: Callable[[Found], object], _is_wanted: Callable[[], bool]) -> None:
        """Answers a page: the query is the version."""
        from maps.page.site_file import JSON

        found = self._given.get(int(query)) if query.isascii() and query.isdigit() and len(query) < 9 else None
        answer(None if found is None else (JSON, found))
