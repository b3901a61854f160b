# SPDX-License-Identifier: MIT
"""Judges the program by the bare page that was measured in turns with it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from tests.benchmarks.machine import Machine, NotMeasured, answer_of
from tests.benchmarks.report import Figure
from ui.start.display import gpu_found


@dataclass(frozen=True)
class Bound:
    """What the program may have: so many times what the bare page has and so many points more, or else ``least``."""

    times: float = 1.0
    points: float = 0.0
    least: float = 0.0

    def limit(self, bare: float) -> float:
        """The bound beside this figure of the bare page."""
        return max(self.times * bare + self.points, self.least)

    def rule(self, bare: float) -> str:
        """How the bound came about, in a few words."""
        if self.limit(bare) > self.times * bare + self.points:
            return f"{self.least:g} point"
        return f"bare + {self.points:g} points" if self.points else f"{self.times:.1f} × bare"


def pair(machine: Machine, page: str, scenario: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The program's answer, and the bare page's after it has done the same."""
    program = answer_of(machine, machine.command("tests.benchmarks.driver", scenario), machine.variables())
    course = json.dumps(program["course"] | {"same_map": machine.same_map})
    bare = answer_of(machine, machine.command("tests.benchmarks.bare", page, scenario, course),
                     machine.variables(software=not gpu_found()))
    return program, bare


def ratios(program: Sequence[float], bare: Sequence[float]) -> list[float]:
    """Program / bare page, pair by pair; a pair in which the bare page has nothing has no ratio."""
    return [one / other for one, other in zip(program, bare, strict=True) if other > 0]


def shares(name: str, program: Sequence[float], bare: Sequence[float], bound: Bound) -> list[Figure]:
    """Percentages of some pairs: medians of both, the program's with its bound, and the ratio of the medians."""
    ours, theirs = median(program), median(bare)
    figures = [Figure(name, ours, "%", bound.limit(theirs), (min(program), max(program)), bound.rule(theirs)),
               Figure(f"{name}, bare page", theirs, "%", None, (min(bare), max(bare)))]
    if theirs > 0:
        figures.append(Figure(f"{name}, program / bare page", ours / theirs))
    return figures


def times(name: str, program: Sequence[float], bare: Sequence[float], *, bound: float) -> Figure:
    """The median of the pairs' ratios, with its bound."""
    found = ratios(program, bare)
    if not found:
        raise NotMeasured(f"{name}: the bare page took no time at all")
    return Figure(f"{name}, program / bare page", median(found), "×", bound, (min(found), max(found)))
