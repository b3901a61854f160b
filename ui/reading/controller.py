# SPDX-License-Identifier: MIT
"""The desk: joins sidebar, map and drawer over the open briefing. All wiring between them is here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from maps.areas import AreaLayer
from ui.files.open_briefing import OpenBriefing
from ui.files.session import Session
from ui.kit.background import Background
from ui.kit.theme import Theme
from ui.map.map_texts import area_texts, furniture
from ui.map.map_view import MapView
from ui.reading.sidebar import Sidebar
from ui.reading.source_drawer import SourceDrawer
from ui.window.main_window import MainWindow
from ui.window.settings import LAYERS

if TYPE_CHECKING:
    from briefing.model import CitedPassage
    from ui.map.shown_day import Overlay, ShownDay
    from ui.reading.snapshot_pane import SnapshotPane

_ZOOM_STEP = 0.7
_SETTLING_MILLISECONDS = 150


class ReadingController(QObject):
    """``filesDropped`` tells which files were dropped on the window, ``briefingShown`` that there is a new state."""

    filesDropped = Signal(list)  # noqa: N815 (Qt's style for signals)
    openingCancelled = Signal()  # noqa: N815
    briefingShown = Signal()  # noqa: N815
    statementShown = Signal(str)  # noqa: N815
    areaChosen = Signal(str)  # noqa: N815
    drawerShown = Signal()  # noqa: N815
    controlShown = Signal(object)  # noqa: N815

    def __init__(self, window: MainWindow, view: MapView, session: Session, background: Background) -> None:
        super().__init__(window)
        self.background = background
        self.window = window
        self.map = view
        self.session = session
        self.sidebar = Sidebar()
        self.sidebar.set_theme(window.theme)
        self.drawer: SourceDrawer | None = None
        self.snapshot: SnapshotPane | None = None
        self.control: ShownDay | None = None
        self.overlay: Overlay | None = None
        self._behind_snapshot: QWidget | None = None
        self.opened: OpenBriefing | None = None
        self.area_taker: Callable[[str], bool] = lambda _area_id: False
        """Takes a click on an area for itself; False where it has no use for it."""
        self.back_taker: Callable[[], bool] = lambda: False
        """Takes the key that steps back for itself; False where it has nothing to step back from."""
        self._areas: list[str] = []
        self._own_areas_version = 0
        layout = window.sidebar_frame.layout()
        if layout is not None:
            layout.addWidget(self.sidebar)
        self._connect_parts()
        self._connect_commands()
        self.sidebar.setFocus()

    # Wiring

    def _connect_parts(self) -> None:
        self.sidebar.statementSelected.connect(self._statement_selected)
        self.sidebar.statementActivated.connect(lambda _id: self.show_drawer(True))
        self.sidebar.areaActivated.connect(lambda area_id: self.choose_area(area_id, fly=True))
        self.sidebar.areaFiltersChanged.connect(self._area_filters_changed)
        self.map.areaClicked.connect(self._area_clicked)
        self.map.groundClicked.connect(self.clear_choice)
        self.map.noteRaised.connect(self.window.messages.note)
        self.map.troubled.connect(self.window.messages.problem)
        self.window.themeChanged.connect(self._theme_changed)
        self.window.filesDropped.connect(lambda names: self.filesDropped.emit([Path(name) for name in names]))
        self.session.changed.connect(self._edited)

    def _connect_commands(self) -> None:
        handlers = {
            "search": self._search, "next": lambda: self.sidebar.step(1), "previous": lambda: self.sidebar.step(-1),
            "sources": lambda: self.show_drawer(self.window.commands["sources"].isChecked()),
            "clear_filters": self.clear_choice, "home": self.map.go_home,
            "zoom_in": lambda: self.map.zoom_by(_ZOOM_STEP), "zoom_out": lambda: self.map.zoom_by(-_ZOOM_STEP),
            "next_area": lambda: self.step_area(1), "previous_area": lambda: self.step_area(-1),
            "place_names": self._place_names_changed, "towns": self._layers_changed, "rivers": self._layers_changed,
            "oblasts": self._layers_changed, "next_pane": self._next_pane, "back": self.step_back,
        }
        for name, handler in handlers.items():
            self.window.commands[name].triggered.connect(lambda _checked=False, act=handler: act())

    # Briefing

    def show_layer(self, layer: AreaLayer) -> None:
        """Gives the map the words for a layer's areas."""
        self.map.set_furniture(furniture(layer, self.control, self.overlay))
        self.map.set_area_texts(area_texts(
            layer, self.window.settings.place_names, dated=self.control is not None or self.overlay is not None))

    def show_control(self, shown: ShownDay | None) -> None:
        """Shows an observer's day in place of the shipped control layer; None: the shipped layer."""
        self.control = shown
        if shown is not None:
            shown.put_on(self.map)
        else:
            self.map.show_days([])
        if self.opened is not None:
            self.show_layer(self.opened.layer)
        self.controlShown.emit(shown)

    def show_overlay(self, overlay: Overlay | None) -> None:
        """Stamp and legend are those of what lies over the control layer; None: of the layer again."""
        self.overlay = overlay
        if self.opened is not None:
            self.show_layer(self.opened.layer)

    def show_briefing(self, opened: OpenBriefing) -> None:
        """Shows a briefing in place of the one before."""
        if self.opened is not None:
            self.window.messages.dismiss()  # it was about the briefing before
            self.window.header.forget_saved()
        self._areas = []
        self._show_state(opened)
        self.sidebar.show_briefing(opened)
        self._statement_selected("")
        self.briefingShown.emit()

    def _edited(self) -> None:
        """Another state of the same briefing: what was selected, filtered and scrolled to stays."""
        opened = self.session.opened
        if opened is None:
            return
        areas_before = self._areas_on_show()
        self._show_state(opened)
        self._areas = [area for area in self._areas if area in opened.layer]
        self.sidebar.show_edit(opened)
        if self._areas_on_show() != areas_before:
            self.map.show_areas(self._areas_on_show(), False)
        self._fill_drawer()
        self.briefingShown.emit()

    def _show_state(self, opened: OpenBriefing) -> None:
        before, self.opened = self.opened, opened
        self.window.header.show_briefing(opened.briefing)
        if before is None or before.layer is not opened.layer:
            self.show_layer(opened.layer)
        if before is None or before.briefing.own_areas is not opened.briefing.own_areas:
            self._load_own_areas(opened)

    def _load_own_areas(self, opened: OpenBriefing) -> None:
        if opened.briefing.own_areas:
            self._own_areas_version += 1
            self.map.load_own_areas(self._own_areas_version)
        elif self._own_areas_version:
            self.map.load_own_areas(0)

    def frame_again(self) -> None:
        """After the map's pane changed its width: what is shown stays in view."""
        QTimer.singleShot(_SETTLING_MILLISECONDS, self, self._frame_selected)

    def _frame_selected(self) -> None:
        if self.sidebar.selected:
            self.map.show_areas(self._areas_on_show(), True)

    def _areas_on_show(self) -> list[str]:
        selected = self.sidebar.selected
        if self.opened is None or not selected:
            return self._areas
        return list(self.opened.briefing.statement(selected).areas)

    # Statement and area

    def _statement_selected(self, statement_id: str) -> None:
        statement = self.opened.briefing.statement(statement_id) if self.opened and statement_id else None
        self.map.show_areas(list(statement.areas) if statement else self._areas, bool(statement))  # first: it is seen
        if statement:  # a click that only ends a selection may have opened the chooser
            self.map.dismiss()
        self._fill_drawer()
        self.statementShown.emit(statement_id)

    def _area_clicked(self, area_id: str) -> None:
        if not self.area_taker(area_id):
            self.choose_area(area_id)

    def choose_area(self, area_id: str, *, fly: bool = False) -> None:
        """Shows an area and the statements about it. Who clicks on the map has it in view already."""
        if self.opened is None or area_id not in self.opened.layer:
            return
        self._areas = [area_id]
        self.sidebar.show_area(area_id)
        self.map.show_areas([area_id], fly)
        self.areaChosen.emit(area_id)

    def step_area(self, by: int) -> None:
        """Chooses the next (1) or previous (-1) area of the layer, from the keyboard."""
        if self.opened is None:
            return
        ids = self.opened.layer.ids
        now = ids.index(self._areas[0]) if self._areas and self._areas[0] in ids else (-1 if by > 0 else 0)
        self.choose_area(ids[(now + by) % len(ids)], fly=True)

    def clear_choice(self) -> None:
        """Nothing is selected, nothing asked for."""
        self._areas = []
        self.sidebar.show_area(None)
        self.map.show_areas([], False)

    def _area_filters_changed(self, area_ids: list[str]) -> None:
        if area_ids == self._areas:
            return  # asked for by choose_area or clear_choice, which show it themselves, without a flight
        self._areas = area_ids
        if not self.sidebar.selected:
            self.map.show_areas(area_ids, bool(area_ids))

    def step_back(self) -> None:
        """Closes or clears the one thing on top: message, drawer, selected statement, filters."""
        self.openingCancelled.emit()
        self.map.dismiss()
        if self.snapshot is not None and self.snapshot.isVisible():
            self.hide_snapshot()
            return
        if self.back_taker():
            return
        if self.window.messages.dismiss():
            return
        if self.drawer is not None and self.drawer.isVisible():
            self.show_drawer(False)
        elif self.sidebar.selected:
            self.sidebar.select("")
        elif self.sidebar.filter_bar.search.text():
            self.sidebar.filter_bar.search.clear()
            return
        else:
            self.clear_choice()
        self.sidebar.setFocus()

    # Drawer and panes

    def show_drawer(self, on: bool) -> None:
        """Opens or closes the source drawer."""
        if self.drawer is None and on:
            self.drawer = SourceDrawer()
            self.drawer.statementRequested.connect(self.sidebar.select)
            self.drawer.snapshotRequested.connect(self.show_snapshot)
            self.drawer.noteRaised.connect(self.window.messages.note)
            self.drawer.closeRequested.connect(lambda: self.show_drawer(False))
        if self.drawer is not None:
            self.window.show_right_pane(self.drawer, on)
        self.window.commands["sources"].setChecked(on)
        if on:
            self.drawerShown.emit()
        self._fill_drawer()

    def show_snapshot(self, source_id: str, passage: CitedPassage | None = None, *,
                      marking: bool = False) -> SnapshotPane:
        """Shows a source's saved copy with a passage marked: the selected statement's, if none is named."""
        from ui.reading.snapshot_pane import SnapshotPane

        if self.snapshot is None:
            self.snapshot = SnapshotPane(self.background)
            self.snapshot.closeRequested.connect(self.hide_snapshot)
        if self.opened is not None:
            selected = self.sidebar.selected
            cited = passage or (self.opened.briefing.statement(selected).passage if selected else None)
            self.snapshot.show_snapshot(
                self.opened.briefing, self.opened.briefing.source(source_id), cited, marking=marking)
            self._behind_snapshot = self.window.show_right_pane(self.snapshot) or self._behind_snapshot
            self.frame_again()
        return self.snapshot

    def hide_snapshot(self) -> None:
        """Closes the snapshot; the pane it had taken the place of comes back."""
        if self.snapshot is not None:
            self.window.show_right_pane(self.snapshot, False)
            if self._behind_snapshot is not None:
                self.window.show_right_pane(self._behind_snapshot)
            self._behind_snapshot = None
            self.frame_again()

    def _fill_drawer(self) -> None:
        if self.drawer is not None and self.opened is not None and not self.drawer.isHidden():
            selected = self.sidebar.selected
            self.drawer.show_statement(self.opened, self.opened.briefing.statement(selected) if selected else None)

    def _search(self) -> None:
        self.window.show_sidebar(True)
        self.sidebar.filter_bar.search.setFocus()
        self.sidebar.filter_bar.search.selectAll()

    def _next_pane(self) -> None:
        panes = [pane for pane in (self.sidebar, self.map, *self.window.open_panes) if pane.isVisible()]
        focused = QApplication.focusWidget()
        now = next((i for i, pane in enumerate(panes)
                    if focused and (pane is focused or pane.isAncestorOf(focused))), -1)
        panes[(now + 1) % len(panes)].setFocus()

    # Looks

    def _theme_changed(self, theme: Theme) -> None:
        self.sidebar.set_theme(theme)
        self.map.set_theme(theme.name, theme.sea)

    def _place_names_changed(self) -> None:
        language = "uk" if self.window.commands["place_names"].isChecked() else "en"
        self.window.settings.place_names = language
        self.map.set_place_names(language)
        if self.opened is not None:
            self.show_layer(self.opened.layer)

    def _layers_changed(self) -> None:
        self.window.settings.layers = {name: self.window.commands[name].isChecked() for name in LAYERS}
        self.map.set_layers(self.window.settings.layers)
