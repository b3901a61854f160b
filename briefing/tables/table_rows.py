# SPDX-License-Identifier: MIT
"""A briefing's statements as rows of the template's columns, so that reading them gives the same statements.

What the columns cannot hold is left out: titles and addresses of the publications before the last one, whether the last
one was read at first hand, how many people an unnamed speaker stands for, relations, and passages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from briefing.attribution import ARROW
from briefing.happening import written_happening
from briefing.model import Briefing, Source, Statement
from briefing.quantities import own_unit
from briefing.tables.columns import COLUMNS, ID

HEADER: Final = (ID, *COLUMNS)
_ARROWS: Final = re.compile("→|-+>")
_SEPARATORS: Final = re.compile("[;|]")
_LONGEST_NUMBER: Final = 30

Cell = str | float
Names = Mapping[str, tuple[str, ...]]
"""The names of each area, by its id, the one to be read first."""


def table_rows(briefing: Briefing, areas: Names) -> list[list[Cell]]:
    """Returns a row for each statement, in the order of HEADER; numbers are numbers, days ISO dates."""
    uses = Counter(_folded(name) for names in areas.values() for name in {*names})
    return [[_cells(briefing, statement, areas, uses).get(column, "") for column in HEADER]
            for statement in briefing.statements]


def number_text(number: float) -> str:
    """Returns a number as text that can be read in one way only: three decimals could be thousands."""
    text = format(Decimal(repr(number)), "f")
    text = text if len(text) <= _LONGEST_NUMBER else f"{number:.12f}"
    whole, point, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    return f"{whole}{point}{decimals}{'0' * (len(decimals) == 3)}" if decimals else whole


def _cells(briefing: Briefing, statement: Statement, areas: Names, uses: Mapping[str, int]) -> dict[str, Cell]:
    speaker, chain, figure = briefing.speaker_of(statement), briefing.chain_of(statement), statement.figure
    cells: dict[str, Cell | None] = {
        ID: statement.id, "text": statement.text, "kind": statement.kind, "theme": statement.theme,
        "publishers": ARROW.join(_publisher(source, is_alone=len(chain) == 1) for source in chain),
        "locator": statement.locator, "said": statement.said.isoformat() if statement.said else None,
        "happened": written_happening(statement.happened) if statement.happened else None,
        "areas": "; ".join(_area_name(area, areas, uses) for area in statement.areas), "note": statement.note,
    }
    if speaker is not None:
        cells |= {"speaker": speaker.name, "role": speaker.role, "side": speaker.side}
    if chain:
        read = chain[-1]
        cells |= {"title": read.title, "url": read.url,
                  "published": read.published.isoformat() if read.published else None}
    if figure is not None:
        cells |= {"quantity": figure.quantity, "comparison": figure.comparison, "value": figure.value,
                  "upper": figure.upper, "unit": figure.unit if figure.unit != own_unit(figure.quantity) else None,
                  "since": figure.since.isoformat() if figure.since else None,
                  "until": figure.until.isoformat() if figure.until else None}
    return {column: cell for column, cell in cells.items() if cell is not None}


def _publisher(source: Source, *, is_alone: bool) -> str:
    """Returns a publisher's name without arrows, which divide those of a chain; in a chain never an empty one."""
    name = " ".join(_ARROWS.sub("›", source.publisher).split())
    return name or ("" if is_alone else (source.url or "").partition("//")[2].partition("/")[0] or "?")


def _area_name(area: str, areas: Names, uses: Mapping[str, int]) -> str:
    """Returns the name of an area that nothing else is called, or else its id."""
    return next((" ".join(name.split()) for name in areas.get(area, ())
                 if uses[_folded(name)] == 1 and not _SEPARATORS.search(name) and name.strip()), area)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
