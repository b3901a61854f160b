# SPDX-License-Identifier: MIT
"""How much of the edge of taken ground is the country's outer boundary: rule (0) of ``maps.timeline.slivers``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from maps.timeline.region_sums import REACH

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

SAME_BORDER: Final = 0.75
"""The share for the shipped layer is 0.9 or so, what is missing being the front; observers' are far below a half."""


@dataclass(frozen=True)
class Along:
    """The length of taken ground's edge near the outer boundary, and of what is that boundary, in cells of the grid."""

    same: float = 0.0
    all: float = 0.0

    @property
    def is_most(self) -> bool:
        """Whether taken ground is drawn along our own outer boundary."""
        return self.same >= SAME_BORDER * self.all > 0

    def after(self, lines: NDArray[np.object_], outer: BaseGeometry, near_outer: BaseGeometry) -> Along:
        """Returns the least there is of the same, and the most of all, once lines of the edge have come and gone.

        ``outer`` is the boundary and ``near_outer`` what is near it, both prepared.
        """
        return Along(self.same - _length_near(outer, lines), self.all + _length_near(near_outer, lines))


def _length_near(shape: BaseGeometry, lines: NDArray[np.object_]) -> float:
    """The length of edges that come within reach of a shape."""
    import numpy as np
    from shapely import dwithin, get_coordinates, get_parts, length, linestrings

    near = get_parts(lines[dwithin(shape, lines, REACH)])
    points, line = get_coordinates(near, return_index=True)
    edges = linestrings(np.stack([points[:-1], points[1:]], axis=1)[line[:-1] == line[1:]])
    return float(length(edges[dwithin(shape, edges, REACH)]).sum())
