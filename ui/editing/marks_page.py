# SPDX-License-Identifier: MIT
"""The editor's page of marks: drawn on the map for the step at hand or for every step, and changed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from briefing import limits
from briefing.editing import marks_of, new_id, put_mark, remove_mark, written_sequence
from briefing.model import Mark, MarkKind
from briefing.structs import changed
from ui.editing.fields.mark_fields import KINDS, MarkFields
from ui.editing.outline_drawing import DrawingRows, OutlineDrawing
from ui.editing.page import Page
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.fields import ChoiceField
from ui.kit.focus import focus_kept
from ui.kit.forms import push_button, side_by_side
from ui.kit.item_list import ItemList
from ui.kit.labels import plain_label
from ui.kit.pick_list import Choice
from ui.kit.texts import statement_text, tr
from ui.reading.marks_on_map import MarksOnMap

_OUTLINES: Final[Mapping[MarkKind, str]] = {
    "arrow": "line", "line": "line", "distance": "line", "shading": "polygon", "text": "point"}
"""What is drawn for each kind."""
_STEP, _ALL = "step", "all"


class MarksPage(Page):
    """The page. It shows the marks of the step at hand, or those of every step."""

    def __init__(self, session: Session, drawing: OutlineDrawing, on_map: MarksOnMap) -> None:
        super().__init__(session)
        self.title = tr("Marks")
        self._drawing = drawing
        self._on_map = on_map
        self.shown = ""
        self._wants_step = True
        self.form.addWidget(plain_label(tr("What you draw has no source. The map says so: “Drawn by the briefer”."),
                                        wrapped=True, quiet=True))
        self.where = ChoiceField([(_STEP, tr("For the step at hand")), (_ALL, tr("For every step"))])
        self.where.setAccessibleName(tr("Where the mark is shown"))
        self.where.edited.connect(self._choose_where)
        self.add_field(tr("Where they are shown"), self.where)
        self.step_name = plain_label(wrapped=True, quiet=True)
        self.form.addWidget(self.step_name)
        self.list = ItemList()
        self.list.setAccessibleName(tr("Marks"))
        self.list.chosen.connect(self._choose)
        self.form.addWidget(self.list)
        self._add_buttons()
        self.rows = DrawingRows(drawing)
        self.form.addWidget(self.rows)
        self.fields = MarkFields()
        self.fields.edited.connect(self._edit)
        self.form.addWidget(self.fields)
        self.reshape = push_button(tr("Move its points"), self._reshape)
        self.delete = push_button(tr("Delete mark"), self._delete)
        self.form.addLayout(side_by_side(self.reshape, self.delete))
        self.form.addStretch(1)
        on_map.stepChanged.connect(self._follow)
        drawing.ended.connect(self._ended)

    def _add_buttons(self) -> None:
        self.add = {kind: push_button(f"+ {tr(text)}", partial(self._draw, kind), plain=True)
                    for kind, text in KINDS.items()}
        kinds = list(self.add.values())
        self.form.addLayout(side_by_side(*kinds[:3]))
        self.form.addLayout(side_by_side(*kinds[3:]))

    # Showing

    @property
    def step(self) -> int | None:
        """The index of the written step whose marks are shown; None for those of every step."""
        return self._on_map.step if self.where.currentData() == _STEP else None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks that are listed."""
        return marks_of(self.briefing, self.step)

    @property
    def mark(self) -> Mark | None:
        """The chosen mark."""
        return next((each for each in self.marks if each.id == self.shown), None)

    def refresh(self) -> None:
        """Shows the marks, and the current state of the chosen one."""
        self.where.show_value(_STEP if self._wants_step and self._on_map.step is not None else _ALL)
        self.step_name.setText(self._name_of_step())
        self.step_name.setVisible(bool(self.step_name.text()))
        marks = self.marks
        if self.mark is None:
            self.shown = marks[-1].id if marks else ""
        self.list.show_items([Choice(each.id, _name(each)) for each in marks], self.shown)
        self.list.setVisible(bool(marks))
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen, is_drawing = self.mark, self._drawing.is_on
        self.rows.refresh()
        for widget in (self.where, self.list, *self.add.values()):
            widget.setEnabled(not is_drawing)
        for widget in (self.fields, self.reshape, self.delete):
            widget.setVisible(chosen is not None and not is_drawing)
        if chosen is not None:
            self.fields.show_mark(chosen)

    def _name_of_step(self) -> str:
        if self._on_map.step is None:
            return tr("Choose a statement, or a step of the sequence, to draw only for it.")
        if self.where.currentData() == _ALL:
            return ""
        step = written_sequence(self.briefing)[self._on_map.step]
        words = step.title or ""
        if step.statement is not None and self.session.opened.has_statement(step.statement):
            words = statement_text(self.briefing.statement(step.statement))
        return tr("Step {number}: {words}").format(number=self._on_map.step + 1, words=" ".join(words.split())[:120])

    def show_item(self, item_id: str) -> None:
        """Shows a mark: "all/ID" of every step, or "INDEX/ID" of a step."""
        where, _, mark_id = item_id.partition("/")
        if where.isdigit():
            self._on_map.show_step(int(where))
        self._wants_step = where.isdigit()
        self.shown = mark_id
        self.refresh()

    def _follow(self) -> None:
        """Goes to the step that the map goes to."""
        if self.isVisible():
            self.refresh()

    def _choose_where(self, where: object) -> None:
        self._wants_step = where == _STEP
        self.refresh()

    def _choose(self, mark_id: str) -> None:
        self.fields.text.commit()
        self.shown = mark_id
        self._show_chosen()

    # Editing

    def _focus(self, mark_id: str) -> Focus:
        return Focus("mark", f"{_ALL if self.step is None else self.step}/{mark_id}")

    def _put(self, name: str, mark: Mark, key: object = None) -> bool:
        return self.session.apply(name, put_mark(self.briefing, self.step, mark), self._focus(mark.id), key=key)

    def _edit(self, field: str, value: object) -> None:
        mark = self.mark
        if mark is not None:
            key = ("mark", self.step, mark.id, field) if field == "text" else None
            self._put(tr("Edit mark"), changed(mark, **{field: value}), key)

    def _delete(self) -> None:
        mark, marks = self.mark, self.marks
        if mark is None:
            return
        place = marks.index(mark)
        left = [*marks[:place], *marks[place + 1:]]
        with focus_kept(lambda: self):
            self.shown = left[min(place, len(left) - 1)].id if left else ""
            self.session.delete(tr("Delete mark"), remove_mark(self.briefing, self.step, mark.id), tr("Mark deleted."),
                                self._focus(self.shown))

    # Drawing

    def _draw(self, kind: MarkKind) -> None:
        step = self.step

        def add(geometry: dict[str, Any]) -> None:
            words = tr("Text") if kind == "text" else None
            taken = {each.id for each in marks_of(self.briefing, step)}
            made = Mark(id=new_id(kind, taken, "mark"), kind=kind, points=_points(geometry), text=words,
                        shape="curved" if kind == "arrow" else "straight")
            self.shown = made.id
            focus = Focus("mark", f"{_ALL if step is None else step}/{made.id}")
            if self.session.apply(tr("Draw mark"), put_mark(self.briefing, step, made), focus) and kind == "text":
                self.fields.text.setFocus()
                self.fields.text.selectAll()

        self._start(kind, add)

    def _reshape(self) -> None:
        mark, step = self.mark, self.step
        if mark is None:
            return

        def put(geometry: dict[str, Any]) -> None:
            moved = changed(mark, points=_points(geometry))
            self.session.apply(tr("Move mark"), put_mark(self.briefing, step, moved), self._focus(mark.id))

        self._on_map.leave_out(mark)
        self._start(mark.kind, put, _geometry(mark))

    def _start(self, kind: MarkKind, take: Any, geometry: Mapping[str, Any] | None = None) -> None:
        self.fields.text.commit()
        self._drawing.start(_OUTLINES[kind], take, geometry=geometry, is_mark=True)
        self.refresh()

    def _ended(self) -> None:
        self._on_map.leave_out(None)
        if self.isVisible():
            self.refresh()


def _points(geometry: Mapping[str, Any]) -> tuple[tuple[float, float], ...]:
    """Returns the points of a drawn geometry; an outline's first one is not repeated."""
    coordinates = geometry["coordinates"]
    if geometry["type"] == "Point":
        coordinates = [coordinates]
    elif geometry["type"] == "Polygon":
        coordinates = coordinates[0][:-1]
    return tuple((each[0], each[1]) for each in coordinates[:limits.MAX_MARK_POINTS])


def _geometry(mark: Mark) -> dict[str, Any]:
    points = [list(each) for each in mark.points]
    if mark.kind == "text":
        return {"type": "Point", "coordinates": points[0]}
    if mark.kind == "shading":
        return {"type": "Polygon", "coordinates": [[*points, points[0]]]}
    return {"type": "LineString", "coordinates": points}


def _name(mark: Mark) -> str:
    kind = tr(KINDS[mark.kind])
    return tr("{kind}: {text}").format(kind=kind, text=mark.text) if mark.text else kind
