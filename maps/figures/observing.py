# SPDX-License-Identifier: MIT
"""Compares figures with what each observer in hand measures on its day nearest to theirs; called in the background."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.check import check
from briefing.model import Figure, Quantity
from briefing.quantities import CHANGES
from briefing.sentences import Sentence, sentence
from maps.errors import MapError
from maps.figures.asking import FigureKey, ObservedFigure, ObservedKey, figure_key
from maps.measure import Measurement

if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from maps.control_day import ObserverDay
    from maps.figures.measures import Living
    from maps.figures.uncertainty import Band
    from maps.lines.apart import Apart

Days = Mapping[str, Sequence[datetime.date]]
NO_DAYS = sentence("Not measured: no observer's days near both days are in hand; Layers → Control data of other days "
                   "and observers… fetches them.")
"""Why a change was not measured."""
_AT_THE_LINE: Final[tuple[Quantity, ...]] = ("distance", "people")
"""Quantities that are as sure as the line is where they end."""


class Answer(NamedTuple):
    """What the observers measure for one figure, and the measurement behind each."""

    observed: tuple[ObservedFigure, ...] = ()
    measurements: tuple[Measurement, ...] = ()


class _Size(NamedTuple):
    """What an observer measures, and ground of unknown status beside it, in km²; None where it marks none such."""

    measurement: Measurement
    unknown_km2: float | None


@dataclass(frozen=True)
class Observers:
    """The days in hand, and how to get at them: the areas of a day, what of it is of unknown status in Kursk Oblast in
    km², who lives in some ground, and how far apart observers are.
    """

    days: Days
    layer_of: Callable[[ObserverDay], AreaLayer]
    unknown_in_kursk: Callable[[ObserverDay], float | None]
    living: Living
    apart: Apart


def wanted_days(key: ObservedKey) -> tuple[datetime.date, ...]:
    """Returns the day that a figure is of, or the two that it lies between."""
    figure = key.figure
    both = figure.since, figure.until
    days = both if figure.quantity in CHANGES else (key.day,)
    return tuple(each for each in days if each is not None)


def answers(keys: Sequence[ObservedKey], observers: Observers) -> dict[ObservedKey, Answer]:
    """Asks every observer in hand for figures of the same days."""
    from maps.figures.uncertainty import band_of_day

    found: dict[ObservedKey, list[tuple[ObservedFigure, Measurement]]] = {each: [] for each in keys}
    wanted = wanted_days(keys[0]) if keys else ()
    for provider, layers in _layers(wanted, observers).items():
        sizes: dict[tuple[Quantity, tuple[str, ...]], _Size | None] = {}  # figures often speak of the same ground
        band = cache(partial(band_of_day, layers[-1], observers.apart))
        for key in keys:
            of = key.figure.quantity, key.areas
            if of not in sizes:
                sizes[of] = _size(*of, provider, layers, observers, band)
            size = sizes[of]
            if size is not None:
                found[key].append(_observed(key.figure, layers, size))
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


def _size(quantity: Quantity, areas: tuple[str, ...], provider: str, layers: Sequence[AreaLayer],
          observers: Observers, band: Callable[[], Band]) -> _Size | None:
    """Measures a quantity on an observer's day or days; None where it does not tell of the ground."""
    from maps.figures.measures import change, measured

    last = layers[-1]
    if any(each not in last or last[each].is_unsaid for each in areas):
        return None
    if quantity in CHANGES:
        found = change(layers[0], last, areas, quantity, observers.apart)
    else:
        found = measured(last, areas, quantity, observers.living, band() if quantity in _AT_THE_LINE else None)
    day = last.as_of
    if not isinstance(found, Measurement) or day is None:
        return None
    is_kursk = quantity == "area" and {last[each].kind for each in areas} == {"kursk"}
    return _Size(found, observers.unknown_in_kursk((provider, day)) if is_kursk else None)


def _observed(figure: Figure, layers: Sequence[AreaLayer], size: _Size) -> tuple[ObservedFigure, Measurement]:
    days = tuple(each.as_of for each in layers if each.as_of is not None)
    half = size.unknown_km2 / 2 if size.unknown_km2 else 0.0
    result = check(figure, size.measurement.value + half, half + (size.measurement.margin or 0.0) or None)
    return ObservedFigure(layers[-1].observer, days, result, size.unknown_km2), size.measurement


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
