# SPDX-License-Identifier: MIT
"""Compares figures with what each observer in hand measures on its day nearest to theirs; called in the background."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefing.check import check
from briefing.quantities import CHANGES
from briefing.sentences import Sentence, sentence
from maps.errors import MapError
from maps.figures.asking import FigureKey, ObservedFigure, ObservedKey, figure_key
from maps.measure import Measurement

if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from maps.control_day import ObserverDay
    from maps.figures.measures import Living

Days = Mapping[str, Sequence[datetime.date]]
NO_DAYS = sentence("Nothing to measure with: no observer's days near both days are in hand. “Control data of other "
                   "days and observers” in the Layers menu fetches them.")
"""Why a change was not measured."""


class Answer(NamedTuple):
    """What the observers measure for one figure, and the measurement behind each."""

    observed: tuple[ObservedFigure, ...] = ()
    measurements: tuple[Measurement, ...] = ()


@dataclass(frozen=True)
class Observers:
    """The days in hand, and how to get at them: the areas of a day, what of it is of unknown status in Kursk Oblast in
    km², and who lives in some ground.
    """

    days: Days
    layer_of: Callable[[ObserverDay], AreaLayer]
    unknown_in_kursk: Callable[[ObserverDay], float | None]
    living: Living


def wanted_days(key: ObservedKey) -> tuple[datetime.date, ...]:
    """Returns the day that a figure is of, or the two that it lies between."""
    figure = key.figure
    both = figure.since, figure.until
    days = both if figure.quantity in CHANGES else (key.day,)
    return tuple(each for each in days if each is not None)


def answers(keys: Sequence[ObservedKey], observers: Observers) -> dict[ObservedKey, Answer]:
    """Asks every observer in hand for figures of the same days."""
    found: dict[ObservedKey, list[tuple[ObservedFigure, Measurement]]] = {each: [] for each in keys}
    wanted = wanted_days(keys[0]) if keys else ()
    for provider, layers in _layers(wanted, observers).items():
        for key in keys:
            made = _observed(key, provider, layers, observers)
            if made is not None:
                found[key].append(made)
    return {key: Answer(*zip(*made, strict=True)) if made else Answer() for key, made in found.items()}


def _layers(wanted: Sequence[datetime.date], observers: Observers) -> dict[str, list[AreaLayer]]:
    """Returns the areas of each observer's nearest days, of those that have all of them."""
    from maps.figures.nearest_days import nearest_day

    found = {}
    for provider, days in observers.days.items():
        near = [nearest_day(days, each) for each in wanted]
        chosen = [each for each in near if each is not None]
        if not chosen or len(set(chosen)) < len(wanted):
            continue
        try:
            found[provider] = [observers.layer_of((provider, each)) for each in chosen]
        except MapError:
            continue  # a damaged day: the cache notes it
    return found


def _observed(key: ObservedKey, provider: str, layers: Sequence[AreaLayer],
              observers: Observers) -> tuple[ObservedFigure, Measurement] | None:
    from maps.figures.measures import change, measured

    figure, last = key.figure, layers[-1]
    days = tuple(each.as_of for each in layers if each.as_of is not None)
    if any(each not in last or last[each].is_unsaid for each in key.areas):
        return None
    if figure.quantity in CHANGES:
        found = change(layers[0], last, key.areas, figure.quantity)
    else:
        found = measured(last, key.areas, figure.quantity, observers.living)
    if not isinstance(found, Measurement) or len(days) < len(layers):
        return None
    kinds = {last[each].kind for each in key.areas}
    unknown = observers.unknown_in_kursk((provider, days[-1])) if (
        figure.quantity == "area" and kinds == {"kursk"}) else None
    half = unknown / 2 if unknown else 0.0
    return ObservedFigure(last.observer, days, check(figure, found.value + half, half or None), unknown), found


def changes_of(found: Mapping[ObservedKey, Answer], preferred: str) -> dict[FigureKey, Measurement | Sentence]:
    """Returns the changes among answers, by what they depend on: the ``preferred`` observer's, by name, where it tells
    of it, else that of the one whose days are nearest.
    """
    return {figure_key(key.figure, key.areas): _change(key, answer, preferred)
            for key, answer in found.items() if key.figure.quantity in CHANGES}


def _change(key: ObservedKey, answer: Answer, preferred: str) -> Measurement | Sentence:
    wanted = wanted_days(key)

    def apart(place: int) -> tuple[bool, int]:
        each = answer.observed[place]
        return each.observer != preferred, sum(
            abs((day - one).days) for day, one in zip(each.days, wanted, strict=True))

    places = range(len(answer.observed))
    return answer.measurements[min(places, key=apart)] if places else NO_DAYS
