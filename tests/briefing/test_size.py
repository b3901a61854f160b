# SPDX-License-Identifier: MIT
"""No edit makes a briefing larger than a file may be; what is too large may become smaller."""

from __future__ import annotations

import msgspec
import pytest

from briefing import limits, size
from briefing.errors import NotABriefing
from briefing.model import Briefing, Step
from briefing.size import check_size
from tests.briefing.examples import example


def with_areas(count: int) -> Briefing:
    return msgspec.structs.replace(example(), own_areas=tuple({"id": f"area-{each}"} for each in range(count)))


def test_as_many_as_may_be_pass_and_one_more_does_not() -> None:
    check_size(with_areas(limits.MAX_OWN_AREAS), "a.briefing", example())
    with pytest.raises(NotABriefing) as refused:
        check_size(with_areas(limits.MAX_OWN_AREAS + 1), "a.briefing", example())
    assert str(refused.value) == (
        "a.briefing: the briefing would have 20,001 areas, and one may have 20,000; delete what is not needed first.")


def test_steps_are_counted() -> None:
    steps = (Step(statement="first"),) * (limits.MAX_STEPS + 1)
    with pytest.raises(NotABriefing, match=r"100,001 steps"):
        check_size(msgspec.structs.replace(example(), sequence=steps), "a", example())


def test_languages_and_translations_are_counted() -> None:
    """As the reader of files does, so that what is saved can be opened."""
    codes = [first + second for first in "ab" for second in "abcdefgh"]

    def translated(languages: int, texts: int) -> Briefing:
        table = {f"text {each}": "said" for each in range(texts)}
        return msgspec.structs.replace(example(), translations=dict.fromkeys(codes[:languages], table))

    check_size(translated(limits.MAX_LANGUAGES, 3), "a", example())
    with pytest.raises(NotABriefing, match=r"9 languages of translations, and one may have 8"):
        check_size(translated(limits.MAX_LANGUAGES + 1, 3), "a", example())
    with pytest.raises(NotABriefing, match=r"20,001 translations into one language"):
        check_size(translated(1, limits.MAX_TRANSLATIONS + 1), "a", example())


def test_what_is_too_large_may_become_smaller() -> None:
    large = with_areas(limits.MAX_OWN_AREAS + 5)
    check_size(large, "a", large)
    check_size(with_areas(limits.MAX_OWN_AREAS + 4), "a", large)
    with pytest.raises(NotABriefing):
        check_size(with_areas(limits.MAX_OWN_AREAS + 6), "a", large)


def test_snapshots_have_room_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(size, "SNAPSHOT_ROOM", 3_000_000)
    held = msgspec.structs.replace(example(), snapshots={"a": b"." * 2_000_000})
    more = msgspec.structs.replace(held, snapshots={**held.snapshots, "b": b"." * 1_100_000})
    check_size(held, "a", example())
    with pytest.raises(NotABriefing, match=r"snapshots would have 3\.1 MB together, and a briefing has room for 3"):
        check_size(more, "a", held)
    check_size(more, "a", more)
