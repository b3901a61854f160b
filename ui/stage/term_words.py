# SPDX-License-Identifier: MIT
"""What a term would mean, in words: always "would", with who said it, of which day and whose control data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from briefing.model import Briefing, Operation, Party, Statement, Term
from briefing.quantities import amount
from briefing.sentences import mark
from ui.kit.texts import area_name, chain_text, counted, km2, numeral, say, short_date, size_text, speaker_name, tr

if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from maps.terms.outcome import Outcome, Passing, Strip
    from maps.terms.people import Living

PARTIES: Final[Mapping[Party, str]] = {"russia": mark("Russia"), "ukraine": mark("Ukraine")}
GIVES: Final[Mapping[Party, str]] = {
    "ukraine": mark("Ukraine would give"), "russia": mark("Russia would give")}
PARTS: Final = {
    "gained": mark("Would become occupied"), "lost": mark("Would pass to Ukraine"),
    "unchanged": mark("Would stay occupied"), "disputed": mark("Buffer"),
    "kursk-lost": mark("Kursk: Ukraine would leave"), "kursk-unchanged": mark("Kursk: Ukraine would stay"),
}
"""What the map's legend calls the parts."""
_PEOPLE: Final = mark("People: GeoNames, settlements of 1,000 and more, mostly of years before 2022.")


def title_of(term: Term) -> str:
    """Returns a term's title, or that it has none yet."""
    return " ".join(term.title.split()) or tr("Term without a title")


def operations_texts(operations: Sequence[Operation], layer: AreaLayer) -> list[str]:
    """Returns operations as sentences; one for those that follow one another and differ only in their areas."""
    said = []
    for (kind, giver, km), group in groupby(operations, key=lambda each: (each.kind, each.giver, each.km)):
        areas = [area_name(area) if (area := layer.get(each.area or "")) is not None else each.area or "?"
                 for each in group]
        said.append(_operation_text(Operation(kind=kind, giver=giver, km=km), ", ".join(areas)))
    return said


def _operation_text(operation: Operation, ground: str) -> str:
    if operation.kind == "freeze":
        return tr("Both would stop along the line of contact.")
    if operation.kind == "buffer":
        return tr("A buffer of {km} km on either side of the line would be without arms.").format(
            km=numeral(operation.km or 0.0, "g"))
    giver: Party = operation.giver or "ukraine"
    other: Party = "ukraine" if giver == "russia" else "russia"
    if operation.kind == "withdraw":
        return tr("{giver} would leave what it holds of {area}.").format(giver=tr(PARTIES[giver]), area=ground)
    return tr("{giver} would hand over to {other} what it holds of {area}.").format(
        giver=tr(PARTIES[giver]), other=tr(PARTIES[other]), area=ground)


def size_of(outcome: Outcome, giver: Party) -> str:
    """Returns how much a party would give, "–" for nothing."""
    size = outcome.km2(giver)
    return size_text(size, None, outcome.margin_km2(giver)) if size else "–"


def people_text(living: Living) -> str:
    """Returns how many people live somewhere, to three digits, and in how many settlements."""
    if not living.settlements:
        return tr("no settlement of 1,000 people or more")
    return tr("{settlements} with about {people} people").format(
        settlements=counted(living.settlements, mark("settlement"), mark("settlements")), people=rounded(living.people))


def rounded(number: int) -> str:
    """Returns a number to three digits: GeoNames' are of different years."""
    if number < 1000:
        return numeral(number)
    step = 10 ** (len(str(number)) - 3)
    return numeral(round(number / step) * step)


def table_cells(outcome: Outcome) -> tuple[str, ...]:
    """Returns a term's row of the table of terms: who gives what, their people, the share under occupation, the line.
    """
    people = sum(outcome.living(giver).people for giver in PARTIES)
    return (size_of(outcome, "ukraine"), size_of(outcome, "russia"), rounded(people) if people else "–",
            say(amount(outcome.share_after, "percent")), say(amount(outcome.line_after_km, "km")))


def details(outcome: Outcome, term: Term, layer: AreaLayer) -> list[str]:
    """Returns in lines what a term proposes, and what it would mean."""
    return [*proposed_lines(term, layer), *consequences(outcome, layer)]


def proposed_lines(term: Term, layer: AreaLayer) -> list[str]:
    """Returns in lines what a term proposes."""
    return operations_texts(term.operations, layer) or [tr("It says nothing about ground yet.")]


def consequences(outcome: Outcome, layer: AreaLayer) -> list[str]:
    """Returns in lines what a term would mean: who gives what, by oblast; the share, the line, the buffer."""
    lines: list[str] = []
    for giver in ("ukraine", "russia"):
        passing = [each for each in outcome.passing if each.giver == giver]
        if not passing:
            continue
        lines.append(_given_text(outcome, giver))
        lines += [_by_oblast(each, layer) for each in passing]
    lines += _as_a_whole(outcome)
    if outcome.strip is not None:
        lines.append(_buffer_text(outcome.strip))
    return [*lines, *_gaps(outcome, layer)]


def _given_text(outcome: Outcome, giver: Party) -> str:
    return tr("{who}: {size}, {people}.").format(
        who=tr(GIVES[giver]), size=size_of(outcome, giver), people=people_text(outcome.living(giver)))


