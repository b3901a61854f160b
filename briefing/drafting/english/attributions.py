# SPDX-License-Identifier: MIT
"""English attributions: who says what in a sentence, by the place of the says-words in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.drafting.english.asides import skip_asides
from briefing.drafting.english.lists import lists
from briefing.drafting.english.named import according, cited, in_their_view, participle_before
from briefing.drafting.english.nominal import EXPRESSING, among_its_findings, chronicled, convinced, their_position
from briefing.drafting.english.saying import Saying
from briefing.drafting.english.sentence import Sentence
from briefing.drafting.english.unmarked import as_saying, unmarked
from briefing.drafting.english.verbs import sayings
from briefing.drafting.text.attribution import Attribution, Pattern
from briefing.drafting.text.outlets import is_outlet_phrase
from briefing.drafting.text.tokens import Token, span_of
from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

_TELLING: Final = frozenset(("tell", "inform", "assure", "advise", "warn", "remind"))
_LEAST_CONTENT: Final = 2
_NAMING: Final = frozenset((
    "call", "describe", "brand", "label", "dismiss", "hail", "denounce", "tout", "portray", "characterise",
    "characterize", "declare"))
_MOST_CALLED: Final = 5
"""Words before a quotation, up to which it is all that is said: "called the proposal “a start”"."""
_MARKED: Final = frozenset((
    "declare", "decide", "determine", "continue", "accept", "know", "understand", "find", "feel", "read", "order",
    "go on"))
"""Says-words that mostly say something else, unless "that" or a quotation follows, or what follows has a verb."""
_AT_ONCE: Final = frozenset((
    "on", "late", "early", "yesterday", "today", "earlier", "himself", "herself", "itself", "themselves"))
_ASIDES: Final = frozenset((
    "held", "broadcast", "published", "posted", "aired", "released", "streamed", "recorded", "given", "taped",
    "shown", "speaking", "while", "when", "as", "after"))
_BESIDE: Final = frozenset((
    "adding", "citing", "according", "who", "which", "while", "but", "and", "as", "in", "on", "at", "after",
    "speaking", "referring", "during", "where", "when", "following", "a", "an", "the", "quoting"))
_TRAILERS: Final = frozenset(("citing", "quoting"))
_MOST_PARTS: Final = 40
"""Parts of one sentence that are read by themselves, so that its cost stays bounded."""


def attributions_en(text: str, tokens: Sequence[Token]) -> list[Attribution]:
    """Returns the attributions of an English sentence in their order."""
    return _Reader(text, tokens, [_MOST_PARTS]).read()


class _Reader:
    """Reads one sentence, or a part of it; all parts count down the same ``left``."""

    def __init__(
        self, text: str, tokens: Sequence[Token], left: list[int], *, has_sources: bool = False
    ) -> None:
        self._sentence = Sentence(text, tokens)
        self._left = left
        self._has_sources = has_sources
        """Whether the words are what an outlet reports from sources that are named beside them."""

    def _read_part(self, tokens: Sequence[Token], *, has_sources: bool = False) -> list[Attribution]:
        if self._left[0] <= 0:
            return []
        self._left[0] -= 1
        return _Reader(self._sentence.text, tokens, self._left, has_sources=has_sources).read()

    def _read_cited(self, tokens: Sequence[Token]) -> list[Attribution]:
        return self._read_part(tokens, has_sources=True)

    def read(self) -> list[Attribution]:
        """Returns the attributions."""
        sentence, start, end = self._sentence, 0, len(self._sentence.tokens)
        named = cited(sentence, start, end, self._read_cited)
        if named is None:
            named = in_their_view(sentence, start, end)
        if named is None:
            named = according(sentence, start, end, self._read_part)
        if named is None:
            named = as_saying(sentence, start, end)
        if named is not None:
            return named
        found = sayings(sentence.tokens)
        of_noun = self._of_noun(found, start, end)
        if of_noun is not None:
            return [of_noun]
        made = self._final(found, start, end) if found else None
        if made is None and found:
            made = [*participle_before(self._sentence, found[0], start), *self._in_order(found, start, end)]
        return made or unmarked(sentence, start, end)

    def _of_noun(self, found: list[Saying], start: int, end: int) -> Attribution | None:
        """Reads a sentence whose speaker fears, is convinced or has a position, unless a says-word comes before."""
        sentence = self._sentence
        made = convinced(sentence, start, end) or their_position(sentence, start, end) or (
            among_its_findings(sentence, start, end)) or (None if found else chronicled(sentence, start, end))
        if made is None or made.cue is None:
            return None
        tokens, begins = sentence.tokens, made.source.start if made.source is not None else made.cue.start
        if any(each.takes == "object" and each.form.verb not in EXPRESSING and (
                begins <= tokens[each.first].start < made.cue.end) for each in found):
            return None
        is_outermost = all(tokens[each.first].start >= made.cue.start or each.place == "shared" for each in found)
        has_final = any(each.place != "shared" and each.first and tokens[each.begins - 1].low == "," and (
            self._after(each, end) == end) for each in found if each.begins)
        return made if is_outermost and not has_final else None

    def _final(self, found: list[Saying], start: int, end: int) -> list[Attribution] | None:
        """Reads a sentence whose last says-word comes after all that is said; those inside it do not count."""
        tokens = self._sentence.tokens
        for number in range(len(found) - 1, -1, -1):
            each = found[number]
            if each.place == "shared" or each.begins <= start:
                continue
            before = tokens[each.begins - 1]
            is_apart = before.low in (",", "–", "—") or before.is_quoted or before.low in ("as",)
            if not is_apart:
                continue
            is_quoted = before.is_quoted or (
                before.low == "," and each.begins - 2 >= start and tokens[each.begins - 2].is_quoted
            )
            after = self._after_quotation(each, end) if is_quoted else self._after(each, end)
            if after is None:
                continue
            left = self._sentence.without_comma(start, each.begins)
            inner = self._read_part(tokens[start:left]) if self._is_outlet(each) else []
            is_deed = self._has_sources and bool(inner) and (
                inner[0].verb in _TELLING or inner[0].verb in words_of("en").words("phrases", "positions"))
            if inner and not is_deed:
                return inner
            if number and self._is_pronoun(each) and found[0].begins <= start + 1 and not self._is_pronoun(found[0]):
                return self._in_order(found[:number], start, left)  # "The general believes …, he told a forum"
            content = self._sentence.content(start, left)
            if content is None or (left - start < 3 and self._sentence.is_adjunct(start, left)):
                continue
            further = self._sentence.content(after, end) if after < end and self._goes_on(each, after, end) else None
            parts = (content, further) if further is not None else (content,)
            if further is not None and self._sentence.is_adjunct(start, left):
                parts = (further,)  # "In Luhansk, said a source, nobody can say …"
            made = self._made(each, parts, "around" if further is not None else "after")
            rest = found[number + 1:]
            return [made, *self._in_order(rest, after, end)] if rest and further is None else [made]
        return None

    def _after(self, each: Saying, end: int) -> int | None:
        """Returns where what follows a closing says-word begins; None if it is followed by its content."""
        tokens = self._sentence.tokens
        at = skip_asides(
            tokens[:end],
            each.ends,
            self._sentence.text,
            takes_person=each.form.verb in _TELLING and each.place == "before",
        )
        if at >= end or tokens[at].low in (".", ";", "!", "?"):
            return end
        if tokens[at].low in (",", "–", "—"):
            return at + 1
        is_aside = at > each.ends and tokens[at].low in _ASIDES
        return end if is_aside else None

    def _after_quotation(self, each: Saying, end: int) -> int | None:
        """Returns where the quotation goes on, or the end: what else follows the says-word is when and how."""
        tokens = self._sentence.tokens
        if each.last < end and tokens[each.last].low == "that" and each.place == "before":
            return None
        quoted = next((at for at in range(each.ends, end) if tokens[at].is_quoted), None)
        plain = self._after(each, end)
        if plain is not None and plain < end and not self._goes_on(each, plain, end):
            return plain
        return quoted if quoted is not None else plain if plain is not None else end

    def _goes_on(self, each: Saying, at: int, end: int) -> bool:
        """Whether what is said goes on after the says-word: not with an aside or another says-word."""
        if self._sentence.tokens[at].is_quoted:
            return True
        low = self._sentence.tokens[at].low
        if low.isdigit() and (at + 1 >= end or self._sentence.tokens[at + 1].low in (",", ".")):
            return False  # an age: "said Nina, 71, folding a towel"
        if low in ("and", "but") and self._sentence.has_verb(at, end):
            return not any(each.begins > at for each in sayings(self._sentence.tokens[:end]))
        if low in _BESIDE or (
                low.endswith("ing") and low not in ("being",)) or low in lists().times:
            return low in ("the", "a", "an") and self._sentence.has_verb(at, end)
        return True

    def _in_order(self, found: list[Saying], start: int, end: int) -> list[Attribution]:
        """Reads says-words that come before what they say, one after another; those inside what is said are passed
        over.
        """
        made: list[Attribution] = []
        taken: list[tuple[Saying, int]] = []
        is_inside = False
        for each in found:
            is_inside = bool(taken) and (is_inside if each.place == "shared" else not self._is_new(taken[-1], each))
            if is_inside:
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
            content = self._sentence.content(first, stop)
            if each.form.verb in _NAMING and stop - first > 2:
                last = stop - 1 if self._sentence.tokens[stop - 1].low == "." else stop
                if self._is_told_by_quotation(first, last - 1):
                    content = self._sentence.content(last - 1, last)
            if content is None or self._sentence.only_points(first, stop):
                left_out = each if each.subject is not None else left_out
                continue
            if each.place == "shared" and left_out is not None:
                each = each._replace(subject=left_out.subject, apposition=left_out.apposition, place="before")
            left_out = None
            is_object = each.takes == "object" or (each.takes == "both" and self._is_object(each, first))
            made.append(self._made(each, (content,), "object" if is_object else "before"))
        return made

    def _is_told_by_quotation(self, first: int, at: int) -> bool:
        """Whether a closing quotation tells enough without a word or two before it: 'called the plan "a map"'."""
        return self._sentence.tokens[at].is_quoted and at - first <= _MOST_CALLED

    def _is_object(self, each: Saying, first: int) -> bool:
        low = self._sentence.tokens[first].low
        return first == each.last and low != "that"

    def _first_of_content(self, each: Saying, end: int) -> int | None:
        """Returns where the content of a says-word begins; None if there is none."""
        tokens = self._sentence.tokens[:end]
        at = each.ends if each.place == "after" else each.last
        if at >= end or (each.form.verb == "seek" and each.form.form == "past" and tokens[at].low == "to"):
            return None  # "sought to calm its neighbours" tells what was done
        if each.takes == "object" and tokens[at].low not in _AT_ONCE:
            is_this = tokens[at].low in ("this", "that", "it") and tokens[min(at + 1, end - 1)].low == ":"
            return at + 2 if is_this else at
        if tokens[at].low in ("himself", "herself", "itself", "themselves"):
            at += 1
        at = skip_asides(
            tokens, at, self._sentence.text, takes_person=each.form.verb in _TELLING and each.takes != "object"
        )
        if at < end and tokens[at].low == "," and at + 1 < end:
            at += 1
        if at < end and tokens[at].low in ("that", ":"):
            at += 1
        if at < end and tokens[at].low == ",":
            at += 1
        if (
            each.form.verb in _MARKED
            and tokens[at - 1].low not in ("that", ":")
            and not tokens[at].is_quoted
            and not self._sentence.has_verb(at, end)
        ):
            return None
        return at if end - at >= _LEAST_CONTENT or (at < end and tokens[at].is_quoted) else None

    def _is_new(self, before: tuple[Saying, int], each: Saying) -> bool:
        """Whether a says-word begins something new rather than standing inside what the one before says."""
        tokens = self._sentence.tokens
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
        is_opened = previous == "," and bool(tokens) and tokens[0].low in ("while", "whereas", "although", "though")
        if is_opened and before[0].begins <= 1:
            return True
        is_joined = previous in ("while", "whereas", "although", "though", ";") or (
            previous in ("but", "and") and at >= 2 and tokens[at - 2].low == ",")
        return is_joined and not (each.takes == "object" and previous == "and")

    def _stop(self, following: Saying | None, end: int) -> int:
        """Returns where the content ends: before the next says-word with what joins it, or an aside at the end."""
        tokens = self._sentence.tokens
        if following is not None:
            at = following.begins
            while at and (tokens[at - 1].low in lists().adverbs or tokens[at - 1].low in (
                    ",", "and", "but", "while", "whereas", "although", "though", ";", "–", "—", "has", "have", "had")):
                at -= 1
            return at
        for at in range(end - 3, 4, -1):
            if tokens[at - 1].low == "," and self._sentence.is_comment(at, end):
                end = at - 1
        for at in range(end - 1, 0, -1):
            if tokens[at].low in _TRAILERS and tokens[at - 1].low == ",":
                return at - 1
        return end

    def _made(self, each: Saying, content: tuple[Span, ...], pattern: Pattern) -> Attribution:
        tokens = self._sentence.tokens
        source = None if each.subject is None else span_of(tokens, *each.subject)
        apposition = None if each.apposition is None else span_of(tokens, *each.apposition)
        return Attribution(
            content=content,
            cue=Span(tokens[each.first].start, tokens[each.last - 1].end),
            source=source,
            apposition=apposition,
            verb=each.form.verb,
            pattern=pattern,
            same_speaker=each.place == "shared",
        )

    def _is_pronoun(self, each: Saying) -> bool:
        return each.subject is not None and self._sentence.tokens[each.subject[0]].low in ("he", "she", "they", "it")

    def _is_outlet(self, each: Saying) -> bool:
        if each.subject is None:
            return False
        span = span_of(self._sentence.tokens, *each.subject)
        return span is not None and is_outlet_phrase(self._sentence.text[span.start:span.end])
