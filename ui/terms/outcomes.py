# SPDX-License-Identifier: MIT
"""Works terms out in the background, and keeps what was worked out for the ground it is true of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing.model import Operation, Term
from briefing.structs import changed
from maps.shipped import INCURSION
from ui.kit.background import Background

if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from maps.terms.outcome import Outcome
    from maps.terms.people import Settlements

KURSK: Operation = Operation(kind="withdraw", area=INCURSION, giver="ukraine")
"""What adds Kursk Oblast to a term."""
_MOST_KEPT = 200


class Outcomes(QObject):
    """What terms would mean. ``wanted`` is asked for once at a time; a later question replaces an earlier one."""

    def __init__(self, background: Background, resources: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._resources = resources
        self._settlements: Settlements | None = None
        self._layer: AreaLayer | None = None
        self._kept: dict[Term, Outcome] = {}
        self._asked = 0

    def ask(self, terms: Sequence[Term], layer: AreaLayer, take: Callable[[dict[str, Outcome]], object],
            fail: Callable[[str], object]) -> None:
        """Hands what these terms would mean on this ground to ``take``, by their ids: at once if it is known."""
        if layer is not self._layer:
            self._layer = layer
            self._kept.clear()
        self._asked += 1
        number, kept = self._asked, dict(self._kept)
        plain = {each.id: plain_term(each) for each in terms}
        if all(each in kept for each in plain.values()):
            take({name: kept[each] for name, each in plain.items()})
            return

        def work() -> dict[Term, Outcome]:
            from maps.terms.evaluating import evaluated

            settlements = self._read()
            return {each: kept.get(each) or evaluated(
                each, layer, settlements, is_wanted=lambda: number == self._asked) for each in plain.values()}

        def took(found: dict[Term, Outcome]) -> None:
            if number != self._asked or layer is not self._layer:
                return
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            self._kept |= found
            take({name: found[each] for name, each in plain.items()})

        self._background.run(work, took, lambda sentence: fail(sentence) if number == self._asked else None)

    def _read(self) -> Settlements:
        from maps.terms.people import read_settlements

        if self._settlements is None:
            self._settlements = read_settlements(self._resources)
        return self._settlements


def plain_term(term: Term) -> Term:
    """Returns what of a term its outcome depends on."""
    return Term(id="term", operations=term.operations)


def with_kursk(term: Term, *, leaves: bool) -> Term:
    """Returns a term in which Ukraine leaves Kursk Oblast too, if it does not already and ``leaves``."""
    if not leaves or KURSK in term.operations:
        return term
    return changed(term, operations=(*term.operations, KURSK))
