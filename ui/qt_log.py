# SPDX-License-Identifier: MIT
"""Sends Qt's messages to the program's log; what Qt says on any machine without a GPU is logged as a detail."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger("qt")

Handler = Callable[[QtMsgType, QMessageLogContext, str], object]

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO, QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR, QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_DETAILS: Final = (
    "This plugin does not support", "QRhiGles2: Failed to create", "Failed to create RHI for backend",
    "QXcbIntegration: Cannot create platform", "GPUInfo not initialized", "Sandboxing disabled by user",
)


def send_to_log(on_critical: Callable[[], None] = lambda: None) -> None:
    """Sends Qt's messages to the logger named "qt"; calls ``on_critical`` after a critical one."""

    def take(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        _take(kind, text, on_critical)

    qInstallMessageHandler(take)


def before_messages(hear: Callable[[str], object]) -> Callable[[], None]:
    """Has Qt's messages heard in the thread that they come from, before they go where they went so far.

    Returns what ends that.
    """
    heard_by = [hear]
    before: Handler | None = None

    def take(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        for each in heard_by:
            each(text)
        if before is not None:
            before(kind, context, text)

    def end() -> None:
        heard_by.clear()
        now = qInstallMessageHandler(before)
        if now is not take:
            qInstallMessageHandler(now)  # somebody else came after, and passes messages on

    before = qInstallMessageHandler(take)
    return end


def _take(kind: QtMsgType, text: str, on_critical: Callable[[], None]) -> None:
    level = logging.DEBUG if text.startswith(_DETAILS) else _LEVELS[kind]
    log.log(level, "%s", text)
    if level >= logging.ERROR:
        on_critical()
