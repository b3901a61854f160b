# SPDX-License-Identifier: MIT
"""The contents of a step's caption: speaker, text, figure, dispute, areas, attribution."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from briefing.attribution import ARROW, shown_date
from briefing.check import measured_text
from briefing.model import Briefing, Figure, Source, Statement, Term
from briefing.presenting.sequence import PresentedStep
from briefing.quantities import in_own_unit
from briefing.sentences import mark
from ui.files.figure_texts import claim_text, observer_days_text
from ui.files.open_briefing import CheckedFigure, OpenBriefing
from ui.kit.texts import (
    area_name,
    counted,
    extent_text,
    happening_text,
    observer_day_text,
    origins_text,
    publisher_text,
    say,
    short_date,
    shown_date_text,
    size_text,
    speaker_name,
    tr,
)
from ui.map.map_texts import as_of, other_day, short_observer
from ui.stage.term_words import operations_texts, proposed_by, room_lines, title_of

if TYPE_CHECKING:
    from ui.map.shown_day import ShownDay

MOST_AREAS: Final = 6
"""Areas a caption names one by one; the map names them all."""
MOST_SOURCES: Final = 7
"""Sources a closing step names one by one."""
MOST_LINKS: Final = 6
"""Links of a chain that are named; in a longer one the middle is only counted."""
_MOST_PROPOSERS: Final = 2
_MOST_NAME: Final = 160
_TURNS: Final = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Characters that change the direction of writing, of which a name might leave one open."""

FactKind = Literal["fact", "dispute"]


@dataclass(frozen=True)
class Fact:
    """A line under the text."""

    text: str
    kind: FactKind = "fact"
    is_measured: bool = False
    """Whether it says what the map measures."""


@dataclass(frozen=True)
class Bar:
    """A bar of a figure, from 0 to 1 of the scale; ``upper`` is the range's end."""

    label: str
    share: float
    upper: float
    value: str


@dataclass(frozen=True)
class Caption:
    """The caption of a step, in reading order; empty where the step has none."""

    shows: str
    heading: str
    text: str
    bars: tuple[Bar, ...] = ()
    facts: tuple[Fact, ...] = ()
    ground: str = ""
    """The areas with their sizes, which the map shows: only spoken."""

    def __bool__(self) -> bool:
        return bool(self.heading or self.text or self.facts)

    def with_beside(self, text: str) -> Caption:
        """Returns the caption with its text in another language under it, where that differs."""
        return replace(self, facts=(Fact(text), *self.facts)) if text and text != self.text else self

    def unmeasured(self) -> Caption:
        """Returns the caption without what the map measures, where that may not be passed on."""
        return replace(self, bars=(), ground="", facts=tuple(each for each in self.facts if not each.is_measured))

    @property
    def spoken(self) -> str:
        """The caption as one text, for screen readers and lists."""
        bars = (f"{bar.label}: {bar.value}" for bar in self.bars)
        facts = (fact.text for fact in self.facts)
        return "\n".join(part for part in (self.heading, self.text, *bars, self.ground, *facts) if part)


def caption_of(opened: OpenBriefing, step: PresentedStep, shown: ShownDay | None = None) -> Caption:
    """Returns a step's caption, over a map with the shipped control layer or with ``shown`` in its place."""
    is_of_day = shown is None or shown.is_of(opened.layer)
    day = as_of(opened.layer) if is_of_day else ""  # sizes name the day they are of, where another is shown
    if step.statement is not None:
        return _statement_caption(opened, step, step.statement, day)
    if step.term is not None:
        return _term_caption(opened, step, step.term)
    if step.shows == "opening":
        return _opening_caption(opened, step)
    if step.shows == "closing":
        return _closing_caption(opened.briefing, step)
    return Caption("map", "", step.text, ground=_areas_text(opened, step.areas, day, with_margins=True))


def step_name(opened: OpenBriefing, step: PresentedStep) -> str:
    """Returns a step in one line, for lists: "Dmitry Peskov: A freeze is not an option …"."""
    by, words = step_words(opened, step)
    return f"{by}: {words}" if words else by


def step_words(opened: OpenBriefing, step: PresentedStep) -> tuple[str, str]:
    """Returns who speaks, or the step's kind, and the words that tell the step from others, each on one line."""
    if step.statement is not None:
        return _one_line(speaker_name(opened.briefing.speaker_of(step.statement))), step.text
    names = {"opening": tr("Opening"), "closing": tr("Sources"), "map": tr("Map"),
             "term": tr("Term, as it is") if step.would_be is None else tr("Term, as it would be")}
    detail = step.text or ", ".join(_one_line(area_name(opened.layer[area_id])) for area_id in step.areas[:MOST_AREAS])
    return names[step.shows], detail


