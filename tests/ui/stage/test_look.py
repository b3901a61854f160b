# SPDX-License-Identifier: MIT
"""The stage's colours against the worst ground, and sizes of type on every screen."""

from __future__ import annotations

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor

from tests.corpora import PROJECT
from tests.ui.contrast import contrast
from tests.ui.stage.captions import LANDSCAPE, size
from ui.stage.look import SMALLEST_TYPE, STAGE_LOOKS, StageLook, type_pixels, unit

LEAST_CONTRAST = 7.0
ROLES = ("heading", "text", "fact", "dispute")
GROUNDS = {"#FFFFFF", "#000000",
           *re.findall(r"#[0-9A-Fa-f]{6}\b", (PROJECT / "resources" / "web" / "colours.json").read_text("utf-8"))}


def over(plate: QColor, alpha: float, ground: QColor) -> QColor:
    """The colour that a plate has where this ground is behind it."""
    parts = [alpha * top + (1 - alpha) * under
             for top, under in zip(plate.getRgbF()[:3], ground.getRgbF()[:3], strict=True)]
    return QColor.fromRgbF(*parts)


@pytest.mark.parametrize("look", STAGE_LOOKS.values(), ids=list(STAGE_LOOKS))
@pytest.mark.parametrize("role", ROLES)
def test_every_text_can_be_read_over_every_ground(look: StageLook, role: str) -> None:
    assert len(GROUNDS) > 10, "the map's own colours are among them"
    found = {ground: contrast(QColor(look.colour(role)), over(QColor(look.plate), look.plate_alpha, QColor(ground)))
             for ground in GROUNDS}
    assert min(found.values()) >= LEAST_CONTRAST, found


def test_roles_have_their_own_colours() -> None:
    for look in STAGE_LOOKS.values():
        assert len({look.colour(role) for role in ROLES}) == len(ROLES)
        assert look.colour("anything else") == look.text


@pytest.mark.parametrize("pair", [*LANDSCAPE, (1680, 1050), (1920, 1200), (2560, 1440), (1400, 1050)])
def test_type_is_never_rounded_down_for_a_room(pair: tuple[int, int]) -> None:
    for pixels, factor in product((SMALLEST_TYPE, 28, 36), (1, 2)):
        stage = size((pair[0] * factor, pair[1] * factor))
        made = type_pixels(pixels, unit(stage))
        assert pixels * unit(stage) - 1e-6 <= made < pixels * unit(stage) + 1


def test_a_mirror_keeps_the_proportions_as_well_as_pixels_allow() -> None:
    assert type_pixels(24, 0.21) == 5
    assert type_pixels(24, 0.0) == 1, "Qt wants a pixel"


def test_a_narrow_stage_counts_as_a_lower_one() -> None:
    assert unit(size((1080, 1920))) == pytest.approx(1080 / 1280)
    assert unit(size((3840, 1080))) == 1.0
