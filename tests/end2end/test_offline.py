# SPDX-License-Identifier: MIT
"""Nothing leaves the machine, not even when a script in the page tries."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication

from maps.page.site_file import Served
from tests.end2end.driver import Driver, received, wait_until
from tests.end2end.listener import Listener
from tests.end2end.process import main_process
from tests.patience import GIVE_UP_SECONDS
from ui.map.web_scheme import ORIGIN, SiteHandler
from ui.map.web_security import Interceptor, make_profile

# Every way in which a page can reach a network, each a promise: "refused", or what came back. %(port)s is a listening port.
WAYS_OUT = {
    "fetch a web site": "fetch('https://example.org').then(() => 'answered')",
    "fetch here": "fetch('http://127.0.0.1:%(port)s/fetch', {mode: 'no-cors'}).then(() => 'answered')",
    "request here": """new Promise((done, failed) => { const r = new XMLHttpRequest();
        r.onload = () => done('answered'); r.onerror = failed; r.open('GET', 'http://127.0.0.1:%(port)s/xhr'); r.send(); })""",
    "image": """new Promise((done, failed) => { const i = new Image();
        i.onload = () => done('answered'); i.onerror = failed; i.src = 'http://127.0.0.1:%(port)s/image'; })""",
    "style": """new Promise((done, failed) => { const l = document.createElement('link'); l.rel = 'stylesheet';
        l.onload = () => done('answered'); l.onerror = failed; l.href = 'http://127.0.0.1:%(port)s/style';
        document.head.append(l); })""",
    "script": """new Promise((done, failed) => { const s = document.createElement('script');
        s.onload = () => done('answered'); s.onerror = failed; s.src = 'http://127.0.0.1:%(port)s/script';
        document.head.append(s); })""",
    "module": "import('http://127.0.0.1:%(port)s/module').then(() => 'answered')",
    "web socket": """new Promise((done, failed) => { const s = new WebSocket('ws://127.0.0.1:%(port)s/socket');
        s.onopen = () => done('answered'); s.onerror = failed; })""",
    "event source": """new Promise((done, failed) => { const s = new EventSource('http://127.0.0.1:%(port)s/events');
        s.onopen = () => done('answered'); s.onerror = failed; })""",
    "worker": """new Promise((done, failed) => { const w = new Worker(URL.createObjectURL(new Blob(
        ["fetch('http://127.0.0.1:%(port)s/worker')"]))); w.onmessage = () => done('answered'); w.onerror = failed; })""",
    "file": "fetch('file:///etc/hostname').then(() => 'answered')",
    "post to the site": "fetch('/areas.json', {method: 'POST'}).then(r => r.ok ? 'answered' : 'refused')",
    "unknown path": "fetch('/../main.py').then(r => r.ok ? 'answered' : 'refused')",
    "another host of the scheme": "fetch('lineofcontact://other/areas.json').then(() => 'answered')",
}
# Ways without a result: only the listener shows whether they were refused.
SILENT_WAYS = {
    "beacon": "navigator.sendBeacon('http://127.0.0.1:%(port)s/beacon', 'x')",
    "prefetch": """(() => { for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'prerender', 'icon', 'manifest']) {
        const l = document.createElement('link'); l.rel = rel; l.href = 'http://127.0.0.1:%(port)s/' + rel;
        document.head.append(l); } })()""",
    "frame": """(() => { const f = document.createElement('iframe'); f.src = 'http://127.0.0.1:%(port)s/frame';
        document.body.append(f); setTimeout(() => f.remove(), 300); })()""",
    "form": """(() => { const f = document.createElement('form'); f.action = 'http://127.0.0.1:%(port)s/form';
        document.body.append(f); f.submit(); f.remove(); })()""",
    "ping": """(() => { const a = document.createElement('a'); a.href = '#x'; a.ping = 'http://127.0.0.1:%(port)s/ping';
        document.body.append(a); a.click(); a.remove(); })()""",
    "window": "window.open('http://127.0.0.1:%(port)s/window')",
    "font": "new FontFace('x', \"url('http://127.0.0.1:%(port)s/font')\").load().catch(() => null)",
    "sound": "new Audio('http://127.0.0.1:%(port)s/sound').play().catch(() => null)",
}
PEER = """(async () => {
  const peer = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:%(port)s'}]});
  const candidates = [];
  peer.onicecandidate = (event) => event.candidate && candidates.push(event.candidate.candidate);
  peer.createDataChannel('x');
  await peer.setLocalDescription(await peer.createOffer());
  if (peer.iceGatheringState !== 'complete')
    await new Promise((done) => { peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && done(); });
  peer.close();
  return candidates;
})()"""


def test_nothing_but_the_site_was_asked_for(window: Driver) -> None:
    with received(window.map.interceptor.refused) as refused:
        for statement in window.opened.briefing.statements:
            window.sidebar.select(statement.id)
            window.settle()
        window.look_at(37, 48, 10)
        window.go_home()
    assert refused == []
    assert window.evaluate("fetch('/areas.json').then(r => r.ok)") is True
    origins = window.evaluate("[...new Set(performance.getEntriesByType('resource').map(e => new URL(e.name).origin))]")
    assert set(origins) <= {"lineofcontact://map", "qrc://", "null"}


@pytest.mark.parametrize("way", WAYS_OUT)
def test_a_script_in_the_page_gets_nowhere(window: Driver, way: str) -> None:
    with Listener() as listener:
        attempt = WAYS_OUT[way] % {"port": listener.port}
        assert window.evaluate(f"({attempt}).catch(() => 'refused')") == "refused"
        assert listener.close() == []


@pytest.mark.parametrize("way", SILENT_WAYS)
def test_nothing_arrives_by_ways_that_tell_nothing(window: Driver, way: str) -> None:
    with Listener() as listener:
        window.run(SILENT_WAYS[way] % {"port": listener.port})
        # An attempt that waits for the network stack: once it is refused, the one before was refused too.
        assert window.evaluate("fetch('https://example.org').catch(() => 'refused')") == "refused"
        window.settle()
        assert listener.close() == []
    assert window.evaluate("location.href").startswith("lineofcontact://map/")


WITHOUT_POLICY = """<html xmlns="http://www.w3.org/1999/xhtml"><head><link rel="stylesheet" href="%(here)s/style"/></head>
<body><img src="%(here)s/image"/><iframe src="%(here)s/frame"></iframe><script src="%(here)s/script"></script>
<script>fetch("%(here)s/fetch").catch(() => null); navigator.sendBeacon("%(here)s/beacon"); new EventSource("%(here)s/events");</script>
</body></html>"""


@pytest.mark.qt_log_level_fail("CRITICAL")  # the console of a bare page reports every refusal
def test_the_profile_by_itself_lets_nothing_out(qapp: QApplication) -> None:
    """A page of the same profile but without a policy (only HTML has one): what the interceptor stops by itself."""
    owner, handler, interceptor = QObject(), SiteHandler(), Interceptor()
    page = QWebEnginePage(make_profile(handler, interceptor, owner), owner)
    with Listener() as listener, received(interceptor.refused) as refused:
        body = WITHOUT_POLICY % {"here": f"http://127.0.0.1:{listener.port}"}
        handler.answer_from({"/": Served("application/xhtml+xml", body.encode)})
        page.load(ORIGIN)
        names = {"style", "image", "frame", "script", "fetch", "beacon", "events"}
        wait_until(lambda: {url.rsplit("/", 1)[1] for (url,) in refused} == names, "every request was stopped")
        assert listener.close() == []
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)


def test_peer_connections_find_no_way_out(window: Driver) -> None:
    with Listener() as listener:
        assert (
            window.evaluate(f"typeof RTCPeerConnection === 'undefined' ? [] : {PEER % {'port': listener.port}}") == []
        )
        assert listener.close() == []


def test_a_whole_run_sends_nothing_to_a_proxy() -> None:
    with Listener() as listener:
        flags = f"--proxy-server=http://127.0.0.1:{listener.port} --proxy-bypass-list=<-loopback>"
        done = main_process("--exit-when-ready", environment={"QTWEBENGINE_CHROMIUM_FLAGS": flags})
        assert done.returncode == 0, done.stderr
        assert listener.close() == []


def test_the_proxy_would_have_seen_a_request() -> None:
    """The control for the test above: a bare web view with the same proxy does reach the listener."""
    script = """
import sys
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication
application = QApplication([])
view = QWebEngineView()
view.loadFinished.connect(application.quit)
view.load(QUrl("http://example.org/"))
sys.exit(application.exec())
"""
    with Listener() as listener:
        flags = f"--proxy-server=http://127.0.0.1:{listener.port} --proxy-bypass-list=<-loopback>"
        subprocess.run(
            [sys.executable, "-c", script],
            check=False,
            capture_output=True,
            timeout=GIVE_UP_SECONDS,
            env={**os.environ, "QTWEBENGINE_CHROMIUM_FLAGS": flags, "QTWEBENGINE_DISABLE_SANDBOX": "1"},
        )
        assert any("example.org" in arrived for arrived in listener.close())
