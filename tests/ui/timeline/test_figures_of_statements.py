# SPDX-License-Identifier: MIT
"""Figures are measured in the background, on the ground on show and on every observer's nearest day."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefing.editing import put_statement
from briefing.model import Figure, Quantity, Unit
from maps.control_day import TAKEN
from maps.figures.observing import NO_DAYS
from tests.corpora import PROJECT
from tests.made_days import FIRST
from ui.files.open_briefing import OpenBriefing
from ui.files.session import Session
from ui.timeline.day_library import DayLibrary
from ui.timeline.day_questions import DayQuestions
from ui.timeline.figures_of_statements import FiguresOfStatements

SINCE, UNTIL = FIRST + datetime.timedelta(days=1), FIRST + datetime.timedelta(days=4)
Begin = Callable[[OpenBriefing], tuple[Session, FiguresOfStatements]]


def stating(opened: OpenBriefing, quantity: Quantity, unit: Unit, areas: tuple[str, ...], value: float = 10,
            **days: datetime.date) -> OpenBriefing:
    """The default briefing, with one figure of its own and no other."""
    statement = msgspec.structs.replace(
        opened.briefing.statement("kursk-area"), areas=areas, said=FIRST + datetime.timedelta(days=2),
        figure=Figure(quantity=quantity, unit=unit, comparison="about", value=value, **days))
    others = tuple(msgspec.structs.replace(each, figure=None) for each in opened.briefing.statements)
    bare = msgspec.structs.replace(opened.briefing, statements=others)
    return opened.edited(put_statement(bare, statement))


@pytest.fixture
def begin(library: DayLibrary, questions: DayQuestions) -> Begin:
    def made(opened: OpenBriefing) -> tuple[Session, FiguresOfStatements]:
        parent = QObject(library)
        session = Session(parent, opened)
        return session, FiguresOfStatements(session, library, questions, PROJECT / "resources")

    return made


def wait(qtbot: QtBot, figures: FiguresOfStatements) -> None:
    there: list[bool] = []
    figures.when_there(lambda: there.append(True))
    qtbot.waitUntil(lambda: bool(there))


def test_what_takes_a_while_is_measured_without_any_observer(qtbot: QtBot, opened: OpenBriefing, begin: Begin) -> None:
    session, figures = begin(stating(opened, "people", "people", ("occupied-donetsk",)))
    statement = session.briefing.statement("kursk-area")
    assert session.opened.checked(statement) is None and session.opened.is_measured_late(statement)
    with qtbot.waitSignal(session.observedChanged):
        wait(qtbot, figures)
    checked = session.opened.checked(statement)
    assert checked is not None and checked.check.unit == "people" and checked.check.measured > 1_000_000
    assert not session.opened.observed_of(statement)


def test_every_observer_is_asked_for_its_nearest_day(
    qtbot: QtBot, opened: OpenBriefing, begin: Begin, own: str, library: DayLibrary
) -> None:
    session, figures = begin(stating(opened, "area", "km2", ("occupied",), 100_000))
    wait(qtbot, figures)
    (found,) = session.opened.observed_of(session.briefing.statement("kursk-area"))
    assert (found.observer, found.days) == (library.known.name_of(own), (FIRST + datetime.timedelta(days=2),))
    assert found.check.verdict == "below" and 0 < found.check.measured < 100_000
    later = msgspec.structs.replace(session.briefing.statement("kursk-area"), said=FIRST + datetime.timedelta(days=30))
    session.apply("later", put_statement(session.briefing, later))
    wait(qtbot, figures)
    assert session.opened.observed_of(later) == (), "no day of that week"


def test_a_line_is_as_long_as_on_the_observer_s_day(
    qtbot: QtBot, opened: OpenBriefing, begin: Begin, own: str
) -> None:
    session, figures = begin(stating(opened, "length", "km", ("line-of-contact",)))
    wait(qtbot, figures)
    statement = session.briefing.statement("kursk-area")
    (found,), checked = session.opened.observed_of(statement), session.opened.checked(statement)
    assert checked is not None and checked.check.measured == pytest.approx(935.08)
    assert 0 < found.check.measured != checked.check.measured and found.check.unit == "km"


def test_a_change_is_the_difference_of_two_days_of_one_observer(
    qtbot: QtBot, opened: OpenBriefing, begin: Begin, own: str, library: DayLibrary, questions: DayQuestions
) -> None:
    session, figures = begin(stating(opened, "growth", "km2", ("occupied",), since=SINCE, until=UNTIL))
    wait(qtbot, figures)
    checked = session.opened.checked(session.briefing.statement("kursk-area"))
    assert checked is not None and checked.measurement.days == (SINCE, UNTIL)
    sizes = [questions.layer_of((own, day))["occupied"].area_km2 or 0 for day in (SINCE, UNTIL)]
    assert checked.check.measured == pytest.approx(sizes[1] - sizes[0]) and sizes[0] != sizes[1]
    assert checked.measurement.by == library.known.name_of(own)


def test_a_change_without_days_says_so_in_a_sentence(qtbot: QtBot, opened: OpenBriefing, begin: Begin) -> None:
    session, figures = begin(stating(opened, "loss", "km2", ("occupied",), since=SINCE, until=UNTIL))
    wait(qtbot, figures)
    assert session.opened.why_unmeasured(session.briefing.statement("kursk-area")) == NO_DAYS


def test_no_observer_tells_how_an_oblast_changes(qtbot: QtBot, opened: OpenBriefing, begin: Begin) -> None:
    session, figures = begin(stating(opened, "growth", "km2", ("donetsk",), since=SINCE, until=UNTIL))
    wait(qtbot, figures)
    assert "no observer tells" in str(session.opened.why_unmeasured(session.briefing.statement("kursk-area")))


def test_the_day_in_the_briefing_s_file_is_asked_too_but_not_twice(
    qtbot: QtBot, opened: OpenBriefing, begin: Begin, own: str, library: DayLibrary
) -> None:
    day = FIRST + datetime.timedelta(days=2)
    head, taken = library.head(own, day), library.read((own, day))
    assert head is not None
    session, figures = begin(stating(opened, "area", "km2", ("occupied",)))
    statement = session.briefing.statement("kursk-area")
    library.hold((head, replace(taken, provider=TAKEN)))
    wait(qtbot, figures)
    assert len(session.opened.observed_of(statement)) == 1
    library.cache.remove(own)
    library.refresh()
    wait(qtbot, figures)
    (found,) = session.opened.observed_of(statement)
    assert found.days == (day,)
