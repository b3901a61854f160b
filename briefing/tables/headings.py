# SPDX-License-Identifier: MIT
"""What a column most likely holds, by its heading in English, Ukrainian or Russian, or in known exports.

A heading of the template means what the template says. Other words are only guesses, which the user can change. Words
that cells of the template may hold, such as "claim", are no headings, or a row could be taken for the header.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from briefing.consistency import is_web_address
from briefing.sheets.cells import Row
from briefing.tables.columns import MEANINGS, REPEATABLE

_WORDS: Final[Mapping[str, str]] = {
    "text": "statement|statements|statement text|quote|quotation|what was said|claim text|message|post text|"
            "текст|текст заяви|заява|твердження|цитата|висловлювання|вислів|що сказано|повідомлення|"
            "заявление|текст заявления|утверждение|высказывание|что сказано|сообщение",
    "kind": "type|statement type|kind of statement|вид|тип|вид заяви|вид заявления",
    "theme": "topic|subject|section|category|group|тема|розділ|рубрика|категорія|група|раздел|категория|группа",
    "speaker": "said by|author|who|who said it|name|person|spokesperson|speaker name|спікер|речник|автор|хто|"
               "хто сказав|особа|мовець|автор заяви|спикер|кто|кто сказал|имя|ім я|докладчик|автор заявления",
    "role": "office|job|job title|function|посада|роль|должность",
    "side": "party|on behalf of|speaks for|сторона|за кого",
    "publishers": "publisher|source|sources|outlet|media|medium|channel|chain|published by|publication|newspaper|"
                  "джерело|джерела|видання|видавець|медіа|змі|канал|ланцюжок|газета|"
                  "источник|источники|издание|издатель|медиа|сми|цепочка",
    "title": "headline|article|article title|source title|заголовок|назва|назва статті|название|название статьи",
    "url": "link|links|address|web address|source url|source link|original source|href|web link|посилання|лінк|адреса|"
           "джерело посилання|ссылка|адрес|веб адрес",
    "published": "publication date|date published|date of publication|published on|date of source|опубліковано|"
                 "дата публікації|дата видання|опубликовано|дата публикации",
    "locator": "page|paragraph|passage|where in it|timecode|timestamp in video|сторінка|абзац|місце в тексті|пункт|"
               "страница|место в тексте",
    "said": "date|day|date said|said on|statement date|date of statement|дата|день|сказано|дата заяви|"
            "дата заявления",
    "happened": "event date|date of event|incident date|happened on|when it happened|дата події|сталося|дата события|"
                "произошло",
    "place": "location|town|city|settlement|village|place name|місце|населений пункт|місто|село|место|город|"
             "населенный пункт|населённый пункт",
    "latitude": "lat|location lat|point lat|geo lat|широта",
    "longitude": "lon|lng|long|location lon|location lng|point lon|geo lon|довгота|долгота",
    "areas": "area|region|regions|oblast|oblasts|territory|область|області|район|регіон|територія|території|ділянка|"
             "области|регион|территория|территории|участок",
    "quantity": "measure|величина|показник|показатель",
    "comparison": "compared|порівняння|сравнение",
    "value": "number|amount|km2|km²|percent|значення|число|кількість|цифра|км²|км2|значение|количество",
    "upper": "upper end|to|maximum|max|верхня межа|максимум|до|верхняя граница",
    "note": "notes|comment|comments|remark|remarks|примітка|примітки|коментар|нотатка|примечание|примечания|"
            "комментарий|заметка",
    "id": "uid|uuid|guid|identifier|record id|statement id|event id|event id cnty|ід|ідентифікатор|ид|идентификатор",
}
_LAST_RESORT: Final = (
    "notes|note|description|event description|details|summary|event|опис|подія|подробиці|описание|событие|подробности")
"""Headings of what is taken for the text where nothing else is."""

_ACLED: Final = frozenset({"event date", "notes"})
_ACLED_COLUMNS: Final[Mapping[str, str]] = {
    "event id cnty": "id", "event date": "happened", "notes": "text", "source": "publishers", "event type": "theme",
    "admin1": "areas", "location": "place", "latitude": "latitude", "longitude": "longitude", "actor1": "note",
    "actor2": "note", "sub event type": "note", "fatalities": "note",
}
_GEOCONFIRMED: Final = frozenset({"geolocation", "geolocations", "plus code", "pluscode", "geolocated by"})
_GEOCONFIRMED_COLUMNS: Final[Mapping[str, str]] = {
    "id": "id", "date": "happened", "event date": "happened", "description": "text", "name": "title", "title": "title",
    "original source": "url", "source": "url", "sources": "url", "origin": "url", "source url": "url",
    "geolocation": "note", "geolocations": "note", "geolocated by": "note", "plus code": "note", "pluscode": "note",
    "latitude": "latitude", "longitude": "longitude", "lat": "latitude", "lng": "longitude", "lon": "longitude",
    "coordinates": "note",
    "units": "note", "unit": "note", "gear": "note", "icon": "theme", "category": "theme", "faction": "note",
}

_POINTS: Final = frozenset({"lat", "latitude", "location lat", "point lat", "geo lat"})
_POINTS_COLUMNS: Final[Mapping[str, str]] = {
    "date": "happened", "day": "happened", "post date": "happened", "time": "note", "description": "text",
    "sources": "url", "source url": "url", "category": "theme", "type": "theme", "location": "place",
}
"""Columns of tables of points, such as those of Ushahidi and timemap: their dates are of events."""

_EXACT: Final = {meaning: meaning for meaning in MEANINGS}
_GUESSED: Final = {word: meaning for meaning, words in _WORDS.items() for word in words.split("|")}
_KNOWN: Final = {**_ACLED_COLUMNS, **_GUESSED, **_EXACT}
_SAMPLE: Final = 20


def folded(heading: str) -> str:
    """Returns a heading's words: case, signs, units in brackets and blanks make no difference."""
    words = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", heading.casefold())
    return " ".join(re.sub(r"[^\w²]+|_", " ", words).split())


