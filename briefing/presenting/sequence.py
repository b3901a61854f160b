# SPDX-License-Identifier: MIT
"""The steps of a presentation, ready to be shown; there is always at least one, whatever a file says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from typing import Literal

import msgspec

from briefing import limits
from briefing.model import Briefing, Camera, Mark, Shows, Statement, Step, Term

SkipReason = Literal["no statement", "missing statement", "no term", "missing term", "unknown area"]

NUMBERED: tuple[Shows, ...] = ("statement", "map", "term")
"""The kinds of step the room counts; an opening or a closing has no number."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»›)\]]*(?= )")
_JOINERS = "\u200d\ufe0e\ufe0f"  # zero-width joiner, variation selectors
_SKIN_TONES = range(0x1F3FB, 0x1F400)


class PresentedStep(msgspec.Struct, frozen=True, kw_only=True):
    """A step as it is shown.

    ``index`` is its position in the list, from 0. ``number`` is the one the room sees,
    from 1; None for an opening or a closing. ``text`` is this part of the statement's
    text, or the step's title, on one line; empty if it has none. A long text is shown in
    several steps, the ``parts``, which share their number; so is a ``term``: the ground as it is,
    then as it would be. ``areas`` holds only known areas.
    ``marks`` are those of every step and its own. ``written`` is its position among the written steps.
    """

    index: int
    shows: Shows
    number: int | None = None
    statement: Statement | None = None
    term: Term | None = None
    text: str = ""
    part: int = 1
    parts: int = 1
    areas: tuple[str, ...] = ()
    camera: Camera | None = None
    note: str = ""
    marks: tuple[Mark, ...] = ()
    written: int | None = None

    @property
    def would_be(self) -> Term | None:
        """The term of which the step shows what would be; None where it shows what is."""
        return self.term if self.part == self.parts else None


class SkippedStep(msgspec.Struct, frozen=True):
    """A part of the written sequence that is left out: a step, or only an area for "unknown area".

    ``index`` is the step's position as written, from 0; ``id`` is the unknown id, empty for
    "no statement" and "no term".
    """

    index: int
    reason: SkipReason
    id: str


class Sequence(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The steps to show, at least one, and what was left out of the written ones.

    ``total`` is the largest number, 0 if no step has one. ``is_written`` is false if the
    statements are shown in order because no written step can be shown.
    """

    steps: tuple[PresentedStep, ...]
    skipped: tuple[SkippedStep, ...] = ()
    total: int = 0
    is_written: bool = False

    def index_of_statement(self, statement_id: str) -> int | None:
        """Returns the index at which the statement is first shown, with its first part; None if it is not."""
        return self._indices_of_statements.get(statement_id)

    def index_of_number(self, number: int) -> int | None:
        """Returns the index of the step with this number, its first part; None without such a step."""
        return self._indices_of_numbers.get(number)

    @cached_property
    def _indices_of_statements(self) -> dict[str, int]:
        return {step.statement.id: step.index for step in reversed(self.steps) if step.statement is not None}

    @cached_property
    def _indices_of_numbers(self) -> dict[int, int]:
        return {step.number: step.index for step in reversed(self.steps) if step.number is not None}


def sequence_of(briefing: Briefing, known_areas: Container[str]) -> Sequence:
    """Returns the briefing's written sequence as far as it can be shown, or else its statements in order.

    ``known_areas`` holds every area the map can show, the briefing's own among them.
    """
    skipped = tuple(_skipped(briefing, known_areas))
    left_out = {skip.index for skip in skipped if skip.reason != "unknown area"}
    written = [(index, step) for index, step in enumerate(briefing.sequence)
               if index not in left_out and not step.hidden]
    presented = tuple(_presented(written or _in_order(briefing), briefing, known_areas))
    total = max((step.number or 0 for step in presented), default=0)
    return Sequence(steps=presented, skipped=skipped, total=total, is_written=bool(written))


def _in_order(briefing: Briefing) -> list[tuple[int | None, Step]]:
    """Returns the statements as steps, with the index that each has once they are written; else an opening."""
    steps = [Step(statement=statement.id) for statement in briefing.statements]
    if not steps:
        return [(None, Step(shows="opening"))]
    return [(None if briefing.sequence else index, step) for index, step in enumerate(steps)]


def written_steps(briefing: Briefing, steps: Iterable[Step], known_areas: Container[str]) -> list[PresentedStep | None]:
    """Returns each written step as it would be shown, hidden ones too; None for a missing one.

    Of several parts it is the first, and of a term the ground as it would be.
    """
    there = _there(briefing)
    found: list[PresentedStep | None] = []
    number = 0
    for index, step in enumerate(steps):
        if _named(step) not in there[step.shows]:
            found.append(None)
            continue
        is_numbered = step.shows in NUMBERED
        number += is_numbered and not step.hidden
        parts = tuple(_parts_of_step(step, briefing, known_areas))
        shown = parts[-1 if step.shows == "term" else 0]
        found.append(msgspec.structs.replace(shown, index=index, number=number if is_numbered else None))
    return found


def on_one_line(text: str) -> str:
    """Returns the text with every run of white space as one space."""
    return " ".join(text.split())


def parts_of(text: str, most: int = limits.MAX_CAPTION) -> tuple[str, ...]:
    """Splits the text, on one line, into parts of at most ``most`` characters; wide ones count twice.

    A part ends with a sentence if one ends in its second half, else with a word; a word
    longer than a part is cut, but not between a letter and its marks.
    """
    rest = on_one_line(text)
    parts = []
    while (fitting := _fitting(rest, most)) < len(rest):
        end = _end_of_part(rest, fitting)
        parts.append(rest[:end])
        rest = rest[end:].removeprefix(" ")
    return (*parts, rest)


def width_of(text: str) -> int:
    """Returns the text's width in plain letters, roughly: Chinese, Japanese and Korean ones count twice."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" and unicodedata.category(each) != "So" else 1
               for each in text)


