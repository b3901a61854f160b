# SPDX-License-Identifier: MIT
"""A briefing in another language: every text that can be said, what is missing, kept with its wording, bounded."""

from __future__ import annotations

import json
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import limits
from briefing.differences import differences
from briefing.editing import put_statement, put_term, with_sequence
from briefing.errors import InvalidBriefing, NotABriefing
from briefing.files.document import write_briefing
from briefing.languages.translated import (
    Translatable,
    in_language,
    languages_of,
    missing,
    sequence_in,
    translatable,
    with_translation,
)
from briefing.merging import compare, merged
from briefing.model import Briefing, Mark, Step, Term
from briefing.presenting.sequence import sequence_of
from briefing.structs import changed
from tests.briefing.examples import AREAS, example, parse


def whole() -> Briefing:
    made = put_term(example(), Term(id="t", title="A freeze", left_open="How"))
    mark = Mark(id="m", kind="text", points=((30.0, 50.0),), text="Here")
    return with_sequence(made, (Step(shows="opening", title="Welcome", note="Say hello", marks=(mark,)),
                                *(Step(statement=each.id) for each in made.statements)))


def all_in(briefing: Briefing, code: str) -> Briefing:
    """Every text said in capitals, as no text is written."""
    for each in translatable(briefing):
        briefing = with_translation(briefing, code, each.text, f"«{each.text}»")
    return briefing


def test_every_text_can_be_said() -> None:
    made = all_in(whole(), "uk")
    assert missing(made, "uk") == [] and languages_of(made) == (made.language, "uk")
    said = in_language(made, "uk")
    assert said.language == "uk" and said.title == f"«{made.title}»"
    assert all(each.text.startswith("«") for each in said.statements if each.text)
    assert all(each.name.startswith("«") for each in said.speakers if each.name)
    assert said.terms[0].title == "«A freeze»" and said.terms[0].left_open == "«How»"
    assert said.sequence[0].note == "«Say hello»" and said.sequence[0].marks[0].text == "«Here»"
    untouched = [each.title for each in made.sources]
    assert [each.title for each in said.sources] == untouched, "titles stay as they were published"
    assert {each.id for each in said.statements} == {each.id for each in made.statements}


def test_no_text_is_forgotten() -> None:
    """What is counted as a text to translate is said where it is."""
    everywhere = Mark(id="m2", kind="text", points=((30.0, 50.0),), text="Everywhere")
    made = all_in(changed(whole(), marks=(everywhere,)), "uk")
    said = in_language(made, "uk")
    for each in translatable(made):
        before, after = _place(made, each), _place(said, each)
        assert before == each.text and after == f"«{each.text}»", each
    assert said.marks[0].text == "«Everywhere»"


def _place(briefing: Briefing, each: Translatable) -> object:
    """What is in the place of a text."""
    if each.things == "briefing":
        return getattr(briefing, each.field)
    items = briefing.sequence if each.things == "sequence" else getattr(briefing, each.things)
    if each.things == "marks":
        items = (*briefing.marks, *(mark for step in briefing.sequence for mark in step.marks))
    at = items[int(each.id)] if each.things == "sequence" else next(one for one in items if one.id == each.id)
    return getattr(at, each.field)


def test_steps_say_the_translation_part_by_part() -> None:
    long = " ".join(f"Sentence number {each} says something of some length." for each in range(60))
    made = put_statement(whole(), changed(whole().statements[0], text=long))
    made = all_in(made, "uk")
    shown = in_language(made, "uk")
    sequence = sequence_of(made, AREAS)
    said = sequence_in(sequence, made, shown)
    assert [each.index for each in said.steps] == [each.index for each in sequence.steps]
    first = [each for each in said.steps if each.statement is not None and each.statement.id == made.statements[0].id]
    assert len(first) > 1 and [each.part for each in first] == list(range(1, len(first) + 1))
    assert " ".join(each.text for each in first) == f"«{long}»", "nothing is lost, nothing comes twice"
    assert first[0].text.startswith("«Sentence number 0") and not first[-1].text.startswith("«")
    opening = said.steps[0]
    assert (opening.text, opening.note) == ("«Welcome»", "«Say hello»")
    assert [each.text for each in opening.marks] == ["«Here»"]
    assert sequence_in(sequence, made, made) is sequence


