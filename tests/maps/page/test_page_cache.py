# SPDX-License-Identifier: MIT
"""The cached page is made again when anything that shapes it has changed."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from maps.page import page_cache
from maps.page.page_cache import PAGE_SOURCES, page_key
from tests.corpora import PROJECT

NO_PART_OF_IT = {"maps/errors.py", "maps/page/page_cache.py"}


def ours(source: str) -> set[str]:
    """The files of this project that a module imports from the package of maps."""
    tree = ast.parse((PROJECT / source).read_text("utf-8"))
    names = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    return {f"{name.replace('.', '/')}.py" for name in names if name.startswith("maps.")}


def test_the_key_covers_every_module_that_shapes_the_page() -> None:
    found, waiting = set[str](), ["maps/page/folium_page.py"]
    while waiting:
        source = waiting.pop()
        if source not in found | NO_PART_OF_IT:
            found.add(source)
            waiting += ours(source)
    assert found == set(PAGE_SOURCES)


@pytest.mark.parametrize("source", PAGE_SOURCES)
def test_another_text_of_a_module_is_another_key(source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for each in PAGE_SOURCES:
        (tmp_path / each).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / each).write_bytes((PROJECT / each).read_bytes())
    monkeypatch.setattr(page_cache, "_PROJECT", tmp_path)
    before = page_key()
    (tmp_path / source).write_text((tmp_path / source).read_text("utf-8") + "\n", "utf-8")
    assert page_key() != before
