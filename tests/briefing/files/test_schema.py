# SPDX-License-Identifier: MIT
"""The published JSON Schema: it is the committed one, and it agrees with the reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from briefing.errors import InvalidBriefing
from briefing.files import schema
from tests.briefing.examples import SEQUENCE, document, parse
from tests.briefing.files.test_document import REFUSED, Change
from tests.briefing.files.test_document_drafts import REFUSED_DRAFTS
from tests.briefing.files.test_document_sequence import REFUSED_STEPS
from tests.corpora import PROJECT

# The schema cannot express that ids exist, are unique, or that one end is above the other.
BEYOND_A_SCHEMA = (
    "already",
    "there is no",
    "contradicts itself",
    "both supports",
    "no statement",
    "no speaker",
    "no source",
    "lies below",
    "does not come after",
    "no control data of the year",
    "offset from UTC",
)


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(json.loads(schema.PATH.read_bytes()), format_checker=checker)


def test_the_committed_file_is_the_one_the_code_makes() -> None:
    assert schema.PATH.read_bytes() == schema.schema_file()
    assert schema.main(["--check"]) == 0


def test_a_changed_file_is_noticed_and_rewritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "PATH", tmp_path / "schema.json")
    assert schema.main(["--check"]) == 1
    assert schema.main([]) == 0
    assert schema.main(["--check"]) == 0


def test_it_is_a_schema_and_its_id_leads_nowhere() -> None:
    made = schema.briefing_schema()
    Draft202012Validator.check_schema(made)
    assert made["$id"] == "urn:line-of-contact:briefing:3"


def test_every_definition_and_field_is_described() -> None:
    for definition in schema.briefing_schema()["$defs"].values():
        assert definition["description"]
        assert all(field["description"] for field in definition["properties"].values())


def test_default_briefing_and_example_are_valid(validator: Draft202012Validator) -> None:
    validator.validate(document())
    validator.validate({**document(), "sequence": SEQUENCE})
    for path in (PROJECT / "resources" / "briefings").glob("*.json"):
        validator.validate(json.loads(path.read_bytes()))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (change, reason)
        for change, _place, reason in (*REFUSED, *REFUSED_STEPS, *REFUSED_DRAFTS)
        if not any(words in reason for words in BEYOND_A_SCHEMA)
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(
    validator: Draft202012Validator, change: Change, reason: str
) -> None:
    changed: dict[str, Any] = document()
    change(changed)
    with pytest.raises(InvalidBriefing, match=r".*"):
        parse(changed)
    assert not validator.is_valid(changed), reason