def test_what_is_not_translated_stays_as_it_was_written() -> None:
    made = whole()
    first = made.statements[0]
    half = with_translation(made, "uk", first.text, "Перше")
    said = in_language(half, "uk")
    assert said.statements[0].text == "Перше" and said.statements[1] is half.statements[1]
    assert first.text not in [each.text for each in missing(half, "uk")]
    assert in_language(half, "de") is half and in_language(half, half.language) is half
    assert missing(half, half.language) == []


def test_a_translation_goes_with_its_wording() -> None:
    made = whole()
    first = made.statements[0]
    made = with_translation(made, "uk", first.text, "Перше")
    copied = put_statement(made, changed(first, id="a-copy"))
    assert [each.text for each in in_language(copied, "uk").statements].count("Перше") == 2
    other = put_statement(made, changed(first, text="Another wording"))
    assert in_language(other, "uk").statements[0].text == "Another wording", "nobody translated that"
    gone = with_translation(other, "uk", other.statements[1].text, "Друге")
    assert list(gone.translations["uk"].values()) == ["Друге"], "what is not there any more goes"
    assert with_translation(gone, "uk", other.statements[1].text, "").translations == {}


def test_they_are_written_read_compared_and_merged() -> None:
    made = all_in(whole(), "uk")
    assert parse(json.loads(write_briefing(made))) == made
    assert "translations" not in json.loads(write_briefing(whole()))
    (difference,) = differences(whole(), made)
    assert difference.fields == ("translations",)
    theirs = with_translation(whole(), "uk", whole().title, "Їхня")
    mine = with_translation(with_translation(whole(), "uk", whole().title, "Моя"), "de", whole().title, "Meine")
    both = merged(mine, compare(mine, theirs), {}).translations
    assert both == {"uk": {whole().title: "Моя"}, "de": {whole().title: "Meine"}}


@pytest.mark.parametrize("broken", [
    {"uk": {"": "x"}}, {"uk": {"x": ""}}, {"not a tag": {"x": "y"}}, {"uk": ["x"]}, {"uk": {"x": 3}}, ["uk"],
    {string.ascii_letters[at] * 2: {"x": "y"} for at in range(limits.MAX_LANGUAGES + 1)},
    {"uk": {"x": "y" * (limits.MAX_STEP_NOTE + 1)}},
])
def test_what_is_no_translation_is_refused(broken: object) -> None:
    raw = {**json.loads(write_briefing(whole())), "translations": broken}
    with pytest.raises((InvalidBriefing, NotABriefing)) as refused:
        parse(raw)
    assert "translations" in str(refused.value)


def test_a_boundless_translation_is_not_shown() -> None:
    made = whole()
    long = changed(made, translations={"uk": {made.title: "Т" * 50_000, made.statements[0].speaker or "": "x"}})
    assert in_language(long, "uk").title == made.title
    lines = changed(made, translations={"uk": {made.title: "Два\nрядки"}})
    assert in_language(lines, "uk").title == "Два рядки"


TEXTS = st.sampled_from([each.text for each in translatable(whole())])


@given(st.dictionaries(TEXTS, st.text(max_size=60), max_size=9))
def test_whatever_is_said_the_rest_stays(said: dict[str, str]) -> None:
    made = whole()
    for text, translation in said.items():
        made = with_translation(made, "uk", text, translation)
    shown = in_language(made, "uk")
    kept = {text: translation for text, translation in said.items() if translation.strip()}
    assert made.translations == ({"uk": kept} if kept else {})
    assert [each.via for each in shown.statements] == [each.via for each in made.statements]
    assert len(missing(made, "uk")) == len(translatable(made)) - len(kept)