def known_headings(cells: Iterable[str]) -> int:
    """Returns how many different meanings the headings of a row have, doubled, and one more if one is the text."""
    found = {_KNOWN[word] for cell in cells if (word := folded(cell)) in _KNOWN}
    return 2 * len(found) + ("text" in found)


def guessed_columns(headings: Mapping[int, str], rows: Sequence[Row]) -> dict[int, str]:
    """Returns the meaning of columns, by index; a meaning is given once, but the note to as many as ask for it."""
    words = {index: folded(heading) for index, heading in headings.items()}
    found: dict[int, str] = {}
    for table in _tables(set(words.values())):
        for index, word in words.items():
            meaning = table.get(word)
            if meaning and index not in found and (meaning == REPEATABLE or meaning not in found.values()):
                found[index] = meaning
    found = _once_unless_exported(found, words)
    if "text" not in found.values():
        _take_last_resort(found, words)
    _tell_addresses(found, rows)
    return dict(sorted(found.items()))


def _tables(words: set[str]) -> tuple[Mapping[str, str], ...]:
    if words >= _ACLED:
        return _ACLED_COLUMNS, _EXACT, _GUESSED
    if words & _GEOCONFIRMED and "text" not in words:
        return _GEOCONFIRMED_COLUMNS, _EXACT, _GUESSED
    if words & _POINTS and "text" not in words and "statement" not in words:
        return _POINTS_COLUMNS, _EXACT, _GUESSED
    return _EXACT, _GUESSED


def _once_unless_exported(found: dict[int, str], words: Mapping[int, str]) -> dict[int, str]:
    """Leaves the note to one column, unless the columns are those of a known export."""
    if len(_tables(set(words.values()))) > 2:
        return found
    notes = [index for index, meaning in found.items() if meaning == REPEATABLE]
    return {index: meaning for index, meaning in found.items() if index not in notes[1:]}


def _take_last_resort(found: dict[int, str], words: Mapping[int, str]) -> None:
    for word in _LAST_RESORT.split("|"):
        for index, each in words.items():
            if each == word and found.get(index, REPEATABLE) == REPEATABLE:
                found[index] = "text"
                return


def _tell_addresses(found: dict[int, str], rows: Sequence[Row]) -> None:
    """Makes a column of sources one of addresses where it holds nothing else."""
    if "url" in found.values():
        return
    for index, meaning in found.items():
        if meaning == "publishers":
            cells = [row.cells[index].text for row in rows[:_SAMPLE] if index in row.cells]
            if cells and all(is_web_address(cell) for cell in cells):
                found[index] = "url"
            return
