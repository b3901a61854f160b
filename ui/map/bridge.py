# SPDX-License-Identifier: MIT
"""The program's end of the channel to the map page, and the calls that a restarted page receives again.

The calls are listed at the top of resources/web/map.js.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

log = logging.getLogger(__name__)

Value = Mapping[str, Any]
"""The values of a call or an event by name, as JSON has them."""


class MapBridge(QObject):
    """The channel: ``call`` reaches the page, the page calls ``heard``; both carry a name and a JSON object."""

    call = Signal(str, str)
    said = Signal(str, object)
    """An event of the page: its name and its values."""

    def send(self, name: str, value: Value) -> None:
        """Calls the page."""
        self.call.emit(name, json.dumps(value))

    @Slot(str, str)
    def heard(self, name: str, text: str) -> None:
        """Receives an event from the page."""
        try:
            value = json.loads(text)
        except ValueError:
            value = None
        if isinstance(value, dict):
            self.said.emit(name, value)
        else:
            log.warning("the page sent %s without values", name)


class KeptCalls:
    """The last values of every lasting call, and the other calls that wait for a page.

    ``order`` names the lasting calls in the order in which a new page receives them.
    """

    def __init__(self, order: tuple[str, ...]) -> None:
        self._order = order
        self._lasting: dict[tuple[str, object], Value] = {}
        self._waiting: list[tuple[str, Value]] = []

    def keep(self, name: str, value: Value, part: object = None) -> None:
        """Keeps a lasting call, one for each ``part``. A step replaces what was shown before it."""
        self._lasting[name, part] = value
        if name == "showStep":
            self._lasting.pop(("setView", None), None)
            self._lasting.pop(("showAreas", None), None)

    def rested(self, lon: float, lat: float, zoom: float) -> None:
        """Keeps where the view came to rest, unless it is a step's own view, which is framed again."""
        if not self._has("showStep") or self._has("setView"):
            self.keep("setView", {"lon": lon, "lat": lat, "zoom": zoom})

    def wait(self, name: str, value: Value) -> None:
        """Keeps a call until there is a page."""
        self._waiting.append((name, value))

    def replay(self) -> list[tuple[str, Value]]:
        """Returns the calls for a new page, in order. Areas and steps are shown without a flight."""
        calls = [(name, self._still(name, value)) for (name, _part), value in
                 sorted(self._lasting.items(), key=lambda item: self._order.index(item[0][0]))]
        waiting, self._waiting = self._waiting, []
        return calls + waiting

    def _has(self, name: str) -> bool:
        return (name, None) in self._lasting

    def _still(self, name: str, value: Value) -> Value:
        comes_back = name == "showStep" or (name == "showAreas" and self._has("setView"))
        return {**value, "fly": False} if comes_back else value
