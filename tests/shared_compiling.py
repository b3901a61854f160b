# SPDX-License-Identifier: MIT
"""Has each worker import a share of the test files before it collects them all; the others read what it compiled.

pytest rewrites the assertions of a test file when it is first imported. Workers collect in the same order at the
same time, so each would rewrite every file.
"""

from __future__ import annotations

import contextlib
import importlib
from collections.abc import Iterable
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent


def share_of(worker: int, workers: int, folders: Iterable[Path]) -> list[str]:
    """Returns the names of the modules in folders that one of several workers imports first."""
    files = {file for folder in folders for file in folder.rglob("test_*.py")}
    in_order = sorted(files, key=lambda file: (file.stat().st_size, file))  # the shares are about equally much
    return [".".join(file.relative_to(PROJECT).with_suffix("").parts) for file in in_order[worker::workers]]


def pytest_collection(session: pytest.Session) -> None:
    """Imports a worker's share of the folders to collect. What cannot be imported is reported when it is collected."""
    config = session.config
    worker: dict[str, str | int] | None = getattr(config, "workerinput", None)
    if worker is None:
        return
    paths = [(config.invocation_params.dir / each).resolve() for each in config.args]
    number = int(str(worker["workerid"]).removeprefix("gw"))
    for name in share_of(number, int(worker["workercount"]), [each for each in paths if each.is_dir()]):
        with contextlib.suppress(Exception, pytest.skip.Exception):
            importlib.import_module(name)
