# SPDX-License-Identifier: MIT
"""Reads what strace saw of a program: whom it wanted to speak to, and what it wanted to write."""

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
"""The system's own: memory that is shared by name, terminals, a process's own switches."""


def spoken_to(trace: Iterable[str]) -> list[str]:
    """Every call that names an address of the internet's protocols, whether it came to anything or not."""
    found = []
    for line in trace:
        call = _CALL.match(line)
        if call and call[1] in _TALKING and any(word in call[2] for word in _INTERNET):
            found.append(line.strip())
    return found


def written(trace: Iterable[str], started_in: Path) -> set[str]:
    """Every path that was to be made, changed or taken away, whether that came to anything or not."""
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
    """The paths that are in none of the folders, nor the system's own."""
    allowed = [f"{folder}/" for folder in folders] + list(_NOBODYS)
    return sorted(path for path in paths if not f"{path}/".startswith(tuple(allowed)))
