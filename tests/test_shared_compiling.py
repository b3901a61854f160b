# SPDX-License-Identifier: MIT
"""Each test file is imported first by one worker, under the name that pytest looks for afterwards."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared_compiling import PROJECT, share_of

FILE = "import os\n\n\ndef test_it():\n    assert os.getpid()\n"
CONFTEST = """
import sys

sys.path.insert(0, {project!r})
import tests.shared_compiling
from pathlib import Path

tests.shared_compiling.PROJECT = Path(__file__).parent
from tests.shared_compiling import pytest_collection


def pytest_collection_finish(session):
    worker = getattr(session.config, "workerinput", None)
    if worker:
        first = [name for name in sys.modules if name.startswith("made.")]
        (Path(__file__).parent / worker["workerid"]).write_text(" ".join(first))
"""


@pytest.mark.parametrize("workers", [1, 2, 3, 4])
def test_every_file_is_in_one_share(workers: int) -> None:
    shares = [share_of(number, workers, [PROJECT / "tests", PROJECT / "tests" / "ui"]) for number in range(workers)]
    names = [name for share in shares for name in share]
    assert len(names) == len(set(names)) == len(list((PROJECT / "tests").rglob("test_*.py")))
    assert __name__ in names, "pytest would import the file again under its own name"
    assert max(map(len, shares)) - min(map(len, shares)) <= 1


def test_workers_begin_with_different_files_and_collect_all(tmp_path: Path) -> None:
    made = tmp_path / "made"
    made.mkdir()
    for number in range(4):
        (made / f"test_{number}.py").write_text(FILE)
    (made / "test_broken.py").write_text(FILE + "raise OSError('not to be imported')\n")
    (tmp_path / "conftest.py").write_text(CONFTEST.format(project=str(PROJECT)))
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = --import-mode=importlib\npythonpath = .\n")
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider", str(made)],
        cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "4 passed, 2 errors" in ended.stdout and "not to be imported" in ended.stdout, ended.stdout + ended.stderr
    first = [(tmp_path / worker).read_text().split() for worker in ("gw0", "gw1")]
    assert [names[:2] for names in first] == [["made.test_0", "made.test_2"], ["made.test_1", "made.test_3"]]
