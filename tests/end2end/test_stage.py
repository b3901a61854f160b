# SPDX-License-Identifier: MIT
"""The map as audience screen and mirror: what is on it, how steps are framed, what is reported."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from math import log2
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.end2end.stage_map import FREE, NO_MODIFIER, TALL, WIDE, StageMap
from tests.end2end.waiting import received, wait_until
from ui.map import map_view
from ui.map.try_again import TryAgainPanel

FOUR = ["occupied-donetsk", "occupied-luhansk", "occupied-zaporizhzhia", "occupied-kherson"]
TINY = ["occupied-kharkiv", "occupied-mykolaiv"]
OWN = {"type": "Feature", "id": "own", "properties": {"kind": "own"}, "geometry": {
    "type": "Polygon", "coordinates": [[[31, 49], [31.4, 49], [31.4, 49.3], [31, 49.3], [31, 49]]]}}
CLOSEST = 9.5 + log2(1280 / 1920)


@pytest.fixture
def own_stage(qapp: QApplication) -> Iterator[StageMap]:
    stage = StageMap().start()
    yield stage
    stage.close()


def assert_inside(report: dict[str, Any], free: list[tuple[float, float, float, float]]) -> None:
    """Checks that the areas are wholly inside one of the free parts, and fill it in one direction."""
    frame = report["frame"]
    assert tuple(frame[side] for side in ("left", "top", "width", "height")) in free
    boxes = report["selectedBoxes"].values()
    left, right = min(box["left"] for box in boxes), max(box["right"] for box in boxes)
    top, bottom = min(box["top"] for box in boxes), max(box["bottom"] for box in boxes)
    assert frame["left"] <= left and right <= frame["left"] + frame["width"]
    assert frame["top"] <= top and bottom <= frame["top"] + frame["height"]
    filled = max((right - left) / frame["width"], (bottom - top) / frame["height"])
    assert filled > 0.7 or report["zoom"] == pytest.approx(CLOSEST), "framed as large as it can be"


def test_the_room_sees_legend_scale_and_credits_and_nothing_to_press(stage: StageMap) -> None:
    assert all(stage.is_seen(part) for part in (".legend .entry", ".scale", ".credits"))
    assert not any(stage.is_seen(part) for part in (".stamp", ".buttons", ".tooltip", ".chooser", ".legend .title"))
    report = stage.report()
    assert (report["role"], report["scale"]) == ("audience", 1)
    size = "parseFloat(getComputedStyle(document.querySelector('.legend')).fontSize)"
    before = stage.evaluate(size)
    stage.view.set_stage("audience", 2.0)
    assert stage.evaluate(size) == pytest.approx(2 * before)
    assert stage.evaluate("lineOfContact.labels.scale") == 2


def test_the_mirror_has_only_the_map(stage: StageMap) -> None:
    stage.view.set_stage("mirror", 0.5)
    assert stage.report()["role"] == "mirror"
    assert not any(stage.is_seen(part) for part in (".legend", ".scale", ".credits", ".stamp", ".buttons"))


def test_no_key_moves_the_room_s_map_and_no_hint_comes_under_the_mouse(stage: StageMap) -> None:
    before = stage.step(["crimea"])
    box = before["selectedBoxes"]["crimea"]
    middle = QPoint(round((box["left"] + box["right"]) / 2), round((box["top"] + box["bottom"]) / 2))
    for left in (9, 0):
        QTest.mouseMove(stage.web_widget, middle - QPoint(left, 0))
    QTest.keyClick(stage.web_widget, Qt.Key.Key_Right)
    stage.rest()
    after = stage.report()
    assert after["centre"] == before["centre"] and after["hovered"] is None
    assert not stage.is_seen(".tooltip")


def test_a_click_names_the_smallest_area_without_a_chooser(stage: StageMap) -> None:
    box = stage.step(["kursk-incursion"])["selectedBoxes"]["kursk-incursion"]
    x, y = stage.evaluate("(a => { const v = lineOfContact.scene.view(); return [a.x * v.scale - v.left, "
                          "a.y * v.scale - v.top]; })(lineOfContact.areas.byId.get('kursk-incursion').anchor)")
    assert box["left"] < x < box["right"]
    with received(stage.view.areaClicked) as clicked:
        QTest.mouseClick(stage.web_widget, Qt.MouseButton.LeftButton, NO_MODIFIER, QPoint(round(x), round(y)))
        wait_until(lambda: clicked, "the click is reported")
    assert clicked == [("kursk-incursion",)]
    assert not stage.is_seen(".chooser")


@pytest.mark.parametrize("areas", [["occupied-mykolaiv"], ["occupied"], FOUR, TINY, ["kursk-oblast"],
                                   ["line-of-contact"], ["crimea", "kursk-incursion"]], ids=" ".join)
def test_a_step_s_areas_are_framed_in_a_free_part(stage: StageMap, areas: list[str]) -> None:
    report = stage.step(areas)
    assert {area["id"] for area in report["areas"] if area["outlined"]} == set(areas)
    assert_inside(report, FREE)


def test_the_free_part_is_the_one_in_which_they_come_out_largest(stage: StageMap) -> None:
    assert stage.step(["occupied-luhansk"])["frame"]["left"] == TALL[0]
    assert stage.step(["occupied"])["frame"]["left"] == WIDE[0]


def test_labels_stay_in_the_free_part(stage: StageMap) -> None:
    for areas in (FOUR, TINY, ["occupied-mykolaiv"]):
        frame = stage.step(areas)["frame"]
        pills = stage.evaluate("lineOfContact.labels.pills.shown")
        assert {pill["id"] for pill in pills} == set(areas)
        for pill in pills:
            assert frame["left"] <= pill["left"] and pill["right"] <= frame["left"] + frame["width"]
            assert frame["top"] <= pill["top"] and pill["bottom"] <= frame["top"] + frame["height"]


def test_a_label_comes_up_into_the_free_part_from_ground_that_reaches_below_it(stage: StageMap) -> None:
    box = stage.step(["crimea"], camera=(34.2, 46.2, 7.3), free=[WIDE])["selectedBoxes"]["crimea"]
    [pill] = stage.evaluate("lineOfContact.labels.pills.shown")
    bottom = WIDE[1] + WIDE[3]
    assert box["top"] < bottom < pill["y"], "or this says nothing"
    assert pill["bottom"] <= bottom


def test_a_low_free_part_is_reached_though_the_ground_ends_in_the_south(stage: StageMap) -> None:
    free = [(40.0, 60.0, 1200.0, 340.0)]
    assert_inside(stage.step(["occupied"], free=free), free)
    below = stage.evaluate("lineOfContact.map.getBounds().getSouth()")
    assert below < 37, "or this says nothing"

    def colours() -> set[int]:
        picture = stage.view.grab().toImage()
        return {picture.pixel(x, picture.height() - 40) for x in range(300, 500)}

    wait_until(lambda: len(colours()) > 1, "land and sea go on")


def test_a_mirror_shows_the_same_ground(stage: StageMap) -> None:
    def ground() -> list[float]:
        sides = "(b => [b.getWest(), b.getNorth(), b.getEast(), b.getSouth()])(lineOfContact.map.getBounds())"
        return [float(each) for each in stage.evaluate(sides)]

    half = [tuple(each / 2 for each in WIDE), tuple(each / 2 for each in TALL)]
    for areas in (["kursk-incursion"], ["occupied"], TINY, []):
        stage.resize(1280, 800)
        stage.view.set_stage("audience", 1.0)
        stage.step(areas)
        audience = ground()
        stage.resize(640, 400)
        stage.view.set_stage("mirror", 0.5)
        stage.step(areas, free=half)
        assert ground() == pytest.approx(audience, abs=0.06)


def test_a_step_without_areas_shows_the_region_with_nothing_dimmed(stage: StageMap) -> None:
    stage.step(["crimea"])
    report = stage.step([])
    assert not any(area["dimmed"] or area["outlined"] for area in report["areas"])
    assert report["zoom"] < 6.5


def test_a_step_s_own_camera_goes_first(stage: StageMap) -> None:
    report = stage.step(["crimea"], camera=(30.5, 50.4, 8.25))
    assert report["centre"] == pytest.approx([30.5, 50.4], abs=0.01)
    assert report["zoom"] == 8.25 and report["frame"] is None
    assert set(report["selectedBoxes"]) == {"crimea"}


def test_rings_are_around_what_is_small_and_nothing_else(stage: StageMap) -> None:
    report = stage.step(TINY)
    assert {area for ring in report["rings"] for area in ring["ids"]} == set(TINY)
    for ring in report["rings"]:
        assert ring["radius"] >= 26
        for other in report["rings"]:
            apart = ((ring["x"] - other["x"]) ** 2 + (ring["y"] - other["y"]) ** 2) ** 0.5
            assert other is ring or apart >= ring["radius"] + other["radius"], "rings that meet are one"
    spit = report["selectedBoxes"]["occupied-mykolaiv"]
    assert any(abs(ring["x"] - (spit["left"] + spit["right"]) / 2) < 1 for ring in report["rings"])
    assert stage.step(["crimea"])["rings"] == []
    assert stage.step(["line-of-contact"])["rings"] == []
    stage.view.set_stage("window", 1.0)
    assert stage.step(TINY)["rings"] == []


def test_only_a_hand_explores(stage: StageMap) -> None:
    with received(stage.view.explored) as explored:
        stage.step(["crimea"])
        stage.rest()
        stage.view.look_at(31, 49, 7)
        stage.rest()
        stage.view.go_home()
        stage.rest()
        stage.resize(1200, 800)
        assert explored == []
        stage.step(["crimea"])
        before = stage.report()["centre"]
        stage.drag()
        wait_until(lambda: explored, "the drag is reported")
        assert explored[-1][0] > before[0] + 0.1
        reported = len(explored)
        stage.view.zoom_by(1)
        wait_until(lambda: len(explored) > reported, "the key's zoom is reported")
        stage.rest()
        reported = len(explored)
        stage.step(["crimea"])
        stage.rest()
        assert len(explored) == reported


def explore(stage: StageMap, step: int) -> None:
    stage.view.bridge.heard("explored", json.dumps({"step": step, "lon": 30.0, "lat": 50.0, "zoom": 7.0}))


def test_what_a_hand_did_on_a_step_gone_by_is_not_reported(stage: StageMap) -> None:
    stage.step(["crimea"])
    number = stage.evaluate("lineOfContact.stage.step.number")
    with received(stage.view.explored) as explored:
        explore(stage, number - 1)
        assert explored == []
        explore(stage, number)
    assert explored == [(30.0, 50.0, 7.0)]


def test_the_frame_is_kept_when_the_size_changes(stage: StageMap) -> None:
    stage.step(["occupied-mykolaiv"], free=[WIDE])
    stage.step(FOUR, free=[WIDE])
    for size in ((1000, 700), (1600, 900)):
        stage.resize(*size)
        assert_inside(stage.report(), [WIDE])


def test_areas_that_come_later_are_framed_unless_the_user_went_on(stage: StageMap) -> None:
    stage.step(["own"])
    stage.give_own_areas(OWN)
    stage.view.load_own_areas(1)
    wait_until(lambda: "own" in stage.report()["selectedBoxes"], "the area is there")
    assert_inside(stage.report(), FREE)
    stage.drag()
    stage.rest()
    before = stage.report()["centre"]
    stage.view.load_own_areas(2)
    stage.rest()
    assert stage.report()["centre"] == before
    stage.view.load_own_areas(0)


def test_a_flight_is_cut_short_by_the_next_step_and_none_begins_where_the_map_stands(stage: StageMap) -> None:
    resting = stage.step(FOUR)
    stage.view.set_motion(True)
    stage.step(["crimea"])
    assert stage.report()["moving"], "it flies"
    stage.view.show_step(FOUR, None, FREE)
    wait_until(lambda: not stage.report()["moving"], "it has landed")
    landed = stage.report()
    assert landed["centre"] == pytest.approx(resting["centre"], abs=0.01)
    assert landed["zoom"] == pytest.approx(resting["zoom"], abs=0.001)
    assert not stage.step(FOUR)["moving"]


def test_a_look_lasts_as_long_as_asked(stage: StageMap) -> None:
    stage.view.set_motion(True)
    stage.view.look_at(33, 49, 7.5, 0.3)
    wait_until(lambda: not stage.report()["moving"], "it is there")
    assert stage.report()["centre"] == pytest.approx([33, 49], abs=0.01)
    stage.view.look_at(28, 48, 7.5, 600)
    stage.settle()
    assert stage.report()["moving"]
    stage.view.look_at(30, 50, 7, 0)
    report = stage.report()
    assert not report["moving"] and report["centre"] == pytest.approx([30, 50], abs=0.01)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in other ways")
def test_a_killed_page_comes_back_to_its_step_and_to_where_a_hand_had_gone(own_stage: StageMap) -> None:
    def back() -> dict[str, Any]:
        own_stage.kill()
        wait_until(lambda: own_stage.view.is_ready, "the map is back")
        return own_stage.report()

    def place(report: dict[str, Any]) -> list[float]:
        return [round(each, 3) for each in (*report["centre"], report["zoom"])]

    before = own_stage.step(TINY)
    after = back()
    assert place(after) == place(before) and after["role"] == "audience" and after["frame"] == before["frame"]
    assert after["selectedBoxes"].keys() == set(TINY) and after["rings"]
    with received(own_stage.view.explored) as explored:
        own_stage.drag()
        wait_until(lambda: explored, "the drag is reported")
    moved = own_stage.report()
    assert place(moved) != place(before)
    after = back()
    assert place(after) == place(moved) and after["selectedBoxes"].keys() == set(TINY)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in other ways")
def test_the_room_is_never_asked_to_try_again(own_stage: StageMap, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = own_stage.view._patience
    assert waiting.interval() == map_view.RETRY_MILLISECONDS
    waiting.setInterval(300)
    with received(own_stage.view.troubled) as troubled:
        for _ in range(2):
            own_stage.kill()
            wait_until(lambda: own_stage.view.is_ready, "the map is back")
        own_stage.kill()
        assert own_stage.view.page is None and own_stage.view.findChild(TryAgainPanel) is None
        assert "three times" in troubled[-1][0]
    wait_until(lambda: own_stage.view.is_ready, "it tried again by itself")
    own_stage.settle()


def test_a_refusal_shows_the_room_nothing(own_stage: StageMap) -> None:
    with received(own_stage.view.troubled) as troubled:
        own_stage.view.bridge.heard("pageReady", '{"inlineScriptRan": true}')
    assert own_stage.view.page is None and own_stage.view.findChild(TryAgainPanel) is None
    assert "safety check" in troubled[-1][0]


def test_a_map_that_rests_before_its_ground_is_there_keeps_no_copy_of_it(shared_stage: StageMap) -> None:
    """On a slow machine the view comes to rest first; the scene then has no size in pixels yet."""
    assert shared_stage.evaluate("""(() => {
        const { scene, basemap } = lineOfContact, ratio = scene.ratio;
        basemap.forget();
        [scene.isOpen, scene.ratio] = [false, undefined];
        lineOfContact.keepGround();
        const kept = basemap.kept;
        [scene.isOpen, scene.ratio] = [true, ratio];
        lineOfContact.keepGround();
        return [kept === null, basemap.kept !== null];
    })()""") == [True, True]
