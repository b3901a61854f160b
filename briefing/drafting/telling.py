# SPDX-License-Identifier: MIT
"""Who speaks where there is no says-word: after a label, in a turn, in "The agency cites …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from briefing.drafting.article import Article, Paragraph
from briefing.drafting.chains import Chains
from briefing.drafting.citations import whom_it_cites
from briefing.drafting.composing import Composer, Said
from briefing.drafting.grammar import Grammar, grammar_of
from briefing.drafting.places import PlaceNames
from briefing.drafting.speakers import Speakers, proposed
from briefing.drafting.spoken import Spoken
from briefing.drafting.text.outlets import outlet_called
from briefing.drafting.text.quotations import sentences
from briefing.drafting.text.tokens import Token
from briefing.snapshots.text_quote import Span

_BEFORE_CITED = re.compile(r",|\s+(?:із|з|зі|с|со)\s+(?:посиланням|ссылкой)\b|\s+(?:citing|quoting)\b")


_THE_OUTLET: Final = re.compile(
    r"the (?:news\s+)?(?P<head>report|article|story|newspaper|paper|magazine|agency|outlet|broadcaster|website)"
    r"|(?P<word>видання|агентство|газета|телеканал|издание)", re.IGNORECASE)
"""How an article that retells another one calls it or its outlet."""
_A_REPORT: Final = re.compile(
    r"\b(?:an?|its|his|her|their|new|annual|[\w’']{1,30}['’]s)\s+(?:[\w-]{1,30}\s+)?reports?\b", re.IGNORECASE)
"""Another report than the one that is retold."""
_FAR: Final = 3_000
_NEAR: Final = 60
"""Letters between a statement and whom the next sentence names for it."""


class Telling:
    """What is known while an article is read, and who speaks without a says-word."""

    def __init__(self, article: Article, names: PlaceNames) -> None:
        self._article = article
        self._text = article.text
        self._language = article.language
        self._grammar: Grammar = grammar_of(article.language)
        self._speakers = Speakers(self._text, self._grammar.describe, self._grammar.of_them)
        self._chains = Chains(article)
        self._composer = Composer(article, names, self._chains)
        self._source: Spoken | None = None
        self._quote_speaker: Spoken | None = None
        self._last: tuple[Spoken | None, int] = (None, -1)
        """Who spoke last, and in which paragraph."""
        self._unattributed: tuple[Paragraph, Span, bool] | None = None
        """The last sentence if nobody is named for it, and whether it is proposed."""
        self._number = 0
        self._is_answer = self._is_question_before = False

    def _read_source(self, span: Span) -> None:
        """Reads "Source: Reuters, citing five officials": the outlet binds the unnamed, the people are speakers."""
        self._chains.source_label(span)
        phrase = self._grammar.source_of_label(self._text[span.start:span.end])
        self._source = self._speakers.note(phrase, span.start) if phrase else None
        self._last = (self._source, self._number)

    def _read_quote_label(self, span: Span) -> None:
        """Reads "Quote from the officer": who is quoted, else who is named by "Source:" or spoke last."""
        phrase = self._grammar.speaker_of_quote_label(self._text[span.start:span.end].rstrip(" :"))
        at = self._text.find(phrase, span.start, span.end) if phrase else -1
        if at >= 0:
            self._quote_speaker = self._speakers.read(Span(at, at + len(phrase)), None)[0]
        else:
            self._quote_speaker = self._source or self._last[0]

    def _read_turn(self, paragraph: Paragraph, name: Span) -> None:
        """Reads a turn of a transcript: all that it says but the questions at its end is its speaker's."""
        spoken = self._speakers.note(self._text[name.start:name.end].title(), name.start)
        said = [each for each in sentences(self._text, *paragraph.span, [], self._language) if not (
            self._text[each.start:each.end].endswith("?"))]
        if spoken is None or not said:
            return
        self._last = (spoken, self._number)
        whole = self._without_stop(Span(said[0].start, said[-1].end))
        who = proposed(spoken, self._text, name, is_sure=True)
        self._composer.add(Said(paragraph, paragraph.span, (whole,), who, spoken, name, "say"))

    def _name_source(self, part: Span) -> bool:
        """Reads "The agency cites two officials.": they are the speakers of what it reported right before."""
        who = whom_it_cites(self._text, part, self._language)
        last = self._composer.last_said
        if who is None or last is None or (last.speaker is not None and not outlet_called(last.speaker.name)):
            return False
        spoken, is_sure = self._speakers.read(who, None)
        if spoken is None or outlet_called(spoken.name):
            return False
        self._last = (spoken, self._number)
        said = proposed(spoken, self._text, who, is_sure=is_sure)
        self._composer.replace_last(last._replace(speaker=said, spoken=spoken))
        return True

    def _outlet_meant(self, source: Span) -> Spoken | None:
        """Returns the outlet retold before, for "the report" and "the newspaper" when the article has no other one."""
        match = _THE_OUTLET.fullmatch(self._text, source.start, source.end)
        name = self._composer.outlet_before if match is not None else ""
        head = (match["head"] or match["word"]).lower() if match is not None else ""
        if not name or self._speakers.has_met(head):
            return None
        if head == "report" and _A_REPORT.search(
                self._text, max(0, source.start - _FAR), source.start):
            return None
        spoken = self._speakers.note(name, source.start)
        if spoken is not None:
            spoken.outlet = name
        return spoken

    def _without_stop(self, span: Span) -> Span:
        end = span.end
        while end > span.start + 1 and self._text[end - 1] in ".,;: ":
            end -= 1
        return Span(span.start, end)

    def _go_back(self, tokens: Sequence[Token]) -> bool:
        """Reads "This was announced by …": the sentence before, for which nobody is named, is theirs."""
        found = self._grammar.goes_back(self._text, tokens)
        if found is None:
            return False
        source, apposition = found
        words = self._text[source.start:source.end]
        if outlet_called(_BEFORE_CITED.split(words)[0].strip("«»\"“” ")):
            self._chains.source_label(Span(source.start, tokens[-1].end))
            return self._go_back_to_cited(Span(source.start, tokens[-1].end))
        if self._unattributed is None:
            return self._name_teller(source)
        paragraph, part, is_proposed = self._unattributed
        spoken, is_sure = self._speakers.read(source, apposition)
        if spoken is None:
            return False
        said = proposed(spoken, self._text, source, is_sure=is_sure)
        self._last = (spoken, self._number)
        made = Said(
            paragraph,
            part,
            (self._without_stop(part),),
            said,
            spoken,
            Span(tokens[0].start, tokens[-1].end),
            "say",
            (Span(tokens[0].start, tokens[-1].end),),
        )
        self._unattributed = None
        if is_proposed:
            self._composer.replace_last(made)
        else:
            self._composer.add(made)
        return True

    def _name_teller(self, source: Span) -> bool:
        """Reads "Про це виданню розповів …" after what only an outlet is named for: it is the words of who told it."""
        last = self._composer.last_said
        is_near = last is not None and self._last[1] == self._number and 0 <= source.start - last.sentence.end < _NEAR
        if last is None or not is_near or last.speaker is None or not outlet_called(last.speaker.name):
            return False
        spoken, is_sure = self._speakers.read(source, None)
        if spoken is None or outlet_called(spoken.name):
            return False
        self._last = (spoken, self._number)
        said = proposed(spoken, self._text, source, is_sure=is_sure)
        self._composer.replace_last(last._replace(speaker=said, spoken=spoken))
        return True

    def _go_back_to_cited(self, part: Span) -> bool:
        """Reads "This was reported by Reuters, citing two diplomats": the sentence before is theirs."""
        phrase = self._grammar.source_of_label(self._text[part.start:part.end]).split(",")[0]
        at = self._text.find(phrase, part.start, part.end) if phrase else -1
        if at < 0 or self._unattributed is None or outlet_called(phrase):
            return True
        paragraph, before, is_proposed = self._unattributed
        spoken, is_sure = self._speakers.read(Span(at, at + len(phrase)), None)
        if spoken is None:
            return True
        said = proposed(spoken, self._text, Span(at, at + len(phrase)), is_sure=is_sure)
        self._last, self._unattributed = (spoken, self._number), None
        made = Said(paragraph, before, (self._without_stop(before),), said, spoken, part, "say", (part,))
        (self._composer.replace_last if is_proposed else self._composer.add)(made)
        return True
