# SPDX-License-Identifier: MIT
"""The HTTP client: bounded in time and bytes, cancelled at once, and polite to servers.

Each request runs in its own thread while the caller watches: so cancelling takes at most a twentieth of a second,
even while the system looks up a host name, and the deadline holds even if a server sends byte by byte. The socket of
an abandoned request is shut down, which ends its thread.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from typing import TYPE_CHECKING, Any, Final

from briefing.sentences import sentence
from briefing.version import VERSION
from maps.http import faults as http_faults
from maps.http.addresses import check_address, redirected
from maps.http.body import ENCODINGS, PIECE, Body, cut_off, too_large
from maps.http.faults import Answer, Cancelled, FetchCancelled, FetchError, Progress, Validators
from maps.http.freshness import fresh_seconds
from maps.http.limits import HttpLimits
from maps.http.waits import asking_to_wait, retry_wait_s, wait

if TYPE_CHECKING:
    import socket

    import requests

USER_AGENT: Final = f"LineOfContact/{VERSION}"
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_BUSY: Final = (429, 500, 502, 503, 504)
_NOT_MODIFIED: Final = 304
_TICK_S: Final = 0.05
_NO_VALIDATORS: Final = Validators()


@dataclass
class _Exchange:
    """One request and its answer, written by its thread and watched by the caller's thread."""

    address: str
    headers: Mapping[str, str]
    who: str
    status: int = 0
    reason: str = ""
    answered: Mapping[str, str] = field(default_factory=dict)
    received: int = 0
    expected: int | None = None
    body: bytes | None = None
    fault: FetchError | None = None
    given_up: bool = False
    done: threading.Event = field(default_factory=threading.Event)


