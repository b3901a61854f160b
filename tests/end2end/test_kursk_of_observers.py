# SPDX-License-Identifier: MIT
"""The observers in hand appear beside the statement about Kursk Oblast, and go with their days."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.end2end.days_in_hand import DAYS, add_days, control_of
from tests.end2end.driver import Driver, wait_until
from tests.made_days import write_days
from ui.reading.observed_texts import check_rows


def lines(driver: Driver) -> list[str]:
    opened = driver.opened
    rows = check_rows(opened, opened.briefing.statement("kursk-area"))
    return [row.line for row in rows if row.whose.startswith("Own")]


def test_days_in_hand_are_measured_for_the_statement_about_kursk(
        new_window: Callable[..., Driver], tmp_path: Path) -> None:
    driver = new_window()
    assert lines(driver) == []
    own = add_days(driver, write_days(tmp_path / "Own", DAYS, kursk=True))
    wait_until(lambda: lines(driver), "the observer is named")
    (line,) = lines(driver)
    assert "20\N{NO-BREAK SPACE}Nov\N{NO-BREAK SPACE}2024: " in line and " km²; " in line
    control_of(driver).library.remove(own)
    wait_until(lambda: not lines(driver), "it is no longer named")
