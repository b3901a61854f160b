# SPDX-License-Identifier: MIT
"""The pack of days, read only by its documentation; kept, and updated."""

from __future__ import annotations

import datetime
import json
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from maps.control_day import ControlDay
from maps.ground import KINDS
from maps.http.faults import FetchCancelled
from maps.timeline import time_pack
from maps.timeline.day_cache import DayCache
from maps.timeline.time_pack import PackingCancelled, pack_days, pack_of, read_pack
from tests.maps.providers import days, making
from tests.maps.providers.days import OWL, area, day_of, real
from tests.maps.providers.making import DAY


def wavy(seed: int, count: int = 900) -> Any:
    """A closed outline of many vertices around Donetsk; the seed moves a few neighbouring ones."""
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    radius = 0.5 + 0.05 * np.sin(17 * angles)
    radius[100 + seed : 110 + seed] += 0.01 * (seed > 0)
    lon, lat = 37.8 + radius * np.cos(angles), 48 + 0.7 * radius * np.sin(angles)
    return shapely.Polygon(np.column_stack([lon, lat]).round(6))


def a_day(seed: int) -> ControlDay:
    hole = shapely.box(37.75, 47.95, 37.85, 48.05)
    return day_of({"occupied": shapely.orient_polygons(wavy(seed).difference(hole)),
                   "occupied-2014": area(making.CRIMEA), "kursk": area(making.POCKET)},
                  provider="owl", tells=OWL, day=DAY + datetime.timedelta(days=seed))


def parsed(data: bytes) -> dict[str, Any]:
    """Reads the sections only by the documentation."""
    assert data[:8] == b"LOCTIME1"
    d, e, r, q, a, p, j, crc, zero, nothing = struct.unpack_from("<10I", data, 8)
    assert zlib.crc32(data[48:]) == crc and zero == nothing == 0
    at, found = 48, {}
    for name, kind, count in (("dayNumber", "<i4", d), ("dayStart", "<u4", d + 1), ("dayRing", "<u4", e),
                              ("ringKind", "<u4", r), ("ringStart", "<u4", r + 1), ("ringArc", "<u4", q),
                              ("ringBox", "<f4", 4 * r), ("arcStart", "<u4", a + 1), ("point", "<f4", 2 * p)):
        assert at % 4 == 0
        found[name] = np.frombuffer(data, kind, count, at)
        at += 4 * count
    found["about"] = json.loads(data[at:])
    assert len(data) == at + j
    return found


def outlines(pack: dict[str, Any], row: int) -> list[tuple[str, Any, Any]]:
    """(kind, box, points) of each ring of a day."""
    made = []
    for ring in pack["dayRing"][pack["dayStart"][row] : pack["dayStart"][row + 1]]:
        arcs = pack["ringArc"][pack["ringStart"][ring] : pack["ringStart"][ring + 1]]
        points = [pack["point"][2 * pack["arcStart"][arc] : 2 * pack["arcStart"][arc + 1]] for arc in arcs]
        assert points
        made.append((KINDS[pack["ringKind"][ring]], pack["ringBox"][4 * ring : 4 * ring + 4],
                     np.concatenate(points).reshape(-1, 2)))
    return made


def degrees(units: Any) -> Any:
    """Map units back to [lon, lat], through PROJ's own Web Mercator."""
    from pyproj import Transformer

    both = Transformer.from_crs("EPSG:4326", "EPSG:3857", always_xy=True)
    origin = both.transform(30, 50)
    pixel = 2 * 20037508.342789244 / (256 * 2**8)
    lon, lat = both.transform(origin[0] + units[:, 0] * pixel, origin[1] - units[:, 1] * pixel, direction="INVERSE")
    return np.column_stack([lon, lat])


def ground_of(pack: dict[str, Any], row: int, kind: str) -> Any:
    """A day's ground by the even-odd rule."""
    made = shapely.GeometryCollection()
    for each, _, units in outlines(pack, row):
        if each == kind:
            made = made.symmetric_difference(shapely.make_valid(shapely.Polygon(degrees(units))))
    return made


def check(day: ControlDay, pack: dict[str, Any], row: int) -> None:
    assert pack["dayNumber"][row] == (day.day - datetime.date(1970, 1, 1)).days
    for kind in KINDS:
        wanted, found = day.shape(kind), ground_of(pack, row, kind)
        assert found.symmetric_difference(wanted).area <= 2e-6 * wanted.length, kind  # 0.2 m along the outline
    for _, box, units in outlines(pack, row):
        assert box.tolist() == [*units.min(axis=0), *units.max(axis=0)]
        assert not np.array_equal(units[0], units[-1])


def test_a_pack_holds_the_ground_of_every_day() -> None:
    made = [a_day(seed) for seed in range(4)]
    pack = parsed(pack_days(made, "Project Owl", "credit", "none"))
    for row, day in enumerate(made):
        check(day, pack, row)
    assert pack["about"]["days"][1] == {"day": "2024-11-21", "content": made[1].content, "tells": list(OWL)}
    assert (pack["about"]["provider"], pack["about"]["attribution"]) == ("owl", "credit")


