# SPDX-License-Identifier: MIT
"""A reader with jobs that hang, break down, take too much or try what a reader may not; started by the tests."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def hang(_report: Callable[..., object]) -> None:
    """Never ends."""
    while True:
        time.sleep(0.01)


def count(most: int, report: Callable[..., object]) -> int:
    """Reports as it counts."""
    for number in range(most):
        report(number, 7)
        time.sleep(0.05)
    return most


def crash(_report: Callable[..., object]) -> None:
    """Ends as a fault in a library does."""
    import ctypes

    ctypes.string_at(0)


def take_memory(_report: Callable[..., object]) -> int:
    """Takes more memory than there may be."""
    return sum(len(each) for each in [b"x" * (100 << 20) for _each in range(30)])


def take_memory_slowly(_report: Callable[..., object]) -> int:
    """The same, where nothing but the watch notices."""
    import resource

    held = []
    for _each in range(40):
        held.append(bytearray(b"x" * (50 << 20)))
        time.sleep(0.05)
    return len(held) + resource.RLIMIT_DATA


def fail(_report: Callable[..., object]) -> None:
    """Meets an error that nobody expects."""
    raise ZeroDivisionError("a secret of the file")


def answer_a_function(_report: Callable[..., object]) -> object:
    """Answers with what a hijacked reader would."""

    class Evil:
        def __reduce__(self) -> tuple[object, ...]:
            return os.system, ("true",)

    return Evil()


def answer_own_function(_report: Callable[..., object]) -> object:
    """Answers with a function of the program's own."""

    class Evil:
        def __reduce__(self) -> tuple[object, ...]:
            from briefing.files.atomic_write import write_durably

            return write_durably, (Path("/tmp/x"), b"")

    return Evil()


def attempt(what: str, folder: Path, _report: Callable[..., object]) -> str:
    """Tries what a reader may not. Returns what became of it."""
    attempts: dict[str, Callable[[], object]] = {
        "write": lambda: (folder / "new").write_bytes(b"x"), "append": lambda: (folder / "there").open("a"),
        "remove": lambda: (folder / "there").unlink(), "rename": lambda: (folder / "there").rename(folder / "new"),
        "folder": lambda: (folder / "new").mkdir(), "connect": lambda: socket.create_connection(("127.0.0.1", 9), 1),
        "run": lambda: subprocess.run(["true"], check=False), "link": lambda: (folder / "new").symlink_to("there"),
        "cut": lambda: os.truncate(folder / "there", 0),
    }
    try:
        attempts[what]()
    except OSError as error:
        return type(error).__name__
    return "done"


def attempt_in_c(what: str, folder: Path, _report: Callable[..., object]) -> int:
    """The same past Python, as a library in C would. Returns the number of the error; 0 where it was done."""
    import ctypes

    system = ctypes.CDLL(None, use_errno=True)
    target, there = str(folder / "new").encode(), str(folder / "there").encode()
    attempts: dict[str, Callable[[], int]] = {
        "write": lambda: int(system.open(target, os.O_WRONLY | os.O_CREAT, 0o600)),
        "append": lambda: int(system.open(there, os.O_WRONLY | os.O_APPEND)),
        "remove": lambda: int(system.unlink(there)), "folder": lambda: int(system.mkdir(target, 0o700)),
    }
    return 0 if attempts[what]() >= 0 else ctypes.get_errno()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from ui.readers.serving import JOBS, serve

    for name in (
        "hang", "count", "crash", "take_memory", "take_memory_slowly", "fail", "answer_a_function",
        "answer_own_function", "attempt", "attempt_in_c",
    ):
        JOBS[name] = "tests.ui.readers.bad_reader"
    sys.exit(serve())
