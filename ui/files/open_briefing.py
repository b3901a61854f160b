# SPDX-License-Identifier: MIT
"""An open briefing, joined with the ground it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from briefing.attribution import shown_date
from briefing.check import Check, check
from briefing.disputes.independence import Origins, origins
from briefing.files.read_write import BriefingFile, load
from briefing.languages.translated import in_language, languages_of, sequence_in
from briefing.model import Briefing, Figure, Operation, Statement, Term
from briefing.presenting.sequence import Sequence as StepSequence
from briefing.presenting.sequence import sequence_of
from briefing.quantities import CHANGES
from briefing.relations import Relations
from briefing.sentences import Sentence, sentence
from briefing.statement_filter import StatementFilter
from briefing.structs import changed
from maps.areas import OWN, PLACE, Area, AreaLayer
from maps.control_day import ObserverDay, file_day
from maps.figures.asking import AT_ONCE, Measures, Observed, ObservedFigure, ObservedKey, figure_key
from maps.measure import Measurement, measure
from ui.kit.texts import speaker_name

if TYPE_CHECKING:
    from maps.terms.outcome import Outcome


_SHIPPED_KINDS: Final = ("country", "oblast", OWN, PLACE)
"""Kinds of areas of which observers tell nothing."""


@dataclass(frozen=True)
class Meaning:
    """What a term would mean on the ground on show, and the version of its parts for the map's page."""

    outcome: Outcome
    version: int


Meanings = Mapping[tuple[Operation, ...], Meaning]
"""By the operations that it follows from."""

KnownAreas = Sequence[tuple[Mapping[str, Any], Area]]
"""Features of a briefing, each with the area that was read from it."""


@dataclass(frozen=True)
class CheckedFigure:
    """A figure's check and the measurement behind it."""

    check: Check
    measurement: Measurement


