# SPDX-License-Identifier: MIT
"""A Ukrainian or Russian sentence in words, and what its readers ask of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from briefing.drafting.slavic.phrases import can_begin, phrase_end, skip_asides, slavic_lists
from briefing.drafting.text.attribution import Attribution, Pattern
from briefing.drafting.text.bare import bare
from briefing.drafting.text.cases import plain_word
from briefing.drafting.text.outlets import is_outlet_phrase, outlets
from briefing.drafting.text.tokens import Token, span_of
from briefing.snapshots.text_quote import Span

Read = Callable[[Sequence[Token]], list[Attribution]]
"""Reads the attributions of words that are a part of a sentence."""
DASHES: Final = ("–", "—", "-")
IMPERSONAL: Final = frozenset(("у", "в", "во", "на"))
"""Prepositions of "у Генштабі повідомили", where a group speaks."""
WRITTEN: Final = frozenset((
    "йдеться", "мовиться", "сказано", "зазначено", "вказано", "говорится", "отмечается", "указано", "наголошується",
    "зазначається", "підкреслюється", "написано", "значится"))
"""Words of "у звіті йдеться", where a document speaks."""
_RELATIVE: Final = (
    "який", "яка", "яке", "які", "якого", "якої", "котр", "котор", "коментуюч", "комментиру", "відповідаюч", "отвеча",
    "додавши", "добавив", "виступаюч", "выступа", "цитує", "цитиру", "посилаючись", "ссылаясь", "передає", "передает")
_WHO: Final = ("яки", "яка", "яку", "яке", "які", "яко", "котр", "котор")
_LONGEST_ADJUNCT: Final = 6
_WHERE: Final = frozenset((
    "у", "в", "на", "під", "біля", "за", "по", "до", "після", "возле", "около", "под", "во"))
_VERBAL: Final = ("ить", "їть", "ють", "уть", "ать", "ять", "ться", "вся", "лася", "лося", "лися", "лось", "лись", "но",
                  "то", "ла", "ло", "ли", "ет", "ит", "ют", "ут", "ат", "ят", "лся", "в")
_BUT: Final = ("однак", "проте", "але", "но", "однако", "хоча", "хотя")
_DENIALS: Final = ("підтвердж", "комент", "подтвержд", "коммент", "спростов", "опроверг")


class Sentence:
    """The words of a sentence."""

    def __init__(self, text: str, tokens: Sequence[Token], language: str) -> None:
        self.text = text
        self.tokens = tokens
        self.language = language
        self.known = slavic_lists(language)

    def source_after(self, at: int, end: int) -> Span | None:
        """Returns the speaker's words that begin at a word, after asides."""
        at = skip_asides(self.tokens, at, end, self.text, self.language)
        if not can_begin(self.tokens, at, self.language):
            return None
        stop = phrase_end(self.tokens, at, end, self.text, self.language)
        stop = self.with_relative(stop, end)
        return span_of(self.tokens, at, stop)

    def with_relative(self, stop: int, end: int) -> int:
        """Returns where a phrase ends with "close to the Kremlin" and the like after its comma."""
        tokens = self.tokens
        if stop + 1 < end and tokens[stop].low == "," and tokens[stop + 1].low.startswith((
            "близьк", "близк", "знайом", "знаком", "обізнан", "осведомл", "наближен", "приближен")):
            stop += 2
            while stop < end and tokens[stop].low not in (
                ",", ".", ";", ":", "–", "—") and not tokens[stop].is_quoted and (
                    plain_word(tokens[stop].text) not in self.known.verbs):
                stop += 1
        return stop

    def after_clause(self, stop: int, end: int) -> int:
        """Returns where the words go on after ", з яким говорив Der Spiegel,"."""
        for at in (stop + 1, stop + 2):
            if stop < end and self.tokens[stop].low == "," and at < end and self.tokens[at].low.startswith(_WHO):
                return next((here for here in range(at, end) if self.tokens[here].low == ","), stop)
        return stop

    def _is_adjunct(self, start: int, end: int) -> bool:
        """Whether words are only when or where: "Тим часом під Авдіївкою", "У місті"."""
        words = self.tokens[start:end]
        return (
            0 < len(words) <= _LONGEST_ADJUNCT
            and not any(token.is_quoted or token.low == "," for token in words)
            and (words[0].low in _WHERE or words[0].low in ("тим", "тем"))
            and not any(plain_word(token.text).endswith(_VERBAL) for token in words)
        )

    def is_outlet(self, name: str) -> bool:
        """Whether a phrase is an outlet, and no organisation that publishes what it finds itself."""
        return is_outlet_phrase(name)

    def made_around(self, start: int, at: int, stop: int, end: int, source: Span, cue: Span, pattern: Pattern,
                     apposition: Span | None = None, verb: str = "") -> list[Attribution] | None:
        """Returns an attribution of what comes before and after a speaker's words."""
        left = self.left(start, at)
        right = stop
        if right + 1 < end and self.tokens[right].low == "." and self.tokens[right + 1].low in DASHES:
            right += 1
        while right < end and self.tokens[right].low in (",", *DASHES):
            right += 1
        before = self.content(start, left) if left > start else None
        if before is not None and left - start < 2 and not self.tokens[start].is_quoted and self.tokens[start].low in (
                *self.known.starts, *self.known.adverbs, *self.known.links):
            before = None
        if before is not None and right < end and self.tokens[right - 1].low == "," and self._is_adjunct(start, left):
            before = None
        goes_on = right < end and (before is None or self.tokens[right - 1].low in (",", *DASHES))
        if goes_on and before is not None and (plain_word(self.tokens[right].text).startswith(_RELATIVE) or (
                self.tokens[left - 1].is_quoted and not any(token.is_quoted for token in self.tokens[right:end]))):
            goes_on = False
        after = self.content(right, end) if goes_on else None
        parts = tuple(each for each in (before, after) if each is not None)
        if not parts:
            return None
        return [Attribution(content=parts, cue=cue, source=source, apposition=apposition, verb=verb, pattern=pattern)]

    def left(self, start: int, at: int) -> int:
        """Returns where words end before a sign, "як" or "про це"."""
        while at > start and self.tokens[at - 1].low in (",", *DASHES, "як", "как", "про", "це", "об", "этом", "о"):
            at -= 1
        return at

    def is_outlet_at(self, at: int) -> bool:
        """Whether an outlet's name begins at a word."""
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        named = outlets(self.text, token.start, min(len(self.text), token.start + 50))
        return bool(named) and named[0].span.start - token.start < 2

    def verb(self, token: Token) -> str:
        """Returns the plain form of a says-word."""
        return self.known.verbs.get(plain_word(token.text), token.low)

    def content(self, first: int, last: int) -> Span | None:
        """Returns what is said among the words: without marks and stops at the ends."""
        tokens = self.tokens
        last = self._without_denial(first, last)
        while first < last and (
            tokens[first].low in (",", ":", ";", ")", *DASHES) or plain_word(tokens[first].text) in ("що", "что")
        ):
            first += 1
        while last > first and tokens[last - 1].low in (",", ".", ";", ":", "(", *DASHES):
            last -= 1
        span = span_of(tokens, first, last)
        return None if span is None else bare(self.text, span)

    def _without_denial(self, first: int, last: int) -> int:
        """Returns where what is said ends before ", однак українська сторона цього не підтверджує"."""
        for at in range(first + 3, last - 2):
            if self.tokens[at].low == "," and self.tokens[at + 1].low in _BUT and any(
                    token.low.startswith(_DENIALS) for token in self.tokens[at + 2:last]):
                return at
        return last
