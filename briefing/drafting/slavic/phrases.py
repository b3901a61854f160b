# SPDX-License-Identifier: MIT
"""Ukrainian and Russian phrases: says-words, who can be beside them, and where a speaker's words end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from briefing.drafting.text.cases import nouns, plain_word
from briefing.drafting.text.name_cases import first_names
from briefing.drafting.text.outlets import outlets
from briefing.drafting.text.tokens import STOPS, Token
from briefing.drafting.text.words import words_of

PREPOSITIONS: Final = frozenset((
    "у", "в", "во", "на", "під", "після", "по", "під", "через", "за", "із", "з", "зі", "с", "со", "из", "при", "до",
    "від", "от", "о", "об", "про", "для", "під", "над", "між", "в", "во", "после", "под", "во", "накануне",
    "напередодні", "без", "відповідаючи", "отвечая", "коментуючи", "комментируя", "виступаючи", "выступая", "попри",
    "несмотря", "всупереч", "вопреки", "крім", "кроме", "окрім"))
_LONGEST: Final = 18


class SlavicLists(NamedTuple):
    """A language's lists, prepared."""

    verbs: dict[str, str]
    objects: frozenset[str]
    adverbs: frozenset[str]
    links: frozenset[str]
    that: frozenset[str]
    asides: frozenset[str]
    starts: frozenset[str]
    pronouns: frozenset[str]
    numbers: frozenset[str]


@cache
def slavic_lists(language: str) -> SlavicLists:
    """Returns the lists of a language. A verb's forms are those of the past, made by rule, and the listed ones."""
    words = words_of(language)
    verbs = {form: verb for verb in words.listed("verbs", "past") for form in past_forms(verb, language)}
    verbs.update({plain_word(form): form for form in words.listed("verbs", "present")})
    objects = {
        form for verb in words.listed("verbs", "object") for form in (*past_forms(verb, language), plain_word(verb))
    }
    return SlavicLists(
        verbs,
        frozenset(objects),
        words.words("verbs", "adverbs"),
        words.words("verbs", "links"),
        words.words("verbs", "that"),
        words.words("people", "aside_words"),
        words.words("phrases", "sentence_starts"),
        frozenset(words.table("people", "pronouns")),
        frozenset(words.table("people", "numbers")),
    )


_TO_WHOM: Final = frozenset((
    "йому", "їй", "їм", "ему", "ей", "нам", "журналістам", "журналистам", "агентству", "виданню", "изданию",
    "телеканалу", "каналу", "газеті", "газете", "репортерам", "кореспонденту", "корреспонденту", "радіо", "порталу",
    "редакції", "редакции"))


def _is_dative(low: str, language: str) -> bool:
    """Whether a word is of whom something was said to: "президенту", "журналістам"."""
    noun = nouns(language, "people").get(low)
    return noun is not None and not noun.is_nominative and low.endswith(("у", "ю", "ові", "еві", "ам", "ям"))


def opener(tokens: Sequence[Token], at: int, language: str) -> int:
    """Returns how many words a phrase such as "тим часом" or "зі свого боку" has that begins at a word; 0 if none
    does.
    """
    openers = words_of(language).phrases("verbs", "openers")
    for words in openers.get(plain_word(tokens[at].text), ()):
        if tuple(plain_word(token.text) for token in tokens[at : at + len(words)]) == words:
            return len(words)
    return 0


def past_forms(verb: str, language: str) -> tuple[str, ...]:
    """Returns the four forms of a verb's past: "заявив, заявила, заявило, заявили"."""
    plain = plain_word(verb)
    reflexive = ""
    for ending in ("ся", "сь"):
        if plain.endswith(ending):
            plain, reflexive = plain[:-2], ending
    if not plain.endswith(("ти", "ть")):
        return ()
    stem = plain[:-2]
    masculine = {"uk": "в", "ru": "л"}[language]
    if plain.endswith("повісти"):  # розповів, розповіла
        stem = stem[:-1]
    elif plain.endswith("вести"):  # навів, навела; привёл, привела
        return (
            stem[:-2] + ("ів" if language == "uk" else "ел"),
            *(stem[:-1] + ending for ending in ("ла", "ло", "ли")),
        )
    is_consonant = stem[-1:] not in "аеиоуіїєюяыэё"
    if stem.endswith("г") or is_consonant:
        endings: tuple[str, ...] = ("", "ла", "ло", "ли")
    else:
        endings = (masculine, "ла", "ло", "ли")
    made = [stem + each for each in endings]
    if not reflexive:
        return tuple(made)
    return (made[0] + "ся", *(each + other for each in made[1:] for other in ("ся", "сь")))


def is_head(token: Token, language: str, *, is_first: bool) -> bool:
    """Whether a word can begin or carry a speaker's phrase: a name, a noun of people or groups, a number, a pronoun."""
    known = slavic_lists(language)
    low = plain_word(token.text)
    if low in nouns(language, "people", "groups") or low in known.pronouns:
        return True
    return (token.is_capital and token.is_word and not (is_first and token.low in known.starts)) or (
        token.is_quoted and len(token.text) < 45
    )


