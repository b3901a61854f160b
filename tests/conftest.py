# SPDX-License-Identifier: MIT
"""The common basis of all tests: no display, no GPU, separate settings and cache folders, one application.

Nothing of Qt is imported before a test asks for it, so that briefing and maps can be tested without.
"""

from __future__ import annotations

import gc
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.crash_proof_scheduling import pytest_xdist_auto_num_workers, pytest_xdist_make_scheduler
from tests.shared_compiling import pytest_collection
from ui.start.display import OFFSCREEN, choose_software_path

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

# How fast a machine is says nothing about what is tested; examples are new in every run.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

__all__ = ["pytest_collection", "pytest_xdist_auto_num_workers", "pytest_xdist_make_scheduler"]

_HOME = pytest.StashKey[Path]()
_MOST_BYTES_IN_NAME = 60


def pytest_configure(config: pytest.Config) -> None:
    """Sets Qt's platform and folders before any Qt object is created."""
    os.environ["QT_QPA_PLATFORM"] = OFFSCREEN
    for display in ("DISPLAY", "WAYLAND_DISPLAY"):  # with a display, Chromium would look for its GPU
        os.environ.pop(display, None)
    choose_software_path(os.environ)
    home = config.stash[_HOME] = Path(tempfile.mkdtemp(prefix="line-of-contact-tests-"))
    for name in ("CONFIG", "CACHE", "DATA", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    _let_bytecode_be_written(home)
    _let_children_be_signalled()


def _let_children_be_signalled() -> None:
    """Lets the processes that tests start hear signals that this one was started deaf to, in the background say.

    A program inherits what is ignored, but not what is handled, so this process goes on without hearing them.
    """
    for number in (signal.SIGINT, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, lambda *_: None)


def _let_bytecode_be_written(home: Path) -> None:
    """Lets the processes that tests start share the program's bytecode where the machine has none written.

    Hundreds of processes would compile the program anew. What is written goes when the tests end.
    """
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = str(home / "bytecode")
        sys.dont_write_bytecode = False


def pytest_collection_finish() -> None:
    """Takes what was collected out of the garbage collector's sight: it would be looked through at every collection.

    There are some 14,000 tests, and each window that is closed is followed by a collection of everything.
    """
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Takes what a file's tests left behind out of the garbage collector's sight, as what was collected."""
    yield
    if nextitem is None or nextitem.path != item.path:
        gc.collect()
        gc.freeze()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Removes the folders again."""
    shutil.rmtree(config.stash[_HOME], ignore_errors=True)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Names a test after its argument where the value is bytes that nobody can read.

    Packed bytes may hold the second they were made in; two workers would then collect tests of different names.
    """
    is_readable = not isinstance(val, bytes) or (len(val) <= _MOST_BYTES_IN_NAME and val.isascii()
                                                 and val.decode("ascii").isprintable())
    return None if is_readable else argname


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as main.py makes it; pytest-qt takes it from here."""
    from PySide6.QtCore import QStandardPaths

    from ui.map.web_scheme import register_scheme
    from ui.map.web_security import set_switches
    from ui.window.typeface import load_typeface

    if not sys.platform.startswith("linux"):
        QStandardPaths.setTestModeEnabled(True)
    set_switches()
    register_scheme()
    from PySide6.QtWidgets import QApplication

    application = QApplication(["tests"])
    application.setApplicationName("Line of Contact")
    application.setOrganizationName("line-of-contact")
    application.setStyle("Fusion")
    application.setQuitOnLastWindowClosed(False)
    load_typeface(Path(__file__).resolve().parents[1] / "resources")
    return application


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's bot, with the time-outs of all other tests."""
    from tests.patient_bot import PatientBot

    return PatientBot(request)


def pytest_sessionfinish() -> None:
    """Empties the clipboard: at the end Qt's platform without a screen would free what is left there once too often."""
    if "PySide6.QtGui" not in sys.modules:
        return
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()
