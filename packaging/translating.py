# SPDX-License-Identifier: MIT
"""Keeps the files of translations: takes up the program's texts, drops those that are gone, compiles what Qt reads.

``make translations`` does so for every language in ``resources/translations``; with ``ARGS=de`` it begins another
language; with ``--check`` it writes nothing, and fails where a file is not as it would be written, or has a text
without a translation. Needs Qt's ``lupdate`` and ``lrelease``, which come with PySide6.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final
from xml.sax.saxutils import escape

PROJECT: Final = Path(__file__).resolve().parents[1]
FOLDER: Final = PROJECT / "resources" / "translations"
_PLACES: Final = ("briefing", "maps", "ui")
_NOT_SHOWN: Final = ("maps/build/",)
_ALIASES: Final = ("tr+=mark", "tr+=sentence")
_FORMS: Final = 3
"""Forms of a counted word that a new language begins with; the one that has fewer leaves the last ones out."""

Key = tuple[str, str]
"""A text, and what tells it from others that are written alike."""
Said = tuple[str, ...]
"""A translation; of a counted word in each of its forms."""


def code_files() -> list[Path]:
    """Returns the program's files that may hold texts."""
    found = [file for place in _PLACES for file in sorted((PROJECT / place).rglob("*.py"))]
    return [*(file for file in found if not file.relative_to(PROJECT).as_posix().startswith(_NOT_SHOWN)),
            PROJECT / "main.py"]


def texts_in_code() -> list[Key]:
    """Returns every marked text, in order."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.ts"
        aliases = [part for each in _ALIASES for part in ("-tr-function-alias", each)]
        _run("lupdate", *aliases, *map(str, code_files()), "-ts", str(file))
        root = ElementTree.fromstring(file.read_bytes())
    return sorted({(each.findtext("source") or "", each.findtext("comment") or "") for each in root.iter("message")})


def counted_in_code() -> set[str]:
    """Returns the words that follow a number: the second of ``counted``, and of pairs in tables of counted words."""
    return {text for file in code_files() for text in _counted(ast.parse(file.read_text("utf-8")))}


def _counted(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) == "counted" and len(node.args) == 3:
            yield from _marked(node.args[2])
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any("COUNTED" in _name(target) for target in targets):
                yield from (text for pair in ast.walk(node.value) if isinstance(pair, ast.Tuple) and len(pair.elts) == 2
                            for text in _marked(pair.elts[1]))


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _marked(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Call) and _name(node.func) == "mark" and isinstance(node.args[0], ast.Constant):
        yield str(node.args[0].value)


def read(file: Path, state: str | None = None) -> dict[Key, Said]:
    """Returns the translations of a file that are finished, or those in a state, such as "unfinished"."""
    if not file.exists():
        return {}
    found = {}
    for each in ElementTree.fromstring(file.read_bytes()).iter("message"):
        said, key = each.find("translation"), (each.findtext("source") or "", each.findtext("comment") or "")
        if said is not None and said.get("type") == state:
            forms = tuple(form.text or "" for form in said.iter("numerusform"))
            found[key] = forms or (said.text or "",)
    return found


def as_file(code: str, texts: Sequence[Key], counted: set[str], said: dict[Key, Said],
            begun: Mapping[Key, Said] = MappingProxyType({})) -> bytes:
    """Returns a language's file of translations (Qt's TS, version 2.1), the texts in order.

    ``begun`` are translations that somebody has not finished: they stay so.
    """
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{code}">',
             "<context>", "    <name></name>"]
    for key in texts:
        text, about = key
        is_counted, forms = text in counted, said.get(key, ())
        is_finished = bool(forms) and all(forms)
        forms = forms if any(forms) else begun.get(key, ())
        lines += ['    <message numerus="yes">' if is_counted else "    <message>",
                  f"        <source>{escape(text)}</source>"]
        lines += [f"        <comment>{escape(about)}</comment>"] if about else []
        state = "" if is_finished else ' type="unfinished"'
        if is_counted:
            inside = "".join(f"\n            <numerusform>{escape(form)}</numerusform>"
                             for form in forms or ("",) * _FORMS) + "\n        "
        else:
            inside = escape("".join(forms[:1]))
        lines += [f"        <translation{state}>{inside}</translation>", "    </message>"]
    return "\n".join([*lines, "</context>", "</TS>", ""]).encode()


def compiled(file: Path) -> bytes:
    """Returns what Qt reads of a file of translations."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.qm"
        _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(made))
        return made.read_bytes()


def _run(tool: str, *arguments: str) -> None:
    """Runs one of PySide6's tools for translations."""
    script = f"from PySide6.scripts.pyside_tool import {tool}; {tool}()"
    subprocess.run([sys.executable, "-c", script, *arguments], check=True, capture_output=True, cwd=PROJECT)


def untranslated(texts: Sequence[Key], counted: set[str], said: dict[Key, Said]) -> list[str]:
    """Returns the texts without a translation, and counted words without their forms."""
    return [text for text, about in texts
            if not all(said.get((text, about), ("",))) or (text in counted and len(said[text, about]) < 2)]


def main(arguments: Sequence[str]) -> int:
    """Writes the files, or compares them with ``--check``; returns 1 where something is missing or stale."""
    is_check = "--check" in arguments
    new = [each for each in arguments if not each.startswith("-")]
    texts, counted = texts_in_code(), counted_in_code()
    is_well = True
    for file in sorted({*FOLDER.glob("*.ts"), *(FOLDER / f"{code}.ts" for code in new)}):
        said = read(file)
        made = as_file(file.stem, texts, counted, said, read(file, "unfinished"))
        lacking = untranslated(texts, counted, said)
        for text in lacking:
            print(f"{file.name}: not translated: {text!r}")
        if is_check:
            is_well = is_well and not lacking and file.read_bytes() == made and (
                file.with_suffix(".qm").read_bytes() == compiled(file))
        else:
            file.write_bytes(made)
            file.with_suffix(".qm").write_bytes(compiled(file))
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
