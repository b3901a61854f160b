# SPDX-License-Identifier: MIT
"""The objects that every part of a run shares from the start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ui.kit.background import Background
    from ui.map.site_source import SiteSource
    from ui.one_off import OneOffRun
    from ui.resumed import Resumed
    from ui.start.options import Options
    from ui.start.started_early import StartedEarly
    from ui.window.main_window import MainWindow


class Run(NamedTuple):
    """One run of the program: its options, window, resources and background work."""

    options: Options
    resources: Path
    started_early: StartedEarly
    window: MainWindow
    one_off: OneOffRun
    background: Background
    site_source: SiteSource
    resumed: Resumed | None = None
    """The work that another window leaves to this one."""

    @property
    def is_at_work(self) -> bool:
        """Whether somebody works in the window; False for a run that only takes a picture or times a start."""
        return not self.one_off.is_asked_for