class HttpClient:
    """Fetches files from servers; for one thread at a time. Nothing is sent before ``get`` is called."""

    def __init__(self, limits: HttpLimits | None = None) -> None:
        self._limits = limits or HttpLimits()
        self._session: requests.Session | None = None
        self._sockets: list[socket.socket] = []

    def get(self, address: str, who: str, *, known: Validators = _NO_VALIDATORS,
            cancelled: Cancelled = http_faults.never, progress: Progress = http_faults.unheard) -> Answer:
        """Fetches this http(s) address; ``who`` is the provider's name for messages.

        With ``known`` from this same address, the server only answers if something changed since. Raises FetchError
        with one sentence, FetchCancelled.
        """
        deadline = time.monotonic() + self._limits.whole_s
        headers = _conditions(known if known.address == address else _NO_VALIDATORS)
        wait_s = self._limits.backoff_s
        for tried in range(1, self._limits.tries + 1):
            exchange = self._followed(address, headers, who, deadline, cancelled, progress)
            if exchange.status not in _BUSY:
                return self._answer(exchange, address)
            fault = http_faults.status_fault(who, exchange.status, exchange.reason)
            asked_s = retry_wait_s(exchange.answered.get("retry-after"))
            wait_s = max(wait_s, asked_s or 0.0)
            if tried == self._limits.tries or wait_s > min(self._limits.longest_wait_s, deadline - time.monotonic()):
                raise asking_to_wait(fault, asked_s)
            wait(wait_s, cancelled)
            wait_s *= 2
        raise AssertionError  # the last try returns or raises

    def close(self) -> None:
        """Closes every connection; a later ``get`` opens new ones."""
        if self._session is not None:
            self._session.close()
        self._session = None
        self._sockets.clear()

    def _followed(self, address: str, headers: Mapping[str, str], who: str, deadline: float, cancelled: Cancelled,
                  progress: Progress) -> _Exchange:
        """Follows redirects, checking each, and returns the last exchange."""
        for _ in range(self._limits.most_redirects + 1):
            check_address(address, who)
            exchange = _Exchange(address, headers, who)
            self._watched(exchange, deadline, cancelled, progress)
            target = exchange.answered.get("location")
            if exchange.status not in _REDIRECTS or target is None:
                return exchange
            address = redirected(address, target, who)
        raise FetchError("redirects", who, sentence("the server sent us on more than {number} times",
            number=self._limits.most_redirects), sentence("check the address, or try again later"))

    def _watched(self, exchange: _Exchange, deadline: float, cancelled: Cancelled, progress: Progress) -> None:
        if cancelled():
            raise FetchCancelled
        thread = threading.Thread(target=self._run, args=(exchange, self._opened()), daemon=True, name="fetching")
        thread.start()
        reported = -1
        while not exchange.done.wait(_TICK_S):
            if cancelled():
                self._give_up(exchange)
                raise FetchCancelled
            if time.monotonic() > deadline:
                self._give_up(exchange)
                raise FetchError("too slow", exchange.who, sentence("the answer was not whole after {number} seconds",
                    number=f"{self._limits.whole_s:g}"), sentence("try again later"))
            if exchange.received != reported:
                reported = exchange.received
                progress(reported, exchange.expected)
        if exchange.fault is not None:
            raise exchange.fault
        if exchange.body is not None:
            progress(exchange.received, exchange.expected)

    def _give_up(self, exchange: _Exchange) -> None:
        """Shuts the request's sockets, so that its thread ends whatever it waits for."""
        import socket
        from contextlib import suppress

        exchange.given_up = True
        for each in list(self._sockets):  # the request's thread may add one
            with suppress(OSError, ValueError):
                each.shutdown(socket.SHUT_RDWR)
        self.close()

    def _opened(self) -> requests.Session:
        if self._session is None:
            self._session = _new_session(self._sockets)
        return self._session

    def _run(self, exchange: _Exchange, session: requests.Session) -> None:
        """Runs in the thread; raises nothing, and always sets ``done``."""
        from http.client import HTTPException

        from requests import RequestException
        from urllib3.exceptions import HTTPError

        try:
            self._exchange(exchange, session)
        except FetchError as fault:
            exchange.fault = fault
        except (RequestException, HTTPError, HTTPException, OSError, ValueError) as error:
            exchange.fault = _fault(error, exchange.who)
        except AttributeError:  # raised by the library when its socket was shut
            if not exchange.given_up:
                raise
        finally:
            if exchange.fault is None and exchange.body is None and not exchange.status:
                exchange.fault = FetchError("broken", exchange.who, sentence("the request failed"),
                    sentence("try again"))
            exchange.done.set()

    def _exchange(self, exchange: _Exchange, session: requests.Session) -> None:
        limits = self._limits
        with session.get(exchange.address, headers=dict(exchange.headers), stream=True, allow_redirects=False,
                         timeout=(limits.connect_s, limits.read_s)) as response:
            exchange.answered = {name.lower(): value for name, value in response.headers.items()}
            if response.status_code == 200:  # other bodies are not read
                exchange.body = self._body(exchange, response)
            exchange.reason = response.reason or ""
            exchange.status = response.status_code

    def _body(self, exchange: _Exchange, response: requests.Response) -> bytes:
        raw: Any = response.raw
        encoding = exchange.answered.get("content-encoding", "")
        length = exchange.answered.get("content-length", "")
        exchange.expected = int(length) if length.isdecimal() else None
        body = Body(encoding, self._limits.most_bytes, exchange.who)
        if exchange.expected is not None and exchange.expected > self._limits.most_bytes:
            raise too_large(exchange.who, self._limits.most_bytes)
        for received in raw.stream(PIECE, decode_content=False):
            if exchange.given_up:
                break
            exchange.received += len(received)
            body.add(received)
        if exchange.expected is not None and exchange.received < exchange.expected:
            raise cut_off(exchange.who)
        return body.whole()

    def _answer(self, exchange: _Exchange, asked: str) -> Answer:
        validators = Validators(asked, exchange.answered.get("etag"), exchange.answered.get("last-modified"))
        content_type, fresh_s = exchange.answered.get("content-type", ""), fresh_seconds(exchange.answered)
        if exchange.status == _NOT_MODIFIED and ("If-None-Match" in exchange.headers
                                                 or "If-Modified-Since" in exchange.headers):
            return Answer(exchange.address, None, validators, content_type, fresh_s)
        if exchange.status != 200 or exchange.body is None:
            raise http_faults.status_fault(exchange.who, exchange.status, exchange.reason)
        return Answer(exchange.address, exchange.body, validators, content_type, fresh_s)


