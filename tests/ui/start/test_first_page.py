# SPDX-License-Identifier: MIT
"""The folder the first page is kept in is found without Qt, and is the one Qt names."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpora import PROJECT
from ui.start.first_page import early_cache_folder

QT = """
from PySide6.QtCore import QCoreApplication
from ui.start.first_page import ORGANISATION, PROGRAM
from ui.window.settings import cache_folder

application = QCoreApplication([])
application.setApplicationName(PROGRAM)
application.setOrganizationName(ORGANISATION)
print(cache_folder())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux begins the page without Qt")
@pytest.mark.parametrize(
    "caches",
    [{}, {"XDG_CACHE_HOME": ""}, {"XDG_CACHE_HOME": "relative/x"}, {"XDG_CACHE_HOME": "/tmp/some where/"}],
    ids=["none", "empty", "relative", "absolute"],
)
def test_it_is_the_folder_qt_names(caches: dict[str, str]) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "XDG_CACHE_HOME"}
    environment |= {"HOME": "/tmp/some one", **caches}
    named = subprocess.run(
        [sys.executable, "-c", QT], cwd=PROJECT, env=environment, check=True, capture_output=True, text=True
    )
    assert early_cache_folder(environment) == Path(named.stdout.rstrip("\n"))