class OpenBriefing:
    """A briefing, the areas it may name, and what follows from the two.

    It never changes: an edit makes another one, which shares what the edit did not change.
    """

    def __init__(self, file: BriefingFile, layer: AreaLayer, *, before: OpenBriefing | None = None,
                 observed: Observed | None = None, meanings: Meanings | None = None,
                 measures: Measures | None = None, own: KnownAreas = ()) -> None:
        """``own`` are the briefing's own areas, where they were read already."""
        self.file = file
        self.shipped = layer
        self.layer: AreaLayer
        self._checks: dict[str, CheckedFigure | None]
        is_same_ground = before is not None and before.shipped is layer
        self.original: OpenBriefing | None = None
        """The same in the language in which it was written, where this is a translation."""
        self._in_languages: dict[str, OpenBriefing] = {}
        self.observed: Observed = observed if observed is not None else {} if before is None else before.observed
        """What each observer in hand measures of the ground that statements' figures are about."""
        if before is not None and is_same_ground and before.briefing.own_areas is file.briefing.own_areas:
            self.layer, self._checks = before.layer, before.checks_kept(file.briefing)
        else:
            self.layer, self._checks = _with_own_areas(layer, file, before, own), {}
        is_same_ground = before is not None and before.layer is self.layer
        self.meanings: Meanings = meanings if meanings is not None else (
            before.meanings if before is not None and is_same_ground else {})
        """What the terms that are presented would mean, as far as it was worked out."""
        self.measures: Measures = measures if measures is not None else (
            before.measures if before is not None and is_same_ground else {})
        """What was measured in the background on the ground on show."""

    @property
    def path(self) -> Path:
        """The briefing's file; a bare name for one that was not saved yet."""
        return self.file.path

    @property
    def briefing(self) -> Briefing:
        """The briefing itself."""
        return self.file.briefing

    @property
    def control_day(self) -> ObserverDay:
        """Whose day of control data the file shows when it is opened, and which."""
        return file_day(self.briefing)

    def edited(self, briefing: Briefing) -> OpenBriefing:
        """Returns the file with another state of the briefing. Raises GeoJsonError where its own areas are invalid."""
        return self.of(changed(self.file, briefing=briefing))

    def of(self, file: BriefingFile) -> OpenBriefing:
        """Returns another state of the file with the same ground."""
        return OpenBriefing(file, self.shipped, before=self)

    def on(self, layer: AreaLayer) -> OpenBriefing:
        """The same briefing over other ground: the control layer, or the areas of an observer's day."""
        if self.original is not None:
            return self.original.on(layer).in_language(self.briefing.language)
        return OpenBriefing(self.file, layer, before=self)

    def with_observed(self, observed: Observed) -> OpenBriefing:
        """The same briefing with what the observers in hand measure."""
        if self.original is not None:
            return self.original.with_observed(observed).in_language(self.briefing.language)
        return OpenBriefing(self.file, self.shipped, before=self, observed=observed)

    def with_meanings(self, meanings: Meanings) -> OpenBriefing:
        """The same briefing with what the terms that are presented would mean."""
        if self.original is not None:
            return self.original.with_meanings(meanings).in_language(self.briefing.language)
        return OpenBriefing(self.file, self.shipped, before=self, meanings=meanings)

    def in_language(self, code: str) -> OpenBriefing:
        """The same briefing as its translations into a language say it; itself where there are none."""
        if code not in self._in_languages:
            said = in_language(self.briefing, code)
            if said is self.briefing:
                return self
            shown = self._in_languages[code] = self.of(changed(self.file, briefing=said))
            shown.original = self
            if shown.layer is self.layer:
                shown._checks = self._checks  # a check depends on figure and ground, which no translation changes
        return self._in_languages[code]

    def is_translated(self, statement: Statement) -> bool:
        """Whether a statement's text is the briefer's translation."""
        return self.original is not None and self.original.briefing.statement(statement.id).text != statement.text

    def with_measures(self, measures: Measures) -> OpenBriefing:
        """The same briefing with what was measured in the background."""
        if self.original is not None:
            return self.original.with_measures(measures).in_language(self.briefing.language)
        return OpenBriefing(self.file, self.shipped, before=self, measures=measures)

    def has_ground_of(self, other: OpenBriefing) -> bool:
        """Whether another briefing is on the same ground, with the same areas of its own."""
        return self.shipped is other.shipped and self.briefing.own_areas is other.briefing.own_areas

    def meaning_of(self, term: Term | None) -> Meaning | None:
        """What a term would mean; None until it was worked out, and for no term."""
        return None if term is None else self.meanings.get(term.operations)

    @property
    def presented_terms(self) -> list[Term]:
        """The terms that steps of the written sequence show, each once, hidden steps included."""
        shown = {step.term for step in self.briefing.sequence if step.shows == "term"}
        return [each for each in self.briefing.terms if each.id in shown]

    def observed_key(self, statement: Statement) -> ObservedKey | None:
        """What to ask observers for a statement's figure; None where it is of no ground that they tell of."""
        figure = statement.figure
        if figure is None or not self._is_of_control(figure, statement.areas):
            return None
        shown = shown_date(self.briefing, statement)
        if figure.quantity not in CHANGES and shown is None:
            return None
        return ObservedKey(figure, statement.areas, None if shown is None else shown.day)

    def _is_of_control(self, figure: Figure, areas: tuple[str, ...]) -> bool:
        known = [self.layer[each] for each in areas if each in self.layer]
        if figure.quantity == "occupied share":
            return bool(known)
        return any(each.kind not in _SHIPPED_KINDS for each in known)

    def observed_of(self, statement: Statement) -> tuple[ObservedFigure, ...]:
        """What each observer in hand measures of the ground that a statement's figure is about."""
        key = self.observed_key(statement)
        return () if key is None else self.observed.get(key, ())

    @cached_property
    def origins(self) -> dict[str, Origins]:
        """How many outlets and independent origins each statement has, with those that support it."""
        return origins(self.briefing)

    @cached_property
    def relations(self) -> Relations:
        """Which statements support or contradict which."""
        return Relations(self.briefing)

    @cached_property
    def sequence(self) -> StepSequence:
        """The steps in which the briefing is presented; in every language the same ones."""
        if self.original is not None:
            return sequence_in(self.original.sequence, self.original.briefing, self.briefing)
        return sequence_of(self.briefing, self.layer)

    @cached_property
    def statement_filter(self) -> StatementFilter:
        """The statements, ready to be searched and filtered."""
        whole = self.briefing if self.original is None else self.original.briefing
        said = [in_language(whole, code) for code in languages_of(whole) if code != self.briefing.language]
        return StatementFilter(self.briefing, self._area_words(), said)

    def _area_words(self) -> Mapping[str, str]:
        return {area.id: f"{area.label} {area.label_uk or ''}" for area in self.layer}

    def checked(self, statement: Statement) -> CheckedFigure | None:
        """The figure's check; None without a figure, or where the map cannot measure the ground it is about."""
        figure = statement.figure
        if figure is None:
            return None
        if figure.quantity not in AT_ONCE:
            return _checked(figure, self.measures.get(figure_key(figure, statement.areas)))
        if statement.id not in self._checks:
            self._checks[statement.id] = _checked(figure, measure(self.layer, statement.areas, figure.quantity))
        return self._checks[statement.id]

    def is_measured_late(self, statement: Statement) -> bool:
        """Whether a statement's figure is measured in the background only."""
        return statement.figure is not None and statement.figure.quantity not in AT_ONCE

    def why_unmeasured(self, statement: Statement) -> Sentence:
        """Why there is no check of a statement's figure."""
        figure = statement.figure
        if figure is None or figure.quantity in AT_ONCE:
            return sentence("The map cannot measure this: the size of the ground is not known.")
        found = self.measures.get(figure_key(figure, statement.areas))
        return found if isinstance(found, Sentence) else sentence("Being measured …")

    def measure_own(self) -> None:
        """Measures figures about the briefing's own areas in advance, because many together take a while."""
        own = {str(feature["id"]) for feature in self.briefing.own_areas}
        for statement in self.briefing.statements:
            if own.intersection(statement.areas):
                self.checked(statement)

    def checks_kept(self, briefing: Briefing) -> dict[str, CheckedFigure | None]:
        """Returns the checks made so far of statements that are unchanged in another state of the briefing."""
        same = {each.id for each in briefing.statements if self.has(each)}
        return {statement_id: check for statement_id, check in self._checks.items() if statement_id in same}

    def speaker_names(self, statement_ids: Iterable[str]) -> list[str]:
        """Returns the names of these statements' speakers, each once."""
        names = (speaker_name(self.briefing.speaker_of(self.briefing.statement(each))) for each in statement_ids)
        return list(dict.fromkeys(names))

    def has(self, statement: Statement) -> bool:
        """Whether this statement, unchanged, is part of the briefing."""
        try:
            return self.briefing.statement(statement.id) is statement
        except KeyError:
            return False

    def has_statement(self, statement_id: str) -> bool:
        """Whether the briefing has a statement with this id."""
        return any(each.id == statement_id for each in self.briefing.statements)


def _checked(figure: Figure, found: Measurement | Sentence | None) -> CheckedFigure | None:
    if not isinstance(found, Measurement):
        return None
    return CheckedFigure(check(figure, found.value, found.margin), found)


def _with_own_areas(
    layer: AreaLayer, file: BriefingFile, before: OpenBriefing | None, own: KnownAreas
) -> AreaLayer:
    if not file.briefing.own_areas:
        return layer
    from maps.own_areas import with_own_areas  # few briefings need the GeoJSON reader

    known = own if before is None else [
        (feature, before.layer[str(feature["id"])]) for feature in before.briefing.own_areas]
    return with_own_areas(layer, file.briefing.own_areas, file.path.name, known=known)


def open_briefing(path: Path, layer: AreaLayer) -> OpenBriefing:
    """Reads a briefing file. Raises BriefingError or MapError where it cannot be shown."""
    return OpenBriefing(load(path, layer), layer)
