# SPDX-License-Identifier: MIT
"""What differs between languages, in one place: how attributions are found and speakers are described."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Final, NamedTuple

from briefing.drafting.english.attributions import attributions_en
from briefing.drafting.english.described import described_en, of_them_en
from briefing.drafting.english.labels import goes_back_en, mentions_en, source_of_label_en, speaker_of_quote_label_en
from briefing.drafting.slavic.attributions import attributions_in
from briefing.drafting.slavic.described import describe_in
from briefing.drafting.slavic.labels import goes_back_in, mentions_in, source_of_label_in, speaker_of_quote_label_in
from briefing.drafting.slavic.unnamed import of_them
from briefing.drafting.text.attribution import Attribution
from briefing.drafting.text.described import Described
from briefing.drafting.text.tokens import Token
from briefing.drafting.text.words import any_of, words_of
from briefing.snapshots.text_quote import Span


class Grammar(NamedTuple):
    """A language's rules.

    ``mentions`` yields persons named in a sentence: phrase, apposition, position. ``note`` finds what is a note
    rather than a statement. ``goes_back`` reads "This was announced by …" and returns who said what comes before.
    """

    attributions: Callable[[str, Sequence[Token]], list[Attribution]]
    describe: Callable[[str, str], Described]
    mentions: Callable[[str, Sequence[Token]], Iterable[tuple[str, str, int]]]
    source_of_label: Callable[[str], str]
    speaker_of_quote_label: Callable[[str], str]
    goes_back: Callable[[str, Sequence[Token]], tuple[Span, Span | None] | None]
    of_them: Callable[[str, Described], str]
    note: re.Pattern[str]


_UNANSWERED: Final = r"на\s+(?:запит|запрос)\s[^.,;:\n]{1,40}\sне\s+(?:відповіл|ответил)[аои]"
"""A note with the outlet that asked: "на запит The Times не відповіли"."""


@cache
def grammar_of(language: str) -> Grammar:
    """Returns the rules of a language."""
    notes = any_of(words_of(language).listed("phrases", "notes"))
    note = re.compile(rf"(?<!\w)(?:{notes}|{_UNANSWERED})", re.IGNORECASE)
    if language != "en":
        return Grammar(
            attributions_in(language),
            describe_in(language),
            mentions_in(language),
            source_of_label_in(language),
            speaker_of_quote_label_in(language),
            goes_back_in(language),
            lambda number, whole: of_them(number, whole, language),
            note,
        )
    return Grammar(
        attributions_en,
        described_en,
        mentions_en,
        source_of_label_en,
        speaker_of_quote_label_en,
        goes_back_en,
        of_them_en,
        note,
    )
