# SPDX-License-Identifier: MIT
"""Opens files that are files: a pipe, a device or a socket under a file's name may never have an end."""

from __future__ import annotations

import errno
import os
import stat
from io import BufferedReader
from pathlib import Path
from typing import Final

from briefing.errors import NotAFile

_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
"""A pipe that nobody writes to is opened at once and not waited for; with a file this changes nothing."""


def open_regular(path: Path) -> BufferedReader:
    """Opens a file for reading. Raises OSError, which is NotAFile for what is no file; never waits for anybody."""
    try:
        handle = os.open(path, _FLAGS)
    except OSError as error:
        if error.errno in (errno.ENXIO, errno.EOPNOTSUPP):  # a socket
            raise NotAFile(*error.args) from None
        raise
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise NotAFile(errno.EINVAL, os.strerror(errno.EINVAL))
    return os.fdopen(handle, "rb")
