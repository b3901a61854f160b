# SPDX-License-Identifier: MIT
"""English attributions: who says what in a sentence, by the place of the says-words in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.drafting.attribution import Attribution, Pattern
from briefing.drafting.bare import bare
from briefing.drafting.english_lists import lists
from briefing.drafting.english_phrases import before_verb, is_subject, skip_asides, subject_ending
from briefing.drafting.english_verbs import Saying, sayings
from briefing.drafting.outlets import outlet_called
from briefing.drafting.tokens import STOPS, Token, span_of
from briefing.drafting.words import words_of
from briefing.snapshots.text_quote import Span

_TELLING: Final = frozenset(("tell", "inform", "assure", "advise", "warn", "remind", "urge", "ask"))
_LEAST_CONTENT: Final = 2
_TRAILERS: Final = frozenset(("citing", "quoting"))


def attributions_en(text: str, tokens: Sequence[Token]) -> list[Attribution]:
    """Returns the attributions of an English sentence in their order."""
    reader = _Reader(text, tokens)
    return [each for each in reader.read(0, len(tokens)) if each is not None]


class _Reader:
    """Reads one sentence."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._text = text
        self._tokens = tokens

    def read(self, start: int, end: int) -> list[Attribution]:
        """Returns the attributions among the words from ``start`` up to ``end``."""
        tokens = self._tokens[:end]
        according = self._according(start, end)
        if according is not None:
            return according
        found = [each for each in sayings(tokens) if each.begins >= start]
        quoted = self._as_saying(start, end)
        if quoted is not None:
            return quoted
        if not found:
            return []
        last = self._final(found, start, end)
        if last is not None:
            return last
        return self._in_order(found, start, end)

    # --- "according to" -------------------------------------------------------------------------------------------

    def _according(self, start: int, end: int) -> list[Attribution] | None:
        tokens = self._tokens
        for at in range(start, end - 2):
            size = self._according_size(at, end)
            if not size:
                continue
            stop = self._end_of_source(at + size, end)
            if stop <= at + size:
                continue
            source, apposition, stop = self._source(at + size, stop, end)
            if source is None:
                continue
            name = self._text[source.start:source.end]
            is_outlet = bool(outlet_called(name)) and not self._is_organisation(name)
            left = self._without_comma(start, at)
            right = stop + 1 if stop < end and tokens[stop].low == "," else stop
            if is_outlet:
                rest = self._rest_without(start, end, at, stop)
                if rest:
                    return rest
            elif not is_subject(tokens, at + size, max(stop if apposition is None else at + size, self._end_of_source(at + size, end))):
                continue
            cue = Span(tokens[at].start, tokens[at + size - 1].end)
            parts = [self._content(start, left), self._content(right, end)] if left > start else [self._content(right, end)]
            content = tuple(each for each in parts if each is not None)
            if left > start and right < end and tokens[right - 1].low != ",":
                content = content[:1]
            if content:
                return [Attribution(content=content, cue=cue, source=source, apposition=apposition, verb="according to",
                                    pattern="according")]
        return None

    def _according_size(self, at: int, end: int) -> int:
        low = self._tokens[at].low
        if low not in ("according", "in", "by", "on"):
            return 0
        for phrase in words_of("en").listed("phrases", "according"):
            words = phrase.split()
            if [token.low for token in self._tokens[at:min(end, at + len(words))]] == words:
                return len(words)
        return 0

    def _is_organisation(self, name: str) -> bool:
        return outlet_called(name) in words_of("shared").listed("outlets", "organisations")

    def _end_of_source(self, at: int, end: int) -> int:
        """Returns where a speaker's phrase ends: at a comma, a quotation, a stop, or a verb."""
        tokens = self._tokens
        here = at
        while here < end and not tokens[here].is_quoted and tokens[here].low not in (",", ";", ":", ".", "–", "—", "?", "!"):
            here += 1
        return here

    def _source(self, first: int, stop: int, end: int) -> tuple[Span | None, Span | None, int]:
        """Returns the speaker's words, an apposition behind them, and where both end."""
        tokens = self._tokens
        source = span_of(tokens, first, stop)
        if stop + 1 < end and tokens[stop].low == ",":
            behind = stop + 1
            close = self._end_of_source(behind, end)
            words = [token.low for token in tokens[behind:close]]
            is_apposition = words and (words[0] in ("who", "a", "an", "the", "whose", "all", "both", "which", "one", "head",
                                                    "speaking", "including", "each") or words[0] in lists().heads) and (
                close < end or first > 2) and any(word in lists().heads or word in ("who", "whose", "all", "both", "which")
                                                  for word in words)
            if is_apposition and not any(word in ("is", "are", "was", "were", "has", "have", "will", "would") and "who" not in
                                         words and "which" not in words for word in words):
                return source, span_of(tokens, behind, close), close
        return source, None, stop

    def _rest_without(self, start: int, end: int, at: int, stop: int) -> list[Attribution]:
        """Reads the sentence without what names an outlet: what is left may name who said it."""
        left = at - 1 if at > start and self._tokens[at - 1].low == "," else at
        right = stop + 1 if stop < end and self._tokens[stop].low == "," else stop
        kept = [*self._tokens[start:left], *self._tokens[right:end]]
        return _Reader(self._text, kept).read(0, len(kept)) if kept else []

    # --- "was quoted as saying" -----------------------------------------------------------------------------------

    def _as_saying(self, start: int, end: int) -> list[Attribution] | None:
        tokens = self._tokens
        for at in range(start + 1, end - 2):
            if tokens[at].low != "as" or tokens[at + 1].low not in ("saying", "telling", "writing", "stating", "warning"):
                continue
            verb = next((here for here in range(at - 1, start - 1, -1) if tokens[here].low in (
                "quoted", "cited", "quotes", "cites", "quoting", "citing")), None)
            if verb is None:
                continue
            is_passive = verb > start and tokens[verb - 1].low in ("was", "were", "is", "are", "been")
            if is_passive:
                subject = subject_ending(tokens, before_verb(tokens, verb, start), start)
            else:
                subject = (verb + 1, at) if is_subject(tokens, verb + 1, at) else None
                comma = next((here for here in range(verb + 1, at) if tokens[here].low == ","), None)
                if subject is None and comma is not None and is_subject(tokens, verb + 1, comma):
                    subject = (verb + 1, comma)
            if subject is None:
                continue
            first = skip_asides(tokens, at + 2, self._text, takes_person=tokens[at + 1].low == "telling")
            first += first < end and tokens[first].low in ("that", ":", ",")
            content = self._content(first, end)
            left = self._without_comma(start, subject[0] if is_passive else self._start_of(verb, start))
            before = self._content(start, left) if left - start >= _LEAST_CONTENT else None
            chosen = content or before
            if chosen is None:
                continue
            return [Attribution(content=(chosen,), cue=Span(tokens[verb].start, tokens[at + 1].end),
                                source=span_of(tokens, *subject), verb="say", pattern="before" if content else "after")]
        return None

    def _start_of(self, at: int, start: int) -> int:
        while at > start and self._tokens[at - 1].low not in STOPS:
            at -= 1
        return at

    # --- says-words -----------------------------------------------------------------------------------------------

    def _final(self, found: list[Saying], start: int, end: int) -> list[Attribution] | None:
        """Reads a sentence whose last says-word stands behind all that is said; those inside it do not count."""
        tokens = self._tokens
        for number in range(len(found) - 1, -1, -1):
            each = found[number]
            if each.place == "shared" or each.begins <= start:
                continue
            before = tokens[each.begins - 1]
            is_apart = before.low in (",", "–", "—") or before.is_quoted or before.low in ("as",)
            if not is_apart:
                continue
            is_quoted = before.is_quoted or before.low == "," and each.begins - 2 >= start and tokens[each.begins - 2].is_quoted
            behind = self._behind_quotation(each, end) if is_quoted else self._behind(each, end)
            if behind is None:
                continue
            left = self._without_comma(start, each.begins)
            if self._is_outlet(each):
                inner = self.read(start, left)
                if inner:
                    return inner
            content = self._content(start, left)
            if content is None or self._is_adjunct(start, left):
                continue
            further = self._content(behind, end) if behind < end and self._goes_on(each, behind, end) else None
            parts = (content, further) if further is not None else (content,)
            made = self._made(each, parts, "around" if further is not None else "after")
            rest = found[number + 1:]
            return [made, *self._in_order(rest, behind, end)] if rest and further is None else [made]
        return None

    def _behind(self, each: Saying, end: int) -> int | None:
        """Returns where what stands behind a closing says-word begins; None if it is followed by its content."""
        tokens = self._tokens
        at = skip_asides(tokens[:end], each.ends, self._text, takes_person=each.form.verb in _TELLING and each.place == "before")
        if at >= end or tokens[at].low in (".", ";", "!", "?"):
            return end
        if tokens[at].low in (",", "–", "—"):
            return at + 1
        return None

    def _behind_quotation(self, each: Saying, end: int) -> int | None:
        """Returns where the quotation goes on, or the end: what else stands behind the says-word is when and how."""
        tokens = self._tokens
        if each.last < end and tokens[each.last].low == "that" and each.place == "before":
            return None
        quoted = next((at for at in range(each.ends, end) if tokens[at].is_quoted), None)
        plain = self._behind(each, end)
        if plain is not None and plain < end and not self._goes_on(each, plain, end):
            return plain
        return quoted if quoted is not None else plain if plain is not None else end

    def _goes_on(self, each: Saying, at: int, end: int) -> bool:
        """Whether what is said goes on behind the says-word: not with an aside or another says-word."""
        token = self._tokens[at]
        if token.is_quoted:
            return True
        low = token.low
        if low in ("and", "but") and self._has_verb(at, end):
            return not any(each.begins > at for each in sayings(self._tokens[:end]))
        if low in ("adding", "citing", "according", "who", "which", "while", "but", "and", "as", "in", "on", "at", "after",
                   "speaking", "referring", "during", "where", "when", "following", "a", "an", "the", "quoting") or (
                low.endswith("ing") and low not in ("being",)) or low in lists().times:
            return low in ("the", "a", "an") and self._has_verb(at, end)
        return True

    def _has_verb(self, at: int, end: int) -> bool:
        return any(token.low in lists().auxiliaries for token in self._tokens[at:end])

    def _in_order(self, found: list[Saying], start: int, end: int) -> list[Attribution]:
        """Reads says-words that stand before what they say, one after another; those inside what is said are passed over."""
        made: list[Attribution] = []
        taken: list[tuple[Saying, int]] = []
        for each in found:
            if taken and not self._is_new(taken[-1], each):
                continue
            first = self._first_of_content(each, end)
            if first is None:
                continue
            if self._is_outlet(each) and any(later.first > each.first for later in found) and each.takes != "object":
                continue
            taken.append((each, first))
        for number, (each, first) in enumerate(taken):
            stop = self._stop(taken[number + 1][0] if number + 1 < len(taken) else None, end)
            content = self._content(first, stop)
            if content is None:
                continue
            is_object = each.takes == "object" or each.takes == "both" and self._is_object(each, first)
            made.append(self._made(each, (content,), "object" if is_object else "before"))
        return made

    def _is_object(self, each: Saying, first: int) -> bool:
        low = self._tokens[first].low
        return first == each.last and low != "that"

    def _first_of_content(self, each: Saying, end: int) -> int | None:
        """Returns where the content of a says-word begins; None if there is none."""
        tokens = self._tokens[:end]
        at = each.ends if each.place == "behind" else each.last
        if at >= end:
            return None
        at = skip_asides(tokens, at, self._text, takes_person=each.form.verb in _TELLING and each.takes != "object")
        if at < end and tokens[at].low == "," and at + 1 < end:
            at += 1
        if at < end and tokens[at].low in ("that", ":"):
            at += 1
        if at < end and tokens[at].low == ",":
            at += 1
        return at if end - at >= _LEAST_CONTENT or at < end and tokens[at].is_quoted else None

    def _is_new(self, before: tuple[Saying, int], each: Saying) -> bool:
        """Whether a says-word begins something new rather than standing inside what the one before says."""
        tokens = self._tokens
        if each.begins < before[1]:
            return False
        at = each.begins
        while at and tokens[at - 1].low in lists().adverbs:
            at -= 1
        previous = tokens[at - 1].low if at else ""
        if each.place == "shared":
            return True
        if each.takes == "object" and each.form.form == "third":
            return False
        is_joined = previous in ("while", "whereas", "although", "though", ";") or (
            previous in ("but", "and") and at >= 2 and tokens[at - 2].low == ",")
        return is_joined and not (each.takes == "object" and previous == "and")

    def _stop(self, following: Saying | None, end: int) -> int:
        """Returns where the content ends: before the next says-word with what joins it, or an aside at the end."""
        tokens = self._tokens
        if following is not None:
            at = following.begins
            while at and (tokens[at - 1].low in lists().adverbs or tokens[at - 1].low in (
                    ",", "and", "but", "while", "whereas", "although", "though", ";", "–", "—", "has", "have", "had")):
                at -= 1
            return at
        for at in range(end - 1, 0, -1):
            if tokens[at].low in _TRAILERS and tokens[at - 1].low == ",":
                return at - 1
        return end

    # --- parts ----------------------------------------------------------------------------------------------------

    def _made(self, each: Saying, content: tuple[Span, ...], pattern: Pattern) -> Attribution:
        tokens = self._tokens
        source = None if each.subject is None else span_of(tokens, *each.subject)
        apposition = None if each.apposition is None else span_of(tokens, *each.apposition)
        return Attribution(content=content, cue=Span(tokens[each.first].start, tokens[each.last - 1].end), source=source,
                           apposition=apposition, verb=each.form.verb, pattern=pattern,
                           same_speaker=each.place == "shared")

    def _is_outlet(self, each: Saying) -> bool:
        if each.subject is None:
            return False
        span = span_of(self._tokens, *each.subject)
        name = self._text[span.start:span.end] if span is not None else ""
        return bool(outlet_called(name)) and not self._is_organisation(name)

    def _without_comma(self, start: int, at: int) -> int:
        while at > start and self._tokens[at - 1].low in (",", "–", "—", "as", "and", "but", "-"):
            at -= 1
        return at

    def _is_adjunct(self, start: int, end: int) -> bool:
        """Whether words before a says-word are only when or where, such as "On Monday" or "In a statement"."""
        tokens = self._tokens[start:end]
        if not tokens or any(token.is_quoted for token in tokens) and len(tokens) < 3:
            return False
        low = tokens[0].low
        words = words_of("en").words("phrases", "sentence_starts")
        has_verb = any(token.low in lists().auxiliaries for token in tokens)
        return low in words and not has_verb and len(tokens) <= 12 and low not in ("the", "a", "an", "it", "he", "she", "they",
            "we", "i", "this", "these", "some", "any", "all", "its", "their", "his", "her", "there", "no", "nothing", "both",
            "more", "most", "many", "several", "few", "that", "those", "another", "each", "every", "only", "even", "let", "our",
            "my", "you", "one")

    def _content(self, first: int, last: int) -> Span | None:
        """Returns what is said among the words: without marks and stops at the ends, a lone quotation without its marks."""
        tokens = self._tokens
        while first < last and tokens[first].low in (",", ":", ";", "–", "—", "-", "that", "and", "but", ")"):
            first += 1
        while last > first and tokens[last - 1].low in (",", ".", ";", ":", "–", "—", "-", "(", "!", "?", "…"):
            last -= 1
        span = span_of(tokens, first, last)
        return None if span is None else bare(self._text, span)
