# SPDX-License-Identifier: MIT
"""Makes the map page with folium in a child process, started before anything else of the program.

A thread would take turns with the window's thread and delay both; a child process has a processor
to itself while the window and Chromium start. It is forked, so that Python does not start again,
and so that it also works in a bundled program.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from maps.page.page_cache import MapPage

_PATIENCE_SECONDS: Final = 5.0
"""How long the program waits for the page once it needs it; making it takes a twentieth of that."""
_LIFE_SECONDS: Final = 30
"""After this time the system ends a child that hangs, even if the program is gone."""


class PageChild:
    """A child process that makes the page. Call ``page`` once, or ``end``; it leaves nothing behind."""

    def __init__(self, pid: int, pipe: int) -> None:
        self._pid = pid
        self._pipe = pipe

    def page(self, patience: float = _PATIENCE_SECONDS) -> MapPage | None:
        """Waits for the page; None if the child failed, or took more than ``patience`` seconds."""
        from maps.page.page_cache import page_from

        try:
            return page_from(self._answer(time.monotonic() + patience))
        finally:
            self.end()

    def end(self) -> None:
        """Ends the child, whatever it is doing."""
        os.close(self._pipe)
        with suppress(ProcessLookupError, ChildProcessError):  # the system may be set to remove ended children itself
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)

    def _answer(self, deadline: float) -> bytes:
        """Returns all that the child writes; cut short if it takes too long."""
        import select

        parts: list[bytes] = []
        while select.select([self._pipe], [], [], max(0.0, deadline - time.monotonic()))[0]:
            part = os.read(self._pipe, 1 << 16)
            if not part:
                break
            parts.append(part)
        return b"".join(parts)


def begin_page(cache: Path) -> PageChild | None:
    """Starts a child that makes the page and keeps it in this folder; None if not needed or not possible.

    A page in the folder is taken as the right one, wrong only after an update: checking takes too long here.
    Only on Linux is a fork that continues in Python safe, and only while Qt is not loaded.
    """
    if not sys.platform.startswith("linux") or "PySide6" in sys.modules or _holds_page(cache):
        return None
    reading_end, writing_end = os.pipe()
    try:
        pid = os.fork()
    except OSError:  # the limit of processes is reached
        os.close(reading_end)
        os.close(writing_end)
        return None
    if pid == 0:
        os.close(reading_end)
        _be_child(cache, writing_end)
    os.close(writing_end)
    return PageChild(pid, reading_end)


def _holds_page(cache: Path) -> bool:
    try:
        return any(file.name.startswith("page-") for file in cache.iterdir())
    except OSError:
        return False


def _be_child(cache: Path, writing_end: int) -> NoReturn:
    """Runs in the child: writes only to the pipe, and ends without the program's exit handlers."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.alarm(_LIFE_SECONDS)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):  # the program reports errors when it makes the page itself
            os.dup2(nowhere, stream)
        # Otherwise numpy, which folium imports, starts a thread per processor, each of which spins for 100 ms.
        os.environ["OPENBLAS_NUM_THREADS"] = "1"
        _make(cache, writing_end)
        status = 0
    finally:
        os._exit(status)


class _Later(ModuleType):
    """A placeholder for a module that is imported at the first access."""

    def __getattr__(self, name: str) -> object:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def _make(cache: Path, writing_end: int) -> None:
    from maps.page.folium_page import make_page
    from maps.page.page_cache import bytes_of, keep_page

    # folium imports it for network layers, which the page does not use: an eighth of the child's time.
    sys.modules.setdefault("requests", _Later("requests"))
    page = make_page()
    keep_page(cache, page)
    with os.fdopen(writing_end, "wb") as pipe:  # fails if the program has ended
        pipe.write(bytes_of(page))
