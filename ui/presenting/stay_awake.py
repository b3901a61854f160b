# SPDX-License-Identifier: MIT
"""Keeps the machine and its screens awake while presenting, on each system in its own way."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from briefing.sentences import mark
from ui.kit.texts import tr

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusPendingCallWatcher

# The states of SetThreadExecutionState in winbase.h.
_ES_CONTINUOUS, _ES_SYSTEM_REQUIRED, _ES_DISPLAY_REQUIRED = 0x80000000, 0x00000001, 0x00000002
_REASON: Final = mark("Presenting a briefing")
_BUS: Final = "line-of-contact-awake"
_PATIENCE_MILLISECONDS: Final = 3000
_ANSWER_MILLISECONDS: Final = 4000
"""How long the system may take to answer whether it stays awake."""
_SERVICES: Final = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("org.freedesktop.PowerManagement.Inhibit", "/org/freedesktop/PowerManagement/Inhibit",
     "org.freedesktop.PowerManagement.Inhibit"),
)


class Awake(Protocol):
    """A request to the system that keeps the machine awake until it is released."""

    @property
    def works(self) -> bool:
        """Whether the system agreed, which may take a moment."""

    def release(self) -> None:
        """Lets the machine sleep again."""


class StayAwake(QObject):
    """Keeps the machine awake from ``hold`` to ``release``, in every way that the system offers.

    ``refused`` carries a sentence where the system did not agree in good time.
    """

    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways: list[Awake] = []
        self._asking = QTimer(self, singleShot=True, interval=_ANSWER_MILLISECONDS)
        self._asking.timeout.connect(self._check)

    @property
    def is_held(self) -> bool:
        """Whether the system was asked to stay awake and agreed."""
        return any(way.works for way in self._ways)

    def hold(self) -> None:
        """Asks the system, without waiting for its answer."""
        if not self._ways:
            self._ways = _ways(self)
            self._asking.start()

    def _check(self) -> None:
        if not self.is_held:
            self.refused.emit(tr(
                "This system offers no way to keep its screen awake; switch off its screen saver by hand."))

    def release(self) -> None:
        """Lets the machine sleep again."""
        self._asking.stop()
        ways, self._ways = self._ways, []
        for way in ways:
            way.release()


def _ways(parent: QObject) -> list[Awake]:
    if sys.platform == "win32":
        return [_WindowsState()]
    if sys.platform == "darwin":
        return _process(parent, "caffeinate", ["-d", "-i", "-w", str(os.getpid())])
    # The first keeps the screen on, the second the machine awake; a desktop may offer only one of them.
    desktop: list[Awake] = [_DBusInhibition(parent)] if os.environ.get("DBUS_SESSION_BUS_ADDRESS") else []
    return [*desktop, *_process(parent, "systemd-inhibit", [
        "--what=idle:sleep:handle-lid-switch", "--who=Line of Contact", f"--why={tr(_REASON)}", "--mode=block",
        "sh", "-c", f"while kill -0 {os.getpid()} 2>/dev/null; do sleep 5; done"])]


class _WindowsState:
    works = True

    def __init__(self) -> None:
        self._set(_ES_CONTINUOUS | _ES_SYSTEM_REQUIRED | _ES_DISPLAY_REQUIRED)

    def release(self) -> None:
        self._set(_ES_CONTINUOUS)

    @staticmethod
    def _set(state: int) -> None:
        import ctypes

        ctypes.CDLL("kernel32").SetThreadExecutionState(ctypes.c_uint(state))


class _Process:
    """A program of the system that keeps it awake as long as it runs."""

    def __init__(self, process: QProcess) -> None:
        self._process = process

    @property
    def works(self) -> bool:
        """Whether the program still runs; it ends immediately where no service answers it."""
        return self._process.state() == QProcess.ProcessState.Running

    def release(self) -> None:
        self._process.kill()
        self._process.waitForFinished(500)
        self._process.deleteLater()


def _process(parent: QObject, program: str, arguments: list[str]) -> list[Awake]:
    if shutil.which(program) is None:
        return []
    process = QProcess(parent)
    process.start(program, arguments)
    return [_Process(process)]


class _DBusInhibition:
    """The desktop's inhibition, which ends with the connection that asked for it."""

    def __init__(self, parent: QObject) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
        self._granted = False
        self._watchers = []
        for service, path, interface in _SERVICES:
            message = QDBusMessage.createMethodCall(service, path, interface, "Inhibit")
            message.setArguments(["Line of Contact", tr(_REASON)])
            watcher = QDBusPendingCallWatcher(bus.asyncCall(message, _PATIENCE_MILLISECONDS), parent)
            watcher.finished.connect(self._answered)
            self._watchers.append(watcher)

    def _answered(self, watcher: QDBusPendingCallWatcher) -> None:
        self._granted = self._granted or not watcher.isError()

    @property
    def works(self) -> bool:
        return self._granted

    def release(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        for watcher in self._watchers:
            watcher.deleteLater()
        QDBusConnection.disconnectFromBus(_BUS)
