# SPDX-License-Identifier: MIT
"""Places: 10,000 of them drawn while the map is dragged, hovered, played as events, and read from a file."""

from __future__ import annotations

import datetime
import json
import tempfile
import time
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from tests.benchmarks.backgrounds import share_dropped
from tests.benchmarks.frames import drag
from tests.benchmarks.machine import Machine, answer_of
from tests.benchmarks.recording import recorded
from tests.benchmarks.report import Figure, percentile

if TYPE_CHECKING:
    from briefing.model import Briefing
    from tests.benchmarks.driver import Program

PLACES: Final = 10_000
_BOUND: Final = 1.0
"""Points by which more frames may be missing with the places than without them."""
_HOVERED: Final = """(() => {
  const page = lineOfContact, times = [];
  for (let i = 0; i < 300; i++) {
    const point = { x: 100 + 2 * i, y: 200 + i }, begun = performance.now();
    if (!page.places.at(point, page.scene.view())) page.pointer.areasAt(point);
    times.push(performance.now() - begun);
  }
  return JSON.stringify(times);
})()"""
_PLAYED: Final = """(() => {
  const { places, scene } = lineOfContact, times = [];
  let day = 19000;
  const step = () => {
    const begun = performance.now();
    places.setDay(day++);
    scene.draw();
    times.push(performance.now() - begun);
    if (day < 19150) requestAnimationFrame(step);
    else { places.setDay(null); window.played = JSON.stringify(times); }
  };
  requestAnimationFrame(step);
})()"""


def measure(machine: Machine, rounds: int) -> list[Figure]:
    """Measures all figures in a few runs."""
    command = machine.command("tests.benchmarks.driver", "places")
    answers = [answer_of(machine, command, machine.variables()) for _ in range(max(1, rounds // 3))]
    figures = []
    for name, text, bound in (("hovered", "what the pointer is over", 10.0),
                              ("played", "a frame while events are played", 17.0)):
        times = [each for answer in answers for each in answer[name]]
        figures.append(Figure(f"{PLACES:,} places, {text}: 95th percentile", percentile(times, 0.95), "ms", bound,
                              (min(times), max(times))))
    without, shares = ([share_dropped(answer[name]) for answer in answers] for name in ("without", "painted"))
    figures.append(Figure("drag without places: painted frames dropped", median(without), "%", None,
                          (min(without), max(without))))
    figures.append(Figure(f"{PLACES:,} places, drag: painted frames dropped", median(shares), "%",
                          median(without) + _BOUND, (min(shares), max(shares)), f"without + {_BOUND:g} point"))
    seconds = [answer["imported"] for answer in answers]
    figures.append(Figure(f"{PLACES:,} dated points read and made events: seconds", median(seconds), "s", 3.0,
                          (min(seconds), max(seconds))))
    return figures


def play(program: Program) -> dict[str, Any]:
    """Shows the places, and times what is done with them."""
    from briefing.files.read_write import unsaved
    from ui.files.open_briefing import OpenBriefing

    program.be_still()
    program.reading.map.set_motion(True)
    answer: dict[str, Any] = {"without": _dragged(program)}
    opened = OpenBriefing(unsaved(_briefing(program.session.briefing)), program.session.opened.shipped)
    program.controllers.files.show_in_place(opened, is_saved=True)
    answer["painted"] = _dragged(program)
    answer["hovered"] = json.loads(str(program.ask_page(_HOVERED)))
    program.ask_page(_PLAYED)
    program.wait(lambda: bool(program.ask_page("window.played ?? ''")), 60, "the events to be played")
    answer["played"] = json.loads(str(program.ask_page("window.played")))
    answer["imported"] = _imported(program.session.briefing)
    return answer


def _dragged(program: Program) -> list[list[float]]:
    """Times of the frames of a drag over the whole region, a level closer, which was seen once before."""
    program.reading.map.go_home()
    program.pause(1)
    program.reading.map.zoom_by(1.0)
    program.settle()
    drag(program)
    program.settle()
    return recorded(program, partial(drag, program))["painted"]


def _briefing(briefing: Briefing) -> Briefing:
    """The open briefing with 10,000 places, each an event."""
    import msgspec

    from briefing.events import with_statements

    chance = Random(3)
    return with_statements(msgspec.structs.replace(briefing, own_areas=()), [
        {"type": "Feature", "id": f"place-{number}",
         "properties": {"label": f"Place {number}", "as_of": _day(number).isoformat()},
         "geometry": {"type": "Point", "coordinates": [round(chance.uniform(31, 39.5), 4),
                                                       round(chance.uniform(45.5, 51.5), 4)]}}
        for number in range(PLACES)])


def _day(number: int) -> datetime.date:
    return datetime.date(2022, 3, 1) + datetime.timedelta(days=number % 900)


def _imported(briefing: Briefing) -> float:
    """Seconds from a file of points to the briefing that tells of them."""
    from briefing.events import with_statements
    from maps.importing.files.reading import read_layers
    from maps.importing.own_features import own_features

    features = [{"type": "Feature", "properties": {"name": f"Event {number}", "date": _day(number).isoformat(),
                                                   "url": f"https://example.org/{number % 50}"},
                 "geometry": {"type": "Point", "coordinates": [31 + number % 800 / 100, 46 + number % 500 / 100]}}
                for number in range(PLACES)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.geojson"
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
        begun = time.perf_counter()
        made = read_layers(path)
        with_statements(briefing, own_features(made.features, file=path.name))
        return time.perf_counter() - begun
