# SPDX-License-Identifier: MIT
"""pytest-qt's bot with the tests' own time-out, which reports what it saw when it gives up."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from tests.patience import GIVE_UP_MILLISECONDS, gave_up


class PatientBot(QtBot):
    """A QtBot that always waits for the tests' own time-out."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = GIVE_UP_MILLISECONDS) -> None:  # noqa: N802
        """Waits until the callback returns True, or no longer fails an assertion."""
        __tracebackhide__ = True
        try:
            super().waitUntil(callback, timeout=timeout)
        except self.TimeoutError as error:
            assertion = error.__cause__
            raise self.TimeoutError(gave_up(callback, _source(callback), assertion or False)) from assertion

    def waitSignal(self, signal: Any, *, timeout: int = GIVE_UP_MILLISECONDS, **how: Any) -> Any:  # noqa: N802
        """Waits until the signal is emitted."""
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitSignals(self, signals: Any, *, timeout: int = GIVE_UP_MILLISECONDS, **how: Any) -> Any:  # noqa: N802
        """Waits until all of the signals have been emitted."""
        return super().waitSignals(signals, timeout=timeout, **how)

    def waitActive(self, widget: Any, *, timeout: int = GIVE_UP_MILLISECONDS) -> Any:  # noqa: N802
        """Waits until a window is in front."""
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: Any, *, timeout: int = GIVE_UP_MILLISECONDS) -> Any:  # noqa: N802
        """Waits until a window is on the screen."""
        return super().waitExposed(widget, timeout=timeout)


def _source(callback: Callable[[], object]) -> str:
    try:
        return " ".join(inspect.getsource(callback).split())
    except (OSError, TypeError):  # implemented in C
        return repr(callback)
