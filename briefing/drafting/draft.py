# SPDX-License-Identifier: MIT
"""From an article to draft statements: reads it sentence by sentence and proposes what is said, by whom, through whom."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from briefing import limits
from briefing.drafting.article import Article, Paragraph, read_article
from briefing.drafting.attribution import Attribution
from briefing.drafting.chains import Chains
from briefing.drafting.days import said_day
from briefing.drafting.figures import FigureFound, figures, is_of_ground
from briefing.drafting.grammar import Grammar, grammar_of
from briefing.drafting.kinds import kind_of
from briefing.drafting.outlets import known_organisation, same_outlet
from briefing.drafting.places import PlaceFound, PlaceNames
from briefing.drafting.proposals import ArticleDraft, Proposal, ProposedSpeaker
from briefing.drafting.quotations import Quotation, quotations, sentences, trim
from briefing.drafting.speakers import Speakers, Spoken, proposed
from briefing.drafting.tokens import tokens_of
from briefing.drafting.words import any_of, words_of
from briefing.sentences import Sentence, sentence
from briefing.snapshots.text_quote import Span

_MOST_PROPOSALS: Final = 5_000
_LEAST_PASSAGE: Final = 2


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of an article already; None where its text has to say it."""

    publisher: str | None = None
    published: datetime.date | None = None
    language: str | None = None


def always() -> bool:
    """Says that the work is still wanted."""
    return True


def draft_article(text: str, names: PlaceNames | None = None, *, facts: Facts | None = None,
                  is_wanted: Callable[[], bool] = always) -> ArticleDraft:
    """Returns what an article proposes, whatever the text is; what was read so far once it is no longer wanted."""
    known = facts or Facts()
    article = read_article(text, language=known.language, publisher=known.publisher, published=known.published)
    drafting = _Drafting(article, names or PlaceNames())
    for paragraph in article.paragraphs:
        if not is_wanted() or len(drafting.proposals) >= _MOST_PROPOSALS:
            break
        drafting.read(paragraph)
    return ArticleDraft(
        title=article.title, publisher=article.publisher, author=article.author, published=article.published,
        language=article.language, proposals=tuple(drafting.proposals), body=tuple(each.span for each in article.paragraphs))


