# SPDX-License-Identifier: MIT
"""The program's folders are found without Qt, and are the ones that Qt names."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpora import PROJECT
from ui.start.folders import cache_folder, data_folder, settings_folder, state_folder

QT = """
from PySide6.QtCore import QCoreApplication, QStandardPaths
from ui.start.folders import ORGANISATION, PROGRAM

application = QCoreApplication([])
application.setApplicationName(PROGRAM)
application.setOrganizationName(ORGANISATION)
for name in ("AppConfigLocation", "AppLocalDataLocation", "CacheLocation", "StateLocation"):
    print(QStandardPaths.writableLocation(getattr(QStandardPaths.StandardLocation, name)))
"""
VARIABLES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@pytest.mark.parametrize(
    "value",
    [None, "", "relative/x", "/tmp/some where/"],
    ids=["none", "empty", "relative", "absolute"],
)
def test_they_are_the_folders_qt_names(value: str | None) -> None:
    environment = {name: text for name, text in os.environ.items() if name not in VARIABLES}
    environment |= {"HOME": "/tmp/some one"} | ({} if value is None else dict.fromkeys(VARIABLES, value))
    named = subprocess.run(
        [sys.executable, "-c", QT], cwd=PROJECT, env=environment, check=True, capture_output=True, text=True
    )
    ours = [folder(environment) for folder in (settings_folder, data_folder, cache_folder, state_folder)]
    assert ours == [Path(line) for line in named.stdout.splitlines()]
