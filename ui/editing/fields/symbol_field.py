# SPDX-License-Identifier: MIT
"""A place's unit symbol in the editor: its code typed or chosen by name, with a picture of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from briefing.places import is_symbol_code
from briefing.sentences import mark
from ui.kit.fields import LineField
from ui.kit.labels import plain_label
from ui.kit.pick_button import PickButton
from ui.kit.pick_list import Choice, PickList, pick
from ui.kit.texts import tr
from ui.kit.theme import scaled
from ui.kit.value_fields import mark_wrong

_MOST: Final = 40
_PICTURE, _ROW_PICTURE = 34, 20
"""Pixels of the preview, and of a picture in the list of names."""
_UNIT, _EQUIPMENT, _SITE = "1004100000{entity}0000", "1004150000{entity}0000", "1004200000{entity}0000"
"""Codes of MIL-STD-2525D by what they are of, all neutral: the fourth digit is 4."""

SYMBOLS: Final[tuple[tuple[str, str], ...]] = (
    ("10041002001100000000", mark("Headquarters")),
    *((_UNIT.format(entity=entity), name) for entity, name in (
        ("121100", mark("Infantry")), ("121104", mark("Infantry, motorised")),
        ("121102", mark("Infantry, mechanised")), ("120500", mark("Armour")), ("121000", mark("Combined arms")),
        ("121300", mark("Reconnaissance")), ("121700", mark("Special forces")), ("120400", mark("Anti-tank")),
        ("130300", mark("Artillery")), ("130301", mark("Artillery, self-propelled")), ("130800", mark("Mortar")),
        ("130700", mark("Missiles")), ("130100", mark("Air defence")), ("121900", mark("Unmanned systems")),
        ("120600", mark("Aviation, helicopters")), ("120800", mark("Aviation, aeroplanes")),
        ("140700", mark("Engineers")), ("140100", mark("CBRN defence")), ("111000", mark("Signals")),
        ("150500", mark("Electronic warfare")), ("161300", mark("Medical unit")), ("161100", mark("Maintenance")),
        ("163600", mark("Transport")))),
    *((_EQUIPMENT.format(entity=entity), name) for entity, name in (
        ("210100", mark("Mine")), ("210300", mark("Mine, anti-tank")))),
    *((_SITE.format(entity=entity), name) for entity, name in (
        ("110701", mark("Bridge")), ("120803", mark("Airfield")), ("121305", mark("Helicopter landing site")),
        ("121309", mark("Port")), ("121310", mark("Shipyard")), ("120802", mark("Base")),
        ("110300", mark("Ammunition depot")), ("120504", mark("Fuel depot")), ("120502", mark("Power station")),
        ("121307", mark("Railhead")), ("121304", mark("Ferry")), ("120701", mark("Hospital")),
        ("121203", mark("Telecommunications tower")), ("120600", mark("Government site")))),
)
"""Common symbols: the code and the name of each."""


class SymbolField(QWidget):
    """The field. ``edited`` carries a code, "" for none; ``pictureAsked`` one whose picture is wanted."""

    edited = Signal(str)
    pictureAsked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._code = ""
        self._typed = ""
        self.line = LineField(_MOST, tr("Code: 20 digits or 15 letters"))
        self.line.setAccessibleName(tr("Code of the symbol"))
        self.line.edited.connect(self._type)
        self.picture = QLabel()
        self.picture.setFixedSize(scaled(_PICTURE), scaled(_PICTURE))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = PickButton(tr("Choose…"))
        self.choose.asked.connect(self._pick)
        self.popup: PickList | None = None
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget, share in ((self.picture, 0), (self.line, 1), (self.choose, 0)):
            row.addWidget(widget, share)
        self.wrong = plain_label(wrapped=True, quiet=True)
        self.wrong.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.wrong)

    def show_value(self, code: str) -> None:
        """Shows the code that the briefing holds; one that is being typed and is refused stays."""
        if code == self._code and self.wrong.text():
            return
        self._code, self._typed = code, ""
        self.line.show_value(code)
        self._refuse("")
        self.picture.clear()
        if code:
            self.pictureAsked.emit(code)

    def show_picture(self, code: str, image: QImage) -> None:
        """Shows a code's symbol; a code that was typed is taken if there is one, and refused if there is none."""
        if self.popup is not None and isValid(self.popup) and not image.isNull():
            self.popup.model.show_picture(code, self._fitted(image, _ROW_PICTURE))
        if code == self._typed:
            self._typed = ""
            if image.isNull():
                self._refuse(tr("No symbol has this code; choose one, or check its digits."))
            else:
                self.edited.emit(code)
        elif code != self._code:
            return
        if image.isNull():
            self.picture.clear()
            return
        self.picture.setPixmap(self._fitted(image, _PICTURE))

    def _fitted(self, image: QImage, pixels: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        side = round(scaled(pixels) * ratio)
        picture = QPixmap.fromImage(image).scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio,
                                                  Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture

    def _refuse(self, sentence: str) -> None:
        mark_wrong(self.line, sentence)
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def _type(self, text: str) -> None:
        code = "".join(text.split()).upper()
        self._typed = ""
        if not code:
            self._refuse("")
            self.edited.emit("")
        elif not is_symbol_code(code):
            self._refuse(tr("This is no code of a symbol: it has 20 digits, or 15 letters."))
        else:
            self._refuse("")
            self._typed = code
            self.pictureAsked.emit(code)

    def _pick(self, _typed: str) -> None:
        choices = [Choice(code, tr(name)) for code, name in SYMBOLS]
        self.popup = pick([Choice("", tr("No symbol: a dot")), *choices], self.choose, self._picked)
        for code, _name in SYMBOLS:
            self.pictureAsked.emit(code)

    def _picked(self, code: str) -> None:
        self._refuse("")
        self.edited.emit(code)