def can_begin(tokens: Sequence[Token], at: int, language: str) -> bool:
    """Whether a speaker's phrase can begin at a word: a head, or an adjective or number with a head after it."""
    if at >= len(tokens):
        return False
    known = slavic_lists(language)
    if is_head(tokens[at], language, is_first=at == 0):
        return plain_word(tokens[at].text) not in known.verbs
    low = plain_word(tokens[at].text)
    if low in known.numbers or tokens[at].text[0].isdigit():
        return True
    if (
        at + 1 < len(tokens)
        and tokens[at].is_word
        and low not in known.verbs
        and low not in PREPOSITIONS
        and low not in known.that
        and (tokens[at + 1].is_capital and plain_word(tokens[at + 1].text) in first_names(language))
    ):
        return True
    is_adjective = low.endswith((
        "ий", "ій", "ый", "ой", "ая", "яя", "і", "ые", "ие", "их", "ых", "ого", "ої", "ська", "ська", "ша", "на",
        "ова", "ний", "ому", "ним", "ым", "ими", "ыми", "ое", "е"))
    return is_adjective and at + 1 < len(tokens) and tokens[at].is_word and low not in PREPOSITIONS and (
        low not in known.adverbs and any(is_head(token, language, is_first=False) for token in tokens[at + 1:at + 4]))


def phrase_end(tokens: Sequence[Token], at: int, end: int, text: str, language: str) -> int:
    """Returns where a speaker's phrase that begins at a word ends: at a sign, a says-word, a conjunction or an aside.
    """
    known = slavic_lists(language)
    if plain_word(tokens[at].text) in known.pronouns:
        return at + 1
    here = at
    while here < end and here < at + _LONGEST:
        token = tokens[here]
        low = plain_word(token.text)
        if token.is_quoted and here > at and not _is_name_in_quotes(tokens, here, language):
            break
        if low in STOPS and not token.is_quoted and not (low == "." and here > at and len(tokens[here - 1].text) == 1):
            break
        if here > at and low in _TO_WHOM and not tokens[here - 1].low.endswith(_GENITIVE):
            break
        if token.is_capital and (after := _after_outlet(tokens, here, end, text)) > here + 1:
            here = after
            continue
        if here > at and (
            low in known.verbs or low in known.that or (low in known.adverbs and low not in ("сам", "сама"))
        ):
            break
        if here > at and low in ("про", "щодо", "об", "обо"):
            break
        if here > at and low in PREPOSITIONS and _is_aside(tokens, here, end, text, language):
            break
        here += 1
    return here


_GENITIVE: Final = ("ого", "ої", "их")


def _after_outlet(tokens: Sequence[Token], at: int, end: int, text: str) -> int:
    """Returns where words go on after an outlet of several that begins at a word ("ZN.UA", "The Telegraph")."""
    start = tokens[at].start
    named = outlets(text, start, min(len(text), start + 40))
    if not named or named[0].span.start != start or named[0].span.end <= tokens[at].end:
        return at
    return next((here for here in range(at, end) if tokens[here].start >= named[0].span.end), end)


def _is_name_in_quotes(tokens: Sequence[Token], at: int, language: str) -> bool:
    return len(tokens[at].text) < 40 and plain_word(tokens[at - 1].text) not in slavic_lists(language).verbs


def _is_aside(tokens: Sequence[Token], at: int, end: int, text: str, language: str) -> bool:
    """Whether a preposition begins when, where or in what something was said, rather than a part of a role."""
    known = slavic_lists(language)
    if outlets(text, tokens[at].end, min(len(text), tokens[at].end + 30))[:1] and at + 1 < end and outlets(
            text, tokens[at].end, min(len(text), tokens[at].end + 30))[0].span.start <= tokens[at + 1].start + 1:
        return True
    for token in tokens[at + 1:min(end, at + 7)]:
        low = token.low
        if low in STOPS:
            return False
        if low in known.asides or plain_word(token.text) in known.asides:
            return True
        if plain_word(token.text) in nouns(language, "people", "groups"):
            return False
    return False


def skip_asides(
    tokens: Sequence[Token], at: int, end: int, text: str, language: str, *, skips_outlets: bool = True
) -> int:
    """Returns where the words go on after adverbs, days, places of saying and those to whom it was said."""
    known = slavic_lists(language)
    for _ in range(8):
        if at >= end:
            return at
        low = plain_word(tokens[at].text)
        named = outlets(text, tokens[at].start, min(len(text), tokens[at].start + 50)) if skips_outlets else []
        if (named and named[0].span.start == tokens[at].start and not tokens[at].is_quoted) or (
            tokens[at].is_quoted
            and named
            and (named[0].span.end >= tokens[at].end - 2 and named[0].span.start <= tokens[at].start + 1)
        ):
            at = next((here for here in range(at, end) if tokens[here].start >= named[0].span.end), end)
        elif low in known.adverbs or low in _TO_WHOM or _is_dative(low, language):
            at += 1
        elif size := opener(tokens, at, language):
            at += size
        elif low in PREPOSITIONS and _is_aside(tokens, at, end, text, language):
            at = _aside_end(tokens, at, end, text, language)
        else:
            return at
    return at


def _aside_end(tokens: Sequence[Token], at: int, end: int, text: str, language: str) -> int:
    known = slavic_lists(language)
    here = at + 1
    while here < end and here < at + 8 and tokens[here].low not in STOPS:
        low = tokens[here].low
        if low in known.asides or low[0].isdigit():
            here += 1
            while here < end and (
                tokens[here].low in known.asides
                or tokens[here].low[0].isdigit()
                or tokens[here].low in ("року", "года", "та", "и", "й")
            ):
                here += 1
            return here
        named = outlets(text, tokens[here].start, min(len(text), tokens[here].start + 40))
        if named and named[0].span.start == tokens[here].start:
            return next((each for each in range(here, end) if tokens[each].start >= named[0].span.end), end)
        here += 1
    if here < end and tokens[here].is_quoted:
        return here + 1
    return max(here, at + 1)
