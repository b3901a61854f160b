# SPDX-License-Identifier: MIT
"""Figures against observers' days in hand: which day speaks, what unknown ground adds, who is left out."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from shapely.geometry import box, mapping
from shapely.geometry.base import BaseGeometry

from briefing.model import Figure, Quantity
from briefing.sentences import sentence
from maps.areas import Area, AreaLayer, Size
from maps.control_day import ObserverDay
from maps.errors import MapError
from maps.figures.asking import ObservedKey, figure_key
from maps.figures.observing import NO_DAYS, Observers, answers, changes_of
from maps.lines.apart import Apart
from tests.maps.providers import making

FIRST = datetime.date(2024, 11, 1)


def day(number: int) -> datetime.date:
    return FIRST + datetime.timedelta(days=number - 1)


def area(area_id: str, kind: str, km2: float | None) -> Area:
    geometry: BaseGeometry = box(36, 50, 37, 51)
    made = Area(area_id, area_id.title(), "", kind, None, True, (), (), None, mapping(geometry), Size(km2, None))
    return made if km2 is not None else replace(made, geometry={}, stated_size=Size(None, None))


SIZES = {"owl": {1: 500.0, 20: 540.0, 30: 560.0}, "deep": {2: 480.0, 19: 600.0}, "mirror": {20: None}}
"""Km² of the Kursk incursion by observer and day of November; None where the observer says nothing of it."""


def layer_of(wanted: ObserverDay) -> AreaLayer:
    provider, at = wanted
    if provider == "broken":
        raise MapError(sentence("damaged"))
    km2 = SIZES[provider][at.day]
    occupied = replace(area("occupied", "occupied", 110_000.0), as_of=at.isoformat())
    return AreaLayer([area("kursk", "kursk", km2), occupied], observer=provider.title())


def observers(*names: str, unknown: float | None = None) -> Observers:
    days = {name: sorted(map(day, SIZES.get(name, {20: 0.0})), reverse=True) for name in names}
    return Observers(days, layer_of, lambda _wanted: unknown, lambda _ground: (0, 0), Apart(making.ground()))


def key(quantity: Quantity = "area", areas: tuple[str, ...] = ("kursk",), at: int = 20, **days: datetime.date
        ) -> ObservedKey:
    return ObservedKey(Figure(quantity=quantity, unit="km2", comparison="about", value=550, **days), areas, day(at))


def test_each_observers_nearest_day_speaks() -> None:
    asked = key()
    found = answers([asked], observers("owl", "deep"))[asked].observed
    assert [(each.observer, each.days, each.check.measured) for each in found] == [
        ("Owl", (day(20),), 540.0), ("Deep", (day(19),), 600.0)]
    assert all(each.check.margin is None and each.unknown_km2 is None for each in found)


def test_of_two_days_as_near_the_older_one_speaks() -> None:
    asked = key(at=25)
    [found] = answers([asked], observers("owl"))[asked].observed
    assert found.days == (day(20),)


def test_ground_of_unknown_status_may_be_held_or_not() -> None:
    asked = key()
    [found] = answers([asked], observers("owl", unknown=100.0))[asked].observed
    assert found.ends == (540.0, 640.0) and found.check.measured == 590.0 and found.check.margin == 50.0
    other = key(areas=("occupied",))
    [elsewhere] = answers([other], observers("owl", unknown=100.0))[other].observed
    assert elsewhere.unknown_km2 is None and elsewhere.check.margin is None, "it lies in Kursk Oblast"


def test_what_an_observer_measures_is_as_sure_as_its_line() -> None:
    def sure(wanted: ObserverDay) -> AreaLayer:
        layer = layer_of(wanted)
        return AreaLayer([replace(each, margin_km2=8.0) for each in layer], observer=layer.observer)

    asked = key()
    plain, unknown = (answers([asked], replace(observers("owl", unknown=more), layer_of=sure))[asked].observed[0].check
                      for more in (None, 100.0))
    assert plain.margin == 8.0 and unknown.margin == 58.0, "ground of unknown status comes on top"


def test_people_of_an_observers_day_are_as_sure_as_its_line() -> None:
    shipped = making.ground().layer
    asked = key("people", ("occupied",))
    day_of = replace(observers("owl"), layer_of=lambda wanted: AreaLayer(
        (replace(each, as_of=wanted[1].isoformat()) for each in shipped), observer="Owl"),
        living=lambda ground: (1, round(1000 * ground.area)))
    [found] = answers([asked], day_of)[asked].observed
    assert found.check.margin is not None and found.check.margin > 0


def test_who_says_nothing_or_cannot_be_read_is_left_out() -> None:
    asked = key()
    found = answers([asked], observers("mirror", "broken", "owl"))[asked].observed
    assert [each.observer for each in found] == ["Owl"]
    far = key(at=12)
    assert answers([far], observers("owl"))[far].observed == (), "no day within a week"


def test_a_change_lies_between_two_days_of_one_observer() -> None:
    asked = key("growth", since=day(1), until=day(20))
    found = answers([asked], observers("owl", "deep"))
    assert [(each.observer, each.days, each.check.measured) for each in found[asked].observed] == [
        ("Owl", (day(1), day(20)), 40.0), ("Deep", (day(2), day(19)), 120.0)]
    shrunk = key("loss", since=day(1), until=day(20))
    assert answers([shrunk], observers("owl"))[shrunk].observed[0].check.measured == -40.0
    same = key("growth", since=day(19), until=day(20))
    assert [each.observer for each in answers([same], observers("deep"))[same].observed] == [], "one day for both ends"


@pytest.mark.parametrize(("preferred", "measured"), [("Deep", 120.0), ("Owl", 40.0), ("", 40.0), ("Nobody", 40.0)])
def test_the_change_shown_is_the_preferred_observers_or_of_the_nearest_days(preferred: str, measured: float) -> None:
    asked = key("growth", since=day(1), until=day(20))
    shown = changes_of(answers([asked], observers("deep", "owl")), preferred)
    found = shown[figure_key(asked.figure, asked.areas)]
    assert getattr(found, "value", None) == measured


def test_a_change_without_days_says_so() -> None:
    asked = key("growth", since=day(1), until=day(10))
    later = key("growth", since=day(1), until=day(20))
    shown = changes_of(answers([asked], observers("mirror")) | answers([later], observers("owl")), "")
    assert len(shown) == 2 and shown[figure_key(asked.figure, asked.areas)] is NO_DAYS
