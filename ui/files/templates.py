# SPDX-License-Identifier: MIT
"""Templates of briefings: a frame of speakers, statements and steps; every text and number is the user's."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Final

from briefing.ids import random_id
from briefing.model import Briefing, Kind, Side, Source, Speaker, Statement, Step
from briefing.sentences import mark
from maps.shipped import CONTROL_LAYER
from ui.kit.texts import tr

TEMPLATES: Final = {
    "two_sides": (mark("Two sides of a question"),
                  mark("What each side says, where they contradict each other, and the ground it is about.")),
    "week": (mark("Changes of a week"), mark("The ground now and then, what observers report, what is disputed.")),
    "one_claim": (mark("One claim checked"), mark("A number that somebody stated, beside what the map measures.")),
}
"""The templates by name: what they are called, and what they are for."""


def from_template(name: str) -> Briefing:
    """Returns a new briefing made from a template of ``TEMPLATES``."""
    made: dict[str, Callable[[], Briefing]] = {"two_sides": _two_sides, "week": _week, "one_claim": _one_claim}
    return made[name]()


def _speaker(name: str, side: Side = "other") -> Speaker:
    return Speaker(id=random_id(name, "speaker"), name=name, side=side)


def _source(publisher: str) -> Source:
    return Source(id=random_id(publisher, "source"), publisher=publisher)


def _statement(kind: Kind, speaker: Speaker, theme: str, note: str, *, via: Source, areas: tuple[str, ...] = (),
               contradicts: tuple[str, ...] = ()) -> Statement:
    return Statement(id=random_id(theme, "statement"), kind=kind, speaker=speaker.id, theme=theme, note=note,
                     via=(via.id,), areas=areas, contradicts=contradicts)


def _briefing(title: str, about: str, speakers: tuple[Speaker, ...], source: Source, statements: tuple[Statement, ...],
              maps: tuple[Step, ...] = ()) -> Briefing:
    opening = Step(shows="opening", note=tr("Say what the question is, and how what follows reached you."))
    closing = Step(shows="closing", note=tr("Leave the sources standing while the room asks its questions."))
    steps = (opening, *maps, *(Step(statement=each.id) for each in statements), closing)
    return Briefing(title=title, date=datetime.date.today(), control_layer=CONTROL_LAYER, about=about,
                    sources=(source,), speakers=speakers, statements=statements, sequence=steps)


def _two_sides() -> Briefing:
    first, second, press = _speaker(tr("First side")), _speaker(tr("Second side")), _speaker(tr("Press"))
    source = _source(tr("Publication"))
    ground = ("line-of-contact",)
    theme = tr("The question")
    said = _statement("position", first, theme, tr("What the first side demands or offers, in your own words."),
                      via=source, areas=ground)
    return _briefing(
        tr("Two sides of a question"),
        tr("What both sides say about one question, and where they contradict each other."),
        (first, second, press), source, (
            said,
            _statement("position", second, theme, tr("What the second side says about the same."), via=source,
                       areas=ground, contradicts=(said.id,)),
            _statement("background", press, tr("Background"), tr("What both leave out, or what happened before."),
                       via=source),
        ))


def _week() -> Briefing:
    observer, first, second = _speaker(tr("Observer")), _speaker(tr("First side")), _speaker(tr("Second side"))
    source = _source(tr("Publication"))
    maps = (
        Step(shows="map", title=tr("Now"), areas=("occupied", "line-of-contact"),
             note=tr("Choose the day in the time bar (Ctrl+Shift+T) and pin it.")),
        Step(shows="map", title=tr("Where the ground changed"), areas=("line-of-contact",),
             note=tr("Draw or import the ground that changed hands, and name it here.")),
    )
    return _briefing(
        tr("Changes of a week"), tr("What changed on the ground within a week, and what is said about it."),
        (observer, first, second), source, (
            _statement("claim", observer, tr("Reported"), tr("What an observer reports; say which days it compares."),
                       via=source, areas=("line-of-contact",)),
            _statement("claim", first, tr("Claimed"), tr("What one side claims to have taken or held."), via=source),
            _statement("claim", second, tr("Claimed"), tr("What the other side answers."), via=source),
        ), maps)


def _one_claim() -> Briefing:
    claimant, answer = _speaker(tr("Who states the number")), _speaker(tr("Who answers"))
    source = _source(tr("Publication"))
    ground = ("occupied",)
    return _briefing(
        tr("One claim checked"), tr("A number that was stated, beside what the map measures."), (claimant, answer),
        source, (
            _statement("figure", claimant, tr("The number"), tr(
                "Write the number under Figure and choose the ground: the map's own measurement is shown beside it."),
                via=source, areas=ground),
            _statement("claim", answer, tr("The number"), tr("Who confirms or disputes it, and with what."), via=source,
                       areas=ground),
            _statement("background", claimant, tr("Background"), tr("What the number is used for."), via=source),
        ))
