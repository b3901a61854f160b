# SPDX-License-Identifier: MIT
"""The briefer's marks on the window's map: those of every step, and those of the step at hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from briefing.editing import marks_on_map, step_showing
from briefing.model import Mark
from ui.files.session import Session
from ui.map.drawn_marks import marks_value
from ui.map.map_view import MapView


class MarksOnMap(QObject):
    """Keeps the map's marks in step with the briefing. The step at hand is that of the selected statement, or one that
    was chosen in the editor. ``stepChanged`` says that another step is at hand."""

    stepChanged = Signal()

    def __init__(self, session: Session, view: MapView, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._map = view
        self._statement = ""
        self._step: int | None = None
        self._left_out: Mark | None = None
        self._shown: tuple[Mark, ...] = ()
        session.edited.connect(self.refresh)
        session.openedChanged.connect(self._start_again)
        self.refresh()

    @property
    def step(self) -> int | None:
        """The index of the step at hand among the written ones; None where there is none."""
        steps = self._session.briefing.sequence
        if self._step is not None and self._step < len(steps):
            return self._step
        return step_showing(self._session.briefing, self._statement) if self._statement else None

    def show_statement(self, statement_id: str) -> None:
        """Shows the marks of the step that shows a statement."""
        self._statement, self._step = statement_id, None
        self.refresh()
        self.stepChanged.emit()

    def show_step(self, index: int) -> None:
        """Shows the marks of a written step."""
        self._step = index
        self.refresh()
        self.stepChanged.emit()

    def leave_out(self, mark: Mark | None) -> None:
        """Leaves a mark out while its points are moved; None shows all again."""
        self._left_out = mark
        self.refresh()

    def _start_again(self) -> None:
        self._statement, self._step, self._left_out = "", None, None
        self.refresh()

    def refresh(self) -> None:
        """Shows the current marks."""
        marks = tuple(each for each in marks_on_map(self._session.briefing, self.step) if each is not self._left_out)
        if marks != self._shown:
            self._shown = marks
            self._map.show_marks(marks_value(marks))
