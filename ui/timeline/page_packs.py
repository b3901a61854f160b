# SPDX-License-Identifier: MIT
"""The packs of days that the map page is served: who has which slot, and in which version."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from maps.control_day import TAKEN
from maps.shipped import SHIPPED
from ui.kit.texts import tr
from ui.kit.work_queue import Work
from ui.map.site_source import PACK_PATHS
from ui.timeline.day_library import DayLibrary

if TYPE_CHECKING:
    from ui.map.site_source import MadeFiles

_PAINT_SECONDS: Final = 0.05
_TELL_EVERY: Final = 20
"""Days after which it is said how far packing is: each time the window has work."""


@dataclass(frozen=True)
class _Packed:
    """A pack as the page is served it, and what tells it from any other."""

    made: bytes | Path
    says: bytes


class PagePacks(QObject):
    """Packs the library's days for the page. ``packed`` comes with an observer, its slot and the pack's version.

    Version 0 says that the page has the observer's days no longer; its slot is free again. Where there are more
    observers than slots, the last ones have none, until one of them is asked for.
    """

    packed = Signal(str, int, int)

    def __init__(self, library: DayLibrary, made: MadeFiles) -> None:
        super().__init__(library)
        self._library = library
        self._made = made
        self._slots: dict[str, int] = {}
        self._said: dict[int, bytes] = {}
        """What tells the pack of each slot from any other."""
        self._versions: dict[str, int] = {}
        self._asked = ""
        library.fetched.connect(self.pack)
        library.daysChanged.connect(self._free_slots)

    def pack(self) -> None:
        """Packs the days of every observer in the background."""
        if len(self._library.all_days) > 1:
            self._library.work.add("pack", self._pack, self._take)

    def slot_of(self, observer: str) -> tuple[int, int] | None:
        """An observer's slot and the version of its pack; None where its days are not packed."""
        return (self._slots[observer], self._versions[observer]) if observer in self._slots else None

    def make_room_for(self, observer: str) -> None:
        """Gives the observer just asked for a slot, and packs its days where it has none yet."""
        self._asked = observer
        if observer not in self._slots:
            self.pack()

    @property
    def _held(self) -> list[str]:
        """The observers that have room: the shipped layer, the briefing's own day, the one asked for, the first."""
        days = self._library.all_days
        before = [each for each in (SHIPPED, TAKEN, self._asked) if each in days]
        return list(dict.fromkeys([*before, *days]))[:len(PACK_PATHS)]

    def _pack(self, work: Work) -> dict[str, _Packed]:
        """In the background, once the window has painted what opens: imports would keep it waiting for its turns."""
        time.sleep(_PAINT_SECONDS)
        return {observer: self._packed(observer, work) for observer in self._held}

    def _packed(self, observer: str, work: Work) -> _Packed:
        """An observer's pack; its bytes are let go where they are kept in a file, from which the page is served."""
        from maps.timeline.time_pack import is_kept, says_of

        data, cache = self._pack_of(observer, work), self._library.cache
        is_file = observer in self._library.days and is_kept(cache, observer, data)
        return _Packed(cache.pack_path(observer) if is_file else data, says_of(data))

    def _pack_of(self, observer: str, work: Work) -> bytes:
        from maps.timeline.time_pack import pack_days, pack_of

        library = self._library
        if observer not in library.days:
            return pack_days([library.read((observer, day)) for day in library.all_days.get(observer, ())])
        words = tr("{name}: preparing the days for the map …").format(name=library.known.name_of(observer))

        def tell(done: int, of: int) -> None:
            if done % _TELL_EVERY == 0:
                library.progress.emit(words, done, of)

        return pack_of(library.cache, observer, cancelled=work.cancelled, progress=tell)

    def _take(self, packs: dict[str, _Packed]) -> None:
        self._free_slots()
        held = self._held
        for observer, packed in packs.items():
            if observer not in held:
                continue  # removed while it was packed, or another was asked for
            if observer not in self._slots:
                self._slots[observer] = min(set(range(len(PACK_PATHS))) - set(self._slots.values()))
            slot = self._slots[observer]
            self._made[PACK_PATHS[slot]] = packed.made
            if self._said.get(slot) != packed.says:
                self._said[slot] = packed.says
                self._versions[observer] = self._versions.get(observer, 0) + 1
            self.packed.emit(observer, slot, self._versions[observer])

    def _free_slots(self) -> None:
        """A slot is for others once the days of its observer are gone, or others are before it."""
        for observer in set(self._slots) - set(self._held):
            slot = self._slots.pop(observer)
            self._made.pop(PACK_PATHS[slot], None)
            self._said.pop(slot, None)
            self.packed.emit(observer, slot, 0)
