# SPDX-License-Identifier: MIT
"""Sentences of briefing and maps are translated with every sentence inside them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import ui.kit.texts
from briefing.attribution import citation
from briefing.check import check, explain, verdict_text
from briefing.errors import BriefingError
from briefing.files.document import parse_briefing
from briefing.files.read_write import load
from briefing.files.strict_json import read_json
from briefing.model import Figure, Happening, Source
from briefing.presenting.brief_log import csv_bytes
from briefing.sentences import Sentence, sentence
from briefing.tables.table import read_table
from maps.errors import MapError
from maps.http.faults import FetchError, status_fault
from maps.importing.files.reading import PASTED, read_layers, read_pasted
from maps.providers.deepstate import TERMS
from ui.kit.background import Background
from ui.kit.texts import happened_sign, say

OPEN, CLOSE = "⟦", "⟧"


@pytest.fixture(autouse=True)
def other_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every text is translated into itself in brackets."""
    monkeypatch.setattr(ui.kit.texts, "tr", lambda text: f"{OPEN}{text}{CLOSE}")


def in_english(text: str) -> str:
    return text.replace(OPEN, "").replace(CLOSE, "")


def outside(text: str) -> str:
    """Returns the parts of a text outside brackets."""
    while OPEN in text:
        text = re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", text)
    return text


def failing(act: Callable[[], object]) -> BaseException:
    with pytest.raises((BriefingError, MapError)) as raised:
        act()
    return raised.value


DOCUMENT = b'{"format": "line-of-contact/briefing", "version": 2, "title": 3}'
BROKEN = b'{"type": "Polygon",\n "coordinates": [NaN]}'


@pytest.mark.parametrize(("act", "said"), [
    (lambda: load(Path("not there.briefing"), ()),
     "⟦⟦not there.briefing⟧: …⟧"),
    (lambda: parse_briefing(DOCUMENT, "a.json", ()),
     "⟦⟦a.json, title⟧: ⟦expected ⟦text⟧, found ⟦a whole number⟧⟧; ⟦correct it there⟧.⟧"),
    (lambda: read_json(BROKEN, "a.geojson"),
     "⟦⟦a.geojson, ⟦line 2, column 18⟧⟧: ⟦NaN and Infinity are not JSON numbers⟧; ⟦correct it there⟧.⟧"),
    (lambda: read_pasted(" "),
     "⟦⟦Pasted GeoJSON⟧: ⟦nothing was pasted⟧; ⟦copy a GeoJSON object first⟧.⟧"),
])
def test_errors_are_said_with_all_their_parts(act: Callable[[], object], said: str) -> None:
    error = failing(act)
    shown = say(error)
    assert in_english(shown) == str(error)
    if "…" not in said:
        assert shown == said
    assert outside(shown) == ""


def test_a_fetch_names_who_was_asked() -> None:
    error = status_fault("Project Owl", 404, "Not Found")
    assert say(error) == (
        "⟦⟦Project Owl⟧: ⟦what was asked for is not there (404 Not Found)⟧; "
        "⟦choose another day, or look whether the address has changed⟧.⟧")
    asks = FetchError("web page", "The Map", sentence("a web page came"), sentence("are you signed in?"))
    assert say(asks) == "⟦⟦The Map⟧: ⟦a web page came⟧: ⟦are you signed in?⟧⟧"


def test_a_fault_inside_an_imported_feature_is_said_too() -> None:
    wrong = '{"type": "Feature", "properties": null, "geometry": {"type": "Circle", "coordinates": [1, 2]}}'
    shown = say(failing(lambda: read_pasted(wrong)))
    assert "⟦none of its features can be read (first, ⟦the type “Circle” is not known⟧)⟧" in shown
    assert say(PASTED) == "⟦Pasted GeoJSON⟧"


def test_a_file_that_is_none_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.geojson").write_bytes(b"nothing")
    shown = say(failing(lambda: read_layers(tmp_path / "a.geojson")))
    assert shown.startswith("⟦a.geojson: ⟦this is no file of areas that is known here⟧; ⟦choose GeoJSON")


def test_checks_are_said_with_their_amounts() -> None:
    result = check(Figure(quantity="area", unit="km2", comparison="about", value=650), 560)
    assert say(verdict_text(result)) == "⟦⟦14 %⟧ less than stated⟧"
    assert say(explain(result)[0]) == "⟦The statement says about ⟦650 km²⟧.⟧"


def test_problems_of_tables_are_said() -> None:
    rows = [["text", "kind"], ["It is so.", "guess"]]
    (problem,) = read_table(rows, "a.csv", datetime.date(2024, 11, 20), "layer", {}).problems
    assert say(problem.reason) == "⟦⟦“guess” is none of position, claim, figure, background⟧: “claim” taken⟧"


def test_citations_and_terms_are_said() -> None:
    source = Source(id="paper", publisher="The Paper", title="A story", first_hand=False)
    assert in_english(say(citation(source))) == "“A story”, The Paper, not dated. [not read at first hand]"
    assert "⟦not dated⟧" in say(citation(source)) and say(citation(source)).endswith(" [not read at first hand]⟧")
    assert say(TERMS.text).startswith("⟦DeepStateMap.Live is made by volunteers")


def test_the_head_of_the_brief_log_is_said() -> None:
    assert csv_bytes((), "A briefing", ui.kit.texts.tr).decode("utf-8-sig").startswith("⟦begin⟧,⟦end⟧,⟦time zone⟧")


def test_what_is_no_sentence_is_said_as_it_is() -> None:
    assert say("a.json") == "a.json" and say(OSError("gone")) == "gone"
    assert say(Sentence("no {gap} here")) == "⟦no {gap} here⟧"
    assert say(sentence("{name} is gone", name="{curly}")) == "⟦{curly} is gone⟧"


def test_the_failure_of_an_operation_is_said(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    failures: list[str] = []
    Background(window).run(lambda: read_pasted(""), lambda _made: None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert failures == ["⟦⟦Pasted GeoJSON⟧: ⟦nothing was pasted⟧; ⟦copy a GeoJSON object first⟧.⟧"]


EVENT_DAY = datetime.date(2024, 11, 20)


@pytest.mark.parametrize(("happened", "words"), [
    (Happening(day=EVENT_DAY), "happened 20 Nov 2024"),
    (Happening(day=EVENT_DAY, about=True), "happened about 20 Nov 2024"),
    (Happening(day=EVENT_DAY, until=EVENT_DAY + datetime.timedelta(3)), "happened from 20 Nov 2024"),
    (Happening(day=EVENT_DAY, until=EVENT_DAY), "happened 20 Nov 2024"),
])
def test_a_card_says_that_a_day_is_approximate_or_only_the_first(happened: Happening, words: str) -> None:
    assert in_english(happened_sign(happened)).replace("\N{NO-BREAK SPACE}", " ") == words
