# SPDX-License-Identifier: MIT
"""The program's own URL scheme: a fixed set of paths, GET only, for the program's own page only."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QUrl, Signal
from PySide6.QtGui import QImageReader
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from shiboken6 import isValid

from maps.page.policy import POLICY
from maps.page.site_file import HTML, Served, ServedLater, Site
from ui.kit.texts import tr

SCHEME: Final = b"lineofcontact"
HOST: Final = "map"
ORIGIN: Final = QUrl(f"{SCHEME.decode()}://{HOST}")

log = logging.getLogger(__name__)


def register_scheme() -> None:
    """Registers the scheme with Chromium; has to be called before any of its objects is made."""
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flags = QWebEngineUrlScheme.Flag
    scheme.setFlags(flags.SecureScheme | flags.CorsEnabled | flags.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


def site_url(path: str, query: str = "") -> QUrl:
    """Returns the address of a path of the site."""
    url = QUrl(ORIGIN)
    url.setPath(path)
    url.setQuery(query)
    return url


def is_ours(url: QUrl) -> bool:
    """Whether an address belongs to the site."""
    return url.scheme().encode() == SCHEME and url.host() == HOST


class SiteHandler(QWebEngineUrlSchemeHandler):
    """Answers the page's requests from the site, and reports files that cannot be read."""

    unreadable = Signal(str)
    served = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._site: Site | None = None
        self._waiting: list[QWebEngineUrlRequestJob] = []

    def answer_from(self, site: Site) -> None:
        """Starts to answer requests, those that waited first."""
        self._site = site
        waiting, self._waiting = self._waiting, []
        for job in waiting:
            if isValid(job):  # the page may have given up by now
                self.requestStarted(job)

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answers a request or refuses it; without a site yet, the request waits."""
        if self._site is None:
            self._waiting.append(job)
            return
        served = self._site.get(job.requestUrl().path() or "/")
        if bytes(job.requestMethod().data()) != b"GET" or not self._asked_by_us(job):
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
        elif served is None or not is_ours(job.requestUrl()):
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        elif isinstance(served, ServedLater):
            self._reply_later(job, served)
        else:
            self._reply(job, served)

    def _reply_later(self, job: QWebEngineUrlRequestJob, served: ServedLater) -> None:
        """Replies once a thread has read the file; the page may have given up by then."""

        def reply(found: tuple[str, bytes] | None) -> None:
            if not isValid(job):
                return
            if found is None:
                job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            else:
                media_type, data = found
                job.reply(media_type.encode(), _buffer(data, job))

        served.ask(job.requestUrl().query(), reply, lambda: isValid(job))

    def _asked_by_us(self, job: QWebEngineUrlRequestJob) -> bool:
        initiator = job.initiator()
        # The program's own load of the page has no initiator.
        return initiator.isEmpty() or is_ours(initiator)

    def _reply(self, job: QWebEngineUrlRequestJob, served: Served) -> None:
        try:
            data = served.read()
            body = _opened(data, job) if isinstance(data, Path) else _buffer(data, job)
        except OSError as error:
            log.error("cannot serve %s: %s", job.requestUrl().path(), error)
            self.unreadable.emit(tr("{name} cannot be read ({reason})").format(
                name=job.requestUrl().fileName(), reason=error.strerror))
            job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)
            return
        if served.media_type == HTML:
            headers = {b"Content-Security-Policy": POLICY.encode(), b"X-Content-Type-Options": b"nosniff"}
            # Lists of values: given plain values, as declared, Qt silently drops the header.
            lists = {QByteArray(name): [QByteArray(value)] for name, value in headers.items()}
            job.setAdditionalResponseHeaders(lists)  # type: ignore[arg-type]
        job.reply(served.media_type.encode(), body)
        self.served.emit(job.requestUrl().path())


def _buffer(data: bytes, job: QWebEngineUrlRequestJob) -> QIODevice:
    body = QBuffer(job)
    body.setData(QByteArray(data))
    body.open(QIODevice.OpenModeFlag.ReadOnly)
    return body


def _opened(path: Path, job: QWebEngineUrlRequestJob) -> QIODevice:
    """A file, which the engine reads in a thread of its own. Raises OSError.

    An object made here would ask Python at each read whether Python reads in its place, and wait for other threads of
    Python to pause: up to 40 ms at the start. One that Qt makes for itself does not.
    """
    maker = QImageReader(str(path))
    body = maker.device()
    if not body.open(QIODevice.OpenModeFlag.ReadOnly):
        raise OSError(0, body.errorString())
    job.destroyed.connect(lambda: maker.fileName())  # it lives as long as the job, and the file with it
    return body
