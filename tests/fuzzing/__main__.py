# SPDX-License-Identifier: MIT
"""``make fuzz``: changes good files of every form at random and reads what comes out."""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, NamedTuple

from briefing.errors import BriefingError, InFileError
from maps.errors import MapError
from tests.corpora import PROJECT
from tests.fuzzing.good_files import BROKE_DOWN, Asked, GoodFile, PlayerBrokeDown, good_files
from tests.fuzzing.mutating import changed
from ui.readers.readers import Readers
from ui.readers.reading import LIMIT_SECONDS, Reading

KEPT: Final = PROJECT / "build" / "fuzz"
EACH: Final = 500
_SLOW = "stopped after 10 s"


class Outcome(NamedTuple):
    """What became of one changed file. ``trouble`` is set where it was not handled."""

    kind: str
    trouble: str = ""


def tried(file: GoodFile, data: bytes, readers: Readers, folder: Path) -> Outcome:
    """Reads a changed file as the program does."""
    path = folder / file.name
    path.write_bytes(data)
    reading = _Watched(readers, path)
    try:
        file.do(reading)
    except PlayerBrokeDown:
        return Outcome("player broke down")
    except (BriefingError, MapError) as error:
        return _refused(error, reading)
    except Exception as error:  # noqa: BLE001 (what is looked for)
        where = traceback.extract_tb(error.__traceback__)[-1]
        kind = getattr(error, "kind", type(error).__name__)
        return Outcome("not handled", f"{kind} at {where.filename}:{where.lineno}")
    finally:
        reading.over()
    return Outcome("read")


class _Watched(Asked):
    """Asks, and stops what takes longer than a user would wait for without being asked."""

    stopped: set[int] = set()  # noqa: RUF012 (one for all)

    def __call__(self, job: str, *arguments: object) -> object:
        reading = Reading(self.path.name)
        timer = threading.Timer(LIMIT_SECONDS, lambda: (self.stopped.add(id(self)), reading.stop()))
        timer.start()
        try:
            return self.readers.ask(reading, job, *arguments)
        finally:
            timer.cancel()

    def over(self) -> None:
        self.stopped.discard(id(self))


def _refused(error: BriefingError | MapError, reading: _Watched) -> Outcome:
    if id(reading) in reading.stopped:
        return Outcome(_SLOW)
    said = str(error)
    if BROKE_DOWN in said:
        return Outcome("not handled", "the reader broke down")
    if "GB of memory" in said:
        return Outcome("too much memory")
    if isinstance(error, InFileError) and ("\n" in said or not said.endswith(".")):
        return Outcome("not handled", f"not one sentence: {said!r}")
    return Outcome("refused")


def rounds(each: int, minutes: float | None) -> Iterator[int]:
    """Yields the numbers of changes: so many, or for so long."""
    until = time.monotonic() + 60 * (minutes or 0)
    number = 0
    while number < each if minutes is None else time.monotonic() < until:
        yield number
        number += 1


def fuzz(files: list[GoodFile], each: int, minutes: float | None, seed: int) -> dict[str, Counter[str]]:
    """Tries changes of every file. Returns the outcomes by form; what was not handled is kept and printed."""
    by_form: dict[str, list[GoodFile]] = {}
    for file in files:
        by_form.setdefault(file.form, []).append(file)
    found: dict[str, Counter[str]] = {form: Counter() for form in by_form}
    readers, lock = Readers(), threading.Lock()

    def one(form: str, number: int) -> None:
        chance = random.Random(f"{seed} {form} {number}")
        file = by_form[form][number % len(by_form[form])]
        data = changed(chance, file.data)
        with tempfile.TemporaryDirectory() as folder:
            outcome = tried(file, data, readers, Path(folder))
        with lock:
            found[form][outcome.kind] += 1
            if outcome.trouble or outcome.kind == _SLOW:
                _keep(file, number, data, outcome)

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for number in rounds(each, minutes):
            list(pool.map(lambda form, number=number: one(form, number), by_form))
    readers.end()
    return found


def _keep(file: GoodFile, number: int, data: bytes, outcome: Outcome) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{number}-{file.name}"
    path.write_bytes(data)
    print(f"{file.form} {number}: {outcome.kind} {outcome.trouble} ({path.relative_to(PROJECT)})", flush=True)


def main(arguments: list[str]) -> int:
    """Runs the command; returns 1 if anything was not handled."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    parser.add_argument("--each", type=int, default=EACH, help=f"changes of each form (default: {EACH})")
    parser.add_argument("--minutes", type=float, help="go on for so long instead")
    parser.add_argument("--seed", type=int, default=0, help="other changes")
    parser.add_argument("--only", default="", help="forms whose names hold this")
    options = parser.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication(["fuzz"])
    with tempfile.TemporaryDirectory() as folder:
        files = [each for each in good_files(Path(folder)) if options.only in each.form]
    began = time.monotonic()
    found = fuzz(files, options.each, options.minutes, options.seed)
    for form, counts in found.items():
        print(f"{form:22}", ", ".join(f"{count:,} {kind}" for kind, count in counts.most_common()))
    total = sum(found.values(), Counter())
    print(f"{total.total():,} files in {time.monotonic() - began:.0f} s:",
          ", ".join(f"{count:,} {kind}" for kind, count in total.most_common()))
    del application
    return 1 if total["not handled"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
