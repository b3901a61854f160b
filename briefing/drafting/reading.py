# SPDX-License-Identifier: MIT
"""Reads an article's paragraphs one after another: who speaks, what goes on without a says-word, what goes back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from briefing.drafting.article import Paragraph
from briefing.drafting.composing import Said, outside
from briefing.drafting.kinds import goes_on_of_document, goes_on_reported
from briefing.drafting.proposals import Proposal, ProposedSpeaker
from briefing.drafting.speakers import proposed
from briefing.drafting.spoken import Spoken
from briefing.drafting.telling import Telling
from briefing.drafting.text.attribution import Attribution
from briefing.drafting.text.figures import is_of_ground
from briefing.drafting.text.outlets import known_organisation, same_outlet
from briefing.drafting.text.quotations import Quotation, quotations, sentences, trim
from briefing.drafting.text.tokens import Token, tokens_of
from briefing.sentences import Sentence, sentence
from briefing.snapshots.text_quote import Span

_LEAST_QUOTATION: Final = 5
_BUT: Final = re.compile(r"\b(?:but|though|although|however|while|але|проте|однак|хоча|натомість|но|однако|зато)\b")
_SHORT: Final = 6
"""Words of a sentence that goes on with an answer: "Legally, never."."""
_UNDER: Final = re.compile(
    r"(?:Under|As part of|By)\s+(?:the|its|this|that|their)\s+(?:\w+\s+)?"
    r"(?:terms|plan|proposal|draft|deal|agreement|framework|memorandum|document|text|scheme|blueprint|arrangement|formula|accord|provisions|package|treaty)\b[^,]{0,40},")
"""How a sentence begins that says what a document would have done."""
_QUOTED_BY: Final = re.compile(r"\b(?:цитує|цитують|цитирует|цитируют|(?:quoted|cited|interviewed)\s+by)\b")
"""What is beside a speaker and names the outlet that it came through, rather than a role."""
_MARKS: Final = frozenset("\"“«‘'„")


class ArticleReader(Telling):
    """Reads one article."""

    def __len__(self) -> int:
        return len(self._composer)

    def finished(self) -> tuple[Proposal, ...]:
        """Returns the proposals."""
        self._speakers.settle()
        return self._composer.finished()

    def read(self, paragraph: Paragraph) -> None:
        """Takes the next paragraph."""
        self._number += 1
        start, end = paragraph.span
        self._is_answer, self._is_question_before = self._is_question_before, self._text[start:end].endswith("?")
        if paragraph.label == "turn" and paragraph.label_words is not None:
            self._read_turn(paragraph, paragraph.label_words)
            return
        if paragraph.label == "source":
            self._read_source(paragraph.span)
            return
        if paragraph.label == "quote" and paragraph.label_words is not None:
            self._read_quote_label(paragraph.label_words)
        quoted = quotations(self._text, start, end)
        used = 0
        for part in sentences(self._text, start, end, quoted, self._language):
            while used < len(quoted) and quoted[used].whole.end <= part.start:
                used += 1
            inside = []
            for each in quoted[used:]:
                if each.whole.start >= part.end:
                    break
                inside.append(each)
            self._read_sentence(paragraph, part, inside)

    # --- sentences ------------------------------------------------------------------------------------------------

    def _read_sentence(self, paragraph: Paragraph, part: Span, quoted: list[Quotation]) -> None:
        words = self._text[part.start:part.end]
        noted = self._grammar.note.search(words)
        if noted is not None:
            self._composer.note(words)
            self._add_after_note(paragraph, part, part.start + noted.end(), quoted)
            return
        if words.rstrip("»”\"").endswith("?") and not quoted:
            return
        if self._name_source(part):
            return
        is_lone = self._is_lone_quotation(part, quoted)
        if is_lone and paragraph.label == "quote":
            self._add_quotation(paragraph, part, quoted, self._quote_speaker)
            return
        tokens = tokens_of(self._text, part, quoted)
        goes_back = self._unattributed is not None and self._grammar.goes_back(self._text, tokens) is not None
        if goes_back and self._go_back(tokens):
            return
        found = self._attributed(paragraph, self._grammar.attributions(self._text, tokens))
        if found:
            self._unattributed = None
            for at, each in enumerate(found):
                self._add(paragraph, part, each, found, is_first=at == 0)
        elif is_lone:
            self._unattributed = None
            self._add_quotation(
                paragraph, part, quoted, self._speakers.last if self._last[1] != self._number else self._last[0]
            )
        elif not self._go_back(tokens):
            self._read_unattributed(paragraph, part, tokens)

    def _add_after_note(self, paragraph: Paragraph, part: Span, at: int, quoted: list[Quotation]) -> None:
        """Reads what is said after a note in one sentence: "declined to give details but said …"."""
        found = self._grammar.attributions(self._text, tokens_of(self._text, part, quoted))
        after = [each for each in found if each.cue is not None and each.cue.start > at and _BUT.search(
            self._text, at, each.cue.start)]
        for number, each in enumerate(after):
            self._add(paragraph, part, each, found, is_first=number == 0)

    def _attributed(self, paragraph: Paragraph, found: Sequence[Attribution]) -> list[Attribution]:
        """Returns what somebody says: not the article itself, nor what background tells of what somebody wanted."""
        kept = []
        for each in found:
            if paragraph.label == "background" and each.pattern == "object":
                if each.source is not None:
                    self._last = (self._speakers.read(each.source, each.apposition)[0], self._number)
            elif not self._is_own(each):
                kept.append(each)
        return kept

    def _is_own(self, found: Attribution) -> bool:
        """Whether the speaker is the article's own publisher, which tells all of it."""
        publisher = self._article.publisher
        if found.source is None or not publisher or known_organisation(publisher):
            return False
        return same_outlet(self._text[found.source.start:found.source.end]) == same_outlet(publisher)

    def _is_lone_quotation(self, part: Span, quoted: Sequence[Quotation]) -> bool:
        """Whether a sentence is nothing but what is quoted."""
        if not quoted:
            return False
        beside = part.end - part.start - sum(each.whole.end - each.whole.start for each in quoted)
        return quoted[0].whole.start - part.start <= 2 and beside <= 4 and (
            quoted[0].inner.end - quoted[0].inner.start > _LEAST_QUOTATION)

    def _add_quotation(self, paragraph: Paragraph, part: Span, quoted: list[Quotation], speaker: Spoken | None) -> None:
        """Adds a quotation by itself: it goes on with the statement right before, or is one of its own."""
        span = trim(self._text, Span(quoted[0].inner.start, quoted[-1].inner.end))
        if span is None or speaker is None:
            return
        span = self._without_stop(span)
        last = self._composer.last
        if (
            last is not None
            and last.cue is not None
            and self._last[1] == self._number
            and 0 <= part.start - last.sentence.end < 3
            and (
                last.passage.start < last.cue.start
                and self._text[last.passage.start - 1 : last.passage.start] in _MARKS
            )
            and (self._composer.go_on(span))
        ):
            return
        doubt = sentence("The words stand in a quotation without a speaker; {name} spoke before.", name=speaker.name)
        said = proposed(speaker, self._text, None, is_sure=False)
        self._last = (speaker, self._number)
        self._composer.add(Said(paragraph, part, (span,), said, speaker, doubts=(doubt,)))

    # --- with a says-word ---------------------------------------------------------------------------------------------

    def _add(
        self, paragraph: Paragraph, part: Span, found: Attribution, all_found: list[Attribution], *, is_first: bool
    ) -> None:
        if found.source is None:
            spoken, is_sure = (self._last[0] if is_first else self._speakers.last), found.same_speaker and not is_first
        else:
            outlet = self._outlet_meant(found.source)
            spoken, is_sure = (outlet, False) if outlet else self._speakers.read(found.source, found.apposition)
        doubts: tuple[Sentence, ...] = ()
        said: ProposedSpeaker | None = None
        if spoken is not None:
            is_sure = is_sure or (
                found.source is not None
                and spoken.name.casefold() in self._text[found.source.start : found.source.end].casefold()
            )
            said = proposed(spoken, self._text, found.source, is_sure=is_sure and found.is_sure)
            if not said.is_sure:
                doubts = (sentence("“{words}” is taken to be {name}.", words=said.words or "…", name=said.name),)
            self._last = (spoken, self._number)
        elif found.source is not None:
            words = self._text[found.source.start:found.source.end]
            said = ProposedSpeaker(name=words, span=found.source, words=words, is_sure=False)
            doubts = (sentence("Nobody is named before whom “{words}” could mean.", words=words),)
        beside = [each.apposition for each in all_found if each.apposition is not None and not _QUOTED_BY.search(
            self._text, each.apposition.start, each.apposition.end)]
        frame = outside(part, [*(each.span for each in all_found), *beside])
        if self._is_question(found):
            return
        self._composer.add(Said(paragraph, part, found.content, said, spoken, found.cue, found.verb, frame, doubts))

    def _is_question(self, found: Attribution) -> bool:
        """Whether all that is said is a question."""
        return (
            len(found.content) == 1
            and self._text[found.content[0].start : found.content[0].end].rstrip("\"”»’'").endswith("?")
            and (found.verb in ("ask", "") or found.pattern == "after")
        )

    # --- without one --------------------------------------------------------------------------------------------------

    def _read_unattributed(self, paragraph: Paragraph, part: Span, tokens: Sequence[Token]) -> None:
        """Reads a sentence without attribution: what a document goes on to say, a figure of ground, background."""
        for phrase, apposition, at in self._grammar.mentions(self._text, tokens):
            self._speakers.mention(phrase, apposition, at)
        spoken, number = self._last
        words = self._text[part.start:part.end]
        if self._language == "en" and _UNDER.match(words) and self._speakers.last_document is not None:
            spoken, number = self._speakers.last_document, self._number
            self._last = (spoken, number)
        numbers = self._composer.figures_in(part)
        is_ground = any(is_of_ground(self._text, each, self._language) for each in numbers)
        goes_on = spoken is not None and number == self._number and (
            (self._is_answer and len(tokens) <= _SHORT)
            or (spoken.described.is_document and goes_on_of_document(words, self._language))
            or (bool(numbers) and goes_on_reported(words, self._language)))
        passage = (self._without_stop(part),)
        if spoken is not None and goes_on:
            doubt = sentence("No speaker is named here; what {name} says before may go on.", name=spoken.name)
            said = proposed(spoken, self._text, None, is_sure=False)
            self._composer.add(Said(paragraph, part, passage, said, spoken, doubts=(doubt,)))
        elif is_ground or paragraph.label == "background":
            self._composer.add(Said(paragraph, part, passage, frame=(part,) if is_ground else (), doubts=(
                sentence("Nobody is named for this."),)))
        self._unattributed = (paragraph, part, is_ground or paragraph.label == "background") if not goes_on else None
