# SPDX-License-Identifier: MIT
"""Ukrainian and Russian attributions: who says what in a sentence, by the place of the says-words in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

import msgspec

from briefing.drafting.text.attribution import Attribution, Pattern
from briefing.drafting.text.bare import bare
from briefing.drafting.text.outlets import outlet_called, outlets
from briefing.drafting.text.cases import first_names, nouns, plain_word
from briefing.drafting.slavic.phrases import PREPOSITIONS, can_begin, opener, phrase_end, skip_asides, slavic_lists
from briefing.drafting.text.tokens import Token, span_of, tokens_of
from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

_DASHES: Final = ("–", "—", "-")
_IMPERSONAL: Final = frozenset(("у", "в", "во", "на"))
_NOT_NEGATED: Final = ("виключ", "исключ", "погод", "соглас", "сумнів", "сомнев", "заперечу", "отриц", "прихов", "скрыва")
_POSSESSIVE: Final = frozenset(("його", "її", "їх", "їхніми", "їхньою", "їхнім", "его", "ее", "её", "их"))
_WRITTEN: Final = frozenset(("йдеться", "мовиться", "сказано", "зазначено", "вказано", "говорится", "отмечается", "указано", "наголошується", "зазначається",
                             "підкреслюється", "написано", "значится"))
_VERBAL: Final = ("є", "ить", "їть", "ють", "уть", "ать", "ять", "ся", "сь", "в", "ла", "ло", "ли", "ет", "ёт", "ит", "ют", "ут", "ат", "ят", "л")
_RELATIVE: Final = ("який", "яка", "яке", "які", "якого", "якої", "котр", "котор", "коментуюч", "комментиру", "відповідаюч", "отвеча", "додавши", "добавив",
                    "виступаюч", "выступа", "цитує", "цитиру", "посилаючись", "ссылаясь", "передає", "передает")
_NAMING: Final = ("назва", "назив", "назва", "назыв", "охарактеризу", "схарактеризу")


def attributions_in(language: str) -> Callable[[str, Sequence[Token]], list[Attribution]]:
    """Returns what finds the attributions of a sentence in a language."""
    return lambda text, tokens: _Reader(text, tokens, language).read(0, len(tokens))


class _Reader:
    """Reads one sentence."""

    def __init__(self, text: str, tokens: Sequence[Token], language: str) -> None:
        self._text = text
        self._tokens = tokens
        self._language = language
        self._known = slavic_lists(language)

    def read(self, start: int, end: int) -> list[Attribution]:
        """Returns the attributions among the words from ``start`` up to ``end``."""
        inside = self._inside_quotation(start, end)
        if inside is not None:
            return inside
        cited = self._cited(start, end)
        if cited is not None:
            return cited
        according = self._theirs(start, end) or self._according(start, end)
        if according is not None:
            return according
        verbs = [at for at in range(start, end) if plain_word(self._tokens[at].text) in self._known.verbs and not self._is_negated(at)]
        for at in verbs:
            behind = self._behind(at, start, end)
            if behind is not None:
                return behind
        impersonal = self._impersonal_behind(verbs, start, end)
        if impersonal is not None:
            return impersonal
        return self._before(verbs, start, end) or self._unmarked(start, end)

    def _is_negated(self, at: int) -> bool:
        is_negated = at > 0 and self._tokens[at - 1].low in ("не", "ні", "ни")
        return is_negated and not self._tokens[at].low.startswith(_NOT_NEGATED)

    # --- whom an outlet cites; "за його словами"; a bare name ------------------------------------------------------

    def _cited(self, start: int, end: int) -> list[Attribution] | None:
        """Reads a sentence that names whom an outlet cites: they are the speakers of what the outlet reports."""
        tokens = self._tokens
        for at in range(start, end - 2):
            size = 0
            if tokens[at].low in ("із", "з", "зі", "с", "со") and tokens[at + 1].low in ("посиланням", "ссылкой") and at + 3 < end:
                size = 3
            elif tokens[at].low in ("посилаючись", "ссылаясь"):
                size = 2
            if not size or not can_begin(tokens, at + size, self._language):
                continue
            stop = self._with_relative(phrase_end(tokens, at + size, end, self._text, self._language), end)
            left = at - 1 if at > start and tokens[at - 1].low == "," else at
            right = stop + 1 if stop < end and tokens[stop].low == "," and left < at and (
                stop + 1 >= end or plain_word(tokens[stop + 1].text) not in self._known.that) else stop
            kept = [*tokens[start:left], *tokens[right:end]]
            source = span_of(tokens, at + size, stop)
            if source is None or self._is_outlet(self._text[source.start:source.end]):
                continue
            found = _Reader(self._text, kept, self._language).read(0, len(kept))
            return [msgspec.structs.replace(each, source=source, apposition=None) if each.source is not None and self._is_outlet(
                self._text[each.source.start:each.source.end]) else each for each in found] or None
        return None

    def _theirs(self, start: int, end: int) -> list[Attribution] | None:
        """Reads "за його словами" and "по ее данным"."""
        tokens = self._tokens
        nouns_of_saying = {phrase.split()[-1] for phrase in words_of(self._language).listed("verbs", "according")}
        for at in range(start, end - 2):
            if tokens[at].low in ("за", "по", "на") and tokens[at + 1].low in _POSSESSIVE and tokens[at + 2].low in nouns_of_saying:
                source = span_of(tokens, at + 1, at + 2)
                if source is not None:
                    return self._made_around(start, at, at + 3, end, source, Span(tokens[at].start, tokens[at + 2].end), "according")
        return None

    def _impersonal_behind(self, verbs: list[int], start: int, end: int) -> list[Attribution] | None:
        """Reads "…, порахували в розвідці", "як зауважують у Раді ЄС, …" and "…, йдеться у зведенні Генштабу"."""
        tokens = self._tokens
        for at in [*verbs, *(here for here in range(start, end) if tokens[here].low in _WRITTEN)]:
            previous = tokens[at - 1] if at > start else None
            if previous is None or not (previous.low in (",", *_DASHES, "як", "как") or previous.is_quoted):
                continue
            first = skip_asides(tokens, at + 1, end, self._text, self._language) if tokens[at].low not in _WRITTEN else at + 1
            if first + 1 >= end or tokens[first].low not in _IMPERSONAL:
                continue
            stop = phrase_end(tokens, first + 1, end, self._text, self._language)
            name = first + 1
            if tokens[at].low in _WRITTEN:
                document = next((here for here in range(first + 1, stop) if plain_word(tokens[here].text) in nouns(self._language, "documents")), None)
                name = document + 1 if document is not None and document + 1 < stop else first + 1
            if not can_begin(tokens, name, self._language):
                continue
            source = span_of(tokens, name, stop)
            if source is not None:
                return self._made_around(start, at, stop, end, source, Span(tokens[at].start, tokens[at].end), "after", None, self._verb(tokens[at]))
        return None

    def _unmarked(self, start: int, end: int) -> list[Attribution]:
        """Reads "…, – DeepState." and "Посол ЄС Інгрід Олафссон: «…»"."""
        tokens = self._tokens
        while end > start and tokens[end - 1].low in (".", "!", "?", "…"):
            end -= 1
        dash = next((at for at in range(end - 2, max(start, end - 7), -1) if tokens[at].low in _DASHES and tokens[at - 1].low == ","), None)
        if dash is not None and can_begin(tokens, dash + 1, self._language) and phrase_end(
                tokens, dash + 1, end, self._text, self._language) == end:
            source, content = span_of(tokens, dash + 1, end), self._content(start, dash)
            if source is not None and content is not None:
                return [Attribution(content=(content,), cue=None, source=source, pattern="label")]
        if end - start > 2 and tokens[end - 1].is_quoted and tokens[end - 2].low == ":":
            begins = self._skip_before(start, end - 2)
            stop = phrase_end(tokens, begins, end - 2, self._text, self._language) if can_begin(tokens, begins, self._language) else begins
            source, content = span_of(tokens, begins, stop), self._content(end - 1, end)
            if source is not None and content is not None:
                return [Attribution(content=(content,), cue=span_of(tokens, stop, end - 1), source=source, pattern="label")]
        return self._unknown_verb(start, end)

    def _unknown_verb(self, start: int, end: int) -> list[Attribution]:
        """Reads "S V, що …" with a verb that the lists lack, if the subject is a person or group with a noun or first name."""
        tokens = self._tokens
        for at in range(start + 2, end - 2):
            if tokens[at].low != "," or plain_word(tokens[at + 1].text) not in ("що", "что") or not plain_word(
                    tokens[at - 1].text).endswith(_VERBAL):
                continue
            subject = self._subject(at - 1, start)
            content = self._content(at + 2, end)
            if subject is None or subject[1] is None or content is None:
                return []
            words = [plain_word(token.text) for token in tokens[subject[0]:at - 1]]
            if any(word in nouns(self._language, "people", "groups") or word in first_names(self._language) for word in words):
                return [Attribution(content=(content,), cue=Span(tokens[at - 1].start, tokens[at - 1].end), source=subject[1],
                                    is_sure=False)]
            return []
        return []

    # --- a says-word inside a quotation: «…, – сказав він. – …» ----------------------------------------------------

    def _inside_quotation(self, start: int, end: int) -> list[Attribution] | None:
        tokens = self._tokens
        for at in range(start, end):
            if not tokens[at].is_quoted or len(tokens[at].text) < 30:
                continue
            cue = self._cue_between_dashes(tokens[at])
            if cue is not None:
                return [cue]
        return None

    def _cue_between_dashes(self, quoted: Token) -> Attribution | None:
        inner = tokens_of(self._text, Span(quoted.start + 1, quoted.end - 1), [])
        for at in range(2, len(inner) - 1):
            if inner[at].low not in ("–", "—") or inner[at - 1].low not in (",", "?", "!", ".", "…"):
                continue
            verb = at + 1
            while verb < len(inner) and verb < at + 4 and plain_word(inner[verb].text) not in self._known.verbs:
                verb += 1
            if verb >= len(inner) or plain_word(inner[verb].text) not in self._known.verbs:
                continue
            close = next((here for here in range(verb, len(inner)) if inner[here].low in ("–", "—") and inner[here - 1].low in (",", ".", "!", "?")), len(inner))
            reader = _Reader(self._text, inner, self._language)
            source = reader.source_behind(verb + 1, close)
            before = span_of(inner, 0, at - 1)
            after = span_of(inner, close + 1, len(inner)) if close + 1 < len(inner) else None
            if before is None:
                continue
            whole = Span(before.start, after.end if after is not None else before.end)
            content = bare(self._text, whole)
            if content is None:
                continue
            return Attribution(content=(content,), cue=Span(inner[verb].start, inner[verb].end), source=source,
                               verb=self._verb(inner[verb]), pattern="around", same_speaker=source is None)
        return None

    def source_behind(self, at: int, end: int) -> Span | None:
        """Returns the speaker's words that begin at a word, behind asides."""
        at = skip_asides(self._tokens, at, end, self._text, self._language)
        if not can_begin(self._tokens, at, self._language):
            return None
        stop = phrase_end(self._tokens, at, end, self._text, self._language)
        stop = self._with_relative(stop, end)
        return span_of(self._tokens, at, stop)

    def _with_relative(self, stop: int, end: int) -> int:
        """Returns where a phrase ends with "close to the Kremlin" and the like behind its comma."""
        tokens = self._tokens
        if stop + 1 < end and tokens[stop].low == "," and tokens[stop + 1].low.startswith(("близьк", "близк", "знайом", "знаком", "обізнан", "осведомл", "наближен", "приближен")):
            stop += 2
            while stop < end and tokens[stop].low not in (",", ".", ";", ":", "–", "—") and not tokens[stop].is_quoted and (
                    plain_word(tokens[stop].text) not in self._known.verbs):
                stop += 1
        return stop

    # --- "за словами" -----------------------------------------------------------------------------------------------

    def _according(self, start: int, end: int) -> list[Attribution] | None:
        for at in range(start, end - 1):
            size = self._according_size(at, end)
            if not size:
                continue
            first = at + size
            if not can_begin(self._tokens, first, self._language) and self._tokens[first].low not in ("його", "її", "їх", "їхніми", "его", "ее", "её", "их"):
                continue
            stop = self._with_relative(phrase_end(self._tokens, first, end, self._text, self._language), end)
            stop, apposition = self._apposition(stop, end)
            source = span_of(self._tokens, first, stop if apposition is None else apposition[0] - 1)
            if source is None:
                continue
            name = self._text[source.start:source.end]
            if self._is_outlet(name):
                rest = self.read(stop + 1, end) if at - start < 2 else self.read(start, self._left(start, at))
                if rest:
                    return rest
            return self._made_around(start, at, stop, end, source, Span(self._tokens[at].start, self._tokens[first - 1].end),
                                     "according", None if apposition is None else span_of(self._tokens, *apposition))
        return None

    def _according_size(self, at: int, end: int) -> int:
        if self._tokens[at].low not in _first_words(self._language):
            return 0
        for phrase in words_of(self._language).listed("verbs", "according"):
            words = phrase.split()
            if [token.low for token in self._tokens[at:min(end, at + len(words))]] == words:
                return len(words)
        return 0

    def _apposition(self, stop: int, end: int) -> tuple[int, tuple[int, int] | None]:
        return stop, None

    def _is_outlet(self, name: str) -> bool:
        known = outlet_called(name)
        return bool(known) and known not in words_of("shared").listed("outlets", "organisations")

    def _made_around(self, start: int, at: int, stop: int, end: int, source: Span, cue: Span, pattern: Pattern,
                     apposition: Span | None = None, verb: str = "") -> list[Attribution] | None:
        """Returns an attribution of what stands before and behind a speaker's words."""
        left = self._left(start, at)
        right = stop
        if right + 1 < end and self._tokens[right].low == "." and self._tokens[right + 1].low in _DASHES:
            right += 1
        while right < end and self._tokens[right].low in (",", *_DASHES):
            right += 1
        before = self._content(start, left) if left > start else None
        if before is not None and left - start < 2 and not self._tokens[start].is_quoted and self._tokens[start].low in (
                *self._known.starts, *self._known.adverbs, *self._known.links):
            before = None
        goes_on = right < end and (before is None or self._tokens[right - 1].low in (",", *_DASHES))
        if goes_on and before is not None and (plain_word(self._tokens[right].text).startswith(_RELATIVE) or (
                self._tokens[left - 1].is_quoted and not any(token.is_quoted for token in self._tokens[right:end]))):
            goes_on = False
        after = self._content(right, end) if goes_on else None
        parts = tuple(each for each in (before, after) if each is not None)
        if not parts:
            return None
        return [Attribution(content=parts, cue=cue, source=source, apposition=apposition, verb=verb, pattern=pattern)]

    def _left(self, start: int, at: int) -> int:
        while at > start and self._tokens[at - 1].low in (",", *_DASHES, "як", "как", "про", "це", "об", "этом", "о"):
            at -= 1
        return at

    # --- a speaker behind the says-word -----------------------------------------------------------------------------

    def _behind(self, at: int, start: int, end: int) -> list[Attribution] | None:
        """Reads "…, заявив речник" and ", як пояснив він,": a says-word behind a sign, its speaker behind it."""
        tokens = self._tokens
        left = at
        while left > start and (tokens[left - 1].low in self._known.adverbs or tokens[left - 1].low in ("про", "це", "об", "этом")):
            left -= 1
        previous = tokens[left - 1] if left > start else None
        is_apart = previous is None or previous.low in (",", *_DASHES, "як", "как") or previous.is_quoted
        if not is_apart:
            return None
        first = skip_asides(tokens, at + 1, end, self._text, self._language)
        is_alone = previous is not None and (previous.low in ("як", "как") or first + 1 >= end)
        if not can_begin(tokens, first, self._language) and at + 1 < end and is_alone:
            first = at + 1  # ", як передає Інтерфакс,": nothing but an outlet
        if not can_begin(tokens, first, self._language):
            return None
        stop = self._with_relative(phrase_end(tokens, first, end, self._text, self._language), end)
        is_closed = stop >= end or tokens[stop].low in (",", ".", ":", "(", *_DASHES) or tokens[stop].is_quoted or (
            skip_asides(tokens, stop, end, self._text, self._language) > stop)
        source = span_of(tokens, first, stop)
        if source is None or not is_closed:
            return None
        stop = skip_asides(tokens, stop, end, self._text, self._language)
        cue = Span(tokens[at].start, tokens[at].end)
        name = self._text[source.start:source.end]
        if previous is not None and self._is_outlet(name):
            kept = [*tokens[start:self._left(start, left)], *tokens[stop:end]]
            while kept and kept[0].low in (",", *_DASHES):
                kept.pop(0)
            inner = _Reader(self._text, kept, self._language).read(0, len(kept)) if len(kept) > 2 else []
            if inner:
                return inner
        begins_with_that = stop + 1 < end and tokens[stop].low == "," and plain_word(tokens[stop + 1].text) in self._known.that
        if stop < end and (tokens[stop].low == ":" or begins_with_that) and (previous is None or left - start < 6):
            content = self._content(stop + (2 if begins_with_that else 1), end)
            return None if content is None else [Attribution(content=(content,), cue=cue, source=source, verb=self._verb(tokens[at]))]
        if previous is None:
            if stop < end and tokens[stop].is_quoted:
                content = self._content(stop, end)
                return None if content is None else [Attribution(content=(content,), cue=cue, source=source, verb=self._verb(tokens[at]))]
            return None
        made = self._made_around(start, left, stop, end, source, cue, "after", None, self._verb(tokens[at]))
        return made

    # --- a speaker before the says-word -----------------------------------------------------------------------------

    def _before(self, verbs: list[int], start: int, end: int) -> list[Attribution]:
        found: list[tuple[int, int, Span | None, Span | None, int]] = []
        for at in verbs:
            content = self._content_after(at, end)
            if content is None:
                continue
            subject = self._subject(at, start)
            if subject is None:
                if found and self._is_joined(at):
                    found.append((at, at, None, None, content))
                continue
            if found and not self._is_new(subject[0], found[-1][4]):
                continue
            found.append((at, subject[0], subject[1], subject[2], content))
        made: list[Attribution] = []
        for number, (at, _, source, apposition, first) in enumerate(found):
            stop = end
            if number + 1 < len(found):
                stop = found[number + 1][1]
                while stop > first and self._tokens[stop - 1].low in (*self._known.links, ",", *_DASHES, *self._known.adverbs):
                    stop -= 1
            content = self._content(first, stop)
            if content is not None and tokens_end_quoted(self._tokens, first, stop) and self._tokens[at].low.startswith(_NAMING):
                last = stop - 1 if self._tokens[stop - 1].is_quoted else stop - 2
                content = self._content(last, last + 1) or content
            if content is not None:
                is_object = self._tokens[first - 1].low not in (":", *self._known.that) and not self._tokens[first].is_quoted
                made.append(Attribution(content=(content,), cue=Span(self._tokens[at].start, self._tokens[at].end), source=source,
                                        apposition=apposition, verb=self._verb(self._tokens[at]),
                                        pattern="object" if is_object else "before", same_speaker=source is None))
        return made

    def _is_joined(self, at: int) -> bool:
        while at and self._tokens[at - 1].low in self._known.adverbs:
            at -= 1
        return bool(at) and self._tokens[at - 1].low in ("і", "й", "та", "и", "а", "але", "но")

    def _is_new(self, begins: int, content: int) -> bool:
        if begins < content:
            return False
        previous = self._tokens[begins - 1].low if begins else ""
        return previous in ("а", "але", "но", "однак", "однако", "тим часом", ";", "як", "тоді", "тогда") or (
            previous in ("і", "та", "й", "и") and begins >= 2 and self._tokens[begins - 2].low == ",")

    def _content_after(self, at: int, end: int) -> int | None:
        """Returns where what is said begins behind a says-word: behind "that" or a colon, a quotation, or an object."""
        tokens = self._tokens
        here = skip_asides(tokens, at + 1, end, self._text, self._language)
        for probe in range(here, min(end, here + 24)):
            low = plain_word(tokens[probe].text)
            if low == ":":
                return probe + 1
            if low in self._known.that and probe and (tokens[probe - 1].low == "," or probe == here):
                return probe + 1
            if tokens[probe].is_quoted and probe == here:
                return probe
            if low == ";" or low in self._known.verbs and probe > here:
                break
        if here < end and plain_word(tokens[at].text) in self._known.objects and tokens[here].low not in (",", ".", *_DASHES):
            return here
        return None

    def _subject(self, at: int, start: int) -> tuple[int, Span | None, Span | None] | None:
        """Returns where a subject before a says-word begins, its words, and those of an apposition."""
        tokens = self._tokens
        end = at
        while end > start and (tokens[end - 1].low in self._known.adverbs or tokens[end - 1].low in ("про", "це", "об", "этом", "б", "бы", "же", "ж",
                                                                                                 "не", "ще")):
            end -= 1
        end = self._before_opener(start, end)
        for first in self._clause_starts(end, start):
            begins = self._skip_before(first, end)
            if begins >= end:
                continue
            if tokens[begins].low in _IMPERSONAL and begins + 1 < end:
                found = self._impersonal(begins, end, at)
                if found is not None:
                    return begins, found, None
            if not can_begin(tokens, begins, self._language):
                continue
            stop = self._with_relative(phrase_end(tokens, begins, end, self._text, self._language), end)
            rest = skip_asides(tokens, stop, end, self._text, self._language)
            if rest < end and tokens[rest].low not in (",", *_DASHES, "("):
                continue
            apposition = span_of(tokens, stop + 1, end - 1) if rest == stop < end and tokens[end - 1].low in (",", *_DASHES) else None
            return begins, span_of(tokens, begins, stop), apposition
        return None

    def _before_opener(self, start: int, end: int) -> int:
        """Returns where a subject's words end before ", зі свого боку," and the like."""
        tokens = self._tokens
        stop = end - 1 if end > start and tokens[end - 1].low == "," else end
        for first in range(stop - 1, max(start, stop - 5), -1):
            if opener(tokens, first, self._language) == stop - first:
                return first - 1 if first > start and tokens[first - 1].low == "," else first
        return end

    def _clause_starts(self, end: int, start: int) -> list[int]:
        """Returns where the clause of a says-word may begin, the nearest first."""
        found = []
        for at in range(end - 1, start - 1, -1):
            if at == start:
                found.append(at)
            else:
                low = self._tokens[at - 1].low
                if low in self._known.links and low not in ("і", "й", "та", "и") or low in (";", ":") or (
                        self._tokens[at - 1].is_quoted and len(self._tokens[at - 1].text) > 45) or (
                        low in ("і", "й", "та", "и") and at >= 2 and self._tokens[at - 2].low == ","):
                    found.append(at)
        return found

    def _skip_before(self, at: int, end: int) -> int:
        """Passes over what stands before a subject: "Водночас", "У понеділок", "Крім того,"."""
        tokens = self._tokens
        for _ in range(4):
            if at >= end or self._is_outlet_at(at) or tokens[at].low in _IMPERSONAL and self._is_outlet_at(at + 1):
                break
            following = skip_asides(tokens, at, end, self._text, self._language, skips_outlets=False)
            if tokens[at].low in (",", *_DASHES):
                following = max(following, at + 1)
            if following == at and tokens[at].low in self._known.starts and at + 1 < end and not can_begin(tokens, at, self._language) and (
                    tokens[at].low not in PREPOSITIONS):
                following = at + 1
            if following == at and tokens[at].low in PREPOSITIONS:
                comma = next((here for here in range(at, min(end, at + 14)) if tokens[here].low == ","), None)
                if comma is not None and comma + 1 < end:
                    following = comma + 1
            if following < end and tokens[following].low == ",":
                following += 1
            if following == at:
                break
            at = following
        return at

    def _is_outlet_at(self, at: int) -> bool:
        """Whether an outlet's name begins at a word."""
        if at >= len(self._tokens):
            return False
        token = self._tokens[at]
        named = outlets(self._text, token.start, min(len(self._text), token.start + 50))
        return bool(named) and named[0].span.start - token.start < 2

    def _impersonal(self, at: int, end: int, verb: int) -> Span | None:
        """Returns the group of "у Генштабі повідомили": behind the preposition, with a verb in the plural."""
        low = plain_word(self._tokens[verb].text)
        if low not in _WRITTEN and not low.endswith(("ли", "ють", "уть", "ять", "ат", "ят", "ют", "ут", "ать")):
            return None
        stop = phrase_end(self._tokens, at + 1, end, self._text, self._language)
        is_group = can_begin(self._tokens, at + 1, self._language)
        rest = skip_asides(self._tokens, stop, end, self._text, self._language)
        return span_of(self._tokens, at + 1, stop) if is_group and rest >= end else None

    # --- parts ------------------------------------------------------------------------------------------------------

    def _verb(self, token: Token) -> str:
        return self._known.verbs.get(plain_word(token.text), token.low)

    def _content(self, first: int, last: int) -> Span | None:
        tokens = self._tokens
        for at in range(first + 3, last - 2):
            if tokens[at].low == "," and tokens[at + 1].low in ("однак", "проте", "але", "но", "однако", "хоча", "хотя") and any(
                    token.low.startswith(("підтвердж", "комент", "подтвержд", "коммент", "спростов", "опроверг")) for token in tokens[at + 2:last]):
                last = at
                break
        while first < last and (tokens[first].low in (",", ":", ";", ")", *_DASHES) or plain_word(tokens[first].text) in ("що", "что")):
            first += 1
        while last > first and tokens[last - 1].low in (",", ".", ";", ":", "(", *_DASHES):
            last -= 1
        span = span_of(tokens, first, last)
        return None if span is None else bare(self._text, span)


@cache
def _first_words(language: str) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in words_of(language).listed("verbs", "according"))


def tokens_end_quoted(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether words end with a quotation."""
    return stop - first > 1 and (tokens[stop - 1].is_quoted or stop - first > 2 and tokens[stop - 1].low == "." and tokens[stop - 2].is_quoted)
