# SPDX-License-Identifier: MIT
"""The validator's findings in the words of the program's other messages."""

from __future__ import annotations

import re
from typing import get_args

from briefing.errors import shortened
from briefing.model import Comparison, Kind, Quantity, Shows, Side, Unit
from briefing.sentences import sentence

CHOICES: dict[str, tuple[object, ...]] = {
    "kind": get_args(Kind),
    "shows": get_args(Shows),
    "side": get_args(Side),
    "quantity": get_args(Quantity),
    "unit": get_args(Unit),
    "comparison": get_args(Comparison),
}
TYPES = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "nothing (null)",
    "date": "a date",
}
CORRECT_IT = sentence("correct it there")
_PLACE = re.compile(r"(?s)^(?P<finding>.*?)(?: - at (?P<key>`key` in )?`\$\.?(?P<place>.*)`)?$")


def reworded(finding: str) -> tuple[str | None, str, str]:
    """A validation message as place, reason and remedy.

    The place is a path such as ``statements[3].via[0]``; None for the document itself.
    """
    match = _PLACE.match(finding)
    place = (match["place"] if match else None) or None
    text = match["finding"] if match else finding
    field = place.rsplit(".", 1)[-1] if place else ""
    for pattern, reason, remedy in _RULES:
        found = pattern.fullmatch(text)
        if found:
            words = [TYPES.get(word, shortened(word)) for word in found.groups()]
            return place, reason.format(*words, of=_format_of(field)), remedy
    if field in CHOICES and text.startswith("Invalid enum value"):
        choices = ", ".join(f"“{choice}”" for choice in CHOICES[field])
        return place, f"the value is none of {choices}", "choose one of them"
    return place, text[:1].lower() + text[1:].replace("`", ""), CORRECT_IT


def _format_of(field: str) -> str:
    """What text in this field has to look like, where a pattern says more than a length."""
    if field == "url":
        return "a web address starting with http:// or https://"
    if field == "language":
        return "a language tag such as “en” or “uk”"
    return "text without control characters"


_RULES: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), reason, remedy)
    for pattern, reason, remedy in (
        (
            r"Object missing required field `(.*)`",
            "the field “{0}” is missing",
            "add it",
        ),
        (
            r"Object contains unknown field `(.*)`",
            "the field “{0}” is unknown",
            "remove it or correct its name",
        ),
        (
            r"Expected `(\w+)(?: \| null)?`, got `(\w+)`",
            "expected {0}, found {1}",
            CORRECT_IT,
        ),
        (
            r"Expected `str(?: \| null)?` matching regex .*",
            "the value is not {of}",
            CORRECT_IT,
        ),
        (
            r"Expected `str(?: \| null)?` of length >= 1",
            "the text is empty",
            "write something there or leave the field out",
        ),
        (
            r"Expected `str(?: \| null)?` of length <= (\d+)",
            "the text is longer than {0} characters",
            "shorten it",
        ),
        (
            r"Expected `array` of length >= 1",
            "the list is empty",
            "name at least one",
        ),
        (
            r"Expected `array` of length <= (\d+)",
            "the list has more than {0} entries",
            "shorten it",
        ),
        (
            r"Expected `(?:int|float)(?: \| null)?` ([<>]=) (\S+)",
            "the number has to be {0} {1}",
            CORRECT_IT,
        ),
        (
            r"Expected `datetime` with a timezone component|Invalid RFC3339 encoded datetime",
            "the value is not a time with its offset from UTC, as in 2024-11-20T12:00:00Z",
            CORRECT_IT,
        ),
        (
            r"Invalid RFC3339 encoded date",
            "the value is not a date in the form 2024-11-20",
            CORRECT_IT,
        ),
    )
)