def _statement_caption(opened: OpenBriefing, step: PresentedStep, statement: Statement, day: str) -> Caption:
    checked = opened.checked(statement)
    bars = figure_bars(opened, statement.figure, checked) if statement.figure and checked else ()
    facts = [
        *([Fact(happening_text(statement.happened))] if statement.happened is not None else []),
        *_dispute_facts(opened, statement),
        Fact(" · ".join(filter(None, (
            _chain(opened.briefing, statement), origins_text(opened.origins.get(statement.id)),
            shown_date_text(shown_date(opened.briefing, statement)),
            tr("translated by the briefer") if opened.is_translated(statement) else "")))),
    ]
    if step.parts > 1:
        facts.append(Fact(tr("Part {part} of {parts}").format(part=step.part, parts=step.parts)))
    ground = _areas_text(opened, step.areas, day, with_margins=not bars)
    return Caption("statement", _speaker(opened.briefing, statement), step.text, bars, tuple(facts), ground)


def _term_caption(opened: OpenBriefing, step: PresentedStep, term: Term) -> Caption:
    """Returns what was proposed, on the ground as it is; then what it would mean, on the ground as it would be."""
    text = step.text or title_of(term)
    said = _proposers(opened, term)
    if step.would_be is None:
        return Caption("term", tr("Proposed"), text, facts=(
            *map(Fact, operations_texts(term.operations, opened.layer)), *said))
    meaning = opened.meaning_of(term)
    if meaning is None:
        return Caption("term", tr("Would be"), text, facts=(Fact(tr("Being worked out …")), *said))
    facts = [Fact(each, is_measured=True) for each in room_lines(meaning.outcome, opened.layer)]
    if term.left_open:
        facts.append(Fact(tr("Left open: {what}").format(what=_one_line(term.left_open))))
    return Caption("term", tr("Would be"), text, facts=(*facts, *said))


def _proposers(opened: OpenBriefing, term: Term) -> list[Fact]:
    """Returns who proposed a term, of many the first ones."""
    who = [_one_line(each) for each in proposed_by(term, opened.briefing)]
    shown = who if len(who) <= _MOST_PROPOSERS + 1 else who[:_MOST_PROPOSERS]
    more = [tr("and {number} more").format(number=len(who) - len(shown))] if len(shown) < len(who) else []
    return [Fact(each) for each in (*shown, *more)]


def _speaker(briefing: Briefing, statement: Statement) -> str:
    speaker = briefing.speaker_of(statement)
    name = _one_line(speaker_name(speaker))
    return f"{name}, {_one_line(speaker.role)}" if speaker is not None and speaker.role else name


def _dispute_facts(opened: OpenBriefing, statement: Statement) -> list[Fact]:
    related = opened.relations.of(statement.id)
    return [Fact(words.format(names=_speakers(opened, ids)), "dispute")
            for words, ids in ((tr("Disputed by {names}"), related.contradicted_by),
                               (tr("Contradicts {names}"), related.contradicts)) if ids]


def _speakers(opened: OpenBriefing, statement_ids: tuple[str, ...]) -> str:
    names = list(dict.fromkeys(_one_line(name) for name in opened.speaker_names(statement_ids)))
    shown = ", ".join(names[:3])
    return tr("{names} and {number} more").format(names=shown, number=len(names) - 3) if len(names) > 3 else shown


def _areas_text(opened: OpenBriefing, area_ids: tuple[str, ...], day: str, *, with_margins: bool) -> str:
    """Returns the areas with their sizes; margins are left out where the check has one, for the listener's sake."""
    if not area_ids:
        return ""
    named = area_ids if len(area_ids) <= MOST_AREAS + 1 else area_ids[:MOST_AREAS]
    parts = [_area_text(opened, area_id, day, with_margin=with_margins) for area_id in named]
    if len(named) < len(area_ids):
        parts.append(counted(len(area_ids) - len(named), mark("more area"), mark("more areas")))
    if any(opened.layer[area_id].approximate for area_id in area_ids):
        approximate = tr("approximate")
        parts[-1] = f"{parts[-1]}\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}{approximate}"  # not alone on a line
    return "\N{NO-BREAK SPACE}· ".join(parts)  # no line begins with the dot


