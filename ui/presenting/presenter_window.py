# SPDX-License-Identifier: MIT
"""The presenter view: the audience's picture, what comes next, notes, time, steps and sources."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.presenting.presenting_state import PresentingState
from briefing.presenting.sequence import PresentedStep
from ui.kit.flow_layout import FlowLayout
from ui.kit.focus import FocusMarks
from ui.kit.key_table import KeyTable
from ui.kit.labels import plain_label
from ui.kit.screens import screen_of
from ui.kit.texts import tr
from ui.kit.theme import DARK, palette
from ui.places.search_part import PlaceSearch
from ui.presenting.keys import WindowWatch, keys_and_texts, keys_in_use, keys_of_commands
from ui.presenting.mirror_frame import MirrorFrame
from ui.presenting.next_picture import NextPicture
from ui.presenting.presenter_style import presenter_sheet
from ui.presenting.presenter_texts import badge_text, next_text, note_text, position_text
from ui.presenting.step_list import StepList
from ui.presenting.time_panel import TimePanel
from ui.reading.source_drawer import SourceDrawer
from ui.stage.caption_contents import step_name
from ui.stage.stage import Stage
from ui.stage.step_pictures import STAGE, StepPictures, Subject, thumbnail
from ui.stage.step_rows import THUMBNAIL
from ui.window.message_bar import MessageBar

if TYPE_CHECKING:
    from ui.places.rows import PlaceRow
    from ui.presenting.commands import Commands

_WIDTH, _HEIGHT = 1180, 740
_PICTURE_WIDTH: Final = 720
"""Device pixels of the picture of the next step."""
_MOST_PICTURES: Final = 48
"""Pictures kept at that size, 1.2 MB each; the list keeps small ones of all steps."""
_NOTES_STEP: Final = 2
_LEAST_BESIDE: Final = 760
"""Pixels that the presenter view needs; beside a wide stage it covers a part of it."""
_PARTS: Final = ("steps", "sources", "places", "keys")


class PresenterWindow(QWidget):
    """The briefer's own window; everything in it but the size of the notes also has a key."""

    def __init__(self, presentation: Commands) -> None:
        super().__init__()
        self._presentation = presentation
        self.setWindowTitle(tr("Line of Contact: presenter view"))
        self.setObjectName("presenter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPalette(palette(DARK))
        self.setStyleSheet(presenter_sheet(DARK))
        self.stage = Stage("mirror")
        self.next_picture = NextPicture(STAGE)
        self.pictures = StepPictures(self.stage.map, _PICTURE_WIDTH, self, most_kept=_MOST_PICTURES)
        self.focus_marks = FocusMarks(self)
        self.watch = WindowWatch(self)
        self.watch.use(presentation.settings.keys)
        self._keys = keys_in_use(presentation.settings.keys)
        self.messages = MessageBar()
        self.position, self.badge, self.next_title, self.room_title = (plain_label(name=name) for name in (
            "position", "badge", "nextTitle", "roomTitle"))
        for label in (self.next_title, self.room_title):
            label.setProperty("caption", True)
        self.time = TimePanel(presentation.settings.presenting_minutes)
        self.notes = QPlainTextEdit(readOnly=True)
        self.steps = StepList()
        self.sources = SourceDrawer()
        self.places = PlaceSearch(presentation.find_places, presentation.placesChanged)
        self.parts = QStackedWidget()
        self._part_buttons: dict[str, QToolButton] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._more: dict[str, QAction] = {}
        self._shown_index = -1
        self._next: PresentedStep | None = None
        self._arrange()
        self._connect()
        self.steps.show_sequence(presentation.opened, presentation.sequence)
        self.show_state(presentation.state)
        if presentation.last_note:
            self.messages.note(presentation.last_note)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Moves the focus by Tab, and marks where it comes to."""
        moved: list[bool] = []
        self.focus_marks.by_key(lambda: moved.append(super(PresenterWindow, self).focusNextPrevChild(forward)))
        return moved[0]

    # Layout

    def _arrange(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.messages)
        body = QGridLayout()
        body.setContentsMargins(20, 12, 20, 16)
        body.setHorizontalSpacing(20)
        body.setVerticalSpacing(8)
        self.time.add_between(self.position, self.badge)
        body.addWidget(self.time, 0, 0, 1, 2)
        body.addWidget(self.room_title, 1, 0)
        body.addWidget(self.next_title, 1, 1)
        body.addWidget(MirrorFrame(self.stage, self._presentation.audience.stage), 2, 0, 2, 1)
        body.addWidget(self.next_picture, 2, 1)
        body.addWidget(self._controls(), 3, 1, Qt.AlignmentFlag.AlignTop)
        body.addLayout(self._notes_part(), 4, 0)
        body.addLayout(self._lists_part(), 4, 1)
        body.setColumnStretch(0, 4)
        body.setColumnStretch(1, 3)
        body.setRowStretch(2, 3)
        body.setRowStretch(3, 1)
        body.setRowStretch(4, 3)
        outer.addLayout(body, 1)

    def _controls(self) -> QWidget:
        """Returns the three main controls, and the menu of the others."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        for command, text, share in (("previous", tr("Back"), 3), ("next", tr("Next"), 5), ("freeze", tr("Freeze"), 3)):
            button = QPushButton(text)
            button.setObjectName(f"{command}Step")
            button.setProperty("control", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys go to the presentation
            button.setCheckable(command == "freeze")
            button.clicked.connect(lambda _checked=False, each=command: self._presentation.do(each))
            layout.addWidget(button, share)
            self._buttons[command] = button
        more = QToolButton()
        more.setText("···")
        more.setProperty("control", True)
        more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        more.setAccessibleName(tr("More"))
        more.setToolTip(tr("More: pointer, pen, black screen, screens, end"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._more_menu(more))
        layout.addWidget(more, 1)
        return row

    def _more_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        keys = keys_of_commands(self._keys)
        for command, text in (
            ("send", tr("Send to screen")), ("black", tr("Black screen")), ("white", tr("White screen")), ("", ""),
            ("pointer", tr("Pointer")), ("pen", tr("Pen")),
            ("keep_strokes", tr("Keep the strokes as marks of this step")), ("places", tr("Find a place…")),
            ("measure", tr("Measure a distance")), ("zoom_to_areas", tr("Zoom to the areas")),
            ("return", tr("Return to the step")), ("", ""), ("swap", tr("Swap screens")), ("end", tr("End")),
        ):
            if not command:
                menu.addSeparator()
                continue
            key = keys.get(command, "")
            action = menu.addAction(f"{text}\t{key}" if key else text)
            action.setCheckable(command in ("black", "white", "pointer", "pen", "measure"))
            action.triggered.connect(lambda _checked=False, each=command: self._presentation.do(each))
            self._more[command] = action
        return menu

    def _notes_part(self) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(plain_label(tr("Notes"), caption=True))
        head.addStretch(1)
        for text, said, by in (("A−", tr("Smaller notes"), -1), ("A+", tr("Larger notes"), 1)):
            button = _small_button(text, partial(self._resize_notes, by))
            button.setToolTip(said)
            button.setAccessibleName(said)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # these two have no key
            head.addWidget(button)
        part.addLayout(head)
        self.notes.setObjectName("notes")
        self.notes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.notes.setAccessibleName(tr("Notes"))
        self._resize_notes(0)
        part.addWidget(self.notes, 1)
        return part

    def _resize_notes(self, by: int) -> None:
        settings = self._presentation.settings
        settings.notes_pixels += by * _NOTES_STEP
        self.notes.setStyleSheet(f"#notes {{ font-size: {settings.notes_pixels}px; }}")

    def _lists_part(self) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(8)
        row = FlowLayout()
        for name, text in (("steps", tr("Steps")), ("sources", tr("Sources")), ("places", tr("Places")),
                           ("keys", tr("Keys"))):
            button = _small_button(text, partial(self._show_part, name))
            button.setCheckable(True)
            row.addWidget(button)
            self._part_buttons[name] = button
        part.addLayout(row)
        for widget in (self.steps, self.sources, self.places, KeyTable(keys_and_texts(self._keys))):
            self.parts.addWidget(widget)
        part.addWidget(self.parts, 1)
        self._show_part("steps")
        return part

    def _connect(self) -> None:
        presentation = self._presentation
        presentation.stateChanged.connect(self.show_state)
        presentation.noteRaised.connect(self.messages.note)
        self.time.minutesChanged.connect(self._minutes_changed)
        self.pictures.made.connect(self._made)
        self.steps.model.pictureWanted.connect(self._want_picture)
        presentation.audience.stage.resized.connect(lambda: self._show_next(self._next))
        self.steps.jumped.connect(self._jump)
        self.steps.left.connect(self.setFocus)
        self.time.left.connect(self.setFocus)
        self.places.chosen.connect(self._go_to_place)
        self.places.left.connect(self.setFocus)
        self.sources.statementRequested.connect(self._go_to_statement)
        self.sources.noteRaised.connect(self.messages.note)
        self.sources.closeRequested.connect(lambda: self._show_part("steps"))

    # What is shown

    def show_state(self, state: PresentingState) -> None:
        """Shows a state of the presentation, except on the stage, which the presentation fills."""
        presentation = self._presentation
        opened, steps = presentation.opened, presentation.sequence.steps
        step = steps[state.presenter_view.index]
        self.position.setText(position_text(presentation.sequence, step, state))
        self.badge.setText(badge_text(presentation.sequence, state))
        self.time.set_stopwatch(presentation.stopwatch)
        self.room_title.setText((tr("In the room") if not state.frozen else tr("On your screen only")).upper())
        self._buttons["freeze"].setChecked(state.frozen)
        self._buttons["freeze"].setText(tr("Drop") if state.frozen else tr("Freeze"))
        for command, on in (("black", state.blank == "black"), ("white", state.blank == "white"),
                            ("pointer", state.pointer), ("pen", state.pen), ("measure", state.measuring)):
            self._more[command].setChecked(on)
        self._more["send"].setEnabled(state.frozen)
        self._more["swap"].setEnabled(presentation.has_own_screen)
        following = steps[step.index + 1] if step.index + 1 < len(steps) else None
        self._show_next(following)
        if step.index == self._shown_index:
            return
        self._shown_index = step.index
        self.notes.setPlainText(note_text(step, opened.briefing.about))
        self.steps.set_current(step.index)
        self.sources.show_statement(opened, step.statement)

    def _show_next(self, following: PresentedStep | None) -> None:
        """Shows the picture of the step that comes next."""
        presentation = self._presentation
        self.next_title.setText(next_text(presentation.sequence, following).upper())
        self.next_title.setAccessibleDescription(step_name(presentation.opened, following) if following else "")
        self.next_picture.setVisible(following is not None)
        self._next = following
        self._follow_stage()
        subject = Subject(presentation.opened, presentation.sequence, presentation.control, presentation.look,
                          presentation.settings.place_names, presentation.room)
        if not subject.is_same(self.pictures.subject):
            self.pictures.show_subject(subject)
            self.steps.model.forget_pictures()
        if following is None:
            return
        steps = presentation.sequence.steps
        for step in steps[following.index + 1: following.index + 2]:
            self.pictures.picture(step)  # made ahead: it comes after this one
        self.next_picture.show_picture(self.pictures.picture(following))

    def _want_picture(self, index: int) -> None:
        """Asks for the picture of a step in the list, once the row is painted."""
        QTimer.singleShot(0, self, lambda: self.pictures.picture(self._presentation.sequence.steps[index]))

    def _follow_stage(self) -> None:
        """Makes the pictures for the size of the audience window."""
        size = self._presentation.audience.stage.size()
        self.next_picture.show_shape(size)
        if self.pictures.show_stage(size):
            self.steps.model.forget_pictures()

    def _made(self, index: int) -> None:
        """Shows a picture that was made, in the list and as the next one."""
        step = self._presentation.sequence.steps[index]
        picture = self.pictures.picture(step)
        if picture is None:
            return
        self.steps.model.show_picture(index, thumbnail(picture, THUMBNAIL, self.devicePixelRatioF()))
        if self._next is not None and self._next.index == index:
            self.next_picture.show_picture(picture)

    def open_part(self, part: str) -> None:
        """Opens a part: "steps" and "places" to search, "sources" of the statement, or the "keys"."""
        again = self._part_buttons[part].isChecked() and part not in ("steps", "places")
        self._show_part("steps" if again else part)
        if part == "steps":
            self.steps.start_search()
        elif part == "places":
            self.places.start_search()

    def scroll_notes(self, by: int) -> None:
        """Scrolls a long note one page on (1) or back (-1)."""
        bar = self.notes.verticalScrollBar()
        bar.setValue(bar.value() + by * max(1, bar.pageStep() - 1))

    def close_part(self) -> bool:
        """Goes back to the steps. Returns False where they are shown already, or another window is in front."""
        if not self.isActiveWindow() or self._part_buttons["steps"].isChecked():
            return False
        self._show_part("steps")
        self._presentation.step_aside()
        return True

    def _show_part(self, part: str) -> None:
        self.parts.setCurrentIndex(_PARTS.index(part))
        for name, button in self._part_buttons.items():
            button.setChecked(name == part)

    def _jump(self, index: int) -> None:
        self._presentation.go(index)
        self._presentation.step_aside()

    def _go_to_place(self, row: PlaceRow) -> None:
        self._presentation.show_place(row)
        self._presentation.step_aside()

    def _go_to_statement(self, statement_id: str) -> None:
        index = self._presentation.sequence.index_of_statement(statement_id)
        if index is None:
            self.messages.note(tr("That statement is in no step of this briefing."))
        else:
            self._presentation.go(index)

    def _minutes_changed(self, minutes: int) -> None:
        self._presentation.settings.presenting_minutes = minutes

    # Window

    def show_on(self, own: QScreen | None, audience: QScreen | None) -> None:
        """Fills the briefer's screen; where there is none, opens in front of the audience window."""
        if own is not None:
            if self.isHidden() or screen_of(self) is not own:
                self.setScreen(own)
                self.setGeometry(own.availableGeometry())
                self.showMaximized()
        elif audience is not None:
            space = audience.availableGeometry()
            size = QSize(min(_WIDTH, space.width() - 80), min(_HEIGHT, space.height() - 80))
            self.showNormal()
            self.setScreen(audience)
            self.resize(size)
            self.move(space.center().x() - size.width() // 2, space.center().y() - size.height() // 2)
        self.watch.attach()

    def show_beside(self, stage: QWidget) -> None:
        """Opens at the right of the stage's window where there is space, else at the left or under its title."""
        if self.isVisible() and not self.isMaximized() and not self.isFullScreen():
            return
        space, taken = screen_of(stage).availableGeometry(), stage.frameGeometry()
        right, left = space.right() - taken.right(), taken.left() - space.left()
        width = min(max(right, left, _LEAST_BESIDE), _WIDTH)
        x = taken.right() + 1 if right >= left else max(space.left(), taken.left() - width)
        self.showNormal()
        self.setScreen(screen_of(stage))
        self.resize(width, min(_HEIGHT, space.height() - 80))
        self.move(min(x, space.right() - width), max(space.top(), min(taken.top(), space.bottom() - self.height())))
        self.watch.attach()

    def come_to_front(self) -> None:
        """Raises the window over every other one and gives it the focus."""
        self.raise_()
        self.activateWindow()
        self.setFocus()

    def show_sized(self, width: int, height: int) -> None:
        """Shows the window in a given size, to take a picture of it."""
        self.setFixedSize(width, height)
        self.show()
        self.setFocus()
        self.watch.attach()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves a field on Esc; everywhere else the presentation receives that key."""
        if event.key() == Qt.Key.Key_Escape:
            self.setFocus()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes the presenter view; the audience window stays."""
        event.ignore()
        self.hide()

    def shut_down(self) -> None:
        """Closes pages and window."""
        self.stage.map.shut_down()
        self.hide()
        self.deleteLater()


def _small_button(text: str, act: Callable[[], object]) -> QToolButton:
    """Returns a small button that leaves the keys to the presentation."""
    button = QToolButton()
    button.setText(text)
    button.setProperty("small", True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.clicked.connect(lambda: act())
    return button
