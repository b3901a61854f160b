# SPDX-License-Identifier: MIT
"""Whatever a text is: no crash, passages that are parts of it and can be cited, the same result every time."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import limits
from briefing.drafting.draft import Facts, draft_article
from briefing.drafting.proposals import ArticleDraft
from briefing.drafting.text.words import LANGUAGES
from briefing.snapshots.text_quote import cite
from tests.briefing.drafting.examples import ARTICLES, NAMES, WORDS

WORDY = st.lists(st.sampled_from(WORDS), max_size=120).map("".join)
CUTS = st.tuples(st.sampled_from(ARTICLES), st.integers(0, 2_000), st.integers(0, 2_000), st.sampled_from(WORDS))


def check(text: str, language: str | None = None) -> ArticleDraft:
    """Drafts a text and checks what has to hold for every text."""
    draft = draft_article(text, NAMES, facts=Facts(language=language))
    for each in draft.proposals:
        assert 0 <= each.passage.start < each.passage.end <= len(text)
        assert each.passage.end - each.passage.start <= limits.MAX_PASSAGE
        assert each.sentence.start <= each.sentence.end <= len(text)
        cited = cite(text, each.passage, "source")
        assert cited is not None
        assert all(0 <= figure.span.start < figure.span.end <= len(text) for figure in each.figures)
        assert all(text[place.span.start : place.span.end] for place in each.places)
        assert len(each.note) <= limits.MAX_PROSE
        assert len(each.chain) <= limits.MAX_VIA
        assert each.speaker is None or each.speaker.name
    return draft


@given(st.text(max_size=400), st.sampled_from([None, *LANGUAGES]))
@settings(deadline=None, max_examples=150)
def test_any_text_drafts(text: str, language: str | None) -> None:
    check(text, language)


@given(WORDY, st.sampled_from([None, *LANGUAGES]))
@settings(deadline=None, max_examples=400)
def test_any_order_of_words_that_the_rules_look_for_drafts(text: str, language: str | None) -> None:
    check(f"Title\n\n{text}", language)


@given(CUTS, st.sampled_from([None, *LANGUAGES]))
@settings(deadline=None, max_examples=300)
def test_a_cut_article_drafts(cut: tuple[str, int, int, str], language: str | None) -> None:
    article, start, end, between = cut
    check(article[:start] + between + article[end:], language)


@given(st.binary(max_size=600), st.sampled_from(["utf-8", "cp1251", "utf-16", "latin-1"]))
@settings(deadline=None, max_examples=150)
def test_bytes_decoded_in_any_way_draft(data: bytes, encoding: str) -> None:
    check(data.decode(encoding, errors="replace"))


@pytest.mark.parametrize("article", ARTICLES)
def test_an_article_gives_the_same_every_time(article: str) -> None:
    assert draft_article(article, NAMES) == draft_article(article, NAMES)


@pytest.mark.parametrize("article", ARTICLES)
def test_an_article_read_as_another_encoding_drafts(article: str) -> None:
    for encoding in ("cp1251", "latin-1", "utf-16-le"):
        check(article.encode("utf-8").decode(encoding, errors="replace"))


@pytest.mark.parametrize("article", ARTICLES)
def test_characters_changed_at_random_draft(article: str) -> None:
    change = random.Random(7)
    for _ in range(40):
        text = list(article)
        for _ in range(change.randrange(1, 40)):
            text[change.randrange(len(text))] = change.choice(WORDS)
        check("".join(text))


def test_reading_stops_when_it_is_no_longer_wanted() -> None:
    asked = 0

    def is_wanted() -> bool:
        nonlocal asked
        asked += 1
        return asked < 3

    whole = draft_article(ARTICLES[0], NAMES)
    part = draft_article(ARTICLES[0], NAMES, is_wanted=is_wanted)
    assert 0 < len(part.proposals) < len(whole.proposals)


def test_nothing_gives_nothing() -> None:
    assert draft_article("", NAMES).proposals == ()
    assert draft_article(" \n\t\n", NAMES).title == ""
