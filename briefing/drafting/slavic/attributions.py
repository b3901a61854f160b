# SPDX-License-Identifier: MIT
"""Ukrainian and Russian attributions: who says what in a sentence, by the place of the says-words in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from briefing.drafting.slavic.named import according, cited, impersonal_after, theirs
from briefing.drafting.slavic.phrases import can_begin, phrase_end, skip_asides
from briefing.drafting.slavic.sentence import DASHES, Sentence
from briefing.drafting.slavic.subjects import subject
from briefing.drafting.slavic.unmarked import denied, inside_quotation, unmarked
from briefing.drafting.text.attribution import Attribution
from briefing.drafting.text.cases import nouns, plain_word
from briefing.drafting.text.tokens import Token, span_of
from briefing.snapshots.text_quote import Span

_NOT_NEGATED: Final = (
    "виключ", "исключ", "погод", "соглас", "сумнів", "сомнев", "заперечу", "отриц", "прихов", "скрыва")
_THIS: Final = ("про", "це", "об", "этом")
_WHO: Final = ("який", "яка", "які", "яке", "котрий", "котра", "котрі", "который", "которая", "которые")
_AS: Final = ("як", "как")
_WEAK: Final = ("готов", "згод", "соглас", "намер", "хоче", "хоч", "хот", "прагн")
"""Says-words that what an outlet reports may well contain."""
_FEW: Final = 6
_LEAST_CONTENT: Final = 2
_NAMING: Final = ("назва", "назив", "назыв", "охарактеризу", "схарактеризу")
_SHOWING: Final = ("показ", "засвідч", "засвидетел")
_FARTHEST: Final = 16
_MOST_PARTS: Final = 40
"""Parts of one sentence that are read by themselves, so that its cost stays bounded."""


def attributions_in(language: str) -> Callable[[str, Sequence[Token]], list[Attribution]]:
    """Returns what finds the attributions of a sentence in a language."""
    return lambda text, tokens: _Reader(text, tokens, language, [_MOST_PARTS]).read()


class _Found(NamedTuple):
    """A says-word, where its clause and what it says begin, and its speaker's words; None if it shares those before."""

    at: int
    begins: int
    source: Span | None
    apposition: Span | None
    content: int


