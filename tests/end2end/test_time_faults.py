# SPDX-License-Identifier: MIT
"""Fetching in the real window from servers that fail: reported, without blocking the window or changing the map."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from tests.end2end.days_in_hand import DAYS, EVERY, add_days, control_of, rest
from tests.end2end.driver import Driver, wait_until
from tests.end2end.test_time import shown
from tests.made_days import write_days
from tests.maps.http.serving import Handler, Server, serving
from tests.patience import GIVE_UP_SECONDS

STALL_SECONDS = 0.05


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("no_proxy", "*")
    with serving() as made:
        yield made


@pytest.fixture
def timed(new_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    """A window that shows the third day of an own observer."""
    driver = new_window()
    own = add_days(driver, write_days(tmp_path / "Own", DAYS[:5]))
    driver.window.commands["time_bar"].trigger()
    rest(control_of(driver).library)
    control_of(driver).show_day(own, DAYS[2])
    return driver


class Pulse:
    """Checks that the window's event loop keeps running while another thread waits for it."""

    def __init__(self) -> None:
        self._came_round = threading.Event()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._came_round.set)
        self._timer.start()

    def waited_for(self, fault: Callable[[Handler], None]) -> Callable[[Handler], None]:
        """Returns this answer only after the loop has turned: a window that waits for it would wait for ever."""
        def answer(handler: Handler) -> None:
            self._came_round.clear()
            if self._came_round.wait(GIVE_UP_SECONDS):
                fault(handler)

        return answer


def web_page(handler: Handler) -> None:
    handler.reply(b"<!doctype html><title>Sign in</title>", kind="text/html")


def refused(handler: Handler) -> None:
    handler.reply(b"", status=404)


def cut_off(handler: Handler) -> None:
    handler.reply(b'{"type": "Feature', length=100_000)
    handler.cut()


@pytest.mark.parametrize(("fault", "said"), [(web_page, "signed in"), (refused, ""), (cut_off, "")])
def test_a_fault_is_reported_with_its_source_and_the_day_on_show_stays(
    timed: Driver, server: Server, fault: Callable[[Handler], None], said: str,
) -> None:
    server.routes["/20241120.geojson"] = Pulse().waited_for(fault)
    library = control_of(timed).library
    provider = library.known.add(f"{server.base}/20241120.geojson")
    assert server.asked == [], "adding an address asks nothing"
    timed.window.messages.dismiss()
    library.fetch(provider, *EVERY)
    rest(library)
    wait_until(lambda: provider.name in timed.message, "the fault is reported")
    assert said in timed.message and server.asked
    assert shown(timed) == [DAYS[2].isoformat()] and provider.id not in library.days


def test_a_silent_server_can_be_called_off(timed: Driver, server: Server) -> None:
    def silent(_handler: Handler) -> None:
        server.stopping.wait()

    server.routes["/20241120.geojson"] = silent
    control = control_of(timed)
    library = control.library
    library.fetch(library.known.add(f"{server.base}/20241120.geojson"), *EVERY)
    assert control.pane is not None
    wait_until(lambda: server.asked and control.pane is not None and control.pane.cancel.isVisible(), "it is asked")
    control.pane.cancel.click()
    rest(library)
    assert shown(timed) == [DAYS[2].isoformat()] and not control.pane.cancel.isVisible()


def test_the_network_is_not_asked_by_starting_or_opening_panes(timed: Driver, server: Server) -> None:
    server.routes["/20241120.geojson"] = web_page
    control = control_of(timed)
    control.library.known.add(f"{server.base}/20241120.geojson")
    for name in ("compare", "agreement", "sizes"):
        timed.window.commands[name].trigger()
        rest(control.library)
    control.show_data()
    timed.settle()
    assert server.asked == []
    assert control.dialog is not None
    control.dialog.accept()
