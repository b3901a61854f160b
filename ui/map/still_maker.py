# SPDX-License-Identifier: MIT
"""Asks a map's page for pictures that no screen shows, one after the other."""

from __future__ import annotations

import base64
import binascii
import itertools
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from ui.map.map_calls import PictureStep
from ui.map.map_view import MapView

log = logging.getLogger(__name__)

_PATIENCE_MILLISECONDS: Final = 20_000
"""How long the page may take for a picture, in which it may first have to fetch ground."""
_MOST_TRIES: Final = 2
_MOST_WAITS: Final = 3
"""How often it is waited that long for a page that is not ready."""
_TOKENS: Final = itertools.count(1)
"""Numbers of pictures, which no two makers share: a page tells every maker of every picture."""

Take = Callable[["Made"], object]


@dataclass(frozen=True)
class Made:
    """A picture that was made: as PNG, empty where it failed; its view, and where the names and rings of areas stand.

    ``view`` has "lon", "lat" and "zoom"; names have "id", "name", "size", a box and the point they are for, in pixels.
    """

    png: bytes
    view: Mapping[str, float]
    names: Sequence[Mapping[str, Any]] = ()
    rings: Sequence[Mapping[str, Any]] = ()

    def image(self) -> QImage:
        """Returns the picture; a null one where it failed."""
        return QImage.fromData(self.png) if self.png else QImage()


_FAILED: Final = Made(b"", {})


@dataclass(frozen=True)
class Still:
    """A wanted picture: a step on a map of this size in pixels, with ``ratio`` device pixels for each.

    Names and lines are ``scale`` times as large as in the main window; ``theme`` is "light" or "dark".
    """

    step: PictureStep
    size: tuple[float, float]
    ratio: float
    scale: float
    theme: str
    bare: bool = False
    """Whether it has no outlines and names of areas."""


class StillMaker(QObject):
    """Makes stills with a map's page, first the one wanted last. Each is handed over once; one that failed is empty."""

    rested = Signal()
    """Nothing more is wanted."""

    def __init__(self, view: MapView, parent: QObject) -> None:
        super().__init__(parent)
        self._map = view
        self._wanted: list[tuple[Still, Take]] = []
        self._now: tuple[Still, Take] | None = None
        self._token = 0
        self._tries = self._waits = 0
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._ask_again)
        view.pictureMade.connect(self._made)
        view.ready.connect(self._ask_again)

    def want(self, still: Still, take: Take) -> None:
        """Hands the picture to ``take`` as soon as it is made."""
        self._wanted.append((still, take))
        if self._now is None:
            self._go_on()

    @property
    def is_busy(self) -> bool:
        """Whether a picture is wanted that is not there yet."""
        return self._now is not None

    def forget(self) -> None:
        """Drops what is still wanted; a picture that is being made is made for nobody."""
        self._wanted.clear()
        if self._now is not None:
            self._now = (self._now[0], lambda _picture: None)

    def _go_on(self) -> None:
        self._now = self._wanted.pop() if self._wanted else None
        self._tries = self._waits = 0
        if self._now is not None:
            self._ask()

    def _ask(self) -> None:
        """Asks the page; one that is not ready is asked once it is, if that comes in time."""
        if self._now is None:
            return
        still = self._now[0]
        self._patience.start()
        if not self._map.is_ready:
            self._waits += 1
            return
        self._tries += 1
        self._token = next(_TOKENS)
        self._map.make_picture(self._token, still.step, still.size, still.ratio, still.scale, still.theme,
                               still.bare)

    def _ask_again(self) -> None:
        """Asks a page that was started again, or that kept silent, once more."""
        if self._now is None:
            return
        if self._tries < _MOST_TRIES and self._waits < _MOST_WAITS:
            self._ask()
        else:
            log.warning("the page makes no picture")
            self._hand_over(_FAILED)

    def _made(self, token: int, png: str, about: Any) -> None:
        if token != self._token or self._now is None:
            return
        try:
            data = base64.b64decode(png, validate=True)
        except (binascii.Error, ValueError):
            data = b""
        known = about if isinstance(about, dict) else {}
        self._hand_over(Made(data, known.get("view", {}), known.get("names", ()), known.get("rings", ())))

    def _hand_over(self, picture: Made) -> None:
        self._patience.stop()
        self._token = 0
        now, self._now = self._now, None
        if now is not None:
            now[1](picture)
        if self._now is None:
            self._go_on()
        if self._now is None:
            self.rested.emit()
