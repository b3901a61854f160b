# SPDX-License-Identifier: MIT
"""The bundle that ``make bundle`` made, for the tests that look into it or start it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.corpora import PROJECT
from tests.patience import GIVE_UP_SECONDS

FOLDER = PROJECT / "dist" / "line-of-contact"
PROGRAM = FOLDER / "line-of-contact"
INSIDE = FOLDER / "_internal"

needs_bundle = pytest.mark.skipif(not PROGRAM.exists(), reason="make bundle has not been run")


def run_bundle(
    *arguments: str, home: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """What the bundled program did with these arguments in a home of its own."""
    return subprocess.run([str(PROGRAM), *arguments], env={**user_environment(home), **(environment or {})},
                          capture_output=True, text=True, timeout=GIVE_UP_SECONDS, check=False)


def user_environment(home: Path) -> dict[str, str]:
    """The little a user's session has to give: no Python, nothing of the tests'."""
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": os.environ.get("LANG", "C.UTF-8")}
