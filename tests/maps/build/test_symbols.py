# SPDX-License-Identifier: MIT
"""The library of unit symbols: as it was released, with its licence, and small enough for the bundle."""

from __future__ import annotations

from hashlib import sha256

from briefing.places import is_symbol_code
from maps.build.symbols import _SCRIPT, _TEXT, FOLDER
from tests.corpora import PROJECT
from ui.window.licences import collected


def test_the_library_is_the_recorded_one() -> None:
    for file, name in ((_SCRIPT, "milsymbol.js"), (_TEXT, "LICENSE.txt")):
        assert sha256((FOLDER / name).read_bytes()).hexdigest() == file.sha256
    assert (FOLDER / "milsymbol.js").stat().st_size < 1_000_000


def test_its_licence_is_among_those_shown() -> None:
    (shown,) = [each for each in collected(PROJECT) if each.name == "milsymbol"]
    assert shown.licence == "MIT" and "Permission is hereby granted" in shown.text


def test_what_is_written_as_a_code_is() -> None:
    assert is_symbol_code("10041000001211000000") and is_symbol_code("SNGPUCI----****")
    for text in ("", "1004100000121100000", "SNGPUCI----***", "sngpuci----****", "100410000012110000000", 17, None):
        assert not is_symbol_code(text)
