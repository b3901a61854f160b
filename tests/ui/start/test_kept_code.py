# SPDX-License-Identifier: MIT
"""What PySide6 compiles at each start is compiled once, and taken only from this user's own file."""

from __future__ import annotations

import builtins
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpora import PROJECT
from tests.patience import GIVE_UP_SECONDS
from ui.start.kept_code import kept_code

SOURCE = b"made = [1, 2, 3]\n"
NAME = "shibokensupport/signature/some_module.py"

PROGRAM = """
import builtins, sys
from pathlib import Path
from ui.start.kept_code import kept_code
compiled = []
usual = builtins.compile
def noting(source, filename, *arguments, **more):
    if isinstance(filename, str) and filename.startswith("shibokensupport"):
        compiled.append(filename)
    return usual(source, filename, *arguments, **more)
builtins.compile = noting
with kept_code(Path(sys.argv[1])):
    import PySide6.QtCore
from PySide6.QtCore import QObject, QTimer
try:
    QTimer().setInterval("soon")
except TypeError as error:  # the sentence is made by those modules
    assert "setInterval" in str(error) and "int" in str(error), error
else:
    raise AssertionError("no sentence")
print(len(compiled))
"""


def compiled_at_a_start(folder: Path) -> int:
    done = subprocess.run([sys.executable, "-c", PROGRAM, str(folder)], cwd=PROJECT, capture_output=True, text=True,
                          timeout=GIVE_UP_SECONDS, check=False)
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_pyside_compiles_nothing_the_second_time(tmp_path: Path) -> None:
    """Should it compile nothing by itself one day, this help is no longer needed."""
    folder = tmp_path / "cache"
    assert compiled_at_a_start(folder) > 5
    assert compiled_at_a_start(folder) == 0


def compiled_in(folder: Path, monkeypatch: pytest.MonkeyPatch, source: bytes = SOURCE) -> int:
    """How often Python itself compiles a source while kept code is in use."""
    calls: list[object] = []
    usual = builtins.compile

    def noting(source: object, name: object, *arguments: object, **more: object) -> object:
        calls.append(name)
        return usual(source, name, *arguments, **more)

    with monkeypatch.context() as patch:
        patch.setattr(builtins, "compile", noting)
        with kept_code(folder):
            found: dict[str, object] = {}
            exec(compile(source, NAME, "exec"), found)
        assert found["made"]
    assert builtins.compile is usual
    return calls.count(NAME)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the source is kept already."""
    made = tmp_path / "cache"
    assert compiled_in(made, monkeypatch) == 1 and compiled_in(made, monkeypatch) == 0
    return made


def kept_file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def test_another_source_is_compiled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert compiled_in(folder, monkeypatch, SOURCE + b"more = 1\n") == 1


@pytest.mark.parametrize("damage", [
    lambda data: b"", lambda data: data[:-1], lambda data: data[:40], lambda data: data + b"\0",
    lambda data: b"\0\0\0\0" + data[4:], lambda data: data[:60] + bytes([data[60] ^ 1]) + data[61:]])
def test_a_damaged_file_is_made_anew(folder: Path, monkeypatch: pytest.MonkeyPatch, damage: object) -> None:
    file = kept_file(folder)
    file.write_bytes(damage(file.read_bytes()))
    assert compiled_in(folder, monkeypatch) == 1 and compiled_in(folder, monkeypatch) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there permissions are not bits")
@pytest.mark.parametrize("of", ["file", "folder"])
def test_what_others_may_write_to_is_not_run(folder: Path, monkeypatch: pytest.MonkeyPatch, of: str) -> None:
    (kept_file(folder) if of == "file" else folder).chmod(0o777)
    assert compiled_in(folder, monkeypatch) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there permissions are not bits")
def test_a_new_file_is_the_users_alone(folder: Path) -> None:
    assert folder.stat().st_mode & 0o077 == 0 and kept_file(folder).stat().st_mode & 0o077 == 0


def test_where_nothing_can_be_written_the_start_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "a file"
    blocked.write_bytes(b"")
    assert compiled_in(blocked / "cache", monkeypatch) == 1


def test_what_is_no_source_of_pyside_is_not_kept(tmp_path: Path) -> None:
    with kept_code(tmp_path / "cache"):
        compile("1", "<string>", "eval")
    assert not (tmp_path / "cache").exists()
