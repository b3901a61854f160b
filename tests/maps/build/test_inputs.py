# SPDX-License-Identifier: MIT
"""Package files are read from their archives and compared with their recorded hashes."""

from __future__ import annotations

import io
import tarfile
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from maps.build.archives import read_members
from maps.build.inputs import InputFile, Package, read_input
from maps.errors import MapError

CONTENT = "Дніпро\n".encode()


def tar(path: str, mode: str) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in (("other", b"x"), (path, CONTENT)):
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return buffer.getvalue()


def ar(members: dict[str, bytes]) -> bytes:
    written = b"!<arch>\n"
    for name, data in members.items():
        header = f"{name:<16}{0:<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n"
        written += header.encode("ascii") + data + b"\n" * (len(data) % 2)
    return written


@pytest.fixture
def archives(tmp_path: Path) -> dict[str, Path]:
    wheel, package, deb = (tmp_path / name for name in ("a.whl", "a.tgz", "a.deb"))
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("data/rivers", CONTENT)
    package.write_bytes(tar("data/rivers", "w:gz"))
    inner = tar("./data/rivers", "w:xz")
    deb.write_bytes(ar({"debian-binary": b"2.0", "control.tar.xz": b"odd", "data.tar.xz": inner}))
    return {"whl": wheel, "tgz": package, "deb": deb}


@pytest.mark.parametrize("kind", ["whl", "tgz", "deb"])
def test_member_is_read(archives: dict[str, Path], kind: str) -> None:
    assert read_members(archives[kind], ["data/rivers"]) == {"data/rivers": CONTENT}


@pytest.mark.parametrize("kind", ["whl", "tgz", "deb"])
def test_missing_member_is_named(archives: dict[str, Path], kind: str) -> None:
    with pytest.raises(MapError, match="holds no file data/lakes"):
        read_members(archives[kind], ["data/lakes"])


@pytest.mark.parametrize("kind", ["whl", "tgz", "deb"])
def test_damaged_archive_is_refused(archives: dict[str, Path], kind: str) -> None:
    archives[kind].write_bytes(b"nothing of the kind")
    with pytest.raises(MapError, match="cannot be read"):
        read_members(archives[kind], ["data/rivers"])


def test_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MapError, match="unknown kind"):
        read_members(tmp_path / "a.rar", ["data/rivers"])


def recorded(digest: str) -> InputFile:
    package = Package("PyPI", "a", "1", "a.whl")
    return InputFile(package, "data/rivers", digest, "rivers", "public domain", "nobody")


def test_recorded_file_is_given(archives: dict[str, Path], tmp_path: Path) -> None:
    assert read_input(recorded(sha256(CONTENT).hexdigest()), tmp_path) == CONTENT


def test_another_file_of_that_name_is_refused(archives: dict[str, Path], tmp_path: Path) -> None:
    with pytest.raises(MapError, match="not the recorded file"):
        read_input(recorded("0" * 64), tmp_path)
