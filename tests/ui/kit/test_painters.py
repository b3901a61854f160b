# SPDX-License-Identifier: MIT
"""Painters end whatever happens: one left active by an error stops its widget from being painted ever again."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.corpora import PROJECT


def _calls(tree: ast.AST) -> set[int]:
    """Returns the lines that make a painter."""
    return {node.lineno for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QPainter"}


def _managed(tree: ast.AST) -> set[int]:
    """Returns the lines that make a painter which ends with its block."""
    return {line for node in ast.walk(tree) if isinstance(node, ast.With)
            for item in node.items for line in _calls(item.context_expr)}


def _left_open(file: Path) -> set[int]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return _calls(tree) - _managed(tree)


def test_every_painter_ends_with_its_block() -> None:
    files = {file.relative_to(PROJECT).as_posix(): file for file in (PROJECT / "ui").rglob("*.py")}
    assert {name for name, file in files.items() if _left_open(file)} == set()


def test_one_that_is_ended_by_hand_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "picture.py"
    file.write_text("painter = QPainter(self)\npainter.end()\nwith QPainter(self) as other:\n    pass\n")
    assert _left_open(file) == {1}
