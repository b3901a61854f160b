# SPDX-License-Identifier: MIT
"""pytest-qt's bot, which waits as long as every other test here, and says what it saw when it gives up."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from tests.patience import GIVE_UP_MILLISECONDS, gave_up


class PatientBot(QtBot):
    """Waits by no measure of its own."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = GIVE_UP_MILLISECONDS) -> None:  # noqa: N802
        """Until the callback returns True, or no longer fails an assertion."""
        __tracebackhide__ = True
        try:
            super().waitUntil(callback, timeout=timeout)
        except self.TimeoutError as error:
            assertion = error.__cause__
            raise self.TimeoutError(gave_up(callback, _source(callback), assertion or False)) from assertion

    def waitSignal(self, signal: Any, *, timeout: int = GIVE_UP_MILLISECONDS, **how: Any) -> Any:  # noqa: N802
        """Until the signal comes."""
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitSignals(self, signals: Any, *, timeout: int = GIVE_UP_MILLISECONDS, **how: Any) -> Any:  # noqa: N802
        """Until all of the signals came."""
        return super().waitSignals(signals, timeout=timeout, **how)

    def waitActive(self, widget: Any, *, timeout: int = GIVE_UP_MILLISECONDS) -> Any:  # noqa: N802
        """Until a window is in front."""
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: Any, *, timeout: int = GIVE_UP_MILLISECONDS) -> Any:  # noqa: N802
        """Until a window is on the screen."""
        return super().waitExposed(widget, timeout=timeout)


def _source(callback: Callable[[], object]) -> str:
    try:
        return " ".join(inspect.getsource(callback).split())
    except (OSError, TypeError):  # made by C
        return repr(callback)
