# SPDX-License-Identifier: MIT
"""What is imported after Qt is not read as a source."""

from __future__ import annotations

import subprocess
import sys

from tests.corpora import PROJECT
from tests.patience import GIVE_UP_SECONDS

PROGRAM = """
import inspect, linecache, sys
from ui.start.lean_imports import lean_imports
usual = inspect.getsource
if {lean}:
    with lean_imports():
        import PySide6.QtCore
else:
    import PySide6.QtCore
from ui.kit import texts
from PySide6.QtCore import QObject
assert inspect.getsource is usual and "def say" in inspect.getsource(texts)
made = QObject()
made.setObjectName("named")
assert made.objectName() == "named"
import ui.kit.work_queue, ui.kit.background
print(sum(name.endswith(("work_queue.py", "background.py")) for name in linecache.cache))
"""


def sources_read(*, lean: bool) -> int:
    done = subprocess.run([sys.executable, "-c", PROGRAM.format(lean=lean)], cwd=PROJECT, capture_output=True,
                          text=True, timeout=GIVE_UP_SECONDS, check=False)
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_pyside_reads_no_sources() -> None:
    """Should it read none by itself one day, this help is no longer needed."""
    assert sources_read(lean=False) > 0
    assert sources_read(lean=True) == 0
