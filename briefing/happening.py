# SPDX-License-Identifier: MIT
"""When what a statement tells of happened: in words, in order, and as the days of Kyiv that it covers."""

from __future__ import annotations

import datetime
import re
from typing import Final, Literal

from briefing.kyiv_time import in_kyiv, moved, offset_of
from briefing.model import Happening
from briefing.quantities import short_day
from briefing.sentences import Sentence, Text, sentence

Zone = str
"""An offset from UTC as a file writes it: "+02:00", "-03:30", "Z"."""

ZoneName = Literal["Kyiv", "Moscow", "UTC"]
_MOSCOW_MINUTES: Final = 180
"""Since October 2014, without summer time."""

_OFFSET: Final = re.compile(r"([+-])(\d\d):(\d\d)")
_WRITTEN: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?", re.IGNORECASE)
_DAY: Final = datetime.timedelta(days=1)


def offset_in(zone: ZoneName, day: datetime.date, time: str = "12:00") -> Zone:
    """Returns the offset that a zone has at a local time: Kyiv's is +03:00 in summer, else +02:00."""
    if zone == "UTC":
        return "Z"
    if zone == "Moscow":
        return _written(_MOSCOW_MINUTES)
    local = datetime.datetime.combine(day, datetime.time.fromisoformat(time))
    return _written(_kyiv_hours(local) * 60)


def kyiv_days(happened: Happening) -> tuple[datetime.date, datetime.date]:
    """Returns the first and the last day in Kyiv that it covers; a day without a time is that day."""
    first = _kyiv_day(happened.day, happened.time, happened.zone)
    time = happened.until_time if happened.until is not None else happened.until_time or happened.time
    last = _kyiv_day(happened.until or happened.day, time, happened.zone)
    return first, max(first, last)


def order_of(happened: Happening) -> tuple[datetime.datetime, datetime.datetime]:
    """Returns when it began and ended in UTC, to sort by: a day without a time begins at its midnight in Kyiv."""
    begun = _moment(happened.day, happened.time, happened.zone)
    if happened.until is None and happened.until_time is None:
        return begun, begun if happened.time is not None else moved(begun, _DAY)
    until = happened.until or happened.day
    ended = _moment(until, happened.until_time, happened.zone)
    return begun, ended if happened.until_time is not None else moved(ended, _DAY)


def happened_text(happened: Happening) -> Sentence:
    """Returns it in words: "20 Nov 2024", "about 20 Nov 2024, 08:30 (UTC+2)", "18 to 20 Nov 2024"."""
    said = _span(happened)
    return sentence("about {when}", when=said) if happened.about else said


def zone_words(zone: Zone) -> Text:
    """Returns an offset in words: "UTC", "UTC+2", "UTC−3:30"."""
    found = _OFFSET.fullmatch(zone)
    if found is None or zone[1:] == "00:00":
        return "UTC"
    sign, hours, minutes = found.groups()
    return f"UTC{'+' if sign == '+' else '−'}{int(hours)}{'' if minutes == '00' else ':' + minutes}"


def read_happening(text: str) -> Happening | None:
    """Returns what a text such as "2024-11-20T08:30+02:00" or "2024-11-18/2024-11-20" says; None if it is none.

    A time without a zone is not taken, for nobody can say when that was: its day is. The end is given in the zone of
    the beginning.
    """
    parts = [_WRITTEN.fullmatch(part.strip()) for part in re.split(r"\s*(?:/|–|\bto\b)\s*", text.strip())]
    if not 1 <= len(parts) <= 2 or not all(parts):
        return None
    made = [_read(part) for part in parts if part is not None]
    if any(each is None for each in made):
        return None
    days = [each for each in made if each is not None]
    day, time, zone = days[0]
    if len(days) == 1:
        return Happening(day=day, time=time, zone=zone)
    until, until_time, zone_of_end = days[1]
    if zone is not None and until_time is not None and zone_of_end != zone:
        ended = moved(_moment(until, until_time, zone_of_end), datetime.timedelta(minutes=offset_of(zone) or 0))
        until, until_time = ended.date(), ended.time().isoformat("minutes")
    if until < day:
        return None
    return Happening(day=day, time=time, zone=zone, until=until, until_time=until_time if zone else None)


