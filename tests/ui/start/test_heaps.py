# SPDX-License-Identifier: MIT
"""The C library's heaps are limited where it has such a setting, and nothing fails where it has none."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

from tests.corpora import PROJECT
from ui.start import heaps

# Works in eight threads at once, and prints how many heaps of 64 MB there are.
_THREADS = """
import threading
from ui.start.heaps import limit_heaps
LIMIT and limit_heaps()
together = threading.Barrier(8)
def work():
    kept = [bytearray(1_000) for _ in range(4_000)]
    together.wait()
threads = [threading.Thread(target=work) for _ in range(8)]
[each.start() for each in threads]; [each.join() for each in threads]
starts = [int(line.split("-")[0], 16) for line in open("/proc/self/maps") if " rw-p " in line]
print(sum(start % (64 << 20) == 0 for start in starts))
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has heaps for threads")
def test_the_limit_is_accepted_and_the_program_sets_it() -> None:
    out = subprocess.run([sys.executable, "-c", "from ui.start.heaps import limit_heaps; print(limit_heaps())"],
                         cwd=PROJECT, capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "True"
    assert "limit_heaps()" in (PROJECT / "main.py").read_text("utf-8")


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has heaps for threads")
def test_threads_share_heaps() -> None:
    def heaps_of(limit: bool) -> int:
        out = subprocess.run([sys.executable, "-c", _THREADS.replace("LIMIT", str(limit))], cwd=PROJECT,
                             capture_output=True, text=True, check=True)
        return int(out.stdout)

    assert heaps_of(True) < heaps_of(False)


def test_other_systems_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heaps.sys, "platform", "win32")
    assert heaps.limit_heaps() is False
