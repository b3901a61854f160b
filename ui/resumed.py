# SPDX-License-Identifier: MIT
"""The work that goes from a window to the one in another language that takes its place: briefing, undo, view, panes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPixmap

    from briefing.model import Camera
    from maps.areas import AreaLayer
    from maps.control_day import ObserverDay
    from ui.files.media_folder import MediaFolder
    from ui.files.open_briefing import OpenBriefing
    from ui.files.session import Session


@dataclass(frozen=True)
class Resumed:
    """What a window was doing, and the code of its language.

    ``shipped`` is the control layer, ``map_picture`` what its map showed.
    ``discard_copy`` deletes the copy of its unsaved work that was kept for the case of a crash.
    """

    language: str
    session: Session
    shipped: AreaLayer
    media: MediaFolder
    discard_copy: Callable[[], None]
    selected: str
    camera: Camera | None
    day: ObserverDay
    opened_panes: tuple[str, ...]
    map_picture: QPixmap

    @property
    def opened(self) -> OpenBriefing:
        """The open briefing, on the shipped control layer."""
        return self.session.opened.on(self.shipped) if self.session.opened.shipped is not self.shipped else (
            self.session.opened)
