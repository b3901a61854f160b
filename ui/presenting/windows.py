# SPDX-License-Identifier: MIT
"""The two windows of a presentation, and their screens as screens come and go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from ui.kit.screens import screen_of
from ui.presenting.audience_window import AudienceWindow
from ui.presenting.screens import Placement, Screens, placement
from ui.stage.stage import Stage

if TYPE_CHECKING:
    from ui.presenting.presenter_window import PresenterWindow
    from ui.window.settings import Settings


_GEOMETRY: Final = "stage_window"


class PresentingWindows(QObject):
    """The audience window, and the presenter view once there is one. ``placed`` is emitted when they were put there."""

    placed = Signal()

    def __init__(self, screens: Screens, own_screen: str, settings: Settings,
                 make_presenter: Callable[[], PresenterWindow], parent: QObject) -> None:
        super().__init__(parent)
        self.screens = screens
        self.audience = AudienceWindow()
        self.audience.watch.use(settings.keys)
        self.presenter: PresenterWindow | None = None
        self._settings = settings
        self._make_presenter = make_presenter
        self._own_screen = own_screen
        self._wanted_screen = settings.audience_screen
        self._is_placed = False
        self._is_over = False
        self.in_window = False
        """Whether the room's picture is in an ordinary window, for video calls and rehearsing."""

    @property
    def stages(self) -> list[Stage]:
        """The audience's stage, and its mirror in the presenter view."""
        return [self.audience.stage] + ([] if self.presenter is None else [self.presenter.stage])

    @property
    def has_own_screen(self) -> bool:
        """Whether the briefer has a screen that the audience does not see."""
        return self._placement().presenter is not None

    @property
    def presenter_is_hidden(self) -> bool:
        """Whether the presenter view is not visible."""
        return self._is_placed and (self.presenter is None or not self.presenter.isVisible())

    def _placement(self) -> Placement:
        return placement(self.screens.names, self._own_screen, self._wanted_screen)

    # Placing

    def begin(self) -> None:
        """Puts the audience window on its screen, and starts to follow the screens."""
        self._is_placed = True
        self.screens.changed.connect(self.follow_screens)
        self._place_audience()

    def follow_screens(self) -> None:
        """Moves the audience window, and opens or hides the presenter view, after a screen came or went."""
        if self._is_over:
            return
        self._place_audience()
        if self.in_window or self.has_own_screen:
            self.show_presenter(to_front=False)
        elif self.presenter is not None:
            self.presenter.hide()  # otherwise it would cover the audience window
        self.audience.come_to_front()
        self.placed.emit()

    def _place_audience(self) -> None:
        if self.in_window:
            if not self.audience.is_in_window or not self.audience.isVisible():
                own = self.screens.screen(self._own()) or screen_of(self.audience)
                self.audience.show_in_window(self._settings.bytes_of(_GEOMETRY), own.availableGeometry())
            return
        screen = self.screens.screen(self._placement().audience)
        if screen is not None:
            self.audience.show_on(screen)

    def _own(self) -> str:
        return self._own_screen if self._own_screen in self.screens.names else self.screens.names[0]

    def toggle_window(self) -> None:
        """Puts the room's picture into a window, or over the whole screen again."""
        self._keep_geometry()
        self.in_window = not self.in_window
        self.follow_screens()

    def _keep_geometry(self) -> None:
        if self.audience.is_in_window:
            self._settings.keep_bytes(_GEOMETRY, self.audience.saveGeometry())

    def swap(self) -> bool:
        """Swaps the windows' screens. Returns False where there is only one."""
        now = self._placement()
        if now.presenter is None or self.in_window:
            return False
        return self._move(now.presenter, now.audience)

    def next_screen(self) -> bool:
        """Moves the audience window to the next screen, and the presenter view away; False where there is none."""
        now, names = self._placement(), self.screens.names
        if now.presenter is None or self.in_window:
            return False
        following = names[(names.index(now.audience) + 1) % len(names)]
        return self._move(following, now.audience if following == now.presenter else now.presenter)

    def _move(self, audience: str, presenter: str) -> bool:
        self._wanted_screen, self._own_screen = audience, presenter
        self._settings.audience_screen = audience
        self.follow_screens()
        return True

    # The presenter view

    def show_presenter(self, *, to_front: bool = True) -> None:
        """Opens the presenter view, or brings it to the front."""
        if self.presenter is None:
            self.presenter = self._make_presenter()
        if not self._is_placed:
            return
        if self.in_window:
            self.presenter.show_beside(self.audience)
            if to_front:
                self.presenter.come_to_front()
            return
        where = self._placement()
        own = self.screens.screen(where.presenter) if where.presenter else None
        self.presenter.show_on(own, self.screens.screen(where.audience))
        if to_front:
            self.presenter.come_to_front()

    def step_aside(self) -> None:
        """Hides the presenter view where it is on the only screen."""
        if self._is_placed and not self.has_own_screen and not self.in_window:
            self.audience.come_to_front()

    def toggle_presenter(self) -> None:
        """Switches from one window to the other."""
        if self.presenter is not None and self.presenter.isActiveWindow():
            self.audience.come_to_front()
        else:
            self.show_presenter()

    def shut_down_maps(self) -> None:
        """Closes the pages, before Qt deletes their profiles."""
        for stage in self.stages:
            stage.map.shut_down()

    def shut_down(self) -> None:
        """Closes both windows."""
        self._is_over = True
        self._keep_geometry()
        if self._is_placed:
            self.screens.changed.disconnect(self.follow_screens)
        if self.presenter is not None:
            self.presenter.shut_down()
        self.audience.shut_down()
