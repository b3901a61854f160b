# SPDX-License-Identifier: MIT
"""What a reader and the program tell each other: values as pickles, one after the other.

The program takes nothing from a reader but plain values and instances of the classes of ``briefing`` and ``maps``:
a hostile file that takes over a reader finds no function here that it could have called.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from importlib import import_module
from typing import IO, Any, Final

MOST_BYTES: Final = 1_500_000_000
"""The most that a reader may answer to one question."""
_PACKAGES: Final = ("briefing.", "maps.", "ui.readers.answers")
"""Their classes may be in an answer; their functions may not."""
_OTHERS: Final = frozenset({
    ("builtins", "set"), ("builtins", "frozenset"), ("builtins", "bytearray"), ("datetime", "date"),
    ("datetime", "datetime"), ("datetime", "time"), ("datetime", "timedelta"), ("datetime", "timezone"),
    ("pathlib", "PosixPath"), ("pathlib", "WindowsPath"), ("pathlib", "PurePosixPath"),
    ("msgspec._utils", "rebuild"), ("shapely.io", "from_wkb"),
})


class BadAnswer(Exception):
    """A reader answered something that it may not."""


def send(stream: IO[bytes], value: object) -> None:
    """Writes one value."""
    pickle.dump(value, stream, protocol=5)
    stream.flush()


class Answers:
    """Reads a reader's answers. Its methods are Python's, so that the window's thread takes its turns between them."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream = stream
        self._left = MOST_BYTES

    def next(self) -> Any:
        """Waits for the next answer. Raises EOFError where the reader ended, BadAnswer for what is not allowed."""
        self._left = MOST_BYTES
        try:
            return _Unpickler(self).load()
        except EOFError:
            raise
        except OSError:
            raise EOFError from None
        except BadAnswer:
            raise
        except Exception as error:  # noqa: BLE001 (whatever a damaged pickle leads to)
            raise BadAnswer(type(error).__name__) from None

    def read(self, size: int = -1) -> bytes:
        """Returns the next bytes."""
        data = self.stream.read(size)
        self._count(len(data))
        return data

    def readline(self) -> bytes:
        """Returns the bytes up to the end of a line."""
        data = self.stream.readline(MOST_BYTES)
        self._count(len(data))
        return data

    def readinto(self, buffer: Any) -> int:
        """Fills a buffer, as far as there are bytes."""
        view, filled = memoryview(buffer), 0
        while filled < len(view):
            size = self.stream.readinto(view[filled : filled + _PIECE])  # type: ignore[attr-defined]
            if not size:
                break
            self._count(size)
            filled += size
        return filled

    def _count(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise BadAnswer("size")


_PIECE: Final = 1 << 20


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        """Returns a class that may be in an answer."""
        if (module, name) in _OTHERS:
            return getattr(import_module(module), name)
        if module.startswith(_PACKAGES) and "." not in name:
            found = getattr(import_module(module), name, None)
            if isinstance(found, type):
                return found
        raise BadAnswer(f"{module}.{name}")


Heard = Callable[..., object]
"""Called with the numbers that a reader reports while it reads."""
