# SPDX-License-Identifier: MIT
"""The bare floor: the smallest program that shows the same polygons in a static Leaflet page.

``python -m tests.benchmarks.floor PAGE`` prints one line of JSON with the milliseconds since the
process began until the window was painted and the map was drawn; with ``--stay`` it keeps running.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

from ui.one_off import milliseconds_since_start

_PAGE: Final = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><link rel="stylesheet" href="leaflet.css">
<style>html, body, #map { height: 100%; margin: 0; outline: none }</style></head>
<body><div id="map"></div>
<script src="leaflet.js"></script><script src="areas.js"></script><script src="floor.js"></script>
</body></html>
"""
_SCRIPT: Final = """const map = L.map("map", { preferCanvas: true, zoomSnap: 0 });
map.fitBounds([[44.25, 23.6], [52.55, 40.6]]);
const layer = L.geoJSON(areas, { style: { weight: 1, color: "#963c28", fillColor: "#b5482f", fillOpacity: 0.42 } });
layer.addTo(map);
requestAnimationFrame(() => requestAnimationFrame(() => { document.title = "drawn"; }));
"""


def write_page(folder: Path, areas: Path, leaflet: Path) -> Path:
    """Writes the page and all its files into this folder, before anything is measured."""
    for name in ("leaflet.js", "leaflet.css"):
        (folder / name).write_bytes((leaflet / name).read_bytes())
    (folder / "areas.js").write_bytes(b"const areas = " + areas.read_bytes() + b";\n")
    (folder / "floor.js").write_text(_SCRIPT, encoding="utf-8")
    page = folder / "floor.html"
    page.write_text(_PAGE, encoding="utf-8")
    return page


def main(page: str, stays: bool) -> int:
    """Shows the page; Qt is imported here, as a program of this size would do it."""
    from PySide6.QtCore import QEvent, QObject, QUrl
    from PySide6.QtWebEngineWidgets import QWebEngineView
    from PySide6.QtWidgets import QApplication, QWidget

    times: dict[str, int] = {}

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
            if event.type() == QEvent.Type.Paint:
                times.setdefault("window_shown", milliseconds_since_start())
            return False

    def titled(title: str) -> None:
        if title == "drawn":
            times["map_ready"] = milliseconds_since_start()
            print(json.dumps(times), flush=True)
            if not stays:
                application.quit()

    application = QApplication([])
    view = QWebEngineView()
    painted = FirstPaint()
    view.titleChanged.connect(titled)
    view.resize(1920, 1080)
    view.load(QUrl.fromLocalFile(page))
    # The widget Chromium draws on covers the window, which then gets no paint event of its own.
    for widget in (view, *view.findChildren(QWidget)):
        widget.installEventFilter(painted)
    view.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--stay" in sys.argv))
