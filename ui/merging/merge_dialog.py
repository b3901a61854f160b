# SPDX-License-Identifier: MIT
"""The dialog to merge another briefing into the open one: what comes, what does not, and a choice for each conflict."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing.errors import BriefingError
from briefing.matching import Thing
from briefing.merging import Choice, Choices, Conflict, Key, LeftOut, Merge, left_out, merged
from briefing.model import Briefing
from briefing.sentences import mark
from maps.areas import AreaLayer
from maps.own_areas import with_own_areas
from ui.files.open_briefing import OpenBriefing
from ui.kit.background import Background
from ui.kit.dialogs import EditDialog
from ui.kit.forms import push_button, scrolled
from ui.kit.labels import plain_label
from ui.kit.texts import counted, numeral, observer_day_text, say, tr
from ui.kit.theme import Theme
from ui.languages.current import code
from ui.merging.conflict_card import CHOICES, AskForMaps, ConflictCard
from ui.merging.difference_texts import field_name, thing_name
from ui.merging.small_map import Drawing, Size, box_around, drawings, ground_of
from ui.merging.version_words import VersionWords

log = logging.getLogger(__name__)

_COUNTED: Final[dict[Thing, tuple[str, str]]] = {
    "statement": (mark("statement"), mark("statements")),
    "speaker": (mark("speaker"), mark("speakers")), "source": (mark("source"), mark("sources")),
    "area": (mark("area"), mark("areas")),
    "medium": (mark("picture or video"), mark("pictures and videos"))}
_PAGE: Final = 100
"""Conflicts shown at once; more are shown when asked for."""
_MOST_NAMED: Final = 4
"""Versions named one by one among what will not be brought in."""
_MOST_WORDS: Final = 70


class MergeDialog(EditDialog):
    """The dialog. ``take`` receives the merged briefing when the user agrees."""

    def __init__(self, window: QWidget, opened: OpenBriefing, found: Merge, name: str, theme: Theme,
                 take: Callable[[Briefing], object], background: Background) -> None:
        self._opened = opened
        self._background = background
        self._theme = theme
        self._name = name
        self._take = take
        self.found = found
        self.cards: dict[Key, ConflictCard] = {}
        self._for_all: Choice = "mine"
        self._mine, self._theirs = (VersionWords(each, opened) for each in (opened.briefing, self.found.theirs))
        self._areas = {area.id: area for area in opened.layer}
        self._their_areas = {**self._areas, **{area.id: area for area in with_own_areas(
            AreaLayer(()), found.theirs.own_areas, name)}}
        super().__init__(window, tr("Merge {name}").format(name=self._name), _sentence(self.found), tr("Merge"),
                         self._merge)
        self.resize(820, 600)
        anything = any(self.found.added.values()) or bool(self.found.conflicts)
        self.agree.setEnabled(anything)
        if self.found.conflicts:
            self._show_conflicts()
        else:
            self.body.addStretch(1)
        self.left_out = plain_label(wrapped=True, note=True)
        self.body.addWidget(self.left_out)
        self._tell_left_out()

    @property
    def choices(self) -> Choices:
        """The version chosen for each conflict."""
        return {_key(each): self.cards[_key(each)].choice if _key(each) in self.cards else self._for_all
                for each in self.found.conflicts}

    def choose(self, key: Key, choice: Choice) -> None:
        """Chooses the version of a thing."""
        self.cards[key].choose(choice)
        self._tell_left_out()

    def choose_for_all(self, choice: Choice) -> None:
        """Chooses the same for every conflict, shown or not."""
        self._for_all = choice
        for card in self.cards.values():
            card.choose(choice)
        self._tell_left_out()

    def _show_conflicts(self) -> None:
        if len(self.found.conflicts) > 1:
            self.body.addWidget(self._choice_for_all())
        inner = QWidget()
        inner.setObjectName("drawerBody")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(12)
        self.more: QPushButton = push_button("", self._show_more, plain=True)
        self._column.addWidget(self.more)
        self._column.addStretch(1)
        self._show_more()
        self.body.addWidget(scrolled(inner, tr("What differs")), 1)

    def _choice_for_all(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(plain_label(tr("For all of them:"), quiet=True))
        for choice, text in CHOICES:
            row.addWidget(push_button(tr(text), partial(self.choose_for_all, choice)))
        row.addStretch(1)
        return box

    def _show_more(self) -> None:
        shown = len(self.cards)
        for conflict in self.found.conflicts[shown:shown + _PAGE]:
            card = ConflictCard(conflict, self._mine, self._theirs, self._theme, self._maps_of(conflict))
            card.choose(self._for_all)
            card.chosen.connect(self._tell_left_out)
            self.cards[_key(conflict)] = card
            self._column.insertWidget(len(self.cards) - 1, card)
        left = len(self.found.conflicts) - len(self.cards)
        self.more.setVisible(left > 0)
        self.more.setText(tr("Show {count} more of {all}").format(count=min(left, _PAGE), all=numeral(left)))

    def _maps_of(self, conflict: Conflict) -> AskForMaps | None:
        """Returns what makes the maps of a conflict's versions in the background; None without ground."""
        versions = ground_of(conflict.mine, self._areas), ground_of(conflict.theirs, self._their_areas)
        box = box_around((*versions[0], *versions[1]))
        if box is None:
            return None
        layer, language = tuple(self._opened.layer), code()

        def ask(size: Size, show: Callable[[Sequence[Drawing]], object]) -> None:
            self._background.run(lambda: drawings(layer, versions, box, size, language), show, log.warning)

        return ask

    def _tell_left_out(self) -> None:
        lost = left_out(self._opened.briefing, self.found, self.choices)
        lines = list(self._lines(lost))
        self.left_out.setText("\n".join(lines))
        self.left_out.setVisible(bool(lines))
        versions = counted(len(lost.versions), mark("of their versions"), mark("of their versions"))
        self.agree.setText(tr("Merge without {versions}").format(versions=versions) if lost.versions else tr("Merge"))

    def _lines(self, lost: LeftOut) -> Iterable[str]:
        if lost.beside:
            names = "; ".join(self._label(each) for each in lost.beside[:_MOST_NAMED])
            yield tr("Comes in beside mine, because what comes in is about it: {names}.").format(
                names=_and_more(names, len(lost.beside)))
        if lost.versions:
            names = "; ".join(f"{self._label(each)} ({', '.join(map(field_name, each.fields))})"
                              for each in lost.versions[:_MOST_NAMED])
            yield tr("Will not be brought in, because mine is kept: {names}.").format(
                names=_and_more(names, len(lost.versions)))
        once = list(self._once(lost))
        if once:
            yield tr("A briefing has these only once, and mine stays: {names}.").format(names="; ".join(once))

    def _once(self, lost: LeftOut) -> Iterable[str]:
        theirs = self.found.theirs
        for name in lost.fields:
            yield tr("their {field}, “{value}”").format(
                field=field_name(name), value=_short(self._theirs.value(name, getattr(theirs, name))))
        if lost.control is not None:
            yield tr("their control data, {day}").format(day=observer_day_text(lost.control.name, lost.control.day))
        if lost.steps:
            yield counted(lost.steps, mark("step of their sequence"), mark("steps of their sequence"))

    def _label(self, conflict: Conflict) -> str:
        return f"{thing_name(conflict.thing)} “{_short(self._theirs.name(conflict.thing, conflict.theirs))}”"

    def _merge(self) -> bool:
        try:
            result = merged(self._opened.briefing, self.found, self.choices, self._name)
        except BriefingError as error:
            self.left_out.setText(say(error))
            self.left_out.show()
            return False
        self._take(result)
        return True


def _key(conflict: Conflict) -> Key:
    return conflict.thing, conflict.id


def _short(text: str) -> str:
    return text if len(text) <= _MOST_WORDS else text[: _MOST_WORDS - 1] + "…"


def _and_more(names: str, count: int) -> str:
    more = count - _MOST_NAMED
    return names if more <= 0 else tr("{names}; and {more} more").format(names=names, more=numeral(more))


def _sentence(found: Merge) -> str:
    added = ", ".join(counted(len(found.added[thing]), *words) for thing, words in _COUNTED.items()
                      if found.added[thing])
    if not added and not found.conflicts:
        return tr("The other briefing brings nothing that this one does not have.")
    comes = tr("{added} will be added.").format(added=added) if added else tr("Nothing new will be added.")
    if not found.conflicts:
        return comes
    return f"{comes} " + tr("{count} both briefings have in two versions; choose for each.").format(
        count=counted(len(found.conflicts), mark("thing"), mark("things")))
