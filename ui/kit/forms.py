# SPDX-License-Identifier: MIT
"""Helpers for forms: buttons, rows of widgets, scrolled widgets, and the widgets of a layout."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QPushButton, QScrollArea, QWidget

from ui.kit.flow_layout import FlowLayout


def side_by_side(*widgets: QWidget, stretch: int = -1) -> QLayout:
    """Returns a row of widgets, of which those that do not fit go into another line.

    The one with the index ``stretch``, if any, takes the remaining space; then all stay in one line.
    """
    if stretch < 0:
        flow = FlowLayout()
        for widget in widgets:
            flow.addWidget(widget)
        return flow
    row = QHBoxLayout()
    row.setSpacing(8)
    for index, widget in enumerate(widgets):
        row.addWidget(widget, 1 if index == stretch else 0)
    return row


def push_button(text: str, act: Callable[[], object], *, plain: bool = False) -> QPushButton:
    """Returns a button that calls ``act``."""
    button = QPushButton(text)
    button.setIcon(QIcon())
    button.setProperty("plain", plain)
    button.clicked.connect(lambda: act())
    return button


def scrolled(widget: QWidget, name: str = "") -> QScrollArea:
    """Returns a scroll area around a widget, which takes the area's width and scrolls up and down only.

    ``name`` tells screen readers what is in it, where the focus comes to it.
    """
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area


def widgets_of(item: QLayoutItem) -> list[QWidget]:
    """Returns the widget of a layout's item, or all widgets of the layout inside it."""
    widget, layout = item.widget(), item.layout()
    if widget is not None:
        return [widget]
    if layout is None:
        return []
    inner = [layout.itemAt(index) for index in range(layout.count())]
    return [each for one in inner if one is not None for each in widgets_of(one)]
