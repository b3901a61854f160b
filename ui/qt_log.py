# SPDX-License-Identifier: MIT
"""Qt's messages go to the program's log; what Qt says of any machine without a GPU is only a detail."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger("qt")

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO, QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR, QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_DETAILS: Final = (
    "This plugin does not support", "QRhiGles2: Failed to create", "Failed to create RHI for backend",
    "QXcbIntegration: Cannot create platform", "GPUInfo not initialized", "Sandboxing disabled by user",
)


def send_to_log(heard: Callable[[], None] = lambda: None) -> None:
    """From now on Qt's messages go to the logger named "qt"; ``heard`` is called after a critical one."""

    def take(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        _take(kind, text, heard)

    qInstallMessageHandler(take)


def _take(kind: QtMsgType, text: str, heard: Callable[[], None]) -> None:
    level = logging.DEBUG if text.startswith(_DETAILS) else _LEVELS[kind]
    log.log(level, "%s", text)
    if level >= logging.ERROR:
        heard()
