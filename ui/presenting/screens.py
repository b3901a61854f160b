# SPDX-License-Identifier: MIT
"""Assigns screens to the audience window and the presenter view, as screens come and go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from ui.kit.texts import tr

_SAME: Final = 0.5
"""Screens that share more than this part of the smaller one's place are clones: side by side they share none."""


@dataclass(frozen=True)
class Placement:
    """The names of the audience's screen and of the briefer's, which is None where there is only one."""

    audience: str
    presenter: str | None


def placement(screens: Sequence[str], own: str, wanted: str | None = None) -> Placement:
    """Returns which screen is whose: the audience gets the wanted one, else one that is not the briefer's own.

    ``screens`` are the names of all screens, at least one, the system's first screen first.
    """
    audience = next((name for name in screens if name == wanted), None) or next(
        (name for name in screens if name != own), screens[0])
    others = [name for name in screens if name != audience]
    presenter = own if own in others else (others[0] if others else None)
    return Placement(audience, presenter)


def show_the_same(first: QRect, second: QRect) -> bool:
    """Checks whether two screens with these places on the desktop show the same picture, as cloned ones do."""
    common = first.intersected(second)
    smaller = min(first.width() * first.height(), second.width() * second.height())
    return common.width() * common.height() > _SAME * smaller if not common.isEmpty() else first == second


def screens_by_name() -> dict[str, QScreen]:
    """Returns the system's screens, each under a name of its own: some have none, some have the same.

    Of screens that show the same picture the first one counts.
    """
    found: dict[str, QScreen] = {}
    for number, screen in enumerate(QGuiApplication.screens(), start=1):
        if any(show_the_same(each.geometry(), screen.geometry()) for each in found.values()):
            continue
        name = screen.name() or tr("Screen {number}").format(number=number)
        while name in found:
            name = f"{name} ({number})"
        found[name] = screen
    return found


def name_of(screen: QScreen | None, screens: Mapping[str, QScreen]) -> str:
    """Returns the name of a screen, or of one that shows the same picture; the first one's where it is gone."""
    first = next(iter(screens), "")
    if screen is None:
        return first
    by_identity = (name for name, each in screens.items() if each is screen)
    by_picture = (name for name, each in screens.items() if show_the_same(each.geometry(), screen.geometry()))
    return next(by_identity, None) or next(by_picture, first)


class Screens(QObject):
    """The system's screens by name. ``changed`` is emitted when one was added, removed or resized."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._added)
            application.screenRemoved.connect(lambda _screen: self.changed.emit())
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(lambda _geometry: self.changed.emit())

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(lambda _geometry: self.changed.emit())
        self.changed.emit()

    @property
    def names(self) -> list[str]:
        """Every screen's name; screens of the same name get a number."""
        return list(self._by_name())

    def screen(self, name: str) -> QScreen | None:
        """Returns the screen with this name."""
        return self._by_name().get(name)

    def name_of(self, screen: QScreen | None) -> str:
        """Returns the name of a screen; the first one's where it is gone."""
        return name_of(screen, self._by_name())

    def _by_name(self) -> dict[str, QScreen]:
        return screens_by_name()
