# SPDX-License-Identifier: MIT
"""Drafts, snapshots and cited passages in a briefing file: what opens, what is refused."""

from __future__ import annotations

import pytest

from briefing.errors import InvalidBriefing
from briefing.files.document import parse_briefing, write_briefing
from tests.briefing.examples import AREAS, document, parse
from tests.briefing.files.test_document import Change, set_in

SNAPSHOT = {
    "name": "story.txt", "media_type": "text/plain", "sha256": "0" * 64, "taken": "2024-11-20T12:00:00Z",
}
REFUSED_DRAFTS: list[tuple[Change, str, str]] = [
    (
        set_in("statements", 0, "passage")({"source": "x", "exact": "words"}),
        "statements[0].passage.source",
        "there is no source “x”",
    ),
    (
        set_in("statements", 0, "passage")({"source": "wire", "exact": ""}),
        "statements[0].passage.exact",
        "the text is empty",
    ),
    (set_in("sources", 0, "snapshot")({**SNAPSHOT, "name": "../x.txt"}), "sources[0].snapshot.name", "the value is"),
    (set_in("sources", 0, "snapshot")({**SNAPSHOT, "sha256": "0"}), "sources[0].snapshot.sha256", "the value is not"),
    (
        set_in("sources", 0, "snapshot")({**SNAPSHOT, "taken": "2024-11-20T12:00:00"}),
        "sources[0].snapshot.taken",
        "a time with its offset from UTC",
    ),
]


@pytest.mark.parametrize(("change", "place", "reason"), REFUSED_DRAFTS)
def test_what_is_wrong_is_refused_with_place_and_reason(change: Change, place: str, reason: str) -> None:
    changed = document()
    change(changed)
    with pytest.raises(InvalidBriefing, match=reason) as refused:
        parse(changed)
    assert refused.value.where == place


def test_a_draft_may_lack_nearly_everything() -> None:
    changed = document()
    changed["sources"].append({"id": "new"})
    changed["speakers"].append({"id": "new"})
    changed["statements"].append({"id": "new", "kind": "claim"})
    briefing = parse(changed)
    assert parse_briefing(write_briefing(briefing), "again.json", AREAS) == briefing
    assert briefing.speaker_of(briefing.statement("new")) is None
    assert briefing.chain_of(briefing.statement("new")) == ()


def test_a_snapshot_and_a_passage_are_read_back() -> None:
    changed = document()
    changed["sources"][0]["snapshot"] = SNAPSHOT
    changed["statements"][0]["passage"] = {"source": "wire", "exact": "words", "prefix": "the ", "suffix": " there"}
    briefing = parse(changed)
    assert briefing.source("wire").snapshot.name == "story.txt"
    assert briefing.statement("first").passage.suffix == " there"
    assert parse_briefing(write_briefing(briefing), "again.json", AREAS) == briefing
