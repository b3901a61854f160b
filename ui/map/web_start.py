# SPDX-License-Identifier: MIT
"""Loads Chromium's library before the application object, or once the window was painted."""

from __future__ import annotations

from collections.abc import Callable


def begin_web_engine(*, shares_gpu: bool) -> Callable[[], None]:
    """Returns what remains to be done before the first web view is made; to share a GPU, all of it is done now.

    Loading the library takes 30 ms, for which the window need not wait. But the application object shares its
    GPU context only with a library that was loaded before it.
    """
    if not shares_gpu:
        return _ready
    _ready()
    return _nothing


def _ready() -> None:
    from ui.map.web_scheme import register_scheme
    from ui.map.web_security import set_switches

    set_switches()
    register_scheme()


def _nothing() -> None:
    """Does nothing: everything is done."""
