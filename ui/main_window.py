# SPDX-License-Identifier: MIT
"""The main window: puts sidebar, map and drawer together and wires them in one place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QSplitter, QVBoxLayout, QWidget

from maps.areas import AreaLayer
from ui.actions import make_actions
from ui.header import Header
from ui.message_bar import MessageBar
from ui.open_briefing import OpenBriefing
from ui.settings import LAYERS, Settings
from ui.sidebar import WIDTH as SIDEBAR_WIDTH
from ui.sidebar import Sidebar
from ui.theme import THEMES, palette, style_sheet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ui.map_view import MapView
    from ui.source_drawer import SourceDrawer

DRAWER_WIDTH = 360


class MainWindow(QMainWindow):
    """The window. ``briefingRequested`` asks for a file (None: the default one) to be opened."""

    briefingRequested = Signal(object)  # noqa: N815 (Qt's style for signals)
    openingCancelled = Signal()  # noqa: N815
    helpRequested = Signal()  # noqa: N815

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.opened: OpenBriefing | None = None
        self.map: MapView | None = None
        self.drawer: SourceDrawer | None = None
        self._own_areas_version = 0
        self._area: str | None = None
        self.setWindowTitle("Line of Contact")
        self.setAcceptDrops(True)
        self.commands = make_actions(self, self._handlers())
        self.header = Header(self.commands)
        self.messages = MessageBar()
        self.sidebar = Sidebar()
        self.sidebar.setMinimumWidth(300)
        self.map_frame = QWidget()
        self.map_frame.setAutoFillBackground(True)
        self.map_frame.setMinimumWidth(240)
        QVBoxLayout(self.map_frame).setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        for widget in (self.sidebar, self.map_frame):
            self.splitter.addWidget(widget)
        self._arrange()
        self._connect()
        self._restore()
        self.sidebar.setFocus()

    def _arrange(self) -> None:
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.header, self.messages):
            layout.addWidget(widget)
        layout.addWidget(self.splitter, 1)
        self.setCentralWidget(centre)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)

    def _restore(self) -> None:
        self.resize(1440, 860)
        geometry, splitter = self.settings.bytes_of("geometry"), self.settings.bytes_of("splitter")
        if geometry is not None:
            self.restoreGeometry(geometry)
        self.splitter.setSizes([SIDEBAR_WIDTH, max(300, self.width() - SIDEBAR_WIDTH)])
        if splitter is not None:
            self.splitter.restoreState(splitter)
        for name, shown in self.settings.layers.items():
            self.commands[name].setChecked(shown)
        self.commands["sidebar"].setChecked(True)
        self.commands["place_names"].setChecked(self.settings.place_names == "uk")
        self.set_theme(self.settings.theme)

    # Wiring

    def _connect(self) -> None:
        self.sidebar.statementSelected.connect(self._statement_selected)
        self.sidebar.statementActivated.connect(lambda _id: self.show_drawer(True))
        self.sidebar.areaActivated.connect(self.choose_area)
        self.sidebar.areaFiltersChanged.connect(self._area_filters_changed)

    def connect_map(self, view: MapView) -> None:
        """Takes the map in and connects it."""
        self.map = view
        layout = self.map_frame.layout()
        if layout is not None:
            layout.addWidget(view)
        view.areaClicked.connect(self.choose_area)
        view.groundClicked.connect(self.clear_choice)
        view.noteRaised.connect(self.messages.note)
        view.troubled.connect(self.messages.problem)
        self._tell_map()

    def _handlers(self) -> dict[str, Callable[..., object]]:
        return {
            "open": self.ask_for_briefing, "open_default": lambda: self.briefingRequested.emit(None),
            "quit": self.close, "search": self._search, "next": lambda: self.sidebar.step(1),
            "previous": lambda: self.sidebar.step(-1), "sources": self.show_drawer,
            "clear_filters": lambda: self.sidebar.filter_bar.clear(),
            "home": lambda: self.map and self.map.go_home(),
            "zoom_in": lambda: self.map and self.map.zoom_by(0.7),
            "zoom_out": lambda: self.map and self.map.zoom_by(-0.7),
            "next_area": lambda: self.map and self.map.step_area(1),
            "previous_area": lambda: self.map and self.map.step_area(-1),
            "place_names": self._set_place_names, "towns": self._set_layers, "rivers": self._set_layers,
            "oblasts": self._set_layers, "sidebar": self._show_sidebar,
            "dark": lambda on: self.set_theme("dark" if on else "light"), "next_pane": self._next_pane,
            "back": self.step_back, "help": self.helpRequested.emit,
        }

    # Briefing

    def show_briefing(self, opened: OpenBriefing) -> None:
        """Shows a briefing in place of the one before."""
        self.opened = opened
        self._area = None
        self.messages.dismiss()
        self.setWindowTitle(f"{' '.join(opened.briefing.title.split())[:120]} – Line of Contact")
        self.header.show_briefing(opened.briefing)
        self.sidebar.show_briefing(opened)
        self._statement_selected("")
        self._tell_map_areas()

    def show_layer(self, layer: AreaLayer) -> None:
        """Gives the map the words of the shipped layer, before any briefing is open."""
        if self.map is not None:
            from ui.map_words import area_texts, furniture

            self.map.set_furniture(furniture(layer))
            self.map.set_area_texts(area_texts(layer, self.settings.place_names))

    def _tell_map(self) -> None:
        if self.map is None:
            return
        self.map.set_theme(*self.map_look())
        self.map.set_place_names(self.settings.place_names)
        self.map.set_layers(self.settings.layers)
        self._tell_map_areas()

    def _tell_map_areas(self) -> None:
        if self.map is None or self.opened is None:
            return
        self.show_layer(self.opened.layer)
        if self.opened.briefing.own_areas:
            self._own_areas_version += 1
            self.map.load_own_areas(self._own_areas_version)
        elif self._own_areas_version:
            self.map.load_own_areas(0)

    def ask_for_briefing(self) -> None:
        """Asks the user for a file."""
        start = str(self.opened.path.parent) if self.opened else ""
        name, _ = QFileDialog.getOpenFileName(self, self.commands["open"].text(), start,
                                              self.tr("Briefings (*.json);;All files (*)"))
        if name:
            self.briefingRequested.emit(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's names)
        """A single file may be dropped."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Opens the dropped file."""
        self.briefingRequested.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    # Statement and area

    def _statement_selected(self, statement_id: str) -> None:
        statement = self.opened.briefing.statement(statement_id) if self.opened and statement_id else None
        if self.map is not None:
            self.map.dismiss()
            areas = list(statement.areas) if statement else [self._area] if self._area else []
            self.map.show_areas(areas, bool(statement))
        self._fill_drawer()

    def choose_area(self, area_id: str) -> None:
        """Shows an area and the statements about it."""
        if self.opened is None or area_id not in self.opened.layer:
            return
        self._area = area_id
        self.sidebar.show_area(area_id)
        if self.map is not None:
            self.map.show_areas([area_id], False)

    def clear_choice(self) -> None:
        """Nothing is selected and no area asked for."""
        if self._area is not None:
            self._area = None
            self.sidebar.show_area(None)
        self.sidebar.select("")
        if self.map is not None:
            self.map.show_areas([], False)

    def _area_filters_changed(self, area_ids: list[str]) -> None:
        self._area = area_ids[0] if len(area_ids) == 1 else None
        if self.map is not None and not self.sidebar.selected:
            self.map.show_areas(area_ids, bool(area_ids))

    def step_back(self) -> None:
        """Closes or clears the one thing on top: message, drawer, search, selection, filters."""
        self.openingCancelled.emit()
        if self.map is not None:
            self.map.dismiss()
        if self.messages.dismiss():
            return
        if self.drawer is not None and self.drawer.isVisible():
            self.show_drawer(False)
        elif self.sidebar.selected:
            self.sidebar.select("")
        elif not self.sidebar.filter_bar.filters.is_empty:
            self.clear_choice()
            self.sidebar.filter_bar.clear()
        self.sidebar.setFocus()

    # Panes and looks

    def show_drawer(self, on: bool) -> None:
        """Opens or closes the source drawer."""
        if self.drawer is None and on:
            from ui.source_drawer import SourceDrawer

            self.drawer = SourceDrawer()
            self.drawer.statementRequested.connect(self.sidebar.select)
            self.drawer.noteRaised.connect(self.messages.note)
            self.drawer.closeRequested.connect(lambda: self.show_drawer(False))
            self.splitter.addWidget(self.drawer)
            left, middle = self.splitter.sizes()[:2]
            self.splitter.setSizes([left, max(240, middle - DRAWER_WIDTH), DRAWER_WIDTH])
        if self.drawer is not None:
            self.drawer.setVisible(on)
        self.commands["sources"].setChecked(on)
        self._fill_drawer()

    def _fill_drawer(self) -> None:
        if self.drawer is not None and self.opened is not None and not self.drawer.isHidden():
            selected = self.sidebar.selected
            self.drawer.show_statement(self.opened, self.opened.briefing.statement(selected) if selected else None)

    def _show_sidebar(self, on: bool) -> None:
        self.sidebar.setVisible(on)

    def _search(self) -> None:
        self.commands["sidebar"].setChecked(True)
        self.sidebar.show()
        self.sidebar.filter_bar.search.setFocus()
        self.sidebar.filter_bar.search.selectAll()

    def _next_pane(self) -> None:
        panes = [pane for pane in (self.sidebar.cards, self.map, self.drawer) if pane is not None and pane.isVisible()]
        focused = QApplication.focusWidget()
        now = next((i for i, pane in enumerate(panes) if focused and (pane is focused or pane.isAncestorOf(focused))), -1)
        panes[(now + 1) % len(panes)].setFocus()

    def set_theme(self, name: str) -> None:
        """"light" or "dark"."""
        theme = THEMES[name]
        self.settings.theme = name
        self.commands["dark"].setChecked(name == "dark")
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette(theme))
        self.setStyleSheet(style_sheet(theme))
        self.sidebar.set_theme(theme)
        frame = self.map_frame.palette()
        frame.setColor(self.map_frame.backgroundRole(), QColor(theme.sea))
        self.map_frame.setPalette(frame)
        if self.map is not None:
            self.map.set_theme(name, QColor(theme.sea))

    def map_look(self) -> tuple[str, QColor]:
        """The theme's name, and the colour of the map while it is still empty."""
        theme = THEMES[self.settings.theme]
        return theme.name, QColor(theme.sea)

    def _set_place_names(self, ukrainian: bool) -> None:
        self.settings.place_names = "uk" if ukrainian else "en"
        if self.map is not None:
            self.map.set_place_names(self.settings.place_names)
        if self.opened is not None:
            self.show_layer(self.opened.layer)

    def _set_layers(self, _on: bool) -> None:
        self.settings.layers = {name: self.commands[name].isChecked() for name in LAYERS}
        if self.map is not None:
            self.map.set_layers(self.settings.layers)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Remembers size and splitter."""
        self.settings.keep_bytes("geometry", self.saveGeometry())
        if self.drawer is None or self.drawer.isHidden():
            self.settings.keep_bytes("splitter", self.splitter.saveState())
        self.settings.save()
        super().closeEvent(event)
