# SPDX-License-Identifier: MIT
"""Km² of days, by oblast, measured once and kept."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from threading import get_ident

import pytest
import shapely

from maps.areas import read_control_layer
from maps.control_day import shipped_day
from maps.geodesy import area_km2
from maps.ground import ELSEWHERE, OBLASTS, Ground
from maps.http.faults import FetchCancelled
from maps.timeline import sizes
from maps.timeline.day_cache import DayCache
from maps.timeline.sizes import SizesOverTime, measured
from tests.maps.providers import days, making
from tests.maps.providers.making import DAY, ground

SUMY = (34.2, 51.0, 34.3, 51.1)


@pytest.fixture
def cache(tmp_path: Path) -> DayCache:
    return DayCache(tmp_path)


def fill(cache: DayCache, count: int, *, same: bool = False) -> None:
    west, south, _, north = making.DONBAS
    for step in range(count):
        east = 38.6 if same else 38.6 + step / 100
        days.keep(cache, days.day_of({"occupied": days.area((west, south, east, north))},
                                     day=DAY + datetime.timedelta(days=step)))


def test_the_shipped_layer_measures_what_it_says_of_itself() -> None:
    layer = read_control_layer(making.LAYER)
    found = measured(shipped_day(ground(), DAY), ground())
    assert found.occupied_km2 == pytest.approx(layer["occupied"].area_km2, abs=0.05)
    assert found.regions["crimea"] == pytest.approx(layer["crimea"].area_km2, abs=0.05)
    for name in OBLASTS:
        assert found.regions[name] == pytest.approx(layer[f"occupied-{name}"].area_km2, abs=0.05)
    assert found.kursk_km2 == pytest.approx(layer["kursk-incursion"].area_km2, abs=0.05)
    assert found.of("occupied") == found.occupied_km2 and found.of("kursk") == found.kursk_km2
    assert ELSEWHERE not in found.regions and found.unknown_km2 is None


def test_ground_that_is_not_in_hand_is_measured_once(cache: DayCache, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped layer's: measuring it is most of what a chart would wait for whose days are all known."""
    shipped = shipped_day(ground(), DAY)
    first = SizesOverTime(cache, ground()).of_ground(shipped)
    assert first == measured(shipped, ground()).as_reported(shipped.tells)
    monkeypatch.setattr(sizes, "measured", lambda *_: pytest.fail("it was measured before"))
    assert SizesOverTime(cache, ground()).of_ground(shipped) == first


def test_regions_add_up_to_all_and_ground_in_other_oblasts_is_elsewhere() -> None:
    found = measured(days.day_of({"occupied": days.area(making.DONBAS, SUMY),
                                  "occupied-2014": days.area(making.CRIMEA)}), ground())
    assert sum(found.regions.values()) == pytest.approx(found.occupied_km2, abs=0.01)
    assert found.regions[ELSEWHERE] == pytest.approx(area_km2(days.area(SUMY)), rel=1e-6)
    crimea = shapely.intersection(days.area(making.CRIMEA), ground().shipped("crimea"))
    assert found.regions["crimea"] == pytest.approx(area_km2(crimea), abs=20), "but for a strip at the shore"
    assert found.kursk_km2 is None, "the mirror says nothing of Kursk Oblast"


@pytest.mark.parametrize("provider", ["deepstate_mirror", "owlmaps"])
@pytest.mark.parametrize("stamp", ["20240801", "20241201", "20250601"])
def test_real_days_add_up(provider: str, stamp: str) -> None:
    day = days.real(provider, stamp)
    found = measured(day, ground())
    assert sum(found.regions.values()) == pytest.approx(found.occupied_km2, abs=0.01)
    assert found.regions["crimea"] == pytest.approx(27_100, rel=0.005), "of what some draw, 2,300 km² are sea"
    assert 25_900 < found.regions["luhansk"] < 26_150 and 15_700 < found.regions["donetsk"] < 19_200
    assert found.regions.get(ELSEWHERE, 0) < 100


@pytest.mark.parametrize("stamp", ["20240801", "20241201", "20250601"])
def test_real_observers_agree_on_land(stamp: str) -> None:
    one, other = (measured(days.real(provider, stamp), ground()) for provider in ("deepstate_mirror", "owlmaps"))
    assert one.occupied_km2 == pytest.approx(other.occupied_km2, rel=0.004)
    assert one.regions["kherson"] == pytest.approx(other.regions["kherson"], abs=110)


