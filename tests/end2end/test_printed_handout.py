# SPDX-License-Identifier: MIT
"""The handout's HTML file as a browser prints it: on white, each page marked, the marking over no text."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF, QSize
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPdf import QPdfDocument

from maps.exporting.handout import ExportSettings
from maps.exporting.web_page import write
from tests.end2end.handout_page import HandoutPage
from tests.end2end.waiting import received, wait_until
from tests.exporting_examples import handout

MARGINS = QMarginsF(14, 16, 14, 16)
MARKING = "TLP:AMBER"
BAND = (16 + 5) / 25.4 * 72 + 8
"""Points from the paper's upper edge to the marking's lower one, and as far below as letters are high."""


@pytest.fixture
def printed(qapp: object, tmp_path: Path) -> Path:
    """The default briefing's page, printed on A4 as Chromium prints it."""
    file, paper = tmp_path / "handout.html", tmp_path / "handout.pdf"
    file.write_bytes(write(handout(marking=MARKING), ExportSettings()))
    page = HandoutPage(file)
    try:
        with received(page.page.pdfPrintingFinished) as printed:
            page.page.printToPdf(str(paper), QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, MARGINS,
                QPageLayout.Unit.Millimeter))
            wait_until(lambda: printed, "it is printed")
    finally:
        page.close()
    return paper


def test_each_page_has_the_marking_beside_no_other_text(printed: Path) -> None:
    pages = PdfReader(printed).pages
    assert len(pages) > 3
    for page in pages[1:]:
        top, texts = float(page.mediabox.height) - BAND, []

        def note(text: str, at: list[float], inside: list[float], _font: object, _size: float) -> None:
            if text.strip() and at[5] + at[3] * inside[5] > top:  # noqa: B023 (called within the round)
                texts.append(text.strip())  # noqa: B023

        page.extract_text(visitor_text=note)
        assert texts == [MARKING]
    assert MARKING in pages[0].extract_text()


def test_paper_stays_white(printed: Path) -> None:
    document = QPdfDocument(None)  # type: ignore[arg-type]
    document.load(str(printed))
    last = document.render(document.pageCount() - 1, QSize(595, 842)).pixelColor(300, 780)
    document.close()
    assert last.alpha() == 0 or last.name() == "#ffffff", "below the end of the text"
