# SPDX-License-Identifier: MIT
"""Every text for people is found by ``pyside6-lupdate``, in one context, and is shown in the window's language.

The extraction looks for ``tr``, ``mark`` and ``sentence``; unmarked texts are found here by reading the code.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from functools import cache
from pathlib import Path

import pytest

from tests.corpora import PROJECT
from tests.texts_exempt import ALLOWED, UNREAD, VARIABLES
from tests.texts_in_code import Bare, Code, is_marked_table, name_of

FEWEST = 1_360
"""A little below the number of texts when this was written."""

SHOWING = {
    "setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText",
    "setSuffix", "setPrefix", "setSpecialValueText", "setTitle", "setStatusTip", "setWhatsThis", "setPlainText",
    "addAction", "addItem", "addTab", "addMenu", "addRow", "QAction", "QPushButton", "QLabel", "QCheckBox",
    "QRadioButton", "QToolButton", "QGroupBox", "CheckBox", "plain_label", "push_button", "tool_button", "add_field",
    "add_caption", "add_button", "note", "problem", "ask", "refuse", "fail", "show_mark", "LineField", "TextField",
    "NumberField", "PickedField", "Fact", "Bar", "open_file", "save_file", "open_folder",
    "_button", "_menu_button", "_action_button", "_section", "_caption", "_label", "_chip", "counted",
}
"""Functions that put a text on the screen."""
SAYING = {
    "_fine": 0, "_advice": 0, "_Listing": 0, "_listing": 1, "_Fault": 1, "_broken": 1, "_problem": 1, "_newer": 2,
    "_not_json": 2, "refuse": 0, "_refuse": 0, "drop": 1, "ZipRules": 3, "Damaged": 0, "Finding": 0, "Terms": 0,
}
"""Functions that take a sentence's parts, and from which argument on."""
KEYWORDS = frozenset({"reason", "remedy", "sentence", "subject", "text", "licence", "noun"})
PLACED = {"InFileError": 1, "FetchError": 2, "MapError": 0}
"""Errors that carry a sentence, and the argument from which on they take texts, as do their subclasses."""


@cache
def code_files() -> dict[str, Code]:
    """Returns the program's code by file: read when the first test needs it, not while tests are collected."""
    paths = [path for folder in ("briefing", "maps", "ui") for path in sorted((PROJECT / folder).rglob("*.py"))]
    codes = [Code.of(path) for path in [*paths, PROJECT / "main.py"]]
    return {code.file: code for code in codes if not code.file.startswith(tuple(UNREAD))}


def extracted(files: list[Path], folder: Path) -> ElementTree.Element:
    """Returns what the tool finds in these files."""
    ts = folder / "texts.ts"
    tool = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
    aliases = ["-tr-function-alias", "tr+=mark", "-tr-function-alias", "tr+=sentence"]
    subprocess.run([sys.executable, "-c", tool, *aliases, *map(str, files), "-ts", str(ts)],
                   check=True, capture_output=True, cwd=folder)
    return ElementTree.fromstring(ts.read_bytes())


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> ElementTree.Element:
    return extracted([PROJECT / file for file in code_files()], tmp_path_factory.mktemp("texts"))


def sources(texts: ElementTree.Element) -> set[str]:
    return {source.text or "" for source in texts.iter("source")}


def test_the_tool_finds_every_marked_text(texts: ElementTree.Element) -> None:
    found = sources(texts)
    assert len(found) >= FEWEST
    marked = {text: f"{code.file}:{line}" for code in code_files().values() for text, line in code.marked.items()}
    assert {text: place for text, place in marked.items() if text not in found} == {}
    assert found <= set(marked)


def test_all_texts_share_the_empty_context(texts: ElementTree.Element) -> None:
    assert [context.findtext("name") for context in texts.iter("context")] == [""]


def test_the_texts_of_all_three_packages_are_found(texts: ElementTree.Element) -> None:
    for said in ("The map measures {measured}.", "the answer was cut off", "Open a briefing", "{where}: {reason}.",
                 "{file} is not there; name a briefing file or folder, or none for the default one."):
        assert said in sources(texts)


def bare_texts(code: Code, words: set[str]) -> list[Bare]:
    """Returns unmarked texts; ``words`` are the data's own, translated by a table."""
    allowed = ALLOWED.get(code.file, {})
    return [each for each in code.bare_texts() if each.text not in words and not any(
        each.text.startswith(beginning) for beginning in allowed)]


def data_words() -> set[str]:
    return set().union(*(code.literal_words for code in code_files().values()))


def test_no_text_is_left_bare() -> None:
    words = data_words()
    assert [str(each) for code in code_files().values() for each in bare_texts(code, words)] == []


