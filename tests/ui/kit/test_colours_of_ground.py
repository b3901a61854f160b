# SPDX-License-Identifier: MIT
"""Colours of ground: strong against what is under them, and told apart by everybody, and on grey paper.

Colour-vision deficiencies after Machado, Oliveira and Fernandes (2009), severity 1; differences in CIE Lab.
"""

from __future__ import annotations

import json
from itertools import pairwise

import numpy as np
import pytest

from tests.corpora import PROJECT

COLOURS = json.loads((PROJECT / "resources" / "web" / "colours.json").read_text("utf-8"))
SEEN = {
    "all colours": np.eye(3),
    "no red": np.array([
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    "no green": np.array([
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    "no blue": np.array([
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.9505, 1.0, 1.089])
themes = pytest.mark.parametrize("theme", ["light", "dark"])


def rgb(colour: str) -> np.ndarray:
    return np.array([int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)])


def linear(colour: np.ndarray) -> np.ndarray:
    return np.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)


def luminance(colour: np.ndarray) -> float:
    return float(TO_XYZ[1] @ linear(colour))


def contrast(one: np.ndarray, other: np.ndarray) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lab(colour: np.ndarray, seen: np.ndarray) -> np.ndarray:
    xyz = TO_XYZ @ np.clip(seen @ linear(colour), 0, 1) / WHITE
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def fill(theme: str, kind: str, ground: str) -> np.ndarray:
    share = float(COLOURS[theme]["map"]["fill"])
    return share * rgb(COLOURS[theme]["ground"][kind]) + (1 - share) * rgb(COLOURS[theme]["map"][ground])


@themes
@pytest.mark.parametrize("kind", ["occupied", "kursk"])
@pytest.mark.parametrize("ground", ["ukraine", "land"])
def test_a_fill_stands_out_from_its_ground_and_lines_from_the_fill(theme: str, kind: str, ground: str) -> None:
    filled, colours = fill(theme, kind, ground), COLOURS[theme]["map"]
    assert contrast(filled, rgb(colours[ground])) >= 1.6
    assert contrast(rgb(COLOURS[theme]["ground"]["line"]), filled) >= 3
    assert contrast(rgb(colours["selectedOccupied" if kind == "occupied" else "selectedKursk"]), filled) >= 3
    assert contrast(rgb(colours["label"]), filled) >= 4.5, "a town's name"


@themes
@pytest.mark.parametrize("eyes", SEEN)
def test_everybody_tells_the_two_kinds_of_ground_apart(theme: str, eyes: str) -> None:
    occupied, kursk, bare, sea = (lab(colour, SEEN[eyes]) for colour in (
        fill(theme, "occupied", "ukraine"), fill(theme, "kursk", "land"), rgb(COLOURS[theme]["map"]["ukraine"]),
        rgb(COLOURS[theme]["ground"]["sea"])))
    for one, other in ((occupied, kursk), (occupied, bare), (kursk, bare), (occupied, sea)):
        assert np.linalg.norm(one - other) >= 14


@themes
def test_on_grey_paper_fills_lines_and_ground_differ(theme: str) -> None:
    colours = COLOURS[theme]
    light = [luminance(colour) for colour in (
        rgb(colours["map"]["ukraine"]), fill(theme, "occupied", "ukraine"), rgb(colours["ground"]["line"]))]
    assert light == sorted(light, reverse=theme == "light") or theme == "dark"
    assert min(contrast(np.full(3, one ** (1 / 2.2)), np.full(3, other ** (1 / 2.2)))
               for one, other in pairwise(light)) >= 1.5
