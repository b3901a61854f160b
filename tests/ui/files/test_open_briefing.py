# SPDX-License-Identifier: MIT
"""A briefing on the ground of a day that shows none of some ground, or tells nothing of it."""

from __future__ import annotations

from dataclasses import replace

from maps.areas import AreaLayer, Size
from ui.files.open_briefing import OpenBriefing
from ui.presenting.preflight import findings

KURSK = "kursk-incursion"
ABOUT_IT = "kursk-area"
EMPTY = {"type": "MultiPolygon", "coordinates": []}


def with_kursk(opened: OpenBriefing, km2: float | None) -> OpenBriefing:
    """The briefing on a layer without an outline of that ground, and with this size."""
    layer = AreaLayer(replace(area, geometry=EMPTY, stated_size=Size(km2, None)) if area.id == KURSK else area
                      for area in opened.shipped)
    return OpenBriefing(opened.file, layer)


def about_areas(opened: OpenBriefing) -> list[tuple[str, str]]:
    return [(each.level, str(each.sentence)) for each in findings(opened) if each.subject == "Areas"]


def test_a_day_that_shows_none_contradicts_a_stated_size(opened: OpenBriefing) -> None:
    found = with_kursk(opened, 0.0)
    checked = found.checked(found.briefing.statement(ABOUT_IT))
    assert checked is not None and checked.check.measured == 0 and checked.check.verdict != "consistent"
    assert about_areas(found) == about_areas(opened), "that there is none is known"


def test_a_day_that_tells_nothing_leaves_it_unmeasured(opened: OpenBriefing) -> None:
    found = with_kursk(opened, None)
    assert found.checked(found.briefing.statement(ABOUT_IT)) is None
    assert about_areas(found) == [
        ("advice", f"Areas of which the observer of the day on the map says nothing: {KURSK}.")]
