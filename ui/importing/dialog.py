# SPDX-License-Identifier: MIT
"""The dialog to import areas: shows the contents of a file or a pasted text, and lets the user choose.

For the window that opens it::

    dialog = ImportDialog.for_file(path, taken=layer.ids, background=background, parent=window)
    dialog.chosen.connect(add)      # GeoJSON features, ready to be a briefing's own areas
    dialog.open()

``taken`` are ids that the new areas may not have. The dialog reads, simplifies and makes features off the window's
thread. When it is closed, it cancels its work and deletes itself.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from briefing import limits
from briefing.errors import on_one_line, shortened
from briefing.sentences import mark
from maps.own_areas import position_count
from ui.importing.again_bar import AgainBar
from ui.importing.details import ImportDetails
from ui.importing.model import LAYER, NOTE, FeatureModel, has_details
from ui.importing.notes import ImportNotes
from ui.importing.table import FeatureChooser
from ui.importing.texts import found_text, things_text
from ui.importing.work import ImportWork
from ui.kit.background import Background
from ui.kit.check_boxes import CheckBox
from ui.kit.dialogs import MarkedDialog
from ui.kit.labels import plain_label
from ui.kit.texts import counted, numeral, tr

if TYPE_CHECKING:
    from maps.importing.layers import Import, ImportedFeature
    from maps.importing.simplifying import Simplified

_SIZE: Final = (980, 680)
_WIDTH_OF_FAULT: Final = 620
_WATCH_MS: Final = 120

# The colours come from the palette, so that the dialog follows the theme by itself.
_STYLE: Final = """
QToolButton { padding: 4px 8px; }
QSpinBox:focus { border-color: palette(highlight); }
QPushButton:disabled { color: palette(placeholder-text); background: palette(window); }
QPushButton#add:enabled { background: palette(text); color: palette(window); border-color: palette(text); }
QPushButton#add:focus { border: 2px solid palette(highlight); padding: 3px 11px; }
"""


class ImportDialog(MarkedDialog):
    """The dialog. ``chosen`` carries a list of GeoJSON features once the user adds them.

    ``removed`` are the ids of areas that are to go with them, because the file holds them no more.
    """

    chosen = Signal(list)

    def __init__(
        self, name: str, taken: Collection[str], background: Background, parent: QWidget | None = None, *,
        most_areas: int = limits.MAX_OWN_AREAS, most_positions: int = limits.MAX_POSITIONS,
    ) -> None:
        """``most_areas`` and ``most_positions`` are how many the briefing can still take."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import areas"))
        self.setStyleSheet(_STYLE)
        self.resize(*_SIZE)
        self._name = shortened(name)
        self._taken = frozenset(taken)
        self._most_areas = most_areas
        self._most_positions = most_positions
        self._path: Path | None = None
        self._own_areas: Sequence[Mapping[str, Any]] = ()
        self._import: Import | None = None
        self._simplified: Simplified | None = None
        self.work = ImportWork(background, self)
        self.model = FeatureModel(self)
        self.title = plain_label(self._name, strong=True)
        self.found = plain_label("", wrapped=True, quiet=True)
        self.notes = ImportNotes()
        self.again = AgainBar()
        self.chooser = FeatureChooser(self.model)
        self.details = ImportDetails()
        self.as_statements = CheckBox(tr("Make a statement of each place, with its day and source"))
        self.fault = plain_label("", wrapped=True, note=True)
        self.add_button = QPushButton()
        self.add_button.setObjectName("add")
        self.close_button = QPushButton(tr("Cancel"))
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._lay_out()
        self._connect()

    @classmethod
    def for_file(
        cls, path: Path, taken: Collection[str], background: Background, parent: QWidget | None = None, *,
        most_areas: int = limits.MAX_OWN_AREAS, most_positions: int = limits.MAX_POSITIONS,
        own_areas: Sequence[Mapping[str, Any]] = (),
    ) -> ImportDialog:
        """Returns a dialog that reads this file; of ``own_areas``, those that came from it can be replaced."""
        dialog = cls(path.name, taken, background, parent, most_areas=most_areas, most_positions=most_positions)
        dialog._path = path
        dialog._own_areas = own_areas
        dialog._wait()
        dialog.work.read_file(path)
        return dialog

    @classmethod
    def for_text(
        cls, text: str, taken: Collection[str], background: Background, parent: QWidget | None = None, *,
        most_areas: int = limits.MAX_OWN_AREAS, most_positions: int = limits.MAX_POSITIONS,
    ) -> ImportDialog:
        """Returns a dialog that reads pasted GeoJSON."""
        dialog = cls(
            tr("Pasted GeoJSON"), taken, background, parent, most_areas=most_areas, most_positions=most_positions)
        dialog._wait()
        dialog.work.read_text(text)
        return dialog

    def done(self, result: int) -> None:
        """Closes the dialog and cancels its work."""
        self.work.cancel()
        self._watch.stop()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handles Enter in a field, which ends typing there and does not add anything yet."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not isinstance(self.focusWidget(), QPushButton):
            event.accept()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(8)
        heads = QVBoxLayout()
        heads.setSpacing(2)
        heads.addWidget(self.title)
        heads.addWidget(self.found)
        layout.addLayout(heads)
        self.body = QWidget()
        body = QVBoxLayout(self.body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self.notes)
        body.addWidget(self.again)
        body.addWidget(self.chooser, 1)
        body.addWidget(self.details)
        body.addWidget(self.as_statements)
        self.pages = QStackedWidget()
        self.pages.addWidget(QWidget())
        self.pages.addWidget(self.body)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.fault)
        layout.addStretch()
        buttons = QDialogButtonBox()
        for button, role in ((self.close_button, QDialogButtonBox.ButtonRole.RejectRole),
                             (self.add_button, QDialogButtonBox.ButtonRole.AcceptRole)):
            button.setIcon(QIcon())
            buttons.addButton(button, role)
        self.add_button.setDefault(True)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.reject)
        self.add_button.clicked.connect(self._add)
        self.notes.swapRequested.connect(self._swap)
        self.notes.encodingChosen.connect(self._read_in)
        self.again.changed.connect(self._refresh)
        self.model.choiceChanged.connect(self._choose)
        self.details.toleranceChanged.connect(self._simplify)
        self.details.fitRequested.connect(self._fit)
        self.details.changed.connect(self._refresh)
        self.work.read.connect(self._show)
        self.work.simplified.connect(self._take_simplified)
        self.work.made.connect(self._finish)
        self.work.failed.connect(self._fail)
        self._watch.timeout.connect(self._show_progress)

    # Reading

    def _wait(self) -> None:
        self.pages.setCurrentIndex(0)
        self.fault.hide()
        self.add_button.hide()
        self._watch.start()
        self._show_progress()

    def _show_progress(self) -> None:
        progress = self.work.progress
        if progress.features:
            self.found.setText(tr("Reading … {features}, {points}").format(
                features=counted(progress.features, mark("feature"), mark("features")),
                points=counted(progress.positions, mark("point"), mark("points"))))
        else:
            self.found.setText(tr("Reading …"))

    def _show(self, made: Import) -> None:
        self._watch.stop()
        made = self._import = self._compared(made)
        self.found.setText(found_text(made))
        self.fault.hide()
        self.add_button.show()
        self.pages.setCurrentIndex(1)
        self.details.set_tolerance(0)
        self.model.show_features(made.features)
        self.notes.show_notes(made)
        self.chooser.table.setColumnHidden(LAYER, len(made.layers) < 2)
        self.chooser.table.setColumnHidden(NOTE, not any(map(has_details, made.features)))
        self.chooser.table.select_first()
        self.chooser.search.setFocus()

    def _fail(self, sentence: str) -> None:
        self._watch.stop()
        if self._import is not None:
            self.pages.setCurrentIndex(1)
            self.found.setText(found_text(self._import))
            self.add_button.show()
            self._refresh()
        self.fault.setText(sentence)
        self.fault.show()
        if self._import is None:
            self.found.setText(tr("Nothing was imported."))
            self.pages.hide()
            self._layout.activate()
            self.resize(_WIDTH_OF_FAULT, self._layout.totalHeightForWidth(_WIDTH_OF_FAULT))
            self.close_button.setText(tr("Close"))

    def _compared(self, made: Import) -> Import:
        """Shows what the briefing has of the file already; returns the import with the names it has there."""
        from maps.importing.again import imported_again, with_known_names

        again = imported_again(made, self._file, self._own_areas) if self._file and self._own_areas else None
        self.again.show_again(again)
        return made if again is None else with_known_names(made, again)

    @property
    def _file(self) -> str:
        """The name of the file, as areas record it; "" for a pasted text."""
        return "" if self._path is None else on_one_line(self._path.name)[: limits.MAX_LINE]

    def _read_in(self, encoding: str) -> None:
        """Reads the file again with names in another encoding."""
        if self._path is not None:
            self._wait()
            self.work.read_file(self._path, encoding)

    def _swap(self) -> None:
        if self._import is not None:
            self._wait()
            self.work.swap(self._import)

    # Choosing

    def _choose(self) -> None:
        """Handles another choice, for which the last simplification no longer holds."""
        self._simplified = None
        self.work.cancel()
        if self.details.tolerance.value():
            self._simplify()
        else:
            self._refresh()

    def _simplify(self) -> None:
        self._simplified = None
        features = self.model.chosen()
        self.work.cancel()
        if features and self.details.tolerance.value():
            self.work.simplify(features, float(self.details.tolerance.value()))
        self._refresh()

    def _fit(self) -> None:
        self._simplified = None
        chosen = self.model.chosen()
        self.work.simplify_to(chosen, self._most_positions + position_count(self.again.leaving(chosen)))
        self._refresh()

    def _take_simplified(self, made: Simplified | None) -> None:
        self._simplified = made
        if made is not None:
            self.details.show_result(made)
        self._refresh()
        if made is None:
            self.fault.setText(tr("Even the coarsest outlines have too many points; choose fewer areas."))

    def _refresh(self) -> None:
        """Updates sentences and buttons for the current choice."""
        chosen = self.model.chosen()
        self.as_statements.setVisible(any(each.kind == "point" for each in chosen))
        vertices = self._simplified.vertices if self._simplified else sum(each.vertices for each in chosen)
        busy = self.work.is_busy or self.details.is_settling
        if busy:
            self.details.result.setText(tr("Simplifying …"))
        elif self._simplified is None:
            self.details.show_plain(vertices)
        self.details.show_dated(sum(each.as_of is not None for each in chosen), len(chosen))
        leaving = self.again.leaving(chosen)
        room = self._most_positions + position_count(leaving)
        too_many = vertices > room and not busy
        self.details.fit.setVisible(too_many)
        hindrance = self._hindrance(
            len(chosen), self._most_areas + len(leaving), vertices if too_many else 0, max(room, 0))
        self.fault.setText(hindrance)
        self.fault.setVisible(bool(hindrance))
        self.add_button.setText(self._add_text(chosen))
        self.add_button.setEnabled(bool(chosen or self.again.removed) and not hindrance and not busy
                                   and self.details.is_day_understood())

    def _add_text(self, chosen: Sequence[ImportedFeature]) -> str:
        areas = things_text(chosen)
        if self.again.replacing or self.again.removed:
            return tr("Take over {areas}").format(areas=areas)
        return tr("Add {areas}").format(areas=areas)

    def _hindrance(self, number: int, room: int, too_many: int, room_for_points: int) -> str:
        """Returns why the choice cannot be added; ``too_many`` is its number of points, where that is the reason."""
        if number > room:
            return tr("{number} areas are chosen, and the briefing has room for {room}: choose fewer.").format(
                number=numeral(number), room=numeral(room))
        if too_many:
            return tr("The outlines have {number} points, and the briefing has room for {room}: simplify them, or "
                      "choose fewer areas.").format(number=numeral(too_many), room=numeral(room_for_points))
        return ""

    # Adding

    def _add(self) -> None:
        features = self._simplified.features if self._simplified else self.model.chosen()
        self.add_button.setEnabled(False)
        self.work.make(features, self._taken, self.details.source.text(), self.details.day(),
                       self.details.approximate.isChecked(), self._file, self.again.replacing)

    @property
    def removed(self) -> list[str]:
        """The ids of areas that came from the file before, are not in it now, and are to be removed."""
        return self.again.removed

    @property
    def makes_statements(self) -> bool:
        """Whether each place is to become a statement."""
        return self.as_statements.isVisibleTo(self) and self.as_statements.isChecked()

    def _finish(self, features: list[object]) -> None:
        self.chosen.emit(features)
        self.accept()
