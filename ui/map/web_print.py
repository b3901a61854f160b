# SPDX-License-Identifier: MIT
"""Prints a page to PDF off screen: a web page that runs no script and reaches nothing but the files it is given."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QMarginsF, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWebEngineCore import QWebEngineSettings

from maps.page.site_file import HTML, Served, Site
from ui.kit.texts import tr
from ui.map.web_page import MapWebPage
from ui.map.web_scheme import SiteHandler, site_url
from ui.map.web_security import Interceptor, make_profile

PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


class PagePrinter(QObject):
    """Prints one page: ``printed`` carries the PDF's bytes, ``failed`` a sentence. It is done after either."""

    printed = Signal(bytes)
    failed = Signal(str)

    def __init__(self, html: str, files: Mapping[str, tuple[str, bytes]], paper: str,
                 margins: tuple[float, float, float, float], parent: QObject) -> None:
        """``paper`` is "a4" or "letter"; ``margins`` are millimetres: top, right, bottom, left."""
        super().__init__(parent)
        top, right, bottom, left = margins
        self._margins = QMarginsF(left, top, right, bottom)
        self._paper = paper
        self._is_over = False
        handler = SiteHandler()
        site: Site = {path: Served(kind, lambda data=data: data)  # type: ignore[misc]
                      for path, (kind, data) in files.items()}
        site["/"] = Served(HTML, html.encode)
        handler.answer_from(site)
        self._profile = make_profile(handler, Interceptor(), self)
        self._page = MapWebPage(self._profile, self)
        self._profile.setParent(None)
        self._profile.setParent(self)  # children end in this order, and a page has to end before its profile
        self._page.settings().setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, False)
        self._page.loadFinished.connect(self._loaded)
        self._page.renderProcessTerminated.connect(lambda *_: self._fail())

    def start(self) -> None:
        """Loads the page, and prints it when it is whole."""
        self._page.load(QUrl(site_url("/")))

    def stop(self) -> None:
        """Ends it without a word."""
        if not self._is_over:
            self._is_over = True
            self._end()

    def _loaded(self, is_whole: bool) -> None:
        if self._is_over:
            return
        if not is_whole:
            self._fail()
            return
        layout = QPageLayout(QPageSize(PAPERS[self._paper]), QPageLayout.Orientation.Portrait, self._margins,
                             QPageLayout.Unit.Millimeter)
        self._page.printToPdf(self._took, layout)

    def _took(self, data: QByteArray) -> None:
        if self._is_over:
            return
        found = bytes(data.data())
        if not found.startswith(b"%PDF"):
            self._fail()
            return
        self._is_over = True
        self.printed.emit(found)
        self._end()

    def _fail(self) -> None:
        if self._is_over:
            return
        self._is_over = True
        self.failed.emit(tr("The pages could not be printed; export again, or choose another form."))
        self._end()

    def _end(self) -> None:
        """Gives page and profile up, the page first, once the call that ended it is over."""
        QTimer.singleShot(0, self, self._give_up)

    def _give_up(self) -> None:
        self._page.deleteLater()
        self._profile.deleteLater()
