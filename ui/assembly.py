# SPDX-License-Identifier: MIT
"""What stands beside the desk: the editor, control data over time, and the services of a run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ui.files.controller import FilesController
from ui.reading.controller import ReadingController
from ui.start.options import EDITOR_PAGES

if TYPE_CHECKING:
    from maps.areas import AreaLayer
    from ui.editing.controller import EditingController
    from ui.services import Services
    from ui.start.started_early import StartedEarly
    from ui.timeline.controller import TimelineController
    from ui.window.settings import Settings


def editing_desk(desk: ReadingController, files: FilesController, page: str | None, *,
                 offers_recovered: bool) -> EditingController:
    """The editor, open on a page where one was asked for."""
    from ui.editing.controller import EditingController

    made = EditingController(desk, files, desk.background)
    if page is not None:
        made.show_page(EDITOR_PAGES.index(page))
    if offers_recovered:
        made.tasks.offer_recovered()
    return made


def start_control(desk: ReadingController, settings: Settings, layer: AreaLayer, resources: Path,
                  made: dict[str, bytes]) -> TimelineController:
    """Control data over time; ``made`` is what the map's page is served beside its files."""
    from ui.timeline.controller import TimelineController
    from ui.timeline.day_library import DayLibrary

    return TimelineController(desk, DayLibrary(settings, desk.background, layer, resources / "basemap", made))


def start_services(desk: ReadingController, files: FilesController, open_file: Callable[[Path | None], None],
                   resources: Path, begun: StartedEarly, *, begins: bool) -> Services:
    """What goes on beside the desk; of a one-off run nothing begins."""
    from ui.services import Services

    services = Services(desk, files, open_file, resources, begun)
    if begins:
        services.begin()
    return services
