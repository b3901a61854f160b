# SPDX-License-Identifier: MIT
"""The web view's security, all in one place: Chromium's switches, profile, settings, interceptor.

The map page may load files of its own site and nothing else. It keeps nothing on disk, opens
nothing, asks for nothing.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import MutableMapping
from typing import Final, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    qWebEngineChromiumVersion,
)

from ui.map.web_scheme import SCHEME, SiteHandler, is_ours

log = logging.getLogger(__name__)

SWITCHES: Final = (
    # WebRTC would send packets in spite of the page's policy.
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--no-pings",
    # Chromium's own messages on a machine without GPU or system bus are of no use to the user.
    "--log-level=3",
    "--autoplay-policy=user-gesture-required",
    # The page needs no host names, so none are resolved.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    # Pages look for garbage after 4 MB of new objects: not after 1 MB, three times before the first map (5 ms), and not
    # after up to 16 MB later on: 65 MB less while days are played, no frame slower.
    "--js-flags=--min-semi-space-size=4 --max-semi-space-size=4",
)

_ON: Final = ("JavascriptEnabled", "AutoLoadImages", "Accelerated2dCanvasEnabled", "FocusOnNavigationEnabled",
              "ReadingFromCanvasEnabled")
"""Reading from a canvas makes the pictures of steps; the page has nobody to give it to but the program."""

_NO_WEBRTC: Final = """
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel"]) delete window[name];
"""


def sandbox_is_off(environment: MutableMapping[str, str] = os.environ) -> bool:
    """Whether Chromium runs without its sandbox, with which it refuses to start as root."""
    return environment.get("QTWEBENGINE_DISABLE_SANDBOX") == "1"


def engine_version() -> str:
    """Returns the version of Chromium inside."""
    return cast(str, qWebEngineChromiumVersion())  # PySide6 declares it as bytes


def set_switches(environment: MutableMapping[str, str] = os.environ) -> None:
    """Sets Chromium's switches; has to be called before any of its objects is made."""
    given = environment.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    quoted = [f'"{switch}"' if " " in switch else switch for switch in SWITCHES]
    environment["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join([given, *quoted]).strip()
    if sys.platform.startswith("linux") and os.geteuid() == 0:
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        log.warning("running as root: Chromium's sandbox is off, because Chromium refuses to start with it")


READER_SWITCH: Final = "--force-renderer-accessibility"
"""Has pages give their tree to screen readers. QtWebEngine notices a reader too late for the first page."""


def open_to_readers(environment: MutableMapping[str, str] = os.environ, *, is_heard: bool) -> None:
    """Gives the pages' trees to screen readers, where one is there; nobody else pays its 8 MB.

    Has to be called before the first page is made.
    """
    given = environment.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    if is_heard and READER_SWITCH not in given:
        environment["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{given} {READER_SWITCH}".strip()


class Interceptor(QWebEngineUrlRequestInterceptor):
    """Blocks and counts every request that leaves the site."""

    refused = Signal(str)

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Blocks a request that does not use the program's scheme."""
        if not is_ours(info.requestUrl()):
            info.block(True)
            log.warning("refused a request to %s://%s", info.requestUrl().scheme(), info.requestUrl().host())
            self.refused.emit(info.requestUrl().toString())


def make_profile(handler: SiteHandler, interceptor: Interceptor, parent: QObject) -> QWebEngineProfile:
    """Returns an off-the-record profile that answers the program's scheme and nothing else.

    Handler and interceptor end with it: what is connected to them would keep them, and the map with them, for ever.
    """
    profile = QWebEngineProfile(parent)
    handler.setParent(profile)
    interceptor.setParent(profile)
    profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
    profile.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
    profile.setSpellCheckEnabled(False)
    profile.setUrlRequestInterceptor(interceptor)
    profile.installUrlSchemeHandler(SCHEME, handler)
    profile.scripts().insert(_first_script(_NO_WEBRTC))
    profile.downloadRequested.connect(_refuse_download)
    _restrict(profile.settings())
    return profile


def _first_script(source: str) -> QWebEngineScript:
    """Returns a script that runs in every document before the document's own scripts."""
    script = QWebEngineScript()
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
    script.setRunsOnSubFrames(True)
    script.setSourceCode(source)
    return script


def _refuse_download(request: QWebEngineDownloadRequest) -> None:
    request.cancel()


def _restrict(settings: QWebEngineSettings) -> None:
    """Switches off everything that can be, except the few things the map needs."""
    for attribute in QWebEngineSettings.WebAttribute:
        settings.setAttribute(attribute, attribute.name in _ON)
    settings.setUnknownUrlSchemePolicy(
        QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes)
