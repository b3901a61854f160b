# SPDX-License-Identifier: MIT
"""Starts Line of Contact: parses arguments, prepares the web view, shows the window."""

from __future__ import annotations

import gc
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ui.start.display import NoDisplayError, choose_software_path, gpu_found, prepare
from ui.start.folders import DESKTOP_FILE, ORGANISATION, PROGRAM, cache_folder, session_folder, state_folder
from ui.start.gpu_choice import GpuChoice
from ui.start.heaps import limit_heaps
from ui.start.kept_code import kept_code
from ui.start.lean_imports import lean_imports
from ui.start.log_file import LogFile, is_own
from ui.start.options import Options, not_there, parse
from ui.start.single_instance import SingleInstance, Standing, session_name
from ui.start.started_early import StartedEarly, begin_first_page
from ui.start.uncaught_errors import UncaughtErrors

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

READER = "--reader"
"""The only argument of a process that reads files for a window (``ui/readers``)."""
RESOURCES = Path(__file__).resolve().parent / "resources"


def main(arguments: list[str]) -> int:
    """Runs the program. Returns 0 on success, 2 when the request could not be carried out."""
    if arguments == [READER]:
        from ui.readers.serving import serve

        return serve()
    gc.disable()  # start-up allocates much and frees little; the window's thread collects afterwards
    options = parse(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    for handler in logging.getLogger().handlers:
        handler.addFilter(is_own)
    first, gpu_choice = SingleInstance(session_folder(), session_name()), GpuChoice(state_folder())
    if options.briefing is not None and not options.briefing.exists():
        print(not_there(options.briefing), file=sys.stderr)
        return 2
    try:
        prepare(offscreen=options.screenshot is not None or options.export is not None)
    except NoDisplayError as error:
        print(error, file=sys.stderr)
        return 2
    if options.may_be_handed_over and first.claim(options.briefing) is Standing.HANDED_OVER:
        return 0
    if gpu_choice.decide(gpu_found=gpu_found(), asked=options.software_rendering, remembers=not options.is_one_off):
        choose_software_path(os.environ)
    return run(options, first, gpu_choice)


def run(options: Options, first: SingleInstance, gpu_choice: GpuChoice) -> int:
    """Builds the objects and runs Qt's event loop."""
    page_child = begin_first_page()  # before Qt is loaded
    limit_heaps()
    log, errors = LogFile(), UncaughtErrors()
    logging.getLogger().addHandler(log)
    errors.watch()
    with lean_imports(), kept_code(cache_folder()):
        import PySide6.QtCore  # noqa: F401
    from ui.map.web_start import begin_web_engine
    from ui.qt_log import send_to_log

    send_to_log(errors.note)
    ready_web_engine = begin_web_engine(shares_gpu=not gpu_choice.is_software)
    from PySide6.QtWidgets import QApplication

    from ui.runs import Runs
    from ui.window.settings import Settings

    QApplication.setDesktopFileName(DESKTOP_FILE)  # Wayland takes the window's icon from there
    qt = _application(QApplication)
    qt.setApplicationName(PROGRAM)
    qt.setOrganizationName(ORGANISATION)
    if not sys.platform.startswith("linux"):
        qt.setStyle("Fusion")  # already the style on Linux, where setting it again costs 10 ms
    started_early = StartedEarly(page_child, ready_web_engine, first, gpu_choice, log, errors)
    runs = Runs(options, Settings(), RESOURCES, started_early)
    runs.run()
    return qt.exec()


def _application(usual: type[QApplication]) -> QApplication:
    if sys.platform == "darwin":
        from ui.mac_application import MacApplication

        return MacApplication(sys.argv[:1])
    return usual(sys.argv[:1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
