# SPDX-License-Identifier: MIT
"""The pane of terms as text: sizes go along only where the observer's terms allow it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.timeline.copied_panes import copy_terms

LINES = ("Terms, and what they would mean", "Ukraine would give: 560 km²")


def known(may_pass_on: bool) -> Any:
    return SimpleNamespace(
        providers={"watch": None}, name_of=lambda _id: "The Watch", may_pass_on=lambda _id: may_pass_on,
        attribution_of=lambda _id: "© The Watch")


@pytest.mark.parametrize(("observer", "may_go", "has_sizes", "credit"), [
    ("", False, True, "after DeepStateMap.Live and Project Owl"), ("The Watch", True, True, "© The Watch"),
    ("The Watch", False, False, "© The Watch"), ("Of a file alone", True, False, "Of a file alone"),
])
def test_sizes_go_along_where_they_may(
        qapp: object, observer: str, may_go: bool, has_sizes: bool, credit: str) -> None:
    pane = QWidget()
    pane.resize(200, 100)
    assert "Copied" in copy_terms(pane, LINES, observer, known(may_go))
    text = QGuiApplication.clipboard().mimeData().text()
    assert text.startswith(LINES[0]) and ("560 km²" in text) == has_sizes and text.endswith(credit)
