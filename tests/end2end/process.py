# SPDX-License-Identifier: MIT
"""Runs main.py as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping

from tests.corpora import PROJECT

PATIENCE_SECONDS = 60


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
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=PROJECT,
        env=kept,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
