# SPDX-License-Identifier: MIT
"""Checks the layout of the code by reading it: imports, lengths of files and functions, forbidden words."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.corpora import PROJECT
from tests.rooms import ROOMS

MOST_LINES = 450
"""The maximum length of a file; a class may stay whole, but a file this long is worth a look."""
MOST_LINES_MEDIAN, MOST_LINES_OF_95_PERCENT = 150, 300
MOST_LINES_OF_FUNCTION = {"briefing": 45, "maps": 45, "ui": 45, "tests": 60}
"""Docstrings included; tests may hold a long table."""
MOST_LINES_OF_95_PERCENT_OF_FUNCTIONS = 30
MOST_MODULES_OF_A_FOLDER = 26

GEOMETRY = {"shapely", "pyproj", "geojson"}
SLOW = GEOMETRY | {"numpy", "folium", "requests", "jinja2", "defusedxml", "shapefile", "sqlite3", "openpyxl", "pptx",
                   "pypdf", "PIL"}
WEB_ENGINE = {"map_view", "web_page", "web_print", "web_scheme", "web_security"}
"""The last but two prints pages to PDF off screen; it makes its profile where the map's is made."""
PACKAGES = ("briefing", "maps", "ui", "tests")


def python_files(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((PROJECT / folder).rglob("*.py"))]


@cache
def own_files() -> list[Path]:
    """Every text file of the project's own, the big data files aside."""
    folders = [path for name in (*PACKAGES, "packaging", "docs", ".ci") for path in (PROJECT / name).rglob("*")]
    web = [path for name in ("web", "handout") for path in (PROJECT / "resources" / name).iterdir()]
    top = [
        path for path in PROJECT.iterdir() if path.suffix in (".py", ".md", ".toml", ".txt") or path.name == "Makefile"
    ]
    return sorted(
        path
        for path in (*folders, *web, *top)
        if path.is_file() and path.suffix in ("", ".py", ".js", ".css", ".md", ".toml", ".txt", ".sh", ".csv")
    )


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Returns the full names of everything a file imports, also inside functions."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def function_lengths(path: Path) -> tuple[tuple[str, int], ...]:
    return tuple((node.name, node.end_lineno - node.lineno + 1) for node in ast.walk(ast.parse(path.read_text("utf-8")))
                 if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None)


def allowed(path: Path) -> set[str]:
    """Returns the packages that a file may import in addition to the standard library."""
    place = path.relative_to(PROJECT).as_posix()
    if place.startswith("briefing/"):
        tables = {"briefing/tables/templates.py": "openpyxl", "briefing/sheets/xml_stream.py": "defusedxml"}
        return {"briefing", "msgspec", *filter(None, [tables.get(place)])}
    if place.startswith("maps/"):
        special = {
            "maps/page/folium_page.py": {"folium", "branca"},
            "maps/http/client.py": {"requests", "urllib3"},  # urllib3 for requests' errors and connections
            "maps/providers/day_builder.py": {"numpy"},
            "maps/backgrounds/catalogue.py": {"xyzservices"},
            "maps/exporting/film/gif.py": {"PIL"},
            "maps/backgrounds/placement.py": {"numpy"},
            "maps/backgrounds/warping.py": {"numpy"},
            "maps/exporting/base_map.py": {"numpy"},
            "maps/exporting/on_picture.py": {"numpy"},
            "maps/exporting/page_units.py": {"numpy"},
            "maps/geodesy.py": {"numpy"},
            "maps/timeline/drawn_along.py": {"numpy"},
            "maps/timeline/grid.py": {"numpy"},
            "maps/timeline/land.py": {"numpy"},
            "maps/timeline/region_sums.py": {"numpy"},
            "maps/timeline/slivers.py": {"numpy"},
            "maps/timeline/time_pack.py": {"numpy"},
            "maps/timeline/time_pack_arcs.py": {"numpy"},
            "maps/exporting/powerpoint/slides.py": {"pptx"},
            "maps/exporting/tables.py": {"openpyxl"},
            "maps/exporting/paper/pdf_finish.py": {"pypdf"},
            "maps/exporting/paper/pdf_tags.py": {"pypdf"},
            "maps/exporting/paper/structure_tree.py": {"pypdf"},
            "maps/importing/kml/xml_walk.py": {"defusedxml"},
            "maps/importing/tables/shapefile_tables.py": {"shapefile"},
        }.get(place, set())
        if place.startswith("maps/importing/"):
            special = special | {"numpy"}
        building = {"numpy", "shapefile", "fontTools"} if place.startswith("maps/build/") else set()
        return {"briefing", "maps", "msgspec", *GEOMETRY, *special, *building}
    if place in ("ui/readers/exif.py", "ui/readers/medium_jobs.py"):
        return {"briefing", "ui", "PySide6", "PIL"}
    if place.startswith("ui/"):
        return {"briefing", "maps", "ui", "PySide6", "shiboken6"}
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


def room_of(module: str) -> str:
    """Returns the room of a module's full name: "ui.map.web_page" is in "ui/map", "ui.application" in "ui"."""
    return "/".join(module.split(".")[:-1])


@cache
def own_imports(package: str) -> dict[str, set[str]]:
    """Returns the modules of its own package that each module imports, by full names, also inside functions."""
    modules = {module_name(path): path for path in python_files(package) if path.stem != "__init__"}
    return {name: {each for each in imported_modules(path) if each in modules} for name, path in modules.items()}


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(PROJECT).with_suffix("").parts)


