# SPDX-License-Identifier: MIT
"""Says in sentences what an export leaves out, and what of the choices its form cannot do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.exporting.source import SCREENS
from ui.kit.texts import tr

if TYPE_CHECKING:
    from maps.exporting.handout import ExportSettings, Terms
    from ui.exporting.forms import Form
    from ui.exporting.source import Source
    from ui.start.options import Options


def left_out(source: Source, settings: ExportSettings, form: Form) -> tuple[str, ...]:
    """Returns what a file of this form leaves out, in sentences."""
    return (*_of_control(source, form), *_of_briefing(source, settings, form))


def _of_control(source: Source, form: Form) -> list[str]:
    """Returns what terms keep out; pictures of the map show it all the same."""
    said = []
    if "control" in form.holds and not source.control_may_go:
        observer = source.opened.layer.observer
        said.append(_why(observer, [each for each in source.terms() if each.observer == observer]))
        if form.needs.grounds or form.needs.statements:
            said.append(tr("Pictures of the map show them."))
    if "control" in form.holds and (bound := source.bound_observers):
        said.append(tr("What {observers} measure is left out: nothing says that it may be passed on.").format(
            observers=", ".join(bound)))
    if "days" in form.holds and (days := source.days_to_play):
        said.append(tr("The days of {observer} go along and can be played.").format(observer=days[0].name))
    return said


def _why(observer: str, terms: list[Terms]) -> str:
    if terms and all(each.is_known for each in terms):
        return tr("The areas of {observer}, and what is computed from them, are left out: its terms do not allow "
                  "passing them on.").format(observer=observer)
    return tr("The areas of {observer}, and what is computed from them, are left out: nothing says that they may be "
              "passed on.").format(observer=observer)


def _of_briefing(source: Source, settings: ExportSettings, form: Form) -> list[str]:
    said = []
    if settings.steps is not None and "steps" in form.asks:
        count = len(source.opened.sequence.steps) - len(settings.steps)
        if count:
            said.append(tr("Steps left out: {count}.").format(count=count))
    if not (settings.with_notes and "notes" in form.asks):
        said.append(tr("The speaker's notes are left out."))
    if any(each.snapshot for each in source.opened.briefing.sources):
        said.append(tr("The saved copies of the sources are left out; their hashes are in it.")
                    if "hashes" in form.holds else tr("The saved copies of the sources are left out."))
    if source.opened.briefing.media:
        said.append(tr("The pictures and videos are left out; the briefing's package has them."))
    if settings.marking and "marking" not in form.asks:
        said.append(tr("The marking is left out: this form has no place for it."))
    return said


def without_effect(options: Options, form: Form) -> list[str]:
    """Returns a sentence for each choice of the command line that changes nothing in a file of this form."""
    given = {"steps": ("--step", options.step is not None and "step" not in form.asks),
             "size": ("--size", options.size is not None), "notes": ("--notes", options.notes),
             "marking": ("--marking", bool(options.marking.strip())), "paper": ("--paper", options.paper != "a4"),
             "table": ("--table", options.table),
             "slides": ("--slides", options.slides != "16:9"), "theme": ("--theme", options.theme is not None),
             "days": ("--first, --last", options.first is not None or options.last is not None)}
    said = [tr("{option} changes nothing in a file of this form ({suffix}).").format(option=option, suffix=form.suffix)
            for name, (option, is_given) in given.items() if is_given and (name == "steps" or name not in form.asks)]
    if options.size is not None and "size" in form.asks:
        width, height = options.size
        screen = SCREENS[options.slides]
        right = width * screen[1] // screen[0]
        if height != right:
            said.append(tr("The picture is {width} × {height} pixels: its height follows from the shape "
                           "{shape}.").format(
                width=width, height=right, shape=options.slides))
    return said
