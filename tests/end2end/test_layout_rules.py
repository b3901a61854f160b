# SPDX-License-Identifier: MIT
"""The rules of the room's picture, over all steps of the default briefing, in three sizes, both themes, both languages.

Nothing that is written is cut or covered, and the ground has most of the map that is free.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations
from math import hypot
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt

from tests.end2end.driver import Driver
from tests.end2end.room import Room
from tests.end2end.waiting import wait_until

SIZES = [(1280, 720), (1920, 1080), (3840, 2160)]
LOOKS = [("dark", "en"), ("light", "uk")]
LEAST_SHARE = 0.45
"""Of the free map's width or height that the ground of a step fills."""
CLOSEST = 0.12
"""Small ground is not shown larger than at the closest zoom; a locator ring then shows where it is."""
NAMES = """(({ labels, scene, furniture }) => JSON.stringify({
  furniture: furniture.boxes,
  towns: labels.onScreen(scene.view(), labels.pills.shown).map(({ box }) => box),
  dots: labels.named.filter(({ label }) => label.place.kind === "town")
    .map(({ label, x, y }) => ({ x, y, radius: label.place.style.dot * labels.scale })),
  rings: labels.pills.rings.shown.map(({ x, y, radius }) => ({ x, y, radius })),
  regions: labels.regions.shown.map(({ box }) => box),
  pills: labels.pills.shown.map(({ id, left, top, right, bottom }) => ({ id, left, top, right, bottom })),
  width: scene.view().width, height: scene.view().height, zoom: scene.view().zoom }))(lineOfContact)"""


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def room(window: Driver, request: pytest.FixtureRequest) -> Iterator[Room]:
    presenting = window.controllers.presenting
    assert presenting is not None
    presenting.begin(0, size=request.param)
    made = Room(window)
    wait_until(lambda: made.presentation.audience.stage.map.is_ready, "the room's map is there")
    made.presentation.audience.stage.map.set_motion(False)
    yield made
    made.press(Qt.Key.Key_Escape)
    wait_until(lambda: made.is_over, "the presentation ends")


def rect(box: dict[str, float]) -> QRectF:
    return QRectF(box["left"], box["top"], box["right"] - box["left"], box["bottom"] - box["top"])


def meet(one: QRectF, other: QRectF) -> bool:
    return one.adjusted(0.5, 0.5, -0.5, -0.5).intersects(other)


@pytest.mark.parametrize(("theme", "language"), LOOKS)
def test_every_step_keeps_the_rules(room: Room, theme: str, language: str) -> None:
    presentation, stage = room.presentation, room.presentation.audience.stage
    stage.map.set_theme(theme, "#000000")
    stage.map.set_place_names(language)
    broken: dict[int, list[str]] = {}
    for step in presentation.sequence.steps[:-1]:  # the last is a page of sources
        presentation.go(step.index)
        room.page.settle()
        wait_until(lambda: room.report()["resting"], "the map rests")
        faults = _faults(room, json.loads(room.page.evaluate(NAMES)))
        if faults:
            broken[step.index] = faults
    assert broken == {}


AT_THE_EDGE = """(({ map, scene, labels }) => {
  const named = () => labels.named.find(({ label }) => label.place.en === "Odesa");
  const pan = (x) => { map.panBy([x, 0], { animate: false }); scene.draw(); return Boolean(named()); };
  return [pan(named().x - 1), pan(-8)];
})(lineOfContact)"""


def test_a_town_whose_dot_the_edge_of_the_map_cuts_has_no_name(window: Driver) -> None:
    window.look_at(31.2, 46.5, 7)
    assert window.evaluate(AT_THE_EDGE) == [False, True]


def _faults(room: Room, seen: dict[str, Any]) -> list[str]:
    stage = room.presentation.audience.stage
    layout, found = stage.overlay.layout_of_caption, []
    whole = QRectF(0, 0, seen["width"], seen["height"])
    pills, towns, regions, furniture = (
        [rect(each) for each in seen[kind]] for kind in ("pills", "towns", "regions", "furniture"))
    over = [QRectF(*_sides(box)) for box in stage.overlay.covered()]
    written = [*pills, *towns, *regions]
    found += ["a name is cut" for each in written if not whole.adjusted(-1, -1, 1, 1).contains(each)]
    found += ["a town's dot is cut" for dot in seen["dots"] if not whole.contains(_square(dot))]
    found += ["a name is covered" for each in written if any(meet(each, box) for box in over)]
    found += ["a name is under the furniture" for each in written if any(meet(each, box) for box in furniture)]
    found += ["names overlap" for one, other in combinations(pills, 2) if meet(one, other)]
    found += ["a town stands on an area's name" for town in towns if any(meet(town, pill) for pill in pills)]
    found += ["a region stands on a name" for each in regions if any(meet(each, other) for other in (*pills, *towns))]
    found += ["a ring crosses a town's name" for town in towns if any(_crosses(ring, town) for ring in seen["rings"])]
    if layout is not None:
        found += ["the caption is cut" for line in layout.lines if not layout.box.contains(line.rect)]
    return found + _ground_faults(room, whole)


def _square(circle: dict[str, float]) -> QRectF:
    x, y, radius = circle["x"], circle["y"], circle["radius"]
    return QRectF(x - radius, y - radius, 2 * radius, 2 * radius)


def _crosses(ring: dict[str, float], box: QRectF) -> bool:
    """Whether a ring goes through a box, which is neither whole within it nor outside of it."""
    x, y = ring["x"], ring["y"]
    nearest = hypot(max(box.left() - x, x - box.right(), 0), max(box.top() - y, y - box.bottom(), 0))
    farthest = max(hypot(x - corner.x(), y - corner.y())
                   for corner in (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()))
    return nearest < ring["radius"] < farthest


def _ground_faults(room: Room, whole: QRectF) -> list[str]:
    report = room.report()
    boxes = [rect(each) for each in report["selectedBoxes"].values()]
    frame = report["frame"]
    if not boxes or frame is None or any(not whole.intersects(each) for each in boxes):
        return []
    ground = boxes[0]
    for each in boxes[1:]:
        ground = ground.united(each)
    shown = ground & whole
    share = max(shown.width() / frame["width"], shown.height() / frame["height"])
    is_closest = report["zoom"] >= 8.9
    return [] if share >= LEAST_SHARE or (is_closest and share >= CLOSEST) else [f"the ground fills {share:.2f}"]


def _sides(box: QRectF) -> tuple[float, float, float, float]:
    return box.x(), box.y(), box.width(), box.height()
