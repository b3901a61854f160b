# SPDX-License-Identifier: MIT
"""Days of a document: any from year 1 to 9999, but for the moment at which a copy was saved."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.errors import InvalidBriefing
from briefing.files.document import parse_briefing, write_briefing
from tests.briefing.examples import AREAS, document


def with_snapshot(taken: str) -> dict[str, Any]:
    made = document()
    made["sources"][0]["snapshot"] = {
        "name": "a.txt", "media_type": "text/plain", "sha256": "0" * 64, "taken": taken}
    return made


def parsed(made: dict[str, Any]) -> Any:
    return parse_briefing(json.dumps(made).encode(), "a.json", AREAS)


@pytest.mark.parametrize("taken", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "1899-12-31T23:59:59Z",
                                   "2201-01-01T00:00:00Z"])
def test_a_snapshot_of_another_age_is_refused_with_its_place(taken: str) -> None:
    said = rf"a\.json, sources\[0\]\.snapshot\.taken: .* year {int(taken[:4])} "
    with pytest.raises(InvalidBriefing, match=said) as no:
        parsed(with_snapshot(taken))
    assert "from 1900 to 2200" in str(no.value)


@pytest.mark.parametrize("taken", ["1900-01-01T00:00:00+14:00", "2200-12-31T23:59:59-12:00",
                                   "2024-11-20T09:00:00+02:00"])
def test_one_of_this_age_can_be_shown_anywhere(taken: str) -> None:
    snapshot = parsed(with_snapshot(taken)).sources[0].snapshot
    assert snapshot.taken.astimezone().year in range(1899, 2202)


@pytest.mark.parametrize("day", ["0001-01-01", "1954-02-19", "9999-12-31"])
def test_any_day_that_there_is_may_be_said_and_published(day: str) -> None:
    made = document()
    made["date"] = made["sources"][0]["published"] = made["sources"][0]["accessed"] = day
    made["statements"][0]["said"] = day
    briefing = parsed(made)
    assert parse_briefing(write_briefing(briefing), "a.json", AREAS) == briefing
