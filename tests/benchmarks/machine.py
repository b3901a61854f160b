# SPDX-License-Identifier: MIT
"""The environment of the measured programs: display, folders, processes, memory."""

from __future__ import annotations

import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from ui.start.display import OFFSCREEN, choose_software_path, gpu_found

ROOT: Final = Path(__file__).resolve().parents[2]
SIZE: Final = (1920, 1080)
_PATIENCE_SECONDS: Final = 300
# Variables that would distort a measurement: without compiled modules, every start compiles.
_CLEARED: Final = ("QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "QT_XCB_GL_INTEGRATION", "WAYLAND_DISPLAY",
                   "QTWEBENGINE_CHROMIUM_FLAGS", "QT_SCALE_FACTOR", "PYTHONDONTWRITEBYTECODE")


class NotMeasured(Exception):
    """A number could not be measured; the message says why."""


@dataclass(frozen=True)
class Machine:
    """The environment of the measured programs. ``folder`` holds their caches, settings and pages.

    With ``same_map`` the bare page's map is as large as the program's, otherwise it fills a window as large as its.
    """

    environment: dict[str, str]
    folder: Path
    screen: str
    same_map: bool = False

    def command(self, module: str, *arguments: str) -> list[str]:
        """Returns the command line of one of the project's modules."""
        return [sys.executable, "-m", module, *arguments]

    def variables(self, *, software: bool = False, cache: Path | None = None) -> dict[str, str]:
        """The environment of a run: on the drawing path without a GPU, with a cache folder of its own."""
        found = dict(self.environment)
        if software:
            choose_software_path(found)
        if cache is not None:
            found["XDG_CACHE_HOME"] = str(cache)
        return found

    @contextmanager
    def fresh_folder(self) -> Iterator[Path]:
        """An empty folder, removed afterwards."""
        with tempfile.TemporaryDirectory(dir=self.folder, ignore_cleanup_errors=True) as name:
            yield Path(name)


@contextmanager
def this_machine() -> Iterator[Machine]:
    """The machine with a screen of 1920×1080: a virtual X server if there is one, else none."""
    environment = {name: value for name, value in os.environ.items() if name not in _CLEARED}
    if sys.platform.startswith("linux") and os.geteuid() == 0:
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        environment |= {"XDG_CACHE_HOME": str(folder / "cache"), "XDG_CONFIG_HOME": str(folder / "config"),
                        "XDG_DATA_HOME": str(folder / "data"), "XDG_STATE_HOME": str(folder / "state"),
                        "PYTHONPATH": str(ROOT)}
        server = _x_server()
        if server is None:
            yield Machine(environment | {"QT_QPA_PLATFORM": OFFSCREEN}, folder, "Qt's offscreen platform")
            return
        process, display = server
        try:
            yield Machine(environment | {"DISPLAY": display}, folder, f"Xvfb {SIZE[0]}x{SIZE[1]}x24")
        finally:
            process.terminate()
            process.wait()


def _x_server() -> tuple[subprocess.Popen[bytes], str] | None:
    """Starts a virtual X server on a free display."""
    binary = shutil.which("Xvfb")
    if binary is None:
        return None
    reading_end, writing_end = os.pipe()
    process = subprocess.Popen(
        [binary, "-displayfd", str(writing_end), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp",
         "-noreset"],
        pass_fds=(writing_end,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing_end)
    with os.fdopen(reading_end) as answer:
        number = answer.readline().strip()
    if not number:
        process.wait()
        return None
    return process, f":{number}"


def describe(machine: Machine) -> str:
    """Returns one line about the machine, for comparing numbers."""
    load = ", ".join(f"{each:.2f}" for each in os.getloadavg())
    renderer = "GPU found" if gpu_found() else "no GPU: software rendering"
    return (f"{os.cpu_count()} cores, load average {load}, {renderer}, {machine.screen}, "
            f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")


class Run:
    """A measured program with all its processes, which are always ended when the block is left."""

    def __init__(self, command: Sequence[str], variables: dict[str, str], folder: Path) -> None:
        self._errors = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 (closed when the run is left)
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=variables, stdout=subprocess.PIPE, stderr=self._errors,
            text=True, start_new_session=True)

    def __enter__(self) -> Run:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        for pid in (*_descendants(self._process.pid), self._process.pid):
            _kill(pid)
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._errors.close()

    def answer(self, seconds: float = _PATIENCE_SECONDS) -> dict[str, Any]:
        """Returns the next line of JSON that the program prints."""
        if self._process.stdout is None:
            raise NotMeasured("the program has no output")
        with _alarm(seconds, self._process):
            for line in self._process.stdout:
                if line.startswith("{"):
                    answer: dict[str, Any] = json.loads(line)
                    return answer
        raise NotMeasured(self._last_words())

    def pss(self) -> float:
        """Proportional set size of the whole process tree, in MB (10⁶ bytes)."""
        return tree_pss(self._process.pid)

    def _last_words(self) -> str:
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        return " / ".join(line[:160] for line in lines[-3:]) or "the program was too slow, or ended without a word"


def answer_of(machine: Machine, command: Sequence[str], variables: dict[str, str],
              seconds: float = _PATIENCE_SECONDS) -> dict[str, Any]:
    """Runs a program that prints one line of JSON, and returns it; after so many seconds it is given up."""
    with Run(command, variables, machine.folder) as run:
        return run.answer(seconds)


@contextmanager
def _alarm(seconds: float, process: subprocess.Popen[str]) -> Iterator[None]:
    """Ends the process when its time is over, which also ends the wait for its output."""
    import threading

    timer = threading.Timer(seconds, process.kill)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def tree_pss(pid: int, parts: Sequence[str] = ("Pss",)) -> float:
    """Proportional set size of a process and all it started, in MB (10⁶ bytes), or of ``parts`` of it (proc(5))."""
    return sum(_pss(each, parts) for each in [pid, *_descendants(pid)]) * 1024 / 1e6


def _descendants(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*"):
        try:
            children = [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            continue
        for child in children:
            found += [child, *_descendants(child)]
    return found


def _pss(pid: int, parts: Sequence[str]) -> int:
    """Kilobytes; 0 for a process that just ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    except OSError as error:
        raise NotMeasured(f"the memory of process {pid} cannot be read ({error.strerror})") from error
    return sum(int(line.split()[1]) for line in lines if line.partition(":")[0] in parts)


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
