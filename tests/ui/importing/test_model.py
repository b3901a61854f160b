# SPDX-License-Identifier: MIT
"""The table of features to choose from, and what is said about an import."""

from __future__ import annotations

import datetime

import pytest
import shapely
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from maps.importing.findings import LEVELS, ImportNote
from maps.importing.layers import ImportedFeature
from maps.importing.simplifying import Simplified
from ui.importing.model import AS_OF, NAME, POINTS, SIZE, FeatureModel
from ui.importing.texts import done_texts, doubt_texts, named, simplified_text
from ui.importing.tolerance_box import ToleranceBox


@pytest.fixture
def features(qapp: object) -> list[ImportedFeature]:
    day = datetime.date(2024, 11, 20)
    return [
        ImportedFeature("Big", "one", "polygons", day, 5, shapely.box(30, 45, 35, 50)),
        ImportedFeature("Small", "one", "polygons", None, 50, shapely.box(30, 45, 31, 46)),
        ImportedFeature("Line", "two", "line", None, 2, shapely.LineString([(30, 45), (31, 46)])),
    ]


@pytest.fixture
def model(features: list[ImportedFeature]) -> FeatureModel:
    made = FeatureModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_features(features)
    return made


def names(model: FeatureModel) -> list[str]:
    return [model.index(row, NAME).data() for row in range(model.rowCount())]


def test_sorting_searching_and_checking_go_together(model: FeatureModel) -> None:
    descending = Qt.SortOrder.DescendingOrder
    model.sort(SIZE, descending)
    assert names(model) == ["Big", "Small", "Line"]
    model.sort(POINTS, descending)
    assert names(model) == ["Small", "Big", "Line"]
    model.sort(AS_OF, descending)
    assert names(model)[0] == "Big"
    model.search("ONE")
    assert sorted(names(model)) == ["Big", "Small"]
    model.check_shown(False)
    assert [each.name for each in model.chosen()] == ["Line"]
    model.search("")
    model.sort(-1)
    assert names(model) == ["Big", "Small", "Line"]
    assert model.setData(model.index(0, NAME), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert [each.name for each in model.chosen()] == ["Big", "Line"]


def test_a_name_is_changed_on_one_line_and_never_emptied(model: FeatureModel) -> None:
    assert model.setData(model.index(0, NAME), "  New\nname ")
    assert model.chosen()[0].name == "New name"
    assert not model.setData(model.index(0, NAME), "  ")
    assert not model.setData(model.index(0, SIZE), "1 km²")
    model.search("new name")
    assert names(model) == ["New name"]


def test_every_kind_of_note_has_words(qapp: object) -> None:
    notes = [ImportNote(kind, 2, ("x",)) for kind in LEVELS]
    doubts = doubt_texts(notes)
    assert [kind for kind, _ in doubts] == [kind for kind, level in LEVELS.items() if level == "doubtful"]
    *left, right = done_texts(notes)
    assert len(left) == sum(level == "dropped" for level in LEVELS.values())
    assert all(line.startswith("Left out: 2 ") and line.endswith(".") and "(x; 1 more)" in line for line in left)
    assert right.startswith("Put right: ")
    assert "{" not in "".join([*left, right, *(text for _, text in doubts)])
    assert done_texts([]) == []
    assert named(["a", "b", "c", "d", "e"]) == "a, b, c and 2 more"


@pytest.mark.parametrize(("moved", "km2", "text"), [
    (84.4, 1_000.2, "12,430 → 1,210 points, moved by at most 84 m, size +0.02 %, +0.2 km²"),
    (1_240.0, 990.0, "12,430 → 1,210 points, moved by at most 1.2 km, size −1.00 %, −10 km²"),
    (0.0, 1_000.0, "12,430 → 1,210 points, moved by at most 0 m, size ±0.0000 %, ±0 km²"),
])
def test_the_error_of_simplifying_in_words(qapp: object, moved: float, km2: float, text: str) -> None:
    assert simplified_text(Simplified((), 100.0, 12_430, 1_210, moved, 1_000.0, km2, shares_edges=False)) == text


def test_the_tolerance_s_steps(qapp: object) -> None:
    box = ToleranceBox()
    received: list[int] = []
    box.valueChanged.connect(received.append)
    for up in (True, True, True, True, False):
        box.step(up=up)
    assert received == [1, 2, 5, 10, 5]
    box.setValue(60)
    box.step(up=False)
    assert box.value() == 50
    box.setValue(9_999_999)
    assert box.value() == 50_000
    box.setText("1,5oo m")
    assert box.value() == 15
    box.setValue(0)
    assert box.text() == ""
