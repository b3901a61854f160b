# SPDX-License-Identifier: MIT
"""The dialog with what is known of a picture or video, and what its file says of itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from briefing import limits
from briefing.media.said import with_said
from briefing.model import Medium, Statement
from briefing.structs import changed, with_whole_texts
from maps.coordinates import read_coordinates
from ui.editing.fields.happening_field import HappeningField
from ui.editing.fields.statement_choices import source_words
from ui.files.open_briefing import OpenBriefing
from ui.kit.dialogs import EditDialog
from ui.kit.fields import ChoiceField, LineField, clean
from ui.kit.forms import push_button, scrolled, side_by_side
from ui.kit.labels import plain_label
from ui.kit.texts import area_name, tr
from ui.kit.value_fields import NumberField, mark_wrong
from ui.media.media_texts import file_says_text, file_text, medium_name


class MediumDialog(EditDialog):
    """The dialog. ``take`` receives the medium as described."""

    def __init__(self, window: QWidget, opened: OpenBriefing, statement: Statement, medium: Medium,
                 take: Callable[[Medium], object]) -> None:
        super().__init__(window, tr("Picture or video"), medium_name(medium), tr("Save"), lambda: self._take(take))
        self._medium = medium
        self.setMinimumSize(460, 560)
        inner = QWidget()
        inner.setObjectName("drawerBody")
        self._form = QVBoxLayout(inner)
        self._form.setSpacing(4)
        self.body.addWidget(scrolled(inner))
        self.title_line = self._line(tr("What it shows"), tr("In your own words"))
        self.credit = self._line(tr("Credit", "of a picture"), tr("Who made it, as it is to be named"))
        self.licence = self._line(tr("Licence"), tr("Such as CC BY 4.0, or “with permission”"))
        self.source = ChoiceField(_sources(opened, statement, medium))
        self._add(tr("Published in"), self.source)
        self.taken = HappeningField()
        self._add(tr("Taken on"), self.taken)
        self.place = ChoiceField(_places(opened, statement, medium))
        self._add(tr("Shows"), self.place)
        self.position = LineField(80, tr("Coordinates, such as 48.0159, 37.8029"))
        self._add(tr("Where the camera stood"), self.position)
        self.direction = NumberField(tr("Direction of view"), width=76)
        self.direction.unit.setText(tr("° from north, clockwise"))
        self._add(tr("Direction of view"), self.direction)
        self.said = plain_label(file_says_text(medium.file_says), wrapped=True)
        self.take_over = push_button(tr("Take over what is empty"), self._take_over, plain=True)
        self._form.addSpacing(8)
        self._form.addWidget(self.said)
        self._form.addLayout(side_by_side(self.take_over))
        self.doubt = plain_label(tr("Anyone can write anything there; compare it with what you know."), wrapped=True,
                                 quiet=True)
        self._form.addWidget(self.doubt)
        self._form.addWidget(plain_label(file_text(medium), wrapped=True, quiet=True))
        self._form.addStretch(1)
        for widget in (self.said, self.take_over, self.doubt):
            widget.setVisible(medium.file_says is not None)
        self._show(medium)
        self.title_line.setFocus()

    def _line(self, caption: str, placeholder: str) -> LineField:
        line = LineField(limits.MAX_LINE, placeholder)
        self._add(caption, line)
        return line

    def _add(self, caption: str, field: QWidget | QLayout) -> None:
        self._form.addWidget(plain_label(caption.upper(), caption=True))
        if isinstance(field, QLayout):
            self._form.addLayout(field)
        else:
            field.setAccessibleName(caption)
            self._form.addWidget(field)

    def _show(self, medium: Medium) -> None:
        self.title_line.show_value(medium.title or "")
        self.credit.show_value(medium.credit or "")
        self.licence.show_value(medium.licence or "")
        self.source.show_value(medium.source)
        self.taken.show_value(medium.taken)
        self.place.show_value(medium.place)
        self.position.show_value(_position_text(medium))
        self.direction.show_value(medium.direction)

    def _take_over(self) -> None:
        made = self.medium()
        if made is not None:  # else a field says what is wrong with it, and nothing that was written goes
            self._show(with_said(made))

    def medium(self) -> Medium | None:
        """Returns the medium as described; None where a field holds what cannot be read, which it says then."""
        position = self._position()
        direction = self.direction.value()
        is_wrong = not 0 <= direction < 360 if direction is not None else bool(self.direction.line.text().strip())
        mark_wrong(self.direction.line, tr("Write degrees from 0 to 359.") if is_wrong else "")
        if position is None or is_wrong or not self.taken.is_sound:
            return None
        lon, lat = position
        said = {name: clean(" ".join(line.text().split()), limits.MAX_LINE) or None for name, line in (
            ("title", self.title_line), ("credit", self.credit), ("licence", self.licence))}
        return with_whole_texts(changed(
            self._medium, **said, source=self.source.currentData(), taken=self.taken.value(),
            place=self.place.currentData(), lon=lon, lat=lat, direction=direction))

    def _position(self) -> tuple[float | None, float | None] | None:
        """Returns (lon, lat), which may be empty; None for what is no place, which is marked."""
        text = self.position.text().strip()
        mark_wrong(self.position, "")
        if not text:
            return None, None
        if text == _position_text(self._medium):
            return self._medium.lon, self._medium.lat
        found = [each for each in read_coordinates(text) if abs(each.lat) <= limits.MAX_LATITUDE]
        found = [each for each in found if each.is_on_map] or found
        if not found:
            mark_wrong(self.position, tr("These are no coordinates; write them as 48.0159, 37.8029."))
            return None
        return found[0].lon, found[0].lat

    def _take(self, take: Callable[[Medium], object]) -> bool:
        made = self.medium()
        if made is None:
            return False
        take(made)
        return True


def _position_text(medium: Medium) -> str:
    return "" if medium.lon is None or medium.lat is None else f"{medium.lat:.6f}, {medium.lon:.6f}"


def _sources(opened: OpenBriefing, statement: Statement, medium: Medium) -> list[tuple[object, str]]:
    """Returns none, the statement's sources, and the one that it has."""
    ids = dict.fromkeys((*statement.via, *([medium.source] if medium.source is not None else [])))
    return [(None, "–"), *((each, source_words(opened.briefing.source(each))) for each in ids)]


def _places(opened: OpenBriefing, statement: Statement, medium: Medium) -> list[tuple[object, str]]:
    ids = dict.fromkeys((*statement.areas, *([medium.place] if medium.place is not None else [])))
    return [(None, "–"), *((each, area_name(opened.layer[each])) for each in ids if each in opened.layer)]
