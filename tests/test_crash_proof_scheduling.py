# SPDX-License-Identifier: MIT
"""A run of tests ends, and runs all the others, when a worker dies."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpora import PROJECT
from tests.crash_proof_scheduling import pytest_xdist_auto_num_workers

DIES = "import os\ndef test_dies(): os._exit(1)\n"
PASSES = "def test_passes_{0}(): pass\n"


@pytest.mark.parametrize(("files", "workers"), [
    ({"test_a": 9, "test_b": 4, "test_c": 0, "test_d": 2, "test_e": 1, "test_f": 1}, 1),
    ({"test_a": 9, "test_b": 4, "test_c": 0, "test_d": 2, "test_e": 1, "test_f": 1}, 2),
    ({"test_a": 0, "test_b": 0, "test_c": 0}, 2),
    ({"test_a": 1, "test_b": 0}, 1),
], ids=str)
def test_a_run_ends_after_a_worker_died(tmp_path: Path, files: dict[str, int], workers: int) -> None:
    """Files of 0 end their worker, with a test before and a test after; others hold so many tests that pass."""
    for name, count in files.items():
        passing = [PASSES.format(number) for number in range(count or 2)]
        (tmp_path / f"{name}.py").write_text("".join(passing if count else [passing[0], DIES, passing[1]]))
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", str(workers), "--dist", "loadfile", "-q", "-p", "no:cacheprovider",
         "-p", "tests.crash_proof_scheduling", "--rootdir", str(tmp_path), "-c", "/dev/null", str(tmp_path)],
        cwd=PROJECT, capture_output=True, text=True, timeout=120, check=False)
    died = sum(not count for count in files.values())
    passed = sum(count or 2 for count in files.values())
    assert f"{died} failed, {passed} passed" in ran.stdout, ran.stdout + ran.stderr


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="the system does not say which cores a process has")
@pytest.mark.parametrize(("cores", "workers"), [(1, 2), (2, 3), (3, 4), (16, 4)])
def test_one_worker_more_than_cores_and_no_more_than_four(
    monkeypatch: pytest.MonkeyPatch, cores: int, workers: int,
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: set(range(cores)))
    assert pytest_xdist_auto_num_workers() == workers
