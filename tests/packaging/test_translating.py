# SPDX-License-Identifier: MIT
"""The files of translations: nothing is missing or stale, each translation has the gaps and forms of its text."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest
import translating
from translating import Key, Said, as_file, compiled, counted_in_code, read, texts_in_code, untranslated

FILES = sorted(translating.FOLDER.glob("*.ts"))
_TAGS = re.compile(r"<[^>]*>")


@pytest.fixture(scope="module")
def texts() -> list[Key]:
    return texts_in_code()


def test_words_after_a_number_are_found_in_calls_and_tables() -> None:
    assert {"statements", "of their versions", "features off the globe", "collections taken apart"} <= counted_in_code()


def gaps(text: str) -> set[str]:
    return {name for _before, name, _form, _kind in string.Formatter().parse(text) if name is not None}


def test_there_is_ukrainian() -> None:
    assert [file.stem for file in FILES] == ["uk"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_is_missing_or_stale(file: Path, texts: list[Key]) -> None:
    said, counted = read(file), counted_in_code()
    assert untranslated(texts, counted, said) == []
    assert file.read_bytes() == as_file(file.stem, texts, counted, said), "run make translations"
    assert file.with_suffix(".qm").read_bytes() == compiled(file), "run make translations"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_translations_have_the_gaps_of_their_texts(file: Path) -> None:
    wrong = [text for (text, _about), forms in read(file).items() for form in forms if gaps(form) != gaps(text)]
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_translations_begin_end_and_break_as_their_texts(file: Path) -> None:
    """Spaces at either end join texts; tags and ends of lines are part of the form."""
    wrong = []
    for (text, _about), forms in read(file).items():
        for form in forms:
            edges = [(each[:1].isspace(), each[-1:].isspace(), each.count("\n")) for each in (text, form)]
            if edges[0] != edges[1] or sorted(_TAGS.findall(text)) != sorted(_TAGS.findall(form)):
                wrong.append((text, form))
    assert wrong == []


def test_ukrainian_is_in_ukrainian_letters() -> None:
    """No Russian letters, and no Latin ones in the middle of a word."""
    mixed = re.compile(r"[А-Яа-яІіЇїЄєҐґ’][A-Za-z]|[A-Za-z][А-Яа-яІіЇїЄєҐґ]")
    wrong = [form for forms in read(translating.FOLDER / "uk.ts").values() for form in forms
             if re.search("[ыэъёЫЭЪЁ]", form) or mixed.search(form)]
    assert wrong == []


def test_a_language_begins_with_every_text_untranslated(texts: list[Key], tmp_path: Path) -> None:
    file = tmp_path / "de.ts"
    file.write_bytes(as_file("de", texts, counted_in_code(), {}))
    assert read(file) == {} and file.read_bytes().count(b"<message") == len(texts)
    assert len(untranslated(texts, counted_in_code(), read(file))) == len(texts)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    said: dict[Key, Said] = {
        ("a < b", ""): ("ä & „b“",), ("days", ""): ("Tag", "Tage"), ("Name", "of a person"): ("N",)}
    file = tmp_path / "de.ts"
    file.write_bytes(as_file("de", sorted(said), {"days"}, said))
    assert read(file) == said and untranslated(sorted(said), {"days"}, said) == []


def test_what_is_begun_stays_as_it_is(tmp_path: Path) -> None:
    """Somebody's draft, or plural forms of which some are lacking, are no translation yet, and not lost."""
    texts: list[Key] = [("Open", ""), ("days", ""), ("Save", "")]
    begun: dict[Key, Said] = {("Open", ""): ("Öffn",), ("days", ""): ("Tag", "")}
    file = tmp_path / "de.ts"
    for _round in range(2):
        file.write_bytes(as_file("de", texts, {"days"}, read(file), {**begun, **read(file, "unfinished")}))
        assert read(file) == {} and len(untranslated(texts, {"days"}, read(file))) == 3
        assert read(file, "unfinished") == {**begun, ("Save", ""): ("",)}
