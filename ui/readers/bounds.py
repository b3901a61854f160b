# SPDX-License-Identifier: MIT
"""Bounds a reader: memory, processor time, and what it may do. No network, no writing, no further processes.

Everywhere: Python's own calls are refused by an audit hook, and a watch ends the process that takes too much memory.
On Linux the system refuses as well, for libraries in C too, as far as its version can: resource limits, Landlock, and
a network of its own without any connection.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

MOST_MEMORY: Final = 1 << 30
"""The most memory that a reader may take, in bytes."""
TOO_MUCH_MEMORY: Final = 75
"""The exit status of a reader that took more."""
_MOST_PROCESSOR_SECONDS: Final = 1_800
"""Backstop for a reader whose program is gone while it is inside a library."""
_LOOK_SECONDS: Final = 0.1
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED: Final = (
    "socket.", "subprocess.", "shutil.", "ftplib.", "smtplib.", "urllib.", "http.", "webbrowser.", "os.system",
    "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile", "os.remove", "os.rename", "os.mkdir",
    "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "os.kill", "winreg.",
    "_winapi.CreateProcess",
)


def bound() -> None:
    """Bounds this process for good. Called before any file from outside is opened and any thread is started."""
    sys.dont_write_bytecode = True
    if sys.platform != "win32":
        _limit_resources()
    if sys.platform == "linux":
        _leave_the_network()
        _forbid_by_landlock()
    threading.Thread(target=_watch_memory, daemon=True).start()
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open":
        _path, mode, flags = arguments
        refused = any(letter in (mode or "") for letter in "wax+") or bool((flags or 0) & _WRITING)
    else:
        refused = event.startswith(_REFUSED)
    if refused:
        raise PermissionError(errno.EPERM, f"{os.strerror(errno.EPERM)}: {event}")


# Memory


def _watch_memory() -> None:
    while True:
        time.sleep(_LOOK_SECONDS)
        if most_resident() > MOST_MEMORY:
            os._exit(TOO_MUCH_MEMORY)


def most_resident() -> int:
    """Returns the most memory that this process ever had at once, in bytes; 0 where the system does not say."""
    ways = {"win32": _most_resident_on_windows, "linux": _most_resident_on_linux}
    return ways.get(sys.platform, _most_resident_by_use)()


def _most_resident_by_use() -> int:
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _most_resident_on_linux() -> int:
    """Returns it from the process's own status: in its usage it begins with what the program takes that started it."""
    with suppress(OSError, ValueError), Path("/proc/self/status").open("rb") as status:
        for line in status:
            if line.startswith(b"VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0


def _most_resident_on_windows() -> int:
    class Counters(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint32), ("faults", ctypes.c_uint32), ("most", ctypes.c_size_t),
                    *((f"other{number}", ctypes.c_size_t) for number in range(7)))

    counters = Counters()
    counters.size = ctypes.sizeof(counters)
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009 (known on Windows only)
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    done = kernel.K32GetProcessMemoryInfo(
        ctypes.c_void_p(kernel.GetCurrentProcess()), ctypes.byref(counters), counters.size)
    return int(counters.most) if done else 0


# What the system refuses


def _limit_resources() -> None:
    import resource

    limits = {"RLIMIT_DATA": MOST_MEMORY, "RLIMIT_FSIZE": 0, "RLIMIT_CORE": 0, "RLIMIT_CPU": _MOST_PROCESSOR_SECONDS}
    for name, most in limits.items():
        kind = getattr(resource, name, None)
        if kind is not None:
            with suppress(ValueError, OSError):  # the limit is lower already
                resource.setrlimit(kind, (most, most))


_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000


def _leave_the_network() -> None:
    """Moves this process into a network without connections, where the system lets an ordinary user do that."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NETWORK)


_CREATE, _RESTRICT = 444, 446
"""Numbers of Landlock's system calls, the same on every processor."""
_NO_NEW_PRIVILEGES = 38
_EXECUTE, _WRITE_FILE = 1 << 0, 1 << 1
_REMOVE_AND_MAKE = sum(1 << bit for bit in range(4, 13))
_SINCE = {2: 1 << 13, 3: 1 << 14}
"""Further things to forbid, by the version of Landlock that knows them: moving and cutting files."""
_TCP_SINCE = 4


class _Rules(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64))


def _forbid_by_landlock() -> None:
    """Forbids writing, making and removing files, starting programs and TCP, where the system knows Landlock."""
    with suppress(OSError, AttributeError):
        system = ctypes.CDLL(None)
        version = system.syscall(_CREATE, None, 0, 1)
        if version < 1:
            return
        more = sum(bit for since, bit in _SINCE.items() if version >= since)
        rules = _Rules(_EXECUTE | _WRITE_FILE | _REMOVE_AND_MAKE | more, 3 if version >= _TCP_SINCE else 0)
        size = ctypes.sizeof(rules) if version >= _TCP_SINCE else 8
        ruleset = system.syscall(_CREATE, ctypes.byref(rules), size, 0)
        if ruleset >= 0:
            system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
            system.syscall(_RESTRICT, ruleset, 0)
            os.close(ruleset)
