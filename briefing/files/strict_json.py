# SPDX-License-Identifier: MIT
"""Reads JSON strictly (RFC 8259): what is doubtful is refused, with line and column.

Refused in addition to what the grammar refuses: names that appear twice in one object (two
readers would see two documents), NaN and Infinity, numbers no float can hold (1e400),
halves of surrogate pairs, nesting deeper than the limit. The text must be UTF-8; one
byte order mark at its start is skipped, since Windows editors add it unseen.

The standard library's reader does the work and only reports that something is doubtful;
only then is the text walked token by token to find where.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple, NoReturn

from briefing import limits
from briefing.errors import NotJson, quoted
from briefing.sentences import Sentence, sentence

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
ESCAPED = re.compile(rb'\\[\\"]')
STRING = re.compile(rb'"[^"]*"?')
NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
STEP = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
# Possessive, and with an optional closing quote: linear on every text, even a broken one.
TOKEN = re.compile(
    r'(?P<name>"(?:[^"\\]++|\\.)*+"(?=[ \t\r\n]*+:))'
    r'|(?P<string>"(?:[^"\\]++|\\.)*+"?)'
    r"|(?P<number>-?[0-9][0-9.eE+-]*+)"
    r"|(?P<constant>-?(?:NaN|Infinity))"
    r"|(?P<mark>[][{}])",
    re.DOTALL,
)
DIGITS_ALIKE = bytes.maketrans(b"123456789E", b"000000000e")
MAY_BE_HALF_A_PAIR = re.compile(r"\\u[dD][89a-fA-F]")


class _Doubtful(Exception):
    """Valid by the grammar but refused here; its position is still to be found."""


class _Token(NamedTuple):
    kind: str
    text: str
    start: int


def read_json(data: bytes, name: str, *, unique_names: bool = True) -> object:
    """Returns the value of a JSON text; ``name`` is the file's name for messages.

    With ``unique_names`` false a repeated name is accepted, as in the bare grammar.

    Raises NotJson, with line and column counted from 1 in characters.
    """
    text = _decoded(data.removeprefix(BYTE_ORDER_MARK), name)
    if depth(data) > limits.MAX_DEPTH:
        _refuse_depth(text, name)
    numbers_are_doubtful = _may_overflow(data)
    try:
        value = json.loads(
            text,
            object_pairs_hook=_with_unique_names if unique_names else None,
            parse_float=_finite if numbers_are_doubtful else None,
            parse_int=_whole if numbers_are_doubtful else None,
            parse_constant=_finite,
        )
        if MAY_BE_HALF_A_PAIR.search(text):
            _check_surrogates(value)
    except json.JSONDecodeError as error:
        fault = error.msg[:1].lower() + error.msg[1:].removesuffix(" starting at")
        reason = sentence("not valid JSON ({fault})", fault=fault)
        raise _not_json(text, error.pos, reason, name) from None
    except _Doubtful:
        _refuse_doubtful(text, name, unique_names)
    return value


def depth(data: bytes) -> int:
    """Returns how deep arrays and objects are nested, in one linear pass."""
    outside_strings = STRING.sub(b"", ESCAPED.sub(b"", data))
    brackets = outside_strings.translate(None, NOT_BRACKETS)
    return max(accumulate(map(STEP.__getitem__, brackets)), default=0)


def _may_overflow(data: bytes) -> bool:
    """Checks whether a number may be too large for a float (1.8e308), without reading any."""
    alike = data.translate(DIGITS_ALIKE, b"+")
    return b"e000" in alike or b"0" * 200 in alike


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        raise NotJson(name, sentence("the text is not UTF-8"), where=_position(before, len(before)),
            remedy=sentence("save the file again with the encoding UTF-8")) from None


def _with_unique_names(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _Doubtful
    return members


def _finite(number: str) -> float:
    value = float(number)
    if not math.isfinite(value):
        raise _Doubtful
    return value


def _whole(number: str) -> int:
    _finite(number)
    return int(number)


def _check_surrogates(value: object) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise _Doubtful from None


def _refuse_depth(text: str, name: str) -> NoReturn:
    level = 0
    start = 0
    for token in _tokens(text):
        level += STEP.get(ord(token.text[0]), 0) if token.kind == "mark" else 0
        if level > limits.MAX_DEPTH:
            start = token.start
            break
    reason = sentence("arrays and objects are nested deeper than {most} levels", most=limits.MAX_DEPTH)
    raise _not_json(text, start, reason, name)


def _refuse_doubtful(text: str, name: str, unique_names: bool) -> NoReturn:
    """Raises NotJson for the first doubtful token, with its position."""
    members: list[set[str]] = [set()]
    for token in _tokens(text):
        if token.text == "{":
            members.append(set())
        elif token.text == "}":
            members.pop()
        reason = _doubt(token)
        if reason is None and token.kind == "name" and unique_names:
            member = json.loads(token.text)
            if member in members[-1]:
                reason = sentence("the name {member} appears twice in one object", member=quoted(member))
            members[-1].add(member)
        if reason:
            raise _not_json(text, token.start, reason, name)
    raise _not_json(text, 0, sentence("the text holds a value that cannot be read"), name)


def _doubt(token: _Token) -> Sentence | None:
    """Returns why this token by itself is refused; None if it is not."""
    if token.kind == "constant":
        return sentence("NaN and Infinity are not JSON numbers")
    if token.kind == "number" and math.isinf(float(token.text)):
        return sentence("the number {number} is too large", number=quoted(token.text))
    if token.kind in ("name", "string") and _has_half_a_pair(token.text):
        return sentence("the text holds half of a character (an unpaired \\u surrogate)")
    return None


def _has_half_a_pair(string: str) -> bool:
    try:
        json.loads(string).encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _tokens(text: str) -> Iterator[_Token]:
    for match in TOKEN.finditer(text):
        yield _Token(match.lastgroup or "", match.group(), match.start())


def _not_json(text: str, start: int, reason: Sentence, name: str) -> NotJson:
    return NotJson(name, reason, where=_position(text, start), remedy=sentence("correct it there"))


def _position(text: str, start: int) -> Sentence:
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return sentence("line {line}, column {column}", line=line, column=column)
