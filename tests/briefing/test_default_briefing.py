# SPDX-License-Identifier: MIT
"""The briefing the program starts with."""

from __future__ import annotations

import datetime
import json

import pytest

from briefing.attribution import attribution_text
from briefing.files.document import write_briefing
from briefing.files.read_write import load
from briefing.model import Briefing
from briefing.presenting.preflight import AreaFacts, preflight
from briefing.presenting.sequence import sequence_of
from maps.areas import AreaLayer, read_control_layer
from maps.measure import measure
from tests.corpora import PROJECT, SHARED

PATH = PROJECT / "resources" / "briefings" / "ceasefire-terms-2024-11-20.json"
FACTS = SHARED / "facts" / "statements_2024-11-20.json"


@pytest.fixture(scope="module")
def layer() -> AreaLayer:
    return read_control_layer(PROJECT / "resources" / "control" / "2024-11-20" / "areas.geojson")


@pytest.fixture(scope="module")
def briefing(layer: AreaLayer) -> Briefing:
    return load(PATH, layer).briefing


def test_it_holds_the_23_statements(briefing: Briefing) -> None:
    assert briefing.title == "Ceasefire terms, 20 November 2024"
    assert len(briefing.statements) == 23
    assert briefing.control_layer == "2024-11-20"


def test_its_file_is_written_as_the_program_would(briefing: Briefing) -> None:
    assert PATH.read_bytes() == write_briefing(briefing)


def test_reuters_is_not_known_at_first_hand(briefing: Briefing) -> None:
    assert {source.id: source.first_hand for source in briefing.sources} == {
        "up": True,
        "reuters": False,
        "ki": True,
    }


def test_attributions_name_speaker_and_chain(briefing: Briefing) -> None:
    texts = {one.id: attribution_text(briefing, one) for one in briefing.statements}
    assert texts["no-return"] == (
        "Five current and former Russian officials → Reuters → Ukrainska Pravda"
    )
    assert texts["seized-area"] == "Reuters → Ukrainska Pravda"
    assert texts["veto-clause"] == "Ukrainska Pravda"


def test_the_map_can_measure_every_figure(briefing: Briefing, layer: AreaLayer) -> None:
    figures = [one for one in briefing.statements if one.figure]
    assert len(figures) == 5
    for statement in figures:
        measured = measure(layer, statement.areas, statement.figure.quantity)
        assert measured is not None and measured.unit == statement.figure.unit


def test_its_sequence_opens_shows_every_statement_in_order_and_closes(briefing: Briefing, layer: AreaLayer) -> None:
    sequence = sequence_of(briefing, layer)
    opening, *shown, closing = sequence.steps
    assert (opening.shows, closing.shows) == ("opening", "closing")
    assert [step.statement for step in shown] == list(briefing.statements)
    assert [step.number for step in shown] == list(range(1, 24))
    assert sequence.total == 23 and sequence.is_written and not sequence.skipped
    assert opening.note and closing.note


def test_there_is_nothing_to_mend_before_it_is_presented(briefing: Briefing, layer: AreaLayer) -> None:
    areas = {area.id: AreaFacts(has_geometry=True, as_of=area.as_of) for area in layer}
    findings = preflight(briefing, sequence_of(briefing, layer), areas, datetime.date(2024, 11, 20))
    assert {finding.level for finding in findings} == {"fine"}


@pytest.mark.skipif(not FACTS.is_file(), reason="the facts are not beside the project")
def test_its_statements_are_the_facts_word_for_word() -> None:
    facts, ours = (json.loads(path.read_text("utf-8").replace("’", "'")) for path in (FACTS, PATH))
    assert ours["statements"] == facts["statements"]
    for kind in ("speakers", "sources"):
        assert [one["id"] for one in ours[kind]] == [one["id"] for one in facts[kind]]
