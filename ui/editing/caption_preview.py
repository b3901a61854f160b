# SPDX-License-Identifier: MIT
"""A preview of a statement as the audience will see it: the stage's caption, painted small."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QSizePolicy, QVBoxLayout

from briefing.model import Statement
from briefing.presenting.sequence import PresentedStep, parts_of
from ui.files.open_briefing import OpenBriefing
from ui.kit.texts import tr
from ui.map.map_texts import stage_stamp
from ui.stage.caption_contents import caption_of
from ui.stage.caption_layout import lay_out
from ui.stage.look import STAGE_DARK
from ui.stage.plates import StageContents, plates
from ui.stage.stage_contents import shape_of

if TYPE_CHECKING:
    from ui.map.shown_day import ShownDay

_STAGE: Final = QSize(1280, 720)
_WAIT_MILLISECONDS: Final = 120
_SHARPNESS: Final = 1.5
_MARGIN: Final = 16
_HEIGHT: Final = 124
"""Pixels, whatever the caption's height: no field below moves while one types."""
_GROUND: Final = "#22313A"
"""The background in place of the map, which would distract from the text."""


class CaptionPreview(QAbstractButton):
    """A picture of the caption at the width of the form; pressed, it shows the whole stage."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("As the room will see it; click to see the whole screen"))
        self.setAccessibleName(tr("Preview for the room"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._show_stage)
        self._stage = QPixmap()
        self._caption = QRect(0, 0, 1, 1)
        self._wanted: tuple[OpenBriefing, Statement] | None = None
        self._control: ShownDay | None = None
        self._soon = QTimer(self, singleShot=True, interval=_WAIT_MILLISECONDS)
        self._soon.timeout.connect(self._render)

    def show_statement(self, opened: OpenBriefing, statement: Statement) -> None:
        """Shows another state of a statement after a short delay."""
        self._wanted = (opened, statement)
        self._soon.start()

    @property
    def opened(self) -> OpenBriefing | None:
        """The briefing that the caption is made from."""
        return self._wanted[0] if self._wanted is not None else None

    def show_control(self, shown: ShownDay | None) -> None:
        """Sets the day of control data on the map, or the shipped layer."""
        self._control = shown
        self._soon.start()

    def _render(self) -> None:
        if self._wanted is None:
            return
        opened, statement = self._wanted
        parts = parts_of(statement.text)
        step = PresentedStep(index=0, shows="statement", number=1, statement=statement, text=parts[0],
                             parts=len(parts), areas=statement.areas)
        title = " ".join(opened.briefing.title.split())
        stamp = stage_stamp(opened.layer, self._control)
        contents = StageContents(caption_of(opened, step, self._control), title, stamp, "")
        shape = shape_of([area for area_id in statement.areas if (area := opened.layer.get(area_id)) is not None])
        self.setAccessibleDescription(contents.caption.spoken)
        layout = lay_out(contents.caption, QSizeF(_STAGE), shape)
        self._stage = QPixmap(_STAGE * _SHARPNESS)
        self._stage.fill(QColor(_GROUND))
        with QPainter(self._stage) as painter:
            painter.drawPixmap(self._stage.rect(), plates(contents, layout, STAGE_DARK, QSizeF(_STAGE), _SHARPNESS))
        whole = QRectF(0, 0, _STAGE.width(), _STAGE.height())
        box = QRectF(0, 0, 640, 200) if layout is None else whole if layout.form == "column" else layout.box
        box = box.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN) & QRectF(0, 0, _STAGE.width(), _STAGE.height())
        self._caption = QRectF(box.topLeft() * _SHARPNESS, box.size() * _SHARPNESS).toRect()
        self.update()

    def _place(self) -> QRect:
        """Returns where the caption is painted: as large as fits, at the top left."""
        size = self._caption.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect(QPoint(), size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the caption, scaled down."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if not self._stage.isNull():
                painter.drawPixmap(self._place(), self._stage, self._caption)

    def _show_stage(self) -> None:
        if self._stage.isNull():
            return
        dialog = QDialog(self)
        dialog.setWindowTitle(tr("As the room will see it"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(dialog)
        layout.setContentsMargins(0, 0, 0, 0)
        picture = QLabel()
        picture.setAccessibleName(self.accessibleDescription())
        picture.setPixmap(self._stage.scaled(_STAGE * 0.75, Qt.AspectRatioMode.KeepAspectRatio,
                                             Qt.TransformationMode.SmoothTransformation))
        layout.addWidget(picture)
        dialog.open()
