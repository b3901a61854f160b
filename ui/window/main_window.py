# SPDX-License-Identifier: MIT
"""The main window's frame: panes and theme at first, then header, messages and actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget

from ui.kit.screens import space_for
from ui.kit.splitter import Splitter
from ui.kit.theme import Theme, palette, scaled, set_text_size, style_sheet, theme_of
from ui.window.back_steps import BackSteps
from ui.window.list_folding import ListFolding
from ui.window.settings import Settings
from ui.window.side_panes import SMALLEST_MAP, SidePanes

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from ui.kit.focus import FocusMarks
    from ui.window.actions import Actions
    from ui.window.file_dialogs import FileDialogs
    from ui.window.header import Header
    from ui.window.menus import Menus
    from ui.window.message_bar import MessageBar

SIDEBAR_WIDTH = 430
HEADER_HEIGHT = 48
_SMALLEST_SIDEBAR = 300
_FIRST_SIZE = (1440, 860)
_SMALLEST = (640, 420)


class MainWindow(QMainWindow):
    """The main window. The controllers fill sidebar, map and panes."""

    themeChanged = Signal(object)
    filesDropped = Signal(list)
    fileExpected = Signal()
    """A file will be read soon, it seems: the menu or a dialog for files opens, or something is dragged in."""
    activated = Signal()
    languageAsked = Signal(str)
    """The user chose a language: its code, or "" for the system's."""
    listFolded = Signal(bool)
    """The list of statements was folded to a strip, or all of it is shown again."""

    commands: Actions
    header: Header
    menus: Menus
    messages: MessageBar
    focus_marks: FocusMarks
    file_dialogs: FileDialogs

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.forgetful = False
        self._closing_checks: list[Callable[[], bool]] = []
        self._theme_name = "light"
        self._is_furnished = False
        self._map_cover: QLabel | None = None
        self.setWindowTitle("Line of Contact")
        self.setAcceptDrops(True)
        self.sidebar_frame = _frame(_SMALLEST_SIDEBAR)
        self.map_frame = _frame(SMALLEST_MAP)
        self.map_frame.setAutoFillBackground(True)
        self.splitter = Splitter(takes_keys=False)
        self._header_frame = _frame(0)
        column = self._arrange()
        self.folding = ListFolding(self.splitter, self.sidebar_frame, self.listFolded.emit)
        self.panes = SidePanes(self.splitter, column, self.folding)
        self.back_steps = BackSteps()
        self._left_in_sidebar: QWidget | None = None
        self.setMinimumSize(*_SMALLEST)
        self._restore()

    def _arrange(self) -> QVBoxLayout:
        centre = QWidget()
        layout = self._layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header_frame)
        layout.addWidget(self.splitter, 1)
        self.setCentralWidget(centre)
        self.splitter.setHandleWidth(1)
        for frame in (self.sidebar_frame, self.map_frame):
            self.splitter.addWidget(frame)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        return layout

    def _restore(self) -> None:
        """Restores the size and panes of the last run, if there was one."""
        set_text_size(self.settings.text_size)
        self._header_frame.setFixedHeight(scaled(HEADER_HEIGHT))
        self.resize(QSize(*_FIRST_SIZE).boundedTo(space_for(self)))
        geometry, splitter = self.settings.bytes_of("geometry"), self.settings.bytes_of("splitter")
        if geometry is not None:
            self.restoreGeometry(geometry)
        wide = scaled(SIDEBAR_WIDTH)
        self.splitter.setSizes([wide, max(SMALLEST_MAP, self.width() - wide)])
        if splitter is not None:
            self.splitter.restoreState(splitter)
        self.set_theme(self.settings.theme)

    def furnish(self) -> None:
        """Adds what the first paint does not need: actions, header, message bar, style sheet."""
        from ui.kit.focus import FocusMarks
        from ui.window.actions import Actions
        from ui.window.file_dialogs import FileDialogs
        from ui.window.header import Header
        from ui.window.menus import Menus
        from ui.window.message_bar import MessageBar

        self.commands = Actions(self)
        self.commands.use(self.settings.keys)
        self.focus_marks = FocusMarks(self)
        self.splitter.take_keys()
        self.file_dialogs = FileDialogs(self.settings, self.fileExpected.emit)
        self.header = Header(self.commands)
        self.menus = Menus(self, self.commands)
        self.header.menu.menu().aboutToShow.connect(lambda: self.menus.fill_button(self.header.menu.menu()))
        self.header.menu.menu().aboutToShow.connect(self.fileExpected)
        self.messages = MessageBar()
        header_layout = self._header_frame.layout()
        if header_layout is not None:
            header_layout.addWidget(self.header)
        self._layout.insertWidget(1, self.messages)
        for name, shown in self.settings.layers.items():
            self.commands[name].setChecked(shown)
        self.commands["sidebar"].setChecked(True)
        self.commands["place_names"].setChecked(self.settings.place_names == "uk")
        self.commands.connect({
            "quit": self.close, "back": self.back_steps.step_back,
            "dark": lambda: self._choose_theme(self.commands["dark"].isChecked()),
            "sidebar": lambda: self.show_sidebar(self.commands["sidebar"].isChecked()),
        })
        self.back_steps.add("message", self.messages.dismiss)
        self.back_steps.add("menus", self.menus.hide_bar)
        self._is_furnished = True
        hints = QGuiApplication.styleHints()  # what is taken from it lives only as long as this name
        hints.accessibility().contrastPreferenceChanged.connect(self._contrast_wanted)
        self.set_theme(self.theme.name)

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return theme_of(self._theme_name, high=self._is_high)

    @property
    def _is_high(self) -> bool:
        """Whether text has high contrast: by the user's choice, or else the system's."""
        wanted = self.settings.contrast
        if wanted != "system" or not self._is_furnished:  # the bare window has nothing to read
            return wanted == "high"
        from PySide6.QtCore import Qt

        hints = QGuiApplication.styleHints()
        return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast

    def _contrast_wanted(self, _preference: Qt.ContrastPreference) -> None:
        self.set_theme(self._theme_name)

    def choose_contrast(self, choice: str) -> None:
        """Uses "high" contrast, "ordinary", or that of the "system", and remembers it."""
        self.settings.contrast = choice
        self.set_theme(self._theme_name)

    def _choose_theme(self, dark: bool) -> None:
        self.settings.theme = "dark" if dark else "light"
        self.set_theme(self.settings.theme)

    def choose_text_size(self, percent: int) -> None:
        """Shows all text in another size, and remembers it."""
        from ui.kit.text_size import use_text_size

        self.settings.text_size = percent
        use_text_size(percent)
        self._header_frame.setFixedHeight(scaled(HEADER_HEIGHT))
        self.set_theme(self._theme_name)
        sizes = self.splitter.sizes()
        self.splitter.setSizes([scaled(SIDEBAR_WIDTH), sum(sizes) - scaled(SIDEBAR_WIDTH) - sum(sizes[2:]), *sizes[2:]])

    def set_theme(self, name: str) -> None:
        """Uses the theme "light" or "dark"; only a choice in the window is remembered."""
        self._theme_name = name
        theme = self.theme
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette(theme))
        if self._is_furnished:
            self.commands["dark"].setChecked(name == "dark")
            self.setStyleSheet(style_sheet(theme))
        sea = self.map_frame.palette()
        sea.setColor(QPalette.ColorRole.Window, QColor(theme.sea))
        self.map_frame.setPalette(sea)
        self.themeChanged.emit(theme)

    def show_sidebar(self, on: bool) -> None:
        """Opens or closes the sidebar. The focus goes to the map meanwhile, and comes back."""
        from ui.kit.focus import can_take, first_stop, has_focus  # not before the first paint

        self.commands["sidebar"].setChecked(on)
        if on == self.sidebar_frame.isVisible():
            return
        if on:
            self.sidebar_frame.show()
            self.panes.fit_list()
            left, self._left_in_sidebar = self._left_in_sidebar, None
            if left is not None and can_take(left) and (has_focus(self.map_frame) or self.focusWidget() is None):
                left.setFocus()
            return
        if has_focus(self.sidebar_frame):
            self._left_in_sidebar = self.focusWidget()
            first_stop(self.map_frame.findChild(QWidget) or self.map_frame).setFocus()
        self.sidebar_frame.hide()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Moves the focus by Tab, and marks where it comes to."""
        if not self._is_furnished:
            return super().focusNextPrevChild(forward)
        moved: list[bool] = []
        self.focus_marks.by_key(lambda: moved.append(super(MainWindow, self).focusNextPrevChild(forward)))
        return moved[0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes single letters and signs that nothing else took, by their place on layouts of other scripts."""
        from PySide6.QtCore import Qt

        modifiers = Qt.KeyboardModifier
        held = modifiers.ControlModifier | modifiers.AltModifier | modifiers.MetaModifier
        if not event.modifiers() & held and self._is_furnished:
            from ui.kit.key_places import names_of

            action = next((each for name in names_of(event) if (each := self.commands.of_key(name)) is not None), None)
            if action is not None:
                action.trigger()
                return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accepts files."""
        urls = event.mimeData().urls()
        if urls and all(url.isLocalFile() for url in urls):
            event.acceptProposedAction()
            self.fileExpected.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """Emits which files were dropped."""
        self.filesDropped.emit([url.toLocalFile() for url in event.mimeData().urls()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds or unfolds the list for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.panes.fit_list()

    def changeEvent(self, event: QEvent) -> None:
        """Emits when the user comes back to the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers size and panes, unless the window has a fixed size for a picture."""
        if not all(may_close() for may_close in self._closing_checks):
            event.ignore()
            return
        if not self.forgetful:
            self.remember()
        super().closeEvent(event)

    def add_closing_check(self, may_close: Callable[[], bool]) -> None:
        """Adds a check to make before the window closes; where one returns False, the window stays."""
        self._closing_checks.append(may_close)

    def close_now(self) -> None:
        """Closes without another question."""
        self._closing_checks.clear()
        self.close()

    def cover_map(self, picture: QPixmap | None) -> None:
        """Covers the map with a picture of it until it is drawn itself; None takes the picture away."""
        if self._map_cover is not None:
            self._map_cover.deleteLater()
            self._map_cover = None
        if picture is not None:
            cover = self._map_cover = QLabel(self.map_frame)
            cover.setPixmap(picture)
            cover.setGeometry(self.map_frame.rect() if self.isVisible() else picture.rect())
            cover.show()
            cover.raise_()

    @property
    def is_map_covered(self) -> bool:
        """Whether a picture is shown in place of the map."""
        return self._map_cover is not None

    def remember(self) -> None:
        """Remembers size and panes for the next start."""
        self.settings.keep_bytes("geometry", self.saveGeometry())
        if not self.panes.is_right_open:
            self.settings.keep_bytes("splitter", self.splitter.saveState())
        self.settings.save()


def _frame(smallest: int) -> QWidget:
    """Returns an empty pane with a minimum width in pixels."""
    frame = QWidget()
    frame.setMinimumWidth(smallest)
    QVBoxLayout(frame).setContentsMargins(0, 0, 0, 0)
    return frame
