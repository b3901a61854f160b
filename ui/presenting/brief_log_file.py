# SPDX-License-Identifier: MIT
"""The brief log's entries and its file, kept beside the briefing or exported."""

from __future__ import annotations

import os
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ui.files.writing import log_folders, write_file
from ui.kit.texts import say, speaker_name, tr
from ui.map.map_texts import day_on_show

if TYPE_CHECKING:
    from briefing.model import Statement
    from briefing.presenting.brief_log import BriefLog, OnScreen, Shown
    from briefing.presenting.presenting_state import PresentingState
    from briefing.presenting.sequence import Sequence
    from ui.files.open_briefing import OpenBriefing
    from ui.map.shown_day import ShownDay

_MOST_STEM_BYTES: Final = 180
"""Bytes of the first part of a name; file systems allow 255 in all."""


def shown(opened: OpenBriefing, sequence: Sequence, state: PresentingState, control: ShownDay | None = None) -> Shown:
    """Returns what the audience sees in a state of the presentation; ``control`` is the observer's day on the map."""
    from briefing.attribution import attribution_text
    from briefing.presenting.brief_log import Shown
    from ui.stage.caption_contents import step_name

    step, briefing = sequence.steps[state.audience_view.index], opened.briefing
    statement = step.statement
    explored: OnScreen = "step" if state.audience_view.is_step else "explored"
    return Shown(
        number=step.number, shows=step.shows, statement_id=statement.id if statement else None,
        speaker=speaker_name(briefing.speaker_of(statement)) if statement else "",
        text=step.text or step_name(opened, step),
        attribution=attribution_text(briefing, statement) if statement else "",
        state=explored if state.blank == "none" else state.blank,
        measured=_measured(opened, statement) if statement else "",
        control=tr("{day}, {observer}").format(
            day=day_on_show(opened.layer, control),
            observer=control.name if control is not None else tr("built-in layer")))


def _measured(opened: OpenBriefing, statement: Statement) -> str:
    """Returns what the map measures for a figure, and what follows; "" where it measures nothing."""
    from briefing.check import measured_text

    checked = opened.checked(statement)
    return "" if checked is None else say(measured_text(checked.check))


def csv_of(opened: OpenBriefing, log: BriefLog) -> bytes:
    """Returns a presentation's log as the bytes of a CSV file."""
    from briefing.presenting.brief_log import csv_bytes

    return csv_bytes(log.entries, opened.briefing.title, tr)


def suggested_name(opened: OpenBriefing, log: BriefLog) -> str:
    """Returns a file name with the briefing's title and the time it was shown."""
    started = f" {log.entries[0].begin:%Y-%m-%d %H%M}" if log.entries else ""
    stem = opened.path.stem.encode()[:_MOST_STEM_BYTES].decode(errors="ignore")
    return tr("{briefing} shown{when}.csv").format(briefing=stem, when=started)


def keep_log(opened: OpenBriefing, log: BriefLog) -> str:
    """Writes the log beside the briefing, else into the user's documents. Returns a sentence that says where."""
    name, data = suggested_name(opened, log), csv_of(opened, log)
    trouble: str | None = None
    for folder in log_folders(opened):
        path = _free(folder / name)
        trouble = write_file(path, data)
        if trouble is None:
            return tr("Brief log kept as {name} in {folder}.").format(name=path.name, folder=folder)
    return trouble or ""


def _free(path: Path) -> Path:
    """Returns the path, with a number where there is a log of that name already."""
    numbered = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return next(each for each in chain((path,), numbered) if not os.access(each, os.F_OK))
