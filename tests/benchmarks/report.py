# SPDX-License-Identifier: MIT
"""Numbers with their bounds, and the table they are shown in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True)
class Figure:
    """One measured number. Without a bound it only informs; every bound is an upper one."""

    name: str
    value: float
    unit: str = "×"
    bound: float | None = None
    spread: tuple[float, float] | None = None
    """The least and the greatest of the rounds."""
    rule: str = ""
    """How the bound came about, where it was not there before."""

    @property
    def verdict(self) -> str:
        """"met", "missed", or "" where nothing was asked for."""
        if self.bound is None:
            return ""
        return "met" if self.value <= self.bound else "missed"


@dataclass(frozen=True)
class Section:
    """What one benchmark found, or the sentence that says why it found nothing."""

    title: str
    figures: tuple[Figure, ...] = ()
    failure: str | None = None


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share (0 to 1) of the values does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def table(sections: Sequence[Section]) -> str:
    """All sections as one table in plain text."""
    rows = [("number", "value", "bound", "", "least to greatest")]
    for section in sections:
        rows.append((f"[{section.title}]", "", "", "", ""))
        rows.extend(_row(figure) for figure in section.figures)
        if section.failure:
            rows.append((f"  could not be measured: {section.failure}", "", "", "", ""))
    widths = [max(len(row[column]) for row in rows if any(row[1:])) for column in range(5)]
    return "\n".join(
        "  ".join(cell.ljust(width) if column in (0, 3, 4) else cell.rjust(width)
                  for column, (cell, width) in enumerate(zip(row, widths, strict=True))).rstrip()
        for row in rows)


def _row(figure: Figure) -> tuple[str, str, str, str, str]:
    bound = "" if figure.bound is None else f"≤ {_number(figure.bound, figure.unit)}"
    if figure.rule:
        bound += f" ({figure.rule})"
    spread = "" if figure.spread is None else " to ".join(_number(each, figure.unit) for each in figure.spread)
    return f"  {figure.name}", _number(figure.value, figure.unit), bound, figure.verdict, spread


def _number(value: float, unit: str) -> str:
    decimals = 2 if unit in ("×", "%") else 1 if value < 100 else 0
    return f"{value:.{decimals}f} {unit}"