class _Reader:
    """Reads one sentence, or a part of it; all parts count down the same ``left``."""

    def __init__(
        self, text: str, tokens: Sequence[Token], language: str, left: list[int], *, has_sources: bool = False
    ) -> None:
        self._sentence = Sentence(text, tokens, language)
        self._left = left
        self._has_sources = has_sources
        """Whether the words are what an outlet reports from sources that are named beside them."""

    def _read_part(self, tokens: Sequence[Token], *, has_sources: bool = False) -> list[Attribution]:
        if self._left[0] <= 0:
            return []
        self._left[0] -= 1
        sentence = self._sentence
        return _Reader(sentence.text, tokens, sentence.language, self._left, has_sources=has_sources).read()

    def _read_cited(self, tokens: Sequence[Token]) -> list[Attribution]:
        return self._read_part(tokens, has_sources=True)

    def read(self) -> list[Attribution]:
        """Returns the attributions."""
        sentence, start, end = self._sentence, 0, len(self._sentence.tokens)
        named = inside_quotation(sentence, start, end)
        if named is None:
            named = cited(sentence, start, end, self._read_cited)
        if named is None:
            named = theirs(sentence, start, end) or according(sentence, start, end, self._read_part)
        if named is not None:
            return named
        verbs = [at for at in range(start, end) if plain_word(sentence.tokens[at].text) in sentence.known.verbs and (
            not self._is_negated(at) and not self._is_in_clause(at) and not self._is_shown_by_none(at))]
        for at in verbs:
            after = self._after(at, start, end)
            if after is not None:
                return after
        impersonal = impersonal_after(sentence, verbs, start, end)
        if impersonal is not None:
            return impersonal
        pointing_back = denied(sentence, start, end) if len(verbs) == 1 else []
        return pointing_back or self._before(verbs, start, end) or unmarked(sentence, start, end)

    def _is_in_clause(self, at: int) -> bool:
        """Whether a says-word is of a clause such as ", яка попросила не називати її імені,"."""
        tokens = self._sentence.tokens
        return at > 1 and tokens[at - 2].low == "," and tokens[at - 1].low in _WHO

    def _is_shown_by_none(self, at: int) -> bool:
        """Whether a word says "showed" and no survey, map or other document comes before it."""
        tokens, known = self._sentence.tokens, nouns(self._sentence.language, "documents")
        return tokens[at].low.startswith(_SHOWING) and not any(
            plain_word(token.text) in known for token in tokens[max(0, at - _FARTHEST):at])

    def _is_negated(self, at: int) -> bool:
        tokens = self._sentence.tokens
        is_negated = at > 0 and tokens[at - 1].low in ("не", "ні", "ни")
        return is_negated and not tokens[at].low.startswith(_NOT_NEGATED)

    def _after(self, at: int, start: int, end: int) -> list[Attribution] | None:
        """Reads "…, заявив речник" and ", як пояснив він,": a says-word after a sign, its speaker after it."""
        sentence, tokens = self._sentence, self._sentence.tokens
        left = at
        while left > start and (tokens[left - 1].low in sentence.known.adverbs or tokens[left - 1].low in _THIS):
            left -= 1
        previous = tokens[left - 1] if left > start else None
        is_apart = previous is None or previous.low in (",", *DASHES, *_AS) or previous.is_quoted
        found = self._source_after(at, end, previous) if is_apart else None
        if found is None:
            return None
        source, stop = found
        cue, verb = Span(tokens[at].start, tokens[at].end), sentence.verb(tokens[at])
        if previous is not None and sentence.is_outlet(sentence.text[source.start : source.end]):
            inner = self._without_outlet(start, sentence.left(start, left), stop, end)
            is_deed = self._has_sources and bool(inner) and inner[0].pattern == "object"
            if inner and not is_deed and not inner[0].verb.startswith(_WEAK):
                return inner
        has_that = (
            stop + 1 < end and tokens[stop].low == "," and plain_word(tokens[stop + 1].text) in sentence.known.that
        )
        is_marked = stop < end and (tokens[stop].low == ":" or has_that) and (previous is None or left - start < _FEW)
        if previous is None or is_marked:
            if not is_marked and not (stop < end and tokens[stop].is_quoted):
                return None
            content = sentence.content(stop + has_that + is_marked, end)
            return None if content is None else [Attribution(content=(content,), cue=cue, source=source, verb=verb)]
        return sentence.made_around(start, left, stop, end, source, cue, "after", None, verb)

    def _source_after(self, at: int, end: int, previous: Token | None) -> tuple[Span, int] | None:
        """Returns the speaker's words after a says-word, and where asides after them end."""
        sentence, tokens, text, language = (
            self._sentence,
            self._sentence.tokens,
            self._sentence.text,
            self._sentence.language,
        )
        first = skip_asides(tokens, at + 1, end, text, language)
        is_alone = previous is not None and (previous.low in _AS or first + 1 >= end)
        if not can_begin(tokens, first, language) and at + 1 < end and is_alone:
            first = at + 1  # ", як передає Інтерфакс,": nothing but an outlet
        if not can_begin(tokens, first, language):
            return None
        stop = sentence.with_relative(phrase_end(tokens, first, end, text, language), end)
        after = skip_asides(tokens, stop, end, text, language)
        is_closed = (
            stop >= end or after > stop or tokens[stop].low in (",", ".", ":", "(", *DASHES) or tokens[stop].is_quoted
        )
        source = span_of(tokens, first, stop)
        return None if source is None or not is_closed else (source, after)

    def _without_outlet(self, start: int, left: int, stop: int, end: int) -> list[Attribution]:
        """Reads what comes before and after an outlet's says-word: it may name who said it."""
        kept = [*self._sentence.tokens[start:left], *self._sentence.tokens[stop:end]]
        while kept and kept[0].low in (",", *DASHES):
            kept.pop(0)
        return self._read_part(kept) if len(kept) > _LEAST_CONTENT else []

    def _before(self, verbs: list[int], start: int, end: int) -> list[Attribution]:
        """Reads says-words whose speaker comes before them, one after another."""
        found: list[_Found] = []
        for at in verbs:
            content = self._content_after(at, end)
            who = None if content is None else subject(self._sentence, at, start)
            if content is None:
                continue
            if who is not None and (not found or self._is_new(who[0], found[-1].content)):
                found.append(_Found(at, who[0], who[1], who[2], content))
            elif found and (who is None or who[0] == found[0].begins) and self._is_joined(at):
                found.append(_Found(at, at, None, None, content))
        ends = [self._stop(each.begins, before.content) for before, each in pairwise(found)]
        made = [self._made(each, stop) for each, stop in zip(found, [*ends, end], strict=False)]
        return [each for each in made if each is not None]

    def _stop(self, at: int, first: int) -> int:
        """Returns where what is said ends before the next says-word's clause."""
        known = self._sentence.known
        while at > first and (
            self._sentence.tokens[at - 1].low in known.links or self._sentence.tokens[at - 1].low in known.adverbs
            or self._sentence.tokens[at - 1].low in (",", *DASHES)
        ):
            at -= 1
        return at

    def _made(self, found: _Found, stop: int) -> Attribution | None:
        tokens = self._sentence.tokens
        first, verb = found.content, tokens[found.at]
        content = self._sentence.content(first, stop)
        if content is None:
            return None
        if verb.low.startswith(_NAMING) and _ends_quoted(tokens, first, stop):
            last = stop - 1 if tokens[stop - 1].is_quoted else stop - 2
            if last - first <= 1:  # "назвав план «мапою»"; more words say what is called so
                content = self._sentence.content(last, last + 1) or content
        is_object = tokens[first - 1].low not in (":", *self._sentence.known.that) and not tokens[first].is_quoted
        return Attribution(
            content=(content,),
            cue=Span(verb.start, verb.end),
            source=found.source,
            apposition=found.apposition,
            verb=self._sentence.verb(verb),
            pattern="object" if is_object else "before",
            same_speaker=found.source is None,
        )

    def _is_joined(self, at: int) -> bool:
        while at and self._sentence.tokens[at - 1].low in self._sentence.known.adverbs:
            at -= 1
        return bool(at) and self._sentence.tokens[at - 1].low in ("і", "й", "та", "и", "а", "але", "но")

    def _is_new(self, begins: int, content: int) -> bool:
        if begins < content:
            return False
        previous = self._sentence.tokens[begins - 1].low if begins else ""
        return previous in ("а", "але", "но", "однак", "однако", "тим часом", ";", "як", "тоді", "тогда") or (
            previous in ("і", "та", "й", "и") and begins >= 2 and self._sentence.tokens[begins - 2].low == ",")

    def _content_after(self, at: int, end: int) -> int | None:
        """Returns where what is said begins after a says-word: after "that" or a colon, a quotation, or an object."""
        tokens = self._sentence.tokens
        here = skip_asides(tokens, at + 1, end, self._sentence.text, self._sentence.language)
        for probe in range(here, min(end, here + 24)):
            low = plain_word(tokens[probe].text)
            if low == ":":
                return probe + 1
            if low in self._sentence.known.that and probe and (tokens[probe - 1].low == "," or probe == here):
                return probe + 1
            if tokens[probe].is_quoted and probe == here:
                return probe
            if low == ";" or (low in self._sentence.known.verbs and probe > here):
                break
        if here + 2 < end and tokens[here].low in ("увагу", "внимание") and tokens[here + 1].low == "на":
            return here + 2
        if (
            here < end
            and plain_word(tokens[at].text) in self._sentence.known.objects
            and tokens[here].low not in (",", ".", *DASHES)
        ):
            return here
        return None


def _ends_quoted(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether words end with a quotation."""
    return stop - first > 1 and (tokens[stop - 1].is_quoted or (
        stop - first > 2 and tokens[stop - 1].low == "." and tokens[stop - 2].is_quoted))
