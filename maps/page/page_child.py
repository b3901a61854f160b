# SPDX-License-Identifier: MIT
"""Has folium make the map page in a child process, begun before anything else of the program.

A thread of the program's own would take turns with the window's thread and delay both; a child has a
processor to itself while the window and Chromium come up. It is a fork, so that nothing is started
anew and a bundled program has it too.
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
"""How long the program waits for the page from when it needs it; to make it takes a twentieth of that."""
_LIFE_SECONDS: Final = 30
"""After this time a child that hangs is ended by the system, whatever became of the program."""


class PageChild:
    """A child that makes the page. It is asked for the page once, or ended, and leaves nothing behind."""

    def __init__(self, pid: int, pipe: int) -> None:
        self._pid = pid
        self._pipe = pipe

    def page(self, patience: float = _PATIENCE_SECONDS) -> MapPage | None:
        """Waits for the page; None where the child failed, or took more than ``patience`` seconds."""
        from maps.page.page_cache import page_from

        try:
            return page_from(self._answer(time.monotonic() + patience))
        finally:
            self.end()

    def end(self) -> None:
        """Ends the child, whatever it is doing."""
        os.close(self._pipe)
        with suppress(ProcessLookupError, ChildProcessError):  # a system told so clears ended children away itself
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)

    def _answer(self, deadline: float) -> bytes:
        """All that the child writes; cut short where it takes too long."""
        import select

        parts: list[bytes] = []
        while select.select([self._pipe], [], [], max(0.0, deadline - time.monotonic()))[0]:
            part = os.read(self._pipe, 1 << 16)
            if not part:
                break
            parts.append(part)
        return b"".join(parts)


def begin_page(cache: Path) -> PageChild | None:
    """Has a child make the page and keep it in this folder; None where it is not needed or not possible.

    A folder that holds a page holds the right one, except after an update: finding out costs too much here.
    Only Linux is sure to bear a fork that goes on in Python, and there only while Qt is not loaded.
    """
    if not sys.platform.startswith("linux") or "PySide6" in sys.modules or _holds_page(cache):
        return None
    hears, tells = os.pipe()
    try:
        pid = os.fork()
    except OSError:  # no more processes may be started
        os.close(hears)
        os.close(tells)
        return None
    if pid == 0:
        os.close(hears)
        _be_child(cache, tells)
    os.close(tells)
    return PageChild(pid, hears)


def _holds_page(cache: Path) -> bool:
    try:
        return any(file.name.startswith("page-") for file in cache.iterdir())
    except OSError:
        return False


def _be_child(cache: Path, tells: int) -> NoReturn:
    """In the child: speaks to nobody but the pipe, and ends without what the program does at its end."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.alarm(_LIFE_SECONDS)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):  # what goes wrong the program tells, when it makes the page itself
            os.dup2(nowhere, stream)
        # numpy, which folium imports, else starts a thread for every processor, each of which spins for 100 ms.
        os.environ["OPENBLAS_NUM_THREADS"] = "1"
        _make(cache, tells)
        status = 0
    finally:
        os._exit(status)


class _Later(ModuleType):
    """Stands for a module that is imported when something of it is first asked for."""

    def __getattr__(self, name: str) -> object:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def _make(cache: Path, tells: int) -> None:
    from maps.page.folium_page import make_page
    from maps.page.page_cache import bytes_of, keep_page

    # folium imports it for layers from a network, which the page has none of: an eighth of the child's time.
    sys.modules.setdefault("requests", _Later("requests"))
    page = make_page()
    keep_page(cache, page)
    with os.fdopen(tells, "wb") as pipe:  # fails where the program has ended meanwhile
        pipe.write(bytes_of(page))
