# SPDX-License-Identifier: MIT
"""The child process that makes the map page: its page is folium's, it may fail, and it leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from maps.page.folium_page import make_page
from maps.page.page_cache import cached_page, keep_page
from tests.corpora import PROJECT
from tests.patience import GIVE_UP_SECONDS

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is a child only on Linux")

ALONE = """
import os, sys, time
from pathlib import Path
import maps.page.folium_page
from maps.page.page_child import begin_page

cache = Path(sys.argv[1])

def has_child():
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return False
    return True
"""


def in_own_process(script: str, cache: Path) -> str:
    """Returns the output of a separate process, which may fork; its child must print nothing."""
    done = subprocess.run(
        [sys.executable, "-c", ALONE + script, str(cache)],
        cwd=PROJECT,
        check=True,
        capture_output=True,
        text=True,
        timeout=GIVE_UP_SECONDS,
    )
    assert done.stderr == ""
    return done.stdout


def test_the_childs_page_is_the_one_made_here_and_is_kept(tmp_path: Path) -> None:
    said = in_own_process(
        """
child = begin_page(cache)
print(has_child())
page = child.page()
print(has_child(), page == maps.page.folium_page.make_page())
""",
        tmp_path / "cache",
    )
    assert said == "True\nFalse True\n"
    assert cached_page(tmp_path / "cache") == make_page()


@pytest.mark.parametrize("failure", ["raise RuntimeError('no folium')", "print('words'); os._exit(0)"])
def test_a_child_that_fails_gives_no_page_and_is_gone(tmp_path: Path, failure: str) -> None:
    said = in_own_process(
        f"""
def fail():
    {failure}
maps.page.folium_page.make_page = fail
child = begin_page(cache)
print(child.page(), has_child())
""",
        tmp_path,
    )
    assert said == "None False\n"


@pytest.mark.parametrize("ending", ["child.page(0.05)", "child.end()"])
def test_a_child_that_hangs_is_ended(tmp_path: Path, ending: str) -> None:
    said = in_own_process(
        f"""
maps.page.folium_page.make_page = lambda: time.sleep(3600)
child = begin_page(cache)
print({ending}, has_child())
""",
        tmp_path,
    )
    assert said == "None False\n"


def test_a_page_cut_short_is_none(tmp_path: Path) -> None:
    said = in_own_process(
        """
import maps.page.page_cache
whole = maps.page.page_cache.bytes_of
maps.page.page_cache.bytes_of = lambda page: whole(page)[:-9]
print(begin_page(cache).page(), has_child())
""",
        tmp_path,
    )
    assert said == "None False\n"


def test_the_child_starts_no_threads_for_folium(tmp_path: Path) -> None:
    said = in_own_process(
        """
from maps.page.page_cache import MapPage
def threads():
    import folium
    return MapPage(html=str(len(os.listdir("/proc/self/task"))), script="")
maps.page.folium_page.make_page = threads
print(begin_page(cache).page().html)
""",
        tmp_path,
    )
    assert said == "1\n"


def test_what_the_child_puts_off_is_there_when_it_is_asked_for(tmp_path: Path) -> None:
    said = in_own_process(
        """
from maps.page.page_cache import MapPage
def look():
    import folium
    before = "requests.sessions" in sys.modules
    import requests
    return MapPage(html=f"{before} {requests.Session.__name__}", script="")
maps.page.folium_page.make_page = look
print(begin_page(cache).page().html)
""",
        tmp_path,
    )
    assert said == "False Session\n"


def test_a_program_that_has_ended_is_not_outlived(tmp_path: Path) -> None:
    reading_end, writing_end = os.pipe()
    subprocess.run(
        [sys.executable, "-c", ALONE + "assert begin_page(cache); os._exit(0)", str(tmp_path)],
        cwd=PROJECT,
        check=True,
        pass_fds=[writing_end],
    )
    os.close(writing_end)
    with os.fdopen(reading_end) as end:
        assert end.read() == ""  # it ends only when the child does
    assert cached_page(tmp_path) is not None


@pytest.mark.parametrize(
    "setting",
    ["sys.modules['PySide6'] = os", "sys.platform = 'darwin'", "os.fork = lambda: os.close(-1)"],
    ids=["Qt is loaded", "no Linux", "fork fails"],
)
def test_there_is_no_child_where_it_could_do_harm(tmp_path: Path, setting: str) -> None:
    said = in_own_process(f"{setting}\nprint(begin_page(cache), has_child())", tmp_path)
    assert said == "None False\n"


def test_there_is_no_child_where_a_page_is_kept(tmp_path: Path) -> None:
    assert keep_page(tmp_path, make_page())
    assert in_own_process("print(begin_page(cache), has_child())", tmp_path) == "None False\n"


def test_a_child_without_a_folder_to_write_in_still_gives_its_page(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = tmp_path / "file" / "cache"
    said = in_own_process("print(begin_page(cache).page() == maps.page.folium_page.make_page())", cache)
    assert said == "True\n"
