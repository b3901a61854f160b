# SPDX-License-Identifier: MIT
"""Reads strace's output: which addresses a program tried to reach, and what it tried to write."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Final

CALLS: Final = (
    "connect,bind,listen,sendto,sendmsg,sendmmsg,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,"
    "unlinkat,rmdir,link,linkat,symlink,symlinkat,truncate,chmod,fchmodat,chown,lchown,fchownat,mknod,mknodat")

_CALL: Final = re.compile(r"^(?:\d+ +)?([a-z0-9]+)\((.*)$")
_TALKING: Final = ("connect", "bind", "listen", "sendto", "sendmsg", "sendmmsg")
_INTERNET: Final = ("sa_family=AF_INET", "AF_INET,", "AF_INET6,", "sin_addr", "sin6_addr")
_OPENING: Final = ("open", "openat", "creat")
_TO_WRITE: Final = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND")
_PATH: Final = re.compile(r'(?:(AT_FDCWD|\d+)(?:<([^>]*)>)?, )?"((?:[^"\\]|\\.)*)"')
_NOBODYS: Final = ("/dev/", "/proc/")
"""The system's own folders: named shared memory, terminals, a process's own settings."""


def spoken_to(trace: Iterable[str]) -> list[str]:
    """Returns every call with an internet address, whether it succeeded or not."""
    found = []
    for line in trace:
        call = _CALL.match(line)
        if call and call[1] in _TALKING and any(word in call[2] for word in _INTERNET):
            found.append(line.strip())
    return found


def written(trace: Iterable[str], started_in: Path) -> set[str]:
    """Returns every path that was to be created, changed or removed, whether that succeeded or not."""
    found: set[str] = set()
    for line in trace:
        call = _CALL.match(line)
        if not call or call[1] in _TALKING:
            continue
        name, arguments = call[1], call[2]
        if name in _OPENING and name != "creat" and not any(flag in arguments for flag in _TO_WRITE):
            continue
        found |= {str(PurePosixPath(folder or started_in, path)) for _, folder, path in _PATH.findall(arguments)}
    return found


def outside(paths: Iterable[str], *folders: Path) -> list[str]:
    """Returns the paths that are neither in one of the folders nor in the system's own."""
    allowed = [f"{folder}/" for folder in folders] + list(_NOBODYS)
    return sorted(path for path in paths if not f"{path}/".startswith(tuple(allowed)))
