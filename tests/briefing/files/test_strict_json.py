# SPDX-License-Identifier: MIT
"""Strict JSON: the syntax sets, what else is refused, and the positions in messages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import NotJson
from briefing.files.strict_json import depth, read_json
from tests.corpora import json_files

# Names that appear twice are valid by the grammar; the program's documents do not have them.
REPEATED_NAMES = ("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json")

# What RFC 8259 leaves open: these are read, the rest is refused.
OPEN_AND_READ = {
    "i_number_double_huge_neg_exp.json",  # rounds to 0
    "i_number_real_underflow.json",
    "i_number_too_big_neg_int.json",  # integers have no limit below the largest float
    "i_number_too_big_pos_int.json",
    "i_number_very_big_negative_int.json",
    "i_structure_UTF-8_BOM_empty_object.json",  # Windows editors write the mark unseen
    "i_byte_order_mark.json",
}


@pytest.mark.parametrize("path", json_files("y"), ids=lambda path: path.name)
def test_valid_text_is_read(path: Path) -> None:
    unique_names = path.name not in REPEATED_NAMES
    value = read_json(path.read_bytes(), path.name, unique_names=unique_names)
    assert value == json.loads(path.read_bytes())


@pytest.mark.parametrize("path", json_files("n"), ids=lambda path: path.name)
def test_invalid_text_is_refused_with_its_place(path: Path) -> None:
    with pytest.raises(NotJson) as refused:
        read_json(path.read_bytes(), path.name)
    assert str(refused.value).startswith(f"{path.name}, line ")


@pytest.mark.parametrize("path", json_files("i"), ids=lambda path: path.name)
def test_what_the_standard_leaves_open_is_decided(path: Path) -> None:
    try:
        read_json(path.read_bytes(), path.name)
        is_read = True
    except NotJson:
        is_read = False
    assert is_read == (path.name in OPEN_AND_READ)


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        (b'{"a": 1,\n "b": {"c": 1,\n  "c": 2}}', "line 3, column 3", "“c” appears twice"),
        (b'{"a": 1, "\\u0061": 2}', "line 1, column 10", "“a” appears twice"),
        (b'[{"a": 1}, {"a": 1}, {"a": [{"a": 1}], "a": 2}]', "line 1, column 40", "twice"),
        (b'{"b": {"a": 1}, "a": 2, "a": 3}', "line 1, column 25", "“a” appears twice"),
        (b'["a: NaN",\n NaN]', "line 2, column 2", "not JSON numbers"),
        (b'["1e999", 1e999]', "line 1, column 11", "“1e999” is too large"),
        (b"[1" + b"0" * 400 + b"]", "line 1, column 2", "too large"),
        (b'["\\ud83d\\ude00", "\\ude00"]', "line 1, column 18", "unpaired"),
        (b'{"\\ud800": 1}', "line 1, column 2", "unpaired"),
        (b'{"a":\n' + b"[" * 64 + b"]" * 64 + b"}", "line 2, column 64", "64 levels"),
        ('["Київ", "é'.encode("latin-1", "replace"), "line 1, column 11", "not UTF-8"),
        ('["Київ",]'.encode(), "line 1, column 9", "not valid JSON"),
    ],
)
def test_place_and_reason_are_named(text: bytes, place: str, reason: str) -> None:
    with pytest.raises(NotJson) as refused:
        read_json(text, "test.json")
    assert str(refused.value.where) == place
    assert reason in str(refused.value)


def test_names_may_repeat_in_different_objects() -> None:
    text = b'{"a": {"a": 1}, "b": [{"a": 1}, {"a": 1}], "c": "a"}'
    assert read_json(text, "test.json") == json.loads(text)


def test_escaped_surrogates_are_no_surrogates() -> None:
    assert read_json(rb'["\\ud800 is how it is written"]', "test.json") == [
        "\\ud800 is how it is written"
    ]


def test_one_byte_order_mark_is_skipped_and_a_second_refused() -> None:
    assert read_json(b"\xef\xbb\xbf[1]", "test.json") == [1]
    with pytest.raises(NotJson):
        read_json(b"\xef\xbb\xbf\xef\xbb\xbf[1]", "test.json")


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(JSON_VALUES, st.booleans())
def test_whatever_is_written_is_read_back(value: object, ascii_only: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    assert read_json(text, "test.json") == value


@given(JSON_VALUES)
def test_depth_is_the_depth(value: object) -> None:
    def counted(inner: object) -> int:
        children = inner.values() if isinstance(inner, dict) else inner
        if not isinstance(inner, (dict, list)):
            return 0
        return 1 + max(map(counted, children), default=0)

    assert depth(json.dumps(value).encode()) == counted(value)


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    try:
        read_json(data, "test.json")
    except NotJson as refused:
        assert refused.where


@given(st.text(alphabet='{}[]",:\\ud80123eE+-. NaInfty\n', max_size=60))
def test_no_near_json_raises_anything_else(text: str) -> None:
    try:
        read_json(text.encode(), "test.json")
    except NotJson as refused:
        assert refused.where
