# SPDX-License-Identifier: MIT
"""Keeps PySide6 from reading the source of every module that is imported.

PySide6 can give Qt's methods other names in modules that ask for it (``from __feature__ import …``). To find those it
reads the source of every module, its own and others', and Python then keeps all lines: 0.1 s of start-up and 20 MB.
Nobody here asks for other names. In the bundle, where there are no sources, PySide6 finds that nobody does.
"""

from __future__ import annotations

import inspect
import linecache
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

_FINDER = "shibokensupport.feature"
_QUESTION = "_mod_uses_pyside"


@contextmanager
def lean_imports() -> Iterator[None]:
    """While PySide6.QtCore is imported for the first time: what is imported then and later is not read as a source."""
    asked: Any = inspect
    usual = asked.getsource
    asked.getsource = _no_source
    try:
        yield
    finally:
        asked.getsource = usual
    finder: Any = sys.modules.get(_FINDER)
    if hasattr(finder, _QUESTION):
        setattr(finder, _QUESTION, _uses_no_feature)
    linecache.clearcache()


def _no_source(_module: object) -> NoReturn:
    raise OSError("no source is read")


def _uses_no_feature(_module: object) -> bool:
    return False
