# SPDX-License-Identifier: MIT
"""Helpers for files that are refused, and their errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from maps.importing.files.reading import read_layers
from maps.importing.findings import AreaImportError


def refused(path: Path) -> str:
    before = {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    with pytest.raises(AreaImportError) as error:
        read_layers(path)
    assert before == {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    sentence = str(error.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def file(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path
