# SPDX-License-Identifier: MIT
"""The sidebar with 10,000 statements: showing, filtering and scrolling them."""

from __future__ import annotations

import datetime
import random
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWheelEvent

from briefing.files.read_write import unsaved
from briefing.statement_filter import Filters, StatementFilter
from tests.benchmarks.machine import Machine, answer_of
from tests.benchmarks.report import Figure, percentile

if TYPE_CHECKING:
    from briefing.model import Briefing
    from tests.benchmarks.driver import Program
    from ui.files.open_briefing import OpenBriefing

STATEMENTS: Final = 10_000
_SHOWINGS: Final = 9
_LIMIT_SECONDS: Final = 5.0
_WHEEL_STEPS: Final = 240
_QUERIES: Final = ("negotiation", "border line", "official 7", "river crossing", "withdrawal", "agree")
_WORDS: Final = (
    "talks", "border", "line", "river", "crossing", "withdrawal", "negotiation", "guarantee", "region", "official",
    "army", "town", "proposal", "ceasefire", "president", "minister", "agreed", "refused", "within", "months",
    "territory", "kilometres", "troops", "observer", "treaty", "Kherson", "Kursk", "Donetsk", "the", "of", "and", "a")
_KINDS: Final = ("position", "claim", "background")


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Measures all figures in a few runs."""
    found = [answer_of(machine, machine.command("tests.benchmarks.driver", "cards"), machine.variables())
             for _ in range(max(1, rounds // 3))]
    shown, filtered, scrolled = ([each for answer in found for each in answer[name]]
                                 for name in ("shown", "filtered", "scrolled"))
    return [
        Figure(f"{STATEMENTS:,} statements shown: median", percentile(shown, 0.5), "ms", 50,
               (min(shown), max(shown))),
        Figure("filter and repaint: 95th percentile", percentile(filtered, 0.95), "ms", 20,
               (min(filtered), max(filtered))),
        Figure("scrolling, a frame: 95th percentile", percentile(scrolled, 0.95), "ms", 10,
               (min(scrolled), max(scrolled))),
    ]


class Painted(QObject):
    """Counts a widget's paint events."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Counts a paint event, which is done at the event loop's next turn."""
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def play(program: Program) -> dict[str, Any]:
    """Shows the briefing several times, filters it, and scrolls through it."""
    program.be_still()
    painted = Painted()
    program.reading.sidebar.cards.viewport().installEventFilter(painted)
    return {"shown": [_shown(program, painted, seed) for seed in range(_SHOWINGS)],
            "filtered": _filtered(program, painted),
            "scrolled": _scrolled(program)}


def until_painted(program: Program, painted: Painted, act: Callable[[], None]) -> float:
    """Milliseconds from an act until the list is painted again."""
    program.pause(0.1)
    before = painted.count
    begin = time.perf_counter()
    act()
    program.wait(lambda: painted.count > before, _LIMIT_SECONDS, "the list to be painted")
    return (time.perf_counter() - begin) * 1000


def _shown(program: Program, painted: Painted, seed: int) -> float:
    """From the open briefing in memory, read and indexed as the opener's thread leaves it."""
    opened = _opened(program, seed)
    opened.statement_filter.prepare()
    return until_painted(program, painted, lambda: program.session.begin(opened))


def _filtered(program: Program, painted: Painted) -> list[float]:
    """Letters typed one by one, and kinds switched on and off, without the pause for typing."""
    bar = program.reading.sidebar.filter_bar
    for timer in bar.findChildren(QTimer):
        timer.setInterval(0)
    times = [until_painted(program, painted, partial(bar.search.setText, text)) for text in _typed(program)]
    program.reading.clear_choice()
    for kind in islice(cycle(_KINDS), 4 * len(_KINDS)):
        times.append(until_painted(program, painted, bar.kind_chips[kind].click))
    program.reading.clear_choice()
    program.pause(0.2)
    return times


def _typed(program: Program) -> list[str]:
    """Returns the search box's texts, letter by letter, that change the list (otherwise it is not painted)."""
    opened = program.session.opened
    statement_filter = StatementFilter(opened.briefing, {area.id: area.label for area in opened.layer})
    texts, before = [], statement_filter.visible(Filters())
    for text in (query[:end] for query in _QUERIES for end in range(1, len(query) + 1)):
        found = statement_filter.visible(Filters(query=text))
        if found and found != before:
            texts.append(text)
            before = found
    return texts


def _scrolled(program: Program) -> list[float]:
    """Milliseconds Qt's thread is busy with a step of the wheel: the scrolling and the whole list's painting."""
    viewport = program.reading.sidebar.cards.viewport()
    place = QPointF(viewport.width() / 2, viewport.height() / 2)
    times = []
    for _ in range(_WHEEL_STEPS):
        wheel = QWheelEvent(place, QPointF(viewport.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, -120),
                            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                            Qt.ScrollPhase.NoScrollPhase, False)
        begin = time.perf_counter()
        QGuiApplication.sendEvent(viewport, wheel)
        viewport.repaint()
        times.append((time.perf_counter() - begin) * 1000)
        program.pause(0.016)
    return times


def _opened(program: Program, seed: int) -> OpenBriefing:
    from ui.files.open_briefing import OpenBriefing

    layer = program.session.opened.layer
    areas = [area.id for area in layer]
    return OpenBriefing(unsaved(generated(random.Random(seed), areas)), layer)


def generated(chance: random.Random, areas: list[str], number: int = STATEMENTS) -> Briefing:
    """Generates a briefing with statements of 40 to 600 characters, by 400 speakers, from 120 sources."""
    from briefing.model import Briefing, Source, Speaker, Statement

    day = datetime.date(2024, 11, 20)
    sources = tuple(Source(id=f"source-{i}", publisher=f"Publisher {i}", title=f"Story {i}", published=day)
                    for i in range(120))
    speakers = tuple(Speaker(id=f"speaker-{i}", name=f"Official {i}", side="other") for i in range(400))
    statements = tuple(
        Statement(id=f"statement-{i}", kind=chance.choice(_KINDS), speaker=f"speaker-{chance.randrange(400)}",
                  via=(f"source-{chance.randrange(120)}",), text=_text(chance),
                  areas=tuple(chance.sample(areas, chance.randint(1, min(3, len(areas))))),
                  theme=f"Theme {chance.randrange(12)}")
        for i in range(number))
    return Briefing(title="Generated", date=day, control_layer="2024-11-20", sources=sources, speakers=speakers,
                    statements=statements)


def _text(chance: random.Random) -> str:
    length = chance.randint(40, 600)
    words = " ".join(chance.choices(_WORDS, k=length // 4))
    return words[:length].capitalize()