def _skipped(briefing: Briefing, known_areas: Container[str]) -> Iterator[SkippedStep]:
    there = _there(briefing)
    for index, step in enumerate(briefing.sequence):
        if step.hidden:
            continue
        named = _named(step)
        if named not in there[step.shows]:
            lacking: tuple[SkipReason, SkipReason] = (
                ("no term", "missing term") if step.shows == "term" else ("no statement", "missing statement"))
            yield SkippedStep(index, lacking[named is not None], named or "")
        else:
            unknown = (area for area in dict.fromkeys(step.areas) if area not in known_areas)
            yield from (SkippedStep(index, "unknown area", area) for area in unknown)


def _named(step: Step) -> str | None:
    """Returns the id of the statement or term that a step shows; None where it shows neither, or names none."""
    return {"statement": step.statement, "term": step.term}.get(step.shows)


def _there(briefing: Briefing) -> dict[Shows, Container[str | None]]:
    """Returns, by the kind of step, what one may name: statements, terms, or for other kinds nothing."""
    return {"statement": {each.id for each in briefing.statements}, "term": {each.id for each in briefing.terms},
            "opening": (None,), "closing": (None,), "map": (None,)}


def _presented(steps: Iterable[tuple[int | None, Step]], briefing: Briefing,
               known_areas: Container[str]) -> Iterator[PresentedStep]:
    index = number = 0
    for written, step in steps:
        is_numbered = step.shows in NUMBERED
        number += is_numbered
        for shown in _parts_of_step(step, briefing, known_areas):
            yield msgspec.structs.replace(shown, index=index, number=number if is_numbered else None,
                                            written=written)
            index += 1


def _parts_of_step(step: Step, briefing: Briefing, known_areas: Container[str]) -> Iterator[PresentedStep]:
    """Yields the step once for every part of its text, without index and number."""
    statement = briefing.statement(step.statement) if step.shows == "statement" and step.statement else None
    term = next((each for each in briefing.terms if each.id == step.term), None) if step.shows == "term" else None
    text = statement.text if statement else step.title or (term.title if term else "")
    texts = parts_of(text) if term is None else (on_one_line(text),) * 2
    for part, text in enumerate(texts, start=1):
        yield PresentedStep(
            index=0,
            shows=step.shows,
            statement=statement,
            term=term,
            text=text,
            part=part,
            parts=len(texts),
            areas=_areas(step, statement or term, known_areas),
            camera=step.camera,
            note=step.note or "",
            marks=(*briefing.marks, *step.marks),
        )


def _areas(step: Step, shown: Statement | Term | None, known_areas: Container[str]) -> tuple[str, ...]:
    """Returns the step's own areas, or those of what it shows if it has no known ones."""
    own = tuple(area for area in dict.fromkeys(step.areas) if area in known_areas)
    if own or shown is None:
        return own
    named = [each.area for each in shown.operations] if isinstance(shown, Term) else shown.areas
    return tuple(area for area in dict.fromkeys(named) if area is not None and area in known_areas)


def _fitting(text: str, most: int) -> int:
    """Returns how many characters of the text fit a part, at least one."""
    if text.isascii() or 2 * len(text) <= most:
        return min(len(text), most)
    taken = 0
    for index, character in enumerate(text):
        taken += width_of(character)
        if taken > most:
            return max(index, 1)
    return len(text)


def _end_of_part(text: str, most: int) -> int:
    """Returns where the first part of a one-line text ends; the text is longer than ``most``."""
    window = text[: most + 1]  # a space may follow right after the part
    ends = [found.end() for found in _SENTENCE_END.finditer(window)]
    if ends and ends[-1] > most // 2:
        return ends[-1]
    space = window.rfind(" ")
    if space > 0:
        return space
    # Python strings have no surrogate pairs to split; marks and joined emoji remain.
    whole = (end for end in range(most, 0, -1) if not _belongs_together(text[end - 1], text[end]))
    return next(whole, most)


def _belongs_together(before: str, after: str) -> bool:
    """Checks whether a cut between these two characters would split what is drawn as one."""
    is_mark = unicodedata.category(after).startswith("M") or ord(after) in _SKIN_TONES
    return is_mark or after in _JOINERS or before == "\u200d"
