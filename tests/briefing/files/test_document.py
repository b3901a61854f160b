# SPDX-License-Identifier: MIT
"""Briefing files: what opens, what is refused and how it is said, and what is written."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing import limits
from briefing.errors import (
    BriefingError,
    InvalidBriefing,
    NewerVersion,
    NotABriefing,
    NotJson,
    UnreadableFile,
    on_one_line,
)
from briefing.files.document import parse_briefing, write_briefing
from briefing.files.read_write import load
from tests.briefing.examples import AREAS, document, example, parse
from tests.corpora import naughty_strings

Change = Callable[[dict[str, Any]], object]


def test_the_example_opens_with_every_field() -> None:
    briefing = example()
    assert briefing.title == "A briefing"
    assert [statement.id for statement in briefing.statements] == ["first", "second", "third"]
    assert briefing.statement("second").figure.value == 110000
    assert briefing.source("paper").accessed.isoformat() == "2024-11-21"
    assert briefing.speaker("two").count == 2
    assert briefing.own_areas[0]["properties"] == {"label": "Bridgehead", "colour": "blue"}
    assert briefing.position("third") == 2


def test_ids_nobody_has_are_key_errors() -> None:
    briefing = example()
    for lookup in (briefing.source, briefing.speaker, briefing.statement, briefing.position):
        with pytest.raises(KeyError):
            lookup("nobody")


def set_in(*path: str | int) -> Callable[[object], Change]:
    """Returns a change that sets a value at a path of the document."""

    def to(value: object) -> Change:
        def change(target: dict[str, Any]) -> None:
            inner: Any = target
            for step in path[:-1]:
                inner = inner[step]
            inner[path[-1]] = value

        return change

    return to


def without(*path: str | int) -> Change:
    """Returns a change that removes a field of the document."""

    def change(target: dict[str, Any]) -> None:
        inner: Any = target
        for step in path[:-1]:
            inner = inner[step]
        del inner[path[-1]]

    return change


FIGURE = ("statements", 1, "figure")


def _grown(since: str, until: str) -> Change:
    """Returns a change that makes the figure one of growth between two days."""
    return set_in(*FIGURE)({"quantity": "growth", "unit": "km2", "comparison": "about", "value": 5,
                            "since": since, "until": until})


REFUSED: list[tuple[Change, str | None, str]] = [
    (without("title"), None, "the field “title” is missing"),
    (without("statements", 1, "kind"), "statements[1]", "the field “kind” is missing"),
    (set_in("colour")("red"), None, "the field “colour” is unknown"),
    (set_in("sources", 0, "colour")("red"), "sources[0]", "the field “colour” is unknown"),
    (set_in("title")(5), "title", "expected text, found a whole number"),
    (set_in("title")(""), "title", "the text is empty"),
    (set_in("title")("x" * 501), "title", "longer than 500 characters"),
    (set_in("title")("a\0b"), "title", "text without control characters"),
    (set_in("date")("20.11.2024"), "date", "not a date in the form 2024-11-20"),
    (set_in("date")("2024-02-30"), "date", "not a date"),
    (set_in("language")("English!"), "language", "a language tag such as"),
    (set_in("statements", 0, "id")("a\nb"), "statements[0].id", "without control characters"),
    (set_in("statements", 0, "id")("first\n"), "statements[0].id", "without control characters"),
    (set_in("statements", 0, "id")("x" * 81), "statements[0].id", "longer than 80 characters"),
    (set_in("statements", 0, "kind")("rumour"), "statements[0].kind", "none of “position”, “cl"),
    (set_in("statements", 0, "via")(None), "statements[0].via", "expected a list, found nothing"),
    (set_in("statements", 0, "via")(["paper"] * 21), "statements[0].via", "more than 20 entries"),
    (set_in("statements", 0, "via")([3]), "statements[0].via[0]", "expected text, found"),
    (set_in("speakers", 0, "count")(0), "speakers[0].count", "has to be >= 1"),
    (set_in("speakers", 0, "count")(True), "speakers[0].count", "found true or false"),
    (set_in("sources", 1, "id")("wire"), "sources[1].id", "already used by sources[0]"),
    (set_in("speakers", 2, "id")("two"), "speakers[2].id", "already used by speakers[0]"),
    (set_in("statements", 2, "id")("first"), "statements[2].id", "already used by statements[0]"),
    (set_in("statements", 0, "speaker")("x"), "statements[0].speaker", "no speaker “x”"),
    (set_in("statements", 0, "via", 1)("x"), "statements[0].via[1]", "there is no source “x”"),
    (set_in("statements", 0, "areas", 1)("x"), "statements[0].areas[1]", "there is no area “x”"),
    (set_in("statements", 1, "supports")(["x"]), "statements[1].supports[0]", "no statement “x”"),
    (
        set_in("statements", 2, "contradicts")(["third"]),
        "statements[2].contradicts[0]",
        "contradicts itself",
    ),
    (
        set_in("statements", 1, "contradicts")(["first"]),
        "statements[1].contradicts[0]",
        "both supports and contradicts “first”",
    ),
    (
        set_in("statements", 0, "via")(["wire", "paper", "wire"]),
        "statements[0].via[2]",
        "“wire” is already named",
    ),
    (set_in(*FIGURE, "unit")("percent"), "statements[1].figure.unit", "measured in “km2”"),
    (set_in(*FIGURE, "quantity")("occupied share"), "statements[1].figure.unit", "in “percent”"),
    (set_in(*FIGURE, "comparison")("between"), "statements[1].figure", "needs an upper end"),
    (set_in(*FIGURE, "upper")(120000), "statements[1].figure.upper", "has no upper end"),
    (set_in(*FIGURE, "quantity")("length"), "statements[1].figure.unit", "in “km”, “mi”, not “km2”"),
    (set_in(*FIGURE, "quantity")("growth"), "statements[1].figure", "“growth” lies between two days"),
    (set_in(*FIGURE, "since")("2024-11-01"), "statements[1].figure.since", "“area” lies between no two days"),
    (_grown("2024-12-01", "2024-11-01"), "statements[1].figure.until", "does not come after the first"),
    (_grown("2024-11-01", "2024-11-01"), "statements[1].figure.until", "does not come after the first"),
    (_grown("2024-11-01", "2924-11-01"), "statements[1].figure.until", "no control data of the year 2924"),
    (_grown("1824-11-01", "2024-11-01"), "statements[1].figure.since", "no control data of the year 1824"),
    (set_in(*FIGURE, "value")(-1), "statements[1].figure.value", "has to be >= 0"),
    (set_in(*FIGURE, "value")("many"), "statements[1].figure.value", "expected a number, found"),
    (
        set_in(*FIGURE)(
            {
                "quantity": "occupied share",
                "unit": "percent",
                "comparison": "between",
                "value": 80,
                "upper": 70,
            }
        ),
        "statements[1].figure.upper",
        "lies below the value",
    ),
    (
        set_in(*FIGURE)(
            {"quantity": "occupied share", "unit": "percent", "comparison": "about", "value": 101}
        ),
        "statements[1].figure.value",
        "at most 100 percent",
    ),
    (set_in("areas", "features", 0, "id")("crimea"), "areas.features[0].id", "already has an area"),
    (set_in("areas", "features", 0, "id")(5), "areas.features[0].id", "expected text"),
    (without("areas", "features", 0, "id"), "areas.features[0]", "the field “id” is missing"),
    (
        without("areas", "features", 0, "properties", "label"),
        "areas.features[0].properties",
        "the field “label” is missing",
    ),
    (set_in("areas", "type")("Feature"), "areas.type", "invalid enum value"),
    (set_in("areas", "features", 0, "geometry")(None), "areas.features[0].geometry", "an object"),
]


@pytest.mark.parametrize(("change", "place", "reason"), REFUSED)
def test_what_is_wrong_is_refused_with_place_and_reason(
    change: Change, place: str | None, reason: str
) -> None:
    changed = document()
    change(changed)
    with pytest.raises(InvalidBriefing) as refused:
        parse(changed)
    sentence = str(refused.value)
    assert refused.value.where == place
    assert sentence.startswith(f"test.json, {place}: " if place else "test.json: ")
    assert reason in sentence
    assert sentence.endswith(".") and "\n" not in sentence


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://paper.example/",
        "data:text/html,x",
        "paper.example",
        "https://",
        "https:///path",
        "https://[::1",
        "https://paper.example:port/",
        "https://reuters.example@other.example/",
        "https://paper.example/\n",
        "https://paper.example/ javascript:x",
        " https://paper.example/",
    ],
)
def test_only_web_addresses_are_urls(url: str) -> None:
    changed = document()
    changed["sources"][1]["url"] = url
    with pytest.raises(InvalidBriefing) as refused:
        parse(changed)
    assert refused.value.where == "sources[1].url"


def test_web_addresses_of_either_scheme_open() -> None:
    changed = document()
    for url in (
        "http://paper.example",
        "HTTPS://paper.example:8443/a?b=c#d",
        "https://газета.укр/",
    ):
        changed["sources"][1]["url"] = url
        assert parse(changed).source("paper").url == url


@pytest.mark.parametrize(
    ("data", "error", "reason"),
    [
        (b"", NotJson, "line 1, column 1"),
        (b"Dear all,", NotJson, "line 1, column 1"),
        (b"[]", NotABriefing, "no JSON object"),
        (b"null", NotABriefing, "no JSON object"),
        (b'{"type": "FeatureCollection", "features": []}', NotABriefing, "not a briefing"),
        (b'{"format": "line-of-contact/briefing"}', NotABriefing, "the version is not"),
    ],
)
def test_files_of_another_kind_are_refused(
    data: bytes, error: type[BriefingError], reason: str
) -> None:
    with pytest.raises(error, match=reason):
        parse_briefing(data, "test.json", AREAS)


def test_a_newer_version_names_both_versions() -> None:
    changed = document()
    changed["version"] = 7
    changed["field of the future"] = True
    with pytest.raises(NewerVersion) as refused:
        parse(changed)
    assert "version 7 " in str(refused.value) and "up to version 3" in str(refused.value)


@pytest.mark.parametrize("version", [0, -1, 1.0, True, "1", None, [1]])
def test_a_version_is_a_whole_number_from_one(version: object) -> None:
    changed = document()
    changed["version"] = version
    with pytest.raises(NotABriefing) as refused:
        parse(changed)
    assert refused.value.where == "version"


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    path.touch()
    os.truncate(path, 50_000_000)
    with pytest.raises(UnreadableFile, match=r"50\.0 MB, and a briefing at most 25") as refused:
        load(path, AREAS)
    assert str(refused.value).startswith("large.json: ")


def test_bytes_too_many_are_refused() -> None:
    with pytest.raises(UnreadableFile):
        parse_briefing(b" " * (limits.MAX_FILE_BYTES + 1), "test.json", AREAS)


def test_missing_files_and_folders_are_refused_in_a_sentence(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.json", tmp_path, tmp_path / "nul\0.json"):
        with pytest.raises(NotABriefing if path is tmp_path else UnreadableFile) as refused:
            load(path, AREAS)
        assert str(refused.value).startswith(f"{on_one_line(path.name)}: ")


def test_ten_thousand_statements_open() -> None:
    changed = document()
    statement = changed["statements"][0]
    changed["statements"] += [{**statement, "id": f"s{number}"} for number in range(10_000)]
    assert len(parse(changed).statements) == 10_003


@pytest.mark.parametrize("text", naughty_strings())
def test_every_text_is_kept_as_it_is(text: str) -> None:
    changed = document()
    changed["title"] = changed["about"] = text
    for field in ("publisher", "title", "author", "note"):
        changed["sources"][1][field] = text
    for field in ("name", "role"):
        changed["speakers"][2][field] = text
    for field in ("text", "theme", "locator", "note"):
        changed["statements"][0][field] = text
    changed["areas"]["features"][0]["properties"]["label"] = text
    briefing = parse(changed)
    again = parse_briefing(write_briefing(briefing), "again.json", AREAS)
    for one in (briefing, again):
        source, speaker, statement = one.source("paper"), one.speaker("mayor"), one.statements[0]
        assert {one.title, one.about} == {text}
        assert {source.publisher, source.title, source.author, source.note} == {text}
        assert {speaker.name, speaker.role} == {text}
        assert {statement.text, statement.theme, statement.locator, statement.note} == {text}
        assert one.own_areas[0]["properties"]["label"] == text


@pytest.mark.parametrize("text", naughty_strings())
def test_messages_stay_one_line_whatever_they_quote(text: str) -> None:
    changed = document()
    changed["statements"][0]["speaker"] = text
    unknown_field = {**document(), text: 1}
    for value in (changed, unknown_field):
        with pytest.raises(InvalidBriefing) as refused:
            parse(value)
        sentence = str(refused.value)
        assert len(sentence.splitlines()) == 1
        assert len(sentence) < 500


def test_what_is_written_says_no_more_than_needed() -> None:
    written = json.loads(write_briefing(example()))
    assert written["speakers"][1] == {"id": "wire", "name": "The Wire", "side": "press"}
    assert "figure" not in written["statements"][0]
    assert b"110000,\n" not in write_briefing(example())
    assert b'"value": 110000\n' in write_briefing(example())


def test_own_areas_need_not_be_there() -> None:
    changed = document()
    del changed["areas"]
    changed["statements"][2]["areas"] = []
    briefing = parse(changed)
    assert briefing.own_areas == ()
    assert "areas" not in json.loads(write_briefing(briefing))
