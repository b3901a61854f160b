# SPDX-License-Identifier: MIT
"""All margins and spacings of layouts, and all paddings of style sheets, are on one grid of 4 pixels."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.corpora import PROJECT

STEP = 4
HALF = 2
"""Between lines that belong together; 1 is a hairline."""
CALLS = {"setContentsMargins", "setSpacing", "setHorizontalSpacing", "setVerticalSpacing"}


def off_the_grid(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CALLS:
            numbers = node.args
        elif isinstance(node, ast.keyword) and node.arg == "gap":  # of a FlowLayout
            numbers = [node.value]
        else:
            continue
        for each in (part for argument in numbers for part in ast.walk(argument)):
            is_number = isinstance(each, ast.Constant) and isinstance(each.value, int)
            if is_number and each.value % STEP and each.value > HALF:
                yield f"{path.relative_to(PROJECT)}:{each.lineno}: {each.value}"


def test_every_margin_and_spacing_is_on_the_grid() -> None:
    assert [found for path in sorted((PROJECT / "ui").rglob("*.py")) for found in off_the_grid(path)] == []


PADDED = re.compile(r"(?<!-)\b(?:padding|margin|spacing)(?:-\w+)?: ([\d px]+)")


def padded_off_the_grid(path: Path) -> Iterator[str]:
    """Yields the rules with another padding; where the focus has a thicker line, the padding is as much smaller."""
    for rule in re.findall(r"[^{}]*{[^{}]*}", path.read_text("utf-8")):
        for found in PADDED.finditer(rule):
            numbers = [int(each) for each in re.findall(r"\d+", found[1])]
            if ":focus" not in rule and any(each % STEP and each > HALF for each in numbers):
                yield f"{path.relative_to(PROJECT)}: {found[0]}"


def test_every_padding_of_a_style_sheet_is_on_the_grid() -> None:
    paths = sorted((PROJECT / "ui").rglob("*.py"))
    assert [found for path in paths for found in padded_off_the_grid(path)] == []
    assert sum(len(PADDED.findall(path.read_text("utf-8"))) for path in paths) > 30