def bare_in(code: Code) -> list[Bare]:
    return [*code.bare_texts(), *bare_arguments(code)]


def test_what_is_allowed_to_be_bare_is_there_still() -> None:
    stale = [(file, beginning) for file, allowed in ALLOWED.items() for beginning in allowed
             if not any(each.text.startswith(beginning) for each in bare_in(code_files()[file]))]
    assert stale == []


@cache
def errors() -> dict[str, int]:
    """Returns every error that carries a sentence, and the argument from which on it takes texts."""
    known = dict(PLACED)
    bases = {name: base for code in code_files().values() for name, base in code.classes()}
    for _ in bases:
        known.update({name: known[each] for name, parents in bases.items() if name not in known
                      for each in parents if each in known})
    return known


def bare_arguments(code: Code) -> list[Bare]:
    """Returns literals passed to functions that show them."""
    found = [each for name, first in {**errors(), **SAYING}.items()
             for each in code.bare_arguments({name}, first, KEYWORDS)]
    return found + (list(code.bare_arguments(SHOWING)) if code.file.startswith("ui/") else [])


def test_no_bare_literal_is_said_or_shown() -> None:
    assert {"AreaImportError", "CacheError", "NewerVersion", "GeoJsonError"} <= errors().keys()
    found = [each for code in code_files().values() for each in bare_arguments(code)]
    assert [str(each) for each in found if each.text not in ALLOWED.get(each.file, {})] == []


def test_no_text_is_marked_inside_an_f_string() -> None:
    assert [each for code in code_files().values() for each in code.hidden()] == []
    assert list(Code("ui/made_up.py", """shown = f"{tr('All')} {total}" """).hidden())


def test_a_text_that_is_no_literal_is_marked_where_it_is_written() -> None:
    unknown = []
    used = set()
    for code in code_files().values():
        for file, written in code.variables():
            used.add((file, written))
            if (file, written) not in VARIABLES:
                unknown.append(f"{file}: {written}")
    assert unknown == []
    assert set(VARIABLES) - used == set()


SENTENCES = ("amount", "verdict_text", "check_text", "measured_text", "citation", "day_in_words")
"""Functions that return sentences."""


def test_the_window_says_sentences_in_its_language() -> None:
    shown = [code for code in code_files().values()
             if code.file.startswith("ui/") and not code.file.startswith("ui/readers/")]  # readers show nothing
    assert [each for code in shown for each in code.unsaid(errors(), SENTENCES)] == []


@pytest.mark.parametrize("source", [
    "try:\n    act()\nexcept MapError as error:\n    failed.emit(str(error))",
    "try:\n    act()\nexcept (OSError, BriefingError) as error:\n    shown = f'{error}'",
    "label.setText(str(amount(3, 'km2')))",
])
def test_a_sentence_that_is_not_said_is_noticed(source: str) -> None:
    assert list(Code("ui/made_up.py", source).unsaid(errors(), SENTENCES))


@pytest.mark.parametrize("table", sorted({table for tables in VARIABLES.values() for table in tables}))
def test_tables_of_texts_are_marked_throughout(table: str) -> None:
    file, name = table.split(":")
    value = code_files()[file].table(name)
    assert value is not None and is_marked_table(value)


@pytest.mark.parametrize("line", [
    'button = QPushButton("Save")',
    'label.setText("Saved" if done else tr("Not saved"))',
    'label.setToolTip(f"{name} is gone")',
    'messages.note("Copied {name}".format(name=name))',
    'text = "Nothing was found"',
    'text = f"{count} things were found"',
    'raise MapError("The map is gone.")',
    'raise GeoJsonError(name, f"{kind} is unknown")',
    'raise UnreadableFile(name, sentence("it is gone"), remedy="look again")',
    'raise FetchError("gone", who, sentence("it is gone"), "wait")',
    'shown = counted(3, "thing", "things")',
])
def test_a_text_left_bare_is_noticed(line: str) -> None:
    code = Code("ui/made_up.py", line)
    assert bare_texts(code, set()) or bare_arguments(code)


@pytest.mark.parametrize(
    "line", ["tr(text)", "tr(f'{name} is gone')", "sentence(pattern, name=name)", "mark(words[0])"])
def test_a_text_that_cannot_be_found_is_noticed(line: str) -> None:
    assert [each for each in Code("ui/made_up.py", line).variables() if each not in VARIABLES]


def test_what_the_tool_does_not_find_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "made_up.py").write_text('tr("Found")\nmark("Found " "too")\nsentence(text)\n', "utf-8")
    assert sources(extracted([tmp_path / "made_up.py"], tmp_path)) == {"Found", "Found too"}


def test_calls_have_names() -> None:
    call = next(Code("made_up.py", "window.label.setText(text)").calls("setText"))
    assert name_of(call) == "setText"
