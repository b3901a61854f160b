# SPDX-License-Identifier: MIT
"""Asks a map's page for pictures that no screen shows."""

from __future__ import annotations

import base64
import binascii
import itertools
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader

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
    """A picture that was made: as PNG or WebP, empty where it failed; its view, and where areas' names and rings stand.

    ``view`` has "lon", "lat" and "zoom"; names have "id", "name", "size", a box and the point they are for, in pixels.
    """

    png: bytes
    view: Mapping[str, float]
    names: Sequence[Mapping[str, Any]] = ()
    rings: Sequence[Mapping[str, Any]] = ()

    def image(self) -> QImage:
        """Returns the picture; a null one where it failed. Unlike in `QImage.fromData`, other threads go on."""
        if not self.png:
            return QImage()
        data = QByteArray(self.png)
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        return QImageReader(buffer).read()


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
    form: Literal["png", "webp"] = "png"
    """WebP loses a little, and takes a sixth of the room."""


@dataclass(eq=False)
class _Job:
    """A picture that the page is asked for, and how often it was asked and waited for."""

    still: Still
    take: Take
    tries: int = field(default=0, init=False)
    waits: int = field(default=0, init=False)


class StillMaker(QObject):
    """Makes stills with a map's page, first the one wanted last. Each is handed over once; one that failed is empty.

    The page has ``at_once`` of them in hand: while one is turned into a file, the next one is drawn.
    """

    rested = Signal()
    """Nothing more is wanted."""

    def __init__(self, view: MapView, parent: QObject, *, at_once: int = 1) -> None:
        super().__init__(parent)
        self._map = view
        self._at_once = at_once
        self._wanted: list[_Job] = []
        self._asked: dict[int, _Job] = {}
        """By token."""
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._ask_again)
        view.pictureMade.connect(self._made)
        view.ready.connect(self._ask_again)

    def want(self, still: Still, take: Take) -> None:
        """Hands the picture to ``take`` as soon as it is made."""
        self._wanted.append(_Job(still, take))
        self._go_on()

    @property
    def is_busy(self) -> bool:
        """Whether a picture is wanted that is not there yet."""
        return bool(self._asked)

    def forget(self) -> None:
        """Drops what is still wanted; a picture that is being made is made for nobody."""
        self._wanted.clear()
        for job in self._asked.values():
            job.take = lambda _picture: None

    def _go_on(self) -> None:
        while self._wanted and len(self._asked) < self._at_once:
            self._ask(self._wanted.pop())

    def _ask(self, job: _Job) -> None:
        """Asks the page; one that is not ready is asked once it is, if that comes in time."""
        token = next(_TOKENS)
        self._asked[token] = job
        self._patience.start()
        if not self._map.is_ready:
            job.waits += 1
            return
        job.tries += 1
        still = job.still
        self._map.make_picture(token, still.step, still.size, still.ratio, still.scale, still.theme, still.bare,
                               still.form)

    def _ask_again(self) -> None:
        """Asks a page that was started again, or that kept silent, once more for all that it owes."""
        for token, job in list(self._asked.items()):
            if self._asked.pop(token, None) is None:
                continue  # it was given up meanwhile
            if job.tries < _MOST_TRIES and job.waits < _MOST_WAITS:
                self._ask(job)
            else:
                log.warning("the page makes no picture")
                self._hand_over(job, _FAILED)

    def _made(self, token: int, png: str, about: Any) -> None:
        job = self._asked.pop(token, None)
        if job is None:
            return
        try:
            data = base64.b64decode(png, validate=True)
        except (binascii.Error, ValueError):
            data = b""
        known = about if isinstance(about, dict) else {}
        self._hand_over(job, Made(data, known.get("view", {}), known.get("names", ()), known.get("rings", ())))

    def _hand_over(self, job: _Job, picture: Made) -> None:
        self._patience.stop()
        job.take(picture)
        self._go_on()
        if self._asked:
            self._patience.start()
        else:
            self.rested.emit()
