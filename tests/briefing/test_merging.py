# SPDX-License-Identifier: MIT
"""Merging: nothing of either briefing is lost without asking, and the result is consistent."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import size
from briefing.consistency import check_consistency
from briefing.editing import put_areas, put_source, put_speaker, put_statement, with_sequence
from briefing.errors import NotABriefing
from briefing.files.document import parse_briefing, write_briefing
from briefing.ids import is_own
from briefing.merging import Choice, Choices, Key, Merge, compare, left_out, merged
from briefing.model import Briefing, CitedPassage, Source, Speaker, Statement, Step
from tests.briefing.examples import AREAS, example
from tests.briefing.files.test_document_properties import briefings

Ring = tuple[tuple[float, float], ...]


def other() -> Briefing:
    """Returns the example with one statement changed and another added, by a new speaker."""
    made = example()
    made = put_statement(made, msgspec.structs.replace(made.statement("first"), text="Their text.", theme="Theirs"))
    made = put_speaker(made, Speaker(id="new", name="New speaker"))
    return put_statement(made, Statement(
        id="added", kind="claim", speaker="new", via=("paper",), text="Added.", supports=("first",)))


def join(mine: Briefing, theirs: Briefing, choices: Choices) -> Briefing:
    result = merged(mine, compare(mine, theirs), choices)
    check_consistency(result, "test", AREAS)
    return result


def unrelated(*texts: str, area: str = "Krynky", ring: Ring = ((32, 46), (33, 46), (33, 47), (32, 46))) -> Briefing:
    """Returns a briefing of its own with ids such as earlier versions of the program gave."""
    speaker, source = Speaker(id="speaker", name=f"Speaker of {area}"), Source(
        id="source", publisher=f"The {area} News", title=area)
    feature = {"type": "Feature", "id": "new-area", "properties": {"label": area},
               "geometry": {"type": "Polygon", "coordinates": [[list(each) for each in ring]]}}
    return Briefing(
        title=area, date=example().date, control_layer="2024-11-20", sources=(source,), speakers=(speaker,),
        statements=tuple(Statement(
            id="statement" if not number else f"statement-{number + 1}", kind="claim", speaker="speaker",
            via=("source",), text=text, areas=("new-area",)) for number, text in enumerate(texts)),
        own_areas=(feature,))


POKROVSK = unrelated("The town holds.", "Its road is cut.", "Trains have stopped.", area="South of Pokrovsk",
                     ring=((36, 47), (37, 47), (37, 48), (36, 47)))
KRYNKY = unrelated("The bridgehead was given up.", "Boats still cross the river.")


def test_the_same_briefing_brings_nothing() -> None:
    found = compare(example(), example())
    assert found.conflicts == () and not any(found.added.values())
    assert join(example(), example(), {}) == example()


def test_what_is_new_and_what_differs_is_named() -> None:
    found = compare(example(), other())
    assert found.added == {"speaker": ("new",), "source": (), "statement": ("added",), "area": (),
                           "medium": ()}
    (conflict,) = found.conflicts
    assert (conflict.thing, conflict.id, conflict.fields) == ("statement", "first", ("text", "theme"))
    assert (conflict.mine.text, conflict.theirs.text) == ("The line may be frozen.", "Their text.")


def test_without_a_choice_mine_stays() -> None:
    result = join(example(), other(), {})
    assert result.statement("first") == example().statement("first")
    assert result.statement("added").text == "Added."


def test_theirs_takes_the_place_of_mine() -> None:
    result = join(example(), other(), {("statement", "first"): "theirs"})
    assert [each.id for each in result.statements] == ["first", "second", "third", "added"]
    assert result.statement("first").text == "Their text."


def test_both_are_side_by_side_and_theirs_is_named_by_what_comes_with_it() -> None:
    result = join(example(), other(), {("statement", "first"): "both"})
    assert result.statement("first") == example().statement("first")
    (copy,) = (each for each in result.statements if each.text == "Their text.")
    assert is_own(copy.id) and result.statement("added").supports == (copy.id,)
    assert result.statement("second").supports == ("first",)


def test_areas_that_differ_are_conflicts_too() -> None:
    area = {**example().own_areas[0], "properties": {"label": "Theirs"}}
    theirs = put_areas(example(), [area])
    assert [(each.thing, each.fields) for each in compare(example(), theirs).conflicts] == [
        ("area", ("label", "colour"))]
    both = join(example(), theirs, {("area", "bridgehead"): "both"})
    first, second = both.own_areas
    assert first["id"] == "bridgehead" and is_own(str(second["id"]))
    assert both.statement("third").areas == ("bridgehead",)


def test_unrelated_briefings_with_the_same_ids_lose_nothing() -> None:
    found = compare(POKROVSK, KRYNKY)
    assert found.conflicts == ()
    assert {thing: len(ids) for thing, ids in found.added.items()} == {
        "speaker": 1, "source": 1, "area": 1, "medium": 0, "statement": 2}
    result = join(POKROVSK, KRYNKY, {})
    assert result.statements[:3] == POKROVSK.statements
    areas = {str(each["id"]): each["properties"]["label"] for each in result.own_areas}  # type: ignore[index]
    for statement in result.statements[3:]:
        assert [areas[each] for each in statement.areas] == ["Krynky"]
        assert result.speaker(str(statement.speaker)).name == "Speaker of Krynky"
        assert result.source(statement.via[0]).publisher == "The Krynky News"
    assert [each.text for each in result.statements[3:]] == [each.text for each in KRYNKY.statements]


def test_merging_the_same_file_again_brings_nothing_twice() -> None:
    once = join(POKROVSK, KRYNKY, {})
    found = compare(once, KRYNKY)
    assert found.conflicts == () and not any(found.added.values())
    corrected = msgspec.structs.replace(once.statements[4], text="Nobody crosses the river now.")
    (conflict,) = compare(put_statement(once, corrected), KRYNKY).conflicts
    assert (conflict.id, conflict.fields) == (corrected.id, ("text",))


def test_the_same_person_under_two_ids_comes_once() -> None:
    mine = put_speaker(POKROVSK, Speaker(id="p-7k2m9xqb", name="Olena Kovalenko", role="Mayor", side="ukraine"))
    theirs = put_speaker(KRYNKY, Speaker(id="p-3bbbbbbb", name="Olena Kovalenko", role="Mayor", side="ukraine"))
    theirs = put_statement(theirs, Statement(id="s-1bbbbbbb", kind="claim", speaker="p-3bbbbbbb", text="We stay."))
    assert join(mine, theirs, {}).statement("s-1bbbbbbb").speaker == "p-7k2m9xqb"
    deputy = put_speaker(theirs, Speaker(id="p-3bbbbbbb", name="Olena Kovalenko", role="Deputy", side="ukraine"))
    assert join(mine, deputy, {}).statement("s-1bbbbbbb").speaker == "p-3bbbbbbb"


def test_an_id_that_nobody_else_makes_is_the_same_thing_whatever_it_says() -> None:
    mine = put_statement(POKROVSK, Statement(id="s-7k2m9xqb", kind="claim", text="A first text."))
    theirs = put_statement(KRYNKY, Statement(id="s-7k2m9xqb", kind="claim", text="Words with nothing in common."))
    assert [each.id for each in compare(mine, theirs).conflicts] == ["s-7k2m9xqb"]


@pytest.mark.parametrize(("text", "is_one"), [
    ("The town of Pokrovsk holds, its mayor says on Friday.", True),
    ("The town of Pokrovsk holds.", True), ("Another thing altogether was said there.", False)])
def test_texts_that_are_alike_are_versions_of_one_statement(text: str, is_one: bool) -> None:
    mine = put_statement(POKROVSK, Statement(
        id="same", kind="claim", text="The town of Pokrovsk holds, its mayor says."))
    theirs = put_statement(KRYNKY, Statement(id="same", kind="claim", text=text))
    assert bool(compare(mine, theirs).conflicts) is is_one


def moved_bridgehead() -> Briefing:
    """Returns the example with another outline of its area, and a new statement about it."""
    shape = {"type": "Polygon", "coordinates": [[[34, 46], [34.5, 46], [34.5, 46.5], [34, 46]]]}
    made = put_areas(example(), [{**example().own_areas[0], "geometry": shape}])
    return put_statement(made, Statement(id="new", kind="claim", text="It shrinks.", areas=("bridgehead",)))


def test_what_comes_in_keeps_its_own_ground_where_mine_is_kept() -> None:
    theirs = moved_bridgehead()
    found = compare(example(), theirs)
    left = left_out(example(), found, {})
    assert [each.id for each in left.beside] == ["bridgehead"] and left.versions == ()
    result = join(example(), theirs, {})
    (own,) = result.statement("new").areas
    grounds = {each["id"]: each["geometry"] for each in result.own_areas}
    assert own != "bridgehead" and grounds[own] == theirs.own_areas[0]["geometry"]
    assert grounds["bridgehead"] == example().own_areas[0]["geometry"]
    assert result.statement("third").areas == ("bridgehead",)


@pytest.mark.parametrize("thing", ["speaker", "source", "passage", "step"])
def test_what_comes_in_keeps_its_own_person_publication_and_ground(thing: str) -> None:
    speaker, source = Speaker(id="p-1bcdfghj", name="A colonel"), Source(id="q-1bcdfghj", publisher="P", title="T")
    mine = put_source(put_speaker(example(), speaker), source)
    theirs = put_source(put_speaker(mine, msgspec.structs.replace(speaker, name="A general")),
                        msgspec.structs.replace(source, publisher="Q"))
    feature = {**example().own_areas[0], "id": "zone-1bcdfghj"}
    east = {"type": "Polygon", "coordinates": [[[36, 46], [37, 46], [37, 47], [36, 46]]]}
    mine, theirs = put_areas(mine, [feature]), put_areas(theirs, [{**feature, "geometry": east}])
    new = Statement(id="s-1bcdfghj", kind="claim", text="It holds.", **{
        "speaker": {"speaker": speaker.id}, "source": {"via": (source.id,)},
        "passage": {"via": ("paper",), "passage": CitedPassage(source=source.id, exact="holds")}, "step": {}}[thing])
    theirs = with_sequence(put_statement(theirs, new), [
        Step(statement=new.id, areas=("zone-1bcdfghj",) if thing == "step" else ())])
    result = merged(mine, compare(mine, theirs), {})
    after = result.statement(new.id)
    if thing == "speaker":
        assert result.speaker(str(after.speaker)).name == "A general"
    elif thing == "step":
        (area,) = result.sequence[-1].areas
        assert next(each for each in result.own_areas if each["id"] == area)["geometry"] == east
    else:
        named = after.via[0] if thing == "source" else after.passage.source  # type: ignore[union-attr]
        assert result.source(named).publisher == "Q"
    assert result.speaker(speaker.id).name == "A colonel" and result.source(source.id).publisher == "P"


def test_unnamed_people_of_two_briefings_stay_two() -> None:
    two = Speaker(id="p-1bcdfghj", name="Two officials", anonymous=True)
    theirs = put_speaker(KRYNKY, msgspec.structs.replace(two, id="p-2bcdfghj"))
    assert compare(put_speaker(POKROVSK, two), theirs).added["speaker"] == ("speaker-of-krynky-" + compare(
        POKROVSK, KRYNKY).added["speaker"][0].rpartition("-")[2], "p-2bcdfghj")


def test_what_was_brought_before_and_edited_hides_nothing_of_a_third_briefing() -> None:
    texts = ("The town holds.", "Boats cross.", "The river is calm tonight.")
    first, other, third = (unrelated(text) for text in texts)
    once = join(first, other, {})
    edited = put_statement(once, msgspec.structs.replace(once.statements[1], text="Boats crossed all day long."))
    both = join(other, edited, {("statement", each.id): "both" for each in compare(other, edited).conflicts})
    result = join(third, both, {})
    assert len(result.statements) == 1 + len(both.statements)


def test_a_contradiction_that_is_also_support_is_dropped() -> None:
    mine, theirs = example(), example()
    turned = msgspec.structs.replace(theirs.statement("second"), supports=(), contradicts=("first",))
    theirs = put_statement(theirs, turned)
    result = merged(mine, compare(mine, theirs), {("statement", "second"): "both"})
    for each in result.statements:
        assert not set(each.supports) & set(each.contradicts)


def test_the_version_that_nobody_needs_is_named_before_it_is_left_out() -> None:
    left = left_out(example(), compare(example(), other()), {})
    assert [(each.thing, each.id) for each in left.versions] == [("statement", "first")]
    assert left_out(example(), compare(example(), other()), {("statement", "first"): "theirs"}).versions == ()


def test_what_a_briefing_has_once_is_named_before_it_is_left_out() -> None:
    theirs = msgspec.structs.replace(with_sequence(other(), [Step(shows="opening"), Step(statement="added"),
                                                             Step(statement="second", note="Slowly.")]), title="Theirs")
    left = left_out(example(), compare(example(), theirs), {})
    assert (left.steps, left.fields, left.control) == (2, ("title",), None)


def test_too_many_items_are_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.size._MOST", {**size._MOST, "statements": 4})
    with pytest.raises(NotABriefing, match=r"theirs\.loc: the briefing would have 5 statements, and one may have 4"):
        merged(POKROVSK, compare(POKROVSK, KRYNKY), {}, "theirs.loc")


def test_added_statements_come_into_a_written_sequence() -> None:
    mine = with_sequence(example(), [Step(shows="opening"), Step(statement="first")])
    assert [step.statement for step in join(mine, other(), {}).sequence] == [None, "first", "added"]
    theirs = with_sequence(other(), [Step(statement="added", note="Slowly.")])
    assert join(mine, theirs, {}).sequence[-1].note == "Slowly."
    assert join(example(), other(), {}).sequence == ()


def test_steps_with_notes_come_where_mine_shows_its_statements_in_order() -> None:
    theirs = with_sequence(other(), [Step(statement="added", note="Slowly.")])
    assert [step.statement for step in join(example(), theirs, {}).sequence] == ["first", "second", "third", "added"]


def test_only_snapshots_of_sources_that_come_in_are_taken() -> None:
    theirs = msgspec.structs.replace(other(), snapshots={"0123456789abcdef.txt": b"nobody's"})
    assert join(example(), theirs, {}).snapshots == {}


@given(briefings(), briefings(), st.data())
def test_any_two_briefings_make_one_that_opens(mine: Briefing, theirs: Briefing, data: st.DataObject) -> None:
    found = compare(mine, theirs)
    choices: dict[Key, Choice] = {
        (each.thing, each.id): data.draw(st.sampled_from(["mine", "theirs", "both"])) for each in found.conflicts}
    result = merged(mine, found, choices)
    assert parse_briefing(write_briefing(result), "test.json", AREAS) == result
    both = sum(choice == "both" for (thing, _id), choice in choices.items() if thing == "statement")
    assert len(result.statements) == len(mine.statements) + len(found.added["statement"]) + both
    assert_nothing_is_redirected(theirs, found, result)


def assert_nothing_is_redirected(theirs: Briefing, found: Merge, result: Briefing) -> None:
    """Every statement that was added is about the ground, by the speaker and through the sources it had."""
    grounds = {str(each["id"]): each["geometry"] for each in result.own_areas}
    own = {str(each["id"]): each["geometry"] for each in theirs.own_areas}
    for before, renamed in zip(theirs.statements, found.theirs.statements, strict=True):
        if renamed.id not in found.added["statement"]:
            continue
        after = result.statement(renamed.id)
        assert [own.get(each, each) for each in before.areas] == [grounds.get(each, each) for each in after.areas]
        if before.speaker is not None and after.speaker is not None:
            assert theirs.speaker(before.speaker).name == result.speaker(after.speaker).name
        assert [theirs.source(each).publisher for each in before.via] == [
            result.source(each).publisher for each in after.via]


def test_places_are_merged_like_areas() -> None:
    def place(name: str, lon: float, **about: object) -> dict[str, object]:
        return {"type": "Feature", "id": name, "properties": {"label": name, **about},
                "geometry": {"type": "Point", "coordinates": [lon, 48.28]}}

    mine = put_areas(example(), [place("pokrovsk-7k2m9xqb", 37.18)])
    theirs = put_areas(example(), [place("pokrovsk-7k2m9xqb", 37.3, radius_km=5), place("kyiv-7k2m9xqc", 30.5)])
    found = compare(mine, theirs)
    assert found.added["area"] == ("kyiv-7k2m9xqc",)
    assert [(each.id, each.fields) for each in found.conflicts] == [("pokrovsk-7k2m9xqb", ("radius_km", "geometry"))]
    joined = merged(mine, found, {("area", "pokrovsk-7k2m9xqb"): "theirs"})
    assert joined.own_areas[-2:] == theirs.own_areas[-2:]
    assert not any(compare(joined, theirs).added.values()) and not compare(joined, theirs).conflicts
