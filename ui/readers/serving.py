# SPDX-License-Identifier: MIT
"""The reader's side: takes one question after the other, and answers each."""

from __future__ import annotations

import gc
import os
import pickle
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import IO, Any, Final

from ui.readers.answers import Done, Failed, NoMemory, Refused, Report
from ui.readers.bounds import bound, most_resident
from ui.readers.messages import send

_REPORT_SECONDS: Final = 0.04
_MUCH_MEMORY: Final = 160 << 20
JOBS: Final = {
    "areas": "ui.readers.area_jobs", "pasted_areas": "ui.readers.area_jobs", "table": "ui.readers.table_jobs",
    "briefing": "ui.readers.briefing_jobs", "glance": "ui.readers.briefing_jobs", "take": "ui.readers.snapshot_jobs",
    "snapshot": "ui.readers.snapshot_jobs", "open_pdf": "ui.readers.pdf_jobs", "pdf_marks": "ui.readers.pdf_jobs",
    "draw_page": "ui.readers.pdf_jobs", "facts": "ui.readers.fact_jobs", "background": "ui.readers.background_jobs",
    "take_medium": "ui.readers.medium_jobs", "medium_picture": "ui.readers.medium_jobs",
    "open_video": "ui.readers.video_jobs", "video_frame": "ui.readers.video_jobs",
    "begin_sizes": "ui.readers.day_jobs", "sizes": "ui.readers.day_jobs",
}
"""What a reader can be asked for, and the module whose function of that name does it."""
PREPARE: Final = "prepare"
"""Asks a reader to import what a job needs; it has no answer."""
_NEEDED: Final = {
    "areas": ("shapely", "pyproj", "maps.importing.normalising", "maps.importing.geojson.json_layers",
              "maps.importing.kml.xml_layers", "maps.importing.tables.wkt_tables"),
    "table": ("briefing.sheets.workbook", "briefing.sheets.delimited"),
}
"""What some jobs import only once a file needs it."""


def serve() -> int:
    """Answers questions until the program goes away. Returns the exit status."""
    questions, answers = _own_pipes()
    asked: queue.SimpleQueue[tuple[str, tuple[Any, ...]]] = queue.SimpleQueue()
    bound()
    threading.Thread(target=_listen, args=(questions, asked), daemon=True).start()
    tidy = Tidying()
    while True:
        job, arguments = asked.get()
        if job == PREPARE:
            _prepare(*arguments)
            continue
        gc.disable()
        answer = _answer(job, arguments, _Reporter(answers))
        try:
            send(answers, answer)
        except MemoryError:
            send(answers, NoMemory())
        del answer, arguments
        gc.enable()
        tidy()


class Tidying:
    """Collects a job's garbage; what was loaded is looked through once only: it takes 2 ms, a third of a small file."""

    def __init__(self) -> None:
        self._modules = 0

    def __call__(self) -> None:
        """Called after each job."""
        gc.collect()
        if len(sys.modules) != self._modules:
            self._modules = len(sys.modules)
            gc.freeze()


def _own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Takes the pipes to the program for itself, so that nothing else that is printed gets into them."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)
    return questions, answers


def _listen(questions: IO[bytes], asked: queue.SimpleQueue[tuple[str, tuple[Any, ...]]]) -> None:
    """Listens to the program, also while something is read; ends the process once the program is gone."""
    while True:
        try:
            asked.put(pickle.load(questions))  # noqa: S301 (the program's own words)
        except (EOFError, OSError):
            os._exit(0)


def _prepare(job: str) -> None:
    for module in (JOBS[job], *_NEEDED.get(job, ())):
        import_module(module)


class _Reporter:
    """Reports the progress, now and then."""

    def __init__(self, answers: IO[bytes]) -> None:
        self._answers = answers
        self._last = time.monotonic()

    def __call__(self, *numbers: int) -> None:
        now = time.monotonic()
        if now - self._last > _REPORT_SECONDS:
            self._last = now
            send(self._answers, Report(numbers))


def _answer(job: str, arguments: tuple[Any, ...], report: Callable[..., object]) -> object:
    from briefing.errors import BriefingError
    from maps.errors import MapError

    try:
        value = getattr(import_module(JOBS[job]), job)(*arguments, report)
        return Done(value, most_resident() > _MUCH_MEMORY)
    except (BriefingError, MapError) as error:
        return Refused(type(error), error.args, error.__dict__)
    except MemoryError:
        return NoMemory()
    except Exception as error:  # noqa: BLE001 (handed on to the program)
        return Failed(type(error).__name__, tuple(_places(error)))


def _places(error: BaseException) -> list[str]:
    """Returns where an error came from, innermost last, as file, line and function."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    return [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]


if __name__ == "__main__":
    sys.exit(serve())
