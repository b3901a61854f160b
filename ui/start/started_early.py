# SPDX-License-Identifier: MIT
"""Objects that main.py creates before QApplication, and the map page started before Qt is loaded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from maps.page.page_child import begin_page
from ui.start.folders import cache_folder

if TYPE_CHECKING:
    from maps.page.page_child import PageChild
    from ui.start.gpu_choice import GpuChoice
    from ui.start.log_file import LogFile
    from ui.start.single_instance import SingleInstance
    from ui.start.uncaught_errors import UncaughtErrors


def _nothing() -> None:
    """Does nothing: everything is ready."""


class StartedEarly(NamedTuple):
    """The objects. ``page_child`` makes the map page; ``ready_web_engine`` is called before the web view is made."""

    page_child: PageChild | None = None
    ready_web_engine: Callable[[], object] = _nothing
    first: SingleInstance | None = None
    gpu_choice: GpuChoice | None = None
    log: LogFile | None = None
    errors: UncaughtErrors | None = None


def begin_first_page() -> PageChild | None:
    """Starts a child process that makes the map page, where the cache seems to have none."""
    return begin_page(cache_folder())
