# SPDX-License-Identifier: MIT
"""Runs main.py as a process of its own."""

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
    """What main.py did with these arguments; a variable that is None is taken out of the environment."""
    return python_process(str(PROJECT / "main.py"), *arguments, environment=environment)


def python_process(
    *arguments: str, environment: Mapping[str, str | None] | None = None
) -> subprocess.CompletedProcess[str]:
    """What Python did with these arguments, in the same surroundings."""
    given = {**os.environ, "QTWEBENGINE_CHROMIUM_FLAGS": None, **(environment or {})}
    kept = {name: value for name, value in given.items() if value is not None}
    return finished([sys.executable, *arguments], kept)


def finished(command: list[str], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """What a command did, once it has ended; where it never does, the test says what it had written by then."""
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
