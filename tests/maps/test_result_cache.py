# SPDX-License-Identifier: MIT
"""Results of long computations are kept, the least recently used dropped first."""

from __future__ import annotations

from maps.result_cache import ResultCache


def test_the_result_not_asked_for_longest_is_dropped() -> None:
    made: list[str] = []
    cache: ResultCache[str] = ResultCache(2)

    def ask(key: str) -> str:
        return cache.get(key, lambda: made.append(key) or key)

    for key in ("a", "b", "a", "c", "a", "b"):
        assert ask(key) == key
    assert made == ["a", "b", "c", "b"], "b was dropped for c, and a was kept"
