# SPDX-License-Identifier: MIT
"""The command line. Its texts are marked for translation but shown in English, because Qt is not loaded yet."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.sentences import mark, sentence
from briefing.version import VERSION

if TYPE_CHECKING:
    import argparse

DEFAULT_SIZE: Final = (1920, 1080)
_SMALLEST, _LARGEST = 320, 7680
EDITOR_PAGES: Final = ("statement", "speakers", "sources", "areas", "sequence", "marks", "briefing")
"""The editor's pages by their names on the command line, in order."""

_SWITCHES: Final = frozenset({"--exit-when-ready", "--new-window", "--software-rendering"})
"""Options without a value."""


class Options(NamedTuple):
    """The options of the command line. ``size`` is (width, height) in pixels."""

    briefing: Path | None = None
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    select: str | None = None
    theme: str | None = None
    exit_when_ready: bool = False
    present: bool = False
    step: int | None = None
    presenter: bool = False
    edit: str | None = None
    new_window: bool = False
    software_rendering: bool = False
    background: Path | None = None
    export: Path | None = None
    paper: str = "a4"
    slides: str = "16:9"
    notes: bool = False
    marking: str = ""
    first: datetime.date | None = None
    last: datetime.date | None = None
    language: str = ""
    table: bool = False

    @property
    def is_one_off(self) -> bool:
        """Whether the run only takes a picture of the window, exports, or times a start."""
        return self.screenshot is not None or self.exit_when_ready or self.export is not None

    @property
    def may_be_handed_over(self) -> bool:
        """Whether a window that is open already may serve this start, which asks for a file at most."""
        return self == Options(briefing=self.briefing)


def parse(arguments: Sequence[str]) -> Options:
    """Parses the command line; ends the process with status 2 and a sentence where it is wrong."""
    plain = _plain(arguments)
    if plain is not None:
        return plain
    parser = _parser()
    found = parser.parse_args(arguments)
    if found.presenter and not found.present:
        parser.error(mark("--presenter needs --present"))
    if found.step is not None and not found.present and found.export is None:
        parser.error(mark("--step needs --present or --export"))
    return Options(found.briefing, found.screenshot, found.size, found.select, found.theme, found.exit_when_ready,
                   found.present, found.step, found.presenter, found.edit, found.new_window,
                   found.software_rendering, found.background, found.export, found.paper, found.slides, found.notes,
                   found.marking, found.first, found.last, found.language, found.table)


def not_there(briefing: Path) -> str:
    """Returns the sentence printed where the briefing to open does not exist."""
    return str(sentence(
        "{file} is not there; name a briefing file or folder, or none for the default one.", file=briefing))


def _plain(arguments: Sequence[str]) -> Options | None:
    """Parses the usual starts, a file at most and switches, without argparse, whose import takes 5 ms."""
    names = [each for each in arguments if each not in _SWITCHES]
    if len(names) > 1 or any(not name or name.startswith("-") for name in names):
        return None
    return Options(
        briefing=Path(names[0]) if names else None, exit_when_ready="--exit-when-ready" in arguments,
        new_window="--new-window" in arguments, software_rendering="--software-rendering" in arguments)


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="main.py", description=mark("Line of Contact: a briefing map with sourced statements."))
    parser.add_argument("briefing", nargs="?", type=Path, metavar="BRIEFING",
                        help=mark("the briefing to open (default: the one that was open last)"))
    parser.add_argument("--screenshot", type=Path, metavar="FILE",
                        help=mark("draw the window off-screen, write it to this PNG file, and end"))
    parser.add_argument("--size", type=_size, metavar="WIDTHxHEIGHT", help=mark("the window's size in pixels"))
    parser.add_argument("--select", metavar="STATEMENT_ID", help=mark("select this statement"))
    parser.add_argument("--theme", choices=("light", "dark"), help=mark("the window's colours"))
    parser.add_argument("--exit-when-ready", action="store_true",
                        help=mark("print the milliseconds until window and map were shown, and end"))
    parser.add_argument("--present", action="store_true", help=mark("start presenting immediately"))
    parser.add_argument("--step", type=int, metavar="N",
                        help=mark("with --present: begin at the step of this number; 0 is the opening"))
    parser.add_argument("--presenter", action="store_true",
                        help=mark("with --present: open the presenter view; with --screenshot, picture it"))
    parser.add_argument("--background", type=Path, metavar="FILE",
                        help=mark("draw this file under the data, this time: MBTiles, PMTiles, GeoTIFF, KMZ, a picture "
                                  "with a world file"))
    parser.add_argument("--export", type=Path, metavar="FILE",
                        help=mark("write the briefing to this file, in the form of its ending (.pptx, .pdf, .html, "
                                  ".png, …), and end; with --step the picture (.png, .svg) of one step"))
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help=mark("with --export: the paper"))
    parser.add_argument("--slides", choices=("16:9", "4:3"), default="16:9",
                        help=mark("with --export: the shape of slides and pictures"))
    parser.add_argument("--notes", action="store_true", help=mark("with --export: the speaker's notes go along"))
    parser.add_argument("--table", action="store_true",
                        help=mark("with --export to .pptx: a slide with a table of all terms"))
    parser.add_argument("--marking", default="", metavar="TEXT",
                        help=mark("with --export: a marking for every page, such as TLP:AMBER"))
    for name, text in (("first", mark("with --export of a film of days: its first day, such as 2024-11-20")),
                       ("last", mark("with --export of a film of days: its last day"))):
        parser.add_argument("--" + name, type=_day, metavar="DAY", help=text)
    parser.add_argument("--edit", choices=EDITOR_PAGES, help=mark("open the editor on this page"))
    parser.add_argument("--language", default="", metavar="CODE",
                        help=mark("the window's language, this time: en, uk"))
    parser.add_argument("--new-window", action="store_true",
                        help=mark("open a window of its own, whether one is open already or not"))
    parser.add_argument("--software-rendering", action="store_true",
                        help=mark("draw without the graphics card, this time"))
    parser.add_argument("--version", action="version", version=f"Line of Contact {VERSION}")
    return parser


def _day(text: str) -> datetime.date:
    import argparse

    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(str(sentence("{text} is not a day such as 2024-11-20",
                                                      text=repr(text)))) from None


def _size(text: str) -> tuple[int, int]:
    import argparse
    import re

    match = re.fullmatch(r"(\d{2,5})x(\d{2,5})", text)
    if not match:
        raise argparse.ArgumentTypeError(str(sentence("{text} is not a size such as 1920x1080", text=repr(text))))
    width, height = int(match[1]), int(match[2])
    if not (_SMALLEST <= width <= _LARGEST and _SMALLEST <= height <= _LARGEST):
        raise argparse.ArgumentTypeError(str(sentence(
            "{text} is not between {smallest} and {largest} pixels each way",
            text=text, smallest=_SMALLEST, largest=_LARGEST)))
    return width, height
