# SPDX-License-Identifier: MIT
"""What the map shows while one edits: the area or step in hand, and areas that the selected statement may name."""

from __future__ import annotations

from PySide6.QtCore import QObject

from briefing.editing import put_statement
from briefing.model import Step
from briefing.structs import changed
from ui.editing.area_page import AreaPage
from ui.editing.page import Page
from ui.editing.panel import EditPanel
from ui.editing.statement_page import StatementPage
from ui.files.undo import Focus
from ui.kit.texts import tr
from ui.map.cameras import here
from ui.reading.controller import ReadingController
from ui.window.main_window import MainWindow

_LOOK_SECONDS = 0.6


class ShownGround(QObject):
    """Follows the editor's pages with the map."""

    def __init__(self, window: MainWindow, reading: ReadingController, panel: EditPanel, statements: StatementPage,
                 areas: AreaPage) -> None:
        super().__init__(panel)
        self._window = window
        self._reading = reading
        self._session = reading.session
        self._map = reading.map
        self._panel = panel
        self._statements = statements
        self._areas = areas
        areas.shownChanged.connect(self.show_area)
        areas.outlineDrawn.connect(self.offer_to_name)
        areas.nameAsked.connect(self.name_area)
        areas.select_statement(reading.sidebar.selected)
        statements.areas.edited.connect(lambda _ids: self.frame_picked())
        panel.pageShown.connect(self.follow_page)

    def show_step(self, step: Step) -> None:
        """Shows a step chosen in the editor on the map, as the audience would see it."""
        opened = self._session.opened
        if step.statement is not None and opened.has_statement(step.statement):
            self._reading.sidebar.select(step.statement)
        if step.areas:
            self._map.show_areas([each for each in step.areas if each in opened.layer], True)
        if step.camera is not None:
            self._map.look_at(*here(step.camera, self._map.width()), _LOOK_SECONDS)

    def show_area(self, area_id: str) -> None:
        """Outlines the editor's current area on the map."""
        if area_id and self._panel.page is self._areas and not self._areas.drawing.is_on and self._panel.isVisible():
            self._map.show_areas([area_id], True)

    def follow_page(self, page: Page) -> None:
        """Outlines what the page is about: its area, or else the ground of the selected statement."""
        if page is self._areas:
            self.show_area(self._areas.shown)
        else:
            self._reading.frame_again()

    def frame_picked(self) -> None:
        """Shows an area that was picked from the list; one that was clicked on the map is in view."""
        if not self._statements.picking.isChecked():
            self._reading.frame_again()

    def offer_to_name(self, area_id: str) -> None:
        """Offers to name an area that was just drawn in the selected statement."""
        selected = self._reading.sidebar.selected
        if selected:
            self._window.messages.note(tr("Area drawn. Is the selected statement about it?"),
                                       tr("Name it there"), lambda: self.name_area(area_id))

    def name_area(self, area_id: str) -> None:
        """Names an area in the selected statement."""
        self._window.messages.dismiss()
        selected = self._reading.sidebar.selected
        if not selected or area_id not in self._session.opened.layer:
            return
        statement = self._session.briefing.statement(selected)
        if area_id not in statement.areas:
            named = put_statement(self._session.briefing, changed(statement, areas=(*statement.areas, area_id)))
            self._session.apply(tr("Name area"), named, Focus("area", area_id))
