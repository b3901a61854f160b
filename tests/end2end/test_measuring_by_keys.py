# SPDX-License-Identifier: MIT
"""Measuring without a pointer: the arrows move the map under a cross, Space sets a point there."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.end2end.driver import Driver
from tests.end2end.waiting import wait_until

Key = Qt.Key


def test_a_distance_is_measured_by_keys(window: Driver) -> None:
    window.window.commands["measure"].trigger()
    wait_until(lambda: window.report()["measure"], "the page measures")
    for key in (Key.Key_Space, Key.Key_Right, Key.Key_Right, Key.Key_Space):
        window.press_focused(key)
    assert window.report()["cross"]
    wait_until(lambda: len(window.report()["measure"]["points"]) == 2, "it is measured")
    assert "km" in window.report()["measure"]["total"]
    window.press_focused(Key.Key_Return)
    assert not window.report()["cross"]
    window.window.commands["back"].trigger()
