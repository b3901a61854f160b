# SPDX-License-Identifier: MIT
"""Edits, sizes, differences and merging of pictures and videos."""

from __future__ import annotations

import msgspec
import pytest

from briefing import limits
from briefing.differences import differences
from briefing.editing import (
    attach_medium,
    put_medium,
    remove_area,
    remove_source,
    remove_statements,
    replace_source,
    set_media,
)
from briefing.errors import NotABriefing
from briefing.files.document import parse_briefing, write_briefing
from briefing.merging import compare, merged
from briefing.model import Briefing
from briefing.size import check_size, media_bytes
from tests.briefing.examples import AREAS, example
from tests.briefing.media_examples import CLIP_BYTES, PHOTO_BYTES, media_example


def checked(briefing: Briefing) -> Briefing:
    """Returns the briefing as it is read back, so that nothing in it dangles."""
    return parse_briefing(write_briefing(briefing), "test.json", AREAS)


def test_a_medium_is_attached_as_the_last_and_changed_in_its_place() -> None:
    photo = media_example().medium("photo")
    after = attach_medium(example(), "second", msgspec.structs.replace(photo, place=None))
    assert after.statement("second").media == ("photo",)
    renamed = put_medium(after, msgspec.structs.replace(photo, title="Other", place=None))
    assert [each.title for each in checked(renamed).media] == ["Other"]


def test_a_medium_leaves_with_the_last_statement_that_has_it() -> None:
    briefing = media_example()
    once = set_media(briefing, "first", ())
    assert [each.id for each in once.media] == ["photo"]
    assert checked(set_media(once, "third", ())).media == ()
    assert [each.id for each in checked(remove_statements(briefing, {"first"})).media] == ["photo"]


def test_order_is_changed() -> None:
    after = set_media(media_example(), "first", ("clip", "photo"))
    assert after.statement("first").media == ("clip", "photo")
    assert len(after.media) == 2


def test_no_medium_names_what_was_deleted_or_replaced() -> None:
    briefing = media_example()
    assert checked(remove_source(briefing, "wire")).medium("photo").source is None
    assert checked(remove_area(briefing, "bridgehead")).medium("photo").place is None
    assert replace_source(briefing, "wire", "paper").medium("photo").source == "paper"


def test_what_is_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    briefing = media_example()
    assert media_bytes(briefing) == len(PHOTO_BYTES) + len(CLIP_BYTES)
    monkeypatch.setattr(limits, "MAX_MEDIA_BYTES", 1_000)
    with pytest.raises(NotABriefing, match=r"the pictures and videos would have 0\.4 MB"):
        check_size(briefing, "mine.briefing", example())
    check_size(briefing, "mine.briefing", briefing)


def test_differences_name_what_changed() -> None:
    before = media_example()
    photo = msgspec.structs.replace(before.medium("photo"), credit="Somebody else")
    found = differences(before, put_medium(before, photo))
    assert [(each.thing, each.change, each.id, each.fields) for each in found] == [
        ("medium", "changed", "photo", ("credit",))]
    found = differences(before, set_media(before, "first", ("photo",)))
    assert ("medium", "removed", "clip", "") in [(each.thing, each.change, each.id, each.label) for each in found]


def test_media_come_in_with_their_statements() -> None:
    mine, theirs = example(), media_example()
    found = compare(mine, theirs)
    assert found.added["medium"] == ("photo", "clip")
    after = checked(merged(mine, found, {("statement", "first"): "theirs"}))
    assert after.statement("first").media == ("photo", "clip")
    assert len(after.media) == 2


def test_one_file_under_two_ids_is_one_medium() -> None:
    mine, theirs = media_example(), media_example()
    other = msgspec.structs.replace(theirs.medium("photo"), id="photo", name="other.jpg", sha256="a" * 64)
    theirs = put_medium(theirs, other)
    found = compare(mine, theirs)
    assert found.conflicts == () or all(each.thing != "medium" for each in found.conflicts)
    after = checked(merged(mine, found, {("statement", "first"): "theirs"}))
    assert len(after.media) == 3
    shown = after.media_of(after.statement("first"))
    assert shown[0].sha256 == "a" * 64 and shown[0].id != "photo"
