# SPDX-License-Identifier: MIT
"""Joins the search with places on the map: found, flown to, marked, measured, copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from maps.geodesy import Position
from ui.kit.background import Background
from ui.kit.focus import has_focus
from ui.kit.texts import tr
from ui.map.measuring import Measuring

if TYPE_CHECKING:
    from ui.places.finder import PlaceFinder
    from ui.places.place_list import PlaceList
    from ui.places.point_menu import PointTexts
    from ui.places.rows import PlaceRow
    from ui.reading.controller import ReadingController
    from ui.window.main_window import MainWindow

_FLIGHT_SECONDS: Final = 0.7


class PlacesController(QObject):
    """Shows the places that the search finds under it, and goes to the one chosen."""

    def __init__(self, window: MainWindow, reading: ReadingController, finder: PlaceFinder,
                 background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._finder = finder
        self._background = background
        self._map = reading.map
        self._search = reading.sidebar.filter_bar.search
        self._left = ""
        """The query whose places were left by Esc; they are shown again for another one."""
        self.marked: PlaceRow | None = None
        self.menu: QMenu | None = None
        self._lists: list[PlaceList] = []
        """One, once something was searched; a start does without."""
        self.measuring = Measuring(self._map, window.messages.note, self)
        self._connect()

    def _connect(self) -> None:
        self._search.textChanged.connect(self._find)
        self._finder.changed.connect(self._find)
        self._reading.sidebar.add_enter_taker(self._take_enter)
        self._reading.session.openedChanged.connect(self._forget)
        self._reading.session.groundChanged.connect(self._find)
        down = QShortcut(QKeySequence("Down"), self._search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._enter_list)
        self._map.markDismissed.connect(self.unmark)
        self._map.menuAsked.connect(self._ask_menu)
        self._window.commands.connect({"measure": self.measure})
        self._window.back_steps.add("measuring", self._leave_measuring)
        self._window.back_steps.add("places", self._leave_list)
        self._window.back_steps.add("mark", self.unmark)

    def _forget(self) -> None:
        self.unmark()
        self.measuring.leave()

    # Finding

    @property
    def found(self) -> PlaceList:
        """The list under the search, made when it is first needed."""
        if not self._lists:
            from ui.places.place_list import PlaceList

            made = PlaceList()
            made.hide()
            made.chosen.connect(self.go_to)
            made.left.connect(self._search.setFocus)
            self._reading.sidebar.filter_bar.add_under_search(made)
            self._lists.append(made)
        return self._lists[0]

    @property
    def is_list_shown(self) -> bool:
        """Whether places are shown under the search."""
        return bool(self._lists) and self.found.isVisible()

    def _find(self) -> None:
        """Shows what is found for the words in the search."""
        query = self._search.text()
        if not query.strip() and not self._lists:
            return
        rows: list[PlaceRow] = []
        if query.strip():
            self._finder.get_ready()
            opened = self._reading.session.opened
            rows = self._finder.find(query, opened.layer, opened.shipped, self._window.settings.place_names)
        if query != self._left:
            self._left = ""
        self.found.show_rows(rows)
        self._show_list(bool(rows) and not self._left)

    def _show_list(self, on: bool) -> None:
        if not on and has_focus(self.found):
            self._search.setFocus()
        self.found.setVisible(on)

    def _enter_list(self) -> None:
        if self.is_list_shown:
            self.found.enter()

    def _take_enter(self) -> bool:
        """Goes to the first place; where names are merely similar, statements that are found come first."""
        row = self.found.first if self.is_list_shown else None
        if row is None or (not row.is_sure and self._reading.sidebar.shown):
            return False
        self.go_to(row)
        return True

    def _leave_list(self) -> bool:
        is_shown = self.is_list_shown
        if is_shown:
            self._left = self._search.text()
            self._show_list(False)
        return is_shown

    # Going there

    def go_to(self, row: PlaceRow) -> None:
        """Shows a row's place on the map with a mark, or chooses its area."""
        if row.area_id:
            self._reading.choose_area(row.area_id, fly=True)
        elif not row.is_on_map:
            self._window.messages.note(tr("{place} is outside the map.").format(place=row.title))
        else:
            if row.box is not None:
                self._map.frame_bounds(row.box)
            else:
                self._map.look_at(*row.at, row.zoom, _FLIGHT_SECONDS)
            self.mark(row)

    def mark(self, row: PlaceRow) -> None:
        """Marks a row's place on the map until it is dismissed."""
        self.marked = row
        lon, lat = row.at
        self._map.show_mark({"lon": lon, "lat": lat, "name": row.title, "detail": row.mark_detail,
                             "close": tr("Remove the mark (Esc)")})

    def unmark(self) -> bool:
        """Removes the mark; returns whether there was one."""
        was_marked = self.marked is not None
        if was_marked:
            self.marked = None
            self._map.show_mark(None)
        return was_marked

    # Measuring and copying

    def measure(self, at: Position | None = None) -> None:
        """Starts to measure a distance, from a point if there is one already."""
        self._finder.get_ready()
        self.measuring.start(at)

    def _leave_measuring(self) -> bool:
        was_on = self.measuring.is_on
        self.measuring.leave()
        return was_on

    def _ask_menu(self, lon: float, lat: float, x: float, y: float) -> None:
        from ui.places.point_menu import texts_of

        at = self._map.mapToGlobal(QPoint(round(x), round(y)))
        self._background.run(lambda: texts_of(lon, lat), lambda texts: self._show_menu((lon, lat), texts, at),
                             self._window.messages.problem)

    def _show_menu(self, place: Position, texts: PointTexts, at: QPoint) -> None:
        from ui.places.point_menu import point_menu
        from ui.places.rows import COORDINATES_ZOOM, PlaceRow

        row = PlaceRow("coordinates", texts.decimal, texts.mgrs, place, COORDINATES_ZOOM, mark_detail=texts.mgrs)
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = point_menu(self._window, texts, {
            "measure": lambda: self.measure(place), "mark": lambda: self.mark(row)}, self._window.messages.note)
        self.menu.popup(at)
