# SPDX-License-Identifier: MIT
"""Which statements support or contradict each other, readable from both ends."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from briefing.model import Briefing


class Related(msgspec.Struct, frozen=True, kw_only=True):
    """The ids of the statements related to one statement, each kind in briefing order."""

    supports: tuple[str, ...] = ()
    supported_by: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    contradicted_by: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.supports or self.supported_by or self.contradicts or self.contradicted_by)


UNRELATED = Related()


class Relations:
    """The relations of one briefing; looking up one statement takes constant time."""

    def __init__(self, briefing: Briefing) -> None:
        self._related = _related(briefing)

    def of(self, statement_id: str) -> Related:
        """Returns the statements related to this one; none for an id without relations."""
        return self._related.get(statement_id, UNRELATED)


def _related(briefing: Briefing) -> Mapping[str, Related]:
    found: dict[str, dict[str, list[str]]] = {}
    for statement in briefing.statements:
        for other in statement.supports:
            found.setdefault(statement.id, {}).setdefault("supports", []).append(other)
            found.setdefault(other, {}).setdefault("supported_by", []).append(statement.id)
        for other in statement.contradicts:
            found.setdefault(statement.id, {}).setdefault("contradicts", []).append(other)
            found.setdefault(other, {}).setdefault("contradicted_by", []).append(statement.id)
    return {
        statement_id: Related(
            **{kind: tuple(sorted(ids, key=briefing.position)) for kind, ids in kinds.items()}
        )
        for statement_id, kinds in found.items()
    }
