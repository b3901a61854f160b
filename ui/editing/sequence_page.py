# SPDX-License-Identifier: MIT
"""The editor's page of the sequence: the steps presented, their order and their cameras."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from briefing import limits
from briefing.editing import moved, with_sequence, written_sequence
from briefing.model import Camera, Shows, Step
from briefing.sentences import mark
from briefing.structs import changed
from ui.editing.fields.picked_field import PickedField
from ui.editing.page import Page
from ui.editing.sequence_pictures import SequencePictures
from ui.editing.step_rows import StepRow, StepRows
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.check_boxes import CheckBox
from ui.kit.fields import LineField, TextField
from ui.kit.focus import focus_kept
from ui.kit.forms import push_button, side_by_side, widgets_of
from ui.kit.labels import plain_label
from ui.kit.pick_list import Choice, pick
from ui.kit.texts import area_name, numeral, speaker_name, statement_text, tr
from ui.map.cameras import CameraNow
from ui.stage.term_words import title_of

_ADDED: Final[tuple[tuple[Shows, str], ...]] = (
    ("opening", mark("Opening")), ("map", mark("Map only")),
    ("closing", mark("Closing")),
)
_NAMES: Final[dict[Shows, str]] = {
    "opening": mark("Opening"), "map": mark("Map only"), "closing": mark("Closing"), "term": mark("Term")}


class SequencePage(Page):
    """The page. Steps are dragged in the list, or moved with Alt and the arrows; hidden ones are kept."""

    stepShown = Signal(object)

    def __init__(self, session: Session, camera: CameraNow, pictures: SequencePictures) -> None:
        super().__init__(session)
        self.title = tr("Sequence")
        self._camera = camera
        self._pictures = pictures
        self._index = 0
        self.remark = plain_label(wrapped=True, quiet=True)
        self.form.addWidget(self.remark)
        self.rows = StepRows(pictures.picture)
        self.rows.setAccessibleName(tr("Steps"))
        pictures.made.connect(self.rows.rows.picture_made)
        self.rows.chosen.connect(self._choose)
        self.rows.dragged.connect(self._drag)
        self.form.addWidget(self.rows)
        self._add_buttons()
        self._always = self.form.count()
        self._add_form()
        self.form.addStretch(1)
        made = [self.form.itemAt(index) for index in range(self._always, self.form.count())]
        self._fields: list[QWidget] = [each for item in made if item is not None for each in widgets_of(item)]

    def _add_buttons(self) -> None:
        self.add = {shows: push_button(f"+ {tr(text)}", partial(self._add, Step(shows=shows)), plain=True)
                    for shows, text in _ADDED}
        self.add_statement: QPushButton = push_button(tr("+ Statement"), self._pick_statement, plain=True)
        self.add_term: QPushButton = push_button(tr("+ Term"), self._pick_term, plain=True)
        self.form.addLayout(side_by_side(*self.add.values()))
        self.in_order = push_button(tr("Back to the order of statements"), self._forget, plain=True)
        self.form.addLayout(side_by_side(self.add_statement, self.add_term, self.in_order))

    def _add_form(self) -> None:
        self.hidden = CheckBox(tr("Hidden: left out when presenting"))
        self.hidden.toggled.connect(lambda on: self._edit(tr("Hide step") if on else tr("Show step"), None, hidden=on))
        self.form.addSpacing(8)
        self.form.addWidget(self.hidden)
        self.name = LineField(limits.MAX_LINE, tr("Left empty, the program writes one"))
        self.name.edited.connect(lambda text: self._edit(tr("Edit step"), "title", title=text or None))
        self.add_field(tr("Title"), self.name)
        self._for_titles = self._last_two()
        self.areas = PickedField(self._area_choices, tr("+ Add an area"))
        self.areas.edited.connect(lambda ids: self._edit(tr("Change areas of step"), None, areas=ids))
        self.add_field(tr("Areas, in place of the statement's"), self.areas)
        self.camera = plain_label(wrapped=True, quiet=True)
        self.add_field(tr("What the map shows"), self.camera)
        self.as_now = push_button(tr("Use the view on the map now"), self._take_camera, plain=True)
        self.framed = push_button(tr("Frame the areas"), lambda: self._edit(tr("Frame the areas"), None, camera=None),
                                  plain=True)
        self.form.addLayout(side_by_side(self.as_now, self.framed))
        self.note = TextField(limits.MAX_STEP_NOTE, tr("What you want to say; never shown to the room"), rows=3)
        self.note.edited.connect(lambda text: self._edit(tr("Edit note of step"), "note", note=text or None))
        self.add_field(tr("Speaker's note"), self.note)
        self.up = push_button(tr("Earlier"), lambda: self._move(-1))
        self.down = push_button(tr("Later"), lambda: self._move(1))
        self.remove = push_button(tr("Remove step"), self._remove)
        self.form.addSpacing(8)
        self.form.addLayout(side_by_side(self.up, self.down, self.remove))

    def _last_two(self) -> tuple[QWidget, ...]:
        items = [self.form.itemAt(index) for index in (self.form.count() - 2, self.form.count() - 1)]
        return tuple(widget for item in items if item is not None and (widget := item.widget()) is not None)

    # Showing

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps, whether the briefing defines them or not."""
        return written_sequence(self.briefing)

    @property
    def index(self) -> int:
        """The index of the chosen step."""
        return self._index

    def refresh(self) -> None:
        """Shows the steps, and the current state of the chosen one."""
        steps = self.steps
        self._index = min(self._index, max(0, len(steps) - 1))
        self.remark.setText(tr("Drag the steps into the order in which the room sees them.") if self.briefing.sequence
                            else tr("No sequence is written: the statements are shown in order. "
                                    "Your first change turns that into a sequence of its own."))
        self.in_order.setVisible(bool(self.briefing.sequence))
        self.add_term.setVisible(bool(self.briefing.terms))
        self._pictures.show_steps(steps)
        self.rows.show_steps([self._row(step) for step in steps], self._index)
        for widget in self._fields:
            widget.setVisible(bool(steps))
        if steps:
            self._show(steps[self._index])

    def show_item(self, item_id: str) -> None:
        """Shows the step with this index."""
        if item_id.isdigit():
            self._index = int(item_id)
        self.refresh()

    def _show(self, step: Step) -> None:
        opened = self.session.opened
        for widget in self._for_titles:
            widget.setVisible(step.shows != "statement")
        with QSignalBlocker(self.hidden):
            self.hidden.setChecked(step.hidden)
        self.name.show_value(step.title or "")
        self.areas.show_value(step.areas, lambda each: area_name(opened.layer[each]) if each in opened.layer else each)
        self.camera.setText(_camera_words(step.camera) if step.camera else tr("Its areas are framed."))
        self.framed.setVisible(step.camera is not None)
        self.note.show_value(step.note or "")
        self.up.setEnabled(self._index > 0)
        self.down.setEnabled(self._index < len(self.steps) - 1)

    def _row(self, step: Step) -> StepRow:
        if step.shows != "statement":
            return self._other_row(step)
        known = {each.id for each in self.briefing.statements}
        if step.statement not in known or step.statement is None:
            return StepRow("", tr("Statement that is not there: {id}").format(id=step.statement or "–"), step.hidden)
        statement = self.briefing.statement(step.statement)
        speaker = " ".join(speaker_name(self.briefing.speaker_of(statement)).split())
        return StepRow(" ".join(statement_text(statement).split()), speaker, step.hidden)

    def _other_row(self, step: Step) -> StepRow:
        """Returns the row of a step that shows no statement."""
        if step.shows != "term":
            return StepRow(step.title or "", tr(_NAMES[step.shows]), step.hidden)
        term = next((each for each in self.briefing.terms if each.id == step.term), None)
        if term is None:
            return StepRow("", tr("Term that is not there: {id}").format(id=step.term or "–"), step.hidden)
        return StepRow(step.title or " ".join(term.title.split()), tr(_NAMES["term"]), step.hidden)

    # Editing

    def _choose(self, index: int) -> None:
        for field in (self.name, self.note):
            field.commit()
        self._index = index
        self.refresh()
        if index < len(self.steps):
            self.stepShown.emit(self.steps[index])

    def _put(self, name: str, steps: Sequence[Step], key: object = None) -> None:
        self.session.apply(name, with_sequence(self.briefing, steps), Focus("step", str(self._index)), key=key)

    def _edit(self, name: str, key: str | None, **fields: object) -> None:
        steps = list(self.steps)
        if not steps:
            return
        edited = changed(steps[self._index], **fields)
        if edited != steps[self._index]:
            steps[self._index] = edited
            self._put(name, steps, ("step", self._index, key) if key else None)

    def _add(self, step: Step) -> None:
        steps = list(self.steps)
        index = 0 if step.shows == "opening" else len(steps) if step.shows == "closing" else self._index + 1
        steps.insert(index, step)
        self._index = min(index, len(steps) - 1)
        self._put(tr("Add step"), steps)

    def _remove(self) -> None:
        steps = list(self.steps)
        del steps[self._index]
        with focus_kept(lambda: self):
            self.session.delete(tr("Remove step"), with_sequence(self.briefing, steps), tr("Step deleted."),
                                Focus("step", str(self._index)))

    def _move(self, by: int) -> None:
        self._drag(self._index, self._index + by)

    def _drag(self, index: int, to: int) -> None:
        steps = self.steps
        if 0 <= index < len(steps) and 0 <= to < len(steps) and index != to:
            self._index = to
            self._put(tr("Move step"), moved(steps, index, to))

    def _forget(self) -> None:
        self.session.delete(tr("Drop the sequence"), with_sequence(self.briefing, ()), tr("Sequence deleted."))

    def _take_camera(self) -> None:
        camera = self._camera.now()
        if camera is not None:
            self._edit(tr("Camera as seen now"), None, camera=camera)

    def _pick_statement(self) -> None:
        choices = [Choice(each.id, f"{speaker_name(self.briefing.speaker_of(each))}: {statement_text(each)}")
                   for each in self.briefing.statements]
        self.popup = pick(choices, self.add_statement, lambda chosen: self._add(Step(statement=chosen)))

    def _pick_term(self) -> None:
        choices = [Choice(each.id, title_of(each)) for each in self.briefing.terms]
        self.popup = pick(choices, self.add_term, lambda chosen: self._add(Step(shows="term", term=chosen)))

    def _area_choices(self) -> Sequence[Choice]:
        return [Choice(each.id, area_name(each)) for each in self.session.opened.layer]


def _camera_words(camera: Camera) -> str:
    return tr("A fixed place: {lat}° N, {lon}° E, zoom {zoom}.").format(
        lat=numeral(camera.lat, ".2f"), lon=numeral(camera.lon, ".2f"), zoom=numeral(camera.zoom, ".1f"))
