# SPDX-License-Identifier: MIT
"""Listens for second starts: opens their file in the existing window and brings it forward."""

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
    """Opens the files of second starts as Ctrl+O does, asking about unsaved changes."""

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
        """Starts to answer second starts, after removing a socket that a crash left at the address.

        Only the program that holds the lock may call this: no other can be listening there then.
        """
        QLocalServer.removeServer(address)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._accept)
        if not server.listen(address):
            log.warning("second starts are not answered: %s", server.errorString())
            return False
        self._server = server
        return True

    def close(self) -> None:
        """Stops listening."""
        if self._server is not None:
            self._server.close()

    def _accept(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            line = self._server.nextPendingConnection()
            line.readyRead.connect(lambda line=line: self._read(line))
            line.disconnected.connect(line.deleteLater)
            self._read(line)

    def _read(self, line: QLocalSocket) -> None:
        if line.bytesAvailable() > MOST_BYTES:
            line.abort()
            return
        if not line.canReadLine():
            return
        try:
            path, token = _request(bytes(line.readLine().data()))
        except (ValueError, KeyError, TypeError, RecursionError):
            line.abort()
            return
        line.write(ANSWER)
        line.flush()
        line.disconnectFromServer()
        self.take(path, token)

    def take(self, path: Path | None, token: str = "") -> None:
        """Brings the window forward and opens the file, unless it is open already.

        While presenting, the audience window stays in front.
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


def _request(message: bytes) -> tuple[Path | None, str]:
    """Returns the file to open, if any, and the token of a message. Raises ValueError, KeyError, TypeError,
    RecursionError for what is no message, or names what no system can hold.
    """
    request = json.loads(message)
    path, token = request["open"], request["token"]
    token = token if isinstance(token, str) else ""
    for text in (path, token):
        if isinstance(text, str) and b"\0" in os.fsencode(text):
            raise ValueError("U+0000 in a path or token")
    return (Path(path) if isinstance(path, str) else None), token