def test_what_did_not_move_is_in_the_pack_once() -> None:
    many = parsed(pack_days([a_day(seed) for seed in range(30)]))
    one = parsed(pack_days([a_day(0)]))
    assert len(many["point"]) < 5 * len(one["point"])
    rings = [set(many["dayRing"][many["dayStart"][row] : many["dayStart"][row + 1]].tolist()) for row in range(30)]
    assert len(set.intersection(*rings)) == 3, "Crimea, Kursk and the hole are the same rings every day"


def test_a_ring_written_from_another_vertex_is_the_same_ring() -> None:
    turned = shapely.Polygon(np.roll(np.array(wavy(0).exterior.coords)[:-1], 333, axis=0))
    first = day_of({"occupied": wavy(0)})
    second = day_of({"occupied": turned}, day=DAY + datetime.timedelta(days=1))
    pack = parsed(pack_days([first, second]))
    assert len(pack["ringKind"]) == 1 and pack["dayRing"].tolist() == [0, 0]


@pytest.mark.parametrize("provider", ["deepstate_mirror", "owlmaps"])
def test_real_days(provider: str) -> None:
    made = [real(provider, stamp) for stamp in ("20240801", "20240901", "20241101", "20241201")]
    data = pack_days(made)
    pack = parsed(data)
    for row, day in enumerate(made):
        check(day, pack, row)
    apart = sum(len(pack_days([day])) for day in made)
    assert len(data) < 0.6 * apart


def fill(cache: DayCache, count: int) -> None:
    for seed in range(count):
        days.keep(cache, a_day(seed))


def test_a_pack_is_kept_and_only_new_days_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = DayCache(tmp_path)
    fill(cache, 3)
    first = pack_of(cache, "owl")
    assert cache.pack_path("owl").read_bytes() == first
    read: list[datetime.date] = []
    whole = DayCache.read
    monkeypatch.setattr(DayCache, "read", lambda self, name, day: read.append(day) or whole(self, name, day))
    assert pack_of(cache, "owl") == first and read == []
    days.keep(cache, a_day(3))
    reported: list[tuple[int, int]] = []
    pack = parsed(pack_of(cache, "owl", progress=lambda *each: reported.append(each)))
    assert read == [DAY + datetime.timedelta(days=3)] and reported == [(1, 4), (2, 4), (3, 4), (4, 4)]
    for row in range(4):
        check(a_day(row), pack, row)
    assert pack["about"]["attribution"] == "Project Owl, UA Control Map"


def test_a_damaged_pack_is_made_again(tmp_path: Path) -> None:
    cache = DayCache(tmp_path)
    fill(cache, 2)
    whole = pack_of(cache, "owl")
    for damaged in (whole[: len(whole) // 2], b"", whole[:200] + b"x" + whole[201:], b"LOCTIME1"):
        cache.pack_path("owl").write_bytes(damaged)
        with pytest.raises(ValueError):
            read_pack(damaged)
        assert pack_of(cache, "owl") == whole


def test_a_pack_goes_with_the_days_it_was_made_of(tmp_path: Path) -> None:
    cache = DayCache(tmp_path)
    fill(cache, 2)
    before = cache.size_bytes("owl")
    size = len(pack_of(cache, "owl"))
    assert cache.size_bytes("owl") == cache.size_bytes() == before + size
    cache.remove("owl", DAY)
    assert not cache.pack_path("owl").exists()
    pack_of(cache, "owl")
    cache.remove("owl")
    assert cache.size_bytes() == 0 and not list(tmp_path.iterdir())


def test_no_days_make_an_empty_pack(tmp_path: Path) -> None:
    pack = parsed(pack_of(DayCache(tmp_path), "owl"))
    assert len(pack["dayNumber"]) == 0 and pack["dayStart"].tolist() == [0]


def test_cancelled_packing_goes_on_where_it_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = DayCache(tmp_path)
    fill(cache, 5)
    done: list[int] = []
    with pytest.raises(PackingCancelled, match="what was prepared is kept"):
        pack_of(cache, "owl", progress=lambda number, _count: done.append(number), cancelled=lambda: len(done) == 3)
    with pytest.raises(PackingCancelled):
        pack_of(cache, "owl", cancelled=lambda: True)
    read: list[datetime.date] = []
    whole = DayCache.read
    monkeypatch.setattr(DayCache, "read", lambda self, name, day: read.append(day) or whole(self, name, day))
    pack = pack_of(cache, "owl")
    assert read == [DAY + datetime.timedelta(days=3), DAY + datetime.timedelta(days=4)]
    assert pack == pack_days([a_day(seed) for seed in range(5)], "Project Owl", "Project Owl, UA Control Map",
                             read_pack(pack)[0].licence)


def test_cancelling_and_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = DayCache(tmp_path)
    fill(cache, 2)
    with pytest.raises(FetchCancelled):
        pack_of(cache, "owl", cancelled=lambda: True)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(time_pack, "write_durably", full)
    assert len(parsed(pack_of(cache, "owl"))["dayNumber"]) == 2
    assert not cache.pack_path("owl").exists()


def test_a_damaged_day_is_left_out(tmp_path: Path) -> None:
    cache = DayCache(tmp_path)
    fill(cache, 2)
    path = tmp_path / "owl" / f"{DAY}.day"
    data = bytearray(path.read_bytes())
    data[-9] ^= 0xFF
    path.write_bytes(data)
    pack = parsed(pack_of(cache, "owl"))
    assert [day["day"] for day in pack["about"]["days"]] == ["2024-11-21"] and cache.dropped
