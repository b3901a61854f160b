# SPDX-License-Identifier: MIT
"""The About box: version, credits, and everybody's licence."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from briefing.version import VERSION
from tests.corpora import PROJECT
from tests.hostile import MARKUP
from ui.window.about_dialog import AboutDialog, data_credits
from ui.window.licences import COLLECTED, Licence, as_json, licences


def test_it_names_the_version_the_data_and_what_is_inside(qtbot: QtBot) -> None:
    parts = licences(PROJECT)
    dialog = AboutDialog(parts, data_credits(PROJECT / "resources" / "SOURCES.md"), QIcon())
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert VERSION in said
    for credit in ("Natural Earth", "GeoNames", "CC BY 4.0", "DeepStateMap", "Project Owl"):
        assert credit in said
    assert "**" not in said
    rows = [dialog.list.model().index(row, 0) for row in range(len(parts))]
    for row, part in zip(rows, parts, strict=True):
        assert part.name in row.data()
        dialog.list.setCurrentIndex(row)
        assert part.text.splitlines()[-1] in dialog.text.toPlainText()


def test_every_requirement_and_what_it_needs_has_its_licence() -> None:
    parts = {part.name.lower(): part for part in licences(PROJECT)}
    wanted = {"line of contact", "pyside6", "shiboken6", "folium", "branca", "jinja2", "numpy", "shapely", "pyproj",
              "msgspec", "openpyxl", "et_xmlfile", "defusedxml", "requests", "urllib3", "certifi", "leaflet", "python"}
    assert wanted <= set(parts)
    assert [part.name for part in parts.values() if not part.licence or len(part.text) < 300] == []
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in parts["pyside6"].text
    assert not {"pytest", "hypothesis", "pyogrio"} & set(parts), "what only tests need is not inside"


def test_a_bundle_reads_what_its_build_collected(tmp_path: Path) -> None:
    kept = [Licence("A part", "1.0", "MIT", "text")]
    (tmp_path / COLLECTED).write_text(as_json(kept), "utf-8")
    assert licences(tmp_path) == kept
    (tmp_path / COLLECTED).write_text(json.dumps([{"name": "a"}]), "utf-8")
    assert licences(tmp_path)[0].name == "Line of Contact", "a broken file is as none"


def test_a_licence_is_plain_text(qtbot: QtBot) -> None:
    dialog = AboutDialog([Licence(MARKUP, "1", MARKUP, MARKUP)], [MARKUP], QIcon())
    qtbot.addWidget(dialog)
    assert MARKUP in dialog.text.toPlainText()