def written_happening(happened: Happening) -> str:
    """Returns it as ``read_happening`` reads it; that it is approximate is not in it."""
    zone = happened.zone or ""
    begun = f"{happened.day.isoformat()}T{happened.time}{zone}" if happened.time else happened.day.isoformat()
    if happened.until is None and happened.until_time is None:
        return begun
    until = (happened.until or happened.day).isoformat()
    return f"{begun}/{until}T{happened.until_time}{zone}" if happened.until_time else f"{begun}/{until}"


def fault_of(happened: Happening) -> Sentence | None:
    """Returns what is wrong with it, or None."""
    if happened.time is not None and happened.zone is None:
        return sentence("a time needs the offset from UTC it is in")
    if happened.zone is not None and not _is_offset(happened.zone):
        return sentence("an offset from UTC is written as +02:00, and is at most 14 hours")
    if happened.until_time is not None and happened.time is None:
        return sentence("an end with a time needs a beginning with one")
    begun, ended = (happened.day, happened.time or ""), (happened.until or happened.day, happened.until_time or "24")
    if ended < begun:
        return sentence("it ends before it begins")
    return None


def _read(found: re.Match[str]) -> tuple[datetime.date, str | None, Zone | None] | None:
    day, hour, minute, zone = found.groups()
    try:
        read = datetime.date.fromisoformat(day)
        time = datetime.time(int(hour), int(minute)).isoformat("minutes") if hour else None
    except ValueError:
        return None
    if time is None or zone is None:
        return read, None, None
    offset = "Z" if zone.upper() in ("Z", "UTC", "GMT") else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return (read, time, offset) if _is_offset(offset) else (read, None, None)


def _is_offset(zone: Zone) -> bool:
    """Checks whether a briefing's file can hold this as an offset from UTC."""
    found = _OFFSET.fullmatch(zone)
    return zone == "Z" or (found is not None and int(found[2]) < 15 and int(found[3]) < 60)


def _span(happened: Happening) -> Sentence:
    first = _point(happened.day, happened.time, happened.zone)
    if happened.until is None and happened.until_time is None:
        return first
    if happened.until in (None, happened.day):
        return sentence("{day}, {time} to {end} ({zone})", day=short_day(happened.day), time=happened.time or "",
                        end=happened.until_time or "", zone=zone_words(happened.zone or "Z"))
    last = _point(happened.until or happened.day, happened.until_time, happened.zone)
    return sentence("{first} to {last}", first=first, last=last)


def _point(day: datetime.date, time: str | None, zone: Zone | None) -> Sentence:
    if time is None:
        return sentence("{day}", day=short_day(day))
    return sentence("{day}, {time} ({zone})", day=short_day(day), time=time, zone=zone_words(zone or "Z"))


def _moment(day: datetime.date, time: str | None, zone: Zone | None) -> datetime.datetime:
    """Returns a local time in UTC, without a zone; of a day its midnight in Kyiv."""
    if time is None or zone is None:
        return _from_kyiv(datetime.datetime.combine(day, datetime.time()))
    local = datetime.datetime.combine(day, datetime.time.fromisoformat(time))
    return moved(local, -datetime.timedelta(minutes=offset_of(zone) or 0))


def _kyiv_day(day: datetime.date, time: str | None, zone: Zone | None) -> datetime.date:
    return day if time is None else in_kyiv(_moment(day, time, zone)).date()


def _from_kyiv(local: datetime.datetime) -> datetime.datetime:
    """Returns a clock time of Kyiv in UTC; of an hour that comes twice the first, of one that is skipped the later."""
    return moved(local, -datetime.timedelta(hours=_kyiv_hours(local)))


def _kyiv_hours(local: datetime.datetime) -> int:
    """Returns by how many hours a clock time of Kyiv is ahead of UTC."""
    return 3 if in_kyiv(moved(local, -datetime.timedelta(hours=3))) == local else 2


def _written(minutes: int) -> Zone:
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
