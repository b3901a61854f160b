# SPDX-License-Identifier: MIT
"""Asks whether to wait for a file that takes long to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.kit.questions import Question, ask
from ui.kit.texts import say, tr

if TYPE_CHECKING:
    from ui.readers.reading import Reading

_LOOK_MILLISECONDS: Final = 200


def ask_whether_to_wait(window: QWidget, reading: Reading) -> None:
    """Asks, above whatever is open, whether to wait for a reading or to stop it; closes once it is over.

    Where another question is open, that one is answered first; the next time this one is asked.
    """
    above = QApplication.activeModalWidget()
    parent = window if above is None else above
    if isinstance(above, Question) or any(each.isVisible() for each in parent.findChildren(Question)):
        return
    wait = tr("Wait")
    question = ask(
        parent, tr("Reading {name} takes longer than {number} seconds.").format(
            name=say(reading.name), number=round(reading.seconds)),
        tr("Everything else goes on meanwhile. If you stop it, nothing is changed."),
        {tr("Stop"): reading.stop, wait: lambda: None})
    question.buttons[wait].setDefault(True)
    looking = QTimer(question, interval=_LOOK_MILLISECONDS)
    looking.timeout.connect(lambda: question.done(0) if reading.is_over and isValid(question) else None)
    looking.start()
