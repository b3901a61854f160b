# SPDX-License-Identifier: MIT
"""The preflight: checks of the briefing, joined with those of screens, fonts and scaling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontInfo, QFontMetrics

from briefing.errors import shortened
from briefing.files.media_places import state_of_medium
from briefing.languages.translated import missing
from briefing.presenting.preflight import MOST_NAMED, AreaFacts, Finding, preflight
from briefing.presenting.preflight_figures import figure_findings
from briefing.quantities import short_day
from briefing.sentences import Sentence, mark, sentence
from maps.control_day import TAKEN, ObserverDay
from maps.shipped import SHIPPED, SHIPPED_DAY
from ui.files.figure_texts import observer_days_text
from ui.kit.screens import screen_of
from ui.kit.texts import whose_day
from ui.kit.theme import font
from ui.presenting.screens import name_of, placement, screens_by_name

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from maps.areas import Area
    from ui.files.open_briefing import OpenBriefing
    from ui.map.shown_day import ShownDay

_SMALLEST: Final = (1024, 768)
_CYRILLIC: Final = "ЄІЇҐєіїґыэъ"


def findings(opened: OpenBriefing) -> tuple[Finding, ...]:
    """Returns the findings about the briefing and its ground."""
    areas = {area.id: _facts(area) for area in opened.layer}
    briefing = opened.briefing
    untranslated = {code: len(missing(briefing, code)) for code in briefing.translations}
    return (*preflight(briefing, opened.sequence, areas, opened.layer.as_of, untranslated), *_media_files(opened))


def _media_files(opened: OpenBriefing) -> tuple[Finding, ...]:
    """Whether the files of pictures and videos are there; none where there are no such."""
    briefing = opened.briefing
    gone = {each.id: each for each in briefing.media if state_of_medium(each, opened.file.media) != "sound"}
    if not gone:
        return ()
    names = ", ".join(shortened(each.title or each.name) for each in list(gone.values())[:MOST_NAMED])
    statement = next((one.id for one in briefing.statements if gone.keys() & set(one.media)), None)
    return (Finding(
        level="problem", subject=mark("Pictures and videos"), statement_id=statement,
        sentence=sentence("Pictures and videos whose files are missing or other ones ({count}): {names}.",
                          count=len(gone), names=names),
        remedy=sentence("Add the files again, or take the pictures and videos out.")),)


def findings_of_figures(opened: OpenBriefing) -> tuple[Finding, ...]:
    """Returns the findings about figures, which are measured if they were not yet."""
    checked = {statement.id: opened.checked(statement) for statement in opened.briefing.statements}
    checks = {name: each.check for name, each in checked.items() if each is not None}
    whose = whose_day(opened.layer) if opened.layer.observer else ""
    unmeasured = {each.id: opened.why_unmeasured(each) for each in opened.briefing.statements
                  if opened.is_measured_late(each) and each.id not in checks}
    by = {name: observer_days_text(each.measurement.by, [day for day in each.measurement.days if day is not None])
          for name, each in checked.items() if each is not None and each.measurement.days is not None}
    return tuple(figure_findings(opened.sequence, checks, whose, unmeasured=unmeasured, by=by))


def _facts(area: Area) -> AreaFacts:
    has_outline = bool(area.geometry.get("coordinates"))
    has_size = area.area_km2 is not None or area.length_km is not None
    return AreaFacts(has_geometry=has_outline or has_size, as_of=area.as_of, is_unsaid=area.is_unsaid)


def day_finding(opened: OpenBriefing, shown: ShownDay | None) -> Finding:
    """Whether the day on the map is the one that the file shows when it is opened again."""
    seen = (SHIPPED, SHIPPED_DAY) if shown is None else (shown.provider, shown.day)
    if seen == opened.control_day:
        return Finding(level="fine", subject=mark("Day of control data"),
                       sentence=sentence("The file shows the same day as the map does now."))
    pinned = opened.briefing.control
    now = _whose("" if shown is None else shown.name, seen)
    then = _whose("" if pinned is None else pinned.name, opened.control_day)
    return Finding(
        level="advice", subject=mark("Day of control data"),
        sentence=sentence("The map shows {now}. Opened again, the file will show {then}.", now=now, then=then),
        remedy=sentence("Press the pin beside the stamp on the map, or show the file's day."))


def _whose(name: str, of: ObserverDay) -> Sentence:
    """Whose day it is, and which; a day in the file itself has the name of the observer that it was taken from."""
    day = short_day(of[1])
    if of[0] == SHIPPED:
        return sentence("the built-in layer, {day}", day=day)
    if of[0] == TAKEN:
        return sentence("{name}, in the briefing, {day}", name=name, day=day)
    return sentence("{name}, {day}", name=name, day=day)


def background_findings(*, is_online: bool) -> tuple[Finding, ...]:
    """Returns the findings about what lies under the data; none where it needs no network."""
    if not is_online:
        return ()
    return (Finding(
        level="advice", subject=mark("Map background"),
        sentence=sentence("The tiles under the data come from a network."),
        remedy=sentence("Look at each step once before, so that its tiles are kept, or fetch them where the provider's "
                        "terms allow it (menu Map).")),)


def system_findings(window: QWidget, wanted: str | None = None) -> tuple[Finding, ...]:
    """Returns the findings about this machine; ``wanted`` names the screen that showed the audience window last."""
    screens = screens_by_name()
    return (_screens(screens, screen_of(window), wanted), _font(), _scaling(screens))


def _screens(screens: dict[str, QScreen], own: QScreen, wanted: str | None) -> Finding:
    names = ", ".join(f"{name} {_pixels(screen)}" for name, screen in screens.items())
    if len(screens) == 1:
        return Finding(
            level="advice", subject=mark("Screens"),
            sentence=sentence("One screen was found: {names}.", names=names),
            remedy=sentence("Plug in the room's screen and extend the desktop to it; with one screen the presenter "
                            "view is one key away (V)."))
    audience = placement(list(screens), name_of(own, screens), wanted).audience
    values = {"count": str(len(screens)), "names": names, "other": audience}
    return Finding(level="fine", subject=mark("Screens"), sentence=sentence(
        "{count} screens were found ({names}); the room's picture goes to {other}.", **values))


def _pixels(screen: QScreen) -> str:
    size, ratio = screen.size(), screen.devicePixelRatio()
    return f"{round(size.width() * ratio)} × {round(size.height() * ratio)}"


def _font() -> Finding:
    """Returns the font actually used, and whether it has the letters of both countries' names."""
    face = font(24)
    family = QFontInfo(face).family()
    metrics = QFontMetrics(face)
    values = {"family": family}
    if all(metrics.inFontUcs4(ord(letter)) for letter in _CYRILLIC):
        return Finding(level="fine", subject=mark("Fonts"),
                       sentence=sentence("{family}, with every Cyrillic letter.", **values))
    return Finding(level="advice", subject=mark("Fonts"),
                   sentence=sentence("{family} lacks some Cyrillic letters.", **values),
                   remedy=sentence("Install Noto Sans or DejaVu Sans, so that Ukrainian names appear in one font."))


def _scaling(screens: dict[str, QScreen]) -> Finding:
    small = [(name, screen.size()) for name, screen in screens.items()
             if screen.size().width() < _SMALLEST[0] or screen.size().height() < _SMALLEST[1]]
    scales = ", ".join(f"{name} {round(screen.devicePixelRatio() * 100)} %" for name, screen in screens.items())
    if small:
        name, size = small[0]
        values = {"name": name, "width": str(size.width()), "height": str(size.height())}
        return Finding(
            level="advice", subject=mark("Scaling"),
            sentence=sentence("{name} shows {width} × {height} points, which is little.", **values),
            remedy=sentence("Choose a higher resolution or a smaller scaling for it in the system's settings."))
    return Finding(level="fine", subject=mark("Scaling"), sentence=sentence("{scales}.", scales=scales))
