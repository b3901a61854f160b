# SPDX-License-Identifier: MIT
"""Finds texts in the program's code: those marked for translation, and those left bare."""

from __future__ import annotations

import ast
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.corpora import PROJECT

MARKING = ("tr", "mark", "sentence")
"""The functions whose literal the extraction looks for."""

_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[,;:.)”]* +[(“]?[^\W\d_]{2,}")
_LETTERS = re.compile(r"[^\W\d_]")
_GAP = re.compile(r"\{[^{}]*\}")
_LOGGING = {"debug", "info", "warning", "error", "critical", "exception"}
_OF_PROGRAMMERS = {"ValueError", "TypeError", "RuntimeError", "KeyError", "OSError", "NotImplementedError"}
_PATTERNS = {"compile", "sub", "fullmatch", "match", "search", "findall", "split"}


@dataclass(frozen=True)
class Bare:
    """An unmarked literal."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text!r}"


class Code:
    """The parsed code of one file of the program."""

    def __init__(self, file: str, source: str) -> None:
        self.file = file
        self.tree = ast.parse(source)

    @classmethod
    def of(cls, path: Path) -> Code:
        """Reads the file at a path of the project."""
        return cls(path.relative_to(PROJECT).as_posix(), path.read_text("utf-8"))

    @cached_property
    def _parents(self) -> dict[ast.AST, ast.AST]:
        return {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    @cached_property
    def _calls(self) -> list[ast.Call]:
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.Call)]

    def calls(self, *names: str) -> Iterator[ast.Call]:
        """Yields every call of functions or methods with these names."""
        yield from (call for call in self._calls if name_of(call) in names)

    @cached_property
    def marked(self) -> dict[str, int]:
        """Returns the marked literals, each with a line it is in."""
        return {text: call.lineno for call in self.calls(*MARKING) if call.args
                and isinstance(call.args[0], ast.Constant) and (text := literal_text(call.args[0])) is not None}

    @cached_property
    def literal_words(self) -> set[str]:
        """Returns the strings in ``Literal[…]``: words of the data, translated by a table of marked texts."""
        found = [node.slice for node in ast.walk(self.tree)
                 if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal"]
        return {text for part in found for each in ast.walk(part) if (text := literal_text(each)) is not None}

    def classes(self) -> Iterator[tuple[str, list[str]]]:
        """Yields every class with the names of its bases."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ClassDef):
                yield node.name, [each.id for each in node.bases if isinstance(each, ast.Name)]

    def variables(self) -> Iterator[tuple[str, str]]:
        """Yields file and expression of every shown text that is no literal."""
        for call in self.calls(*MARKING, "Sentence"):
            is_own = isinstance(call.func, ast.Name)
            if is_own and call.args and not isinstance(call.args[0], ast.Constant):
                yield self.file, ast.unparse(call.args[0])

    def hidden(self) -> Iterator[str]:
        """Yields marked literals inside f-strings, where the extraction does not look."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.JoinedStr):
                yield from (f"{self.file}:{node.lineno}: {ast.unparse(call)}" for call in ast.walk(node)
                            if isinstance(call, ast.Call) and name_of(call) in MARKING
                            and any(isinstance(each, ast.Constant) for each in call.args[:1]))

    def unsaid(self, errors: Container[str], functions: Container[str]) -> Iterator[str]:
        """Yields uses of such errors, and of these functions' results, that are not passed to ``say``."""
        for handler in (node for node in ast.walk(self.tree) if isinstance(node, ast.ExceptHandler)):
            caught = {each.id for each in ast.walk(handler.type or handler) if isinstance(each, ast.Name)}
            if handler.name and any(name in errors for name in caught):
                yield from (self._place(node) for part in handler.body for node in ast.walk(part)
                            if isinstance(node, ast.Name) and node.id == handler.name and not self._is_said(node))
        yield from (self._place(call) for call in self._calls if name_of(call) in functions and not self._is_said(call))

    def _is_said(self, node: ast.AST) -> bool:
        around = self._parents[node]
        return isinstance(around, ast.Call) and name_of(around) == "say"

    def _place(self, node: ast.expr) -> str:
        return f"{self.file}:{node.lineno}: {ast.unparse(self._parents[node])}"

    def table(self, name: str) -> ast.expr | None:
        """Returns what the file assigns to a module-level name."""
        for node in self.tree.body:
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            if any(isinstance(target, ast.Name) and target.id == name for target in targets):
                return getattr(node, "value", None)
        return None

    def bare_texts(self) -> Iterator[Bare]:
        """Yields unmarked literals and f-strings of two words or more, except docstrings and log lines."""
        for node in ast.walk(self.tree):
            text = literal_text(node)
            if text is not None and _TWO_WORDS.search(text) and not self._is_at_rest(node):
                yield Bare(self.file, node.lineno, text)  # type: ignore[attr-defined]

    def bare_arguments(self, names: set[str], first: int = 0, keywords: frozenset[str] = frozenset()) -> Iterator[Bare]:
        """Yields bare literals with letters that are passed to these functions, from argument ``first`` on."""
        for call in self.calls(*names):
            arguments = [*call.args[first:], *(each.value for each in call.keywords if each.arg in keywords)]
            for argument in arguments:
                for node in _loose(argument):
                    text = literal_text(node)
                    if text is not None and _LETTERS.search(_GAP.sub("", text)):
                        yield Bare(self.file, call.lineno, text)

    def _is_at_rest(self, node: ast.AST) -> bool:
        """Checks whether something around the literal marks it, or shows that it is no text for people."""
        while node in self._parents:
            inner, node = node, self._parents[node]
            if isinstance(node, ast.JoinedStr):
                return True  # checked as a whole
            if isinstance(node, ast.Expr) and isinstance(inner, ast.Constant):
                return True
            if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal":
                return True
            if isinstance(node, ast.Call) and self._settles(name_of(node)):
                return True
            if isinstance(node, ast.stmt):
                return False
        return False

    def _settles(self, name: str) -> bool:
        """Checks whether this call's texts need no marking; a ValueError in an import is read by people, so it does."""
        if name in _OF_PROGRAMMERS:
            return not self.file.startswith("maps/importing/")
        return name in MARKING or name in _LOGGING or name in _PATTERNS


def name_of(call: ast.Call) -> str:
    """Returns the name of the called function, without its object."""
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def literal_text(node: ast.AST) -> str | None:
    """Returns the words of a literal or an f-string, with gaps for values."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(literal_text(each) or "{}" for each in node.values)
    return None


def is_marked_table(value: ast.expr) -> bool:
    """Checks whether every entry of a table has a marked text: each dictionary value, or one of each row."""
    if isinstance(value, ast.Dict):
        return all(_is_marked(each) for each in value.values)
    if isinstance(value, ast.Tuple | ast.List):
        return all(_is_marked(each) for each in value.elts)
    return _is_marked(value)


def _is_marked(value: ast.expr) -> bool:
    return any(isinstance(node, ast.Call) and name_of(node) in MARKING for node in ast.walk(value))


def _loose(node: ast.expr) -> Iterator[ast.expr]:
    """Yields the expressions that may become the argument: both branches of a choice, the parts of a sum."""
    if isinstance(node, ast.IfExp):
        yield from (*_loose(node.body), *_loose(node.orelse))
    elif isinstance(node, ast.BinOp):
        yield from (*_loose(node.left), *_loose(node.right))
    elif isinstance(node, ast.BoolOp):
        yield from (each for value in node.values for each in _loose(value))
    elif isinstance(node, ast.Call) and name_of(node) in ("format", "upper", "join") and isinstance(
            node.func, ast.Attribute):
        yield from _loose(node.func.value)
    else:
        yield node
