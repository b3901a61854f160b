# SPDX-License-Identifier: MIT
"""The handout's HTML file, opened from disk in the real web view, without a network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from math import log2
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from maps.exporting.handout import ExportSettings, Handout, Terms
from maps.exporting.on_picture import pixel
from maps.exporting.web_page import write
from tests.end2end.handout_page import HandoutPage
from tests.end2end.waiting import wait_until
from tests.exporting_examples import handout, handout_with_text, with_disputes
from tests.hostile import MARKUP, hostile_document, naughty_document


@pytest.fixture
def opened(qapp: object, tmp_path: Path) -> Iterator[Callable[..., HandoutPage]]:
    """Opens handouts as files."""
    pages: list[HandoutPage] = []

    def open_(made: Handout | bytes, **size: int) -> HandoutPage:
        file = tmp_path / f"handout {len(pages)}.html"
        file.write_bytes(made if isinstance(made, bytes) else write(made, ExportSettings()))
        pages.append(HandoutPage(file, **size))
        return pages[-1]

    yield open_
    for page in pages:
        said, addresses = page.page.said, page.watch.addresses
        page.close()
        assert said == [], "nothing is refused, nothing fails"
        assert all(each.startswith(("file:", "data:")) for each in addresses)


@pytest.fixture(scope="module")
def written() -> bytes:
    """The default briefing's handout, marked."""
    return write(handout(marking="For internal use"), ExportSettings())


@pytest.fixture
def page(opened: Callable[..., HandoutPage], written: bytes) -> HandoutPage:
    return opened(written)


def number_of(made: Handout, statement: str) -> int:
    return next(each.number for each in made.statements if each.id == statement) - 1


def is_at(page: HandoutPage, step: int) -> bool:
    return bool(page.report()["step"] == step)


def is_inside(box: list[float], view: dict[str, Any]) -> bool:
    return bool(box[0] >= 0 and box[1] >= 0 and box[2] <= view["width"] and box[3] <= view["height"])


def test_a_statement_outlines_and_frames_its_areas(page: HandoutPage) -> None:
    assert page.report()["outlined"] == []
    page.click(".pick", number_of(handout(), "kursk-area"))
    wait_until(lambda: page.report()["outlined"], "an area is outlined")
    report = page.settle()
    assert report["outlined"] == ["kursk-incursion"] and report["statement"] == "kursk-area"
    assert "crimea" in report["dimmed"] and "kursk-incursion" not in report["dimmed"]
    assert is_inside(report["boxes"]["kursk-incursion"], report["view"]) and report["view"]["zoom"] > 7
    assert report["pills"] == ["Kursk incursion"]
    assert page.evaluate("document.querySelectorAll('.pick[aria-pressed=true]').length") == 1


def test_an_area_shows_its_statements(page: HandoutPage) -> None:
    x, y = page.report()["anchors"]["crimea"]
    page.click_on_map(x, y)
    wait_until(lambda: page.report()["area"] == "crimea", "Crimea is chosen")
    report = page.settle()
    about = {each.id for each in handout().statements if "crimea" in [area for area, _ in each.areas]}
    assert set(report["shown"]) == about and report["outlined"] == ["crimea"]
    page.click_on_map(x, y)
    wait_until(lambda: page.report()["area"] not in ("crimea", None), "again, the next area at the place")
    page.click("#area .clear")
    wait_until(lambda: page.report()["area"] is None, "cleared")
    assert len(page.report()["shown"]) == len(handout().statements)


def test_a_chip_frames_its_area(page: HandoutPage) -> None:
    page.click(".chip", 1)
    wait_until(lambda: page.report()["area"], "an area is chosen")
    report = page.settle()
    assert is_inside(report["boxes"][report["area"]], report["view"])


def test_steps_go_forward_and_back(page: HandoutPage) -> None:
    steps = handout().steps
    for index in range(3):
        page.click("#next")
        wait_until(partial(is_at, page, index), "the next step")
    report = page.settle()
    assert report["caption"] == (steps[2].words or steps[2].alt) and report["statement"] == steps[2].statement
    assert page.evaluate("document.getElementById('position').textContent") == f"Step 3 of {len(steps)}"
    assert page.evaluate("document.getElementById('caption').getAttribute('aria-live')") == "polite"
    page.click("#back")
    wait_until(lambda: page.report()["step"] == 1, "the step before")


def test_a_step_shows_its_own_view(opened: Callable[..., HandoutPage]) -> None:
    camera = {"lon": 36.2, "lat": 49.99, "zoom": 8.5}
    document = hostile_document() | {"version": 3, "sequence": [
        {"shows": "map", "title": "Around Kharkiv", "areas": ["donetsk"], "camera": camera}]}
    page = opened(handout(document=document))
    page.click("#next")
    wait_until(lambda: page.report()["step"] == 0, "the step")
    report = page.settle()
    view = report["view"]
    scale = 2 ** (view["zoom"] - 10) / 10
    x, y = pixel((camera["lon"], camera["lat"]), {"lon": 30.0, "lat": 50.0, "zoom": 10.0}, (0, 0))
    assert abs(view["zoom"] - (8.5 + log2(view["width"] / 1920))) < 0.01
    assert abs(10 * x - view["x"]) * scale < 2 and abs(10 * y - view["y"]) * scale < 2
    assert report["caption"] == "Around Kharkiv" and report["outlined"] == ["donetsk"]


