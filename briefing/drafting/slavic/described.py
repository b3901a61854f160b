# SPDX-License-Identifier: MIT
"""Ukrainian and Russian phrases of speakers, in any case: name, role, number, and what points back."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from briefing.drafting.text.cases import Gender, Noun, nouns, plain_word, single_nouns
from briefing.drafting.text.name_cases import adjective, first_names, surname
from briefing.drafting.text.described import Described
from briefing.drafting.text.outlets import local_name, outlet_called, outlets
from briefing.drafting.text.quotations import quotations
from briefing.drafting.text.tokens import Token, tokens_of
from briefing.drafting.text.words import words_of
from briefing.snapshots.text_quote import Span

_PARTICLES: Final = frozenset(("де", "ван", "фон", "дер", "ді", "ди", "аль", "бін", "бен"))
_STOPS: Final = frozenset((",", "–", "—", "(", ")", ";", ":", "."))
_OF_THEM: Final = re.compile(r"^(?P<count>[\w'’ʼ]+)\s+(?:із|з|зі|из)\s+(?:них|них же|ких|цих|этих)\b", re.IGNORECASE)
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


def described(phrase: str, apposition: str, language: str) -> Described:
    """Returns what a phrase and the apposition beside it say."""
    plain = _without_outlet(" ".join(phrase.split()).strip(" ,;:–—"))
    words = words_of(language)
    pronouns = words.table("people", "pronouns")
    low = plain_word(plain).removesuffix(" ж").removesuffix(" же")
    low = _POSSESSIVES.get(low, low)
    if low in pronouns:
        gender = pronouns[low]
        return Described(name=plain, kind="pronoun", points_back=True, is_plural=gender == "", gender=gender)
    if outlet_called(plain):
        return Described(name=local_name(plain) if not _organisation(plain) else plain.strip("«»\"“”"), kind="group")
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
    return _person(plain, tokens, apposition, language) or _unnamed(plain, tokens, apposition, language)


def _without_outlet(phrase: str) -> str:
    """Returns a phrase without the outlet whose source it is: "співрозмовники LIGA.net в уряді"."""
    for each in outlets(phrase, 0, len(phrase)):
        first = phrase.split(" ")[0]
        if each.span.start and (len(phrase) > each.span.end) and first[0].islower() | (len(first) > 2):
            phrase = f"{phrase[:each.span.start].rstrip(' «')} {phrase[each.span.end:].lstrip(' »')}".strip()
            break
    return re.sub(r"\s+,", ",", re.sub(r"\s+(?:видання|агентства|издания|газети|газеты)(?=\s+\w)", "", phrase))


def _called(role: str, name: str, language: str) -> Described:
    """Returns a person who is known by a call sign only."""
    words = tokens_of(role, Span(0, len(role)), [])
    plain = (
        _nominative(role.strip(), words, language, is_one=True)
        if words and _is_oblique(words, language)
        else role.strip()
    )
    return Described(
        name=name,
        kind="person",
        role=_small(plain, words[0], language) if words else None,
        heads=tuple(noun.plain for token in words if (noun := nouns(language, "people").get(plain_word(token.text)))),
    )


def _organisation(name: str) -> bool:
    return outlet_called(name) in words_of("shared").listed("outlets", "organisations")


def _is_name(token: Token, language: str) -> bool:
    return token.is_capital and token.is_word and len(token.text) > 1 and not token.text.isupper() and (
        plain_word(token.text) not in _all_nouns(language))


@cache
def _all_nouns(language: str) -> dict[str, Noun]:
    return nouns(language, "people", "groups")


def _person(plain: str, tokens: Sequence[Token], apposition: str, language: str) -> Described | None:
    """Returns a named person: a first name and a surname, or a surname behind a role."""
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
    return _named(plain, tokens, at, end, apposition, language)


def _last_run(tokens: Sequence[Token], language: str) -> tuple[int, int] | None:
    """Returns the run of capitals that is a name without a known first name: one or two words, alone or behind a
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
    if has_role and end - first == 1 and _looks_like_surname(tokens[first].text):
        return (first, end)
    if first == 0 and end == 1 and end - first == 1 and _looks_like_surname(tokens[0].text):
        return (0, 1)
    return None


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
    is_known = any(plain_word(token.text) in _all_nouns(language) for token in words)
    if not words or (
        not is_known and (len(words) > 2 or any(token.is_capital and at for at, token in enumerate(words)))
    ):
        return None
    phrase = plain[words[0].start:words[-1].end]
    return _nominative(phrase, words, language, is_one=True) if is_oblique else _small(phrase, words[0], language)


