# SPDX-License-Identifier: MIT
"""The parts of the map page's site that are no files: the page folium makes, Qt's channel script."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFile, QIODevice

from maps.page.page_cache import MapPage, keep_page


def make_page_for(cache: Path) -> MapPage:
    """Has folium make the page, and keeps it for the next start where the folder can be written."""
    from maps.page.folium_page import make_page

    page = make_page()
    keep_page(cache, page)
    return page


def channel_script() -> bytes:
    """The script of QWebChannel, which Qt carries inside itself."""
    file = QFile(":/qtwebchannel/qwebchannel.js")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise OSError(2, "Qt does not carry its channel script")
    return bytes(file.readAll().data())
