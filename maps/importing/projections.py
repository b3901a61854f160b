# SPDX-License-Identifier: MIT
"""Recognises and names reference systems other than WGS 84, and projects to longitude and latitude with PROJ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import limits

if TYPE_CHECKING:
    from pyproj import CRS, Transformer

    from maps.importing.shapes import Positions

WGS84 = "EPSG:4326"
RADIUS_M = 6_378_137.0
"""Metres: half of the Earth's longest axis, by which a radian of longitude or latitude is at most this long."""


def known_crs(text: str) -> str | None:
    """Returns the reference system that this text means to PROJ, as a text; None for WGS 84 itself.

    Raises ValueError if it is no reference system on the Earth's surface, or no way leads from it to WGS 84.
    """
    crs = _crs(text)
    if not (crs.is_geographic or crs.is_projected):
        raise ValueError(text[:80])
    if crs.equals(_crs(WGS84), ignore_axis_order=True):
        return None
    _way(crs)
    return text


def metres_per_unit(crs: str | None) -> float:
    """Returns how many metres on the ground a unit of this reference system has at most; None is WGS 84."""
    import math

    known = _crs(crs or WGS84)
    factor = float(known.axis_info[0].unit_conversion_factor) if known.axis_info else 1.0
    return factor * RADIUS_M if known.is_geographic else factor if math.isfinite(factor) and factor > 0 else 1.0


class Projections:
    """Projects positions to WGS 84; each reference system is set up once. For one thread."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[Transformer, str]] = {}

    def name(self, crs: str) -> str:
        """Returns the reference system's own name, such as WGS 84 / UTM zone 36N."""
        return self._of(crs)[1]

    def to_wgs84(self, positions: Positions, crs: str | None) -> Positions:
        """Returns [lon, lat] in degrees for positions of [easting, northing] or [lon, lat]; inf if there is none."""
        import numpy as np

        if crs is None:
            return positions
        lon, lat = self._of(crs)[0].transform(positions[:, 0], positions[:, 1])
        return np.column_stack([lon, lat])

    def _of(self, crs: str) -> tuple[Transformer, str]:
        if crs not in self._made:
            known = _crs(crs)
            self._made[crs] = (_way(known), known.name)
        return self._made[crs]


def _way(crs: CRS) -> Transformer:
    """Returns the way to WGS 84. Raises ValueError where there is none, as from an impossible globe."""
    from pyproj import Transformer
    from pyproj.exceptions import ProjError

    try:
        return Transformer.from_crs(crs, WGS84, always_xy=True)
    except ProjError:
        raise ValueError(crs.name[:80]) from None


def _crs(text: str) -> CRS:
    from pyproj import CRS, network
    from pyproj.exceptions import CRSError

    if len(text) > limits.MAX_IMPORT_PROJECTION:
        raise ValueError(text[:80])
    # An import never uses the network, whatever PROJ's own settings say.
    network.set_network_enabled(active=False)  # type: ignore[attr-defined]
    try:
        return CRS.from_user_input(text)
    except CRSError:
        raise ValueError(text[:80]) from None
