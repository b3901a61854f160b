# SPDX-License-Identifier: MIT
"""Ukrainian and Russian attributions: who says what in a sentence, by the place of the says-words in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from briefing.drafting.slavic.named import according, cited, impersonal_behind, theirs
from briefing.drafting.slavic.phrases import can_begin, phrase_end, skip_asides
from briefing.drafting.slavic.sentence import DASHES, Sentence
from briefing.drafting.slavic.subjects import subject
from briefing.drafting.slavic.unmarked import inside_quotation, unmarked
from briefing.drafting.text.attribution import Attribution
from briefing.drafting.text.cases import plain_word
from briefing.drafting.text.tokens import Token, span_of
from briefing.snapshots.text_quote import Span

_NOT_NEGATED: Final = (
    "виключ", "исключ", "погод", "соглас", "сумнів", "сомнев", "заперечу", "отриц", "прихов", "скрыва")
_NAMING: Final = ("назва", "назив", "назыв", "охарактеризу", "схарактеризу")
_MOST_PARTS: Final = 40
"""Parts of one sentence that are read by themselves, so that its cost stays bounded."""


def attributions_in(language: str) -> Callable[[str, Sequence[Token]], list[Attribution]]:
    """Returns what finds the attributions of a sentence in a language."""
    return lambda text, tokens: _Reader(text, tokens, language, [_MOST_PARTS]).read()


class _Reader:
    """Reads one sentence, or a part of it; all parts count down the same ``left``."""

    def __init__(self, text: str, tokens: Sequence[Token], language: str, left: list[int]) -> None:
        self._sentence = Sentence(text, tokens, language)
        self._left = left

    def _read_part(self, tokens: Sequence[Token]) -> list[Attribution]:
        if self._left[0] <= 0:
            return []
        self._left[0] -= 1
        return _Reader(self._sentence.text, tokens, self._sentence.language, self._left).read()

    def read(self) -> list[Attribution]:
        """Returns the attributions."""
        sentence, start, end = self._sentence, 0, len(self._sentence.tokens)
        named = inside_quotation(sentence, start, end)
        if named is None:
            named = cited(sentence, start, end, self._read_part)
        if named is None:
            named = theirs(sentence, start, end) or according(sentence, start, end, self._read_part)
        if named is not None:
            return named
        verbs = [at for at in range(start, end) if plain_word(sentence.tokens[at].text) in sentence.known.verbs and (
            not self._is_negated(at))]
        for at in verbs:
            behind = self._behind(at, start, end)
            if behind is not None:
                return behind
        impersonal = impersonal_behind(sentence, verbs, start, end)
        if impersonal is not None:
            return impersonal
        return self._before(verbs, start, end) or unmarked(sentence, start, end)

    def _is_negated(self, at: int) -> bool:
        tokens = self._sentence.tokens
        is_negated = at > 0 and tokens[at - 1].low in ("не", "ні", "ни")
        return is_negated and not tokens[at].low.startswith(_NOT_NEGATED)

    def _behind(self, at: int, start: int, end: int) -> list[Attribution] | None:
        """Reads "…, заявив речник" and ", як пояснив він,": a says-word behind a sign, its speaker behind it."""
        tokens = self._sentence.tokens
        left = at
        while left > start and (
            tokens[left - 1].low in self._sentence.known.adverbs or tokens[left - 1].low in ("про", "це", "об", "этом")
        ):
            left -= 1
        previous = tokens[left - 1] if left > start else None
        is_apart = previous is None or previous.low in (",", *DASHES, "як", "как") or previous.is_quoted
        if not is_apart:
            return None
        first = skip_asides(tokens, at + 1, end, self._sentence.text, self._sentence.language)
        is_alone = previous is not None and (previous.low in ("як", "как") or first + 1 >= end)
        if not can_begin(tokens, first, self._sentence.language) and at + 1 < end and is_alone:
            first = at + 1  # ", як передає Інтерфакс,": nothing but an outlet
        if not can_begin(tokens, first, self._sentence.language):
            return None
        stop = self._sentence.with_relative(
            phrase_end(tokens, first, end, self._sentence.text, self._sentence.language), end
        )
        is_closed = stop >= end or tokens[stop].low in (",", ".", ":", "(", *DASHES) or tokens[stop].is_quoted or (
            skip_asides(tokens, stop, end, self._sentence.text, self._sentence.language) > stop)
        source = span_of(tokens, first, stop)
        if source is None or not is_closed:
            return None
        stop = skip_asides(tokens, stop, end, self._sentence.text, self._sentence.language)
        cue = Span(tokens[at].start, tokens[at].end)
        name = self._sentence.text[source.start:source.end]
        if previous is not None and self._sentence.is_outlet(name):
            kept = [*tokens[start:self._sentence.left(start, left)], *tokens[stop:end]]
            while kept and kept[0].low in (",", *DASHES):
                kept.pop(0)
            inner = self._read_part(kept) if len(kept) > 2 else []
            if inner:
                return inner
        begins_with_that = (
            stop + 1 < end
            and tokens[stop].low == ","
            and plain_word(tokens[stop + 1].text) in self._sentence.known.that
        )
        if stop < end and (tokens[stop].low == ":" or begins_with_that) and (previous is None or left - start < 6):
            content = self._sentence.content(stop + (2 if begins_with_that else 1), end)
            return (
                None
                if content is None
                else [Attribution(content=(content,), cue=cue, source=source, verb=self._sentence.verb(tokens[at]))]
            )
        if previous is None:
            if stop < end and tokens[stop].is_quoted:
                content = self._sentence.content(stop, end)
                return (
                    None
                    if content is None
                    else [Attribution(content=(content,), cue=cue, source=source, verb=self._sentence.verb(tokens[at]))]
                )
            return None
        return self._sentence.made_around(
            start, left, stop, end, source, cue, "after", None, self._sentence.verb(tokens[at])
        )

    def _before(self, verbs: list[int], start: int, end: int) -> list[Attribution]:
        found: list[tuple[int, int, Span | None, Span | None, int]] = []
        for at in verbs:
            content_at = self._content_after(at, end)
            if content_at is None:
                continue
            who = subject(self._sentence, at, start)
            if who is None:
                if found and self._is_joined(at):
                    found.append((at, at, None, None, content_at))
                continue
            if found and not self._is_new(who[0], found[-1][4]):
                continue
            found.append((at, who[0], who[1], who[2], content_at))
        made: list[Attribution] = []
        for number, (at, _, source, apposition, first) in enumerate(found):
            stop = end
            if number + 1 < len(found):
                stop = found[number + 1][1]
                while stop > first and self._sentence.tokens[stop - 1].low in (
                    *self._sentence.known.links,
                    ",",
                    *DASHES,
                    *self._sentence.known.adverbs,
                ):
                    stop -= 1
            content = self._sentence.content(first, stop)
            if (
                content is not None
                and _ends_quoted(self._sentence.tokens, first, stop)
                and self._sentence.tokens[at].low.startswith(_NAMING)
            ):
                last = stop - 1 if self._sentence.tokens[stop - 1].is_quoted else stop - 2
                content = self._sentence.content(last, last + 1) or content
            if content is not None:
                is_object = (
                    self._sentence.tokens[first - 1].low not in (":", *self._sentence.known.that)
                    and not self._sentence.tokens[first].is_quoted
                )
                made.append(
                    Attribution(
                        content=(content,),
                        cue=Span(self._sentence.tokens[at].start, self._sentence.tokens[at].end),
                        source=source,
                        apposition=apposition,
                        verb=self._sentence.verb(self._sentence.tokens[at]),
                        pattern="object" if is_object else "before",
                        same_speaker=source is None,
                    )
                )
        return made

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
        """Returns where what is said begins behind a says-word: behind "that" or a colon, a quotation, or an object."""
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
