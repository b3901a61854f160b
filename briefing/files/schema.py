# SPDX-License-Identifier: MIT
"""The JSON Schema of a briefing file, made from the same definitions that read it.

``python -m briefing.files.schema`` writes ``resources/schema/briefing-3.schema.json``; with
``--check`` it only compares. What a schema cannot express (ids that have to exist, ids used
twice) is checked only by ``briefing.consistency``.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from briefing.files.document import VERSION, Document
from briefing.files.schema_texts import FIELD_TEXTS
from briefing.quantities import CHANGES, UNITS_OF

DIALECT = "https://json-schema.org/draft/2020-12/schema"
IDENTIFIER = f"urn:line-of-contact:briefing:{VERSION}"
PATH = Path(__file__).parents[2] / "resources" / "schema" / f"briefing-{VERSION}.schema.json"

FIGURE_RULES: list[dict[str, object]] = [
    {
        "if": {"properties": {"comparison": {"const": "between"}}},
        "then": {"required": ["upper"], "properties": {"upper": {"type": "number"}}},
        "else": {"properties": {"upper": {"type": "null"}}},
    },
    *({
        "if": {"properties": {"quantity": {"const": quantity}}},
        "then": {"properties": {"unit": {"enum": list(units)}}},
    } for quantity, units in UNITS_OF.items()),
    {
        "if": {"properties": {"unit": {"const": "percent"}}},
        "then": {"properties": {"value": {"maximum": 100}, "upper": {"maximum": 100}}},
    },
    {
        "if": {"properties": {"quantity": {"enum": list(CHANGES)}}},
        "then": {
            "required": ["since", "until"],
            "properties": {"since": {"type": "string"}, "until": {"type": "string"}},
        },
        "else": {"properties": {"since": {"type": "null"}, "until": {"type": "null"}}},
    },
]


def briefing_schema() -> dict[str, Any]:
    """Returns the schema (draft 2020-12) as plain data; its id is a name, not an address."""
    (reference,), definitions = msgspec.json.schema_components([Document])
    for name, definition in definitions.items():
        definition["description"] = inspect.cleandoc(definition["description"]).replace("``", "")
        for field, described in definition["properties"].items():
            definition["properties"][field] = {"description": FIELD_TEXTS[name][field], **described}
    definitions["Figure"]["allOf"] = FIGURE_RULES
    return {
        "$schema": DIALECT,
        "$id": IDENTIFIER,
        "title": f"Briefing of Line of Contact, version {VERSION}",
        **reference,
        "$defs": definitions,
    }


def schema_file() -> bytes:
    """Returns the schema as the bytes of its file."""
    return msgspec.json.format(msgspec.json.encode(briefing_schema()), indent=2) + b"\n"


def main(arguments: Sequence[str]) -> int:
    """Writes the file, or compares it with ``--check``; returns 1 if it differs."""
    if "--check" in arguments:
        return 0 if PATH.is_file() and PATH.read_bytes() == schema_file() else 1
    PATH.write_bytes(schema_file())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
