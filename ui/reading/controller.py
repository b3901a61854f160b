# SPDX-License-Identifier: MIT
"""Joins statements and map: the selected statement, its areas on the map, its sources in the drawer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.files.session import Session
from ui.kit.background import Background
from ui.kit.focus import first_stop, has_focus
from ui.kit.texts import area_name, tr
from ui.map.map_calls import ZOOM_STEP
from ui.map.map_look import MapLook
from ui.map.map_view import MapView
from ui.reading.folded_list import FoldedList
from ui.reading.sidebar import Sidebar
from ui.reading.source_drawer import SourceDrawer
from ui.window.main_window import MainWindow
from ui.window.settings import LAYERS

if TYPE_CHECKING:
    from briefing.model import CitedPassage
    from ui.reading.snapshot_pane import SnapshotPane

_SETTLING_MILLISECONDS = 150
"""How long the window's layout settles before the map frames its areas again."""


class ReadingController(QObject):
    """Shows a selected statement's areas on the map, and a chosen area's statements in the list."""

    statementShown = Signal(str)
    areaChosen = Signal(str)
    drawerShown = Signal()

    def __init__(self, window: MainWindow, view: MapView, session: Session, look: MapLook,
                 background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._background = background
        self._look = look
        self.map = view
        self.session = session
        self.sidebar = Sidebar()
        self.sidebar.set_theme(window.theme)
        self.sidebar.show_roomy(window.settings.roomy_cards)
        window.commands["roomy"].setChecked(window.settings.roomy_cards)
        self.drawer: SourceDrawer | None = None
        self.snapshot: SnapshotPane | None = None
        self._area_takers: list[Callable[[str], bool]] = []
        self._areas: list[str] = []
        self._outlined: list[str] = []
        layout = window.sidebar_frame.layout()
        if layout is not None:
            layout.addWidget(self.sidebar)
        self.folded: FoldedList | None = None
        self.framing = QTimer(self, singleShot=True, interval=_SETTLING_MILLISECONDS)
        """Runs while the map's pane takes its new width."""
        self.framing.timeout.connect(self._frame_selected)
        self._connect_parts()
        self._connect_commands()
        self._add_back_steps()
        self._show_state()
        self.sidebar.show_briefing(session.shown)
        self.sidebar.setFocus()
        window.commands.add_to_list(self.sidebar.cards)

    # Wiring

    def _connect_parts(self) -> None:
        self.sidebar.statementSelected.connect(self._statement_selected)
        self.sidebar.statementActivated.connect(lambda _id: self.show_drawer(True))
        self.sidebar.areaActivated.connect(lambda area_id: self.choose_area(area_id, fly=True))
        self.sidebar.areaFiltersChanged.connect(self._area_filters_changed)
        self.sidebar.follow_new(self._window.commands["new_statement"])
        self.map.areaClicked.connect(self._area_clicked)
        self.map.groundClicked.connect(self.clear_choice)
        self.map.noteRaised.connect(self._window.messages.note)
        self.map.troubled.connect(self._window.messages.problem)
        self._window.themeChanged.connect(self.sidebar.set_theme)
        self._window.listFolded.connect(self._fold)
        self._window.themeChanged.connect(self._look.set_theme)
        self.session.openedChanged.connect(self._opened_changed)
        self.session.edited.connect(self._edited)
        self.session.groundChanged.connect(self._edited)
        self.session.observedChanged.connect(self._edited)

    def _connect_commands(self) -> None:
        self._window.commands.connect({
            "search": self._search, "next": lambda: self.sidebar.step(1), "previous": lambda: self.sidebar.step(-1),
            "sources": lambda: self.show_drawer(self._window.commands["sources"].isChecked()),
            "clear_filters": self.clear_choice, "home": self.map.go_home,
            "zoom_in": lambda: self.map.zoom_by(ZOOM_STEP), "zoom_out": lambda: self.map.zoom_by(-ZOOM_STEP),
            "next_area": lambda: self.step_area(1), "previous_area": lambda: self.step_area(-1),
            "roomy": self._density_changed, "place_names": self._place_names_changed, "next_pane": self._next_pane,
            **dict.fromkeys(LAYERS, self._layers_changed),
        })

    def _add_back_steps(self) -> None:
        for name, step in {
            "chooser": self._close_chooser, "snapshot": self._close_snapshot, "drawer": self._close_drawer,
            "selection": self._deselect, "search": self._clear_search, "choice": self._clear_all,
        }.items():
            self._window.back_steps.add(name, step)

    # Briefing

    def _opened_changed(self) -> None:
        """Shows another briefing and the whole region, and clears what belonged to the one before."""
        self._window.messages.dismiss()  # it was about the briefing before
        self._window.header.forget_saved()
        self._areas = []
        self._show_state()
        self.sidebar.say("")
        self.sidebar.show_briefing(self.session.shown)
        self._statement_selected("")
        self.map.go_home()

    def _edited(self) -> None:
        """Shows another state of the same briefing; selection, filters and scroll position stay."""
        opened = self.session.shown
        before = self._outlined
        self._show_state()
        self._areas = [area for area in self._areas if area in opened.layer]
        self.sidebar.show_edit(opened)
        outlined = self._areas_on_show()
        if outlined != before:
            self._outline(outlined, fly=False)
        self._fill_drawer()

    def _show_state(self) -> None:
        self._window.header.show_briefing(self.session.shown.briefing)
        opened = self.session.opened
        self._look.show_ground(opened.briefing, opened.shipped, opened.layer)

    @property
    def outlined(self) -> list[str]:
        """The areas that the map outlines."""
        return list(self._outlined)

    def frame_again(self) -> None:
        """Frames the selected areas again, after the map's pane changed its width."""
        self.framing.start()

    def _frame_selected(self) -> None:
        if self.sidebar.selected:
            self._outline(self._areas_on_show(), fly=True)

    def _areas_on_show(self) -> list[str]:
        selected = self.sidebar.selected
        return list(self.session.briefing.statement(selected).areas) if selected else self._areas

    # Statement and area

    def _statement_selected(self, statement_id: str) -> None:
        statement = self.session.briefing.statement(statement_id) if statement_id else None
        if statement:
            self.sidebar.say("")
        # The map comes first, because it is what the eye sees first.
        self._outline(list(statement.areas) if statement else self._areas, fly=bool(statement))
        if statement and not statement.areas:
            self.map.go_home()  # it is shown with the whole region
        if statement:  # a click that only ends a selection may have opened the chooser
            self.map.dismiss()
        self._fill_drawer()
        self.statementShown.emit(statement_id)

    def add_area_taker(self, take: Callable[[str], bool]) -> None:
        """Adds a function that may handle a click on an area; it returns False where it does not."""
        self._area_takers.append(take)

    def _area_clicked(self, area_id: str) -> None:
        if not any(take(area_id) for take in self._area_takers):
            self.choose_area(area_id)

    def choose_area(self, area_id: str, *, fly: bool = False) -> None:
        """Shows an area and the statements about it. A clicked area is in view already, so the map need not fly."""
        if area_id not in self.session.opened.layer:
            return
        self.sidebar.say("")
        if any(area_id in each.areas for each in self.session.briefing.statements):
            self._areas = [area_id]
            self.sidebar.show_area(area_id)
        else:
            self.sidebar.leave_area()
            self.sidebar.say(tr("No statement is about {area}.").format(
                area=area_name(self.session.opened.layer[area_id])))
        self._areas = [area_id]
        self._outline([area_id], fly=fly)
        self.areaChosen.emit(area_id)

    def step_area(self, by: int) -> None:
        """Chooses the next (1) or previous (-1) area of the layer, from the keyboard."""
        ids = self.session.opened.layer.ids
        now = ids.index(self._areas[0]) if self._areas and self._areas[0] in ids else (-1 if by > 0 else 0)
        self.choose_area(ids[(now + by) % len(ids)], fly=True)

    def clear_choice(self) -> None:
        """Clears the selection and the filters."""
        self._areas = []
        self.sidebar.say("")
        self.sidebar.show_area(None)
        self._outline([], fly=False)

    def _area_filters_changed(self, area_ids: list[str]) -> None:
        if area_ids == self._areas:
            return  # called by choose_area or clear_choice, which outline the area themselves, without a flight
        self._areas = area_ids
        if not self.sidebar.selected:
            self._outline(area_ids, fly=bool(area_ids))

    def _outline(self, area_ids: list[str], *, fly: bool) -> None:
        self._outlined = area_ids
        self.map.show_areas(area_ids, fly)

    # Steps back

    def _close_chooser(self) -> bool:
        self.map.dismiss()
        return False

    def _close_snapshot(self) -> bool:
        is_open = self.snapshot is not None and self.snapshot.isVisible()
        if is_open:
            self.hide_snapshot()
        return is_open

    def _close_drawer(self) -> bool:
        is_open = self.drawer is not None and self.drawer.isVisible()
        if is_open:
            self.show_drawer(False)
        return is_open

    def _deselect(self) -> bool:
        is_selected = bool(self.sidebar.selected)
        if is_selected:
            self.sidebar.select("")
            self.sidebar.setFocus()
        return is_selected

    def _clear_search(self) -> bool:
        has_text = bool(self.sidebar.filter_bar.search.text())
        if has_text:
            self.sidebar.filter_bar.search.clear()
        return has_text

    def _clear_all(self) -> bool:
        self.clear_choice()
        self.sidebar.setFocus()
        return True

    # Drawer and panes

    def show_drawer(self, on: bool) -> None:
        """Opens or closes the source drawer."""
        if self.drawer is None and on:
            self.drawer = SourceDrawer()
            self.drawer.statementRequested.connect(self.sidebar.select)
            self.drawer.snapshotRequested.connect(self.show_snapshot)
            self.drawer.noteRaised.connect(self._window.messages.note)
            self.drawer.closeRequested.connect(lambda: self.show_drawer(False))
        if self.drawer is not None:
            self._window.panes.show(self.drawer, on)
        self._window.commands["sources"].setChecked(on)
        if on:
            self.drawerShown.emit()
        self._fill_drawer()

    def show_snapshot(self, source_id: str, passage: CitedPassage | None = None, *,
                      marking: bool = False) -> SnapshotPane:
        """Shows a source's saved copy and marks a passage in it, by default the selected statement's."""
        from ui.reading.snapshot_pane import SnapshotPane

        if self.snapshot is None:
            self.snapshot = SnapshotPane(self._background)
            self.snapshot.closeRequested.connect(self.hide_snapshot)
        selected, briefing = self.sidebar.selected, self.session.briefing
        cited = passage or (briefing.statement(selected).passage if selected else None)
        self.snapshot.show_snapshot(briefing, briefing.source(source_id), cited, marking=marking)
        self._window.panes.show_over(self.snapshot)
        self.frame_again()
        return self.snapshot

    def hide_snapshot(self) -> None:
        """Closes the snapshot, and reopens the pane that was open before."""
        if self.snapshot is not None:
            self._window.panes.close_over(self.snapshot)
            self.frame_again()

    def _fill_drawer(self) -> None:
        if self.drawer is not None and not self.drawer.isHidden():
            selected, opened = self.sidebar.selected, self.session.shown
            self.drawer.show_statement(opened, opened.briefing.statement(selected) if selected else None)

    def _fold(self, on: bool) -> None:
        """Shows the list as a strip of numbers, or whole again; the focus stays in it."""
        if self.folded is None:
            self.folded = FoldedList(self.sidebar.cards)
            self.folded.set_theme(self._window.theme)
            self._window.themeChanged.connect(self.folded.set_theme)
            self.folded.unfoldRequested.connect(self._unfold)
            self.folded.numbers.activated.connect(lambda _index: self.show_drawer(True))
            self._window.commands.add_to_list(self.folded.numbers)
            layout = self._window.sidebar_frame.layout()
            if layout is not None:
                layout.addWidget(self.folded)
        had_focus = has_focus(self.folded if not on else self.sidebar)
        self.folded.setVisible(on)
        self.sidebar.setVisible(not on)
        self.sidebar.stand_in = self.folded if on else None
        if had_focus:
            self.sidebar.setFocus()

    def show_in_place_of_list(self, pane: QWidget, on: bool) -> None:
        """Shows a pane where the list of statements is, or the list again."""
        layout, window = self._window.sidebar_frame.layout(), self._window
        if layout is not None and pane.parentWidget() is not window.sidebar_frame:
            layout.addWidget(pane)
        if on:
            window.show_sidebar(True)
        had_focus = has_focus(self.sidebar if on else pane)
        window.folding.give_place(pane.sizeHint().width() if on else 0)
        pane.setVisible(on)
        self.sidebar.setVisible(not on)
        self.sidebar.stand_in = pane if on else None
        if had_focus:
            self.sidebar.setFocus()
        if not on:
            window.panes.fit_list()
        self.frame_again()

    def _unfold(self) -> None:
        self._window.folding.unfold()
        self.sidebar.setFocus()

    def _search(self) -> None:
        self._window.show_sidebar(True)
        if self._window.folding.is_folded:
            self._window.folding.unfold()
        self.sidebar.filter_bar.search.setFocus()
        self.sidebar.filter_bar.search.selectAll()

    def _next_pane(self) -> None:
        panes = [pane for pane in (self.sidebar.stand_in or self.sidebar, self.map, *self._window.panes.open)
                 if pane.isVisible()]
        now = next((i for i, pane in enumerate(panes) if has_focus(pane)), -1)
        stop = first_stop(panes[(now + 1) % len(panes)])
        self._window.focus_marks.by_key(lambda: stop.setFocus(Qt.FocusReason.TabFocusReason))

    # Looks

    def _density_changed(self) -> None:
        on = self._window.settings.roomy_cards = self._window.commands["roomy"].isChecked()
        self.sidebar.show_roomy(on)

    def _place_names_changed(self) -> None:
        self._look.set_place_names("uk" if self._window.commands["place_names"].isChecked() else "en")

    def _layers_changed(self) -> None:
        self._look.set_layers({name: self._window.commands[name].isChecked() for name in LAYERS})
