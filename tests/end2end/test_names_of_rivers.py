# SPDX-License-Identifier: MIT
"""Names of rivers run along their course; lakes lie over the fills of control."""

from __future__ import annotations

from math import degrees

from PySide6.QtGui import QColor

from tests.end2end.driver import Driver, wait_until


def test_a_name_is_turned_as_its_river_runs_and_stands_on_no_other(window: Driver) -> None:
    window.look_at(35.3, 51.4, 9.2)
    window.settle()
    found = window.page.evaluate("""lineOfContact.labels.placed.labels.filter((label) => label.place.style.runs)
        .map(({ text, angle }) => ({ text, angle: angle ?? null }))""")
    seym = [each for each in found if each["text"] == "Seym"]
    assert seym and seym[0]["angle"] is not None
    assert abs(degrees(seym[0]["angle"])) > 20, "there it runs from north to south"
    courses = window.page.evaluate("""(async () => {
        const { alongCourse } = await import("lineofcontact://map/web/courses.js");
        const river = (line) => ({ line, box: { west: -1e3, east: 1e3, north: -1e3, south: 1e3 } });
        const straight = river([0, 0, 50, 50, 100, 100]), wound = river([0, 0, 30, 40, 60, 0, 30, -40, 0, -5]);
        const back = river([100, 0, 50, 0, 0, 0]);
        return [alongCourse({ x: 50, y: 50 }, 40, [straight], 1), alongCourse({ x: 30, y: 40 }, 80, [wound], 1),
                alongCourse({ x: 300, y: 300 }, 40, [straight], 1), alongCourse({ x: 50, y: 0 }, 40, [back], 1)];
    })()""")
    assert abs(degrees(courses[0]["angle"]) - 45) < 0.1
    assert courses[1] is None and courses[2] is None
    assert abs(degrees(courses[3]["angle"])) < 0.1, "no name stands on its head"


def test_water_lies_over_the_fill(window: Driver) -> None:
    syvash = (34.75, 45.95)
    window.look_at(*syvash, 9)
    window.settle()
    inside = window.page.evaluate("""(() => {
        const page = lineOfContact, level = page.basemap.levelFor(9), pen = page.labels.pen;
        const { x, y } = page.map.project([45.95, 34.75], 8);
        return level.lakes.some(({ path }) => pen.isPointInPath(path, x - page.map.project([50, 30], 8).x,
                                                               y - page.map.project([50, 30], 8).y, "evenodd"));
    })()""")
    assert inside, "the place is in a lagoon"
    at = window.pixel_of(*syvash)
    water = QColor(window.page.evaluate("lineOfContact.theme.lake"))

    def off() -> int:
        colour = window.page.web_widget.grab().toImage().pixelColor(at)
        return max(abs(colour.red() - water.red()), abs(colour.green() - water.green()),
                   abs(colour.blue() - water.blue()))

    wait_until(lambda: off() < 6, "the place has the colour of water")
