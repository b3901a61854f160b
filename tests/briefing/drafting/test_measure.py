# SPDX-License-Identifier: MIT
"""The measure: what counts, what is strict, and when it fails; and the public set of articles within its bounds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing.drafting.labelled import read_labelled
from briefing.drafting.measure import main, under_bounds, values
from briefing.drafting.scores import score
from tests.briefing.drafting.examples import NAMES
from tests.corpora import PROJECT

PUBLIC = PROJECT / "tests" / "data" / "articles"
TEXT = ("Title here\nReuters\n3 March 2025\n\n"
        "Five former Russian officials said Russia holds about 650 sq km near Sudzha.\n")
STATEMENT: dict[str, Any] = {
    "passage": "Russia holds about 650 sq km near Sudzha", "speaker": "five former Russian officials", "role": None,
    "anonymous": True, "count": 5, "chain": ["Reuters"], "kind": "figure", "places": ["Sudzha"],
    "figures": [{"value": 650, "upper": None, "comparison": "about", "unit": "km2"}]}


def labelled(folder: Path, *changes: dict[str, Any]) -> Path:
    statements = [{**STATEMENT, **change} for change in changes]
    labels = {
        "language": "en",
        "publisher": "Reuters",
        "published": "2025-03-03",
        "author": None,
        "title": "Title here",
        "statements": statements,
        "notes": [],
    }
    (folder / "en-01.txt").write_text(TEXT, "utf-8")
    (folder / "en-01.json").write_text(json.dumps(labels), "utf-8")
    return folder


def scored(folder: Path, *changes: dict[str, Any]) -> dict[str, float]:
    return values(score(read_labelled(labelled(folder, *changes)), NAMES)["en"])


def test_what_is_as_labelled_has_the_full_score(tmp_path: Path) -> None:
    assert set(scored(tmp_path, {}).values()) == {1.0}
    assert main([str(tmp_path)]) == 0


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"speaker": "former Russian officials"}, "speaker"),
        ({"count": None}, "speaker"),
        ({"anonymous": False}, "speaker"),
        ({"role": "officials"}, "speaker"),
        ({"chain": ["TASS", "Reuters"]}, "chain"),
        ({"kind": "claim"}, "kind"),
        ({"places": []}, "places"),
        ({"figures": []}, "figures precision"),
        ({"figures": [{"value": 650, "comparison": "exactly", "unit": "km2"}]}, "figures recall"),
        ({"passage": "Sudzha"}, "recall"),
    ],
)
def test_each_score_is_strict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: dict[str, Any], name: str
) -> None:
    found = scored(tmp_path, change)
    assert found[name] < 1
    assert main([str(tmp_path), "--errors"]) == 1
    shown = capsys.readouterr().out
    assert f"en: {name} {found[name]:.3f} is under" in shown
    assert "en-01: " in shown


def test_a_passage_counts_by_half_of_both(tmp_path: Path) -> None:
    assert scored(tmp_path, {"passage": "Russia holds about 650"})["recall"] == 1
    assert scored(tmp_path, {"passage": "Russia holds"})["recall"] == 0


def test_spellings_of_outlets_and_articles_make_no_difference(tmp_path: Path) -> None:
    assert scored(tmp_path, {"chain": ["Рейтер"], "speaker": "The five former Russian officials"})["speaker"] == 1


def test_nothing_to_measure_is_an_error_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == main([]) == 2
    assert "Name a folder" in capsys.readouterr().err


@pytest.mark.skipif(not PUBLIC.is_dir(), reason="the public set of labelled articles is not here")
def test_the_public_set_is_within_its_bounds() -> None:
    found = score(read_labelled(PUBLIC), NAMES)
    assert under_bounds(found) == []