def _role_of_apposition(apposition: str, language: str) -> str | None:
    plain = " ".join(apposition.split()).strip(" ,;:–—()")
    plain = re.split(r"\s*,\s*", plain)[0]
    tokens = tokens_of(plain, Span(0, len(plain)), [])
    if not tokens or tokens[0].low in _RELATIVE or tokens[0].low in _PREPOSITIONS or tokens[0].is_capital:
        return None
    is_role = any(plain_word(token.text) in nouns(language, "people") for token in tokens[:4])
    return plain if is_role else None


def _small(phrase: str, first: Token, language: str) -> str:
    is_proper = first.text.isupper() and len(first.text) > 1
    return phrase if is_proper or first.is_quoted else phrase[:1].lower() + phrase[1:]


def _nominative(phrase: str, tokens: Sequence[Token], language: str, *, is_one: bool = False) -> str:
    """Returns a phrase in the nominative: its first noun of people or groups with the adjectives before it."""
    offset = tokens[0].start
    head = _head(tokens, language)
    if head is not None and is_one and (one := single_nouns(language).get(plain_word(tokens[head[0]].text))):
        head = (head[0], one)
    if head is None:
        return phrase
    at, noun = head
    gender: Gender = "they" if noun.is_plural else noun.gender
    made = [
        adjective(token.text, gender, language) if _is_adjective(token, language) else token.text
        for token in tokens[:at]
    ]
    rest = phrase[tokens[at].end - offset:]
    plain = noun.plain if not tokens[at].text.isupper() else tokens[at].text
    if tokens[at].is_capital and at == 0 and not tokens[at].text.isupper():
        plain = plain[:1].upper() + plain[1:]
    return " ".join([*made, plain]) + rest


def _head(tokens: Sequence[Token], language: str) -> tuple[int, Noun] | None:
    """Returns the first noun of people or groups; one that looks like an adjective before another is one ("военного
    эксперта").
    """
    known = _all_nouns(language)
    for at, token in enumerate(tokens):
        noun = known.get(plain_word(token.text))
        if noun is None:
            continue
        following = known.get(plain_word(tokens[at + 1].text)) if at + 1 < len(tokens) else None
        if following is not None and noun.plain.endswith((
            "ий", "ый", "ой", "ові", "ні", "ые", "ая")) and following.gender in ("he", "she", "they") and (
                plain_word(tokens[at + 1].text) in nouns(language, "people")):
            continue
        return at, noun
    return None


def _is_adjective(token: Token, language: str) -> bool:
    return token.is_word and token.low not in ("і", "й", "та", "и", "або", "или", "з", "із", "у", "в")


def _unnamed(plain: str, tokens: Sequence[Token], apposition: str, language: str) -> Described:
    """Returns unnamed people, a group or a document."""
    words = words_of(language)
    numbers = words.table("people", "numbers")
    known = _all_nouns(language)
    people = nouns(language, "anonymous")
    count = int(numbers[plain_word(tokens[0].text)]) if plain_word(tokens[0].text) in numbers else None
    if count is None and tokens[0].text.isdigit() and int(tokens[0].text) < 1000:
        count = int(tokens[0].text)
    head = _head(tokens, language)
    of_them = _OF_THEM.match(plain)
    if of_them is not None or (count is not None and head is None):
        numbered = _numbered(
            tokens[0].text if of_them else plain, tokens[:1] if of_them else tokens, count, None, language
        )
        return Described(name=numbered, kind="people", count=count, is_plural=(count or 2) > 1, anonymous=True,
                         points_back=of_them is not None, of_them=of_them is not None)
    if head is None:
        return Described(name=plain, kind="group")
    at, noun = head
    is_anonymous = plain_word(tokens[at].text) in people
    is_plural = noun.is_plural or (count or 0) > 1
    name = (
        _numbered(plain, tokens, count, noun, language)
        if count
        else _small_first(_nominative(plain, tokens, language), tokens, language)
    )
    is_person = plain_word(tokens[at].text) in nouns(language, "people")
    is_bare = (
        (len(tokens) == 1 and (is_person or noun.plain in words.listed("people", "documents")))
        or (
            count is None
            and at == 0
            and (
                is_person
                and not is_plural
                and not is_anonymous
                and not any(token.is_capital for token in tokens[1:])
                and len(tokens) < 4
            )
        )
        or (count is None and at == 1 and plain_word(tokens[0].text) in _POINTING)
    )
    if is_anonymous and count is None and not is_plural:
        count = 1
    return Described(
        name=name,
        kind="people" if is_anonymous or is_person else "group",
        count=count,
        is_plural=is_plural,
        anonymous=is_anonymous,
        heads=(noun.singular,),
        points_back=is_bare or _is_of_outlet(plain, tokens, at),
        is_document=noun.plain in words.listed("people", "documents"),
    )