def test_search_and_filters(page: HandoutPage) -> None:
    page.click("#search")
    page.type("KURSK oblast")
    wait_until(lambda: 0 < len(page.report()["shown"]) < len(handout().statements), "fewer statements")
    assert "kursk-area" in page.report()["shown"]
    page.type(" nothing like it")
    wait_until(lambda: page.report()["shown"] == [], "no statement")
    assert page.evaluate("document.getElementById('count').textContent") == "No statement matches."
    page.press(Qt.Key.Key_Escape)
    wait_until(lambda: len(page.report()["shown"]) == len(handout().statements), "all again")
    page.evaluate("(() => { const k = document.getElementById('kind'); k.value = 'figure';"
                  " k.dispatchEvent(new Event('change')); })()")
    figures = [each.id for each in handout().statements if each.kind == "figure"]
    assert page.report()["shown"] == figures


def test_keys_move_the_map(page: HandoutPage) -> None:
    page.evaluate("document.getElementById('map').focus()")
    home = page.settle()["view"]
    page.press(Qt.Key.Key_Plus)
    wait_until(lambda: page.report()["view"]["zoom"] > home["zoom"] + 0.4, "nearer")
    near = page.settle()["view"]
    page.press(Qt.Key.Key_Right)
    wait_until(lambda: page.report()["view"]["x"] > near["x"], "to the east")
    page.press(Qt.Key.Key_0)
    wait_until(lambda: abs(page.report()["view"]["zoom"] - home["zoom"]) < 0.01, "the whole region")


def test_the_mouse_moves_the_map(page: HandoutPage) -> None:
    page.click("#zoom-in")
    wait_until(lambda: page.report()["view"]["zoom"] > 5.5, "nearer")
    before = page.settle()["view"]
    page.drag((700, 400), (600, 450))
    wait_until(lambda: page.report()["view"]["x"] > before["x"], "to the east")
    after = page.settle()
    assert after["view"]["y"] < before["y"] and after["area"] is None, "a drag is no click"


def test_reduced_motion_jumps(page: HandoutPage) -> None:
    at = number_of(handout(), "kursk-area")
    click = f"document.querySelectorAll('.pick')[{at}].click()"
    zoom = "lineOfContact.report().view.zoom"
    assert page.evaluate(f"(({click}), {zoom})") < 6.5, "a flight begins where the map is"
    page.settle()
    page.evaluate("document.getElementById('home').click()")
    page.settle()
    page.evaluate("(() => { window.matchMedia = (query) => ({ matches: query.includes('reduce') }); })()")
    page.evaluate(click)  # no longer chosen
    assert page.evaluate(f"(({click}), {zoom})") > 7, "at once"


def test_the_keyboard_reaches_everything(page: HandoutPage) -> None:
    landmarks = "main, header, [role=search], [role=status], [role=application]"
    assert page.evaluate(f"document.querySelectorAll('{landmarks}').length") == 5
    names = page.evaluate("[...document.querySelectorAll('button, input, select, summary')].map((e) =>"
                          " e.getAttribute('aria-label') || e.textContent.trim())")
    assert len(names) > 30 and all(names)
    page.evaluate("document.querySelectorAll('.pick')[2].focus()")
    page.press(Qt.Key.Key_Return)
    wait_until(lambda: page.report()["statement"] == handout().statements[2].id, "chosen by key")


def test_on_a_phone_the_map_is_above_the_list(opened: Callable[..., HandoutPage],
                                              record_picture: Callable[[str, QImage], None]) -> None:
    page = opened(handout(), width=390, height=844)
    boxes = page.evaluate("['map', 'steps', 'side'].map((id) => document.getElementById(id))"
                          ".map((e) => { const b = e.getBoundingClientRect();"
                          " return [b.left, b.top, b.right, b.bottom]; })")
    assert boxes[0][3] <= boxes[1][1] + 1 and boxes[1][3] <= boxes[2][1] + 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.click(".pick", 3)
    wait_until(lambda: page.report()["outlined"], "outlined")
    page.settle()
    assert page.evaluate("document.getElementById('map').getBoundingClientRect().top") >= -1, "the map stays in sight"
    record_picture("handout-phone", page.view.grab().toImage())


def test_what_may_not_be_passed_on_is_not_on_the_map(opened: Callable[..., HandoutPage]) -> None:
    made = handout()
    layer = type(made.layer)(list(made.layer), "Some Observer")
    page = opened(msgspec.structs.replace(
        made, layer=layer, left_out=("The areas of Some Observer are left out.",),
        terms=(Terms(observer="Some Observer", credit="", terms="No.", may_go=False),)))
    page.click(".pick", number_of(made, "kursk-area"))
    wait_until(lambda: page.report()["statement"] == "kursk-area", "chosen")
    assert page.report()["outlined"] == []
    assert "left out" in page.evaluate("document.getElementById('left-list').textContent")


