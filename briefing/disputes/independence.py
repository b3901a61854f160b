# SPDX-License-Identifier: MIT
"""How many independent origins a statement has: outlets that repeat one agency are one witness.

A statement is counted together with those that support it, and those that these support. Its outlets are the
publishers of all their chains. An outlet is an origin if nowhere in these chains it has what it says from another one;
outlets that have it from each other are one origin together. Two sources of one publisher are one outlet. So a
second-hand chain is never counted as a second witness.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from briefing.folding import fold
from briefing.model import Briefing


class Origins(msgspec.Struct, frozen=True):
    """How many outlets and how many independent origins there are, and the statements that were counted together."""

    outlets: int
    origins: int
    statements: tuple[str, ...]


def origins(briefing: Briefing) -> dict[str, Origins]:
    """Returns the count of each statement that has any outlet, by its id."""
    found: dict[str, Origins] = {}
    names = {source.id: fold(source.publisher) or source.id for source in briefing.sources}
    for group in _groups(briefing):
        chains = [[names[source] for source in briefing.statement(each).via] for each in group]
        outlets = {outlet for chain in chains for outlet in chain}
        if not outlets:
            continue
        count = 1 if len(chains) == 1 else count_origins(chains)  # a single chain begins with its origin
        made = Origins(len(outlets), count, tuple(group))
        found.update(dict.fromkeys(group, made))
    return found


def count_origins(chains: Iterable[Iterable[str]]) -> int:
    """Returns the number of independent origins of chains of outlets, the first publication first in each."""
    cited: dict[str, set[str]] = {}
    for chain in chains:
        before: str | None = None
        for outlet in chain:
            cited.setdefault(outlet, set())
            if before is not None and before != outlet:
                cited[outlet].add(before)
            before = outlet
    reached = {outlet: _reached(outlet, cited) for outlet in cited}
    circles = {frozenset(other for other in reached[outlet] if outlet in reached[other]) for outlet in cited}
    return sum(all(cited[outlet] <= circle for outlet in circle) for circle in circles)


def _reached(outlet: str, cited: Mapping[str, set[str]]) -> set[str]:
    """Returns the outlets that one has what it says from, over others too, and itself."""
    found, open_ = {outlet}, [outlet]
    while open_:
        for other in cited[open_.pop()] - found:
            found.add(other)
            open_.append(other)
    return found


def _groups(briefing: Briefing) -> list[list[str]]:
    """Returns the statements that support each other, over others too, in the briefing's order."""
    above = {each.id: each.id for each in briefing.statements}

    def top(each: str) -> str:
        while above[each] != each:
            above[each] = above[above[each]]
            each = above[each]
        return each

    if not any(statement.supports for statement in briefing.statements):
        return [[each.id] for each in briefing.statements]
    for statement in briefing.statements:
        for other in statement.supports:
            above[top(statement.id)] = top(other)
    groups: dict[str, list[str]] = {}
    for statement in briefing.statements:
        groups.setdefault(top(statement.id), []).append(statement.id)
    return list(groups.values())
