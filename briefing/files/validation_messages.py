# SPDX-License-Identifier: MIT
"""Rewords the validator's messages in the style of the program's other messages."""

from __future__ import annotations

import re
from typing import get_args

from briefing.errors import shortened
from briefing.model import ArrowShape, Comparison, Kind, MarkColour, MarkKind, Quantity, Shows, Side, Unit
from briefing.sentences import Sentence, as_it_is, mark, sentence

CHOICES: dict[str, tuple[object, ...]] = {
    "kind": get_args(Kind),
    "shows": get_args(Shows),
    "side": get_args(Side),
    "quantity": get_args(Quantity),
    "unit": get_args(Unit),
    "comparison": get_args(Comparison),
}
OF_MARKS: dict[str, tuple[object, ...]] = {
    "kind": get_args(MarkKind), "colour": get_args(MarkColour), "shape": get_args(ArrowShape)}
TYPES = {
    "str": sentence("text"),
    "int": sentence("a whole number"),
    "float": sentence("a number"),
    "bool": sentence("true or false"),
    "array": sentence("a list"),
    "object": sentence("an object"),
    "null": sentence("nothing (null)"),
    "date": sentence("a date"),
}
CORRECT_IT = sentence("correct it there")
_PLACE = re.compile(r"(?s)^(?P<finding>.*?)(?: - at (?P<key>`key` in )?`\$\.?(?P<place>.*)`)?$")
_OF_MARK = re.compile(r"\bmarks\[\d+\]")


def reworded(finding: str) -> tuple[str | None, Sentence, Sentence]:
    """Returns a validation message as path, reason and remedy.

    The path is one such as ``statements[3].via[0]``; None for the document itself.
    """
    match = _PLACE.match(finding)
    where = (match["place"] if match else None) or None
    text = match["finding"] if match else finding
    field = where.rsplit(".", 1)[-1] if where else ""
    for pattern, reason, remedy in _RULES:
        found = pattern.fullmatch(text)
        if found:
            words = {name: TYPES.get(word, shortened(word)) for name, word in found.groupdict().items()}
            return where, Sentence(reason, {**words, "of": _format_of(field)}), remedy
    known = OF_MARKS if where and _OF_MARK.search(where) else CHOICES
    if field in known and text.startswith("Invalid enum value"):
        choices = ", ".join(f"“{choice}”" for choice in known[field])
        return where, sentence("the value is none of {choices}", choices=choices), sentence("choose one of them")
    return where, as_it_is(text[:1].lower() + text[1:].replace("`", "")), CORRECT_IT


def _format_of(field: str) -> Sentence:
    """Returns what text in this field has to look like, for fields with a pattern."""
    if field == "url":
        return sentence("a web address starting with http:// or https://")
    if field == "language":
        return sentence("a language tag such as “en” or “uk”")
    return sentence("text without control characters")


_RULES: tuple[tuple[re.Pattern[str], str, Sentence], ...] = tuple(
    (re.compile(pattern, re.DOTALL), reason, remedy)
    for pattern, reason, remedy in (
        (
            r"Object missing required field `(?P<field>.*)`",
            mark("the field “{field}” is missing"),
            sentence("add it"),
        ),
        (
            r"Object contains unknown field `(?P<field>.*)`",
            mark("the field “{field}” is unknown"),
            sentence("remove it or correct its name"),
        ),
        (
            r"Expected `(?P<expected>\w+)(?: \| null)?`, got `(?P<found>\w+)`",
            mark("expected {expected}, found {found}"),
            CORRECT_IT,
        ),
        (
            r"Expected `str(?: \| null)?` matching regex .*",
            mark("the value is not {of}"),
            CORRECT_IT,
        ),
        (
            r"Expected `str(?: \| null)?` of length >= 1",
            mark("the text is empty"),
            sentence("write something there or leave the field out"),
        ),
        (
            r"Expected `str(?: \| null)?` of length <= (?P<most>\d+)",
            mark("the text is longer than {most} characters"),
            sentence("shorten it"),
        ),
        (
            r"Expected `array` of length (?P<length>\d+), got \d+",
            mark("the list does not have {length} entries"),
            CORRECT_IT,
        ),
        (
            r"Expected `array` of length >= 1",
            mark("the list is empty"),
            sentence("name at least one"),
        ),
        (
            r"Expected `array` of length <= (?P<most>\d+)",
            mark("the list has more than {most} entries"),
            sentence("shorten it"),
        ),
        (
            r"Expected `(?:int|float)(?: \| null)?` (?P<sign>[<>]=?) (?P<end>\S+)",
            mark("the number has to be {sign} {end}"),
            CORRECT_IT,
        ),
        (
            r"Expected `datetime` with a timezone component|Invalid RFC3339 encoded datetime",
            mark("the value is not a time with its offset from UTC, as in 2024-11-20T12:00:00Z"),
            CORRECT_IT,
        ),
        (
            r"Invalid RFC3339 encoded date",
            mark("the value is not a date in the form 2024-11-20"),
            CORRECT_IT,
        ),
    )
)
