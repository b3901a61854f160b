# SPDX-License-Identifier: MIT
"""``make bench``: measures the program against the bare floor and prints the table."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import Final

from tests.benchmarks.machine import Machine, NotMeasured, describe, this_machine
from tests.benchmarks.report import Figure, Section, table

TITLES: Final = {
    "startup": "Start-up", "memory": "Memory", "latency": "Latency", "frames": "Frames", "cards": "10,000 statements",
    "presenting": "Presenting", "files": "Briefing files", "tables": "Tables of statements",
    "days": "Days of control data", "backgrounds": "Backgrounds", "places": "10,000 places", "exports": "Exports",
    "growth": "Growth with the size of a file",
    "monkey": "A long day",
}
_ROUNDS: Final = 9
_QUICK_ROUNDS: Final = 3


def main(arguments: list[str]) -> int:
    """Measures what was requested; returns 1 if something could not be measured, else 0."""
    options = _parser().parse_args(arguments)
    rounds = _QUICK_ROUNDS if options.quick else options.rounds
    with this_machine() as machine:
        print(describe(machine), flush=True)
        machine = replace(machine, same_map=options.same_map)
        sections = [_measured(machine, name, rounds) for name in options.only or TITLES]
        print(table(sections))
        print(describe(machine))
    return 1 if any(section.failure for section in sections) else 0


def _measured(machine: Machine, name: str, rounds: int) -> Section:
    measure: Callable[[Machine, int], list[Figure]] = import_module(f"tests.benchmarks.{name}").measure
    print(f"measuring {name} …", file=sys.stderr, flush=True)
    try:
        return Section(TITLES[name], tuple(measure(machine, rounds)))
    except NotMeasured as error:
        return Section(TITLES[name], failure=str(error))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=_count, default=_ROUNDS, metavar="N",
                        help=f"rounds of each ratio (default: {_ROUNDS})")
    parser.add_argument("--quick", action="store_true", help=f"{_QUICK_ROUNDS} rounds, for a first look")
    parser.add_argument("--same-map", action="store_true",
                        help="frames and latency: the bare page's map is as large as the program's")
    parser.add_argument("--only", type=_names, metavar="NAMES", help=f"some of {','.join(TITLES)}")
    return parser


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least one round")
    return number


def _names(text: str) -> list[str]:
    names = text.split(",")
    if unknown := set(names) - set(TITLES):
        raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))} is none of {', '.join(TITLES)}")
    return names


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
