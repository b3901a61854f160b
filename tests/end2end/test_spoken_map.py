# SPDX-License-Identifier: MIT
"""What screen readers are given of the map: its areas as a list, and what changes."""

from __future__ import annotations

from tests.end2end.driver import Driver, wait_until


def listed(window: Driver) -> list[str]:
    """Returns the rows of the list of areas, once it is made."""
    wait_until(lambda: bool(window.evaluate("lineOfContact.spoken?.list.children.length ?? 0")), "the areas are listed")
    return list(window.evaluate("lineOfContact.report().spoken"))


def said(window: Driver) -> str:
    return str(window.evaluate("lineOfContact.report().said"))


def test_areas_are_a_list_with_size_holder_neighbours_and_distance(window: Driver) -> None:
    rows = listed(window)
    assert len(rows) == 30 and rows[0].startswith("Russia"), "the largest first"
    row = next(each for each in rows if each.startswith("Zaporizhzhia Oblast, occupied part"))
    assert "km²" in row and "occupied by Russia" in row and "at the line of contact" in row
    assert "Zaporizhzhia Oblast, part held by Ukraine" in row and "Kherson Oblast, occupied part" in row
    assert "Crimea" not in row, "no neighbour of it"
    crimea = next(each for each in rows if each.startswith("Crimea"))
    assert " km from the line of contact" in crimea


def test_a_row_chooses_its_area_and_tells_its_state(window: Driver) -> None:
    listed(window)
    button = "document.querySelector('ol.spoken [data-area=crimea] button')"
    assert window.evaluate(f"{button}.getAttribute('aria-pressed')") == "false"
    window.run(f"{button}.click()")
    wait_until(lambda: window.outlined() == {"crimea"}, "Crimea is outlined")
    wait_until(lambda: window.evaluate(f"{button}.getAttribute('aria-pressed')") == "true", "its state is said")
    assert said(window).startswith("Crimea, ")
    assert "Crimea" in window.evaluate("document.querySelector('canvas.scene').getAttribute('aria-label')")


def test_a_selection_and_a_day_are_said_once(window: Driver) -> None:
    listed(window)
    window.run("window.spoken = []; new MutationObserver(() => spoken.push(lineOfContact.spoken.status.textContent))"
               ".observe(lineOfContact.spoken.status, { childList: true })")
    for _ in range(2):
        window.map.show_areas(["kursk-incursion"], fly=False)
        window.settle()
    assert [each for each in window.evaluate("spoken") if "Kursk" in each] == [said(window)]
    words = "lineOfContact.furniture.words"
    window.run("spoken.length = 0; for (const day of ['One', 'Two', 'Three']) lineOfContact.calls().setFurniture("
               f"{{ ...{words}, stamp: day }})")
    wait_until(lambda: window.evaluate("spoken") == ["Three"], "the last day is said, and only it")


def test_the_page_has_a_language_and_no_control_without_a_name(window: Driver) -> None:
    listed(window)
    assert window.evaluate("document.documentElement.lang") == "en"
    unnamed = window.evaluate(
        "[...document.querySelectorAll('button, [role=img], [role=group], ol')].map((each) => [each.className, "
        "each.closest('[hidden]') || each.getAttribute('aria-label') || each.textContent.trim()])"
        ".filter(([, said]) => !said)")
    assert unnamed == []
