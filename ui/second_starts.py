# SPDX-License-Identifier: MIT
"""Listens for second starts: opens what they were to open, in the window that is there, and brings it forward."""

from __future__ import annotations

import json
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

from ui.start.single_instance import ANSWER, MOST_BYTES

if TYPE_CHECKING:
    from ui.files.controller import FilesController

log = logging.getLogger(__name__)


class SecondStarts(QObject):
    """Opens a file as Ctrl+O does, with the question about unsaved changes."""

    def __init__(self, window: QWidget, files: FilesController) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._server: QLocalServer | None = None
        if sys.platform == "darwin":
            from ui.mac_application import MacApplication

            application = QApplication.instance()
            if isinstance(application, MacApplication):
                application.give_files_to(self.take)

    def listen(self, address: str) -> bool:
        """Answers second starts from now on. What a crash left at the address is taken away first.

        Only who holds the lock may call this: nobody else listens there then.
        """
        QLocalServer.removeServer(address)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        if not server.listen(address):
            log.warning("second starts are not heard: %s", server.errorString())
            return False
        self._server = server
        return True

    def close(self) -> None:
        """Hears nobody any more."""
        if self._server is not None:
            self._server.close()

    def _greet(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            line = self._server.nextPendingConnection()
            line.readyRead.connect(lambda line=line: self._hear(line))
            line.disconnected.connect(line.deleteLater)
            self._hear(line)

    def _hear(self, line: QLocalSocket) -> None:
        if line.bytesAvailable() > MOST_BYTES:
            line.abort()
            return
        if not line.canReadLine():
            return
        try:
            wish = json.loads(bytes(line.readLine().data()))
            path, token = wish["open"], wish["token"]
        except (ValueError, KeyError, TypeError):
            line.abort()
            return
        line.write(ANSWER)
        line.flush()
        line.disconnectFromServer()
        self.take(Path(path) if isinstance(path, str) else None, token if isinstance(token, str) else "")

    def take(self, path: Path | None, token: str = "") -> None:
        """Brings the window forward and opens the file, unless it is open already.

        While presenting, the room's picture stays in front.
        """
        if not self._files.is_held():
            self._come_forward(token)
        opened = self._files.session.opened
        if path is not None and opened.path != path:
            self._files.open(path)

    def _come_forward(self, token: str) -> None:
        if token:  # Qt reads it when a window asks to be activated
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive)
        window.show()
        window.raise_()
        window.activateWindow()
