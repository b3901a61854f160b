# SPDX-License-Identifier: MIT
"""An observer's day in a briefing's own file: out and in again, and what is not the observer's any more."""

from __future__ import annotations

import copy
import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from briefing.differences import differences
from briefing.errors import BriefingError
from briefing.files.document import VERSION, write_briefing
from briefing.files.package import package_bytes
from briefing.files.parts import CONTROL, DOCUMENT
from briefing.files.read_write import load, save, unsaved
from briefing.model import Briefing, PinnedDay, TakenDay
from briefing.structs import changed
from maps.control_day import TAKEN, ControlDay, shipped_day
from maps.errors import MapError
from maps.timeline.day_cache import DayCache
from maps.timeline.day_files import DayHead
from maps.timeline.taken_ground import Observer, taken_day, with_taken, without_taken
from tests.briefing.examples import AREAS, example
from tests.maps.providers import days
from tests.maps.providers.making import DAY, ground


def kept(tmp_path: Path, day: ControlDay) -> tuple[DayHead, ControlDay]:
    cache = DayCache(tmp_path / "days")
    days.keep(cache, day)
    head = cache.head(day.provider, day.day)
    assert head is not None
    return head, cache.read(day.provider, day.day)


def made(tmp_path: Path, day: ControlDay | None = None) -> Briefing:
    if day is None:
        shapes = shipped_day(ground(), DAY).shapes
        day = ControlDay("owl", DAY, {kind: shapely.orient_polygons(shape) for kind, shape in shapes.items()}, days.OWL)
    head, day = kept(tmp_path, day)
    return with_taken(example(), Observer(head.provider, head.name, head.attribution, "Ask them."), day)


@pytest.mark.parametrize("form", ["package", "folder", "document"])
def test_a_day_comes_out_of_a_saved_file_as_it_went_in(tmp_path: Path, form: Any) -> None:
    before = made(tmp_path)
    assert before.control is not None and before.control.taken is not None
    assert before.control.taken.terms == "Ask them." and "Owl" in before.control.taken.credit
    save(msgspec.structs.replace(unsaved(before), path=tmp_path / "b", form=form))
    again = load(tmp_path / "b", AREAS).briefing
    assert again == before
    assert again.control is not None
    day = taken_day(again.control, again.control_ground)
    assert (day.provider, day.day, day.content, day.tells) == (TAKEN, DAY, before.control.content, days.OWL)


@pytest.mark.parametrize("provider", ["deepstate_mirror", "owlmaps"])
def test_a_real_day_comes_out_as_it_went_in(tmp_path: Path, provider: str) -> None:
    real = days.real(provider, "20241101")
    held = made(tmp_path, real)
    assert held.control is not None
    assert taken_day(held.control, held.control_ground).content == real.content


def moved(feature: dict[str, Any]) -> None:
    ring = feature["geometry"]["coordinates"][0][0]
    point = ring[0] if isinstance(ring[0], list) else ring
    point[0] += 0.01


CHANGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "a point elsewhere": moved,
    "another kind": lambda feature: feature["properties"].update(name="unknown"),
    "nothing": lambda feature: feature["geometry"].update(coordinates=[]),
    "a line": lambda feature: feature.update(geometry={"type": "LineString", "coordinates": [[37, 47], [38, 48]]}),
    "no type": lambda feature: feature.update(geometry={}),
    "an open ring": lambda feature: feature.update(
        geometry={"type": "Polygon", "coordinates": [[[37, 47], [38, 48], [38, 47]]]}),
    "text": lambda feature: feature.update(geometry={"type": "Polygon", "coordinates": "x"}),
    "off the globe": lambda feature: feature.update(
        geometry={"type": "Polygon", "coordinates": [[[370, 47], [38, 480], [38, 47], [370, 47]]]}),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_ground_that_was_changed_is_not_shown_under_the_observers_name(
    tmp_path: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    held = made(tmp_path)
    features = copy.deepcopy(list(held.control_ground))
    change(features[0])
    assert held.control is not None
    with pytest.raises(MapError):
        taken_day(held.control, features)


def test_a_folder_without_the_day_any_more_opens(tmp_path: Path) -> None:
    held = made(tmp_path)
    file = save(msgspec.structs.replace(unsaved(held), path=tmp_path / "b", form="folder"))
    save(msgspec.structs.replace(file, briefing=without_taken(held)))
    assert load(tmp_path / "b", AREAS).briefing == without_taken(held)


def test_taking_out_leaves_neither_day_nor_ground(tmp_path: Path) -> None:
    held = made(tmp_path)
    assert without_taken(held) == changed(held, control=None, control_ground=())


def test_a_file_that_does_not_say_what_it_holds_is_refused(tmp_path: Path) -> None:
    held = made(tmp_path)
    assert held.control is not None
    for broken, said in (
        (changed(held, control=None), "that the briefing does not name"),
        (changed(held, control_ground=()), "is not in the file"),
        (changed(held, control_ground=(*held.control_ground, held.control_ground[0])), "already used"),
        (changed(held, control=changed(held.control, day=datetime.date(2024, 11, 19))), ""),
    ):
        save(msgspec.structs.replace(unsaved(broken), path=tmp_path / "b.json", form="document"), overwrite=True)
        if not said:
            load(tmp_path / "b.json", AREAS)
            continue
        with pytest.raises(BriefingError, match=said):
            load(tmp_path / "b.json", AREAS)


INVALID = {
    "a bow tie": shapely.Polygon([(37, 47), (38, 48), (38, 47), (37, 48)]),
    "parts that overlap": shapely.MultiPolygon([shapely.box(37, 47, 38, 48), shapely.box(37.5, 47, 38.5, 48)]),
    "a hole outside": shapely.Polygon(shapely.box(37, 47, 38, 48).exterior, [shapely.box(39, 47, 39.1, 47.1).exterior]),
    "elsewhere": shapely.box(0, 0, 1, 1),
    "far too many points": shapely.segmentize(shapely.box(37, 47, 38, 48), 4 / 70_000),
}


@pytest.mark.parametrize("shape", INVALID.values(), ids=INVALID.keys())
def test_a_hash_that_fits_makes_no_ground_right(shape: BaseGeometry) -> None:
    """The hash is in the same file: whoever changes the ground can change it too."""
    day = ControlDay("owl", DAY, {"occupied": shapely.orient_polygons(shape)}, ("occupied",))
    pinned = PinnedDay(provider="owl", name="Owl", day=DAY, content=day.content,
                       taken=TakenDay(credit="Owl", tells=("occupied",)))
    with pytest.raises(MapError, match="is not what Owl had"):
        taken_day(pinned, day.features()["features"])


@pytest.mark.parametrize("day", [datetime.date(1, 1, 1), datetime.date(9999, 12, 31)])
def test_a_day_that_cannot_be_is_refused(tmp_path: Path, day: datetime.date) -> None:
    held = made(tmp_path)
    assert held.control is not None
    with pytest.raises(MapError):
        taken_day(changed(held.control, day=day), held.control_ground)


def test_what_could_not_be_opened_again_is_not_taken_in(tmp_path: Path) -> None:
    large = ControlDay("owl", DAY, {"occupied": INVALID["far too many points"]}, ("occupied",))
    with pytest.raises(MapError, match=r"70,00\d points"):
        with_taken(example(), Observer("owl", "Owl", "Owl", ""), large)
    small = ControlDay("owl", DAY, {"occupied": shapely.box(37, 47, 38, 48)}, ("occupied",))
    for observer in (Observer("owl", "", "Owl", ""), Observer("owl", "x" * 600, "Owl", ""),
                     Observer("owl", "Owl", "", ""), Observer("owl", "Owl", "Owl", "x" * 20_000)):
        with pytest.raises(MapError, match="too long to be kept"):
            with_taken(example(), observer, small)


def test_in_a_package_of_version_2_a_member_of_that_name_is_any_file(tmp_path: Path) -> None:
    for data in (b"no JSON", b'{"type": "FeatureCollection", "features": [{"type": "Feature"}]}'):
        old = json.loads(write_briefing(example()))
        old["version"] = 2
        (tmp_path / "old.briefing").write_bytes(package_bytes({DOCUMENT: json.dumps(old).encode(), CONTROL: data}))
        assert load(tmp_path / "old.briefing", AREAS).briefing == example()


def test_of_a_newer_version_s_control_data_the_rest_is_shown(tmp_path: Path) -> None:
    newer = json.loads(write_briefing(made(tmp_path)))
    newer["version"] = VERSION + 1
    newer["control_ground"]["features"][0]["properties"]["name"] = "contested"
    (tmp_path / "newer.json").write_text(json.dumps(newer), "utf-8")
    file = load(tmp_path / "newer.json", AREAS)
    assert (file.newer, file.briefing.control) == (VERSION + 1, None)
    assert file.briefing.statements == example().statements


def test_a_pin_is_a_difference_between_two_copies(tmp_path: Path) -> None:
    (found,) = differences(example(), made(tmp_path))
    assert (found.thing, found.fields) == ("briefing", ("control",))