def test_sizes_are_measured_once_and_then_read(cache: DayCache, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(cache, 4)
    reported: list[tuple[int, int]] = []
    first = SizesOverTime(cache, ground()).of_days("deepstate-mirror", progress=lambda *each: reported.append(each))
    assert list(first) == [DAY + datetime.timedelta(days=step) for step in range(4)]
    assert reported == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert [each.occupied_km2 for each in first.values()] == sorted(each.occupied_km2 for each in first.values())
    monkeypatch.setattr(sizes, "measured", lambda *_: pytest.fail("measured again"))
    again = SizesOverTime(DayCache(cache.folder), ground())
    assert again.of_days("deepstate-mirror") == first == again.in_hand("deepstate-mirror")


def test_equal_ground_is_measured_once(cache: DayCache, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(cache, 5, same=True)
    calls = []
    monkeypatch.setattr(sizes, "measured", lambda *args: calls.append(args) or measured(*args))
    assert len(SizesOverTime(cache, ground()).of_days("deepstate-mirror")) == 5
    assert len(calls) == 1


def test_neighbouring_days_are_measured_by_one_thread(cache: DayCache, monkeypatch: pytest.MonkeyPatch) -> None:
    """It remembers what it found near borders, which the next day often has in common."""
    monkeypatch.setattr(sizes, "TOGETHER", 2)
    fill(cache, 4)
    threads: list[tuple[datetime.date, int]] = []
    monkeypatch.setattr(
        sizes, "measured", lambda day, made: threads.append((day.day, get_ident())) or measured(day, made))
    SizesOverTime(cache, ground()).of_days("deepstate-mirror")
    first, second, third, fourth = [thread for _, thread in sorted(threads)]
    assert first == second and third == fourth


def test_cancelling_keeps_what_was_measured(cache: DayCache) -> None:
    fill(cache, 4)
    over_time = SizesOverTime(cache, ground())
    seen: list[int] = []
    with pytest.raises(FetchCancelled):
        over_time.of_days("deepstate-mirror", progress=lambda done, _: seen.append(done),
                          cancelled=lambda: len(seen) == 2)
    left = SizesOverTime(cache, ground()).in_hand("deepstate-mirror")
    assert [size is not None for size in left.values()] == [True, True, False, False]


def test_two_copies_of_the_program_do_not_lose_each_others_sizes(cache: DayCache) -> None:
    fill(cache, 1)
    days.keep(cache, days.day_of({"occupied": days.area(making.ORDLO)}, provider="owl"))
    one, other = SizesOverTime(cache, ground()), SizesOverTime(DayCache(cache.folder), ground())
    assert one.in_hand("owl") and other.in_hand("owl")  # both have read what was there
    one.of_days("owl")
    other.of_days("deepstate-mirror")
    assert None not in SizesOverTime(cache, ground()).in_hand("owl").values()


def test_a_damaged_file_of_sizes_is_measured_again_and_a_damaged_day_left_out(cache: DayCache) -> None:
    fill(cache, 2)
    first = SizesOverTime(cache, ground()).of_days("deepstate-mirror")
    file = next(cache.folder.glob("land-sizes-*.json"))
    file.write_bytes(file.read_bytes()[:40])
    broken = cache.folder / "deepstate-mirror" / f"{DAY}.day"
    data = bytearray(broken.read_bytes())
    data[-9] ^= 0xFF
    broken.write_bytes(data)
    again = SizesOverTime(cache, ground()).of_days("deepstate-mirror")
    assert again == {day: size for day, size in first.items() if day != DAY} and cache.dropped


def test_a_full_disk_only_costs_measuring_again(cache: DayCache, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(cache, 1)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sizes, "write_durably", full)
    assert len(SizesOverTime(cache, ground()).of_days("deepstate-mirror")) == 1


def test_other_regions_are_other_sizes() -> None:
    assert ground().fingerprint == Ground(read_control_layer(making.LAYER)).fingerprint
    assert len(ground().fingerprint) == 16


def test_what_earlier_versions_measured_with_the_sea_is_not_read(cache: DayCache) -> None:
    unknown = days.area((35.6, 51.3, 35.8, 51.5))
    day = days.day_of({"occupied": days.area(making.DONBAS), "unknown": unknown}, tells=(*days.OWL, "unknown"))
    days.keep(cache, day)
    before = {day.content: {"occupied_km2": 1.0, "regions": {}, "unknown_km2": 1.0, "kursk_unknown_km2": 1.0}}
    (cache.folder / f"sizes-{ground().fingerprint}.json").write_text(json.dumps(before))
    found = SizesOverTime(cache, ground())
    assert found.in_hand("deepstate-mirror") == {DAY: None}
    assert found.of_days("deepstate-mirror")[DAY].kursk_unknown_km2 == pytest.approx(area_km2(unknown), rel=1e-6)
    assert SizesOverTime(cache, ground()).in_hand("deepstate-mirror")[DAY] is not None
