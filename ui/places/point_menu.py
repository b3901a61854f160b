# SPDX-License-Identifier: MIT
"""The menu of a point on the map: its coordinates to copy, measuring from it, marking it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from ui.kit.texts import tr


class PointTexts(NamedTuple):
    """A point's coordinates as they are copied."""

    decimal: str
    minutes: str
    mgrs: str


def texts_of(lon: float, lat: float) -> PointTexts:
    """Returns how a point in degrees is written; the first use loads the projections, so it runs in the background."""
    from maps.coordinates import decimal_text, minutes_text
    from maps.military_grid import to_mgrs

    return PointTexts(decimal_text(lat, lon), minutes_text(lat, lon), to_mgrs(lat, lon))


def point_menu(parent: QWidget, texts: PointTexts, acts: Mapping[str, Callable[[], object]],
               note: Callable[[str], object]) -> QMenu:
    """Returns the menu; ``acts`` has "measure" and "mark", ``note`` receives what was copied."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("This point of the map"))

    def copying(text: str) -> Callable[[], None]:
        def copy() -> None:
            QGuiApplication.clipboard().setText(text)
            note(tr("Copied: {text}").format(text=text))
        return copy

    for label, text in ((tr("Copy {text}").format(text=texts.decimal), texts.decimal),
                        (tr("Copy as degrees and minutes"), texts.minutes),
                        (tr("Copy MGRS {text}").format(text=texts.mgrs), texts.mgrs)):
        if text:
            menu.addAction(label).triggered.connect(copying(text))
    menu.addSeparator()
    for label, name in ((tr("Measure from here"), "measure"), (tr("Mark this place"), "mark")):
        menu.addAction(label).triggered.connect(lambda _checked=False, act=acts[name]: act())
    return menu
