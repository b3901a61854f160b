# SPDX-License-Identifier: MIT
"""The layout of the code, held by reading it: who imports whom, how long things are, what is nowhere."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.corpora import PROJECT

MOST_LINES = 330
"""About 300; a file that reaches this has to be divided."""
MOST_LINES_OF_FUNCTION = {"briefing": 45, "maps": 45, "ui": 45, "tests": 60}
"""About 40, docstring and all; tests may hold a long table."""

GEOMETRY = {"shapely", "pyproj", "geojson"}
SLOW = GEOMETRY | {"numpy", "folium", "requests", "jinja2", "defusedxml", "shapefile", "sqlite3"}
WEB_ENGINE = {"map_view", "web_page", "web_scheme", "web_security"}
PACKAGES = ("briefing", "maps", "ui", "tests")


def python_files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((PROJECT / folder).rglob("*.py"))]


def own_files() -> list[Path]:
    """Every text file of the project's own, the big data files aside."""
    folders = [path for name in (*PACKAGES, "packaging", ".ci") for path in (PROJECT / name).rglob("*")]
    web = list((PROJECT / "resources" / "web").iterdir())
    top = [
        path for path in PROJECT.iterdir() if path.suffix in (".py", ".md", ".toml", ".txt") or path.name == "Makefile"
    ]
    return sorted(
        path
        for path in (*folders, *web, *top)
        if path.is_file() and path.suffix in ("", ".py", ".js", ".css", ".md", ".toml", ".txt", ".sh", ".csv")
    )


def imports(path: Path) -> Iterator[str]:
    """Full names of everything a file imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def function_lengths(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            yield node.name, node.end_lineno - node.lineno + 1


def allowed(path: Path) -> set[str]:
    """The packages beside the standard library that a file may import."""
    place = path.relative_to(PROJECT).as_posix()
    if place.startswith("briefing/"):
        return {"briefing", "msgspec", *{"briefing/files/table_files.py": ("openpyxl",)}.get(place, ())}
    if place.startswith("maps/"):
        special = {
            "maps/page/folium_page.py": {"folium", "branca"},
            "maps/http/client.py": {"requests", "urllib3"},  # the second for the first's faults and connections
            "maps/providers/day_builder.py": {"numpy"},
            "maps/timeline/time_pack.py": {"numpy"},
            "maps/timeline/time_pack_arcs.py": {"numpy"},
            "maps/importing/xml_walk.py": {"defusedxml"},
            "maps/importing/shapefile_tables.py": {"shapefile"},
        }.get(place, set())
        if place.startswith("maps/importing/"):
            special = special | {"numpy"}
        building = {"numpy", "shapefile"} if place.startswith("maps/build/") else set()
        return {"briefing", "maps", "msgspec", *GEOMETRY, *special, *building}
    if place.startswith("ui/"):
        special = {"ui/timeline/sizes_pane.py": {"pyqtgraph"}}.get(place, set())
        return {"briefing", "maps", "ui", "PySide6", "shiboken6", *special}
    return {"ui", "PySide6"}  # main.py


@pytest.mark.parametrize(
    "path",
    [*python_files("briefing", "maps", "ui"), PROJECT / "main.py"],
    ids=lambda path: path.relative_to(PROJECT).as_posix(),
)
def test_a_module_imports_only_what_its_layer_may(path: Path) -> None:
    foreign = {
        name
        for name in imports(path)
        if name.split(".")[0] not in sys.stdlib_module_names and name.split(".")[0] not in allowed(path)
    }
    assert not foreign


def test_nobody_imports_main() -> None:
    assert not [path for path in python_files(*PACKAGES) if any(name.split(".")[0] == "main" for name in imports(path))]


def test_the_program_does_without_the_builds() -> None:
    users = [
        path
        for path in [*python_files("ui", "maps", "briefing"), PROJECT / "main.py"]
        if "build" not in path.parts and any(name.startswith("maps.build") for name in imports(path))
    ]
    assert not users


def test_xml_is_read_by_the_defused_reader_alone() -> None:
    users = {
        path.relative_to(PROJECT).as_posix()
        for path in python_files("briefing", "maps", "ui")
        if any(name.split(".")[0] == "xml" for name in imports(path))
    }
    assert not users


def test_the_network_is_reached_by_one_module_alone() -> None:
    networks = {"requests", "urllib3", "socket", "ssl", "ftplib", "smtplib", "xmlrpc", "asyncio"}
    users = {
        path.relative_to(PROJECT).as_posix()
        for path in python_files("briefing", "maps")
        for name in imports(path)
        if name.split(".")[0] in networks or name.startswith(("urllib.request", "http.client", "http.server"))
    }
    assert users <= {"maps/http/client.py"}


def test_only_four_modules_touch_the_web_engine() -> None:
    users = {path.stem for path in python_files("ui") if any("QtWebEngine" in name for name in imports(path))}
    assert users == WEB_ENGINE


def test_nothing_slow_is_imported_on_the_way_to_the_first_map() -> None:
    probe = (
        "import sys, ui.application, ui.map.map_view, ui.reading.controller, ui.files.opener;"
        "import maps.page.site, maps.page.page_cache, maps.areas;"
        f"print(sorted(set(sys.modules) & {SLOW!r}))"
    )
    out = subprocess.run([sys.executable, "-c", probe], cwd=PROJECT, check=True, capture_output=True, text=True)
    assert out.stdout.strip() == "[]"


def test_briefing_and_maps_pass_their_tests_with_pyside6_absent() -> None:
    script = """
