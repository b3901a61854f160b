# SPDX-License-Identifier: MIT
"""Joins the editor with sidebar, map and files: edits what is selected, shows what is undone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from briefing.media.kinds import SUFFIXES
from briefing.model import Briefing
from ui.editing.area_page import AreaPage, with_areas
from ui.editing.briefing_page import BriefingPage
from ui.editing.item_page import ItemPage
from ui.editing.marks_page import MarksPage
from ui.editing.media_part import MediaPart
from ui.editing.outline_drawing import OutlineDrawing
from ui.editing.page import Page
from ui.editing.panel import EditPanel
from ui.editing.sequence_page import SequencePage
from ui.editing.sequence_pictures import SequencePictures
from ui.editing.shown_ground import ShownGround
from ui.editing.source_page import SourcePage
from ui.editing.speaker_page import SpeakerPage
from ui.editing.statement_commands import StatementCommands
from ui.editing.statement_page import StatementPage
from ui.editing.tasks import AREA_KINDS, EditTasks
from ui.files.controller import FilesController
from ui.files.open_briefing import OpenBriefing
from ui.files.undo import Focus
from ui.kit.background import Background
from ui.kit.fields import commit_focused_field
from ui.kit.focus import focus_kept
from ui.kit.texts import tr
from ui.map.cameras import CameraNow
from ui.map.map_look import MapLook
from ui.map.symbol_maker import SymbolMaker
from ui.map.towns import Towns
from ui.reading.controller import ReadingController
from ui.reading.marks_on_map import MarksOnMap
from ui.window.main_window import MainWindow


class EditingController(QObject):
    """Opens the editor, which is made when it is first opened, and keeps it in step with the window.

    ``articleAsked`` carries a source whose statements are to be proposed.
    """

    articleAsked = Signal(str)

    def __init__(self, window: MainWindow, reading: ReadingController, look: MapLook, files: FilesController,
                 background: Background, towns: Towns) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._look = look
        self._map = reading.map
        self.files = files
        self.session = reading.session
        self._background = background
        self._towns = towns
        self.panel: EditPanel | None = None
        self._is_marking = False
        self.commands = StatementCommands(window.commands, self.session, reading.sidebar, self.show_item)
        self.tasks = EditTasks(window, files, background, self.add_areas, towns)
        self._connect_commands()
        self.session.edited.connect(self._refresh)
        self.session.groundChanged.connect(self._refresh)
        self.session.observedChanged.connect(self._refresh)
        self.session.marked.connect(self._refresh)
        self.session.focused.connect(self._focus)
        self.session.deleted.connect(self._offer_undo)
        self.session.stack.indexChanged.connect(lambda _index: self._name_undo())
        self.marks_on_map = MarksOnMap(self.session, self._map, self)
        reading.statementShown.connect(self.marks_on_map.show_statement)
        reading.statementShown.connect(self._statement_shown)
        reading.add_area_taker(self._take_area)
        window.back_steps.add("outline", self._leave_drawing_or_picking)
        window.back_steps.add("editor", self._leave_editor)
        files.othersDropped.connect(self._dropped)
        self._name_undo()
        self._enable()

    def _connect_commands(self) -> None:
        self._window.commands.connect({
            "undo": self.undo, "redo": self.redo,
            "editor": lambda: self.show_editor(self._window.commands["editor"].isChecked()),
            "edit_statement": self.edit_statement,
        })

    # The editor

    def show_editor(self, on: bool) -> None:
        """Opens or closes the editor, which takes the source drawer's place."""
        is_new = on and self.panel is None
        if is_new:
            self._make_panel()
        if self.panel is None or (on and not is_new and self.panel.isVisible()):
            return
        if on:
            self._reading.show_drawer(False)
        self._window.panes.show(self.panel, on)
        self._window.commands["editor"].setChecked(on)
        if on:
            self.statements.show_item(self._reading.sidebar.selected)
            self.panel.refresh()
        self._reading.frame_again()
        if on:
            self.panel.setFocus()
        else:
            self.statements.stop_picking()
            self.drawing.cancel()

    def _make_panel(self) -> None:
        media = MediaPart(self.session, self._background, self.files.media, self._window.file_dialogs)
        media.noted.connect(self._window.messages.note)
        self.statements = StatementPage(self.session, self._towns, media)
        self.speakers = SpeakerPage(self.session)
        self.sources = SourcePage(self.session, self._background, self._window.file_dialogs)
        self.drawing = OutlineDrawing(self._map, self)
        self.areas = AreaPage(self.session, self.drawing, self._towns)
        symbols = SymbolMaker(self._map, self)
        field = self.areas.place.symbol
        field.pictureAsked.connect(lambda code: symbols.want(code, field.show_picture))
        pictures = SequencePictures(self.session, self._map, self._look, self._window.settings, self)
        self.sequence = SequencePage(self.session, CameraNow(self._map, self), pictures)
        self.marks = MarksPage(self.session, self.drawing, self.marks_on_map)
        self.briefing = BriefingPage(self.session)
        panel = self.panel = EditPanel((
            self.statements, self.speakers, self.sources, self.areas, self.sequence, self.marks,
            self.briefing))
        panel.closeRequested.connect(lambda: self.show_editor(False))
        self.statements.itemAsked.connect(self._show_item_of_statement)
        for page in (self.speakers, self.sources, self.areas):
            page.statementAsked.connect(lambda each: self.show_item(Focus("statement", each)))
            page.replaceAsked.connect(partial(self._replace, page.thing))
        self.sources.snapshotAsked.connect(self._reading.show_snapshot)
        self.sources.articleAsked.connect(self.articleAsked)
        self.statements.passageAsked.connect(self._mark_passage)
        self.ground = ShownGround(self._window, self._reading, panel, self.statements, self.areas)
        self.sequence.stepShown.connect(self.ground.show_step)
        self.sequence.stepShown.connect(lambda _step: self.marks_on_map.show_step(self.sequence.index))
        self.drawing.changed.connect(self._name_undo)
        self.drawing.ended.connect(self._name_undo)
        self.areas.importAsked.connect(self.tasks.ask_for_areas)
        self.areas.pasteAsked.connect(self.tasks.paste_areas)
        self.statements.set_theme(self._window.theme.name)
        self._window.themeChanged.connect(lambda theme: self.statements.set_theme(theme.name))
        self.statements.preview.show_control(self._look.day)
        self._look.dayShown.connect(self.statements.preview.show_control)
        self._look.dayShown.connect(lambda _day: self.sequence.refresh() if self.sequence.isVisible() else None)
        self._reading.drawerShown.connect(
            lambda: self.show_editor(False) if self._window.commands["editor"].isChecked() else None)

    def show_page(self, index: int) -> None:
        """Opens the editor on the page with this index."""
        self.show_editor(True)
        if self.panel is not None:
            self.panel.show_page(self.panel.pages[index])

    def show_item(self, focus: Focus) -> None:
        """Opens the editor on an item, ready for typing."""
        self.show_editor(True)
        page = self._page_of(focus)
        if page is None or self.panel is None:
            return
        self.panel.show_page(page)
        if focus.thing == "statement":
            self._reading.sidebar.select(focus.id)
        page.show_item(focus.id)
        page.setFocus()

    def _show_item_of_statement(self, focus: Focus) -> None:
        """Opens the page of a statement's speaker or source, which leads back to the statement."""
        statement_id = self.statements.shown
        self.show_item(focus)
        page = self._page_of(focus)
        if isinstance(page, ItemPage):
            page.lead_back_to(statement_id)

    def _page_of(self, focus: Focus) -> Page | None:
        if self.panel is None:
            return None
        pages: dict[str, Page] = {"statement": self.statements, "speaker": self.speakers, "source": self.sources,
                                  "area": self.areas, "step": self.sequence, "mark": self.marks,
                                  "briefing": self.briefing}
        return pages.get(focus.thing)

    def undo(self) -> None:
        """Undoes the last edit, or the last point of an outline being drawn."""
        commit_focused_field()
        if self.panel is not None and self.drawing.is_on:
            self.drawing.undo()
        else:
            with focus_kept(self._after_edit):
                self.session.stack.undo()

    def redo(self) -> None:
        """Makes the edit again that was undone last."""
        commit_focused_field()
        with focus_kept(self._after_edit):
            self.session.stack.redo()

    def _offer_undo(self, sentence: str) -> None:
        """Says what was deleted, with a button that brings it back unless something else was edited since."""
        left = self.session.briefing
        self._window.messages.note(sentence, tr("Undo"), lambda: self._undo_deletion(left))

    def _undo_deletion(self, left: Briefing) -> None:
        self._window.messages.dismiss()
        commit_focused_field()
        if self.session.briefing is left:
            with focus_kept(self._after_edit):
                self.session.stack.undo()

    def _after_edit(self) -> QWidget:
        """Returns what takes the focus where an edit removed the field that had it."""
        panel = self.panel
        return panel if panel is not None and panel.isVisible() else self._reading.sidebar

    def _leave_drawing_or_picking(self) -> bool:
        """Cancels an outline being drawn, or ends picking areas on the map."""
        if self.panel is None or not self.panel.isVisible():
            return False
        is_drawing, is_picking = self.drawing.is_on, self.statements.picking.isChecked()
        if is_drawing:
            self.drawing.cancel()
        elif is_picking:
            self.statements.stop_picking()
        return is_drawing or is_picking

    def _leave_editor(self) -> bool:
        is_open = self.panel is not None and self.panel.isVisible()
        if is_open:
            self.show_editor(False)
        return is_open

    # Keeping step

    def _refresh(self) -> None:
        if self.panel is not None:
            self.panel.refresh()
        self._enable()

    def _focus(self, focus: Focus) -> None:
        """Shows the subject of an edit, undo or redo."""
        opened = self.session.opened
        if self.panel is not None and self.statements.is_leaving:
            return
        if focus.thing == "statement" and opened.has_statement(focus.id):
            self._reading.sidebar.select(focus.id)
        page = self._page_of(focus)
        if self.panel is not None and self.panel.isVisible() and page is not None:
            if page is not self.panel.page and not self.panel.isAncestorOf(self.panel.focusWidget() or self.panel):
                self.panel.show_page(page)
            page.show_item(focus.id)

    def _statement_shown(self, statement_id: str) -> None:
        if self.panel is not None:
            self.areas.select_statement(statement_id)
            if self.panel.isVisible():
                self.statements.show_item(statement_id)
        self._enable()

    def _name_undo(self) -> None:
        if not isValid(self.session.stack):  # it emits once more while it is destroyed
            return
        commands, stack = self._window.commands, self.session.stack
        is_drawing = self.panel is not None and self.drawing.is_on
        for name, text, what, can in (("undo", tr("Undo"), stack.undoText(), stack.canUndo() or is_drawing),
                                      ("redo", tr("Redo"), stack.redoText(), stack.canRedo())):
            commands[name].setText(f"{text}: {what}" if what else text)
            commands[name].setEnabled(can)

    def _enable(self) -> None:
        self.commands.enable()

    def edit_statement(self) -> None:
        """Opens the editor on the selected statement."""
        self.show_item(Focus("statement", self._reading.sidebar.selected))

    def _mark_passage(self, statement_id: str) -> None:
        """Shows the snapshot with the statement's passage, or one that may contain it, to mark the passage there."""
        statement = self.session.briefing.statement(statement_id)
        chain = [source for source in self.session.briefing.chain_of(statement) if source.snapshot is not None]
        cited = statement.passage.source if statement.passage is not None else None
        source = next((each for each in chain if each.id == cited), chain[-1] if chain else None)
        if source is not None:
            pane = self._reading.show_snapshot(source.id, statement.passage, marking=True)
            if not self._is_marking:
                self._is_marking = True
                pane.cited.connect(self.statements.take_passage)

    def _replace(self, thing: str, item_id: str) -> None:
        self.tasks.replace(Focus(thing, item_id))

    # Areas, steps, files

    def _take_area(self, area_id: str) -> bool:
        return self.panel is not None and self.panel.isVisible() and self.statements.take_area(area_id)

    def add_areas(self, name: str, features: list[Any], removed: Sequence[str] = (), as_events: bool = False) -> None:
        """Adds areas as one edit and shows the first; ``as_events`` with a statement of each place.

        The next state is made in the background, for ten thousand places take half a second.
        """
        opened = self.session.opened

        def make() -> OpenBriefing:
            return opened.edited(with_areas(opened.briefing, features, removed, as_events=as_events))

        def take(made: OpenBriefing) -> None:
            if self.session.opened is opened:
                self._show_added(name, features, made)
            else:  # something else was edited meanwhile
                self.add_areas(name, features, removed, as_events)

        self._background.run(make, take, self.session.refused.emit)

    def _show_added(self, name: str, features: list[Any], made: OpenBriefing) -> None:
        self.show_editor(True)
        if self.panel is not None:
            self.panel.show_page(self.areas)
            self.areas.add(name, features, prepared=made)

    def _dropped(self, paths: list[Path]) -> None:
        """Imports dropped files of areas. On the page of sources, any other file is a snapshot of the current one; on
        that of statements, pictures and videos are the statement's.
        """
        on_sources = self.panel is not None and self.panel.isVisible() and self.panel.page is self.sources
        on_statement = self.panel is not None and self.panel.isVisible() and self.panel.page is self.statements
        if on_statement and self.statements.shown and all(path.suffix.lower() in SUFFIXES for path in paths):
            for path in paths:
                self.statements.media.attach_file(path)
            return
        for path in paths[:1]:
            if on_sources and f"*{path.suffix.lower()}" not in AREA_KINDS.split():
                self.sources.attach_file(path)
            else:
                self.tasks.import_areas(path)
        if len(paths) > 1:
            self._window.messages.note(tr("One file at a time: the first was taken."))
