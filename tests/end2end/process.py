# SPDX-License-Identifier: MIT
"""Runs main.py as a separate process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping

import pytest

from tests.corpora import PROJECT
from tests.patience import GIVE_UP_SECONDS


def main_process(
    *arguments: str, environment: Mapping[str, str | None] | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs main.py with these arguments; a variable that is None is removed from the environment."""
    return python_process(str(PROJECT / "main.py"), *arguments, environment=environment)


def python_process(
    *arguments: str, environment: Mapping[str, str | None] | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs Python with these arguments, in the same environment."""
    given = {**os.environ, "QTWEBENGINE_CHROMIUM_FLAGS": None, **(environment or {})}
    kept = {name: value for name, value in given.items() if value is not None}
    return finished([sys.executable, *arguments], kept)


def finished(command: list[str], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end; if it never ends, the test fails with its output so far."""
    with subprocess.Popen(command, cwd=PROJECT, env=dict(environment), text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            said, complained = process.communicate(timeout=GIVE_UP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            said, complained = process.communicate()
            pytest.fail(f"gave up after {GIVE_UP_SECONDS:.0f} s; waited for the end of: {' '.join(command)}\n"
                        f"last seen: {said[-2000:]}\n{complained[-2000:]}")
    return subprocess.CompletedProcess(command, process.returncode, said, complained)
