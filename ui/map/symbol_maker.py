# SPDX-License-Identifier: MIT
"""Pictures of unit symbols for the window's widgets, drawn by the map's page."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from ui.map.map_view import MapView

SIZE: Final = 60
"""Pixels of a symbol's picture: sharp on screens of double density at half of that."""


class SymbolMaker(QObject):
    """Asks the page, and hands the pictures over. A picture that is there is not asked for again."""

    def __init__(self, view: MapView, parent: QObject) -> None:
        super().__init__(parent)
        self._map = view
        self._token = 0
        self._waiting: dict[int, tuple[str, Callable[[str, QImage], object]]] = {}
        self._made: dict[str, QImage] = {}
        view.symbolMade.connect(self._take)

    def want(self, code: str, take: Callable[[str, QImage], object]) -> None:
        """Wants the symbol of a code; ``take`` receives the code and the picture, a null one where there is none."""
        if code in self._made:
            take(code, self._made[code])
            return
        self._token += 1
        self._waiting[self._token] = code, take
        self._map.make_symbol(self._token, code, SIZE)

    def _take(self, token: int, png: str) -> None:
        if token not in self._waiting:
            return
        code, take = self._waiting.pop(token)
        try:
            image = QImage.fromData(base64.b64decode(png, validate=True))
        except (binascii.Error, ValueError):
            image = QImage()
        self._made[code] = image
        take(code, image)
