# SPDX-License-Identifier: MIT
"""The chart of sizes and a comparison are copied as a picture with credits, and as text as far as terms allow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from tests.end2end.days_in_hand import DAYS, control_of, own_of, rest
from tests.end2end.driver import Driver, wait_until
from ui.timeline.observers import KnownObservers


def clipboard() -> tuple[str, QImage]:
    data = QGuiApplication.clipboard().mimeData()
    return data.text().replace("\N{NO-BREAK SPACE}", " "), QImage(data.imageData())


@pytest.mark.parametrize("may_go", [False, True])
def test_the_chart_of_sizes_is_copied_with_its_credits(
    timed: Driver, monkeypatch: pytest.MonkeyPatch, record_picture: Callable[[str, QImage], None], may_go: bool,
) -> None:
    monkeypatch.setattr(KnownObservers, "may_pass_on", lambda _self, _provider: may_go)
    control = control_of(timed)
    control.show_sizes()
    pane = control.sizes_pane
    assert pane is not None
    wait_until(lambda: own_of(timed) in pane.observers, "the days are measured")
    rest(control.library)
    pane.region.setFocus()
    QTest.keyClick(pane.region, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text, picture = clipboard()
    record_picture("copied sizes", picture)
    credit = control.library.known.attribution_of(own_of(timed))
    assert text.startswith("Sizes over time, ") and credit in text.splitlines()[-1] and "Nov 2024" in text
    assert ("km²" in text) == may_go and ("Only the picture has the sizes" in text) != may_go
    assert picture.height() > pane.height() * picture.devicePixelRatio(), "the credits are under it"
    assert "Copied" in timed.message


def test_a_comparison_is_copied_with_its_credits(timed: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    control = control_of(timed)
    control.show_compare()
    comparing = control.comparing
    assert comparing is not None
    pane = comparing.pane
    QTest.keyClick(pane.first, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not pane.copy.isVisible(), "there is nothing to copy yet"
    comparing.compare((own_of(timed), DAYS[0]), (own_of(timed), DAYS[29]))
    wait_until(lambda: comparing.comparison is not None, "they are compared")
    pane.copy.click()
    text, _picture = clipboard()
    assert text.startswith(pane.title) and "km²" not in text.splitlines()[1]
    assert control.library.known.attribution_of(own_of(timed)) in text.splitlines()[-1]
    monkeypatch.setattr(KnownObservers, "may_pass_on", lambda _self, _provider: True)
    pane.copy.click()
    text, _picture = clipboard()
    assert pane.said.text() in text and "\tgained\tlost\t".replace("\t", chr(9)).strip() in text
