# SPDX-License-Identifier: MIT
"""Kills the program while it keeps days, imports and takes snapshots: nothing kept is lost, nothing is torn.

KILLS sets how often (``make soak``: 200). Saving itself is killed in ``tests/briefing/files/test_read_write.py``.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from briefing.files.read_write import load, save
from maps.timeline.day_cache import DayCache
from maps.timeline.time_pack import pack_of, read_pack
from tests.briefing.examples import example
from tests.briefing.files.test_read_write import as_file
from tests.corpora import PROJECT
from tests.end2end.waiting import wait_until
from tests.kills.work import DAYS, layer
from ui.files.recovery import left_over

KILLS = int(os.environ.get("KILLS", "3"))
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="this system kills in other ways")


def killed_often(kind: str, folder: Path) -> Iterator[int]:
    """Kills this kind of work at another moment each time; yields the last piece that was said to be safe."""
    chance = random.Random(kind)
    for _each in range(KILLS):
        process = subprocess.Popen([sys.executable, "-m", "tests.kills.work", kind, str(folder)], cwd=PROJECT,
                                   stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        assert lines[0], "the work began"
        time.sleep(chance.random() * 0.3)
        process.kill()
        lines += process.stdout.read().splitlines(keepends=True)
        process.wait()
        process.stdout.close()
        yield int([line for line in lines if line.endswith("\n")][-1])


def test_no_day_is_torn(tmp_path: Path) -> None:
    for _number in killed_often("days", tmp_path):
        cache = DayCache(tmp_path / "cache")
        (provider,) = cache.providers
        for head in cache.heads(provider):
            assert cache.read(provider, head.day).parts
        assert set(cache.days(provider)) <= set(DAYS) and cache.dropped == []
        about, _arrays = read_pack(pack_of(cache, provider))
        assert [each.day for each in about.days] == list(cache.days(provider))


@pytest.mark.parametrize("kind", ["areas", "snapshots"])
def test_no_change_that_was_kept_is_lost(tmp_path: Path, kind: str) -> None:
    application = QCoreApplication.instance() or QCoreApplication([])
    path, folder = tmp_path / "mine.briefing", tmp_path / "recovery"
    areas = layer().ids
    save(as_file(example(), path))
    for number in killed_often(kind, tmp_path):
        saved = load(path, areas).briefing
        left = left_over(folder)
        states = [saved, *(load(each.copy, areas).briefing for each in left)]
        newest = max(_state(each.title) for each in states)
        assert number <= newest <= number + 1
        if kind == "areas":
            assert all({each["properties"]["label"] for each in state.own_areas} >= {"Square 1"}
                       for state in states if _state(state.title))
        wait_until(partial(_is_gone, int((tmp_path / "reader").read_text("ascii"))), "the reader ended too")
        for each in left:
            each.discard()
        save(as_file(example(), path), overwrite=True)
    del application


def _state(title: str) -> int:
    return int(title.removeprefix("State ")) if title.startswith("State ") else 0


def _is_gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").split(")")[1].split()[0] == "Z"
    except OSError:
        return True
