# SPDX-License-Identifier: MIT
"""What is in the bundle, what is not, and that it runs by itself."""

from __future__ import annotations

import json
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.corpora import PROJECT
from tests.packaging.bundle import FOLDER, INSIDE, needs_bundle, run_bundle

pytestmark = needs_bundle

MB = 1_000_000
CONTENTS = tomllib.loads((PROJECT / "packaging" / "contents.toml").read_text("utf-8"))
PATTERNS = [pattern for part in CONTENTS["part"] for pattern in part["files"]]


def files() -> dict[str, int]:
    """Every file's bytes by its place; links left out."""
    found = [path for path in FOLDER.rglob("*") if path.is_file() and not path.is_symlink()]
    return {str(path.relative_to(INSIDE if INSIDE in path.parents else FOLDER)): path.stat().st_size for path in found}


def test_it_stays_within_its_size() -> None:
    assert sum(files().values()) <= CONTENTS["most_unpacked"] * MB


def test_a_packed_one_stays_within_its_size() -> None:
    packed = FOLDER.with_suffix(".tar.xz")
    if not packed.exists():
        pytest.skip("it was not packed")
    assert packed.stat().st_size <= CONTENTS["most_packed"] * MB


def test_every_large_file_is_there_for_a_reason() -> None:
    unnamed = {
        name: size
        for name, size in files().items()
        if size > CONTENTS["largest_unnamed"] * MB and not any(fnmatch(name, pattern) for pattern in PATTERNS)
    }
    assert not unnamed


def test_every_reason_has_its_file() -> None:
    names = list(files())
    assert not [pattern for pattern in PATTERNS if not any(fnmatch(name, pattern) for name in names)]
    assert all(part["why"].endswith(".") for part in CONTENTS["part"])


@pytest.mark.parametrize(
    "pattern",
    ["*/qml/*", "*3D*", "*Designer*", "*VirtualKeyboard*", "*/PySide6/*.qm", "*devtools*", "*gtk*", "*/tests/*",
     "*pyogrio*", "*hypothesis*", "*pytest*", "*tkinter*", "*.debug*", "*.map", "*plugins/tls/*", "*libX11*"],
)
def test_what_nothing_uses_is_left_out(pattern: str) -> None:
    assert not [name for name in files() if fnmatch(name, pattern)]


def test_no_link_leads_nowhere() -> None:
    assert not [path for path in FOLDER.rglob("*") if path.is_symlink() and not path.exists()]


def test_the_licences_of_everything_inside_are_inside() -> None:
    kept = {each["name"]: each for each in json.loads((INSIDE / "licences.json").read_text("utf-8"))}
    assert {"Line of Contact", "PySide6", "folium", "numpy", "shapely", "pyproj", "Python", "Leaflet"} <= set(kept)
    assert not [name for name, each in kept.items() if len(each["text"]) < 300]
    folders = {path.name for path in INSIDE.iterdir() if path.is_dir()}
    packages = {name.lower().replace("-", "_") for name in kept}
    ours = {"maps", "resources", "xstatic"}
    packages |= {folder for folder, package in {"pptx": "python_pptx", "pil": "pillow"}.items() if package in packages}
    unnamed = {name for name in folders if not name.startswith("python3") and not name.endswith(".libs")}
    assert not {name.lower() for name in unnamed} - packages - ours


def test_a_first_start_has_the_child_make_the_page_and_keeps_it(tmp_path: Path) -> None:
    done = run_bundle("--exit-when-ready", home=tmp_path, environment={"QT_QPA_PLATFORM": "offscreen"})
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["map_ready"] > 0
    [page] = (tmp_path / ".cache").rglob("page-*.json")
    assert "<!DOCTYPE html>" in json.loads(page.read_text("utf-8"))["html"]


def test_without_a_child_it_makes_the_page_itself(tmp_path: Path) -> None:
    """A file that looks like an old page keeps the child from being begun, as after an update."""
    cache = tmp_path / ".cache" / "line-of-contact" / "Line of Contact"
    cache.mkdir(parents=True)
    (cache / "page-old.json").write_text("{}", "utf-8")
    done = run_bundle("--exit-when-ready", home=tmp_path, environment={"QT_QPA_PLATFORM": "offscreen"})
    assert done.returncode == 0, done.stderr
    assert len(list(cache.glob("page-*.json"))) == 2


def test_a_language_without_texts_of_its_own_is_no_trouble(tmp_path: Path) -> None:
    done = run_bundle("--exit-when-ready", home=tmp_path,
                      environment={"QT_QPA_PLATFORM": "offscreen", "LANG": "uk_UA.UTF-8", "LANGUAGE": "uk"})
    assert done.returncode == 0, done.stderr