import sys, os
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"{name} is absent")
sys.meta_path.insert(0, Refuse())
import pytest
sys.exit(pytest.main([
    "-c", os.devnull, "--rootdir", os.getcwd(), "--import-mode=importlib", "-q",
    "-p", "no:pytest-qt", "-p", "no:cacheprovider",
    "tests/briefing/test_check.py", "tests/briefing/test_default_briefing.py",
    "tests/briefing/test_statement_filter.py",
    "tests/maps/test_areas.py", "tests/maps/test_measure.py", "tests/maps/test_geodesy.py"]))
"""
    out = subprocess.run(
        [sys.executable, "-c", script],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        env={**_environment(), "PYTHONPATH": str(PROJECT)},
    )
    assert out.returncode == 0, out.stdout + out.stderr
    assert " passed" in out.stdout


def test_every_module_of_briefing_and_maps_imports_without_pyside6() -> None:
    modules = [".".join(path.relative_to(PROJECT).with_suffix("").parts) for path in python_files("briefing", "maps")]
    script = f"import sys; sys.modules['PySide6'] = None\nfor name in {modules!r}: __import__(name)"
    subprocess.run([sys.executable, "-c", script], cwd=PROJECT, check=True)


def test_files_stay_short() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in own_files() if path.suffix in (".py", ".js")}
    assert not {path.name: length for path, length in lengths.items() if length > MOST_LINES}


def test_functions_stay_short() -> None:
    long = {
        f"{path.name}:{name}": length
        for package, most in MOST_LINES_OF_FUNCTION.items()
        for path in python_files(package)
        for name, length in function_lengths(path)
        if length > most
    }
    assert not long


def test_every_source_file_names_its_licence_first() -> None:
    lacking = [
        path
        for path in own_files()
        if path.suffix in (".py", ".js", ".css", ".sh")
        and not any("SPDX-License-Identifier: MIT" in line for line in path.read_text("utf-8").splitlines()[:2])
    ]
    assert not lacking


def test_no_module_holds_a_qt_object() -> None:
    from PySide6.QtCore import QObject

    held = []
    for path in python_files("ui"):
        name = path.relative_to(PROJECT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
        module = importlib.import_module(name)
        held += [f"{path.name}: {name}" for name, value in vars(module).items() if isinstance(value, QObject)]
    assert not held


@pytest.mark.parametrize(
    "word",
    [
        # Put together here, so that this file does not hold them.
        "../" + "shared",
        "/home" + "/",
        "/root" + "/",
        "/Users" + "/",
        "C:" + "\\Users",
        "pypi" + ".org",
        "python" + "hosted",
        "npmjs" + ".org",
        "proxy" + ".golang",
        "deb" + ".debian.org",
    ],
)
def test_the_project_speaks_of_itself_alone(word: str) -> None:
    holding = [path for path in own_files() if word in path.read_text("utf-8")]
    assert [path for path in holding if path.name != "corpora.py"] == []


def _environment() -> dict[str, str]:
    import os

    return {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
