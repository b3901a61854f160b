# SPDX-License-Identifier: MIT
"""The editor's page of the briefing's own areas, which are drawn, changed, cut, imported and measured."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPushButton

from briefing import limits
from briefing.editing import put_areas, remove_area
from briefing.events import with_statements
from briefing.ids import random_id
from briefing.model import Briefing
from briefing.sentences import mark
from maps.areas import COLOURS, LINES, PLACE, POINT, Area
from maps.importing.again import origin_of
from ui.editing.fields.place_fields import PlaceFields
from ui.editing.item_page import ItemPage
from ui.editing.outline_drawing import DrawingRows, OutlineDrawing
from ui.files.open_briefing import OpenBriefing
from ui.files.session import Session
from ui.files.undo import Focus
from ui.kit.check_boxes import CheckBox
from ui.kit.fields import ChoiceField, LineField, TextField, clean
from ui.kit.forms import push_button, side_by_side
from ui.kit.labels import plain_label
from ui.kit.pick_list import Choice, pick
from ui.kit.texts import area_name, extent_text, tr
from ui.kit.value_fields import DayField
from ui.map.towns import Towns

Feature = Mapping[str, Any]

_MOST_COLOUR: Final = 20
_COLOURS: Final = {
    "grey": mark("Grey"), "ochre": mark("Ochre"),
    "green": mark("Green"), "teal": mark("Teal"),
    "violet": mark("Violet"),
}


class AreaPage(ItemPage):
    """The page. ``importAsked`` and ``pasteAsked`` request areas from a file or the clipboard.

    ``outlineDrawn`` carries a new area that was drawn, ``nameAsked`` one that the selected statement is to name.
    """

    importAsked = Signal()
    pasteAsked = Signal()
    outlineDrawn = Signal(str)
    nameAsked = Signal(str)

    def __init__(self, session: Session, drawing: OutlineDrawing, towns: Towns) -> None:
        super().__init__(session, "area", tr("Areas"), new=tr("Draw ground"), delete=tr("Delete area"),
                         none=tr("The briefing has no areas of its own yet: draw them, or bring them in."))
        self.drawing = drawing
        self._towns = towns
        drawing.ended.connect(lambda: self.refresh())
        self.new_line = push_button(tr("Draw a line"), lambda: self._draw("line"))
        self.new_place = push_button(tr("Set a place"), lambda: self._draw("point"))
        self.buttons.insertWidget(1, self.new_line)
        self._add_import()
        self._add_drawing()
        self._always = self.form.count()
        self._add_form()
        self.add_uses()
        self.name_it = push_button(tr("Name it in the selected statement"), lambda: self.nameAsked.emit(self.shown),
                                   plain=True)
        self.form.addWidget(self.name_it, 0, Qt.AlignmentFlag.AlignLeft)
        self.selected = ""
        """The statement selected in the list."""
        self.finish()

    def _add_import(self) -> None:
        self.form.addLayout(side_by_side(
            self.new_place, push_button(tr("Import from a file…"), self.importAsked.emit, plain=True),
            push_button(tr("Paste GeoJSON"), self.pasteAsked.emit, plain=True)))

    def _add_drawing(self) -> None:
        rows = DrawingRows(self.drawing)
        self.drawn, self.done, self.snap = rows.drawn, rows.done, rows.snap
        self.form.addWidget(rows)

    def _add_form(self) -> None:
        self.name = LineField(limits.MAX_LINE, tr("What the area is called"))
        self.first_inside = self.name
        self.name.edited.connect(self._rename)
        self.add_field(tr("Name"), self.name)
        self.name_uk = LineField(limits.MAX_LINE, tr("The same in Ukrainian"))
        self.name_uk.edited.connect(lambda text: self._edit("label_uk", label_uk=text or None))
        self.add_field(tr("Name in Ukrainian"), self.name_uk)
        self.measured = plain_label(wrapped=True, strong=True)
        self.add_field(tr("Measured"), self.measured)
        self.place = PlaceFields()
        self.place.moved.connect(self._move)
        self.place.reached.connect(lambda radius: self._edit("radius_km", radius_km=radius))
        self.place.symbol.edited.connect(lambda code: self._edit(None, symbol=code or None))
        self.form.addWidget(self.place)
        self.reshape = push_button(tr("Change its outline"), self._reshape)
        self.cut: QPushButton = push_button(tr("Cut…"), self._ask_for_cutter)
        self.form.addLayout(side_by_side(self.reshape, self.cut))
        self.colour = ChoiceField([(value, tr(_COLOURS[value])) for value in COLOURS])
        self.colour.edited.connect(lambda colour: self._edit(None, colour=colour))
        self.add_field(tr("Colour"), self.colour)
        self.as_of = DayField()
        self.as_of.edited.connect(lambda day: self._edit(None, as_of=day.isoformat() if day else None))
        self.add_field(tr("True for the day"), self.as_of)
        self.approximate = CheckBox(tr("Approximate"))
        self.approximate.toggled.connect(lambda on: self._edit(None, approximate=on))
        self.form.addWidget(self.approximate)
        self.sources = LineField(limits.MAX_LINE, tr("Where the outline comes from"))
        self.sources.edited.connect(lambda text: self._edit("sources", sources=[text] if text else None))
        self.add_field(tr("Source of the outline"), self.sources)
        self.url = LineField(limits.MAX_URL, "https://…")
        self.url.edited.connect(lambda text: self._edit("url", url=text or None))
        self.add_field(tr("Its address"), self.url)
        self.note = TextField(limits.MAX_PROSE, tr("Anything else to know of it"), 1, 6)
        self.note.edited.connect(lambda text: self._edit("note", note=text or None))
        self.add_field(tr("Note"), self.note)
        self.origin = plain_label(wrapped=True, quiet=True)
        self.form.addWidget(self.origin)

    # Showing

    def refresh(self) -> None:
        """Shows the areas, and the one being drawn."""
        super().refresh()
        is_drawing = self.drawing.is_on
        for widget in (self.new, self.new_line, self.new_place, self.delete, self.list, self.reshape, self.cut):
            widget.setEnabled(not is_drawing and (widget is not self.delete or bool(self.shown)))
        self.select_statement(self.selected)

    def select_statement(self, statement_id: str) -> None:
        """Offers to name the area in the statement selected in the list, unless it names it already."""
        self.selected = statement_id
        named = self._uses(self.shown) if self.shown else []
        is_there = any(each.id == statement_id for each in self.briefing.statements)
        self.name_it.setVisible(bool(self.shown) and is_there and statement_id not in named)

    def _items(self) -> list[Choice]:
        return [Choice(str(feature["id"]), _label(feature)) for feature in self.briefing.own_areas]

    def _uses(self, item_id: str) -> list[str]:
        return [each.id for each in self.briefing.statements if item_id in each.areas]

    def _show(self, item_id: str) -> list[str]:
        opened = self.session.opened
        area, about = opened.layer[item_id], self._feature(item_id)["properties"]
        self.name.show_value(area.label)
        self.name_uk.show_value(str(about.get("label_uk") or ""))
        self.measured.setText(extent_text(area) or (tr("a point") if area.kind == PLACE else tr("no size")))
        self._show_place(area)
        self.colour.show_value(area.colour)
        self.as_of.show_value(_day(area.as_of))
        with QSignalBlocker(self.approximate):
            self.approximate.setChecked(area.approximate)
        self.sources.show_value("; ".join(area.sources))
        self.url.show_value(area.url)
        self.note.show_value(area.note)
        self.origin.setText(_origin(self._feature(item_id)))
        self.origin.setVisible(bool(self.origin.text()))
        return _warnings(area)

    def _show_place(self, area: Area) -> None:
        is_place = area.kind == PLACE
        self.place.setVisible(is_place)
        self.cut.setVisible(not is_place)
        self.reshape.setText(tr("Move it on the map") if is_place else tr("Change its outline"))
        if is_place:
            self.place.show_place(area)

    def _feature(self, area_id: str) -> Feature:
        return next(feature for feature in self.briefing.own_areas if feature["id"] == area_id)

    # Editing

    def _rename(self, text: str) -> None:
        if text.strip():
            self._edit("label", label=text)
        elif self.shown:
            self.name.show_value(_label(self._feature(self.shown)))

    def _edit(self, key: str | None, **members: object) -> None:
        if not self.shown:
            return
        feature = self._feature(self.shown)
        about = {**feature["properties"], **members}
        about = {name: value for name, value in about.items() if value is not None}
        self._apply(tr("Edit area"), put_areas(self.briefing, [{**feature, "properties": about}]), key)

    def _move(self, lon: float, lat: float) -> None:
        if self.shown:
            geometry = {"type": POINT, "coordinates": [lon, lat]}
            self._apply(tr("Move place"), put_areas(self.briefing, [
                {**self._feature(self.shown), "geometry": geometry}]), "position")

    def _make_new(self) -> None:
        self._draw("polygon")

    def _remove(self, item_id: str) -> None:
        self.session.delete(tr("Delete area"), remove_area(self.briefing, item_id), tr("Area deleted."))

    def add(self, name: str, features: list[Feature], removed: Sequence[str] = (), *,
            prepared: OpenBriefing | None = None) -> None:
        """Adds areas, or replaces those with the same ids, and removes some, as one edit; shows the first.

        ``prepared`` is the next state, where it was made in the background.
        """
        briefing = prepared.briefing if prepared is not None else with_areas(self.briefing, features, removed)
        focus = Focus("area", str(features[0]["id"])) if features else None
        if (features or removed) and self.session.apply(name, briefing, focus, prepared=prepared) and features:
            self.show_item(str(features[0]["id"]))

    @property
    def taken(self) -> set[str]:
        """Returns the ids in use."""
        return set(self.session.opened.layer.ids)

    # Outlines

    def _draw(self, kind: str) -> None:
        def add(geometry: dict[str, Any]) -> None:
            label = self._name_of_new(kind, geometry)
            day = self.session.opened.layer.as_of or self.briefing.date
            about = {"label": label, "as_of": day.isoformat(), "approximate": True, "sources": [tr("drawn by hand")]}
            made = _feature(random_id(label, "area"), about, geometry)
            self.add(tr("Draw area"), [made])
            self.outlineDrawn.emit(made["id"])
            self.name.setFocus()
            self.name.selectAll()

        self.commit()
        self.drawing.start(kind, add)
        self.refresh()

    def _name_of_new(self, kind: str, geometry: Mapping[str, Any]) -> str:
        """Returns what is drawn is called at first: a place by the town it lies in."""
        if kind != "point":
            return tr("New area") if kind == "polygon" else tr("New line")
        town = self._towns.near(*geometry["coordinates"])
        return town.en if town is not None else tr("New place")

    def _reshape(self) -> None:
        feature = self._feature(self.shown)

        def put(geometry: dict[str, Any]) -> None:
            self.session.apply(tr("Change outline"), put_areas(self.briefing, [{**feature, "geometry": geometry}]),
                               Focus("area", str(feature["id"])))

        self.commit()
        shape = feature["geometry"]["type"]
        kind = "point" if shape == POINT else "line" if shape in LINES else "polygon"
        self.drawing.start(kind, put, geometry=feature["geometry"], area_id=str(feature["id"]))
        self.refresh()

    def _ask_for_cutter(self) -> None:
        opened = self.session.opened
        cutters = [area for area in opened.layer if area.area_km2 is not None and area.id != self.shown]
        cutters.sort(key=lambda area: area.kind != "oblast")
        choices = [Choice(area.id, tr("The part inside {area}").format(area=area_name(area))) for area in cutters]
        self.popup = pick(choices,
                          self.cut, self._cut_by)

    def _cut_by(self, cutter_id: str) -> None:
        from maps.area_tools import part_within

        opened = self.session.opened
        if not self.shown:
            return
        feature, cutter = self._feature(self.shown), opened.layer[cutter_id]
        geometry = part_within(feature["geometry"], cutter.geometry)
        if geometry is None:
            said = tr("No part of {area} lies inside {cutter}; choose another area to cut by.")
            self.session.refused.emit(said.format(area=_label(feature), cutter=area_name(cutter)))
            return
        label = clean(tr("{area}, part in {cutter}").format(area=_label(feature), cutter=area_name(cutter)),
                      limits.MAX_LINE)
        about = {**feature["properties"], "label": label}
        for name in ("label_uk", "imported_from"):  # a file imported again replaces the whole, not the part
            about.pop(name, None)
        self.add(tr("Cut area"), [_feature(random_id(label, "area"), about, geometry)])


def with_areas(
    briefing: Briefing, features: Sequence[Feature], removed: Sequence[str] = (), *, as_events: bool = False
) -> Briefing:
    """Returns the briefing without the removed areas and with these; ``as_events`` each place of them is an event."""
    for area_id in removed:
        briefing = remove_area(briefing, area_id)
    return with_statements(briefing, features) if as_events else put_areas(briefing, features)


def _feature(area_id: str, about: Mapping[str, Any], geometry: Mapping[str, Any]) -> Feature:
    return {"type": "Feature", "id": area_id, "properties": dict(about), "geometry": dict(geometry)}


def _label(feature: Feature) -> str:
    return str(feature["properties"].get("label", feature["id"]))


def _origin(feature: Feature) -> str:
    """Returns where an imported area comes from, and the colour it has there; "" for any other."""
    origin = origin_of(feature)
    if origin is None:
        return ""
    file, layer, key = origin
    parts = [each for each in (file, layer, key) if each]
    said = tr("Imported from {place}.").format(place=tr(" › ").join(dict.fromkeys(parts)))
    colour = feature["properties"].get("file_colour")
    if isinstance(colour, str) and colour:
        said = tr("{said} Its colour there is {colour}.").format(said=said, colour=colour[:_MOST_COLOUR])
    return said


def _day(iso: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def _warnings(area: Area) -> list[str]:
    warnings = []
    if not area.as_of:
        warnings.append(tr("It does not say for which day it is true."))
    if not (area.sources or area.url):
        warnings.append(tr("No source yet: say where the outline comes from."))
    return warnings

