# SPDX-License-Identifier: MIT
"""A pane at the right of the map that a command opens and closes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject

from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from ui.kit.side_pane import SidePane

Pane = TypeVar("Pane", bound="SidePane")


class PaneController(QObject, Generic[Pane]):
    """Opens a pane and closes it: by its command, its cross, Esc, or when another pane takes its place.

    ``name`` is that of the command and of the step back. The pane is made when it is first opened.
    """

    def __init__(self, window: MainWindow, name: str) -> None:
        super().__init__(window)
        self._window = window
        self._name = name
        self.pane: Pane | None = None
        window.commands.connect({name: lambda: self.show(window.commands[name].isChecked())})
        window.back_steps.add(name, self._leave)

    @property
    def is_open(self) -> bool:
        """Whether the pane is in view."""
        return self.pane is not None and self.pane.isVisible()

    def show(self, on: bool) -> None:
        """Opens or closes the pane beside the map."""
        self._window.commands[self._name].setChecked(on)
        if on and self.pane is None:
            self.pane = self._make_pane()
            self.pane.closeRequested.connect(lambda: self.show(False))
            self.pane.closed.connect(self._closed)
        if self.pane is None or self.is_open == on:
            return
        self._window.panes.show(self.pane, on)
        self._toggled(self.pane, on)

    def _make_pane(self) -> Pane:
        raise NotImplementedError

    def _toggled(self, pane: Pane, on: bool) -> None:
        """Does what follows when the user opens or closes the pane."""

    def _closed(self) -> None:
        """The pane went out of view, in whatever way."""
        self._window.commands[self._name].setChecked(False)

    def _leave(self) -> bool:
        is_open = self.is_open
        if is_open:
            self.show(False)
        return is_open
