# SPDX-License-Identifier: MIT
"""The two commands for a new machine: what Make runs, and the check of the system's libraries."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.version import VERSION
from tests.conftest import pytest_make_parametrize_id
from tests.corpora import PROJECT
from tests.patience import GIVE_UP_SECONDS

SCRIPT = PROJECT / "packaging" / "system_libraries.sh"
TOOLS_SCRIPT = PROJECT / "packaging" / "test_tools.sh"
LOAD_SCRIPT = PROJECT / "packaging" / "under_load.sh"
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the script is Linux's")

MISSING = """\
\tlibxcb-cursor.so.0 => not found
\tlibxcb-icccm.so.4 => not found
\tlibxcb-dri3.so.0 => not found
\tlibasound.so.2 => not found
\tlibnss3.so => not found
\tlibX11-xcb.so.1 => not found
\tlibz.so.1 => /lib/libz.so.1 (0x00007f0000000000)
"""
PACKAGES = {"libxcb-cursor0", "libxcb-icccm4", "libxcb-dri3-0", "libasound2t64", "libnss3", "libx11-xcb1"}


class Machine:
    """A machine simulated by scripts in place of ldd, fc-list, id and apt-get."""

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "bin"
        self.venv = folder / "venv"
        self.calls = folder / "calls"
        for name in ("libqxcb.so", "libqoffscreen.so"):
            self.has_file_of_qt(f"plugins/platforms/{name}")
        self.bin.mkdir()
        for name in ("sh", "sed", "sort", "head", "uname", "find", "cat", "grep"):
            real = shutil.which(name)
            assert real is not None
            (self.bin / name).symlink_to(real)
        self.says("fc-list", "echo DejaVu Sans")
        self.says("ldd", "true")
        self.says("id", "echo 1000")

    def has_file_of_qt(self, name: str) -> Path:
        path = self.venv / "lib" / "python3.11" / "site-packages" / "PySide6" / "Qt" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        return path

    def says(self, name: str, script: str) -> None:
        path = self.bin / name
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(0o755)

    def lacks_libraries(self, until: str = "false") -> None:
        self.says("ldd", f"if {until}; then exit 0; fi\ncat <<'END'\n{MISSING}END")

    def has_apt(self, installs: str = "true") -> None:
        self.says("apt-get", f'echo "apt-get $*" >> {self.calls}\ncase $1 in install) {installs} ;; esac')
        self.says("apt-cache", "case $2 in libasound2t64) exit 0 ;; esac; exit 1")

    def check(self, platform: str = "xcb") -> subprocess.CompletedProcess[str]:
        return self.run(SCRIPT, platform)

    def run(self, script: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.bin / "sh"), str(script), str(self.venv), *arguments],
            capture_output=True,
            text=True,
            env={"PATH": str(self.bin), "HOME": str(self.bin)},
            check=False,
            timeout=GIVE_UP_SECONDS,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@LINUX
def test_where_nothing_is_missing_nothing_is_said(machine: Machine) -> None:
    done = machine.check()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@LINUX
def test_root_has_the_packages_installed_quietly(machine: Machine) -> None:
    mark = machine.bin / "installed"
    machine.lacks_libraries(until=f"[ -e {mark} ]")
    machine.says("id", "echo 0")
    machine.has_apt(installs=f": > {mark}")
    done = machine.check()
    assert done.returncode == 0, done.stderr
    update, install = machine.calls.read_text("utf-8").splitlines()
    assert update.startswith("apt-get update -qq")
    assert set(install.split()) >= {"install", "-y", "--no-install-recommends", *PACKAGES}


@LINUX
def test_others_learn_the_one_command_to_type(machine: Machine) -> None:
    machine.lacks_libraries()
    machine.has_apt()
    done = machine.check()
    assert done.returncode == 1
    assert not machine.calls.exists()
    [command] = [line for line in done.stderr.splitlines() if "apt-get install" in line]
    assert command.startswith("  sudo apt-get install ")
    assert set(command.split()[3:]) == PACKAGES


@LINUX
def test_an_install_that_does_not_help_ends_with_the_command(machine: Machine) -> None:
    machine.lacks_libraries()
    machine.says("id", "echo 0")
    machine.has_apt()
    done = machine.check()
    assert done.returncode == 1
    assert "sudo apt-get install" in done.stderr


@LINUX
def test_without_apt_the_libraries_are_named(machine: Machine) -> None:
    machine.lacks_libraries()
    done = machine.check()
    assert done.returncode == 1
    assert "libxcb-cursor.so.0" in done.stderr and "libasound.so.2" in done.stderr


@LINUX
def test_a_missing_font_is_asked_for_but_stops_nothing(machine: Machine) -> None:
    machine.says("fc-list", "true")
    machine.has_apt()
    done = machine.check()
    assert done.returncode == 0
    assert "fonts-dejavu-core" in done.stderr


@LINUX
def test_what_only_videos_need_is_asked_for_but_stops_nothing(machine: Machine) -> None:
    library = machine.has_file_of_qt("lib/libQt6Multimedia.so.6")
    machine.says("ldd", f"case $1 in {library}) echo '\tlibpulse.so.0 => not found' ;; esac")
    done = machine.check()
    assert done.returncode == 0
    assert "libpulse.so.0" in done.stderr
    machine.has_apt()
    assert "sudo apt-get install libpulse0" in machine.check().stderr


@LINUX
def test_a_library_nobody_knows_is_named(machine: Machine) -> None:
    machine.says("ldd", "echo '\tlibunheardof.so.3 => not found'")
    machine.has_apt()
    done = machine.check()
    assert done.returncode == 1
    assert "libunheardof.so.3" in done.stderr


@LINUX
def test_root_has_the_programs_of_the_tests_installed(machine: Machine) -> None:
    machine.says("id", "echo 0")
    machine.has_apt(installs=f'echo "#!{machine.bin}/sh" > {machine.bin}/weston')
    done = machine.run(TOOLS_SCRIPT)
    assert done.returncode == 0
    update, install = machine.calls.read_text("utf-8").splitlines()
    assert update.startswith("apt-get update -qq")
    assert set(install.split()) >= {"install", "-y", "--no-install-recommends", "weston", "xvfb", "desktop-file-utils"}
    assert "Some tests are skipped" in done.stderr, "an install that does not help is reported"


@LINUX
def test_others_learn_how_to_run_every_test(machine: Machine) -> None:
    machine.has_apt()
    machine.says("weston", "true")
    done = machine.run(TOOLS_SCRIPT)
    assert done.returncode == 0 and not machine.calls.exists()
    [command] = [line for line in done.stderr.splitlines() if "apt-get install" in line]
    assert "xvfb" in command and "desktop-file-utils" in command and "weston" not in command


@LINUX
def test_libraries_that_only_a_display_needs_stop_no_tests(machine: Machine) -> None:
    machine.has_apt()
    machine.says("Xvfb", "true")
    machine.lacks_libraries()
    done = machine.run(TOOLS_SCRIPT)
    assert done.returncode == 0 and "libxcb-cursor0" in done.stderr


SIBLINGS = """
import os, pathlib, sys
parents = [stat.read_text().rpartition(") ")[2].split()[1] for stat in pathlib.Path("/proc").glob("[0-9]*/stat")]
print(parents.count(str(os.getppid())))
sys.exit(3)
"""


@LINUX
def test_a_command_under_load_ends_as_it_would_without() -> None:
    """The output ends only when the loops have ended too, because they hold it open."""
    command = ["sh", str(LOAD_SCRIPT), "2", sys.executable, "-c", SIBLINGS]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=GIVE_UP_SECONDS)
    assert (done.returncode, done.stdout, done.stderr) == (3, "3\n", ""), "the command and two loops"


def make(*arguments: str) -> str:
    """What make would do, whatever the make that runs these tests was given."""
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("MAKEFLAGS", "MFLAGS", "MAKEOVERRIDES", "MAKELEVEL", "ARGS", "WORKERS", "PYTHON")}
    return subprocess.run(["make", "-n", *arguments], cwd=PROJECT, check=True, capture_output=True, text=True,
                          env=environment).stdout


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make")
def test_make_passes_arguments_on_and_installs_from_the_requirements() -> None:
    assert "main.py --version" in make("run", "ARGS=--version")
    assert "pytest -n auto --dist loadfile -k some" in make("test", "ARGS=-k some")
    assert "pytest  -k some" in make("test", "ARGS=-k some", "WORKERS=")
    assert "pytest tests/end2end" in make("test-under-load")
    assert "pytest -k some" in make("test-under-load", "ARGS=-k some")
    fresh = make("--always-make", "test")
    assert "-m venv .venv" in fresh and "-r requirements-dev.txt" in fresh
    assert "-r requirements.txt" in make("--always-make", "run")


def test_the_continuous_integration_calls_make_test() -> None:
    script = PROJECT / ".ci" / "run"
    assert script.stat().st_mode & 0o100
    assert script.read_text("utf-8").rstrip().endswith("exec make test")


def test_every_requirement_says_why_it_is_there() -> None:
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-build.txt"):
        blocks = (PROJECT / name).read_text("utf-8").strip().split("\n\n")
        for block in blocks:
            lines = block.splitlines()
            assert lines[0].startswith("#"), f"{name}: {block}"
            assert all(
                line.startswith(("#", "-r ")) or re.fullmatch(r"[\w-]+(>=[\d.]+,<[\d.]+)", line) for line in lines
            )


def test_the_version_is_in_one_place() -> None:
    places = [path for folder in ("packaging", "ui", "maps", "briefing") for path in (PROJECT / folder).rglob("*")]
    texts = (".py", ".md", ".toml", ".spec", ".xml", ".iss", ".desktop", ".plist", ".sh")
    holding = [path for path in places if path.suffix in texts and f"{VERSION}" in path.read_text("utf-8")]
    assert [path.name for path in holding] == ["version.py"]


def test_the_continuous_integration_proves_the_bundle() -> None:
    script = (PROJECT / ".ci" / "run").read_text("utf-8")
    assert script.index("make bundle") < script.index("make prove") < script.index("make test")


def test_the_changelog_knows_the_version() -> None:
    assert f"\n## {VERSION}\n" in (PROJECT / "CHANGELOG.md").read_text("utf-8")


def test_links_in_the_documents_lead_somewhere() -> None:
    named = ("README.md", "CONTRIBUTING.md", "packaging/README.md", "tests/benchmarks/README.md")
    for document in (*(PROJECT / name for name in named), *sorted((PROJECT / "docs").rglob("*.md"))):
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text("utf-8")):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_names_of_tests_hold_no_second_they_were_collected_in() -> None:
    """Workers compare the names of what they collected; one second apart they have to be the same."""
    early, late = (gzip.compress(b"words", mtime=second) for second in (1, 2))
    assert early != late
    assert {pytest_make_parametrize_id(each, "data") for each in (early, late, b"\x00", b"long " * 99)} == {"data"}
    assert pytest_make_parametrize_id(b"no gzip", "data") is None
    assert pytest_make_parametrize_id("text \x1f", "data") is None
