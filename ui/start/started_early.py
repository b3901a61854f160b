# SPDX-License-Identifier: MIT
"""Objects that main.py creates before QApplication, and the map page begun before Qt is loaded."""
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
    """All is ready."""


class StartedEarly(NamedTuple):
    """``page_child`` makes the map page already; ``ready_web_engine`` is called before the map's view is made."""

    page_child: PageChild | None = None
    ready_web_engine: Callable[[], object] = _nothing
    first: SingleInstance | None = None
    drawing: GpuChoice | None = None
    log: LogFile | None = None
    errors: UncaughtErrors | None = None


def begin_first_page() -> PageChild | None:
    """A child that makes the map page, where there seems to be none in the cache."""
    return begin_page(cache_folder())
