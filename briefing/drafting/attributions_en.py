# SPDX-License-Identifier: MIT
"""English attributions: who says what in a sentence, by the place of the says-words in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from briefing.drafting.attribution import Attribution, Pattern
from briefing.drafting.bare import bare
from briefing.drafting.english_lists import clause_verbs, lists, object_verbs
from briefing.drafting.english_phrases import is_subject, skip_asides
from briefing.drafting.english_verbs import Saying, sayings, subject_before
from briefing.drafting.outlets import is_outlet_phrase, outlet_called
from briefing.drafting.tokens import STOPS, Token, span_of
from briefing.drafting.words import words_of
from briefing.snapshots.text_quote import Span

_TELLING: Final = frozenset(("tell", "inform", "assure", "advise", "warn", "remind"))
_POINTING: Final = frozenset(("it", "this", "that", "these", "those", "them", "him", "her", "so", "the", "any", "both", "all", "us", "such", "claim",
                              "claims", "allegation", "allegations", "charge", "charges", "accusation", "accusations", "reports", "report", "idea", "proposal"))
_LEAST_CONTENT: Final = 2
_NAMING: Final = frozenset(("call", "describe", "brand", "label", "dismiss", "hail", "denounce", "tout", "portray", "characterise", "characterize", "declare"))
_MARKED: Final = frozenset(("declare", "decide", "determine", "continue", "accept", "know", "understand", "find", "feel", "read", "order", "go on"))
"""Says-words that mostly say something else, unless "that" or a quotation follows, or what follows has a verb."""
_RECORDS: Final = frozenset(("readout", "transcript", "recording", "excerpts", "excerpt", "translation", "minutes", "media", "agencies"))
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
        cited = self._cited(start, end)
        if cited is not None:
            return cited
        tokens = self._tokens[:end]
        according = self._according(start, end)
        if according is not None:
            return according
        found = [each for each in sayings(tokens) if each.begins >= start]
        quoted = self._as_saying(start, end)
        if quoted is not None:
            return quoted
        if not found:
            return self._unmarked(start, end)
        last = self._final(found, start, end)
        if last is not None:
            return last
        made = [*self._participle_before(found, start), *self._in_order(found, start, end)]
        return made or self._unmarked(start, end)

    def _participle_before(self, found: list[Saying], start: int) -> list[Attribution]:
        """Reads what is said before the subject: "Noting that …, the minister called for …"."""
        tokens = self._tokens
        each = found[0]
        if each.subject is None or each.place != "before" or each.begins - start < 4 or tokens[start + 1].low != "that" or (
                tokens[start].low not in words_of("en").words("verbs", "participles")):
            return []
        content = self._content(start + 2, self._without_comma(start, each.begins))
        source = span_of(tokens, *each.subject)
        if content is None:
            return []
        verb = clause_verbs().get(tokens[start].low)
        return [Attribution(content=(content,), cue=Span(tokens[start].start, tokens[start].end), source=source,
                            verb=verb.verb if verb else "say")]

    def _unmarked(self, start: int, end: int) -> list[Attribution]:
        """Reads a sentence without a known says-word: a quotation with whose it is beside, a colon, or a name in brackets."""
        tokens = self._tokens
        while end > start and tokens[end - 1].low in (".", "!", "?", "…"):
            end -= 1
        if end - start < 3:
            return []
        if tokens[end - 1].low == ")":
            opening = next((at for at in range(end - 2, max(start, end - 8), -1) if tokens[at].low == "("), None)
            if opening is not None and opening - start > 4 and is_subject(tokens, opening + 1, end - 1, is_strict=True):
                content = self._content(start, opening)
                source = span_of(tokens, opening + 1, end - 1)
                return [] if content is None else [Attribution(content=(content,), cue=None, source=source, pattern="label")]
        if tokens[end - 1].is_quoted and tokens[end - 2].low in (":", ","):
            return self._before_colon(start, end)
        if tokens[start].is_quoted and len(tokens[start].text) > 20:
            return self._beside_quotation(start, end)
        return []

    def _before_colon(self, start: int, end: int) -> list[Attribution]:
        tokens = self._tokens
        content = self._content(end - 1, end)
        for stop in range(min(end - 2, start + 20), start, -1):
            at_verb = stop == end - 2 or tokens[stop].low == "," or tokens[stop].is_word and not tokens[stop].is_capital
            if at_verb and is_subject(tokens, start, stop) and content is not None:
                source = span_of(tokens, start, stop)
                cue = span_of(tokens, stop, end - 1)
                return [Attribution(content=(content,), cue=cue, source=source, pattern="label", is_sure=tokens[end - 2].low == ":")]
        return []

    def _beside_quotation(self, start: int, end: int) -> list[Attribution]:
        """Reads a quotation with an unknown verb behind it: "…," he mused, or "…," deadpanned Rubio."""
        tokens = self._tokens
        first = start + 2 if tokens[start + 1].low in (",", "–", "—") else start + 1
        content = self._content(start, start + 1)
        if content is None or first + 1 >= end:
            return []
        inner = self._text[tokens[start].start:tokens[start].end].rstrip("\"”’»'")
        if not inner.endswith((",", "?", "!", "…", "–", "—")) and first == start + 1:
            return []
        quoted = next((at for at in range(first, end) if tokens[at].is_quoted), None)
        parts = (content,) if quoted is None else (content, bare(self._text, Span(tokens[quoted].start, tokens[end - 1].end)) or content)
        for stop in range(min(end - 1, first + 12), first, -1):
            token = tokens[stop]
            if token.is_word and token.low.endswith(("ed", "s")) and token.low not in lists().heads and is_subject(tokens, first, stop):
                return [Attribution(content=parts, cue=Span(token.start, token.end), source=span_of(tokens, first, stop), pattern="after")]
        if tokens[first].low.endswith(("ed", "s")) and not tokens[first].is_capital:
            for stop in range(min(end, first + 8), first + 1, -1):
                if (stop >= end or tokens[stop].low in STOPS) and is_subject(tokens, first + 1, stop):
                    return [Attribution(content=parts, cue=Span(tokens[first].start, tokens[first].end),
                                        source=span_of(tokens, first + 1, stop), pattern="after")]
        return []

    # --- "Reuters reported, citing two officials" ---------------------------------------------------------------------

    def _cited(self, start: int, end: int) -> list[Attribution] | None:
        """Reads a sentence that names whom an outlet cites: they are the speakers of what the outlet reports."""
        tokens = self._tokens
        for at in range(start, end - 1):
            size = self._citing_size(at, end)
            if not size or at > start and tokens[at - 1].low not in (",", "–", "—", "(") and not self._is_outlet_before(at):
                continue
            stop = at + size
            while stop < end and tokens[stop].low not in (",", ";", ".", ":", "–", "—", ")") and not tokens[stop].is_quoted and (
                    tokens[stop].low not in ("that", "as") and stop < at + 30):
                stop += 1
            first = at + size
            if not is_subject(tokens, first, stop):
                continue
            left = at - 1 if at > start and tokens[at - 1].low == "," else at
            right = stop + 1 if stop < end and tokens[stop].low == "," else stop
            kept = [*tokens[start:left], *tokens[right:end]]
            source = span_of(tokens, first, stop)
            found = _Reader(self._text, kept).read(0, len(kept))
            return [msgspec.structs.replace(each, source=source, apposition=None) if self._is_outlet_span(each.source)
                    and not each.same_speaker else each for each in found]
        return None

    def _citing_size(self, at: int, end: int) -> int:
        for phrase in words_of("en").listed("verbs", "citing"):
            words = phrase.split()
            if [token.low for token in self._tokens[at:min(end, at + len(words))]] == words:
                return len(words)
        return 0

    def _is_outlet_before(self, at: int) -> bool:
        return any(outlet_called(self._text[self._tokens[first].start:self._tokens[at - 1].end]) for first in range(max(0, at - 4), at))

    def _is_outlet_span(self, span: Span | None) -> bool:
        name = self._text[span.start:span.end] if span is not None else ""
        return span is None or bool(outlet_called(name.removeprefix("the ").removeprefix("The ").split(",")[0]))

    # --- "according to" -------------------------------------------------------------------------------------------

    def _according(self, start: int, end: int) -> list[Attribution] | None:
        tokens = self._tokens
        viewed = self._in_their_view(start, end)
        if viewed is not None:
            return viewed
        for at in range(start, end - 2):
            size = self._according_size(at, end)
            if not size:
                continue
            stop = self._end_of_source(at + size, end)
            if stop <= at + size or stop == at + size + 1 and not tokens[at + size].is_capital and not tokens[at + size].low.endswith("s"):
                continue
            source, apposition, stop = self._source(at + size, stop, end)
            if source is None:
                continue
            name = self._text[source.start:source.end]
            is_outlet = is_outlet_phrase(name) or self._is_record(at + size, stop)
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
                made = Attribution(content=content, cue=cue, source=source, apposition=apposition, verb="according to", pattern="according")
                return [made, *self._of_relative(apposition, source)]
        return None

    def _of_relative(self, apposition: Span | None, source: Span) -> list[Attribution]:
        """Reads "according to the ministry, which said …": a second statement of the same speaker."""
        if apposition is None:
            return []
        at = next((here for here, token in enumerate(self._tokens) if token.start == apposition.start), None)
        if at is None or self._tokens[at].low not in ("which", "who") or at + 2 >= len(self._tokens):
            return []
        verb = next((here for here in (at + 1, at + 2) if self._tokens[here].low in clause_verbs()), None)
        if verb is None:
            return []
        first = skip_asides(self._tokens, verb + 1, self._text, takes_person=False)
        content = self._content(first, len(self._tokens))
        if content is None:
            return []
        return [Attribution(content=(content,), cue=Span(self._tokens[verb].start, self._tokens[verb].end), source=source,
                            verb=clause_verbs()[self._tokens[verb].low].verb)]

    def _according_size(self, at: int, end: int) -> int:
        low = self._tokens[at].low
        if low == "as" and at + 3 < end and self._tokens[at + 2].low == "by":
            verb = clause_verbs().get(self._tokens[at + 1].low)
            return 3 if verb is not None and verb.form == "past" else 0
        if low not in ("according", "in", "by", "on"):
            return 0
        for phrase in words_of("en").listed("phrases", "according"):
            words = phrase.split()
            if [token.low for token in self._tokens[at:min(end, at + len(words))]] == words:
                return len(words)
        return 0

    def _in_their_view(self, start: int, end: int) -> list[Attribution] | None:
        """Reads "In her view, …" and "…, in the general's estimation": a speaker whose view something is."""
        tokens = self._tokens
        views = words_of("en").words("phrases", "views")
        for at in range(start, end - 2):
            if tokens[at].low not in ("in", "by", "to") or at > start and tokens[at - 1].low not in (",", "–", "—", "that"):
                continue
            close = next((here for here in range(at + 2, min(end, at + 12)) if tokens[here].low in views), None)
            if close is None or close + 1 < end and tokens[close + 1].low not in (",", ".", ";"):
                continue
            owners = {"his": "he", "her": "she", "their": "they", "its": "it"}
            is_owner = tokens[at + 1].low in owners and close == at + 2
            is_named = tokens[close - 1].low in ("'s", "'", "’") and is_subject(tokens, at + 1, close - 1)
            if not is_owner and not is_named:
                continue
            source = span_of(tokens, at + 1, at + 2 if is_owner else close - 1)
            left, right = self._without_comma(start, at), close + 1
            parts = tuple(each for each in (self._content(start, left), self._content(right, end)) if each is not None)
            if parts:
                return [Attribution(content=parts, cue=Span(tokens[at].start, tokens[close].end), source=source, verb="according to",
                                    pattern="according")]
        return None

    def _is_record(self, first: int, stop: int) -> bool:
        """Whether a source is a record of what others said: their words in it are theirs."""
        return any(token.low in _RECORDS for token in self._tokens[first:stop][:6])

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
            verbs = [word for word in words if word in clause_verbs() and clause_verbs()[word].form in ("past", "third")
                     or word in object_verbs() and object_verbs()[word].form == "third"]
            if verbs and words[0] not in ("who", "which"):
                return source, None, stop
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
            beside: tuple[int, int] | None = None
            is_passive = verb > start and tokens[verb - 1].low in ("was", "were", "is", "are", "been")
            if is_passive:
                before_it = subject_before(tokens, verb)
                subject, beside = before_it if before_it is not None else (None, None)
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
                                source=span_of(tokens, *subject), apposition=None if beside is None else span_of(tokens, *beside), verb="say", pattern="before" if content else "after")]
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
            if content is None or left - start < 3 and self._is_adjunct(start, left):
                continue
            further = self._content(behind, end) if behind < end and self._goes_on(each, behind, end) else None
            parts = (content, further) if further is not None else (content,)
            if further is not None and self._is_adjunct(start, left):
                parts = (further,)  # "In Luhansk, said a source, nobody can say …"
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
        is_aside = at > each.ends and tokens[at].low in (
            "held", "broadcast", "published", "posted", "aired", "released", "streamed", "recorded", "given", "taped", "shown",
            "speaking", "while", "when", "as", "after")
        return end if is_aside else None

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
        left_out: Saying | None = None
        for number, (each, first) in enumerate(taken):
            stop = self._stop(taken[number + 1][0] if number + 1 < len(taken) else None, end)
            content = self._content(first, stop)
            if each.form.verb in _NAMING and stop - first > 2:
                last = stop - 1 if self._tokens[stop - 1].low == "." else stop
                if self._tokens[last - 1].is_quoted:
                    content = self._content(last - 1, last)
            if content is None or self._only_points(first, stop):
                left_out = each if each.subject is not None else left_out
                continue
            if each.place == "shared" and left_out is not None:
                each = each._replace(subject=left_out.subject, apposition=left_out.apposition, place="before")
            left_out = None
            is_object = each.takes == "object" or each.takes == "both" and self._is_object(each, first)
            made.append(self._made(each, (content,), "object" if is_object else "before"))
        return made

    def _only_points(self, first: int, stop: int) -> bool:
        """Whether an object says nothing by itself: "it", "that claim"."""
        words = [token.low for token in self._tokens[first:stop] if token.is_word]
        return words == ["anonymity"] or len(words) < 4 and all(word in _POINTING for word in words) and not any(
            token.is_quoted for token in self._tokens[first:stop])

    def _is_object(self, each: Saying, first: int) -> bool:
        low = self._tokens[first].low
        return first == each.last and low != "that"

    def _first_of_content(self, each: Saying, end: int) -> int | None:
        """Returns where the content of a says-word begins; None if there is none."""
        tokens = self._tokens[:end]
        at = each.ends if each.place == "behind" else each.last
        if at >= end:
            return None
        if each.takes == "object" and tokens[at].low not in ("on", "late", "early", "yesterday", "today", "earlier", "himself", "herself", "itself", "themselves"):
            return at
        if tokens[at].low in ("himself", "herself", "itself", "themselves"):
            at += 1
        at = skip_asides(tokens, at, self._text, takes_person=each.form.verb in _TELLING and each.takes != "object")
        if at < end and tokens[at].low == "," and at + 1 < end:
            at += 1
        if at < end and tokens[at].low in ("that", ":"):
            at += 1
        if at < end and tokens[at].low == ",":
            at += 1
        if each.form.verb in _MARKED and tokens[at - 1].low not in ("that", ":") and not tokens[at].is_quoted and not self._has_verb(at, end):
            return None
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
        for at in range(end - 3, 4, -1):
            if tokens[at - 1].low == "," and tokens[at].low in ("a", "an") and tokens[at + 1].low in (
                    "charge", "claim", "allegation", "accusation", "figure", "number", "statement", "assertion", "move", "step"):
                end = at - 1
                continue
            if [token.low for token in tokens[at - 1:at + 2]] == [",", "in", "what"]:
                end = at - 1
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
        return span is not None and is_outlet_phrase(self._text[span.start:span.end])

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
            "we", "i", "what", "who", "how", "whether", "this", "these", "some", "any", "all", "its", "their", "his", "her", "there", "no", "nothing", "both",
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