def _conditions(known: Validators) -> dict[str, str]:
    headers = {"Accept": "application/geo+json, application/json, */*;q=0.5", "Accept-Encoding": ENCODINGS}
    if known.etag:
        headers["If-None-Match"] = known.etag
    if known.last_modified:
        headers["If-Modified-Since"] = known.last_modified
    return headers


def _new_session(sockets: list[socket.socket]) -> requests.Session:
    """Returns a session without cookies or the user's stored passwords; it keeps its open sockets in the list."""
    import requests
    from requests.adapters import HTTPAdapter

    session = requests.Session()
    session.headers["User-Agent"] = USER_AGENT
    session.auth = _unsigned  # otherwise ~/.netrc would be read
    session.get_redirect_target = _nowhere  # type: ignore[method-assign,assignment]  # _followed checks where it leads
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    for scheme in ("http://", "https://"):
        adapter = HTTPAdapter(max_retries=0)
        pools = _watched_pools(sockets)
        adapter.poolmanager.pool_classes_by_scheme = pools
        session.mount(scheme, _proxied(adapter, pools))
    return session


def _nowhere(_response: object) -> None:
    """Keeps the library from reading a redirect's address, which may be none at all."""


def _unsigned(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _proxied(adapter: Any, pools: Mapping[str, Any]) -> Any:
    """Returns the adapter, with the same kinds of connections through a proxy."""
    made = adapter.proxy_manager_for

    def proxy_manager_for(proxy: str, **options: Any) -> Any:
        manager = made(proxy, **options)
        if not proxy.lower().startswith("socks"):  # those have their own kinds
            manager.pool_classes_by_scheme = pools
        return manager

    adapter.proxy_manager_for = proxy_manager_for
    return adapter


def _watched_pools(sockets: list[socket.socket]) -> dict[str, Any]:
    """Returns urllib3's pools, whose connections add their sockets to the list, and take closed ones out."""
    from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

    def watched(pool: Any) -> Any:
        def connect(connection: Any) -> None:
            pool.ConnectionCls.connect(connection)
            sockets[:] = [*(each for each in sockets if each.fileno() >= 0), connection.sock]

        kind = type("Watched", (pool.ConnectionCls,), {"connect": connect})
        return type("WatchedPool", (pool,), {"ConnectionCls": kind})

    return {"http": watched(HTTPConnectionPool), "https": watched(HTTPSConnectionPool)}


def _fault(error: Exception, who: str) -> FetchError:
    """Returns the error for an exception of the library."""
    import requests.exceptions as raised
    from urllib3.exceptions import LocationValueError, NameResolutionError, NewConnectionError, ReadTimeoutError

    if isinstance(error, raised.ProxyError):
        return FetchError("proxy", who, sentence("the proxy of this computer does not pass the request on"),
                          sentence("check the system's proxy settings"))
    if isinstance(error, raised.SSLError):
        return FetchError("certificate", who, sentence("the server's certificate is not to be trusted"),
                          sentence("check this computer's date and time, and whether the network asks you to sign in"))
    no_address = (raised.InvalidURL, raised.InvalidSchema, raised.MissingSchema, UnicodeError, LocationValueError)
    if isinstance(error, no_address) or isinstance(error.args[0] if error.args else None, no_address):
        return FetchError("address", who, sentence("the address is no web address"), sentence("check it"))
    if isinstance(error, raised.Timeout | ReadTimeoutError | TimeoutError):
        return FetchError("silent", who, sentence("the server does not answer"),
            sentence("check the connection, or try again later"))
    cause = getattr(error.args[0] if error.args else None, "reason", None)
    if isinstance(cause, NameResolutionError):
        return FetchError("no host", who, sentence("no server of that name is found"),
                          sentence("check that this computer is online, and the address"))
    if isinstance(cause, NewConnectionError):
        return FetchError("refused", who, sentence("the server does not take the connection"),
                          sentence("check the connection and the address, or try again later"))
    return cut_off(who)
