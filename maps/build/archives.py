# SPDX-License-Identifier: MIT
"""Reads single files from package archives: npm's .tgz, PyPI's .whl, Debian's .deb."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

from maps.errors import MapError

Reader = Callable[[Path, list[str]], dict[str, bytes]]

AR_MAGIC = b"!<arch>\n"
AR_HEADER_BYTES = 60
AR_NAME = slice(0, 16)
AR_SIZE = slice(48, 58)


def read_members(archive: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Reads the named files of an archive, by name; the suffix decides the kind of archive.

    Raises MapError when the archive is damaged or of an unknown kind, or lacks a file.
    """
    wanted = list(names)
    try:
        found = _reader(archive)(archive, wanted)
    except (OSError, tarfile.TarError, zipfile.BadZipFile, ValueError) as error:
        raise MapError(
            f"{archive.name} cannot be read ({error}); delete it and fetch it again."
        ) from error
    missing = [name for name in wanted if name not in found]
    if missing:
        raise MapError(f"{archive.name} holds no file {missing[0]}; check the recorded version.")
    return found


def _reader(archive: Path) -> Reader:
    readers = {".tgz": _read_tgz, ".whl": _read_zip, ".deb": _read_deb}
    if archive.suffix not in readers:
        raise ValueError(f"unknown kind of archive {archive.suffix}")
    return readers[archive.suffix]


def _read_zip(archive: Path, names: list[str]) -> dict[str, bytes]:
    with zipfile.ZipFile(archive) as opened:
        held = set(opened.namelist())
        return {name: opened.read(name) for name in names if name in held}


def _read_tgz(archive: Path, names: list[str]) -> dict[str, bytes]:
    with tarfile.open(archive, "r:gz") as opened:
        return _tar_members(opened, names)


def _read_deb(archive: Path, names: list[str]) -> dict[str, bytes]:
    """Reads files from a .deb, an ``ar`` archive whose ``data.tar.*`` holds the installed files."""
    for name, data in _ar_members(archive.read_bytes()):
        if name.startswith("data.tar"):
            with tarfile.open(fileobj=io.BytesIO(data), mode="r:*") as opened:
                return _tar_members(opened, names)
    raise ValueError("no data.tar inside")


def _tar_members(opened: tarfile.TarFile, names: list[str]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for member in opened:
        name = member.name.removeprefix("./")
        stream = opened.extractfile(member) if name in names else None
        if stream is not None:
            found[name] = stream.read()
        if len(found) == len(names):
            break
    return found


def _ar_members(data: bytes) -> Iterable[tuple[str, bytes]]:
    if not data.startswith(AR_MAGIC):
        raise ValueError("not an ar archive")
    at = len(AR_MAGIC)
    while at + AR_HEADER_BYTES <= len(data):
        header = data[at : at + AR_HEADER_BYTES]
        size = int(header[AR_SIZE])
        start = at + AR_HEADER_BYTES
        yield header[AR_NAME].decode("ascii").strip().rstrip("/"), data[start : start + size]
        at = start + size + size % 2
