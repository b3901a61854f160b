# SPDX-License-Identifier: MIT
"""A file that is refused is closed at once: it can be moved, mended or overwritten, on every system."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest

from maps.importing.files.reading import read_layers
from maps.importing.findings import AreaImportError


def open_files() -> set[str]:
    return {str(each.resolve()) for each in Path("/proc/self/fd").iterdir()}


@pytest.mark.skipif(sys.platform != "linux", reason="the system's list of open files")
@pytest.mark.parametrize("data", [
    b"nothing", b"<kml><broken", b'{"type": "Nothing"}', b"[1, 2", b"a,b\n1,2\n", gzip.compress(b"nothing"),
    gzip.compress(b"<kml><broken")[:-9], b"PK\x03\x04 and no more", b"SQLite format 3\0 and no more",
])
def test_a_refused_file_is_closed_while_its_fault_is_still_known(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.geojson"
    file.write_bytes(data)
    with pytest.raises(AreaImportError) as refused:
        read_layers(file)
    assert refused.traceback and str(file) not in open_files()
