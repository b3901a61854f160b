# SPDX-License-Identifier: MIT
"""How control data over time is put in words: regions, sizes, changes, what observers say."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from briefing import quantities
from briefing.sentences import mark
from maps.ground import ELSEWHERE, KURSK, REGIONS
from ui.kit.texts import counted, km2, numeral, say, short_date, tr

if TYPE_CHECKING:
    from maps.control_day import DayNote
    from maps.providers.protocol import Terms
    from maps.timeline.agreement import Saying, Shares
    from maps.timeline.comparing import Change
    from maps.timeline.doubtful_days import Doubt

REGION_NAMES: Final = {
    "occupied": mark("All occupied territory"), "crimea": mark("Crimea"),
    "luhansk": mark("Luhansk Oblast"), "donetsk": mark("Donetsk Oblast"),
    "zaporizhzhia": mark("Zaporizhzhia Oblast"),
    "kherson": mark("Kherson Oblast"), "kharkiv": mark("Kharkiv Oblast"),
    "mykolaiv": mark("Mykolaiv Oblast"), ELSEWHERE: mark("Elsewhere"),
    KURSK: mark("Held by Ukraine in Kursk Oblast"),
}
ALL_REGIONS: Final = ("occupied", *REGIONS, ELSEWHERE, KURSK)
_SAID: Final = {
    "occupied": mark("occupied"),
    "occupied-2014": mark("occupied since 2014"),
    "kursk": mark("held by Ukraine in Kursk Oblast"),
    "unknown": mark("not known"),
    "not occupied": mark("not occupied"),
    "not said": mark("says nothing of this place"),
}


def region_name(region: str) -> str:
    """"Donetsk Oblast"."""
    return tr(REGION_NAMES[region])


def short_region(region: str) -> str:
    """"Donetsk", where all of a table are oblasts; "Held in Kursk"."""
    return tr("Held in Kursk") if region == KURSK else region_name(region).removesuffix(tr(" Oblast"))


def place_text(size: str, change: Change, language: str = "en") -> str:
    """"+6.3 km² near Kurakhove", with this size; where there is no town, the region."""
    if change.town is None:
        return f"{size} · {region_name(change.region)}"
    name = change.town.uk if language == "uk" and change.town.uk else change.town.en
    said = tr("{size} near {town}").format(size=size, town=name)
    return f"{said} · {region_name(KURSK)}" if change.region == KURSK else said


def doubt_text(doubts: Sequence[Doubt]) -> str:
    """"doubtful: 0 km² in Luhansk Oblast, 26,000 around it"."""
    said = "; ".join(tr("{size} in {region}, {around} around it").format(
        size=km2(each.km2), region=region_name(each.region), around=quantities.number(each.around_km2))
        for each in doubts)
    return tr("doubtful: {what}").format(what=said)


def no_day_text(by: int, name: str) -> str:
    """That an observer has no day to step to; without a name, that nobody has."""
    if not name:
        return tr("No day of an observer is on this computer; Data… fetches some.")
    words = tr("No later day of {name} is on this computer.") if by > 0 else tr(
        "No earlier day of {name} is on this computer.")
    return words.format(name=name)


def saying_text(saying: Saying, name: str) -> str:
    """"DeepStateMap.Live (1 Nov 2024): occupied"."""
    return f"{name} ({short_date(saying.day)}): {tr(_SAID[saying.said])}"


def shares_text(shares: Shares, name: str) -> str:
    """"Project Owl (1 Nov 2024): 77 % occupied, 2 % not known, 21 % not occupied"."""
    parts = [(shares.occupied, tr("occupied")), (shares.unknown, tr("not known")),
             (shares.kursk, tr("held by Ukraine in Kursk Oblast")), (shares.not_occupied, tr("not occupied")),
             (shares.not_said, tr("not spoken of"))]
    said = ", ".join(tr("{share} {ground}").format(share=_percent(share), ground=words)
                     for share, words in parts if share > 0.0005)
    return tr("{observer} ({day}): {shares}").format(observer=name, day=short_date(shares.day), shares=said)


def _percent(share: float) -> str:
    percent = share * 100
    return tr("{number} %").format(number=numeral(percent, ".0f" if percent >= 10 or percent == 0 else ".1f"))


def terms_text(terms: Terms) -> str:
    """An observer's terms: what they say, where they stand, the licence where that is not all they say."""
    where = f" ({terms.address})" if terms.address else ""
    text, licence = say(terms.text), say(terms.licence)
    return f"{text}{where}" if licence in text else f"{text}{where} {licence}."


def notes_text(notes: tuple[DayNote, ...]) -> str:
    """"3 parts left out, 1 outline repaired", or nothing."""
    dropped = sum(note.count for note in notes if note.level == "dropped")
    repaired = sum(note.count for note in notes if note.level == "repaired")
    said = ([counted(dropped, mark("part left out"), mark("parts left out"))] if dropped else []) + (
        [counted(repaired, mark("outline repaired"), mark("outlines repaired"))] if repaired else [])
    return ", ".join(said)


def day_of(text: str) -> datetime.date | None:
    """An ISO day, or None."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
