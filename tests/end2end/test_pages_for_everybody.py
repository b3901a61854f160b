# SPDX-License-Identifier: MIT
"""The map's page, the room's page and the handout's page have no fault that a checker for accessibility knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from maps.exporting.handout import ExportSettings
from maps.exporting.web_page import write
from tests.end2end.axe import violations
from tests.end2end.driver import Driver, wait_until
from tests.end2end.handout_page import HandoutPage
from tests.end2end.page_audit import audit
from tests.end2end.room import Room
from tests.exporting_examples import handout


def _has_left(page: HandoutPage, place: str, before: str) -> bool:
    return str(page.evaluate(place)) != before


@pytest.fixture
def handout_page(qapp: object, tmp_path: Path) -> Iterator[Callable[..., HandoutPage]]:
    pages: list[HandoutPage] = []

    def open_(**size: int) -> HandoutPage:
        file = tmp_path / f"handout {len(pages)}.html"
        file.write_bytes(write(handout(marking="For internal use"), ExportSettings()))
        pages.append(HandoutPage(file, **size))
        return pages[-1]

    yield open_
    for page in pages:
        page.close()


@pytest.mark.parametrize("width", [1280, 420])
def test_the_handout(handout_page: Callable[..., HandoutPage], width: int) -> None:
    page = handout_page(width=width)
    assert audit(page) == []
    page.evaluate("document.querySelector('.pick').click()")
    page.evaluate("document.querySelector('.chip').click()")
    page.evaluate("document.getElementById('next').click()")
    page.settle()
    assert audit(page) == [], "with a statement, an area and a step on show"
    assert violations(page) == []


def test_everything_on_the_handout_is_reached_by_tab(handout_page: Callable[..., HandoutPage]) -> None:
    page = handout_page()
    wanted = page.evaluate(
        "[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]"
        ".filter((each) => each.checkVisibility() && !each.disabled).length")
    view = page.view.focusProxy()
    assert view is not None
    page.view.activateWindow()
    view.setFocus()
    seen: list[str] = []
    place = ("(() => { const each = document.activeElement; return [...document.querySelectorAll('*')].indexOf(each) + "
             "' ' + (getComputedStyle(each).outlineStyle !== 'none' || getComputedStyle(each, '::after').outlineStyle "
             "!== 'none' || getComputedStyle(each, '::after').borderStyle !== 'none'); })()")
    before = str(page.evaluate(place))
    for _ in range(wanted):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        wait_until(partial(_has_left, page, place, before), f"Tab leaves {before}")
        before = str(page.evaluate(place))
        seen.append(before)
    assert len(set(seen)) == wanted, "no trap, and nothing left out"
    order = [int(each.split()[0]) for each in seen]
    assert order == sorted(order), "in the order of the page"
    assert [each for each in seen if each.endswith("false")] == [], "each is seen to have the focus"


def test_the_window_s_map(window: Driver) -> None:
    wait_until(lambda: bool(window.evaluate("lineOfContact.spoken?.list.children.length ?? 0")), "the areas are listed")
    assert audit(window.page) == []
    for contrast, theme in (("high", "light"), ("high", "dark"), ("ordinary", "dark"), ("ordinary", "light")):
        window.window.set_theme(theme)
        window.window.choose_contrast(contrast)
        window.settle()
        assert audit(window.page, least=7 if contrast == "high" else 4.5) == []
        assert violations(window.page) == []


def test_the_room_s_map(window: Driver) -> None:
    room = Room(window).begin()
    try:
        room.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
        wait_until(lambda: bool(room.page.evaluate("lineOfContact.spoken?.list.children.length ?? 0")), "listed")
        assert audit(room.page) == []
        assert violations(room.page) == []
    finally:
        room.press(Qt.Key.Key_Escape)
        wait_until(lambda: room.is_over, "the presentation ends")


@pytest.mark.parametrize(("spoil", "rule"), [
    ("document.getElementById('zoom-in').removeAttribute('aria-label'), document.getElementById('zoom-in').title = '', "
     "document.getElementById('zoom-in').textContent = ''", "no name: button#zoom-in"),
    ("document.getElementById('count').style.color = '#aaa'", "contrast: p#count"),
    ("document.getElementById('list').append(document.createElement('p'))", "a list of other things: ol#list"),
    ("document.documentElement.lang = ''", "no language: html"),
    ("document.querySelector('h1').remove()", "heading out of order: h2"),
    ("document.querySelector('.pick').setAttribute('aria-pressed', 'yes')", "wrong state: button.pick")])
def test_the_audit_sees_faults(handout_page: Callable[..., HandoutPage], spoil: str, rule: str) -> None:
    page = handout_page()
    page.evaluate(f"({spoil}, 0)")
    assert any(each.startswith(rule) for each in audit(page)), audit(page)


def test_the_handout_flows_into_320_pixels(handout_page: Callable[..., HandoutPage]) -> None:
    page = handout_page(width=320)
    assert page.evaluate("innerWidth") == 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, "no scrolling in two directions"


def test_the_handout_stands_wider_spacing_of_text(handout_page: Callable[..., HandoutPage]) -> None:
    """https://www.w3.org/TR/WCAG22/#text-spacing"""
    page = handout_page()
    page.evaluate(
        "(() => { const sheet = new CSSStyleSheet(); sheet.insertRule('* { line-height: 1.5 !important; "
        "letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }'); "
        "document.adoptedStyleSheets = [sheet]; return 0; })()")
    cut = page.evaluate(
        "[...document.querySelectorAll('p, li, button, h1, h2, h3, span, summary, output')].filter((each) => "
        "each.checkVisibility() && each.textContent.trim() && !each.closest('#caption, #credits') && "
        "getComputedStyle(each).display !== 'inline' && (each.scrollWidth > each.clientWidth + 1 || "
        "each.scrollHeight > each.clientHeight + 1)).map((each) => each.outerHTML.slice(0, 90))")
    assert cut == []


def test_nothing_with_the_focus_is_under_the_map_of_a_narrow_page(handout_page: Callable[..., HandoutPage]) -> None:
    page = handout_page(width=420)
    for at in (3, 1):
        page.evaluate(f"document.querySelectorAll('.pick')[{at}].focus()")
        top, below = page.evaluate(f"[document.querySelectorAll('.pick')[{at}].getBoundingClientRect().top, "
                                   "document.getElementById('map').getBoundingClientRect().bottom]")
        assert top >= below
