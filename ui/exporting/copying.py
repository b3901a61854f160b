# SPDX-License-Identifier: MIT
"""Copies the map as a picture, and as text with what it shows and whence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from briefing.attribution import attribution_text, citation
from ui.kit.texts import say, statement_text, tr
from ui.map.map_texts import furniture, stage_stamp

if TYPE_CHECKING:
    from ui.exporting.source import Source


def copy_map(map_frame: QWidget, source: Source) -> str:
    """Puts both on the clipboard. Returns a sentence about it."""
    data = QMimeData()
    data.setImageData(map_frame.grab().toImage())
    data.setText(map_text(source))
    QGuiApplication.clipboard().setMimeData(data)
    return tr("Copied: the map as a picture, and its title, day and sources as text.")


def map_text(source: Source) -> str:
    """Returns what the map shows: the chosen statement with its chain and sources, day, credits."""
    opened, control, statement_id = source.opened, source.control, source.statement
    briefing = opened.briefing
    lines = [" ".join(briefing.title.split())]
    if statement_id:
        statement = briefing.statement(statement_id)
        lines += [statement_text(statement), attribution_text(briefing, statement)]
        lines += [say(citation(each)) for each in briefing.chain_of(statement)]
    lines += [stage_stamp(opened.layer, control), source.background,
              str(furniture(opened.layer, control)["credits"])]
    return "\n".join(line for line in lines if line)