class _Drafting:
    """Reads one article's paragraphs."""

    def __init__(self, article: Article, names: PlaceNames) -> None:
        self._article = article
        self._text = article.text
        self._language = article.language
        self._names = names
        self._grammar: Grammar = grammar_of(article.language)
        self._speakers = Speakers(self._text, self._grammar.describe)
        self._chains = Chains(article)
        self._quote_speaker: Spoken | None = None
        self._source: Spoken | None = None
        self._last: tuple[Spoken | None, int] = (None, -1)
        """Who spoke last, and in which paragraph."""
        self._number = 0
        self.proposals: list[Proposal] = []
        self._parts: list[list[Span]] = []
        """The parts of each proposal's passage that are said; what stands between them is not."""

    def read(self, paragraph: Paragraph) -> None:
        """Takes the next paragraph."""
        self._number += 1
        start, end = paragraph.span
        if paragraph.label == "source":
            self._read_source(paragraph.span)
            return
        if paragraph.label == "quote" and paragraph.label_words is not None:
            self._read_quote_label(paragraph.label_words)
        quoted = quotations(self._text, start, end)
        parts = sentences(self._text, start, end, quoted, self._language)
        used = 0
        for part in parts:
            while used < len(quoted) and quoted[used].whole.end <= part.start:
                used += 1
            inside = []
            for each in quoted[used:]:
                if each.whole.start >= part.end:
                    break
                inside.append(each)
            self._read_sentence(paragraph, part, inside)

    # --- labels ---------------------------------------------------------------------------------------------------

    def _read_source(self, span: Span) -> None:
        """Reads "Source: Reuters, citing five officials": the outlet binds the unnamed, the people are speakers."""
        self._chains.source_label(span)
        phrase = self._grammar.source_of_label(self._text[span.start:span.end])
        self._source = self._speakers.note(phrase, span.start) if phrase else None
        self._last = (self._source, self._number)

    def _read_quote_label(self, span: Span) -> None:
        words = self._text[span.start:span.end].rstrip(" :")
        phrase = self._grammar.speaker_of_quote_label(words)
        if phrase:
            at = self._text.find(phrase, span.start, span.end)
            found, _ = self._speakers.read(Span(at, at + len(phrase)), None) if at >= 0 else (None, False)
            self._quote_speaker = found
        else:
            self._quote_speaker = self._source or self._last[0]

    # --- sentences ------------------------------------------------------------------------------------------------

    def _read_sentence(self, paragraph: Paragraph, part: Span, quoted: list[Quotation]) -> None:
        words = self._text[part.start:part.end]
        if self._grammar.note.search(words):
            self._add_note(words)
            return
        if words.rstrip("»”\"").endswith("?") and not quoted:
            return
        if paragraph.label == "quote" and quoted and len(quoted[0].inner) and not self._last_is_attribution(part):
            if self._is_lone_quote(part, quoted):
                self._add_quote(paragraph, part, quoted, self._quote_speaker)
                return
        tokens = tokens_of(self._text, part, quoted)
        found = self._grammar.attributions(self._text, tokens)
        if found:
            before: Attribution | None = None
            for each in found:
                self._add(paragraph, part, each, found, before)
                before = each
            return
        if self._is_lone_quote(part, quoted):
            self._add_quote(paragraph, part, quoted, self._quote_speaker if paragraph.label == "quote" else self._last[0])
            return
        self._mention(part, quoted)
        self._add_untold(paragraph, part)

    def _last_is_attribution(self, part: Span) -> bool:
        return False

    def _is_lone_quote(self, part: Span, quoted: list[Quotation]) -> bool:
        if not quoted:
            return False
        outside = part.end - part.start - sum(each.whole.end - each.whole.start for each in quoted)
        return quoted[0].whole.start - part.start <= 2 and outside <= 4 and quoted[0].inner.end - quoted[0].inner.start > 12

    def _mention(self, part: Span, quoted: list[Quotation]) -> None:
        for phrase, apposition, at in self._grammar.mentions(self._text, tokens_of(self._text, part, quoted)):
            self._speakers.mention(phrase, apposition, at)

    def _add_note(self, words: str) -> None:
        """Gives what could not be verified or was not commented on to the statement beside it."""
        if self.proposals:
            last = self.proposals[-1]
            note = f"{last.note} {words}".strip()[: limits.MAX_PROSE]
            self.proposals[-1] = msgspec.structs.replace(last, note=note)

    def _add_quote(self, paragraph: Paragraph, part: Span, quoted: list[Quotation], speaker: Spoken | None) -> None:
        """Adds a quotation that stands alone: it goes on with the statement right before, or is one of its own."""
        span = trim(self._text, Span(quoted[0].inner.start, quoted[-1].inner.end))
        if span is None or speaker is None:
            return
        last = self.proposals[-1] if self.proposals else None
        if last is not None and last.cue is not None and self._last[1] == self._number and (
                last.sentence.end <= part.start and part.start - last.sentence.end < 3) and (
                last.passage.end < last.cue.start or last.passage.start < last.cue.start) and (
                self._text[last.passage.start - 1:last.passage.start] in ("\"", "“", "«", "‘", "'", "„")):
            longer = self._bounded(Span(last.passage.start, self._without_stop(span).end))
            if longer is not None:
                self._parts[-1].append(Span(quoted[0].inner.start, longer.end))
                self.proposals[-1] = self._again(last, longer)
                return
        said = proposed(speaker, self._text, None, is_sure=False)
        self._append(paragraph, part, self._without_stop(span), said, None, "", [], (
            sentence("The words stand in a quotation without a speaker; {name} spoke before.", name=speaker.name),))

    def _again(self, last: Proposal, passage: Span) -> Proposal:
        """Returns a proposal whose quotation goes on."""
        numbers = self._figures(self._parts[-1])
        kind = last.kind if last.kind == "position" else kind_of(
            "", self._words(self._parts[-1]), numbers, self._language, has_speaker=True)
        return msgspec.structs.replace(last, passage=passage, figures=numbers, kind=kind, places=self._places(self._parts[-1]))

    def _figures(self, parts: Sequence[Span]) -> tuple[FigureFound, ...]:
        return tuple(each for part in parts for each in figures(self._text, part.start, part.end, self._language))

    def _places(self, parts: Sequence[Span]) -> tuple[PlaceFound, ...]:
        found = {each.name: each for part in reversed(parts)
                 for each in reversed(self._names.find(self._text, part.start, part.end, self._language))}
        return tuple(sorted(found.values(), key=lambda each: each.span))

    def _words(self, parts: Sequence[Span]) -> str:
        return " … ".join(self._text[part.start:part.end] for part in parts)

    def _without_stop(self, span: Span) -> Span:
        end = span.end
        while end > span.start + 1 and self._text[end - 1] in ".,;: ":
            end -= 1
        return Span(span.start, end)

    # --- statements -----------------------------------------------------------------------------------------------

    def _add(self, paragraph: Paragraph, part: Span, found: Attribution, all_found: list[Attribution],
             before: Attribution | None) -> None:
        if found.source is not None and self._article.publisher and same_outlet(
                self._text[found.source.start:found.source.end]) == same_outlet(self._article.publisher) and (
                not known_organisation(self._article.publisher)):
            return
        spoken, is_sure = self._speaker_of(found, before)
        doubts: list[Sentence] = []
        said: ProposedSpeaker | None = None
        if spoken is not None:
            said = proposed(spoken, self._text, found.source, is_sure=is_sure and found.is_sure)
            if not said.is_sure:
                doubts.append(sentence("“{words}” is taken to be {name}.", words=said.words or "…", name=said.name))
            self._last = (spoken, self._number)
        elif found.source is not None:
            words = self._text[found.source.start:found.source.end]
            said = ProposedSpeaker(name=words, span=found.source, words=words, is_sure=False)
            doubts.append(sentence("Nobody is named before whom “{words}” could mean.", words=words))
        frame = _outside(part, [each.span for each in all_found])
        self._append(paragraph, part, found.span, said, found.cue, found.verb, frame, tuple(doubts), found.content)

    def _speaker_of(self, found: Attribution, before: Attribution | None) -> tuple[Spoken | None, bool]:
        if found.source is None:
            return (self._speakers.last if before is not None else self._last[0]), found.same_speaker
        return self._speakers.read(found.source, found.apposition)

    def _append(self, paragraph: Paragraph, part: Span, passage: Span, said: ProposedSpeaker | None, cue: Span | None,
                verb: str, frame: list[Span], doubts: tuple[Sentence, ...], content: tuple[Span, ...] = ()) -> None:
        bounded = self._bounded(passage)
        if bounded is None:
            return
        parts = [Span(each.start, min(each.end, bounded.end)) for each in content or (bounded,) if each.start < bounded.end]
        numbers = self._figures(parts)
        self._parts.append(parts)
        is_unnamed = said is None or said.anonymous
        day = None
        for each in frame:
            day = day or said_day(self._text, each, self._article.published, self._language)
        self.proposals.append(Proposal(
            passage=bounded, sentence=part, cue=cue, speaker=said,
            chain=self._chains.of(frame, is_unnamed=is_unnamed, is_background=paragraph.label == "background"),
            kind=kind_of(verb, self._words(parts), numbers, self._language, has_speaker=said is not None), figures=numbers,
            places=self._places(parts), theme=paragraph.heading, said=day, doubts=doubts))

    def _add_untold(self, paragraph: Paragraph, part: Span) -> None:
        """Adds a sentence that nobody is named for: with a figure of ground, or under a label such as *Background*."""
        numbers = figures(self._text, part.start, part.end, self._language)
        is_ground = any(is_of_ground(self._text, each, self._language) for each in numbers)
        if not is_ground and paragraph.label != "background":
            return
        self._append(paragraph, part, self._without_stop(part), None, None, "", [], (
            sentence("Nobody is named for this."),))

    def _bounded(self, span: Span) -> Span | None:
        """Returns a passage that a snapshot can cite: not empty, not too long, without blanks at its ends."""
        inside = trim(self._text, Span(span.start, min(span.end, span.start + limits.MAX_PASSAGE)))
        return inside if inside is not None and inside.end - inside.start >= _LEAST_PASSAGE else None


def _outside(part: Span, taken: list[Span]) -> list[Span]:
    """Returns what of a sentence is in none of the spans."""
    found, at = [], part.start
    for span in sorted(taken):
        if span.start > at:
            found.append(Span(at, span.start))
        at = max(at, span.end)
    if at < part.end:
        found.append(Span(at, part.end))
    return found


def note_pattern(language: str) -> re.Pattern[str]:
    """Returns the pattern of what is a note rather than a statement."""
    return re.compile(any_of(words_of(language).listed("phrases", "notes")), re.IGNORECASE)
