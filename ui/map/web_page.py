# SPDX-License-Identifier: MIT
"""The map's web page, which stays on its site, opens nothing, and is granted nothing."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEnginePermission, QWebEngineProfile

from ui.map.web_scheme import is_ours

log = logging.getLogger(__name__)

_PROBE = "inline script"


class MapWebPage(QWebEnginePage):
    """A page that refuses to leave the site; ``strayed`` is emitted if it left all the same."""

    strayed = Signal(QUrl)

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self.permissionRequested.connect(self._deny)
        # A script or refresh to about:blank bypasses acceptNavigationRequest, so the address is watched.
        self.urlChanged.connect(self._watch)

    def acceptNavigationRequest(self, url: QUrl | str, kind: QWebEnginePage.NavigationType,
                                is_main_frame: bool) -> bool:
        """Accepts only the program's own loading of the map's page."""
        url = QUrl(url)
        allowed = is_ours(url) and is_main_frame and kind in (
            QWebEnginePage.NavigationType.NavigationTypeTyped,
            QWebEnginePage.NavigationType.NavigationTypeReload)
        if not allowed:
            log.warning("refused to leave the map for %s://%s", url.scheme(), url.host())
        return allowed

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:  # type: ignore[override]
        """Refuses new windows."""
        return None

    def javaScriptAlert(self, origin: QUrl | str, text: str) -> None:
        """Refuses the page's dialogs."""

    def javaScriptConfirm(self, origin: QUrl | str, text: str) -> bool:
        """Refuses the page's dialogs."""
        return False

    def javaScriptPrompt(self, origin: QUrl, text: str, default: str) -> tuple[bool, str]:  # type: ignore[override]
        """Refuses the page's dialogs."""
        return False, ""

    def chooseFiles(self, mode: QWebEnginePage.FileSelectionMode, old: list[str],  # type: ignore[override]
                    types: list[str]) -> list[str]:
        """Refuses access to the user's files."""
        return []

    def javaScriptConsoleMessage(self, level: QWebEnginePage.JavaScriptConsoleMessageLevel,
                                 message: str, line: int, source: str) -> None:
        """Logs the page's console; the expected refusal of the probe is only a detail."""
        if _PROBE in message and "Content Security Policy" in message:
            log.debug("the page's policy refused the inline probe")
        else:
            log.warning("page: %s (%s:%s)", message, source.rsplit("/", 1)[-1], line)

    def _deny(self, permission: QWebEnginePermission) -> None:
        permission.deny()

    def _watch(self, url: QUrl) -> None:
        if not is_ours(url):
            self.strayed.emit(url)
