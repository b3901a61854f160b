# SPDX-License-Identifier: MIT
"""The map widget: owns the web view, talks to its page, and restarts it after a crash."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPalette
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maps.page.site_file import ENTRY, Site
from ui.kit.texts import tr
from ui.map.bridge import Value
from ui.map.map_calls import MapCalls
from ui.map.page_time import page_time
from ui.map.web_page import MapWebPage
from ui.map.web_scheme import SiteHandler, site_url
from ui.map.web_security import Interceptor, make_profile
from ui.map.web_watch import CrashCount, Heartbeat

if TYPE_CHECKING:
    from ui.map.try_again import TryAgainPanel

log = logging.getLogger(__name__)

_START_LIMIT_MILLISECONDS: Final = 20_000
RETRY_MILLISECONDS: Final = 5000
"""How long an unattended map that stopped too often waits before it tries again."""


class _WebView(QWebEngineView):
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Shows no menu. Qt's policy for this is not used, because it first makes all of Qt's enumerations (12 ms)."""


class MapView(MapCalls):
    """The map. An ``unattended`` one is before the audience: it does not ask, but reports a crash and tries again."""

    siteWanted = Signal()
    ready = Signal()
    scriptsServed = Signal()
    groundDrawn = Signal()
    """The ground with its areas and names is on the screen for the first time, whatever was asked for meanwhile."""
    drawn = Signal(int)
    pictureMade = Signal(int, str, object)
    """A token of ``make_picture``, the PNG in base64, "" where it could not be made, and what is known about it."""
    symbolMade = Signal(int, str)
    """A token of ``make_symbol`` and the PNG in base64, "" where no symbol has the code."""
    areaClicked = Signal(str)
    groundClicked = Signal()
    pinClicked = Signal()
    """The user pressed the pin beside the stamp."""
    drawingChanged = Signal(object, int)
    drawingFinished = Signal(object)
    swiped = Signal(float)
    pointed = Signal(float, float, object)
    markDismissed = Signal()
    measurePointed = Signal(float, float, bool)
    """(lon, lat, whether a point was set there) while a distance is measured."""
    measureEdited = Signal(str)
    menuAsked = Signal(float, float, float, float)
    """(lon, lat, x, y) of a right click, in degrees and pixels of the map."""
    viewRested = Signal(float, float, float)
    noteRaised = Signal(str)
    troubled = Signal(str)
    gaveUp = Signal()

    def __init__(self, parent: QWidget | None = None, unattended: bool = False) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._is_unattended = unattended
        self._crashes = CrashCount()
        self._has_site = False
        self._view: QWebEngineView | None = None
        self._panel: TryAgainPanel | None = None
        self._channel: QWebChannel | None = None
        self._profile: QWebEngineProfile | None = None
        self._heartbeat = Heartbeat(self, used=lambda: page_time(self._page_process))
        self._starting = QTimer(self, singleShot=True, interval=_START_LIMIT_MILLISECONDS)
        self._starting.timeout.connect(self._restart)
        self._patience = QTimer(self, singleShot=True, interval=RETRY_MILLISECONDS)
        self._patience.timeout.connect(self._try_again)
        self._connect_bridge()
        self.setAutoFillBackground(True)

    def _connect_bridge(self) -> None:
        """Lists the page's events and their values, as the top of map.js does."""
        self._events: dict[str, tuple[Callable[..., object], tuple[str, ...]]] = {
            "pageReady": (self._page_ready, ("inlineScriptRan",)),
            "groundDrawn": (self.groundDrawn.emit, ()),
            "drawn": (self.drawn.emit, ("token",)),
            "pictureMade": (self.pictureMade.emit, ("token", "png", "about")),
            "symbolMade": (self.symbolMade.emit, ("token", "png")),
            "pong": (self._heartbeat.answered, ("token",)),
            "areaClicked": (self.areaClicked.emit, ("id",)),
            "groundClicked": (self.groundClicked.emit, ()),
            "pinClicked": (self.pinClicked.emit, ()),
            "drawingChanged": (self.drawingChanged.emit, ("geometry", "points")),
            "drawingFinished": (self.drawingFinished.emit, ("geometry",)),
            "markDismissed": (self.markDismissed.emit, ()),
            "measurePointed": (self.measurePointed.emit, ("lon", "lat", "isSet")),
            "measureEdited": (self.measureEdited.emit, ("what",)),
            "menuAsked": (self.menuAsked.emit, ("lon", "lat", "x", "y")),
            "viewRested": (self._view_rested, ("lon", "lat", "zoom")),
            "explored": (self._explored, ("step", "lon", "lat", "zoom")),
            "swiped": (self.swiped.emit, ("share",)),
            "pointed": (self.pointed.emit, ("lon", "lat", "town")),
            "troubled": (self._page_troubled, ("text",)),
        }
        self.bridge.said.connect(self._receive)
        self._heartbeat.ask.connect(self.ping)
        self._heartbeat.silent.connect(self._kill_hung_page)

    @property
    def events(self) -> dict[str, tuple[str, ...]]:
        """The page's events: the names of the values by the event's name."""
        return {name: values for name, (_act, values) in self._events.items()}

    def _receive(self, name: str, value: Value) -> None:
        act, names = self._events.get(name, (None, ()))
        if act is None:
            log.warning("the page said something unknown: %.40s", name)
        else:
            act(*(value.get(each) for each in names))

    def _view_rested(self, lon: float, lat: float, zoom: float) -> None:
        self.kept.rested(lon, lat, zoom)
        self.viewRested.emit(lon, lat, zoom)

    # Life of the web view

    def start(self) -> None:
        """Makes the web view and emits ``siteWanted``; the page waits for ``show_site``."""
        self.handler = SiteHandler()
        self.handler.unreadable.connect(self.troubled)
        self.handler.served.connect(lambda path: self.scriptsServed.emit() if path == ENTRY else None)
        self.interceptor = Interceptor()
        self._profile = make_profile(self.handler, self.interceptor, self)
        self._make_view()
        # The engine begins to load meanwhile, and the page's first request waits for the site.
        QTimer.singleShot(0, self, self.siteWanted.emit)

    def show_site(self, site: Site) -> None:
        """Loads the page from this site."""
        self._has_site = True
        self.handler.answer_from(site)

    def refuse(self, sentence: str) -> None:
        """Shows why there is no site, and offers to try again."""
        self._drop_view()
        if not self._is_unattended:
            self._show_panel(sentence)
        self.troubled.emit(sentence)

    def _make_view(self) -> None:
        if self._profile is None:
            return
        view = _WebView(self)
        view.setAccessibleName(tr("Map"))
        page = MapWebPage(self._profile, view)
        page.setBackgroundColor(self.palette().color(QPalette.ColorRole.Window))
        page.strayed.connect(self._strayed)
        page.renderProcessTerminated.connect(self._died)
        self._channel = QWebChannel(page)
        self._channel.registerObject("map", self.bridge)
        page.setWebChannel(self._channel)
        view.setPage(page)
        view.setAcceptDrops(False)
        self._layout.addWidget(view)
        self.setFocusProxy(view)
        view.loadFinished.connect(self._keep_tab_out)
        self._view = view
        self._load()

    def _keep_tab_out(self) -> None:
        """Leaves the page to F6 and the pointer: where Qt looks for a next widget by itself, it never takes the map."""
        from PySide6.QtCore import Qt  # its names take 15 ms, for which the first page does not wait

        inner = self._view.focusProxy() if self._view is not None else None
        for widget in (self._view, inner):
            if widget is not None:
                widget.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _load(self) -> None:
        self._is_ready = False
        self._heartbeat.stop()  # the page before this one no longer answers
        self._starting.start()
        if self._view is not None:
            role, scale = self._stage
            self._view.load(site_url("/", f"theme={self._theme}&role={role}&scale={scale:g}"))

    def shut_down(self) -> None:
        """Deletes the page before its profile, as Qt requires."""
        self._drop_view()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def set_theme(self, name: str, sea: str) -> None:
        """Sets the theme, a key of ``THEMES``; ``sea`` is the colour of the map while it is empty."""
        super().set_theme(name, sea)
        if self._view is not None:
            self._view.page().setBackgroundColor(QColor(sea))

    @property
    def page(self) -> QWebEnginePage | None:
        """Returns the web page, for tests."""
        return self._view.page() if self._view is not None else None

    def _page_ready(self, inline_script_ran: object) -> None:
        """Accepts the page only if it reports that its inline script was refused."""
        self._starting.stop()
        if inline_script_ran is not False:
            self._refuse()
            return
        self._is_ready = True
        self._replay()
        self._heartbeat.start()
        self.ready.emit()

    def _refuse(self) -> None:
        """Shows no document, because the page's policy does not hold."""
        log.critical("an inline script ran in the map page: the page's policy does not hold")
        sentence = tr("The map is not shown, because its safety check failed: the web view ran a "
            "script it had to refuse. Install the program again.")
        self._drop_view()
        if self._is_unattended:
            self.troubled.emit(sentence)
        else:
            self._show_panel(sentence)

    def _strayed(self, url: QUrl) -> None:
        log.warning("the page left the map for %s: loading the map again", url.scheme())
        self._load()

    def _died(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        log.error("the render process ended (%s, %s)", status.name, code)
        self._heartbeat.stop()
        if self._crashes.add():
            self._give_up()
            return
        self._load()
        self.noteRaised.emit(tr("The map had stopped and was started again."))

    @property
    def _page_process(self) -> int:
        """The number of the page's render process; 0 for none."""
        return self._view.page().renderProcessPid() if self._view is not None else 0

    def _kill_hung_page(self) -> None:
        pid = self._page_process
        log.error("the page has not answered for too long: ending its render process")
        if pid:
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        else:
            self._restart()

    def _restart(self) -> None:
        """Restarts the page; one that never became ready counts as a crash."""
        if self._crashes.add():
            self._give_up()
        else:
            self._load()

    def _give_up(self) -> None:
        self.gaveUp.emit()
        self._drop_view()
        if self._is_unattended:
            self._patience.start()
            self.troubled.emit(tr(
                "The room's map stopped three times within a minute; it is started again in 5 seconds."))
        else:
            self._show_panel(tr("The map stopped three times within a minute. The statements are still here."))

    def _drop_view(self) -> None:
        self._heartbeat.stop()
        self._starting.stop()
        self._patience.stop()
        self._is_ready = False
        if self._view is not None:
            self._layout.removeWidget(self._view)
            self._view.deleteLater()
            self._view = None

    def _show_panel(self, text: str) -> None:
        from ui.map.try_again import TryAgainPanel

        self._panel = TryAgainPanel(text, self)
        self._panel.tryAgain.connect(self._try_again)
        self._layout.addWidget(self._panel)

    def _try_again(self) -> None:
        if self._panel is not None:
            self._layout.removeWidget(self._panel)
            self._panel.deleteLater()
            self._panel = None
        self._crashes.forget()
        self._make_view()
        if not self._has_site:
            self.siteWanted.emit()

    def _page_troubled(self, text: str) -> None:
        log.error("the map page: %s", text)
        self.troubled.emit(tr("The map is not complete: {text}; install the program again.").format(text=text))
