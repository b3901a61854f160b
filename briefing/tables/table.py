# SPDX-License-Identifier: MIT
"""Reads statements from a table: one statement per row, the first row naming the columns.

Only ``text`` is required. The content of a cell that is not understood is left out and reported
with its row and column; the row is kept.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, get_args

import msgspec

from briefing import limits
from briefing.consistency import UNIT_OF, WHOLE, is_web_address
from briefing.editing import new_id
from briefing.errors import NotABriefing, shortened
from briefing.model import Briefing, Comparison, Figure, Kind, Side, Source, Speaker, Statement
from briefing.sentences import Sentence, mark, sentence

COLUMNS: Final[Mapping[str, str]] = {
    "text": mark("The statement in plain words. The one column that has to be there."),
    "kind": mark("position, claim, figure or background. Left empty: claim."),
    "theme": mark("The heading it is grouped under."),
    "speaker": mark("Who said it: a name, or what is known of unnamed people."),
    "role": mark("The speaker's office."),
    "side": mark("Whom the speaker speaks for: russia, ukraine, press or other."),
    "publishers": mark("The chain of publications, first publication first: Reuters → Ukrainska Pravda."),
    "title": mark("The title of the last publication in the chain, the one that was read."),
    "url": mark("Its web address."),
    "published": mark("The day it was published: 2024-11-20."),
    "locator": mark("Where in it the statement is, such as paragraph 5."),
    "said": mark("The day it was said: 2024-11-19."),
    "areas": mark("Names or ids of areas on the map, a semicolon between two."),
    "quantity": mark("For a figure: area, occupied share or share of Ukraine."),
    "comparison": mark("For a figure: about, more than, less than, between or exactly."),
    "value": mark("For a figure: the number, in km² or percent."),
    "upper": mark("For a figure with between: the upper end."),
    "note": mark("Anything else to know."),
}
"""The columns of the documented header, each with a description."""

_ARROWS: Final = re.compile(r"\s*(?:→|->|>|;|\|)\s*")


class Problem(msgspec.Struct, frozen=True):
    """Something in a cell that was not understood. Rows are counted from 1, as spreadsheets do."""

    row: int
    column: str
    reason: Sentence


class TableReading(msgspec.Struct, frozen=True, kw_only=True):
    """The briefing made from a table, and what of the table is not in it."""

    briefing: Briefing
    problems: tuple[Problem, ...]
    unknown_columns: tuple[str, ...]


def read_table(rows: Iterable[Sequence[str]], name: str, day: datetime.date, control_layer: str,
               areas: Mapping[str, str]) -> TableReading:
    """Returns the briefing made from these rows; ``areas`` gives the id for every case-folded area name and id.

    Raises NotABriefing if no row names the column ``text``, or there are too many rows.
    """
    reader = _Reader(name, areas)
    header: dict[int, str] | None = None
    unknown: tuple[str, ...] = ()
    for number, row in enumerate(rows, start=1):
        cells = [str(cell).replace("\0", "").strip() for cell in row]
        if not any(cells):
            continue
        if header is None:
            header, unknown = _header(cells, name)
            continue
        if len(reader.statements) >= limits.MAX_STATEMENTS:
            raise NotABriefing(name, sentence("the table has more than {most} rows", most=f"{limits.MAX_STATEMENTS:,}"),
                               remedy=sentence("divide it into several briefings"))
        reader.take(number, {header[index]: cell for index, cell in enumerate(cells) if index in header and cell})
    if header is None:
        raise NotABriefing(name, sentence("the table is empty"), remedy=sentence("start from the template"))
    return TableReading(briefing=reader.briefing(name, day, control_layer), problems=tuple(reader.problems),
                        unknown_columns=unknown)


def _header(cells: Sequence[str], name: str) -> tuple[dict[int, str], tuple[str, ...]]:
    known: dict[int, str] = {}
    unknown = []
    for index, cell in enumerate(cells):
        column = cell.casefold()
        if column in COLUMNS and column not in known.values():
            known[index] = column
        elif cell:
            unknown.append(shortened(cell))
    if "text" not in known.values():
        raise NotABriefing(name, sentence("no column of the first row is named “text”"), where=sentence("row {row}",
            row=1), remedy=sentence("name the columns as the template does"))
    return known, tuple(unknown)


class _Reader:
    """Makes statements from rows; speakers and sources with the same name are merged."""

    def __init__(self, name: str, areas: Mapping[str, str]) -> None:
        self.name = name
        self.areas = areas
        self.statements: list[Statement] = []
        self.speakers: dict[str, Speaker] = {}
        self.sources: dict[tuple[str, str, str], Source] = {}
        self.problems: list[Problem] = []
        self._ids: set[str] = set()
        self._speaker_ids: set[str] = set()
        self._source_ids: set[str] = set()
        self._row = 0

    def briefing(self, name: str, day: datetime.date, control_layer: str) -> Briefing:
        title = name.rsplit(".", 1)[0][: limits.MAX_LINE] or name
        return Briefing(title=title, date=day, control_layer=control_layer, sources=tuple(self.sources.values()),
                        speakers=tuple(self.speakers.values()), statements=tuple(self.statements))

    def take(self, number: int, cells: Mapping[str, str]) -> None:
        self._row = number
        text = self._text(cells, "text", limits.MAX_PROSE) or ""
        identifier = new_id(" ".join(text.split()[:5]), self._ids, "statement")
        self._ids.add(identifier)
        self.statements.append(Statement(
            id=identifier, kind=self._kind(cells), text=text, speaker=self._speaker(cells), via=self._via(cells),
            areas=self._areas(cells), theme=self._text(cells, "theme", limits.MAX_LINE),
            locator=self._text(cells, "locator", limits.MAX_LINE), said=self._day(cells, "said"),
            figure=self._figure(cells), note=self._text(cells, "note", limits.MAX_PROSE)))

    def _problem(self, column: str, reason: Sentence) -> None:
        self.problems.append(Problem(self._row, column, reason))

    def _text(self, cells: Mapping[str, str], column: str, most: int) -> str | None:
        text = cells.get(column)
        if text is not None and len(text) > most:
            self._problem(column, sentence("longer than {most} characters: cut", most=f"{most:,}"))
            return text[:most]
        return text

    def _one_of(self, cells: Mapping[str, str], column: str, choices: tuple[str, ...], otherwise: str) -> str:
        found, fault = self._chosen(cells, column, choices)
        if fault:
            self._problem(column, sentence("{fault}: “{otherwise}” taken", fault=fault, otherwise=otherwise))
        return found or otherwise

    def _of_figure(self, cells: Mapping[str, str], column: str, choices: tuple[str, ...], otherwise: str) -> str | None:
        """Returns the choice of a figure's cell; None if not understood, or the number could change its meaning."""
        found, fault = self._chosen(cells, column, choices)
        if fault:
            self._problem(column, sentence("{fault}: figure left out", fault=fault))
            return None
        return found or otherwise

    @staticmethod
    def _chosen(cells: Mapping[str, str], column: str, choices: tuple[str, ...]) -> tuple[str | None, Sentence | None]:
        """Returns the choice a cell names, and what is wrong with it; neither for an empty cell."""
        text = " ".join(cells.get(column, "").split()).casefold()
        found = next((choice for choice in choices if choice.casefold() == text), None)
        if not text or found is not None:
            return found, None
        return None, sentence("“{text}” is none of {choices}", text=shortened(text), choices=", ".join(choices))

    def _kind(self, cells: Mapping[str, str]) -> Kind:
        otherwise = "figure" if cells.get("value") else "claim"
        return self._one_of(cells, "kind", get_args(Kind), otherwise)  # type: ignore[return-value]

    def _speaker(self, cells: Mapping[str, str]) -> str | None:
        name = self._text(cells, "speaker", limits.MAX_LINE)
        if name is None:
            return None
        key = " ".join(name.split()).casefold()
        if key not in self.speakers:
            identifier = new_id(name, self._speaker_ids, "speaker")
            self._speaker_ids.add(identifier)
            side: Side = self._one_of(cells, "side", get_args(Side), "other")  # type: ignore[assignment]
            self.speakers[key] = Speaker(id=identifier, name=name, role=self._text(cells, "role", limits.MAX_LINE),
                                         side=side)
        return self.speakers[key].id

    def _via(self, cells: Mapping[str, str]) -> tuple[str, ...]:
        names = [name for name in _ARROWS.split(cells.get("publishers", "")) if name]
        if len(names) > limits.MAX_VIA:
            self._problem("publishers", sentence("more than {most} publishers: the last ones taken",
                most=limits.MAX_VIA))
            names = names[-limits.MAX_VIA:]
        if not names and (cells.get("title") or cells.get("url")):
            names = [""]
        chain = [self._source(name[: limits.MAX_LINE], {}, is_read=False) for name in names[:-1]]
        chain += [self._source(name[: limits.MAX_LINE], cells, is_read=True) for name in names[-1:]]
        return tuple(dict.fromkeys(chain))

    def _source(self, publisher: str, cells: Mapping[str, str], *, is_read: bool) -> str:
        title = self._text(cells, "title", limits.MAX_LINE) or ""
        url = self._url(cells)
        key = (publisher.casefold(), title.casefold(), url or "")
        if key not in self.sources:
            identifier = new_id(publisher, self._source_ids, "source")
            self._source_ids.add(identifier)
            self.sources[key] = Source(id=identifier, publisher=publisher, title=title, url=url, first_hand=is_read,
                                       published=self._day(cells, "published"))
        return self.sources[key].id

    def _url(self, cells: Mapping[str, str]) -> str | None:
        url = cells.get("url")
        if url is None:
            return None
        if len(url) > limits.MAX_URL or " " in url or not is_web_address(url):
            self._problem("url", sentence("this is not the address of a web page: left out"))
            return None
        return url

    def _day(self, cells: Mapping[str, str], column: str) -> datetime.date | None:
        text = cells.get(column)
        if text is None:
            return None
        try:
            return datetime.date.fromisoformat(text[:10] if re.match(r"\d{4}-\d\d-\d\d[ T]", text) else text)
        except ValueError:
            self._problem(column, sentence("“{text}” is no day in the form 2024-11-20: left out", text=shortened(text)))
            return None

    def _areas(self, cells: Mapping[str, str]) -> tuple[str, ...]:
        found = []
        for name in re.split(r"\s*[;|]\s*", cells.get("areas", "")):
            area = self.areas.get(" ".join(name.split()).casefold())
            if area is not None:
                found.append(area)
            elif name:
                self._problem("areas", sentence("the map knows no area “{name}”: left out", name=shortened(name)))
        return tuple(dict.fromkeys(found))[: limits.MAX_AREAS_OF_STATEMENT]

    def _figure(self, cells: Mapping[str, str]) -> Figure | None:
        value = self._number(cells, "value")
        if value is None:
            return None
        quantity = self._of_figure(cells, "quantity", tuple(UNIT_OF), "area")
        upper = self._number(cells, "upper")
        comparison = self._of_figure(
            cells, "comparison", get_args(Comparison), "about" if upper is None else "between")
        if quantity is None or comparison is None:
            return None
        unit = UNIT_OF[quantity]
        if (comparison == "between") != (upper is not None):
            self._problem("upper", sentence("“between” and an upper end belong together: figure left out"))
            return None
        if (upper is not None and upper < value) or (unit == "percent" and max(value, upper or 0) > WHOLE):
            self._problem("value", sentence("this is no range, or more than 100 percent: figure left out"))
            return None
        return Figure(quantity=quantity, unit=unit, comparison=comparison, value=value, upper=upper)  # type: ignore[arg-type]

    def _number(self, cells: Mapping[str, str], column: str) -> float | None:
        text = cells.get(column)
        if text is None:
            return None
        plain = re.sub(r"(?<=\d)[\s,](?=\d{3}(?!\d))", "", text.rstrip("%").strip()).replace(",", ".")
        if re.fullmatch(r"\d{1,12}(\.\d+)?", plain) and float(plain) <= limits.MAX_FIGURE:
            return float(plain)
        self._problem(column, sentence("“{text}” is no number: left out", text=shortened(text)))
        return None
