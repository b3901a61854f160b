# SPDX-License-Identifier: MIT
"""The observers in hand beside a figure of Kursk: each with its day, unknown ground as a range, on card and drawer."""

from __future__ import annotations

import datetime

import msgspec

from ui.files.open_briefing import ObservedSize, OpenBriefing
from ui.reading.card_contents import card_contents
from ui.reading.drawer_texts import area_lines, arithmetic_lines
from ui.reading.observed_texts import observed_lines

DAY = datetime.date(2024, 11, 20)
OWL = ObservedSize("Project Owl", DAY, 549.2, None)
DEEPSTATE = ObservedSize("DeepStateMap.Live", datetime.date(2024, 11, 19), 568.9, 229.4)


def spaced(lines: list[str]) -> list[str]:
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def test_each_observer_is_named_with_its_day(opened: OpenBriefing) -> None:
    known = opened.with_observed({DAY: (OWL, DEEPSTATE)})
    kursk = known.briefing.statement("kursk-area")
    short = ["Project Owl, 20 Nov 2024: 549 km²", "DeepStateMap.Live, 19 Nov 2024: 569 km² held, 229 km² unknown"]
    assert spaced(observed_lines(known, kursk)) == short
    assert spaced(list(card_contents(known, kursk).notes))[1:3] == short
    assert spaced(arithmetic_lines(known, kursk))[-2:] == [short[0], f"{short[1]}, so 569 to 798 km²"]


def test_nothing_is_said_without_days_or_beside_other_statements(opened: OpenBriefing) -> None:
    assert observed_lines(opened, opened.briefing.statement("kursk-area")) == []
    known = opened.with_observed({DAY: (OWL,)})
    for statement in known.briefing.statements:
        assert bool(observed_lines(known, statement)) == (statement.id == "kursk-area")


def test_what_observers_measure_outlasts_edits_and_other_ground(opened: OpenBriefing) -> None:
    known = opened.with_observed({DAY: (OWL,)})
    edited = known.edited(msgspec.structs.replace(known.briefing, title="Another"))
    assert edited.observed == known.observed == known.on(known.shipped).observed


def test_a_share_is_given_of_the_official_area_too(opened: OpenBriefing) -> None:
    (fifth,) = [line for line in spaced(arithmetic_lines(opened, opened.briefing.statement("a-fifth")))
                if "official" in line]
    assert fifth.startswith("Of the official area, 603,540 km² (State Statistics Service of Ukraine, second-hand)")
    assert "18.3 %" in fifth and "consistent" in fifth
    (four,) = [line for line in spaced(arithmetic_lines(opened, opened.briefing.statement("share-of-four-oblasts")))
               if "official" in line]
    assert "108,842 km²" in four
    kursk = arithmetic_lines(opened, opened.briefing.statement("kursk-area"))
    assert not [line for line in kursk if "official" in line]
    lines = area_lines(opened, opened.briefing.statement("claim-four-oblasts"))
    assert any("official area 28,461 km²" in line for line in spaced(lines))
