# SPDX-License-Identifier: MIT
"""A local listener that nothing must reach."""

from __future__ import annotations

import socket
import threading
from types import TracebackType
from typing import Self

from tests.patience import GIVE_UP_SECONDS


class Listener:
    """Counts what arrives at a port of this machine, by TCP and by UDP."""

    def __init__(self) -> None:
        self.arrived: list[str] = []
        self._tcp = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._tcp.getsockname()[1]
        self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._udp.bind(("127.0.0.1", self.port))
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._accept, self._receive)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> list[str]:
        """Returns everything that arrived until now: the test's own last connection and packet mark the end."""
        if self._tcp.fileno() != -1:
            socket.create_connection(("127.0.0.1", self.port)).close()
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
                last.sendto(b"end", ("127.0.0.1", self.port))
            # The queues are in order, so everything that came before the test's own was counted before it.
            for thread in self._threads:
                thread.join(timeout=GIVE_UP_SECONDS)
            self._tcp.close()
            self._udp.close()
        return self.arrived

    def _accept(self) -> None:
        while True:
            connection, _ = self._tcp.accept()
            with connection:
                connection.settimeout(GIVE_UP_SECONDS)
                try:
                    first = connection.recv(200)
                except OSError:
                    first = b"(nothing was said)"
            if not first:
                return
            self.arrived.append(f"TCP {first!r}")

    def _receive(self) -> None:
        while (data := self._udp.recv(2000)) != b"end":
            self.arrived.append(f"UDP {data[:40]!r}")
