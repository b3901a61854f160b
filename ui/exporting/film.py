# SPDX-License-Identifier: MIT
"""Makes a film of steps or days: its frames are encoded by the web engine, and packed in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from maps.exporting.film.timing import RATE, Frame, plain
from ui.exporting.file_maker import FileMaker

if TYPE_CHECKING:
    from maps.exporting.handout import Handout
    from ui.kit.background import Background
    from ui.map.web_film import Encoded, FilmEncoder

_SCRIPT: Final = Path(__file__).resolve().parents[2] / "resources" / "film" / "film.js"


class FilmMaker(FileMaker):
    """Makes one film. ``progress`` carries how many of how many frames are encoded."""

    progress = Signal(int, int)

    def __init__(self, handout: Handout, frames: Sequence[Frame], background: Background, parent: QObject) -> None:
        super().__init__(handout, background, parent)
        self._frames = frames
        self._encoder: FilmEncoder | None = None

    def start(self) -> None:
        """Begins."""
        from ui.map.web_film import FilmEncoder

        steps = self._handout.steps
        encoder = self._encoder = FilmEncoder(
            _SCRIPT, plain(self._frames), [(step.whole, step.over) for step in steps],
            (steps[0].width, steps[0].height), RATE, self)
        encoder.progress.connect(self.progress)
        encoder.encoded.connect(self._pack)
        encoder.failed.connect(self._fail)
        encoder.start()

    def stop(self) -> None:
        """Ends it; nothing is handed over."""
        super().stop()
        if self._encoder is not None:
            self._encoder.stop()

    def _pack(self, encoded: list[Encoded]) -> None:
        handout, frames, step = self._handout, self._frames, self._handout.steps[0]

        def pack() -> bytes:
            from maps.exporting.film.webm import Packet, packed

            packets = [Packet(at=at, is_key=is_key, data=data) for at, is_key, data in encoded]
            if [packet.at for packet in packets] != [frame.at for frame in frames]:
                raise ValueError("a film without all its frames")
            return packed(handout, packets, frames[-1].at + frames[-1].milliseconds, (step.width, step.height))

        self._background.run(pack, self._hand_over, self._fail)
