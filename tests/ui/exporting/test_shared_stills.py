# SPDX-License-Identifier: MIT
"""Stills that several steps want: made once, handed to each."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.ui.map.test_still_maker import STILL, Page
from ui.exporting.shared_stills import SharedStills

OTHER = replace(STILL, theme="dark")


def test_the_same_is_made_once_and_another_one_again(qtbot: QtBot) -> None:
    page = Page()
    stills = SharedStills(page, page)  # type: ignore[arg-type]
    got: list[tuple[str, bytes]] = []
    for name, still in (("first", STILL), ("like it", replace(STILL)), ("other", OTHER)):
        stills.want(still, lambda made, name=name: got.append((name, made.png)))  # type: ignore[misc]
    assert len(page.asked) == 2
    page.answer(page.asked[0], b"light")
    page.answer(page.asked[1], b"dark")
    assert got == [("first", b"light"), ("like it", b"light"), ("other", b"dark")]
    stills.want(STILL, lambda made: got.append(("late", made.png)))
    assert len(got) == 3, "not before it was returned"
    qtbot.waitUntil(lambda: got[3:] == [("late", b"light")])
    assert len(page.asked) == 2


def test_a_thousand_that_want_the_same_do_not_nest(qtbot: QtBot) -> None:
    page = Page()
    stills = SharedStills(page, page)  # type: ignore[arg-type]
    left = [1000]

    def again(_made: object) -> None:
        left[0] -= 1
        if left[0]:
            stills.want(STILL, again)

    stills.want(STILL, again)
    page.answer(page.asked[0], b"made")
    qtbot.waitUntil(lambda: left[0] == 0)


def test_after_forgetting_nothing_is_handed_over(qtbot: QtBot) -> None:
    page = Page()
    stills = SharedStills(page, page)  # type: ignore[arg-type]
    got: list[bytes] = []
    stills.want(STILL, lambda made: got.append(made.png))
    stills.forget()
    page.answer(page.asked[0], b"made")
    QCoreApplication.processEvents()
    assert got == []
