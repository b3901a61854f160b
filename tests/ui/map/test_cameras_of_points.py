# SPDX-License-Identifier: MIT
"""The ground under a point of the map, from the view that the map rests in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from briefing.model import Camera
from ui.map.cameras import position_at

SIZE = QSize(1920, 1080)
VIEW = Camera(lon=33.0, lat=48.0, zoom=6.0)


def test_the_middle_of_the_map_is_the_camera() -> None:
    assert position_at(VIEW, SIZE, 960, 540) == pytest.approx((33.0, 48.0), abs=1e-9)


def test_a_map_half_as_wide_shows_the_same_ground() -> None:
    small = QSize(960, 540)
    assert position_at(VIEW, small, 100, 70) == pytest.approx(position_at(VIEW, SIZE, 200, 140), abs=1e-9)


def test_a_step_to_the_right_is_as_many_degrees_anywhere_and_up_is_north() -> None:
    degrees_of_pixel = 360 / (256 * 2 ** 6)
    assert position_at(VIEW, SIZE, 970, 540)[0] == pytest.approx(33.0 + 10 * degrees_of_pixel)
    assert position_at(VIEW, SIZE, 960, 100)[1] > 50


def test_no_point_lies_outside_of_the_world() -> None:
    lon, lat = position_at(Camera(lon=0, lat=0, zoom=0), SIZE, 1920, 0)
    assert (lon, lat) == (180.0, 85.0)
