# SPDX-License-Identifier: MIT
"""Keeps the compiled form of what PySide6 carries as sources inside its library, as Python does for files. No Qt here.

PySide6 compiles thirteen modules at each start, which takes 15 ms. Python keeps compiled modules beside their sources;
for these there is no such place. Kept is one file in the folder for what can be made again; a module's code is used for
the very source that it was made of, by this version of Python only.
"""

from __future__ import annotations

import builtins
import contextlib
import importlib.util
import marshal
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType
from typing import Any, Final

from ui.start.folders import is_own, make_private, open_private

_FOLDER: Final = "shibokensupport/"
"""What PySide6 calls the place of these sources, which is none on disk."""
_MOST_BYTES: Final = 4_000_000

Kept = dict[tuple[str, bytes], CodeType]
"""Compiled modules by their file's name and a hash of their source."""


@contextmanager
def kept_code(folder: Path) -> Iterator[None]:
    """While PySide6.QtCore is imported for the first time: takes the compiled modules from this folder.

    What was compiled anew is written there. A folder or file that others may write to is not used.
    """
    file = folder / f"pyside-{sys.implementation.cache_tag}.code"
    kept, used = _read(file), Kept()
    usual: Any = builtins.compile

    def compiled(source: Any, filename: Any, *arguments: Any, **more: Any) -> Any:
        if not isinstance(filename, str) or not filename.startswith(_FOLDER) or not isinstance(source, bytes):
            return usual(source, filename, *arguments, **more)
        key = (filename, importlib.util.source_hash(source))
        used[key] = kept.get(key) or usual(source, filename, *arguments, **more)
        return used[key]

    builtins.compile = compiled
    try:
        yield
    finally:
        builtins.compile = usual
    if used.keys() != kept.keys():
        _write(file, used)


def _read(file: Path) -> Kept:
    """Returns what is kept; nothing from a file that is missing, damaged, of another Python, or perhaps not our own."""
    try:
        if not is_own(file.parent) or not is_own(file) or file.stat().st_size > _MOST_BYTES:
            return {}
        data = file.read_bytes()
    except OSError:
        return {}
    head, body = data[:8], data[8:]
    if head != _head(body):  # before anything is made of it: a damaged one could end the program
        return {}
    return dict(marshal.loads(body))  # noqa: S302 (this user's own file, as Python's own compiled ones are)


def _head(body: bytes) -> bytes:
    return importlib.util.MAGIC_NUMBER + zlib.crc32(body).to_bytes(4, "little")


def _write(file: Path, kept: Kept) -> None:
    """Writes the file whole or not at all; where it cannot be written, the next start compiles again."""
    body = marshal.dumps(kept)
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        make_private(file.parent)
        try:
            with open(unfinished, "wb", opener=open_private) as opened:
                opened.write(_head(body) + body)
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)
