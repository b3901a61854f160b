# SPDX-License-Identifier: MIT
"""A probe for a bug of Qt's bindings: releases that lose a reference to None in every void call.

PySide6 6.12.0 does on Python 3.10 and 3.11, and ends the process after some thousands of calls.
"""

from __future__ import annotations

import re
import sys

import PySide6
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.corpora import PROJECT

CALLS = 2_000
MOST_LOST = 300


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_void_calls_keep_their_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("first")
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    assert sys.getrefcount(None) - before > -MOST_LOST


def test_the_binding_is_below_the_release_that_loses_them() -> None:
    version = tuple(int(part) for part in PySide6.__version__.split(".")[:2])
    assert (6, 10) <= version < (6, 12)


def test_the_requirements_say_so() -> None:
    text = (PROJECT / "requirements.txt").read_text("utf-8")
    assert re.search(r"^PySide6>=6\.10,<6\.12$", text, re.MULTILINE)
