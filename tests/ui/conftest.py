# SPDX-License-Identifier: MIT
"""Open briefings for the window's parts: the default one, and one of 10,000 statements."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing.files.read_write import unsaved
from briefing.model import Briefing, Speaker, Statement
from maps.areas import AreaLayer, read_control_layer
from tests.access_tree import untold, walk
from tests.corpora import PROJECT
from tests.hostile import hostile_document, written
from tests.operations import wait_for_operations
from tests.qt_guards import no_dialogs, no_leftovers
from ui.files.open_briefing import OpenBriefing, open_briefing
from ui.files.session import Session
from ui.readers.readers import Readers

__all__ = ["no_dialogs", "no_leftovers"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Fails a test that leaves a dialog in which a screen reader could not tell what something is."""
    yield
    if QApplication.instance() is not None:
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QDialog) and type(each).__module__.startswith("ui."):
                assert untold(walk(each)) == [], f"in a {type(each).__name__}"


KINDS = ("position", "claim", "figure", "background")


@pytest.fixture(scope="session")
def layer() -> AreaLayer:
    return read_control_layer(PROJECT / "resources" / "control" / "2024-11-20" / "areas.geojson")


@pytest.fixture(scope="session")
def opened(layer: AreaLayer) -> OpenBriefing:
    """The default briefing."""
    return open_briefing(PROJECT / "resources" / "briefings" / "ceasefire-terms-2024-11-20.json", layer)


@pytest.fixture
def session(qtbot: QtBot, opened: OpenBriefing) -> Iterator[Session]:
    """A session with the default briefing, owned by nothing else."""
    owner = QObject()
    yield Session(owner, opened)
    wait_for_operations()


@pytest.fixture
def plain_window(qtbot: QtBot) -> QWidget:
    """A window with nothing in it, for dialogs and actions that need one."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture(scope="session")
def large(opened: OpenBriefing) -> OpenBriefing:
    """10,000 statements of different lengths under 40 themes."""
    first = opened.briefing
    statements = tuple(
        Statement(
            id=f"s{number}",
            kind=KINDS[number % 4],
            speaker=f"p{number % 90}",
            via=("up",),  # type: ignore[arg-type]
            text=f"Statement {number}: " + "words of some length " * (number * 7 % 23),
            areas=tuple(opened.layer.ids[number % 24 : number % 24 + number % 4]),
            theme=f"Theme {number % 40}",
        )
        for number in range(10_000)
    )
    speakers = tuple(Speaker(id=f"p{number}", name=f"Speaker {number}") for number in range(90))
    sources = tuple(each for each in first.sources if each.id == "up")
    briefing = Briefing(
        title="Large",
        date=first.date,
        control_layer=first.control_layer,
        sources=sources,
        speakers=speakers,
        statements=statements,
    )
    return OpenBriefing(unsaved(briefing), opened.layer)


@pytest.fixture
def hostile(tmp_path: Path, layer: AreaLayer) -> OpenBriefing:
    """Markup and script in every field."""
    return open_briefing(written(hostile_document(), tmp_path / "hostile.json"), layer)


@pytest.fixture(scope="session")
def readers() -> Iterator[Readers]:
    """Readers, for what is tried without a window."""
    made = Readers()
    yield made
    made.end()
