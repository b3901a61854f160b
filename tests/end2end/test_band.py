# SPDX-License-Identifier: MIT
"""The band along the shipped line: in close views, switched in the menu, never over an observer's day."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.end2end.days_in_hand import DAYS, add_days, control_of, rest
from tests.end2end.driver import Driver, wait_until
from tests.made_days import write_days

POKROVSK, SUDZHA = (37.2, 48.25), (35.27, 51.19)
ENTRY = "(row => Boolean(row) && !row.hidden)(document.querySelector('.legend .of-band'))"

PAINTED = """(({ scene, band, areas }) => {
  const painted = [], { context } = scene, { fill, stroke } = context, line = areas.byId.get("line-of-contact");
  context.fill = (path, rule) => {
    painted.push(path === band.path ? "band" : "fill");
    fill.call(context, path, rule);
  };
  context.stroke = (path) => {
    painted.push([...line.paths.values()].includes(path) ? "line" : "stroke");
    stroke.call(context, path);
  };
  scene.draw();
  delete context.fill;
  delete context.stroke;
  return painted;
})(lineOfContact)"""
"""What one frame fills and strokes, in order."""


def on_show(driver: Driver) -> bool:
    """Whether the band is drawn; the legend says so, or it does not."""
    driver.settle()
    shown: bool = driver.report()["band"]
    assert driver.evaluate(ENTRY) == shown
    return shown


def test_the_band_is_drawn_in_close_views_and_switched_in_the_menu(window: Driver) -> None:
    window.look_at(*POKROVSK, 6.5)
    assert not on_show(window)
    window.look_at(*POKROVSK, 7)
    assert on_show(window)
    switch = window.window.commands["band"]
    switch.trigger()
    assert not on_show(window)
    switch.trigger()
    assert on_show(window)
    window.look_at(*SUDZHA, 9)
    assert not on_show(window), "the line is far away"


def test_the_band_is_painted_once_over_all_fills_and_under_the_line(window: Driver) -> None:
    window.look_at(*POKROVSK, 9)
    assert on_show(window)
    painted = window.evaluate(PAINTED)
    assert painted.count("band") == 1
    after = painted[painted.index("band") + 1:]
    assert "fill" not in after and "line" in after


def test_no_band_over_an_observers_day(new_window: Callable[..., Driver], tmp_path: Path) -> None:
    driver = new_window()
    own = add_days(driver, write_days(tmp_path / "Own", DAYS[:2]))
    driver.look_at(*POKROVSK, 8)
    assert on_show(driver)
    control_of(driver).show_day(own, DAYS[0])
    rest(control_of(driver).library)
    wait_until(lambda: driver.report()["time"]["shown"], "the day is on show")
    assert not on_show(driver)
    control_of(driver).show_shipped()
    wait_until(lambda: not driver.report()["time"]["shown"], "the built-in layer is on show")
    assert on_show(driver)
