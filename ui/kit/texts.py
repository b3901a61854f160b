# SPDX-License-Identifier: MIT
"""How the window says things: kinds, dates, sizes, attribution, relations, checks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from briefing import quantities, sentences
from briefing.sentences import Numeral, Sentence, Text, mark, of_error
from ui.languages.current import catalogue, in_order

if TYPE_CHECKING:
    import datetime

    from PySide6.QtCore import QCollatorSortKey

    from briefing.attribution import ShownDate
    from briefing.disputes.independence import Origins
    from briefing.model import Assessment, Briefing, Happening, Reliability, Source, Speaker, Statement
    from maps.areas import Area, AreaLayer

_KINDS = {
    "position": mark("Position"), "claim": mark("Claim"),
    "figure": mark("Figure"), "background": mark("Background"),
}
_KINDS_MANY = {
    "position": mark("Positions"), "claim": mark("Claims"),
    "figure": mark("Figures"), "background": mark("Background"),
}


LANGUAGES: Final[Mapping[str, str]] = {
    "en": mark("English"), "uk": mark("Ukrainian"), "ru": mark("Russian"), "de": mark("German"), "fr": mark("French"),
    "pl": mark("Polish"),
}
"""Languages that are named; others are their codes."""


def language_name(code: str) -> str:
    """"Ukrainian"; a language that is not named is its code."""
    return tr(LANGUAGES[code]) if code in LANGUAGES else code


def tr(text: str, about: str = "") -> str:
    """A text in the language that speaks; ``about`` tells apart what English says in one word, and others do not."""
    return catalogue().said(text, about)


def say(what: Text | BaseException) -> str:
    """A sentence, or an error's sentence, in the language that speaks, its values too; plain data as it is."""
    said = of_error(what) if isinstance(what, BaseException) else what
    if isinstance(said, Numeral):
        return catalogue().written(said)
    if not isinstance(said, Sentence):
        return said
    values = {name: say(value) if isinstance(value, (Sentence, Numeral)) else value
              for name, value in said.values.items()}
    return tr(said.pattern).format(**values) if values else tr(said.pattern)


def counted(number: int, one: str, many: str) -> str:
    """"1 statement", "23 statements"; both words are marked where they are written."""
    return f"{numeral(number)} {catalogue().counted(number, one, many)}"


def numeral(value: float, form: str = ",", *, trimmed: bool = False) -> str:
    """A number as the language that speaks writes it; otherwise as ``briefing.sentences.numeral``."""
    return catalogue().written(sentences.numeral(value, form, trimmed=trimmed))


def area_name(area: Area) -> str:
    """An area's name in the language that speaks, as far as it has one."""
    return area.names[catalogue().code == "uk"]


def order_of_words() -> Callable[[str], QCollatorSortKey]:
    """What sorts words in the order of the language that speaks, whatever their case, and numbers by their size."""
    return in_order().sortKey


def kind_name(kind: str) -> str:
    """"Figure"."""
    return tr(_KINDS[kind])


def kinds_name(kind: str) -> str:
    """"Figures"."""
    return tr(_KINDS_MANY[kind])


def short_date(day: datetime.date) -> str:
    """"20 Nov 2024", its parts kept on one line."""
    return say(quantities.short_day(day)).replace(" ", "\N{NO-BREAK SPACE}")


def shown_date_text(shown: ShownDate | None) -> str:
    """"said 19 Nov 2024" or, where only that is known, "published 20 Nov 2024"."""
    if shown is None:
        return tr("not dated yet")
    words = tr("said {day}") if shown.meaning == "said" else tr("published {day}")
    return words.format(day=short_date(shown.day))


def happening_text(happened: Happening) -> str:
    """"Happened 19 Nov 2024, 08:30 (UTC+2)"."""
    from briefing import happening

    return tr("Happened {when}").format(when=say(happening.happened_text(happened)))


def card_date_text(shown: ShownDate | None) -> str:
    """The same for a card, where the day of publication goes without saying: "20 Nov 2024"."""
    return shown_date_text(shown) if shown is None or shown.meaning == "said" else short_date(shown.day)


def happened_sign(happened: Happening) -> str:
    """When something happened, for a card: its first day, and whether it is approximate or goes on."""
    is_span = happened.until is not None and happened.until != happened.day
    words = tr("happened about {when}") if happened.about else (
        tr("happened from {when}") if is_span else tr("happened {when}"))
    return words.format(when=short_date(happened.day))


def published_text(source: Source) -> str:
    """"published 20 Nov 2024"."""
    if source.published is None:
        return tr("date of publication not known")
    return tr("published {day}").format(day=short_date(source.published))


