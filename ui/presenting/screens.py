# SPDX-License-Identifier: MIT
"""Assigns screens to the audience window and the presenter view, as screens come and go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from ui.kit.texts import tr


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


def screens_by_name() -> dict[str, QScreen]:
    """Returns the system's screens, each under a name of its own: some have none, some have the same."""
    found: dict[str, QScreen] = {}
    for number, screen in enumerate(QGuiApplication.screens(), start=1):
        name = screen.name() or tr("Screen {number}").format(number=number)
        while name in found:
            name = f"{name} ({number})"
        found[name] = screen
    return found


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
        found = self._by_name()
        return next((name for name, each in found.items() if each is screen), next(iter(found), ""))

    def _by_name(self) -> dict[str, QScreen]:
        return screens_by_name()
