# SPDX-License-Identifier: MIT
"""A desktop's screen saver on a bus of its own, and a presentation that asks it to wait; run by test_stay_awake.

Prints one line of JSON: who asked, what was granted, and that nothing stays when it is released.
"""

from __future__ import annotations

import json
import os
import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection

from tests.patience import GIVE_UP_MILLISECONDS
from ui.presenting.stay_awake import StayAwake

SERVICE, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"


@ClassInfo({"D-Bus Interface": SERVICE})  # type: ignore[call-arg]
class ScreenSaver(QObject):
    """Counts who keeps it from coming on. A real one lets go when the connection that asked is gone."""

    def __init__(self) -> None:
        super().__init__()
        self.inhibitions: list[tuple[str, str]] = []

    @Slot(str, str, result="uint")
    def Inhibit(self, application: str, reason: str) -> int:  # noqa: N802
        self.inhibitions.append((application, reason))
        return len(self.inhibitions)


def connections(bus: QDBusConnection) -> set[str]:
    """Everybody on the bus."""
    return set(bus.interface().registeredServiceNames().value())


def main() -> None:
    """Holds, waits until that is granted, releases, and waits until the connection is gone."""
    os.environ["PATH"] = ""  # no systemd-inhibit here
    application = QCoreApplication(sys.argv)
    bus = QDBusConnection.sessionBus()
    saver = ScreenSaver()
    if "--without" not in sys.argv:
        bus.registerObject(PATH, saver, QDBusConnection.RegisterOption.ExportAllSlots)
        bus.registerService(SERVICE)
    before = connections(bus)
    awake = StayAwake(application)
    awake.hold()
    awake.hold()
    asked = connections(bus) - before
    report: dict[str, object] = {"connections": len(asked), "held at once": awake.is_held}

    def look() -> None:
        if "held" not in report and (awake.is_held or "--without" in sys.argv):
            report.update({"held": awake.is_held, "inhibitions": saver.inhibitions})
            awake.release()
            report["held after"] = awake.is_held
        if "held" in report and not asked & connections(bus):
            report["connections after"] = len(asked & connections(bus))
            application.quit()

    looking = QTimer(interval=50)
    looking.timeout.connect(look)
    looking.start()
    QTimer.singleShot(GIVE_UP_MILLISECONDS, application.quit)
    application.exec()
    sys.stdout.write(json.dumps(report) + "\n")


if __name__ == "__main__":
    main()
