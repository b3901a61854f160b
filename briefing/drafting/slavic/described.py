# SPDX-License-Identifier: MIT
"""Ukrainian and Russian phrases of speakers, in any case: name, role, number, and what points back."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from briefing.drafting.slavic.bodies import KIND, heads_of_kind, of_channel
from briefing.drafting.slavic.nominative import all_nouns, nominative, small_letter
from briefing.drafting.slavic.unnamed import unnamed
from briefing.drafting.text.cases import Gender, nouns, plain_word
from briefing.drafting.text.described import Described
from briefing.drafting.text.name_cases import first_names, surname
from briefing.drafting.text.outlets import local_name, outlet_called, outlets
from briefing.drafting.text.quotations import quotations
from briefing.drafting.text.tokens import Token, tokens_of
from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

_PARTICLES: Final = frozenset(("де", "ван", "фон", "дер", "ді", "ди", "аль", "бін", "бен"))
_STOPS: Final = frozenset((",", "–", "—", "(", ")", ";", ":", "."))
_RELATIVE: Final = frozenset(("який", "яка", "яке", "які", "що", "котрий", "который", "которая", "которые", "которое"))
_PREPOSITIONS: Final = frozenset((
    "у", "в", "во", "з", "із", "зі", "из", "с", "со", "на", "по", "при", "від", "от", "до", "для", "біля", "щодо",
    "про", "о", "об", "за", "під", "под", "над", "близьк", "близк"))


_POSSESSIVES: Final = {
    "його": "він",
    "її": "вона",
    "їх": "вони",
    "їхніми": "вони",
    "їхньою": "вони",
    "їхнім": "вони",
    "его": "он",
    "ее": "она",
    "их": "они",
    "ним": "він",
    "нею": "вона",
}
_CALL_SIGN: Final = re.compile(
    r"\s*,?\s*(?:(?:з|із|на|с|со|по)\s+)?(?:позивн\w+|позывн\w+|псевдо|прізвиськ\w+|прозвищ\w+)\s*[–—-]?\s*(?P<name>[«\"“„]?[^\W\d_][\w’'-]+[»\"”“]?)"
)


def describe_in(language: str) -> Callable[[str, str], Described]:
    """Returns what reads phrases of a language."""
    return lambda phrase, apposition: described(phrase, apposition, language)


_WHITE_HOUSE: Final = re.compile(
    r"(?P<uk>Біл(?:ому|ого|им)\s+дом(?:і|у|ом|ові))|(?P<ru>Бел(?:ом|ого|ым|ому)\s+дом(?:е|а|ом|у))")


def described(phrase: str, apposition: str, language: str) -> Described:
    """Returns what a phrase and the apposition beside it say."""
    plain = _without_outlet(_without_relative(" ".join(phrase.split()).strip(" ,;:–—")))
    heads = heads_of_kind(plain, language)
    plain = of_channel(_plainly(plain), language)
    plain = _WHITE_HOUSE.sub(lambda found: "Білий дім" if found["uk"] else "Белый дом", plain)
    words = words_of(language)
    pronouns = words.table("people", "pronouns")
    low = plain_word(plain).removesuffix(" ж").removesuffix(" же")
    low = _POSSESSIVES.get(low, low)
    if low in pronouns:
        gender = pronouns[low]
        return Described(name=plain, kind="pronoun", points_back=True, is_plural=gender == "", gender=gender)
    if outlet_called(plain):
        name = local_name(plain) if not _organisation(plain) else plain.strip("«»\"“”")
        return Described(name=name, kind="group", heads=heads)
    called = _CALL_SIGN.search(f"{plain}, {apposition}")
    if called is not None:
        return _called(plain[:called.start()] if called.start() < len(plain) else plain, called["name"], language)
    tokens = tokens_of(plain, Span(0, len(plain)), quotations(plain, 0, len(plain)))
    if not tokens:
        return Described(name=plain, kind="group")
    if tokens[-1].is_quoted and 1 < len(tokens) < 6 and len(tokens[-1].text) < 25:
        noun = nouns(language, "anonymous").get(plain_word(tokens[0].text)) or nouns(language, "people").get(
            plain_word(tokens[0].text)
        )
        if (
            noun is not None
            and not noun.is_plural
            and " " not in tokens[-1].text
            and not outlet_called(tokens[-1].text)
            and (not any(plain_word(token.text) in nouns(language, "groups") for token in tokens))
        ):
            return _called(plain[:tokens[-2].end], tokens[-1].text, language)
    parts = re.split(r"\s*,\s*", apposition.strip(" ,"))
    if len(parts) > 1 and (last := tokens_of(parts[-1], Span(0, len(parts[-1])), [])) and len(last) > 1 and (
            plain_word(last[0].text) in first_names(language) and last[1].is_capital):
        return _called(plain, parts[-1][:last[1].end], language)  # Староста села, яке …, Оксана Лисова
    found = _person(plain, tokens, apposition, language) or unnamed(plain, tokens, language)
    return msgspec.structs.replace(found, heads=(*found.heads, *heads)) if heads else found


_AGE: Final = re.compile(r"^(?:\d+\s*[-‑–]\s*)?(?:річн|летн)\w{1,4}\s+")
_QUOTED: Final = re.compile(r"[«\"“](?P<name>[^«»“”\"]+)[»\"”]")
_GOES_ON: Final = re.compile(r"\s+(?:і|й|и)(?:\s+(?:далі|дальше))?$")


def _plainly(phrase: str) -> str:
    """Returns a name without quotation marks around it, without the kind of a group whose name tells enough ("компанія
    ДТЕК"), without an age before it, and without the beginning of "і далі" after it.
    """
    phrase = _AGE.sub("", KIND.sub("", _GOES_ON.sub("", phrase)))
    quoted = _QUOTED.fullmatch(phrase)
    return quoted["name"] if quoted is not None else phrase


def _without_relative(phrase: str) -> str:
    """Returns a phrase without its clause: "європейський розвідник, з яким говорив Der Spiegel"."""
    return _CLAUSE.sub("", phrase)


_CLAUSE: Final = re.compile(
    r",\s+(?:\w{1,3}\s+)?(?:яки\w|яка|яке|які|яко\w+|якої|якою|якими|котр\w+|котор\w+)\b.*", re.IGNORECASE | re.DOTALL)


_SOURCES: Final = re.compile(r"\b(?:джерел|співрозмовни|источник|собеседни)\w*\s+[«\"“]?$", re.IGNORECASE)
_OF_OUTLET: Final = re.compile(r"\s+(?:видання|агентства|издания|газети|газеты)(?=\s+\w)")


def _without_outlet(phrase: str) -> str:
    """Returns a phrase without the outlet whose source it is: "співрозмовники LIGA.net в уряді"."""
    for each in outlets(phrase, 0, len(phrase)):
        if _SOURCES.search(phrase[: each.span.start]):
            phrase = f"{phrase[: each.span.start].rstrip(' «“')} {phrase[each.span.end :].lstrip(' »”')}".strip()
            break
    return re.sub(r"\s+,", ",", _OF_OUTLET.sub("", phrase))


def _called(role: str, name: str, language: str) -> Described:
    """Returns a person who is known by a call sign only."""
    words = tokens_of(role, Span(0, len(role)), [])
    plain = (
        nominative(role.strip(), words, language, is_one=True)
        if words and _is_oblique(words, language)
        else role.strip()
    )
    return Described(
        name=name,
        kind="person",
        role=small_letter(plain, words[0], language) if words else None,
        heads=tuple(noun.plain for token in words if (noun := nouns(language, "people").get(plain_word(token.text)))),
    )


def _organisation(name: str) -> bool:
    return outlet_called(name) in words_of("shared").listed("outlets", "organisations")


def _is_name(token: Token, language: str) -> bool:
    return token.is_capital and token.is_word and len(token.text) > 1 and not token.text.isupper() and (
        plain_word(token.text) not in all_nouns(language))


def _person(plain: str, tokens: Sequence[Token], apposition: str, language: str) -> Described | None:
    """Returns a named person: a first name and a surname, or a surname after a role."""
    names = first_names(language)
    at = next((here for here, token in enumerate(tokens) if token.is_capital and plain_word(token.text) in names), None)
    if at is not None and at + 1 < len(tokens) and _is_name(tokens[at + 1], language):
        end = at + 2
        while end < len(tokens) and _is_name(tokens[end], language) and end < at + 3:
            end += 1
    elif at is not None and (at + 1 == len(tokens) or tokens[at + 1].low in _STOPS) and at:
        end = at + 1
    else:
        run = _last_run(tokens, language)
        if run is None:
            return None
        at, end = run
    if any(each.span.start < tokens[end - 1].end and tokens[at].start < each.span.end for each in outlets(
            plain, 0, len(plain))):
        return None  # аналітики The Telegraph
    return _named(plain, tokens, at, end, apposition, language)


def _last_run(tokens: Sequence[Token], language: str) -> tuple[int, int] | None:
    """Returns the run of capitals that is a name without a known first name: one or two words, alone or after a
    role.
    """
    end = len(tokens)
    for here, token in enumerate(tokens):
        if token.low in _STOPS and here:
            end = here
            break
    first = end
    while first and (_is_name(tokens[first - 1], language) or (tokens[first - 1].low in _PARTICLES and first < end)):
        first -= 1
    has_role = any(plain_word(token.text) in nouns(language, "people") for token in tokens[:first])
    if has_role and end - first == 3 and plain_word(tokens[first].text)[-1] in "иіїыаяь":
        first += 1  # міністр закордонних справ Туреччини Хакан Фідан
    if first == end or (first and plain_word(tokens[first - 1].text) in _PREPOSITIONS):
        return None
    if end - first >= 2 and (first == 0 or has_role) and not any(token.is_quoted for token in tokens[first:end]):
        return (first, end)
    if end - first == 1 and first and plain_word(tokens[first - 1].text)[:6] in _OF_PLACES:
        return None  # жителька Куп'янська
    is_rank = first > 0 and plain_word(tokens[first - 1].text) in _RANKS
    if has_role and end - first == 1 and (is_rank or _looks_like_surname(tokens[first].text)):
        return (first, end)
    if first == 0 and end == 1 and end - first == 1 and _looks_like_surname(tokens[0].text):
        return (0, 1)
    return None


_OF_PLACES: Final = frozenset(("жителі", "жителя", "житель", "мешкан", "жителю", "жители"))
_RANKS: Final = frozenset((
    "сержант", "капітан", "майор", "полковник", "підполковник", "лейтенант", "генерал", "солдат", "рядовий", "адмірал",
    "капитан", "подполковник", "рядовой", "прапорщик", "боєць", "боец"))
_SURNAME: Final = re.compile(
    r"(?:ськ(?:ий|ого|ому|им|а|ої|ою)|цьк(?:ий|ого|им|а)|ск(?:ий|ого|им|ая|ой)|енк(?:о|а|ом|у)|ов(?:а|у|им|ым|ой)?|ев(?:а|у|им|ым)?|єв(?:а|у|им)?|"
    r"їв(?:а|у)?|ін(?:а|у|им)?|ин(?:а|у|ым|им)?|ук(?:а|ом)?|юк(?:а|ом)?|чук(?:а|ом)?|як(?:а|ом)?|ак(?:а|ом)?|ич(?:а|ем)?|іч(?:а|ем)?|ко|ло|ль|ай|ей|ій|ий|ого|ань|ган|ець|ба|да|га|та|ла|на|ар|ян|ець|иш|уш|як|ик|ло|ро|мп|дь|ер|ес|ас|ош|иб(?:а|у)|пух|ник)$",
    re.IGNORECASE,
)


def _looks_like_surname(word: str) -> bool:
    return _SURNAME.search(word) is not None and len(word) > 3


def _named(plain: str, tokens: Sequence[Token], at: int, end: int, apposition: str, language: str) -> Described:
    first = tokens[at]
    known = first_names(language).get(plain_word(first.text))
    before = tokens[:at]
    if known is not None and known[1] == "she" and _is_his(tokens[at:end], before, language):
        known = (known[0][:-1] + ("й" if known[0][-1] == "я" else ""), "he")  # Олександра Сирського
    gender: Gender = known[1] if known else _gender_of_role(before, language)
    is_oblique = (known is not None and plain_word(first.text) != plain_word(known[0])) or (
        known is None and _is_oblique(before, language)
    )
    words = [token.text for token in tokens[at:end]]
    if is_oblique:
        words = [
            known[0] if known else surname(words[0], gender, language),
            *(surname(word, gender, language) for word in words[1:]),
        ]
    role = _role(plain, before, language, is_oblique=is_oblique) or _role_of_apposition(
        apposition or plain[tokens[end - 1].end :], language
    )
    heads = tuple(noun.plain for token in tokens_of(role or "", Span(0, len(role or "")), [])
                  if (noun := nouns(language, "people").get(plain_word(token.text))))
    return Described(
        name=" ".join(words), kind="person", role=role, heads=heads, gender=gender if gender in ("he", "she") else ""
    )


def _is_his(words: Sequence[Token], before: Sequence[Token], language: str) -> bool:
    """Whether what looks like a woman's name is a man's in another case: by the surname, or by a man's role."""
    names = first_names(language)
    stem = plain_word(words[0].text)[:-1]
    if len(words) < 2 or not any(names.get(stem + end, ("", ""))[1] == "he" for end in ("", "й")):
        return False
    is_mans_role = _is_oblique(before, language) and _gender_of_role(before, language) == "he"
    return is_mans_role or words[1].low.endswith(("ого", "енка", "ича", "юка", "ука"))


def _gender_of_role(tokens: Sequence[Token], language: str) -> Gender:
    for token in tokens:
        noun = nouns(language, "people").get(plain_word(token.text))
        if noun is not None:
            return noun.gender
    return "he"


def _is_oblique(tokens: Sequence[Token], language: str) -> bool:
    for token in tokens:
        noun = nouns(language, "people").get(plain_word(token.text))
        if noun is not None:
            return not noun.is_nominative
    return False


def _role(plain: str, tokens: Sequence[Token], language: str, *, is_oblique: bool) -> str | None:
    """Returns the role before a name in the nominative, with a small letter unless it begins with a name."""
    words = [token for token in tokens if token.low not in (",",)]
    is_known = any(plain_word(token.text) in all_nouns(language) for token in words)
    if not words or (
        not is_known and (len(words) > 2 or any(token.is_capital and at for at, token in enumerate(words)))
    ):
        return None
    phrase = plain[words[0].start:words[-1].end]
    return nominative(phrase, words, language, is_one=True) if is_oblique else small_letter(phrase, words[0], language)


def _role_of_apposition(apposition: str, language: str) -> str | None:
    plain = " ".join(apposition.split()).strip(" ,;:–—()")
    plain = re.split(r"\s*,\s*", plain)[0]
    tokens = tokens_of(plain, Span(0, len(plain)), [])
    if not tokens or tokens[0].low in _RELATIVE or tokens[0].low in _PREPOSITIONS or tokens[0].is_capital:
        return None
    is_role = any(plain_word(token.text) in nouns(language, "people") for token in tokens[:4])
    return plain if is_role else None
