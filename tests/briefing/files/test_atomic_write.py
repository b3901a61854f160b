# SPDX-License-Identifier: MIT
"""A file is written whole or not at all; the old file stays, or is kept as a backup."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.files import atomic_write as durable
from briefing.files.atomic_write import write_durably


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_in_a_new_folder(tmp_path: Path) -> None:
    write_durably(tmp_path / "new" / "a.briefing", b"one")
    assert (tmp_path / "new" / "a.briefing").read_bytes() == b"one"
    assert names(tmp_path / "new") == ["a.briefing"]


def test_the_one_before_is_kept(tmp_path: Path) -> None:
    path, backup = tmp_path / "a.briefing", tmp_path / "a.briefing.bak"
    write_durably(path, b"one", backup=backup)
    assert not backup.exists()
    write_durably(path, b"two", backup=backup)
    write_durably(path, b"three", backup=backup)
    assert (path.read_bytes(), backup.read_bytes()) == (b"three", b"two")
    assert names(tmp_path) == ["a.briefing", "a.briefing.bak"]


@pytest.mark.skipif(os.name != "posix", reason="permissions are another matter elsewhere")
def test_permissions_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    write_durably(path, b"one")
    usual = tmp_path / "usual"
    usual.write_bytes(b"")
    assert path.stat().st_mode == usual.stat().st_mode
    path.chmod(0o640)
    write_durably(path, b"two")
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_what_fails_leaves_everything_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    path = tmp_path / "a.briefing"
    path.write_bytes(b"one")

    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(durable.os if failing == "fsync" else Path, failing, fail)
    with pytest.raises(OSError, match="No space"):
        write_durably(path, b"two")
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == ["a.briefing"]


def test_a_short_file_never_takes_the_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.briefing"
    path.write_bytes(b"one")
    fdopen = os.fdopen

    def short(handle: int, mode: str) -> object:
        file = fdopen(handle, mode)
        write = file.write
        file_write = lambda data: write(data[:1])  # noqa: E731

        class Short:
            def __enter__(self) -> object:
                return self

            def __exit__(self, *_: object) -> None:
                file.close()

            def __getattr__(self, name: str) -> object:
                return file_write if name == "write" else getattr(file, name)

        return Short()

    monkeypatch.setattr(durable.os, "fdopen", short)
    with pytest.raises(OSError, match="space"):
        write_durably(path, b"two")
    assert path.read_bytes() == b"one" and names(tmp_path) == ["a.briefing"]
