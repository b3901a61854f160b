# SPDX-License-Identifier: MIT
"""The control data shown on a map instead of the shipped layer: an observer's day, two days, or their differences."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from briefing.sentences import mark
from ui.kit.texts import tr

if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from maps.ground import GroundKind
    from ui.map.map_calls import MapCalls

_PART_NAMES: Final = {
    "gained": mark("Gained: occupied only on the second day"),
    "lost": mark("Lost: occupied only on the first day"),
    "unchanged": mark("Occupied on both"),
    "disputed": mark("Occupied according to only some observers"),
    "kursk-gained": mark("Kursk: held by Ukraine only on the second day"),
    "kursk-lost": mark("Kursk: held by Ukraine only on the first day"),
}


@dataclass(frozen=True)
class ShownDay:
    """An observer's day: the kinds of ground it has, whom to credit, and where the page finds it.

    ``is_doubtful`` says that it very likely lacks ground that its source left out.
    """

    provider: str
    name: str
    day: datetime.date
    attribution: str
    slot: int
    version: int
    tells: tuple[GroundKind, ...] = ("occupied", "occupied-2014")
    tells_2014_parts: bool = True
    """Whether all ground occupied since 2014 is an area of its own; days kept by earlier versions have only Crimea."""
    is_doubtful: bool = False

    def is_of(self, layer: AreaLayer) -> bool:
        """Whether a layer's areas are of this day of this observer; not so while they are computed."""
        return layer.as_of == self.day and layer.observer == self.name

    def put_on(self, view: MapCalls) -> None:
        """Shows the day on a map."""
        view.load_pack(self.provider, self.slot, self.version)
        view.show_days([(self.provider, self.day.isoformat())])


@dataclass(frozen=True)
class Overlay:
    """Differences drawn over the control layer: the stamp's text about them, and the parts drawn.

    ``names`` has words for parts in place of those about two days.
    """

    stamp: str
    parts: tuple[str, ...] = ()
    credit: str = ""
    names: Mapping[str, str] = field(default_factory=dict)

    def legend(self) -> list[dict[str, Any]]:
        """Returns the parts for the page's legend; none for two days side by side."""
        return [{"swatch": part, "text": self.names.get(part) or tr(_PART_NAMES[part])} for part in self.parts]
