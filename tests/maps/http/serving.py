# SPDX-License-Identifier: MIT
"""A test server, only on the loopback interface: it answers like a provider, or fails in any wanted way."""

from __future__ import annotations

import gzip
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.patience import GIVE_UP_SECONDS

Responder = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 65_536  # otherwise head and body are sent separately, and wait for each other
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        route = self.server.routes.get(urlsplit(self.path).path, missing)
        try:
            route(self)
        except (BrokenPipeError, ConnectionError):
            self.close_connection = True

    @property
    def query(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}

    def reply(self, data: bytes, *, status: int = 200, kind: str = "application/json", length: int | None = None,
              **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data) if length is None else length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def cut(self) -> None:
        self.wfile.flush()
        self.close_connection = True

    def log_message(self, *_: Any) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.routes: dict[str, Responder] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.stopping = threading.Event()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def handle_error(self, *_: Any) -> None:
        """Ignores clients that hung up, which many tests are about."""


@contextmanager
def serving() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stopping.set()
        server.shutdown()
        server.server_close()
        thread.join(GIVE_UP_SECONDS)


def missing(handler: Handler) -> None:
    handler.reply(b"not here", status=404, kind="text/plain")


def giving(value: object, **headers: str) -> Responder:
    """Answers with this value as JSON; bytes are sent unchanged."""
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return lambda handler: handler.reply(data, **headers)


def failing(status: int, **headers: str) -> Responder:
    return lambda handler: handler.reply(b"{}", status=status, **headers)


def redirecting(target: str, status: int = 302) -> Responder:
    return lambda handler: handler.reply(b"", status=status, Location=target)


def silent(handler: Handler) -> None:
    handler.server.stopping.wait()
    handler.cut()


def dripping_body(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    _drip(handler)


def dripping_headers(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    _drip(handler)


def _drip(handler: Handler) -> None:
    while not handler.server.stopping.wait(0.05):
        handler.wfile.write(b"1")
        handler.wfile.flush()
    handler.cut()


def cut_off(data: bytes) -> Responder:
    """Announces the answer's length, sends half of it and hangs up."""
    def respond(handler: Handler) -> None:
        handler.reply(data[: len(data) // 2], length=len(data))
        handler.cut()
    return respond


def cut_off_chunks(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"5\r\n{\"ty\r\n")
    handler.cut()


def cut_off_gzip(data: bytes) -> Responder:
    packed = gzip.compress(data)
    return lambda handler: handler.reply(packed[: len(packed) // 2], Content_Encoding="gzip")


def gzip_bomb(handler: Handler) -> None:
    """Sends a gigabyte of spaces in a megabyte."""
    packed = gzip.compress(b" " * 10_000_000) * 100
    handler.reply(packed, Content_Encoding="gzip")


def endless(handler: Handler) -> None:
    """Sends a body without a length, up to a gigabyte."""
    handler.send_response(200)
    handler.send_header("Connection", "close")
    handler.end_headers()
    piece = b"[" * 1_000_000
    for _ in range(1_000):
        handler.wfile.write(piece)
    handler.cut()


def until(true: Callable[[], bool], most_s: float = GIVE_UP_SECONDS) -> bool:
    end = time.monotonic() + most_s
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.01)
    return true()
