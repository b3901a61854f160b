# SPDX-License-Identifier: MIT
"""Checks that the schema cannot express: ids are unique, references exist, and the like.

Steps of the sequence are not checked: a step with an unknown id is left out when presenting,
and the preflight says so.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from briefing import limits
from briefing.errors import InvalidBriefing, quoted
from briefing.happening import fault_of
from briefing.model import Briefing, Figure, Mark, MarkKind, Medium, Statement
from briefing.quantities import CHANGES, UNITS_OF, WHOLE
from briefing.sentences import Sentence, numeral, sentence

FEWEST_POINTS: Mapping[MarkKind, int] = {"arrow": 2, "text": 1, "line": 2, "distance": 2, "shading": 3}
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_OF_ITSELF = {
    "supports": sentence("the statement supports itself"),
    "contradicts": sentence("the statement contradicts itself"),
}


class _Fault(NamedTuple):
    where: str
    reason: Sentence
    remedy: Sentence


def check_consistency(briefing: Briefing, name: str, known_areas: Container[str]) -> None:
    """Raises InvalidBriefing for the first inconsistency in the briefing."""
    for fault in _faults(briefing, known_areas):
        raise InvalidBriefing(name, fault.reason, where=fault.where, remedy=fault.remedy)


def _faults(briefing: Briefing, known_areas: Container[str]) -> Iterator[_Fault]:
    own_areas = [str(feature["id"]) for feature in briefing.own_areas]
    yield from _repeated("sources", [source.id for source in briefing.sources])
    yield from _repeated("speakers", [speaker.id for speaker in briefing.speakers])
    yield from _repeated("statements", [statement.id for statement in briefing.statements])
    yield from _repeated("media", [medium.id for medium in briefing.media])
    yield from _repeated("areas.features", own_areas)
    yield from _taken(own_areas, known_areas)
    yield from _web_addresses(briefing)
    yield from _snapshot_times(briefing)
    yield from _control_faults(briefing)
    yield from _mark_faults(briefing.marks, "marks")
    for number, step in enumerate(briefing.sequence):
        yield from _mark_faults(step.marks, f"sequence[{number}].marks")
    yield from _term_faults(briefing)
    ids = _Ids(
        frozenset(source.id for source in briefing.sources),
        frozenset(speaker.id for speaker in briefing.speakers),
        frozenset(statement.id for statement in briefing.statements),
        frozenset(own_areas),
        known_areas,
        frozenset(medium.id for medium in briefing.media),
    )
    for number, medium in enumerate(briefing.media):
        yield from _medium_faults(medium, f"media[{number}]", ids)
    for number, statement in enumerate(briefing.statements):
        yield from _statement_faults(statement, f"statements[{number}]", ids)


def _snapshot_times(briefing: Briefing) -> Iterator[_Fault]:
    """Nothing was saved before there were computers; and the first and last days have no room for a time zone."""
    for number, source in enumerate(briefing.sources):
        if source.snapshot is not None and not _FIRST_YEAR <= source.snapshot.taken.year <= _LAST_YEAR:
            yield _Fault(f"sources[{number}].snapshot.taken",
                sentence("a snapshot of the year {year} cannot be", year=source.snapshot.taken.year),
                sentence("write when it was taken, from {first} to {last}", first=_FIRST_YEAR, last=_LAST_YEAR))


def _control_faults(briefing: Briefing) -> Iterator[_Fault]:
    """Control data is in the file exactly where the briefing says so."""
    holds = briefing.control is not None and briefing.control.taken is not None
    if holds and not briefing.control_ground:
        yield _Fault("control.taken", sentence("the control data that the briefing holds is not in the file"),
                     sentence("add control.geojson, or leave “taken” out"))
    if briefing.control_ground and not holds:
        yield _Fault("control_ground", sentence("control data is in the file that the briefing does not name"),
                     sentence("name its observer and day in “control”, or leave it out"))
    kinds = [str(feature["properties"]["name"]) for feature in briefing.control_ground]  # type: ignore[index]
    yield from _repeated("control_ground.features", kinds)


def _mark_faults(marks: Sequence[Mark], where: str) -> Iterator[_Fault]:
    yield from _repeated(where, [each.id for each in marks])
    points = sum(len(each.points) for each in marks)
    if points > limits.MAX_POINTS_OF_MARKS:
        yield _Fault(where, sentence("the marks have {count} points together, and a picture has room for {most}",
            count=numeral(points), most=numeral(limits.MAX_POINTS_OF_MARKS)), sentence("draw them with fewer points"))
    for number, each in enumerate(marks):
        if len(each.points) < FEWEST_POINTS[each.kind]:
            yield _Fault(f"{where}[{number}].points", sentence("a mark of this kind needs {count} points",
                count=FEWEST_POINTS[each.kind]), sentence("add what is missing, or leave the mark out"))
        if each.kind == "text" and len(each.points) > 1:
            yield _Fault(f"{where}[{number}].points", sentence("a text has one point"),
                         sentence("leave the others out"))
        if each.kind == "text" and not (each.text or "").strip():
            yield _Fault(f"{where}[{number}].text", sentence("the text of this mark is missing"),
                         sentence("write it there, or leave the mark out"))


def _term_faults(briefing: Briefing) -> Iterator[_Fault]:
    """Terms and questions have ids of their own, and each operation says what it needs."""
    yield from _repeated("terms", [each.id for each in briefing.terms])
    yield from _repeated("questions", [each.id for each in briefing.questions])
    for number, term in enumerate(briefing.terms):
        for place, each in enumerate(term.operations):
            where = f"terms[{number}].operations[{place}]"
            if each.kind in ("hand over", "withdraw") and (each.area is None or each.giver is None):
                yield _Fault(where, sentence("an operation of this kind needs “area” and “giver”"),
                             sentence("add them, or leave the operation out"))
            if each.kind == "buffer" and each.km is None:
                yield _Fault(where, sentence("a buffer needs “km”"), sentence("write its width on either side"))


class _Ids(NamedTuple):
    sources: frozenset[str]
    speakers: frozenset[str]
    statements: frozenset[str]
    own_areas: frozenset[str]
    known_areas: Container[str]
    media: frozenset[str]


def _medium_faults(medium: Medium, where: str, ids: _Ids) -> Iterator[_Fault]:
    if medium.source is not None and medium.source not in ids.sources:
        yield _dangling(f"{where}.source", sentence("there is no source {id}", id=quoted(medium.source)), "sources")
    if medium.place is not None and medium.place not in ids.own_areas and medium.place not in ids.known_areas:
        yield _dangling(f"{where}.place", sentence("there is no area {id}", id=quoted(medium.place)), "areas")
    if (medium.lon is None) is not (medium.lat is None):
        yield _Fault(f"{where}.lon", sentence("a place needs both “lon” and “lat”"), sentence("add the other"))
    if not _FIRST_YEAR <= medium.taken_in.year <= _LAST_YEAR:
        yield _Fault(f"{where}.taken_in", sentence("a picture or video of the year {year} cannot be",
            year=medium.taken_in.year), sentence("write when it was taken in, from {first} to {last}",
            first=_FIRST_YEAR, last=_LAST_YEAR))
    fault = fault_of(medium.taken) if medium.taken is not None else None
    if fault is not None:
        yield _Fault(f"{where}.taken", fault, sentence("correct it there"))


def _repeated(where: str, ids: Sequence[str]) -> Iterator[_Fault]:
    if len(set(ids)) == len(ids):
        return
    first: dict[str, int] = {}
    for number, identifier in enumerate(ids):
        if identifier in first:
            reason = sentence("the id {id} is already used by {where}[{first}]", id=quoted(identifier), where=where,
                first=first[identifier])
            yield _Fault(f"{where}[{number}].id", reason, sentence("give each its own id"))
        first.setdefault(identifier, number)


def _taken(own_areas: Sequence[str], known_areas: Container[str]) -> Iterator[_Fault]:
    for number, identifier in enumerate(own_areas):
        if identifier in known_areas:
            reason = sentence("the control layer already has an area {id}", id=quoted(identifier))
            yield _Fault(f"areas.features[{number}].id", reason, sentence("give this one another id"))


def _web_addresses(briefing: Briefing) -> Iterator[_Fault]:
    for number, source in enumerate(briefing.sources):
        if source.url is not None and not is_web_address(source.url):
            reason = sentence("{url} is not the address of a web page", url=quoted(source.url))
            remedy = sentence("write http:// or https:// and a host, without user name or password")
            yield _Fault(f"sources[{number}].url", reason, remedy)


def is_web_address(url: str) -> bool:
    """Checks whether this is an http or https address with a host and without user information.

    User information is refused because ``https://known.example@other.example/`` looks like
    one host and leads to the other.
    """
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and "@" not in parts.netloc


def _statement_faults(statement: Statement, where: str, ids: _Ids) -> Iterator[_Fault]:
    if statement.speaker is not None and statement.speaker not in ids.speakers:
        yield _dangling(f"{where}.speaker", sentence("there is no speaker {id}", id=quoted(statement.speaker)),
            "speakers")
    for number, source in enumerate(statement.via):
        if source not in ids.sources:
            yield _dangling(f"{where}.via[{number}]", sentence("there is no source {id}", id=quoted(source)), "sources")
    for number, area in enumerate(statement.areas):
        if area not in ids.own_areas and area not in ids.known_areas:
            yield _dangling(f"{where}.areas[{number}]", sentence("there is no area {id}", id=quoted(area)), "areas")
    for number, medium in enumerate(statement.media):
        if medium not in ids.media:
            yield _dangling(f"{where}.media[{number}]", sentence("there is no picture or video {id}",
                id=quoted(medium)), "media")
    if statement.passage is not None and statement.passage.source not in ids.sources:
        yield _dangling(f"{where}.passage.source", sentence("there is no source {id}",
            id=quoted(statement.passage.source)), "sources")
    yield from _relation_faults(statement, where, ids.statements)
    for member in ("via", "areas", "supports", "contradicts", "media"):
        yield from _named_twice(f"{where}.{member}", getattr(statement, member))
    fault = fault_of(statement.happened) if statement.happened is not None else None
    if fault is not None:
        yield _Fault(f"{where}.happened", fault, sentence("correct it there"))
    if statement.figure is not None:
        yield from _figure_faults(statement.figure, f"{where}.figure")


def _dangling(where: str, reason: Sentence, listed_in: str) -> _Fault:
    return _Fault(where, reason, sentence("add it to “{field}” or correct the id", field=listed_in))


def _relation_faults(
    statement: Statement, where: str, statements: frozenset[str]
) -> Iterator[_Fault]:
    for relation in ("supports", "contradicts"):
        for number, other in enumerate(getattr(statement, relation)):
            here = f"{where}.{relation}[{number}]"
            if other == statement.id:
                yield _Fault(here, _OF_ITSELF[relation], sentence("remove it there"))
            elif other not in statements:
                yield _dangling(here, sentence("there is no statement {id}", id=quoted(other)), "statements")
            elif relation == "contradicts" and other in statement.supports:
                reason = sentence("the statement both supports and contradicts {other}", other=quoted(other))
                yield _Fault(here, reason, sentence("keep one of the two"))


def _named_twice(where: str, ids: Iterable[str]) -> Iterator[_Fault]:
    seen: set[str] = set()
    for number, identifier in enumerate(ids):
        if identifier in seen:
            reason = sentence("{id} is already named in this list", id=quoted(identifier))
            yield _Fault(f"{where}[{number}]", reason, sentence("name it once"))
        seen.add(identifier)


def _figure_faults(figure: Figure, where: str) -> Iterator[_Fault]:
    expected = UNITS_OF[figure.quantity]
    if figure.unit not in expected:
        reason = sentence("{quantity} is measured in {expected}, not “{unit}”", quantity=quoted(figure.quantity),
            expected=", ".join(f"“{each}”" for each in expected), unit=figure.unit)
        yield _Fault(f"{where}.unit", reason, sentence("correct the unit"))
    if figure.comparison == "between" and figure.upper is None:
        yield _Fault(where, sentence("“between” needs an upper end"), sentence("add “upper”"))
    if figure.comparison != "between" and figure.upper is not None:
        reason = sentence("“{comparison}” has no upper end", comparison=figure.comparison)
        yield _Fault(f"{where}.upper", reason, sentence("remove it, or say “between”"))
    if figure.upper is not None and figure.upper < figure.value:
        yield _Fault(f"{where}.upper", sentence("the upper end lies below the value"), sentence("swap the two"))
    for member in ("value", "upper"):
        number = getattr(figure, member)
        if figure.unit == "percent" and number is not None and number > WHOLE:
            yield _Fault(f"{where}.{member}", sentence("a share is at most 100 percent"), sentence("correct it there"))
    yield from _day_faults(figure, where)


def _day_faults(figure: Figure, where: str) -> Iterator[_Fault]:
    """Ground grows and shrinks between two days; what else is measured is of one."""
    days = figure.since, figure.until
    if figure.quantity not in CHANGES:
        if days != (None, None):
            yield _Fault(f"{where}.since", sentence("{quantity} lies between no two days",
                quantity=quoted(figure.quantity)), sentence("remove “since” and “until”, or say “growth” or “loss”"))
    elif figure.since is None or figure.until is None:
        yield _Fault(where, sentence("{quantity} lies between two days", quantity=quoted(figure.quantity)),
            sentence("add “since” and “until”"))
    elif figure.since >= figure.until:
        yield _Fault(f"{where}.until", sentence("the last day does not come after the first"),
            sentence("correct the days"))
    else:
        for member in ("since", "until"):
            year = getattr(figure, member).year
            if not _FIRST_YEAR <= year <= _LAST_YEAR:
                yield _Fault(f"{where}.{member}", sentence("there are no control data of the year {year}", year=year),
                    sentence("correct the day"))
