# SPDX-License-Identifier: MIT
"""The faces in resources/fonts: the letters they hold, their figures and their names."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from maps.build.typeface import FAMILY, FOLDER
from maps.page.page_frame import FONTS
from tests.corpora import PROJECT
from ui.kit.theme import FAMILIES

FACES = {"regular": ("Regular", 400), "semibold": ("SemiBold", 600), "italic": ("Italic", 400)}
LETTERS = "".join(map(chr, [*range(0x20, 0x7F), *range(0x410, 0x450)])) + "ЄІЇҐєіїґ’“”„–—…×·±≤≥²³°→−½№€₴ÀÉÖßŁŻÇĞ"


@pytest.fixture(params=FACES)
def face(request: pytest.FixtureRequest) -> tuple[str, TTFont]:
    return request.param, TTFont(FOLDER / f"inter-{request.param}.ttf")


def test_every_letter_of_both_languages_is_there(face: tuple[str, TTFont]) -> None:
    assert {ord(letter) for letter in LETTERS} <= set(face[1].getBestCmap())


def test_figures_are_of_one_width_and_hyphens_are_narrower(face: tuple[str, TTFont]) -> None:
    letters, widths = face[1].getBestCmap(), face[1]["hmtx"]
    figures = {widths[letters[ord(figure)]][0] for figure in "0123456789"}
    assert len(figures) == 1 and widths[letters[ord("-")]][0] < figures.pop()


def test_names_and_weights(face: tuple[str, TTFont]) -> None:
    style, weight = FACES[face[0]]
    names = face[1]["name"]
    assert (names.getDebugName(16), names.getDebugName(17)) == (FAMILY, style)
    assert face[1]["OS/2"].usWeightClass == weight
    assert "Open Font License" in names.getDebugName(13)


def test_window_and_page_ask_for_it_by_its_name() -> None:
    assert FAMILIES[0] == FAMILY
    assert {f"/fonts/{path.name}" for path in FOLDER.glob("*.ttf")} == set(FONTS)
    assert "SIL OPEN FONT LICENSE" in (PROJECT / "resources/fonts/LICENSE.txt").read_text("utf-8")