def _buffer_text(strip: Strip) -> str:
    return tr("The buffer would take {held} of ground held by Ukraine and {occupied} of occupied ground: "
              "{people}.").format(held=km2(strip.held_km2), occupied=km2(strip.occupied_km2),
                                  people=people_text(strip.living))


def _gaps(outcome: Outcome, layer: AreaLayer) -> list[str]:
    """Returns what of the ground the sizes lack: what the day says nothing of, and what is not on the map."""
    lines = []
    if outcome.unsaid:
        lines.append(tr("The observer of this day says nothing of: {areas}.").format(
            areas=", ".join(area_name(layer[each]) for each in outcome.unsaid)))
    if outcome.left_out:
        lines.append(tr("Not on the map, so left out: {areas}.").format(areas=", ".join(outcome.left_out)))
    return lines


def _as_a_whole(outcome: Outcome) -> list[str]:
    """Returns the share of Ukraine under occupation and the length of the line, where they would be others."""
    lines = []
    if outcome.passing:
        lines.append(tr("Of Ukraine {after} % would be under Russian occupation ({before} % now).").format(
            after=numeral(outcome.share_after, ".1f"), before=numeral(outcome.share_before, ".1f")))
    if outcome.line_after_km != outcome.line_before_km:
        lines.append(tr("The line would be about {after} km long ({before} km now).").format(
            after=numeral(outcome.line_after_km, ",.0f"), before=numeral(outcome.line_before_km, ",.0f")))
    return lines


def room_lines(outcome: Outcome, layer: AreaLayer) -> list[str]:
    """Returns what a term would mean in as few lines as a room reads: who gives what, the share, the line."""
    lines: list[str] = []
    for giver in ("ukraine", "russia"):
        passing = [each for each in outcome.passing if each.giver == giver]
        if not passing:
            continue
        lines.append(_given_text(outcome, giver))
        if len(passing) > 1:
            lines.append(", ".join(tr("{oblast} {size}").format(
                oblast=_oblast(each, layer), size=_size(each)) for each in passing) + ".")
    if outcome.strip is not None:
        lines.append(_buffer_text(outcome.strip))
    whole = _as_a_whole(outcome)
    if whole:
        lines.append(" ".join(whole))
    if not lines:
        lines.append(tr("No ground would change hands."))
    lines += _gaps(outcome, layer)
    if any(each.living.people for each in outcome.passing):
        lines.append(tr(_PEOPLE))
    return lines


def _oblast(passing: Passing, layer: AreaLayer) -> str:
    area = layer.get(passing.oblast)
    return area_name(area) if area is not None else tr("elsewhere")


def _size(passing: Passing) -> str:
    return size_text(passing.km2, None, passing.margin_km2 or None)


def _by_oblast(passing: Passing, layer: AreaLayer) -> str:
    return "    " + tr("{oblast}: {size}, {people}").format(
        oblast=_oblast(passing, layer), size=_size(passing),
        people=people_text(passing.living))


def said_by(term: Term, briefing: Briefing) -> list[tuple[str, str]]:
    """Returns the statements that a term rests on: their ids, and who said it through whom."""
    return [(name, tr("{statement} · {chain}").format(statement=statement, chain=chain))
            for name, statement, chain in rests_on(term, briefing)]


def rests_on(term: Term, briefing: Briefing) -> list[tuple[str, str, str]]:
    """Returns the statements that a term rests on: their ids, their numbers with who said it, and through whom."""
    return [(each.id, tr("Statement {number}: {who}").format(
        number=briefing.position(each.id) + 1, who=_who(each, briefing)), chain_text(briefing, each))
        for each in _resting(term, briefing)]


def proposed_by(term: Term, briefing: Briefing) -> list[str]:
    """Returns who proposed a term through whom, each once."""
    return list(dict.fromkeys(tr("{who} · {chain}").format(who=_who(each, briefing), chain=chain_text(briefing, each))
                              for each in _resting(term, briefing)))


def _resting(term: Term, briefing: Briefing) -> list[Statement]:
    there = {each.id for each in briefing.statements}
    return [briefing.statement(each) for each in term.rests_on if each in there]


def _who(statement: Statement, briefing: Briefing) -> str:
    return speaker_name(briefing.speaker_of(statement))


def basis(outcome: Outcome) -> str:
    """Returns of which day the ground is and whose, and whence the people are."""
    day = short_date(outcome.day) if outcome.day is not None else tr("day not known")
    whose = outcome.observer or tr("the built-in layer")
    return tr("On the ground of {day}, {whose}, approximate. {people}").format(day=day, whose=whose, people=tr(_PEOPLE))


def table_lines(terms: Sequence[Term], outcomes: Mapping[str, Outcome], briefing: Briefing,
                layer: AreaLayer) -> list[str]:
    """Returns all terms as text: a heading, then each with what it would mean, what is left open, and who said it."""
    lines = [tr("Terms, and what they would mean")]
    for term in terms:
        outcome = outcomes.get(term.id)
        if outcome is None:
            continue
        lines += ["", title_of(term), *details(outcome, term, layer)]
        if term.left_open:
            lines.append(tr("Left open: {what}").format(what=term.left_open))
        lines += [text for _statement, text in said_by(term, briefing)]
    last = next((outcomes[each.id] for each in terms if each.id in outcomes), None)
    return lines if last is None else [*lines, "", basis(last)]
