# SPDX-License-Identifier: MIT
"""The preflight as a list: the worst first, every word plain, and a way to the statement."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from briefing.presenting.preflight import Finding, Level
from briefing.sentences import Sentence
from tests.hostile import MARKUP
from ui.files.open_briefing import OpenBriefing
from ui.presenting.preflight import findings
from ui.presenting.preflight_dialog import PreflightDialog

Make = Callable[[Sequence[Finding]], PreflightDialog]


def finding(level: Level, subject: str, text: str = "Something is so.", statement_id: str | None = None) -> Finding:
    remedy = None if level == "fine" else Sentence("Do this about {text}.", {"text": text})
    return Finding(level=level, subject=subject, sentence=Sentence("{text}", {"text": text}), remedy=remedy,
                   statement_id=statement_id)


FINDINGS = (finding("fine", "A"), finding("advice", "B"), finding("problem", "C"), finding("fine", "D"),
            finding("problem", "E"))


@pytest.fixture
def dialog_of(qtbot: QtBot) -> Iterator[Make]:
    def make(found: Sequence[Finding]) -> PreflightDialog:
        made = PreflightDialog(found)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        return made

    yield make


def labels(dialog: PreflightDialog) -> list[QLabel]:
    return [label for label in dialog.findChildren(QLabel) if label is not dialog.summary]


def subjects(dialog: PreflightDialog) -> list[str]:
    """The buttons in order, from the top."""
    found = [label for label in labels(dialog) if len(label.text()) == 1 and label.text().isalpha()]
    return [label.text() for label in sorted(found, key=lambda label: label.mapTo(dialog, label.pos()).y())]


def buttons(dialog: PreflightDialog) -> list[QPushButton]:
    return [each for each in dialog.findChildren(QPushButton) if each.text() == "Show the statement"]


def test_the_worst_comes_first(dialog_of: Make) -> None:
    dialog = dialog_of(FINDINGS)
    assert subjects(dialog) == ["C", "E", "B", "A", "D"]
    signs = [label.text() for label in labels(dialog) if label.text() in "✕!✓"]
    assert signs == ["✕", "✕", "!", "✓", "✓"]


@pytest.mark.parametrize(("found", "summary"), [
    (FINDINGS, "2 things to mend before presenting"),
    (FINDINGS[:3], "1 thing to mend before presenting"),
    (FINDINGS[:2], "Ready, with 1 thing worth a look"),
    (FINDINGS[:1], "Ready to present"), ((), "Ready to present")])
def test_the_summary(dialog_of: Make, found: Sequence[Finding], summary: str) -> None:
    assert dialog_of(found).summary.text() == summary


def test_each_line_says_what_is_so_and_what_to_do(dialog_of: Make) -> None:
    dialog = dialog_of([finding("problem", "C", "The ground")])
    texts = [label.text() for label in labels(dialog)]
    assert "The ground" in texts and "Do this about The ground." in texts


def test_show_the_statement_closes_and_asks_for_it(qtbot: QtBot, dialog_of: Make) -> None:
    dialog = dialog_of([finding("fine", "A"), finding("problem", "C", statement_id="c"),
                        finding("advice", "B", statement_id="b")])
    assert len(buttons(dialog)) == 2
    with qtbot.waitSignals([dialog.statementRequested, dialog.accepted]):
        QTest.mouseClick(buttons(dialog)[0], Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


@pytest.mark.parametrize(("index", "expected"), [(0, "c"), (1, "b")])
def test_each_button_has_its_own_statement(qtbot: QtBot, dialog_of: Make, index: int, expected: str) -> None:
    dialog = dialog_of([finding("problem", "C", statement_id="c"), finding("advice", "B", statement_id="b")])
    with qtbot.waitSignal(dialog.statementRequested) as asked:
        QTest.mouseClick(buttons(dialog)[index], Qt.MouseButton.LeftButton)
    assert asked.args == [expected]


@pytest.mark.parametrize("text", [MARKUP, "{0} {name} %s", "a && b &c", "<h1>x</h1>\n<img src='file:///etc/passwd'>"])
def test_every_word_is_plain(dialog_of: Make, text: str) -> None:
    dialog = dialog_of([finding("problem", "C", text, statement_id="c")])
    assert text in [label.text().replace("\N{ZERO WIDTH SPACE}", "") for label in labels(dialog)]
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    for widget in dialog.findChildren(QPushButton):
        assert not QtGui.Qt.mightBeRichText(widget.text()) and not QtGui.Qt.mightBeRichText(widget.toolTip())


@pytest.mark.parametrize("word", ["W" * 60, "x" * 300, ", ".join(["Щ" * 60] * 3)])
def test_a_word_without_an_end_is_broken_and_not_cut(dialog_of: Make, word: str) -> None:
    dialog = dialog_of([finding("problem", "C", word), finding("fine", "D", "word " * 100)])
    scroll = dialog.findChild(QScrollArea)
    assert scroll is not None and scroll.widget() is not None
    assert scroll.widget().width() <= scroll.viewport().width()


def test_many_lines_scroll(dialog_of: Make) -> None:
    dialog = dialog_of([finding("problem", "C", f"Fault {each}") for each in range(60)])
    scroll = dialog.findChild(QScrollArea)
    assert scroll is not None and scroll.verticalScrollBar().maximum() > 0
    assert dialog.height() < 700


def test_esc_and_close_end_it(dialog_of: Make) -> None:
    dialog = dialog_of(FINDINGS)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog = dialog_of(FINDINGS)
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    QTest.mouseClick(box.button(QDialogButtonBox.StandardButton.Close), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_a_hostile_briefing(dialog_of: Make, hostile: OpenBriefing) -> None:
    dialog = dialog_of(findings(hostile))
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
