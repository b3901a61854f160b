# SPDX-License-Identifier: MIT
"""How time and memory of each reader grow with its input: four sizes, each twice the one before."""

from __future__ import annotations

import datetime
import tempfile
import time
from collections.abc import Callable
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple

from briefing.sheets.cells import FileChoices
from briefing.tables.layout import Choices
from briefing.tables.table import preview
from maps.areas import read_control_layer
from maps.shipped import control_file
from tests import made_files as files
from tests.benchmarks.machine import Machine
from tests.benchmarks.report import Figure
from tests.corpora import PROJECT
from ui.readers.reader_process import ReaderProcess
from ui.readers.reading import unheard

GROWTH: Final = 2.3
"""The most that a doubling of the input may cost."""
SIZES: Final = (1, 2, 4, 8)
_LEAST_SECONDS, _LEAST_BYTES = 0.03, 8 << 20
"""What takes less says nothing of growth."""
_NOW: Final = datetime.datetime(2024, 11, 21, tzinfo=datetime.UTC)


Ask = Callable[..., Any]
"""Asks a reader for a job."""


class Form(NamedTuple):
    """A form: a file with so many things of it, and what a reader is asked about that."""

    name: str
    suffix: str
    base: int
    made: Callable[[int], bytes]
    ask: Callable[[Ask, Path], object]


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Measures the growth of every form; ``machine`` is not asked, nothing is shown."""
    del machine
    return [figure for form in FORMS for figure in _figures(form, max(1, rounds // 3))]


def _figures(form: Form, rounds: int) -> list[Figure]:
    times: dict[int, list[float]] = {size: [] for size in SIZES}
    memory: dict[int, int] = {}
    with tempfile.TemporaryDirectory() as name:
        paths = {size: Path(name) / f"{size}{form.suffix}" for size in SIZES}
        for size, path in paths.items():
            path.write_bytes(form.made(form.base * size))
        for _each in range(rounds):
            for size, path in paths.items():
                seconds, memory[size] = _once(form, path)
                times[size].append(seconds)
    least = {size: min(each) for size, each in times.items()}  # other work beside only ever adds
    growth = [max(least[big], _LEAST_SECONDS) / max(least[small], _LEAST_SECONDS) for small, big in pairwise(SIZES)]
    more = (max(memory[8] - memory[1], _LEAST_BYTES) / max(memory[4] - memory[1], _LEAST_BYTES))
    return [Figure(f"{form.name}: time of a doubling", max(growth), bound=GROWTH, spread=(min(growth), max(growth))),
            Figure(f"{form.name}: memory of a doubling", more * 3 / 7 * 2, bound=GROWTH),
            Figure(f"{form.name}: time of the largest", least[8] * 1000, "ms")]


def _once(form: Form, path: Path) -> tuple[float, int]:
    """Reads a file with a reader of its own. Returns seconds, and the most memory it had, in bytes."""
    reader = ReaderProcess()

    def ask(job: str, *arguments: object) -> Any:
        return reader.ask(path.name, job, arguments, unheard)

    try:
        with tempfile.TemporaryDirectory() as name:
            small = Path(name) / f"small{form.suffix}"
            small.write_bytes(form.made(2))
            form.ask(ask, small)  # so that everything is imported
        begin = time.perf_counter()
        form.ask(ask, path)
        return time.perf_counter() - begin, _most_memory(reader.pid)
    finally:
        reader.end()


def _most_memory(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)


# Asking


def _areas(ask: Ask, path: Path) -> object:
    return ask("areas", path, None)


def _table(ask: Ask, path: Path) -> object:
    return preview(ask("table", path, FileChoices()).sheet, path.name, _NOW.date(), "2024-11-20", {}, Choices())


def _page(ask: Ask, path: Path) -> object:
    taken, data = ask("take", path, _NOW)
    return ask("snapshot", taken.media_type, data, None)


def _briefing(ask: Ask, path: Path) -> object:
    return ask("briefing", path, _known_areas())


@cache
def _known_areas() -> frozenset[str]:
    return frozenset(read_control_layer(control_file(PROJECT / "resources")).ids)


FORMS: Final = (
    Form("GeoJSON", ".geojson", 600, files.geojson, _areas),
    Form("GeoJSON lines", ".ndjson", 600, files.lines, _areas),
    Form("TopoJSON", ".json", 600, files.topojson, _areas),
    Form("Esri JSON", ".json", 600, files.esri, _areas),
    Form("KML", ".kml", 600, files.kml, _areas),
    Form("KMZ", ".kmz", 600, files.kmz, _areas),
    Form("GPX", ".gpx", 600, files.gpx, _areas),
    Form("WKT in a CSV", ".csv", 600, files.wkt, _areas),
    Form("GeoPackage", ".gpkg", 600, files.geopackage, _areas),
    Form("Shapefile", ".zip", 600, files.shapefile, _areas),
    Form("table, CSV", ".csv", 1_000, files.csv, _table),
    Form("table of like rows", ".csv", 1_000, files.csv_alike, _table),
    Form("table, XLSX", ".xlsx", 1_000, files.workbook, _table),
    Form("page", ".html", 2_000, files.html, _page),
    *(Form(f"page of {piece.decode()}", ".html", 50_000, partial(files.repeated, piece), _page)
      for piece in (b"<!--", b"</", b"<?", b"<a ", b"<![CDATA[")),
    Form("page of open <svg>", ".html", 20_000, files.deep, _page),
    Form("text", ".txt", 20_000, files.text, _page),
    Form("text of one word", ".txt", 500_000, files.word, _page),
    Form("MHTML", ".mhtml", 2_000, files.mhtml, _page),
    Form("mail", ".eml", 20_000, files.mail, _page),
    Form("WARC", ".warc", 2_000, files.warc, _page),
    Form("exported chat", ".json", 2_000, files.chat, _page),
    Form("PDF", ".pdf", 200, files.pdf, _page),
    Form("briefing", ".json", 1_000, files.document, _briefing),
)