def imported_modules(path: Path) -> set[str]:
    """Returns the full names that a file imports, and their parents, so that modules are among them."""
    names = set(imports(path))
    return names | {name.rpartition(".")[0] for name in names}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_the_rooms_below_it(room: str) -> None:
    package = room.split("/")[0]
    foreign = {
        f"{module} imports {other}"
        for module, others in own_imports(package).items()
        if room_of(module) == room
        for other in others
        if room_of(other) not in (room, *ROOMS[room])
    }
    assert foreign == set()


def test_every_folder_of_code_is_a_room_of_the_tables() -> None:
    folders = {path.parent.relative_to(PROJECT).as_posix() for path in python_files("briefing", "maps", "ui")}
    assert folders == set(ROOMS)


@pytest.mark.parametrize("package", ["briefing", "maps", "ui"])
def test_no_files_import_each_other_in_a_circle(package: str) -> None:
    left = own_imports(package)
    while free := {module for module, others in left.items() if not others & left.keys()}:
        left = {module: others for module, others in left.items() if module not in free}
    assert left == {}, "these import each other, directly or through others"


def test_what_runs_before_qt_imports_no_pyside() -> None:
    users = [path for path in python_files("ui/start") if any(name.startswith("PySide6") for name in imports(path))]
    assert users == []


def test_the_tests_have_the_rooms_of_the_code() -> None:
    folders = {path.parent.relative_to(PROJECT).as_posix() for path in python_files("tests/ui", "tests/maps")}
    assert {folder.removeprefix("tests/") for folder in folders} <= set(ROOMS)


def test_contributing_shows_the_same_tables() -> None:
    text = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")
    rows = [[cell.strip() for cell in line.split("|")] for line in text.splitlines() if line.count("|") == 4]
    lines = {row[1]: row[3] for row in rows}
    shown = {room: lines.get(f"`{room}/`", "") for room in ROOMS}
    assert shown == {
        room: ", ".join(f"`{other}/`" for other in others) if others else "nothing of its package"
        for room, others in ROOMS.items()
    }


def test_the_paths_that_documents_name_are_there() -> None:
    named = {
        (document.name, path)
        for document in own_files()
        if document.suffix == ".md"
        for path in re.findall(
            r"`((?:ui|maps|briefing|tests|resources|packaging|docs)/[\w./-]+)`", document.read_text("utf-8")
        )
    }
    assert len(named) > 100
    assert sorted((name, path) for name, path in named if not (PROJECT / path).exists()) == []


def test_nobody_imports_main() -> None:
    assert not [path for path in python_files(*PACKAGES) if any(name.split(".")[0] == "main" for name in imports(path))]


def test_the_program_does_without_the_builds() -> None:
    users = [
        path
        for path in [*python_files("ui", "maps", "briefing"), PROJECT / "main.py"]
        if "build" not in path.parts and any(name.startswith("maps.build") for name in imports(path))
    ]
    assert not users


def test_xml_is_read_only_by_the_defused_reader() -> None:
    users = {
        path.relative_to(PROJECT).as_posix()
        for path in python_files("briefing", "maps", "ui")
        if any(name.split(".")[0] == "xml" for name in imports(path))
    }
    assert not users


def test_databases_from_outside_are_opened_by_one_module() -> None:
    users = {
        path.relative_to(PROJECT).as_posix()
        for path in python_files("briefing", "maps", "ui")
        if "sqlite3.connect(" in path.read_text("utf-8")
    }
    assert users == {"maps/guarded_database.py", "maps/exporting/geopackage.py"}, "the latter writes one of its own"


def test_only_one_module_reaches_the_network() -> None:
    networks = {"requests", "urllib3", "socket", "ssl", "ftplib", "smtplib", "xmlrpc", "asyncio"}
    users = {
        path.relative_to(PROJECT).as_posix()
        for path in python_files("briefing", "maps")
        for name in imports(path)
        if name.split(".")[0] in networks or name.startswith(("urllib.request", "http.client", "http.server"))
    }
    assert users <= {"maps/http/client.py"}


def test_only_five_modules_touch_the_web_engine() -> None:
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
    code = sorted(length for path, length in lengths.items() if path.name != "__init__.py")
    assert not {path.name: length for path, length in lengths.items() if length > MOST_LINES}
    assert code[len(code) // 2] <= MOST_LINES_MEDIAN
    assert code[len(code) * 95 // 100] <= MOST_LINES_OF_95_PERCENT


def test_functions_stay_short() -> None:
    long = {
        f"{path.name}:{name}": length
        for package, most in MOST_LINES_OF_FUNCTION.items()
        for path in python_files(package)
        for name, length in function_lengths(path)
        if length > most
    }
    assert not long


def test_nearly_all_functions_are_short() -> None:
    lengths = sorted(
        length for path in python_files("briefing", "maps", "ui") for _name, length in function_lengths(path)
    )
    assert lengths[len(lengths) * 95 // 100] <= MOST_LINES_OF_95_PERCENT_OF_FUNCTIONS


def test_no_folder_of_code_is_crowded() -> None:
    crowded = {
        room: count
        for room in ROOMS
        if (count := len([*(PROJECT / room).glob("[!_]*.py")])) > MOST_MODULES_OF_A_FOLDER
    }
    assert not crowded


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
        # Concatenated, so that this file does not contain them.
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
def test_the_project_speaks_only_of_itself(word: str) -> None:
    holding = [path for path in own_files() if word in path.read_text("utf-8")]
    assert [path for path in holding if path.name != "corpora.py"] == []


def _environment() -> dict[str, str]:
    import os

    return {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
