# SPDX-License-Identifier: MIT
"""The map page cannot be made to run foreign script, navigate, open windows, store or request anything."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import QWebEngineSettings
from PySide6.QtWidgets import QApplication, QMenu

from tests.end2end.driver import Driver, received, wait_until

INJECTIONS = {
    "inline script": "(s => { s.textContent = 'window.ran = 1'; document.body.append(s); })(document.createElement('script'))",
    "data script": "(s => { s.src = 'data:text/javascript,window.ran=1'; document.body.append(s); })(document.createElement('script'))",
    "blob script": """(s => { s.src = URL.createObjectURL(new Blob(['window.ran = 1']));
        document.body.append(s); })(document.createElement('script'))""",
    "inline handler": "(b => { b.setAttribute('onclick', 'window.ran = 1'); document.body.append(b); b.click(); })(document.createElement('b'))",
    "error handler": "document.body.insertAdjacentHTML('beforeend', '<img src=\"x:\" onerror=\"window.ran = 1\">')",
    "eval": "(() => { try { eval('window.ran = 1'); } catch { } })()",
    "function": "(() => { try { new Function('window.ran = 1')(); } catch { } })()",
    "timer": "setTimeout('window.ran = 1', 0)",
    "link": "(a => { a.href = 'javascript:window.ran = 1'; document.body.append(a); a.click(); })(document.createElement('a'))",
    "frame": "(f => { f.srcdoc = '<script>parent.ran = 1</script>'; document.body.append(f); })(document.createElement('iframe'))",
    "base": """(b => { b.href = 'https://example.org/'; document.head.append(b);
        if (document.baseURI.includes('example.org')) window.ran = 1; })(document.createElement('base'))""",
}


@pytest.mark.parametrize("way", INJECTIONS)
def test_injected_script_does_not_run(window: Driver, way: str) -> None:
    window.run("delete window.ran")
    window.run(INJECTIONS[way])
    window.settle()
    assert window.evaluate("new Promise(done => setTimeout(() => done(window.ran ?? null), 20))") is None


def test_the_policy_is_in_the_answer_and_the_probe_did_not_run(window: Driver) -> None:
    policy = window.evaluate("fetch('/').then(r => r.headers.get('content-security-policy'))")
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == directives["connect-src"] == "'self'"
    assert {"base-uri", "form-action", "frame-src", "worker-src", "object-src"} <= directives.keys()
    assert window.evaluate("document.documentElement.innerHTML.includes('inlineScriptRan = true')") is True
    assert window.evaluate("window.inlineScriptRan ?? null") is None


LEAVING = {
    "a web site": "location.href = 'https://example.org/'",
    "an empty page": "location.href = 'about:blank'",
    "a file": "location.href = 'file:///etc/hostname'",
    "data": "location.href = 'data:text/html,<b>gone</b>'",
    "script": "location.href = 'javascript:\"<b>gone</b>\"'",
    "a file of the site": "location.href = '/areas.json'",
    "the settings": "location.href = 'chrome://settings'",
    "a link": "(a => { a.href = 'https://example.org/'; document.body.append(a); a.click(); })(document.createElement('a'))",
    "a new tab": "(a => { a.href = '/'; a.target = '_blank'; document.body.append(a); a.click(); })(document.createElement('a'))",
    "a window": "window.open('https://example.org/')",
    "a download": """(a => { a.href = URL.createObjectURL(new Blob(['x'])); a.download = 'x.txt';
        document.body.append(a); a.click(); })(document.createElement('a'))""",
    "a refresh": """document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0;url=about:blank">')""",
    "back": "history.back()",
    "a reload": "location.reload()",
    "a mail program": "location.href = 'mailto:x@example.org'",
}


@pytest.mark.parametrize("way", LEAVING)
def test_the_map_stays_or_comes_back(window: Driver, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url))
    window.sidebar.select("crimea-closed")
    window.settle()
    windows = len(QApplication.topLevelWidgets())
    with received(window.map.ready) as ready:
        window.run(LEAVING[way])
        if way == "a refresh":  # the one way that bypasses the program; it notices, and loads the map again
            wait_until(lambda: ready, "the map was loaded again")
    wait_until(lambda: is_intact(window), "the map is there")
    assert window.outlined() == {"crimea"}
    assert len(QApplication.topLevelWidgets()) == windows
    assert opened == []