@pytest.mark.parametrize("document", [hostile_document(), naughty_document()], ids=["markup", "strings"])
def test_hostile_texts_are_shown_and_never_run(opened: Callable[..., HandoutPage], document: dict[str, Any]) -> None:
    made = handout(document=document, marking=MARKUP, as_of=MARKUP, credits=MARKUP, left_out=(MARKUP,), with_notes=True)
    made = msgspec.structs.replace(made, title=MARKUP, about=MARKUP, terms=(
        Terms(observer=MARKUP, credit=MARKUP, terms=MARKUP),), sources=tuple(
        msgspec.structs.replace(each, citation=MARKUP, url="javascript:window.ran=1") for each in made.sources))
    page = opened(made)
    page.evaluate("window.violations = []")
    page.evaluate("document.addEventListener('securitypolicyviolation',"
                  " (e) => window.violations.push(e.violatedDirective))")
    page.click(".pick", 1)
    wait_until(lambda: page.report()["statement"] is not None, "chosen")
    page.click("#next")
    wait_until(lambda: page.report()["step"] == 0, "a step")
    shown = page.evaluate("[...document.querySelectorAll('.card .text')].map((e) => e.textContent)")
    assert shown == [each.text for each in made.statements]
    for selector in ("h1", "#credits", "#left-list li", ".marking", ".about", "title"):
        assert page.evaluate(f"document.querySelector('{selector}').textContent") == MARKUP
    assert page.evaluate("[...document.querySelectorAll('a')].every((e) => /^(#|http)/.test(e.getAttribute('href')))")
    assert page.evaluate("window.ran === undefined && window.violations.length === 0")
    assert page.page.wanted == []


def test_a_script_of_anyone_elses_is_refused(page: HandoutPage) -> None:
    for script in ("const e = document.createElement('img'); e.setAttribute('onerror', 'window.ran = 1');",
                   "const e = document.createElement('script'); e.textContent = 'window.ran = 1';",
                   "document.body.innerHTML = '<b>x</b>';"):
        with pytest.raises(RuntimeError, match="Trusted"):
            page.evaluate(f"(() => {{ {script} }})()")
    page.evaluate("(() => { const a = document.createElement('a'); a.href = 'javascript:window.ran = 1';"
                  " document.body.append(a); a.click(); })()")
    wait_until(lambda: page.page.said, "it is refused")
    assert page.evaluate("window.ran === undefined")
    assert "fetched" not in page.evaluate("fetch('https://example.org').then(() => 'fetched', () => 'refused')")
    page.page.said.clear()


def test_it_is_looked_at(page: HandoutPage, record_picture: Callable[[str, QImage], None]) -> None:
    page.click(".pick", number_of(handout(), "kursk-area"))
    page.settle()

    def colours() -> set[str]:
        picture = page.view.grab().toImage()
        return {picture.pixelColor(x, y).name() for x in range(440, 1270, 9) for y in range(60, 700, 9)}

    wait_until(lambda: len(colours()) > 8, "a map is drawn")
    record_picture("handout-page", page.view.grab().toImage())


def test_the_statement_that_is_gone_to_stays_in_view_however_long_the_others_are(
        opened: Callable[..., HandoutPage]) -> None:
    page = opened(handout_with_text(with_disputes(handout(with_notes=True)), "Long words of a statement. " * 60, "A"))
    last = page.evaluate("document.querySelectorAll('.answer .to-statement').length") - 1
    for at in (last, 0):
        page.click(".answer .to-statement", at)
        top, height = page.evaluate(
            "(async () => { let before, b; do { before = b?.top; await new Promise((go) => setTimeout(go, 200));"
            " b = document.querySelector('#list .chosen').getBoundingClientRect(); } while (b.top !== before);"
            " return [b.top, innerHeight]; })()")
        assert -1 <= top < height - 40, "its beginning is seen"


def test_hostile_terms_and_questions_are_shown_and_never_run(opened: Callable[..., HandoutPage]) -> None:
    page = opened(handout_with_text(with_disputes(handout(with_notes=True)), MARKUP, MARKUP))
    page.click("#proposals-list .pick", 0)
    wait_until(lambda: page.report()["proposal"] == 1, "the term is shown")
    shown = page.evaluate("[...document.querySelectorAll('.proposal h3, .proposal .text, .proposal .line,"
                          " .answer .text, .answer .line, .question > h3')].map((each) => each.textContent)")
    assert len(shown) > 10 and set(shown) == {MARKUP}
    assert page.evaluate("window.ran === undefined")
    page.click(".answer .to-statement", 0)
    wait_until(lambda: page.report()["statement"] is not None and page.report()["proposal"] is None, "its statement")
