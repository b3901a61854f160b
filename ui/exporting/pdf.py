# SPDX-License-Identifier: MIT
"""Makes the PDF handout: its pages are written and finished in the background, and printed by the web engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.exporting.file_maker import FileMaker

if TYPE_CHECKING:
    from maps.exporting.handout import ExportSettings, Handout
    from maps.exporting.paper.print_page import PrintPage
    from ui.kit.background import Background
    from ui.map.web_print import PagePrinter


class PdfMaker(FileMaker):
    """Makes one PDF."""

    def __init__(self, handout: Handout, settings: ExportSettings, background: Background, parent: QObject) -> None:
        super().__init__(handout, background, parent)
        self._settings = settings
        self._printer: PagePrinter | None = None

    def start(self) -> None:
        """Begins."""
        handout, settings = self._handout, self._settings

        def write() -> PrintPage:
            from maps.exporting.paper.print_page import page

            return page(handout, settings)

        self._background.run(write, self._print, self._fail)

    def stop(self) -> None:
        """Ends it; nothing is handed over."""
        super().stop()
        if self._printer is not None:
            self._printer.stop()

    def _print(self, page: PrintPage) -> None:
        if self._is_over:
            return
        from maps.exporting.paper.print_page import MARGINS
        from ui.map.web_print import PagePrinter

        self._printer = PagePrinter(page.html, page.files, self._settings.paper, MARGINS, self)
        self._printer.printed.connect(lambda printed: self._finish(printed, page.html))
        self._printer.failed.connect(self._fail)
        self._printer.start()

    def _finish(self, printed: bytes, html: str) -> None:
        handout = self._handout

        def finish() -> bytes:
            from maps.exporting.paper.pdf_finish import finished

            return finished(printed, handout, html)

        self._background.run(finish, self._hand_over, self._fail)
