# SPDX-License-Identifier: MIT
"""The record of sources matches what is committed, and the builds keep it up to date."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from maps.build import basemap, control, extract, facts
from maps.build.inputs import ADMIN_1, LAKES, RIVER_NAMES, RIVERS, ROOT, SETTLEMENTS
from maps.build.sources import SOURCES_PATH, Built, hash_of, with_part

ROW = re.compile(r"^\| `([^`]+)` \|(?: [\d,]+ \|)? `([0-9a-f]{64})` \|$", re.M)


@pytest.fixture(scope="module")
def record() -> str:
    return SOURCES_PATH.read_text(encoding="utf-8")


def test_recorded_hashes_are_those_of_the_committed_files(record: str) -> None:
    rows = ROW.findall(record)
    assert len(rows) >= 14
    for path, digest in rows:
        assert hash_of((ROOT / path).read_bytes()) == digest, path


def test_every_built_file_is_recorded(record: str) -> None:
    recorded = {ROOT / path for path, _ in ROW.findall(record)}
    built = {extract.UNITS_PATH, *control.FOLDER.iterdir(), *basemap.FOLDER.iterdir()}
    assert built <= recorded


def test_every_package_is_recorded_with_version_hash_and_licence(record: str) -> None:
    for file in (ADMIN_1, LAKES, RIVERS, RIVER_NAMES, SETTLEMENTS):
        package = f"{file.package.kind}: {file.package.name} {file.package.version}"
        (row,) = {line for line in record.splitlines() if f"`{file.member}`" in line}
        assert package in row
        assert file.sha256 in row
        assert file.licence in row


def test_credits_are_given(record: str) -> None:
    for due in ("Natural Earth", "GeoNames", "CC BY 4.0", "DeepStateMap.Live", "Project Owl"):
        assert due in record


def test_a_part_replaces_its_former_one_and_leaves_the_others(record: str) -> None:
    made = Built({ROOT / "resources" / "new.json": b"{}"}, notes=("A note.",))
    changed = with_part(record, "control", made)
    assert "new.json" in changed
    assert "areas.geojson" not in changed
    assert "units.geojson" in changed
    assert with_part(changed, "control", made) == changed


def test_check_passes_on_what_is_committed() -> None:
    assert control.main(["--check"]) == 0


def test_check_fails_and_names_the_file_that_differs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pairs = control.PAIRS_PATH.read_text(encoding="utf-8")
    moved = tmp_path / "line.csv"
    moved.write_text(pairs.replace(",0.85,\n", ",0.25,\n", 1), encoding="utf-8")
    before = control.AREAS_PATH.read_bytes()
    monkeypatch.setattr(control, "read_pairs", lambda path: facts.read_pairs(moved))
    assert control.main(["--check"]) == 1
    assert "areas.geojson differs" in capsys.readouterr().err
    assert control.AREAS_PATH.read_bytes() == before
