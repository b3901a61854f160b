# SPDX-License-Identifier: MIT
"""The contents of a statement's card, from the briefing and the map. No painting here."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.attribution import shown_date
from briefing.check import check_text
from briefing.model import Statement
from briefing.sentences import mark
from ui.files.open_briefing import OpenBriefing
from ui.kit.texts import (
    area_name,
    assessment_sign,
    card_date_text,
    chain_text,
    counted,
    happened_sign,
    kind_name,
    origins_text,
    say,
    speaker_text,
    statement_text,
    tr,
)
from ui.reading.observed_texts import observers_sentence, shown_check


@dataclass(frozen=True)
class Chip:
    """An area on a card: its id, name, kind and own colour."""

    area_id: str
    label: str
    kind: str
    colour: str = "grey"


@dataclass(frozen=True)
class CardContents:
    """The contents of a card, in reading order."""

    statement_id: str
    speaker: str
    text: str
    chips: tuple[Chip, ...]
    notes: tuple[str, ...]
    kind: str
    kind_label: str
    chain: str
    date: str
    """When it was said or published; "" for a statement without sources."""
    signs: tuple[str, ...] = ()
    """When it happened, and how many pictures and videos it has, where it says so."""

    @property
    def spoken(self) -> str:
        """The card as one text, for screen readers and the clipboard."""
        areas = ", ".join(chip.label for chip in self.chips)
        return "\n".join((self.speaker, self.text, areas, *self.notes, *self.signs, self.kind_label, self.attribution))

    @property
    def attribution(self) -> str:
        """The chain of publications and the date on one line."""
        return f"{self.chain} · {self.date}" if self.date else self.chain

    def has_head_of(self, other: CardContents) -> bool:
        """Whether another card's speaker and source are its own."""
        return (self.speaker, self.chain, self.date) == (other.speaker, other.chain, other.date)


def card_contents(opened: OpenBriefing, statement: Statement) -> CardContents:
    """Returns the contents of a statement's card."""
    briefing = opened.briefing
    return CardContents(
        statement_id=statement.id,
        speaker=speaker_text(briefing.speaker_of(statement)),
        text=statement_text(statement),
        chips=tuple(_chip(opened, area_id) for area_id in statement.areas),
        notes=tuple(_notes(opened, statement)),
        kind=statement.kind,
        kind_label=kind_name(statement.kind).upper(),
        chain=chain_text(briefing, statement),
        date=_date(opened, statement),
        signs=tuple(_signs(opened, statement)),
    )


def _date(opened: OpenBriefing, statement: Statement) -> str:
    shown = shown_date(opened.briefing, statement)
    is_undated = shown is None and (statement.happened is not None or not statement.via)
    return "" if is_undated else card_date_text(shown)


def _signs(opened: OpenBriefing, statement: Statement) -> list[str]:
    signs = [happened_sign(statement.happened)] if statement.happened is not None else []
    if statement.media:
        signs.append(counted(len(statement.media), mark("picture or video"), mark("pictures and videos")))
    if said := origins_text(opened.origins.get(statement.id)):
        signs.append(said)
    if statement.assessment is not None:
        signs.append(assessment_sign(statement.assessment))
    return signs


def _chip(opened: OpenBriefing, area_id: str) -> Chip:
    area = opened.layer[area_id]
    return Chip(area_id, area_name(area), area.kind, area.colour)


def _notes(opened: OpenBriefing, statement: Statement) -> list[str]:
    notes = []
    checked, whose, why_not = shown_check(opened, statement)
    if checked is not None:
        said = say(check_text(checked.check))
        notes.append(f"{said} · {whose}" if whose else said)
    elif why_not:
        notes.append(why_not)
    if observers := observers_sentence(opened, statement):
        notes.append(observers)
    related = opened.relations.of(statement.id)
    if related.contradicted_by:
        notes.append(tr("disputed by {names}").format(names=", ".join(opened.speaker_names(related.contradicted_by))))
    if related.contradicts:
        notes.append(tr("contradicts {what}").format(
            what=counted(len(related.contradicts), mark("statement"), mark("statements"))))
    return notes

