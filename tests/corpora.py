# SPDX-License-Identifier: MIT
"""Test sets made by others, if they are beside the project, and the project's own small ones.

The large sets lie in ``../shared/corpora``; where that folder is absent, the files of
``tests/data`` replace them, so that every test runs everywhere.
"""

from __future__ import annotations

import json
from pathlib import Path

PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared"
OWN = PROJECT / "tests" / "data"


def json_files(verdict: str) -> list[Path]:
    """Returns JSON files that have to be accepted ("y"), refused ("n"), or are left open ("i")."""
    folders = (SHARED / "corpora" / "json-nst" / "test_parsing", OWN / "json")
    return _files(folders, f"{verdict}_*.json")


def geojson_files(verdict: str) -> list[Path]:
    """Returns GeoJSON files that a linter calls "good" or "bad"."""
    shared = SHARED / "corpora" / "geojsonhint" / "test" / "data" / verdict
    return _files((shared, OWN / "geojson" / verdict), "*.geojson")


def rfc7946_files() -> list[Path]:
    """Returns the examples of the GeoJSON standard; none if the large sets are absent."""
    return sorted((SHARED / "corpora" / "rfc7946-draft-examples" / "js").glob("*.geojson"))


def control_days(provider: str) -> list[Path]:
    """Returns real days of "deepstate_mirror" or "owlmaps"; none if they are absent. Only for tests."""
    return sorted((SHARED / "fixtures" / provider).glob("*json"))


def naughty_strings() -> list[str]:
    """Returns strings that are known to break programs; none of them empty."""
    large = SHARED / "corpora" / "naughty-strings" / "blns.json"
    strings = json.loads((OWN / "naughty_strings.json").read_text("utf-8"))
    if large.is_file():
        strings += json.loads(large.read_text("utf-8"))
    return [string for string in strings if string]


def _files(folders: tuple[Path, ...], pattern: str) -> list[Path]:
    return [path for folder in folders for path in sorted(folder.glob(pattern))]
