# SPDX-License-Identifier: MIT
"""What can be made ready while Chromium starts: the desk's modules, the control layer, the briefing.

Importing and reading take 150 ms, in which Qt's thread would leave Chromium's questions unanswered.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from ui.open_briefing import OpenBriefing

_SWITCH_SECONDS: Final = 0.0003


class Preparation(QObject):
    """``done(layer, opened)`` in Qt's thread; each is its object, or the sentence that says why not."""

    done = Signal(object, object)

    def __init__(self, control_file: Path, briefing: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._control_file = control_file
        self._briefing = briefing

    def start(self) -> None:
        """Begins, in a thread of its own."""
        threading.Thread(target=self._run, name="preparation", daemon=True).start()

    def _run(self) -> None:
        usual = sys.getswitchinterval()
        # Qt's thread answers a dozen requests of the page meanwhile, and would wait this long for each.
        sys.setswitchinterval(_SWITCH_SECONDS)
        try:
            self._prepare()
        finally:
            sys.setswitchinterval(usual)

    def _prepare(self) -> None:
        from maps.areas import read_control_layer
        from maps.errors import MapError

        try:
            layer: AreaLayer | str = read_control_layer(self._control_file)
        except MapError as error:
            layer = str(error)
        opened = self._open(layer) if not isinstance(layer, str) else layer
        import ui.desk  # noqa: F401 (imported here so that Qt's thread need not)

        self.done.emit(layer, opened)

    def _open(self, layer: AreaLayer) -> OpenBriefing | str:
        from ui.opening import attempt

        return attempt(self._briefing, layer)
