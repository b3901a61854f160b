# SPDX-License-Identifier: MIT
"""Encodes a film off screen: a web page draws its frames and has the web engine's own encoder (WebCodecs) make it."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from maps.page.site_file import HTML, JAVASCRIPT, JSON, Served, Site
from ui.kit.texts import tr
from ui.map.web_page import MapWebPage
from ui.map.web_scheme import SiteHandler, site_url
from ui.map.web_security import Interceptor, make_profile

_PAGE: Final = b'<!DOCTYPE html><meta charset="utf-8"><script src="/film.js"></script>'
_CODEC: Final = "vp09.00.40.08"
"""VP9, profile 0, level 4 (1080p), 8 bits."""
_FINE, _ROUGH = 24, 34
"""How coarse frames are that stand, and those of a fade, from 0 to 63."""
_PATIENCE_MILLISECONDS: Final = 60_000
"""How long the page may take for a frame."""

Encoded = tuple[int, bool, bytes]
"""At which millisecond a frame is shown, whether it needs no other, and its data."""


class FilmEncoder(QObject):
    """Encodes one film. ``progress`` carries frames made and frames of all, ``encoded`` a list of ``Encoded``,
    ``failed`` a sentence. It is done after either.

    ``pictures`` has each step's picture, and what is over it, b"" for nothing.
    """

    progress = Signal(int, int)
    encoded = Signal(object)
    failed = Signal(str)

    def __init__(self, script: Path, frames: Sequence[Mapping[str, object]], pictures: Sequence[tuple[bytes, bytes]],
                 size: tuple[int, int], rate: int, parent: QObject) -> None:
        super().__init__(parent)
        self._made: list[Encoded] = []
        self._is_over = self._is_asking = self._is_at_end = self._was_at_end = False
        plan = {"codec": _CODEC, "width": size[0], "height": size[1], "rate": rate, "latency": "realtime",
                "over": any(over for _picture, over in pictures),
                "fine": _FINE, "rough": _ROUGH, "frames": frames}
        site: Site = {"/": Served(HTML, lambda: _PAGE), "/film.js": Served(JAVASCRIPT, script.read_bytes),
                      "/plan": Served(JSON, lambda: json.dumps(plan).encode())}
        for number, (picture, over) in enumerate(pictures):
            site[f"/step-{number}"] = Served("image/png", lambda data=picture: data)  # type: ignore[misc]
            site[f"/over-{number}"] = Served("image/png", lambda data=over: data)  # type: ignore[misc]
        handler = SiteHandler()
        handler.answer_from(site)
        self._profile = make_profile(handler, Interceptor(), self)
        self._page = MapWebPage(self._profile, self)
        self._profile.setParent(None)
        self._profile.setParent(self)  # children end in this order, and a page has to end before its profile
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._fail)
        self._page.titleChanged.connect(self._hear)
        self._page.loadFinished.connect(lambda is_whole: None if is_whole else self._fail())
        self._page.renderProcessTerminated.connect(lambda *_: self._fail())

    def start(self) -> None:
        """Loads the page, which begins at once."""
        self._patience.start()
        self._page.load(QUrl(site_url("/")))

    def stop(self) -> None:
        """Ends it without a word."""
        if not self._is_over:
            self._end()

    def _hear(self, title: str) -> None:
        """Receives from the page how far it is, and takes what is made."""
        if self._is_over:
            return
        self._patience.start()
        number, _of, total = title.partition(" of ")
        if title.startswith("failed"):
            self._fail()
        elif title == "end":
            self._is_at_end = True
            self._ask()
        elif number.isdecimal() and total.isdecimal():
            self.progress.emit(int(number), int(total))
            self._ask()

    def _ask(self) -> None:
        if not self._is_asking:
            self._is_asking = True
            self._was_at_end = self._is_at_end
            self._page.runJavaScript("film.take()", 0, self._take)

    def _take(self, found: Any) -> None:
        self._is_asking = False
        if self._is_over:
            return
        try:
            self._made.extend((int(at), bool(is_key), base64.b64decode(data, validate=True))
                              for at, is_key, data in json.loads(found or "[]"))
        except (TypeError, ValueError, binascii.Error):
            self._fail()
            return
        if self._was_at_end:
            made = self._made
            self._end()
            self.encoded.emit(made)
        elif self._is_at_end:
            self._ask()

    def _fail(self) -> None:
        if not self._is_over:
            self._end()
            self.failed.emit(tr("The film could not be encoded; export again, or choose another form."))

    def _end(self) -> None:
        """Gives page and profile up, the page first, once the call that ended it is over."""
        self._is_over = True
        self._patience.stop()
        QTimer.singleShot(0, self, self._give_up)

    def _give_up(self) -> None:
        self._page.deleteLater()
        self._profile.deleteLater()
