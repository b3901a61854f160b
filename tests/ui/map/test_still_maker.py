# SPDX-License-Identifier: MIT
"""Pictures of a map's page: each goes to whoever wanted it, and whoever wants one receives an answer in any case."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from ui.map import still_maker
from ui.map.map_calls import PictureStep
from ui.map.still_maker import Made, Still, StillMaker

STILL = Still(PictureStep((), None, (), (), {}), (192, 108), 1.0, 1.0, "light")


class Page(QObject):
    """A map's page that makes a picture when the test says so."""

    pictureMade = Signal(int, str, object)  # noqa: N815 (Qt names it)
    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_ready = True
        self.asked: list[int] = []

    def make_picture(self, token: int, *_how: Any) -> None:
        self.asked.append(token)

    def answer(self, token: int, words: bytes) -> None:
        self.pictureMade.emit(token, base64.b64encode(words).decode(), {"view": {"zoom": 6.0}})


@pytest.fixture
def page(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    monkeypatch.setattr(still_maker, "_PATIENCE_MILLISECONDS", 30)
    made = Page()
    yield made
    made.deleteLater()


def makers(page: Page, count: int) -> list[tuple[StillMaker, list[bytes]]]:
    """Makers of pictures, each with a picture wanted, and what they got."""
    made = [(StillMaker(page, page), list[bytes]()) for _ in range(count)]  # type: ignore[arg-type]
    for maker, got in made:
        maker.want(STILL, lambda picture, got=got: got.append(picture.png))  # type: ignore[misc]
    return made


def test_two_makers_of_one_page_get_their_own_pictures(page: Page) -> None:
    (_first, first), (_second, second) = makers(page, 2)
    assert len(set(page.asked)) == 2
    page.answer(page.asked[1], b"two")
    page.answer(page.asked[0], b"one")
    assert (first, second) == ([b"one"], [b"two"])


def test_what_a_maker_gave_up_is_not_the_next_one_s(page: Page) -> None:
    ((gone, _nothing),) = makers(page, 1)
    gone.forget()
    ((_next, got),) = makers(page, 1)
    page.answer(page.asked[0], b"old")
    assert got == []
    page.answer(page.asked[1], b"new")
    assert got == [b"new"]


def test_a_page_that_keeps_silent_is_asked_again_and_then_given_up(qtbot: QtBot, page: Page) -> None:
    ((maker, got),) = makers(page, 1)
    qtbot.waitUntil(lambda: got == [b""])
    assert len(page.asked) == 2 and not maker.is_busy


def test_a_page_that_is_never_ready_is_given_up(qtbot: QtBot, page: Page) -> None:
    page.is_ready = False
    ((maker, got),) = makers(page, 1)
    qtbot.waitUntil(lambda: got == [b""])
    assert page.asked == [] and not maker.is_busy


def test_a_page_that_gets_ready_is_asked(page: Page) -> None:
    page.is_ready = False
    ((_maker, got),) = makers(page, 1)
    page.is_ready = True
    page.ready.emit()
    (token,) = page.asked
    page.answer(token, b"there")
    assert got == [b"there"]


def test_a_page_that_a_picture_ends_is_not_started_for_ever(page: Page) -> None:
    ((_maker, got),) = makers(page, 1)
    for _ in range(3):
        page.ready.emit()
    assert len(page.asked) == 2 and got == [b""]


def test_no_picture_is_no_image() -> None:
    assert Made(b"", {}).image().isNull()


def test_two_pictures_in_hand_come_in_any_order_and_the_rest_after_them(page: Page) -> None:
    maker = StillMaker(page, page, at_once=2)  # type: ignore[arg-type]
    got: list[tuple[int, bytes]] = []
    for number in range(3):
        maker.want(STILL, lambda picture, number=number: got.append((number, picture.png)))  # type: ignore[misc]
    assert len(page.asked) == 2
    page.answer(page.asked[1], b"second")
    assert len(page.asked) == 3 and maker.is_busy
    page.answer(page.asked[2], b"third")
    page.answer(page.asked[0], b"first")
    assert got == [(1, b"second"), (2, b"third"), (0, b"first")] and not maker.is_busy


def test_a_page_that_keeps_silent_about_one_of_two_is_asked_for_that_one(qtbot: QtBot, page: Page) -> None:
    maker = StillMaker(page, page, at_once=2)  # type: ignore[arg-type]
    got: list[bytes] = []
    for _ in range(2):
        maker.want(STILL, lambda picture: got.append(picture.png))
    page.answer(page.asked[0], b"one")
    qtbot.waitUntil(lambda: len(page.asked) == 3)
    page.answer(page.asked[1], b"late")
    page.answer(page.asked[2], b"two")
    assert got == [b"one", b"two"], "what came too late is nobody's, since the page was asked again"
