# SPDX-License-Identifier: MIT
"""Test sets made by others, read where they stand beside the project, and our own small ones.

The large sets lie in ``../shared/corpora``; where that folder is absent, the files of
``tests/data`` stand in, so that every test runs everywhere.
"""

from __future__ import annotations

import json
from pathlib import Path

PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared"
OWN = PROJECT / "tests" / "data"


def json_files(verdict: str) -> list[Path]:
    """JSON files that have to be accepted ("y"), refused ("n"), or are left open ("i")."""
    folders = (SHARED / "corpora" / "json-nst" / "test_parsing", OWN / "json")
    return _files(folders, f"{verdict}_*.json")


def geojson_files(verdict: str) -> list[Path]:
    """GeoJSON files that a linter calls "good" or "bad"."""
    shared = SHARED / "corpora" / "geojsonhint" / "test" / "data" / verdict
    return _files((shared, OWN / "geojson" / verdict), "*.geojson")


def rfc7946_files() -> list[Path]:
    """The examples of the GeoJSON standard; none where the large sets are absent."""
    return sorted((SHARED / "corpora" / "rfc7946-draft-examples" / "js").glob("*.geojson"))


def control_days(provider: str) -> list[Path]:
    """Real days of control data of "deepstate_mirror" or "owlmaps"; none where they are absent. For tests alone."""
    return sorted((SHARED / "fixtures" / provider).glob("*json"))


def naughty_strings() -> list[str]:
    """Strings that programs have been known to stumble over; none of them empty."""
    large = SHARED / "corpora" / "naughty-strings" / "blns.json"
    strings = json.loads((OWN / "naughty_strings.json").read_text("utf-8"))
    if large.is_file():
        strings += json.loads(large.read_text("utf-8"))
    return [string for string in strings if string]


def _files(folders: tuple[Path, ...], pattern: str) -> list[Path]:
    return [path for folder in folders for path in sorted(folder.glob(pattern))]
