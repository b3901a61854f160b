# SPDX-License-Identifier: MIT
"""The session: the open briefing with its undo states and whether it is saved.

Every edit goes from one whole state to the next; undo goes back. States share what an edit did not
change, so keeping hundreds of them costs little.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from briefing.errors import BriefingError
from briefing.files.media_places import MediaPlaces
from briefing.files.read_write import BriefingFile
from briefing.model import Briefing
from briefing.size import check_size
from briefing.structs import changed
from maps.areas import AreaLayer
from maps.errors import MapError
from maps.figures.asking import Measures, Observed
from ui.files.open_briefing import Meanings, OpenBriefing
from ui.files.undo import MOST_UNDONE, Edit, Focus
from ui.kit.texts import say
from ui.languages import current


class Session(QObject):
    """The only holder of the open briefing.

    ``openedChanged`` comes with another briefing, ``edited`` with every new state of the same one, ``groundChanged``
    when its areas are those of another day, ``observedChanged`` when the observers in hand
    measure something else, or a figure was measured in the background,
    ``meaningsChanged`` when presented terms were worked out, ``marked``
    when the file's marks changed (saved, name, held), ``fileSaved`` when it was written,
    ``deleted`` with a sentence when something was deleted.
    """

    openedChanged = Signal()
    edited = Signal()
    groundChanged = Signal()
    observedChanged = Signal()
    meaningsChanged = Signal()
    fileSaved = Signal()
    marked = Signal()
    focused = Signal(object)
    refused = Signal(str)
    deleted = Signal(str)

    def __init__(self, parent: QObject, opened: OpenBriefing) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(MOST_UNDONE)
        self.opened = opened
        self.read_only = ""
        """Why nothing may be changed, as a sentence; "" where editing is allowed."""
        self._saved: Briefing | None = opened.briefing
        self._prepared: OpenBriefing | None = None
        self._is_succeeding = False
        """Whether edits come from another session, which made and undid them already."""

    def begin(self, opened: OpenBriefing, *, read_only: str = "", is_saved: bool = True) -> None:
        """Replaces the briefing; edits of the one before can no longer be undone."""
        self.stack.clear()
        self.opened = opened
        self.read_only = read_only
        self._saved = opened.briefing if is_saved else None
        self.openedChanged.emit()
        self.marked.emit()

    def succeed(self, before: Session, name: Callable[[str], str]) -> None:
        """Takes the place of another session with the same briefing: its edits can be undone here, and done again.

        ``name`` says in the language of now what an edit was called.
        """
        self._saved, self.read_only = before._saved, before.read_only or self.read_only
        stack = before.stack
        edits = [stack.command(at) for at in range(stack.count())]
        self._is_succeeding = True
        self.stack.blockSignals(True)
        for each in edits:
            if isinstance(each, Edit):
                self.stack.push(each.again(self.take, name(each.text())))
        self.stack.blockSignals(False)
        for _undone in range(stack.count() - stack.index()):
            self.stack.undo()
        self._is_succeeding = False
        self.marked.emit()
        self.stack.indexChanged.emit(self.stack.index())

    def show_ground(self, layer: AreaLayer) -> None:
        """Puts the briefing on other ground: the shipped control layer, or the areas of an observer's day."""
        if layer is not self.opened.shipped:
            self.opened = self.opened.on(layer)
            self.groundChanged.emit()

    def show_observed(self, observed: Observed) -> None:
        """Puts what the observers in hand measure beside the briefing's own figures."""
        if observed != self.opened.observed:
            self.opened = self.opened.with_observed(observed)
            self.observedChanged.emit()

    def show_measures(self, measures: Measures) -> None:
        """Puts what was measured in the background beside the briefing's own figures."""
        if measures != self.opened.measures:
            self.opened = self.opened.with_measures(measures)
            self.observedChanged.emit()

    def show_meanings(self, meanings: Meanings) -> None:
        """Puts what the terms that are presented would mean beside the briefing."""
        self.opened = self.opened.with_meanings(meanings)
        self.meaningsChanged.emit()

    def hold(self, read_only: str) -> None:
        """Makes the briefing read only for this reason; "" makes it editable."""
        self.read_only = read_only
        self.marked.emit()

    def hold_media(self, places: MediaPlaces) -> None:
        """Remembers where the files of further pictures and videos lie; edits and undo come and go with them."""
        file = self.opened.file
        self.opened = self.opened.of(changed(file, media={**file.media, **places}))

    @property
    def briefing(self) -> Briefing:
        """The current state."""
        return self.opened.briefing

    @property
    def shown(self) -> OpenBriefing:
        """The current state in the language that speaks, as far as the briefing is translated into it."""
        return self.opened.in_language(current.code())

    @property
    def is_changed(self) -> bool:
        """Whether there are unsaved changes."""
        return self.opened.briefing is not self._saved

    def apply(self, name: str, briefing: Briefing, focus: Focus | None = None, *, key: object = None,
              prepared: OpenBriefing | None = None) -> bool:
        """Makes an edit that undo calls ``name``. Returns False where it cannot be made, which ``refused`` explains.

        Edits with the same ``key`` that follow each other quickly are undone together. ``prepared`` is the next state,
        where it was made in the background.
        """
        if briefing == self.briefing:
            return False
        if self.read_only:
            self.refused.emit(self.read_only)
            return False
        try:
            check_size(briefing, self.opened.path.name, self.briefing)
            is_prepared = prepared is not None and prepared.briefing is briefing
            self._prepared = prepared if is_prepared else self.opened.edited(briefing)
        except (BriefingError, MapError) as error:
            self.refused.emit(say(error))
            return False
        self.stack.push(Edit(self.take, name, self.briefing, briefing, focus, key))
        return True

    def delete(self, name: str, briefing: Briefing, said: str, focus: Focus | None = None) -> bool:
        """Makes an edit that deletes something; ``deleted`` then carries the sentence ``said``."""
        is_made = self.apply(name, briefing, focus)
        if is_made:
            self.deleted.emit(said)
        return is_made

    def take(self, briefing: Briefing, focus: Focus | None) -> None:
        """Goes to another state, for undo and redo."""
        if self._is_succeeding or briefing is self.opened.briefing:
            return
        was_changed = self.is_changed
        prepared, self._prepared = self._prepared, None
        is_prepared = prepared is not None and prepared.briefing is briefing
        self.opened = prepared if is_prepared and prepared is not None else self.opened.edited(briefing)
        self.edited.emit()
        if was_changed != self.is_changed:
            self.marked.emit()
        if focus is not None:
            self.focused.emit(focus)

    def saved(self, file: BriefingFile) -> None:
        """Marks the written state as saved; edits made during the writing remain unsaved."""
        self._saved = file.briefing
        media = {**self.opened.file.media, **file.media}  # some may have been attached during the writing
        self.opened = self.opened.of(changed(file, briefing=self.opened.briefing, media=media))
        self.marked.emit()
        self.fileSaved.emit()