def _area_text(opened: OpenBriefing, area_id: str, day: str, *, with_margin: bool) -> str:
    """Returns "Kharkiv Oblast, occupied part: 959 km²", with the area's date where it is not ``day``, the stamp's."""
    area = opened.layer[area_id]
    margin = area.margin_km2 if with_margin else None
    size = extent_text(area) if area.radius_km else size_text(area.area_km2, area.length_km, margin)
    size = size.replace(" ", "\N{NO-BREAK SPACE}")
    text = f"{_one_line(area_name(area))}: {size}" if size else _one_line(area_name(area))
    own = other_day(area, day)
    return tr("{area} (as of {day})").format(area=text, day=own) if own else text


def _chain(briefing: Briefing, statement: Statement) -> str:
    """Returns the chain of publications; of a very long one, the first and last links are named."""
    links = [_link(source) for source in briefing.chain_of(statement)]
    if len(links) > MOST_LINKS:
        left_out = tr("({number} more)").format(number=len(links) - MOST_LINKS)
        links = [*links[: MOST_LINKS // 2], left_out, *links[-(MOST_LINKS // 2):]]
    return ARROW.join(links) or tr("No source yet")


def _link(source: Source) -> str:
    publisher = _one_line(publisher_text(source))
    return publisher if source.first_hand else tr("{publisher} (second-hand)").format(publisher=publisher)


def _opening_caption(opened: OpenBriefing, step: PresentedStep) -> Caption:
    """Returns only title and date, so that the audience sees the whole ground while the briefer introduces it."""
    briefing = opened.briefing
    facts = [short_date(briefing.date), counted(len(briefing.statements), mark("statement"), mark("statements")),
             counted(len(briefing.sources), mark("source"), mark("sources"))]
    return Caption("opening", "", step.text or " ".join(briefing.title.split()),
                   facts=(Fact(" · ".join(facts).replace(" ", "\N{NO-BREAK SPACE}").replace("·\xa0", "· ")),))


def _closing_caption(briefing: Briefing, step: PresentedStep) -> Caption:
    sources = sorted(briefing.sources, key=lambda source: not source.first_hand)
    named = sources if len(sources) <= MOST_SOURCES + 1 else sources[:MOST_SOURCES]
    facts = [Fact(_source_text(source)) for source in named]
    if len(named) < len(sources):
        publishers = len({source.publisher for source in sources[len(named):]})
        facts.append(Fact(tr("and {sources} of {publishers}").format(
            sources=counted(len(sources) - len(named), mark("more source"), mark("more sources")),
            publishers=counted(publishers, mark("publisher"), mark("publishers")))))
    return Caption("closing", "", step.text or tr("Sources"), facts=tuple(facts))


def _source_text(source: Source) -> str:
    said = ", ".join([f"“{_one_line(source.title)}”"] * bool(source.title)
                     + ([short_date(source.published)] if source.published else []))
    return f"{_link(source)}: {said}" if said else _link(source)


# Figures

def figure_bars(opened: OpenBriefing, figure: Figure, checked: CheckedFigure) -> tuple[Bar, Bar]:
    """Returns the bars of the claimed number and the map's, on one scale: 100 percent, or the larger area."""
    measured = checked.check.measured
    value, most = in_own_unit(figure)
    upper = value if most is None else most
    scale = 100.0 if figure.unit == "percent" else max(upper, measured) or 1.0
    source = tr("map, {day}").format(day=_measured_day(opened, checked))
    share = max(0.0, measured / scale)
    return (
        Bar(tr("stated"), value / scale, upper / scale, claim_text(figure)),
        Bar(source, share, share, say(measured_text(checked.check))),
    )


def _measured_day(opened: OpenBriefing, checked: CheckedFigure) -> str:
    """Returns the day of the measured ground, an observer's with its name; the layer's where there are several."""
    day, layer = as_of(opened.layer), opened.layer
    if checked.measurement.days is not None:
        days = [each for each in checked.measurement.days if each is not None]
        return observer_days_text(_one_line(short_observer(checked.measurement.by)), days)
    areas = (opened.layer[area_id] for area_id in checked.measurement.areas)
    others = {other_day(area, day) or day for area in areas}
    said = others.pop() if len(others) == 1 else day
    is_observers = bool(layer.observer) and said == day
    return observer_day_text(_one_line(short_observer(layer.observer)), layer.as_of) if is_observers else said


def _one_line(text: str) -> str:
    """Returns a name on one line, shortened, which changes no direction of writing but its own."""
    line = " ".join(text.translate(_TURNS).split())
    line = line if len(line) <= _MOST_NAME else line[: _MOST_NAME - 1] + "…"
    if any(unicodedata.bidirectional(character) in ("R", "AL") for character in line):
        return f"\N{FIRST STRONG ISOLATE}{line}\N{POP DIRECTIONAL ISOLATE}"
    return line