def km2(size: float, *, signed: bool = False) -> str:
    """"17,364 km²", "42.3 km²"; signed: "+6.3 km²"."""
    return say(quantities.km2(size, signed=signed))


def whose_day(layer: AreaLayer) -> str:
    """Returns whose control data a layer's areas are computed from, and of which day."""
    return observer_day_text(layer.observer, layer.as_of)


def observer_day_text(observer: str, day: datetime.date | None) -> str:
    """"Project Owl, 20 Nov 2024"; without an observer, the shipped layer."""
    whose = observer or tr("the built-in layer")
    return f"{whose}, {short_date(day)}" if day is not None else whose


def size_text(area_km2: float | None, length_km: float | None, margin_km2: float | None = None, *,
              in_full: bool = False) -> str:
    """"17,364 km²", "17,252 ± 120 km²", "960 km long", or nothing where the map makes no claim.

    ``in_full`` the margin says what it is: "17,252 km², ± 120 where the observers differ".
    """
    if area_km2 is not None:
        return say(quantities.amount(area_km2, "km2", margin_km2, in_full=in_full))
    if length_km is not None:
        return tr("{length} long").format(length=say(quantities.km(length_km)))
    return ""


def extent_text(area: Area, *, in_full: bool = False) -> str:
    """How large an area is, as ``size_text`` writes it; of a place how far the ground around it reaches:
    "within 20 km", or nothing for a bare point.
    """
    if area.radius_km:
        return tr("within {length}").format(length=say(quantities.km(area.radius_km)))
    return size_text(area.area_km2, area.length_km, area.margin_km2, in_full=in_full)


def speaker_name(speaker: Speaker | None) -> str:
    """A speaker's name, or that there is none yet."""
    return speaker.name if speaker is not None and speaker.name else tr("Speaker not named yet")


def speaker_text(speaker: Speaker | None) -> str:
    """"Dmitry Peskov, Press secretary of the President of Russia"."""
    name = speaker_name(speaker)
    return f"{name}, {speaker.role}" if speaker is not None and speaker.role else name


def publisher_text(source: Source) -> str:
    """A source's publisher, or that it is not named yet."""
    return source.publisher or tr("Publisher not named yet")


def statement_text(statement: Statement) -> str:
    """A statement's text, or that there is none yet."""
    return statement.text or tr("No text yet.")


def origins_text(found: Origins | None) -> str:
    """Returns "3 outlets, 1 origin"; "" where there is one outlet, of which nothing has to be said."""
    if found is None or found.outlets < 2:
        return ""
    return tr("{outlets}, {origins}").format(outlets=counted(found.outlets, mark("outlet"), mark("outlets")),
                                             origins=counted(found.origins, mark("origin"), mark("origins")))


def chain_text(briefing: Briefing, statement: Statement) -> str:
    """The publications on the way to us, those not read by us marked: "Reuters (second-hand) → …"."""
    from briefing.attribution import ARROW

    links = [publisher_text(source) if source.first_hand else tr("{publisher} (second-hand)").format(
        publisher=publisher_text(source)) for source in briefing.chain_of(statement)]
    return ARROW.join(links) or tr("No source yet")


RELIABILITY: Final[Mapping[Reliability, str]] = {
    "A": mark("completely reliable"), "B": mark("usually reliable"), "C": mark("fairly reliable"),
    "D": mark("not usually reliable"), "E": mark("unreliable"), "F": mark("reliability cannot be judged"),
}
CREDIBILITY: Final[Mapping[int, str]] = {
    1: mark("confirmed by other sources"), 2: mark("probably true"), 3: mark("possibly true"), 4: mark("doubtful"),
    5: mark("improbable"), 6: mark("truth cannot be judged"),
}
"""The Admiralty scale: who says it, and what is said."""


def assessment_sign(assessment: Assessment) -> str:
    """Returns "assessed B3", for a card."""
    return tr("assessed {grade}").format(grade=f"{assessment.reliability}{assessment.credibility}")


def assessment_text(assessment: Assessment) -> str:
    """Returns an assessment in full: the grade in words, whose it is, of which day, and why."""
    grade = tr("{grade}: {who}; {what}").format(
        grade=f"{assessment.reliability}{assessment.credibility}", who=tr(RELIABILITY[assessment.reliability]),
        what=tr(CREDIBILITY[assessment.credibility]))
    whose = tr("assessed by {name}").format(name=assessment.author) if assessment.author else tr("the briefer's own")
    day = short_date(assessment.day) if assessment.day is not None else ""
    return " · ".join(filter(None, (grade, whose, day, assessment.reason)))
