# SPDX-License-Identifier: MIT
"""Inspects the page of a map in any window."""

from __future__ import annotations

import json
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from tests.end2end.waiting import answering, received, wait_until
from ui.map.map_view import MapView

_NUMBERS = count()


class _Answer(QObject):
    """Tells when an answer came."""

    came = Signal()


class Page:
    """The page of one map."""

    def __init__(self, view: MapView) -> None:
        self.view = view

    def __repr__(self) -> str:
        page = self.view.page
        if page is None:
            return "<no page>"
        state = "ready" if self.view.is_ready else "loading" if page.isLoading() else "not ready"
        return f"<a page: {state}, at {page.url().toString()}>"

    def settle(self) -> None:
        """Waits until all calls so far are on the screen; asks again if the page is loaded again."""
        asked: list[int] = []
        ask = lambda: asked.append(self.view.ask_drawn())  # noqa: E731
        with received(self.view.drawn) as drawn, answering(self.view.ready, ask):
            asked.append(self.view.ask_drawn())
            wait_until(lambda: any((token,) in drawn for token in asked), "the page has drawn",
                       woken_by=self.view.drawn)

    def evaluate(self, script: str) -> Any:
        """The value of an expression in the page, promises waited for; a page that is loaded again is asked again."""
        answers: list[str] = []
        name = f"answer{next(_NUMBERS)}"
        question = (
            f"(async () => {{ let answer; try {{ answer = {{ value: await ({script}) }}; }}"
            f" catch (error) {{ answer = {{ error: String(error) }}; }}"
            f" window.{name} = JSON.stringify(answer); }})()"
        )

        said = _Answer()

        def ask() -> bool:
            page = self.view.page
            if page is not None and not answers:
                page.runJavaScript(f"window.{name}", hear)
            return bool(answers)

        def hear(text: str | None) -> None:
            if text:
                answers.append(text)
                said.came.emit()

        with answering(self.view.ready, lambda: self.run(question)):
            self.run(question)
            wait_until(ask, f"the page answers {script}", woken_by=said.came)
        answer = json.loads(answers[0])
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer.get("value")

    def run(self, script: str) -> None:
        """Runs a script in the page."""
        page = self.view.page
        assert page is not None
        page.runJavaScript(script)

    def report(self) -> dict[str, Any]:
        """Returns what the page shows now."""
        self.settle()
        report: dict[str, Any] = self.evaluate("lineOfContact.report()")
        return report

    def outlined(self) -> set[str]:
        """Returns the ids of the areas outlined on the map."""
        return {area["id"] for area in self.report()["areas"] if area["outlined"]}

    @property
    def web_widget(self) -> QWidget:
        """Returns the widget that receives the web view's mouse and key events."""
        view = self.view.findChildren(QWebEngineView)[0]
        widget = view.focusProxy()
        assert widget is not None
        return widget
