# SPDX-License-Identifier: MIT
"""The program as a process of its own, ended by a signal: nothing of it is left, and its status says how it ended."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.briefing.examples import document
from tests.corpora import PROJECT
from tests.patience import GIVE_UP_SECONDS

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of another kind")


def test_a_signal_ends_it_with_its_lock_removed_and_its_log_private(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(document()), "utf-8")
    lock, state = tmp_path / ".~lock.mine.json#", tmp_path / "state"
    variables = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CONFIG", "DATA", "STATE")}
    with subprocess.Popen([sys.executable, str(PROJECT / "main.py"), "--new-window", str(path)], cwd=PROJECT,
                          env={**os.environ, **variables}, stderr=subprocess.PIPE, text=True) as process:
        deadline = time.monotonic() + GIVE_UP_SECONDS
        while time.monotonic() < deadline and process.poll() is None and not list(state.rglob("log.txt")):
            time.sleep(0.05)  # the log is begun after everything else
        assert lock.exists()
        process.send_signal(signal.SIGTERM)
        try:
            _, complained = process.communicate(timeout=GIVE_UP_SECONDS)
        finally:
            process.kill()
    assert process.returncode == 128 + signal.SIGTERM, complained
    assert not lock.exists() and "Traceback" not in complained
    (log,) = state.rglob("log.txt")
    assert log.stat().st_mode & 0o777 == 0o600 and log.parent.stat().st_mode & 0o777 == 0o700
