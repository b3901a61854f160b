# SPDX-License-Identifier: MIT
"""The handout's HTML file in a real web view of its own, as a browser shows it, without a network."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)
from PySide6.QtWebEngineWidgets import QWebEngineView

from tests.end2end.waiting import wait_until

_NUMBERS = count()


class Watch(QWebEngineUrlRequestInterceptor):
    """Notes every address that is asked for, and refuses all but files."""

    asked = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.addresses: list[str] = []

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:  # noqa: N802 (Qt's own name)
        url = info.requestUrl()
        self.addresses.append(url.toString())
        if url.scheme() not in ("file", "data"):
            info.block(True)


class Listening(QWebEnginePage):
    """A page that notes what it says on its console, the dialogs it wants, and the windows it opens."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self.said: list[str] = []
        self.wanted: list[str] = []

    def javaScriptConsoleMessage(  # noqa: N802 (Qt's own name)
        self, level: object, message: str, line: int, source: str
    ) -> None:
        self.said.append(f"{message} ({line})")

    def javaScriptAlert(self, origin: QUrl | str, text: str) -> None:  # noqa: N802 (Qt's own name)
        self.wanted.append(text)

    def createWindow(self, kind: object) -> None:  # type: ignore[override]  # noqa: N802 (Qt's own name)
        self.wanted.append("a window")


class HandoutPage:
    """The file, open in a view of this size."""

    def __init__(self, file: Path, width: int = 1280, height: int = 800) -> None:
        self.profile = QWebEngineProfile()
        self.watch = Watch(self.profile)
        self.profile.setUrlRequestInterceptor(self.watch)
        self.view = QWebEngineView()
        self.page = Listening(self.profile, self.view)
        self.view.setPage(self.page)
        self.view.resize(width, height)
        self.view.show()
        loaded: list[bool] = []
        self.page.loadFinished.connect(loaded.append)
        self.page.load(QUrl.fromLocalFile(str(file)))
        wait_until(lambda: loaded, "the file is loaded")
        assert loaded == [True]
        self.settle()

    def close(self) -> None:
        self.view.close()
        self.view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.profile.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def evaluate(self, script: str) -> Any:
        """Returns the value of an expression, promises waited for."""
        name = f"answer{next(_NUMBERS)}"
        answers: list[str] = []
        self.page.runJavaScript(
            f"(async () => {{ let a; try {{ a = {{ value: await ({script}) }}; }}"
            f" catch (e) {{ a = {{ error: String(e) }}; }}"
            f" window.{name} = JSON.stringify(a); }})()")

        def hear(text: str | None) -> None:
            if text:
                answers.append(text)

        def ask() -> bool:
            self.page.runJavaScript(f"window.{name}", hear)
            return bool(answers)

        wait_until(ask, f"the page answers {script}")
        answer = json.loads(answers[0])
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer.get("value")

    def report(self) -> dict[str, Any]:
        found: dict[str, Any] = self.evaluate("lineOfContact.report()")
        return found

    def settle(self) -> dict[str, Any]:
        """Waits until the map rests: drawn, and in the same view twice."""
        seen: list[dict[str, Any]] = [{}]

        def rests() -> bool:
            before, now = seen[-1], self.report()
            seen.append(now)
            return bool(now["isAtRest"] and now["view"] == before.get("view"))

        wait_until(rests, "the map rests")
        return seen[-1]

    def click(self, selector: str, at: int = 0) -> None:
        """Clicks an element with the mouse."""
        x, y = self.evaluate(
            f"(async () => {{ const e = document.querySelectorAll({json.dumps(selector)})[{at}];"
            " let before, b;"  # cards get their heights when they come into view, and push away what was scrolled to
            " do { before = b?.top; e.scrollIntoView({block: 'center'});"
            "   for (const _ of [1, 2, 3]) await new Promise(requestAnimationFrame);"
            "   b = e.getBoundingClientRect(); } while (b.top !== before);"
            " return [b.left + Math.min(b.width / 2, 40), b.top + b.height / 2]; })()")
        self.click_at(x, y)

    def click_on_map(self, x: float, y: float) -> None:
        """Clicks the map, at pixels from its upper left."""
        left, top = self.evaluate("(() => { const b = document.getElementById('map').getBoundingClientRect();"
                                  " return [b.left, b.top]; })()")
        self.click_at(left + x, top + y)

    def click_at(self, x: float, y: float) -> None:
        QTest.mouseClick(self._widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                         QPoint(round(x), round(y)))

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Presses the mouse at one place of the window, moves it and lets go at another."""
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self._widget, left, none, QPoint(*start))
        for share in (0.3, 0.7, 1.0):
            at = QPoint(*(round(a + (b - a) * share) for a, b in zip(start, end, strict=True)))
            QTest.mouseMove(self._widget, at)
        QTest.mouseRelease(self._widget, left, none, QPoint(*end))

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._widget, key)

    def type(self, text: str) -> None:
        QTest.keyClicks(self._widget, text)

    @property
    def _widget(self) -> Any:
        widget = self.view.focusProxy()
        assert widget is not None
        return widget
