# SPDX-License-Identifier: MIT
"""The presenter view: the audience's picture, what comes next, notes, time, steps and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.presenting.presenting_state import PresentingState
from ui.kit.flow_layout import FlowLayout
from ui.kit.key_table import KeyTable
from ui.kit.labels import plain_label
from ui.kit.texts import tr
from ui.kit.theme import DARK, palette
from ui.presenting.keys import WindowWatch, keys_and_texts
from ui.presenting.mirror_frame import MirrorFrame
from ui.presenting.presenter_style import presenter_sheet
from ui.presenting.presenter_texts import badge_text, next_text, note_text, position_text
from ui.presenting.step_list import StepList
from ui.presenting.time_panel import TimePanel
from ui.reading.source_drawer import SourceDrawer
from ui.stage.caption_contents import step_name
from ui.stage.stage import Stage
from ui.window.message_bar import MessageBar

if TYPE_CHECKING:
    from ui.presenting.commands import Commands

_WIDTH, _HEIGHT = 1180, 740
_SIDE: Final = 380
_LEAST_BESIDE: Final = 760
"""Pixels that the presenter view needs; beside a wide stage it covers a part of it."""
_PARTS: Final = ("steps", "sources", "keys")


class PresenterWindow(QWidget):
    """The briefer's own window; everything in it also has a key."""

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
        self.watch = WindowWatch(self)
        self.messages = MessageBar()
        self.position, self.badge, self.next_title, self.next_text = (plain_label(name=name) for name in (
            "position", "badge", "nextTitle", "nextText"))
        self.next_title.setProperty("quiet", True)
        self.time = TimePanel(presentation.settings.presenting_minutes)
        self.notes = QPlainTextEdit(readOnly=True)
        self.steps = StepList()
        self.sources = SourceDrawer()
        self.parts = QStackedWidget()
        self._part_buttons: dict[str, QToolButton] = {}
        self._command_buttons: dict[str, QPushButton] = {}
        self._shown_index = -1
        self._arrange()
        self._connect()
        self.steps.show_sequence(presentation.opened, presentation.sequence)
        self.show_state(presentation.state)
        if presentation.last_note:
            self.messages.note(presentation.last_note)

    # Layout

    def _arrange(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.messages)
        body = QHBoxLayout()
        body.setContentsMargins(16, 12, 16, 12)
        body.setSpacing(16)
        body.addLayout(self._left(), 2)
        body.addLayout(self._right(), 1)
        outer.addLayout(body, 1)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self.position)
        head.addWidget(self.badge, 1)
        left.addLayout(head)
        left.addWidget(MirrorFrame(self.stage, self._presentation.audience.stage), 5)
        left.addWidget(self._buttons())
        left.addWidget(self.next_title)
        self.next_text.setWordWrap(True)
        self.next_text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.next_text, 1)
        return left

    def _buttons(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        for command, text in (
            ("previous", tr("◂ Previous")), ("next", tr("Next ▸")), ("freeze", tr("Freeze")),
            ("send", tr("Send to screen")), ("black", tr("Black")), ("white", tr("White")),
            ("pointer", tr("Pointer")), ("pen", tr("Pen")), ("zoom_to_areas", tr("Zoom to areas")),
            ("return", tr("Return")), ("swap", tr("Swap screens")), ("end", tr("End")),
        ):
            button = QPushButton(text)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys go to the presentation
            button.setCheckable(command in ("freeze", "black", "white", "pointer", "pen"))
            button.clicked.connect(lambda _checked=False, each=command: self._presentation.do(each))
            flow.addWidget(button)
            self._command_buttons[command] = button
        return row

    def _right(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.time)
        right.addWidget(plain_label(tr("Notes"), quiet=True))
        self.notes.setObjectName("notes")
        self.notes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.notes.setAccessibleName(tr("Notes"))
        self.notes.setMinimumWidth(_SIDE)
        right.addWidget(self.notes, 2)
        row = QHBoxLayout()
        for name, text in (("steps", tr("Steps")), ("sources", tr("Sources")), ("keys", tr("Keys"))):
            button = QToolButton()
            button.setText(text)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, part=name: self._show_part(part))
            row.addWidget(button)
            self._part_buttons[name] = button
        row.addStretch(1)
        right.addLayout(row)
        keys = KeyTable(keys_and_texts())
        for widget in (self.steps, self.sources, keys):
            self.parts.addWidget(widget)
        right.addWidget(self.parts, 3)
        self._show_part("steps")
        return right

    def _connect(self) -> None:
        presentation = self._presentation
        presentation.stateChanged.connect(self.show_state)
        presentation.noteRaised.connect(self.messages.note)
        self.time.minutesChanged.connect(self._minutes_changed)
        self.steps.jumped.connect(self._jump)
        self.steps.left.connect(self.setFocus)
        self.time.left.connect(self.setFocus)
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
        for command, on in (("freeze", state.frozen), ("black", state.blank == "black"),
                            ("white", state.blank == "white"), ("pointer", state.pointer), ("pen", state.pen)):
            self._command_buttons[command].setChecked(on)
        self._command_buttons["freeze"].setText(tr("Drop") if state.frozen else tr("Freeze"))
        self._command_buttons["send"].setEnabled(state.frozen)
        self._command_buttons["swap"].setEnabled(presentation.has_own_screen)
        if step.index == self._shown_index:
            return
        self._shown_index = step.index
        self.notes.setPlainText(note_text(step, opened.briefing.about))
        self.steps.set_current(step.index)
        self.sources.show_statement(opened, step.statement)
        following = steps[step.index + 1] if step.index + 1 < len(steps) else None
        self.next_title.setText(next_text(presentation.sequence, following))
        self.next_text.setText(step_name(opened, following)[:400] if following else "")

    def open_part(self, part: str) -> None:
        """Opens a part: "steps" to search and jump, "sources" of the statement, or the "keys"."""
        again = self._part_buttons[part].isChecked() and part != "steps"
        self._show_part("steps" if again else part)
        if part == "steps":
            self.steps.start_search()

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
            if self.isHidden() or self.screen() is not own:
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
        space, taken = stage.screen().availableGeometry(), stage.frameGeometry()
        right, left = space.right() - taken.right(), taken.left() - space.left()
        width = min(max(right, left, _LEAST_BESIDE), _WIDTH)
        x = taken.right() + 1 if right >= left else max(space.left(), taken.left() - width)
        self.showNormal()
        self.setScreen(stage.screen())
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
        """Closes page and window."""
        self.stage.map.shut_down()
        self.hide()
        self.deleteLater()

