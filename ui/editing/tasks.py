# SPDX-License-Identifier: MIT
"""The editor's larger tasks: replacing, merging, importing areas and tables, recovering after a crash."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from briefing import limits
from briefing.differences import Difference, differences
from briefing.errors import BriefingError
from briefing.files.media_places import MediaPlaces
from briefing.files.read_write import BriefingFile, stamps_of, unsaved, with_own_names
from briefing.merging import Merge, compare
from briefing.model import Briefing
from briefing.structs import changed, with_whole_texts
from maps.errors import MapError
from ui.editing.recovery_dialog import RecoveryDialog
from ui.editing.replace_dialog import ReplaceDialog
from ui.files.controller import KINDS, FilesController
from ui.files.media_folder import MediaFolder
from ui.files.open_briefing import OpenBriefing
from ui.files.opener import open_read
from ui.files.recovery import Recovered, left_over
from ui.files.undo import Focus
from ui.files.writing import write_file
from ui.kit.background import Background
from ui.kit.idle_imports import IdleImports
from ui.kit.texts import tr
from ui.map.towns import Towns
from ui.merging.merge_dialog import MergeDialog
from ui.tables.templates import TABLE_KINDS, TEMPLATE_KINDS, template_bytes
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from ui.readers.reading import Read

AREA_KINDS = ("*.geojson *.json *.topojson *.geojsonl *.geojsons *.ndjson *.kml *.kmz *.gpx *.zip *.gpkg *.csv *.tsv "
              "*.gz")


_EARLY: Final = ("briefing.drafting.text.figures", "briefing.proposing.ground_figures", "maps.importing.layers",
                 "maps.importing.own_features", "ui.importing.model", "ui.importing.dialog")
"""Modules that the editor or the first import would wait for."""
_EARLY_MILLISECONDS: Final = 5_000
"""After the start, when nothing that the user waits for goes on."""


class EditTasks(QObject):
    """Runs the tasks: each asks for what it needs, reads in the background, and makes one edit."""

    def __init__(self, window: MainWindow, files: FilesController, background: Background,
                 add_areas: Callable[[str, list[Any], list[str], bool], object], towns: Towns) -> None:
        super().__init__(window)
        self._window = window
        self._dialogs = window.file_dialogs
        self._files = files
        self._session = files.session
        self._background = background
        self._add_areas = add_areas
        self._towns = towns
        self.dialog: QObject | None = None
        self._early = IdleImports(self, _EARLY, lambda: False)
        QTimer.singleShot(_EARLY_MILLISECONDS, self, self._early.begin)
        window.commands.connect({
            "replace": lambda: self.replace(None), "merge": self.ask_for_merge, "import_areas": self.ask_for_areas,
            "paste_areas": self.paste_areas, "new_from_table": self.ask_for_table,
            "save_template": self.ask_for_template,
        })

    # Replace

    def replace(self, focus: Focus | None) -> None:
        """Opens the dialog to replace a speaker or source."""
        if self._may_write():
            dialog = self.dialog = ReplaceDialog(self._window, self._session, focus)
            dialog.open()

    # Merge

    def ask_for_merge(self) -> None:
        """Asks for the other briefing to merge."""
        if self._may_write():
            path = self._dialogs.open_file(self._window, tr("Merge another briefing"), tr(KINDS))
            if path is not None:
                self.merge(path)

    def merge(self, path: Path) -> None:
        """Reads the other briefing and shows what it adds."""
        shipped, opened = self._files.layer, self._session.opened

        def found(read: Read) -> tuple[Merge, MediaPlaces]:
            theirs = with_own_names(open_read(read, path, shipped).file, opened.file)
            return compare(opened.briefing, theirs.briefing), self._files.media.adopt(theirs)

        self._background.read(path.name, found, lambda made: self._show_merge(path.name, opened, *made),
                              self._session.refused.emit)

    def _show_merge(self, name: str, opened: OpenBriefing, found: Merge, media: MediaPlaces) -> None:
        if opened.briefing is not self._session.briefing:
            self._window.messages.problem(tr("The briefing changed while {name} was read; merge again.").format(
                name=name))
            return
        dialog = self.dialog = MergeDialog(
            self._window, opened, found, name, self._window.theme,
            lambda merged: self._take_merged(merged, media), self._background)
        dialog.open()

    def _take_merged(self, merged: Briefing, media: MediaPlaces) -> None:
        own = self._session.opened.file.media
        self._session.hold_media({name: place for name, place in media.items() if name not in own})
        self._session.apply(tr("Merge"), merged)

    # Areas

    def ask_for_areas(self) -> None:
        """Asks for a file of areas."""
        if self._may_write():
            path = self._dialogs.open_file(
                self._window, tr("Import areas"), tr("Files of areas ({kinds})").format(kinds=AREA_KINDS))
            if path is not None:
                self.import_areas(path)

    def import_areas(self, path: Path) -> None:
        """Shows the contents of a file of areas, and adds the chosen ones."""
        from ui.importing.dialog import ImportDialog

        if self._may_write():
            self._show_import(ImportDialog.for_file(
                path, self._taken(), self._background, self._window, **self._room(),
                own_areas=self._session.briefing.own_areas))

    def paste_areas(self) -> None:
        """Adds areas from GeoJSON in the clipboard."""
        text = QApplication.clipboard().text()
        if not text.strip():
            self._window.messages.note(tr("The clipboard holds no text; copy GeoJSON first."))
        else:
            self.import_text(text)

    def import_text(self, text: str) -> None:
        """Adds areas from GeoJSON."""
        from ui.importing.dialog import ImportDialog

        if self._may_write():
            self._show_import(ImportDialog.for_text(
                text, self._taken(), self._background, self._window, **self._room()))

    def _show_import(self, dialog: Any) -> None:
        self.dialog = dialog
        dialog.chosen.connect(lambda features: self._add_areas(
            tr("Import areas"), features, dialog.removed, dialog.makes_statements))
        dialog.open()

    def _room(self) -> dict[str, int]:
        """Returns how many areas and positions the briefing can still take."""
        from maps.own_areas import position_count

        own = self._session.briefing.own_areas
        return {"most_areas": limits.MAX_OWN_AREAS - len(own),
                "most_positions": limits.MAX_POSITIONS - position_count(own)}

    def _taken(self) -> set[str]:
        return set(self._session.opened.layer.ids)

    # Tables

    def ask_for_table(self) -> None:
        """Asks for a table of statements."""
        path = self._dialogs.open_file(
            self._window, tr("New briefing from a table"), tr("Tables ({kinds})").format(kinds=TABLE_KINDS))
        if path is not None:
            self.read_table(path)

    def read_table(self, path: Path) -> None:
        """Shows what a table makes, and begins the briefing that is made of it."""
        from ui.tables.dialog import TableDialog

        settings = self._window.settings
        dialog = self.dialog = TableDialog(
            self._window, path, self._files.layer, self._background, settings.table_columns,
            self._towns.spots)
        dialog.taken.connect(self._show_made)
        dialog.remembered.connect(settings.remember_table)
        dialog.open()

    def _show_made(self, briefing: Briefing) -> None:
        """Shows a briefing made of a table, once it can be searched: ten thousand statements take a while."""
        layer = self._files.layer
        self._background.run(
            lambda: _made(briefing, layer), lambda made: self._files.show_in_place(made, is_saved=False),
            self._window.messages.problem)

    def ask_for_template(self) -> None:
        """Asks where to save the template."""
        path, kind = self._dialogs.save_file(
            self._window, tr("Save a template for a table"), tr("Statements.xlsx"), tr(TEMPLATE_KINDS))
        if path is not None:
            self.save_template(path if path.suffix else path.with_suffix(".csv" if "csv" in kind else ".xlsx"))

    def save_template(self, path: Path) -> None:
        """Writes the template, in the format of the file name."""
        said = tr("Template saved as {name} in {folder}.").format(name=path.name, folder=path.parent)
        self._background.run(
            lambda: write_file(path, template_bytes(path)),
            lambda trouble: self._window.messages.problem(trouble) if trouble else self._window.messages.note(said),
            self._window.messages.problem)

    # After a crash

    def offer_recovered(self) -> None:
        """Offers the latest work that a crash left, if any, with its differences from its file."""
        layer, folder, media = self._files.layer, self._files.recovery_folder, self._files.media

        def found() -> list[Recovered]:
            media.remove_left_over()
            return left_over(folder)

        self._background.run(found, lambda found: self._read_recovered(found, layer), self._session.refused.emit)

    def _read_recovered(self, found: list[Recovered], layer: AreaLayer) -> None:
        if found:
            self._background.read(tr("Unsaved work"), lambda read: _latest(read, found, layer, self._files.media),
                                  self._show_recovered,
                                  self._session.refused.emit)

    def _show_recovered(self, found: tuple[Recovered, BriefingFile, list[Difference] | None] | None) -> None:
        if found is None:
            return
        recovered, file, changes = found
        dialog = self.dialog = RecoveryDialog(
            self._window, recovered, file.briefing.title, changes, lambda: self._open_recovered(recovered, file))
        dialog.open()

    def _open_recovered(self, recovered: Recovered, file: BriefingFile) -> None:
        def show() -> None:
            self._files.show_unsaved(OpenBriefing(file, self._files.layer))
            self._files.recovery.succeed(recovered.discard)

        self._files.leave(show)

    def _may_write(self) -> bool:
        if self._session.read_only:
            self._session.refused.emit(self._session.read_only)
        return not self._session.read_only


def _latest(
    read: Read, found: list[Recovered], layer: AreaLayer, media: MediaFolder
) -> tuple[Recovered, BriefingFile, list[Difference] | None] | None:
    """Returns, in the background, the latest recovered work that can be read, under its original path."""
    for recovered in found:
        try:
            copy = recovered.with_media(open_read(read, recovered.copy, layer).file)
            kept, places = copy.briefing, media.adopt(copy)
        except (BriefingError, MapError):
            continue
        original = recovered.original
        before = _briefing_of(read, original, layer)
        file = changed(unsaved(kept, tr("Untitled")), media=places)
        if original is not None and original.exists():
            form = "folder" if original.is_dir() else "document" if original.suffix == ".json" else "package"
            file = changed(file, path=original, form=form, stamps=stamps_of(original))
        return recovered, file, None if before is None else list(differences(before, kept))
    return None


def _made(briefing: Briefing, layer: AreaLayer) -> OpenBriefing:
    """Returns, in the background, a briefing without a file, ready to be searched."""
    opened = OpenBriefing(unsaved(with_whole_texts(briefing), tr("Untitled")), layer)
    opened.statement_filter.prepare()
    return opened


def _briefing_of(read: Read, path: Path | None, layer: AreaLayer) -> Briefing | None:
    if path is None:
        return None
    try:
        return open_read(read, path, layer).briefing
    except (BriefingError, MapError):
        return None
