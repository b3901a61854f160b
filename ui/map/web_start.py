# SPDX-License-Identifier: MIT
"""When Chromium's library is loaded: before the application object, or once the window was painted."""

from __future__ import annotations

from collections.abc import Callable


def begin_web_engine(*, shares_gpu: bool) -> Callable[[], None]:
    """What is still to be done before the first web view is made; all of it is done at once to share a GPU.

    Loading the library takes 30 ms, which the window need not wait for. But the application object shares
    its context on the GPU only with a library that was there before it.
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
    """All is done."""
