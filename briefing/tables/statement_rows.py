# SPDX-License-Identifier: MIT
"""Makes statements of rows. A cell that is not understood is left out and reported; its row is kept."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, get_args

from briefing import limits
from briefing.errors import shortened
from briefing.happening import fault_of, read_happening
from briefing.model import Happening, Kind, Side, Statement
from briefing.sentences import numeral, sentence
from briefing.sheets.cells import Cell
from briefing.tables.addresses import read_address
from briefing.tables.choosing import chosen
from briefing.tables.columns import ID
from briefing.tables.days import DayReading, read_day, read_serial
from briefing.tables.figures import Figures
from briefing.tables.layout import DayOrder
from briefing.tables.people import SourceKey, Sources, Speakers
from briefing.tables.places import Places, Towns
from briefing.tables.problems import Problems
from briefing.tables.statement_ids import Content

_ARROWS: Final = re.compile(r"\s*(?:→|-+>)\s*")
_OTHER_SIGNS: Final = re.compile(r"\s[>|]\s|;\s")
_LINKED: Final = ("title", "publishers", "locator", "text")
"""Cells whose link is the source's address where there is no other."""
_KINDS: Final = get_args(Kind)
_SIDES: Final = get_args(Side)


class RowReader:
    """Makes statements; speakers and sources are collected beside them."""

    def __init__(self, problems: Problems, figures: Figures, areas: Mapping[str, str],
                 orders: Mapping[str, DayOrder | None], towns: Towns) -> None:
        self._problems = problems
        self._figures = figures
        self._areas = areas
        self._orders = orders
        self._days = lru_cache(maxsize=10_000)(read_day)
        self.speakers = Speakers(problems)
        self.sources = Sources(problems)
        self.places = Places(problems, areas, towns)
        self.doubtful_days: list[str] = []
        """The days that could be two."""

    def statement(self, cells: dict[str, Cell]) -> tuple[dict[str, Any], tuple[SourceKey, ...], Content]:
        """Returns the fields of a row's statement but id and chain, its chain, and what its id is made of."""
        speaker, side = self._speaker(cells)
        chain, url = self._chain(cells)
        figure = self._figures.figure(cells, self._day(cells, "since"), self._day(cells, "until"))
        fields = {
            "kind": self._kind(cells, has_figure=figure is not None or "value" in cells), "speaker": speaker,
            "text": self._text(cells, "text", limits.MAX_PROSE) or "", "areas": self._areas_of(cells),
            "theme": self._text(cells, "theme", limits.MAX_LINE),
            "locator": self._text(cells, "locator", limits.MAX_LINE), "said": self._day(cells, "said"),
            "happened": self._happening(cells),
            "figure": figure, "note": self._text(cells, "note", limits.MAX_PROSE),
        }
        own, text, name, role, locator, publishers = (
            cells[each].text if each in cells else ""
            for each in (ID, "text", "speaker", "role", "locator", "publishers"))
        return fields, chain, Content(own, text, name, role, side, url, locator, publishers)

    def _text(self, cells: dict[str, Cell], column: str, most: int) -> str | None:
        cell = cells.get(column)
        if cell is None:
            return None
        if len(cell.text) > most:
            self._problems.add(column, sentence("longer than {most} characters: cut", most=numeral(most)))
            return cell.text[:most]
        return cell.text

    def _one_of(self, cells: dict[str, Cell], column: str, choices: tuple[str, ...], otherwise: str) -> str:
        found, fault = chosen(cells, column, choices)
        if fault:
            self._problems.add(column, sentence("{fault}: “{otherwise}” taken", fault=fault, otherwise=otherwise))
        return found or otherwise

    def _kind(self, cells: dict[str, Cell], *, has_figure: bool) -> Kind:
        return self._one_of(cells, "kind", _KINDS, "figure" if has_figure else "claim")  # type: ignore[return-value]

    def _speaker(self, cells: dict[str, Cell]) -> tuple[str | None, str]:
        name = self._text(cells, "speaker", limits.MAX_LINE)
        if name is None:
            for column in ("role", "side"):
                if column in cells and cells[column].text.casefold() != "other":
                    self._problems.add(column, sentence("the row has no speaker: left out"))
            return None, ""
        side: Side = self._one_of(cells, "side", _SIDES, "other")  # type: ignore[assignment]
        return self.speakers.add(name, self._text(cells, "role", limits.MAX_LINE), side), side

    def _chain(self, cells: dict[str, Cell]) -> tuple[tuple[SourceKey, ...], str]:
        """Returns the keys of a row's sources, and the address of the one that was read."""
        stated = cells["publishers"].text if "publishers" in cells else ""
        names = [name for name in _ARROWS.split(stated) if name]
        if len(names) <= 1 and _OTHER_SIGNS.search(stated):
            self._problems.add("publishers", sentence(
                "“{text}” is taken as one publisher; write → between those of a chain", text=shortened(stated)))
        if len(names) > limits.MAX_VIA:
            self._problems.add("publishers", sentence("more than {most} publishers: the last ones taken",
                                                      most=limits.MAX_VIA))
            names = names[-limits.MAX_VIA :]
        title = self._text(cells, "title", limits.MAX_LINE) or ""
        url = self._url(cells)
        published = self._day(cells, "published")
        if not names and (title or url or published):
            names = [""]
        chain = [self.sources.add(self._name(name), "", None, None, is_read=False) for name in names[:-1]]
        chain += [self.sources.add(self._name(name), title, url, published, is_read=True) for name in names[-1:]]
        return tuple(dict.fromkeys(chain)), url or ""

    def _name(self, name: str) -> str:
        if len(name) > limits.MAX_LINE:
            self._problems.add("publishers", sentence("longer than {most} characters: cut",
                                                      most=numeral(limits.MAX_LINE)))
        return name[: limits.MAX_LINE]

    def _url(self, cells: dict[str, Cell]) -> str | None:
        cell = cells.get("url")
        if cell is None:
            links = (read_address(cells[each]).url for each in _LINKED if each in cells and cells[each].link)
            return next((url for url in links if url), None)
        found = read_address(cell)
        if found.remark:
            self._problems.add("url", found.remark)
        return found.url

    def _happening(self, cells: dict[str, Cell]) -> Happening | None:
        """Returns when it happened: with its time where that and its zone are written, else the day."""
        cell = cells.get("happened")
        made = read_happening(cell.text) if cell is not None and cell.kind == "text" else None
        if made is not None and fault_of(made) is None:
            return made
        day = self._day(cells, "happened")
        return None if day is None else Happening(day=day)

    def _day(self, cells: dict[str, Cell], column: str) -> datetime.date | None:
        cell = cells.get(column)
        if cell is None:
            return None
        if cell.day is not None:
            return cell.day.date()
        found = self._day_of(cell, column)
        if found.remark:
            self._problems.add(column, found.remark)
        if found.is_doubtful:
            self.doubtful_days.append(cell.text)
        return found.day

    def _day_of(self, cell: Cell, column: str) -> DayReading:
        if cell.number is not None and len(cell.text) != len("20241120"):
            return read_serial(cell.number)
        return self._days(cell.text, self._orders.get(column))

    def _areas_of(self, cells: dict[str, Cell]) -> tuple[str, ...]:
        found = []
        for name in re.split(r"\s*[;|]\s*", cells["areas"].text) if "areas" in cells else ():
            area = self._areas.get(" ".join(name.split()).casefold())
            area = area or (self.places.town(name) if name else None)
            if area is not None:
                found.append(area)
            elif name:
                self._problems.add("areas", sentence("the map knows no area “{name}”: left out", name=shortened(name)))
        place = self.places.place(cells)
        unique = tuple(dict.fromkeys([*found, *([place] if place is not None else [])]))
        if len(unique) > limits.MAX_AREAS_OF_STATEMENT:
            self._problems.add("areas", sentence("more than {most} areas: the first ones taken",
                                                 most=limits.MAX_AREAS_OF_STATEMENT))
        return unique[: limits.MAX_AREAS_OF_STATEMENT]


def made(fields: dict[str, Any], chain: tuple[str, ...], identifier: str) -> Statement:
    """Returns the statement of these fields."""
    return Statement(id=identifier, via=chain, **fields)