_POINTING: Final = frozenset((
    "цей", "ця", "ці", "той", "та", "ті", "этот", "эта", "эти", "тот", "те", "сам", "сама", "самі", "сами", "обидва",
    "обидві", "обоє", "оба", "обе"))
_OF_OUTLET: Final = frozenset((
    "видання", "агентства", "агентств", "издания", "нас", "газети", "газеты", "журналістів", "журналистов"))


def _is_of_outlet(plain: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase is "the agency's sources", which mean those named before."""
    rest = plain[tokens[at].end:].strip(" «»\"“”")
    if plain_word(tokens[at].text)[:5] not in ("джере", "співр", "источ", "собес"):
        return False
    return bool(rest) and (rest.lower() in _OF_OUTLET or bool(outlet_called(rest)))


def _small_first(name: str, tokens: Sequence[Token], language: str) -> str:
    first = name.split()[0] if name.split() else ""
    is_title = (
        (
            plain_word(first) in _all_nouns(language)
            and plain_word(first) not in words_of(language).words("people", "proper")
        )
        or plain_word(first) in nouns(language, "people")
        or first.lower().endswith(("ий", "ый", "ая", "і", "ые", "ой", "ні", "кі"))
    )
    return name[:1].lower() + name[1:] if is_title and not (first.isupper() and len(first) > 1) else name


def _numbered(plain: str, tokens: Sequence[Token], count: int | None, noun: Noun | None, language: str) -> str:
    """Returns a phrase with a number in the nominative: "двох посадовців" is "двоє посадовців", "двух чиновников"
    "два чиновника".
    """
    first = tokens[0]
    rest = plain[first.end:].strip()
    low = plain_word(first.text)
    words = words_of(language)
    is_nominative = low in {
        plain_word(each) for name in ("collective", "cardinal") for each in words.table("people", name).values()
    } or (
        low in ("двоє", "дві", "одна", "одне", "две", "одно", "двое", "трое", "обидва", "обидві", "обоє", "оба", "обе")
    )
    if is_nominative or count is None:
        return first.text.lower() + (f" {rest}" if rest else "")
    if count == 1:
        gender = noun.gender if noun is not None else "he"
        one = {"she": "одна", "it": "одне" if language == "uk" else "одно"}.get(gender, "один")
        return f"{one} {rest}".strip()
    is_person = noun is None or (noun.gender != "it" and language == "uk")
    table = words.table("people", "collective" if is_person else "cardinal")
    number = table.get(str(count), first.text.lower())
    if language == "ru" and 2 <= count <= 4 and noun is not None:
        rest = _after_few(rest, tokens[1:], noun, language)
    return f"{number} {rest}".strip()


def of_them(number: str, whole: Described, language: str) -> str:
    """Returns "троє з п'ятьох посадовців" for "троє із них": the number, and those whom "them" means."""
    tokens = tokens_of(whole.name, Span(0, len(whole.name)), [])
    noun = next((token.text for token in tokens if plain_word(token.text) in nouns(language, "people")), "")
    several = words_of(language).table("people", "genitive").get(str(whole.count or 0), "")
    return " ".join(each for each in (number, "з" if language == "uk" else "из", several, noun) if each)


def _after_few(rest: str, tokens: Sequence[Token], noun: Noun, language: str) -> str:
    """Returns Russian words behind two, three or four: the noun in the genitive singular."""
    for token in tokens:
        if nouns(language, "people", "groups").get(plain_word(token.text)) == noun:
            low = token.text
            for ending, singular in (
                ("ников", "ника"),
                ("ков", "ка"),
                ("ов", "а"),
                ("телей", "теля"),
                ("ей", "я"),
                ("ниц", "ницы"),
                ("цев", "ца"),
                ("ев", "я"),
            ):
                if low.endswith(ending):
                    return rest.replace(low, low[: -len(ending)] + singular, 1)
    return rest