def is_intact(window: Driver) -> bool:
    """Checks that the map is there, after everything pending has happened."""
    page = window.map.page
    assert page is not None
    if not window.map.is_ready or page.isLoading() or not page.url().toString().startswith("lineofcontact://map/"):
        return False
    with received(window.map.drawn) as drawn:
        token = window.map.ask_drawn()
        wait_until(lambda: (token,) in drawn or not window.map.is_ready, "an answer")
        return (token,) in drawn


PERMISSIONS = {
    "place": "new Promise((done, failed) => navigator.geolocation.getCurrentPosition(() => done('granted'), failed))",
    "notifications": "Notification.requestPermission().then(answer => answer === 'granted' ? answer : Promise.reject())",
    "microphone": "navigator.mediaDevices.getUserMedia({audio: true}).then(() => 'granted')",
    "camera": "navigator.mediaDevices.getUserMedia({video: true}).then(() => 'granted')",
    "screen": "navigator.mediaDevices.getDisplayMedia({video: true}).then(() => 'granted')",
    "reading the clipboard": "navigator.clipboard.readText().then(() => 'granted')",
    "writing the clipboard": "navigator.clipboard.writeText('x').then(() => 'granted')",
    "copying": "new Promise((done, failed) => document.execCommand('copy') ? done('granted') : failed())",
    "whole screen": "document.documentElement.requestFullscreen().then(() => 'granted')",
    "files": "showOpenFilePicker().then(() => 'granted')",
    "devices": "navigator.usb.requestDevice({filters: []}).then(() => 'granted')",
    "service workers": "navigator.serviceWorker.register('/web/map.js').then(() => 'granted')",
}


@pytest.mark.qt_log_ignore("capturing is not available", extend=True)  # Qt looks for screens and finds none
@pytest.mark.parametrize("what", PERMISSIONS)
def test_nothing_is_granted(window: Driver, what: str) -> None:
    QApplication.clipboard().setText("untouched")
    attempt = f"(async () => {PERMISSIONS[what]})().catch(() => 'refused')"
    assert (
        window.evaluate(f"Promise.race([{attempt}, new Promise(d => setTimeout(() => d('no answer'), 500))])")
        != "granted"
    )
    assert QApplication.clipboard().text() == "untouched"


def test_nothing_is_kept_between_starts(window: Driver, new_window: Callable[..., Driver]) -> None:
    keep = """(async () => { const kept = [];
      try { localStorage.setItem('x', '1'); } catch { }
      try { sessionStorage.setItem('x', '1'); } catch { }
      try { document.cookie = 'x=1; max-age=9999'; } catch { }
      try { await new Promise((d, f) => { const r = indexedDB.open('x'); r.onsuccess = d; r.onerror = f; }); } catch { }
      try { await (await caches.open('x')).put('/x', new Response('x')); } catch { }
    })()"""
    look = """(async () => { const kept = [];
      try { if (localStorage.getItem('x')) kept.push('local storage'); } catch { }
      try { if (sessionStorage.getItem('x')) kept.push('session storage'); } catch { }
      try { if (document.cookie) kept.push('cookies'); } catch { }
      try { if ((await indexedDB.databases()).length) kept.push('databases'); } catch { }
      try { if ((await caches.keys()).length) kept.push('caches'); } catch { }
      return kept; })()"""
    window.evaluate(keep)
    assert "cookies" not in window.evaluate(look)
    assert new_window().evaluate(look) == []


def test_the_profile_keeps_nothing_and_the_settings_allow_only_what_is_needed(window: Driver) -> None:
    page = window.map.page
    assert page is not None
    assert page.profile().isOffTheRecord()
    on = {attribute.name for attribute in QWebEngineSettings.WebAttribute if page.settings().testAttribute(attribute)}
    assert on == {"JavascriptEnabled", "AutoLoadImages", "Accelerated2dCanvasEnabled", "FocusOnNavigationEnabled",
                  "ReadingFromCanvasEnabled"}


def test_no_menu_but_the_program_s_own_opens_over_the_map(window: Driver) -> None:
    window.run("window.asked = 0; document.addEventListener('contextmenu', () => { window.asked += 1; }, { once: true })")
    window.settle()
    # Once: of two clicks that come late each would open a menu, the second one after this test.
    QTest.mouseClick(window.web_widget, Qt.MouseButton.RightButton, pos=window.web_widget.rect().center())
    wait_until(lambda: window.evaluate("window.asked") == 1, "the page has received it")
    places = window.controllers.places
    wait_until(lambda: places.menu is not None and places.menu.isVisible(), "the menu of the point is there")
    shown = [widget for widget in QApplication.allWidgets() if isinstance(widget, QMenu) and widget.isVisible()]
    assert places.menu is not None and shown == [places.menu]
    places.menu.close()
