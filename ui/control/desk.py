# SPDX-License-Identifier: MIT
"""Joins control data over time with map, sidebar and briefing: the day on show, the panes, what is pinned."""

from __future__ import annotations

import datetime
import json
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from briefing.attribution import shown_date
from maps.control_day import SHIPPED
from ui.control.data_dialog import DataDialog
from ui.control.library import SHIPPED_DAY, Library, Place
from ui.control.shown import ShownControl
from ui.control.time_pane import TimePane
from ui.control.words import saying_text, shares_text
from ui.desk import Desk
from ui.texts import short_date, tr

if TYPE_CHECKING:
    from maps.agreement import Observers
    from maps.comparing import Comparison
    from ui.control.agreement_pane import AgreementPane
    from ui.control.compare_pane import ComparePane
    from ui.control.sizes_pane import SizesPane

_AROUND_CHANGE = 0.02


class ControlDesk(QObject):
    """Time bar and panes are made when they are first asked for."""

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk)
        self.desk = desk
        self.library = library
        self.pane: TimePane | None = None
        self.dialog: DataDialog | None = None
        self.sizes_pane: SizesPane | None = None
        self.compare_pane: ComparePane | None = None
        self.agreement_pane: AgreementPane | None = None
        self.comparison: Comparison | None = None
        self.observers: Observers | None = None
        self._mode = "day"
        self._pinned_shown: object = None
        library.daysChanged.connect(self._days_changed)
        library.packed.connect(self._packed)
        library.progress.connect(self._tell)
        library.ended.connect(self._ended)
        library.failed.connect(self._failed)
        desk.briefingShown.connect(self._briefing_shown)
        desk.statementShown.connect(lambda _id: self._ask_about_statement())
        desk.map.pointed.connect(self._ask_about_point)
        for name, act in {
            "time_bar": lambda: self.show_time(self.desk.window.commands["time_bar"].isChecked()),
            "control_data": self.show_data, "day_back": lambda: self._step(-1), "day_on": lambda: self._step(1),
            "day_shipped": self.show_shipped, "sizes": self.show_sizes, "compare": self.show_compare,
            "agreement": self.show_agreement,
        }.items():
            desk.window.commands[name].triggered.connect(lambda _checked=False, act=act: act())
        library.refresh()

    # The time bar

    def show_time(self, on: bool) -> None:
        """Opens or closes the time bar under the map."""
        self.desk.window.commands["time_bar"].setChecked(on)
        if on and self.pane is None:
            self._make_pane()
        if self.pane is None:
            return
        self.pane.setVisible(on)
        if on:
            self.library.refresh()
            self.library.pack()
            self._show_marks()
            self.pane.bar.setFocus()
        else:
            self.pane.stop()
            self.pane.lock.setChecked(False)

    def _make_pane(self) -> None:
        pane = self.pane = TimePane(self.desk.window.commands)
        pane.bar.set_theme(self.desk.window.theme)
        pane.bar.chosen.connect(self.show_day)
        pane.lockChanged.connect(lambda _on: self._lock())
        pane.cancelled.connect(self.library.cancel)
        pane.closeRequested.connect(lambda: self.show_time(False))
        self.desk.window.themeChanged.connect(pane.bar.set_theme)
        layout = self.desk.window.map_frame.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addWidget(pane)

    def _show_marks(self) -> None:
        if self.pane is None:
            return
        days = {SHIPPED: (SHIPPED_DAY,), **self.library.days}
        self.pane.bar.show_days(days, {each: self.library.name_of(each) for each in days})
        opened = self.desk.opened
        if opened is not None:
            dates = [shown_date(opened.briefing, each) for each in opened.briefing.statements]
            published = [source.published for source in opened.briefing.sources if source.published]
            self.pane.bar.show_statements([date.day for date in dates if date is not None] + published)
        if self.pane.bar.place is None:
            self.pane.bar.go_to(self.place)

    def _step(self, by: int) -> None:
        self.show_time(True)
        if self.pane is not None:
            self.pane.bar.step(by)

    @property
    def place(self) -> Place:
        """Whose day the map shows, and which."""
        shown = self.desk.control
        return (SHIPPED, SHIPPED_DAY) if shown is None else (shown.provider, shown.day)

    # The day on show

    def show_day(self, provider: str, day: datetime.date) -> None:
        """Shows an observer's day in place of the shipped layer."""
        slot = self.library.slot_of(provider)
        if provider == SHIPPED or slot is None:
            self.desk.show_control(None)
        else:
            self.desk.show_control(ShownControl(
                provider=provider, name=self.library.name_of(provider), day=day, slot=slot[0], version=slot[1],
                attribution=self.library.attribution_of(provider)))
        self._leave_comparison()
        if self.pane is not None:
            self.pane.bar.go_to(self.place)
        self._lock()
        if self.agreement_pane is not None and self.agreement_pane.isVisible():
            self._ask_observers()

    def show_shipped(self) -> None:
        """Shows the shipped layer again."""
        self.show_day(SHIPPED, SHIPPED_DAY)

    def _lock(self) -> None:
        is_locked = self.pane is not None and self.pane.lock.isChecked()
        self.desk.sidebar.show_known_on(self.place[1] if is_locked else None)

    # Library

    def _days_changed(self) -> None:
        self._show_marks()
        days = {SHIPPED: (SHIPPED_DAY,), **self.library.days}
        if self.compare_pane is not None:
            self.compare_pane.show_days(days, {each: self.library.name_of(each) for each in days})
        shown = self.desk.control
        if shown is not None and shown.day not in self.library.days.get(shown.provider, ()):
            self.show_shipped()

    def _packed(self, provider: str, slot: int, version: int) -> None:
        self.desk.map.load_pack(provider, slot, version)
        self._show_pinned()

    def _tell(self, sentence: str, done: int, of: int) -> None:
        if self.pane is not None:
            self.pane.show_progress(sentence, done, of)

    def _ended(self, sentence: str) -> None:
        if self.pane is not None:
            self.pane.show_progress("", 0, 0)
        if sentence:
            self.desk.window.messages.note(sentence)

    def _failed(self, sentence: str) -> None:
        self._ended("")
        self.desk.window.messages.problem(sentence)

    def show_data(self) -> None:
        """The observers and what is in hand of them."""
        self.show_time(True)
        dialog = self.dialog = DataDialog(self.library, self.desk.window)
        dialog.shown.connect(self._show_newest)
        dialog.pinAsked.connect(self.pin)
        dialog.open()

    def _show_newest(self, provider: str) -> None:
        days = self.library.days.get(provider)
        if days:
            self.show_day(provider, days[-1])

    # Pinning

    def pin(self, provider: str) -> None:
        """The briefing names the day on show of this observer, or its newest one: by reference alone."""
        from briefing.model import PinnedDay
        from briefing.structs import changed
        from ui.session import Focus

        days = self.library.days.get(provider, ())
        day = self.place[1] if self.place[0] == provider else (days[-1] if days else None)
        head = self.library.cache.head(provider, day) if day is not None else None
        if head is None:
            return
        pinned = PinnedDay(provider=provider, name=head.name, day=head.day, content=head.content)
        self.desk.session.apply(tr("Pin control data"), changed(self.desk.session.briefing, control=pinned),
                                Focus("briefing"))
        self.show_day(provider, head.day)

    def _briefing_shown(self) -> None:
        self._show_marks()
        opened = self.desk.opened
        pinned = opened.briefing.control if opened is not None else None
        if pinned is None:
            return
        head = self.library.cache.head(pinned.provider, pinned.day)
        if head is None:
            self.desk.window.messages.note(tr(
                "The briefing is pinned to {name} of {day}, which is not in hand on this computer; the shipped layer "
                "is shown. Control data… fetches it.").format(name=pinned.name, day=short_date(pinned.day)))
            self.show_shipped()
        elif self.library.slot_of(pinned.provider) is None:
            self.library.pack()
        else:
            self._show_pinned()

    def _show_pinned(self) -> None:
        opened = self.desk.opened
        pinned = opened.briefing.control if opened is not None else None
        if pinned is None or self.library.slot_of(pinned.provider) is None or self._pinned_shown == pinned:
            return
        self._pinned_shown = pinned
        self.show_day(pinned.provider, pinned.day)

    # Sizes

    def show_sizes(self) -> None:
        """Measures every day in hand and draws the sizes over time."""
        from ui.control.sizes_pane import SizesPane

        if self.sizes_pane is None:
            self.sizes_pane = SizesPane(self.desk.window.theme)
            self.sizes_pane.hovered.connect(self.show_day)
            self._open(self.sizes_pane)
            self.desk.window.themeChanged.connect(self.sizes_pane.set_theme)
        self._show_pane(self.sizes_pane)
        self.library.sizes(self._draw_sizes)

    def _draw_sizes(self, sizes: Any) -> None:
        from ui.control.figures import stated_figures

        if self.sizes_pane is not None:
            figures = stated_figures(self.desk.opened) if self.desk.opened is not None else []
            self.sizes_pane.show_sizes(sizes, {each: self.library.name_of(each) for each in sizes}, figures)
        self._ended("")

    # Compare

    def show_compare(self) -> None:
        """Opens the pane that compares two days or two observers."""
        from ui.control.compare_pane import ComparePane

        if self.compare_pane is None:
            pane = self.compare_pane = ComparePane()
            pane.asked.connect(self.compare)
            pane.changeChosen.connect(self._fly_to_change)
            pane.swipeAsked.connect(self._swipe)
            self._open(pane)
            days = {SHIPPED: (SHIPPED_DAY,), **self.library.days}
            pane.show_days(days, {each: self.library.name_of(each) for each in days})
            provider, day = self.place
            known = days.get(provider, (day,))
            pane.set_places((provider, known[0]), (provider, day))
        self._show_pane(self.compare_pane)

    def compare(self, first: Place, second: Place) -> None:
        """Compares two places in time, and shows what differs."""
        self.library.compare(first, second, self._show_comparison)

    def _show_comparison(self, found: Comparison) -> None:
        self.comparison = found
        self._mode = "parts"
        language = self.desk.window.settings.place_names
        if self.compare_pane is not None:
            self.compare_pane.show_comparison(found, language)
            self.compare_pane.swipe.setChecked(False)
        parts = {"unchanged": found.unchanged, "gained": found.gained, "lost": found.lost,
                 "kursk-unchanged": found.kursk_unchanged, "kursk-gained": found.kursk_gained,
                 "kursk-lost": found.kursk_lost}
        self._show_parts({name: part.shape for name, part in parts.items() if part is not None})

    def _show_parts(self, shapes: dict[str, Any]) -> None:
        self.library.run(lambda: _collection(shapes), self._take_parts)

    def _take_parts(self, collection: bytes) -> None:
        self.desk.map.show_comparison(self.library.show_comparison(collection))
        self._ended("")

    def _swipe(self, on: bool) -> None:
        found = self.comparison
        if found is None:
            return
        if on:
            self.desk.map.show_comparison(0)
            self.desk.map.show_days([(each.provider, each.day.isoformat()) for each in (found.first, found.second)])
            self.desk.window.messages.note(tr("Left of the line {first}, right of it {second}; drag the line.").format(
                first=self._words_for(found.first), second=self._words_for(found.second)))
        else:
            self._show_comparison(found)

    def _words_for(self, day: Any) -> str:
        return f"{self.library.name_of(day.provider)}, {short_date(day.day)}"

    def _fly_to_change(self, number: int) -> None:
        if self.comparison is not None and number < len(self.comparison.changes):
            west, south, east, north = self.comparison.changes[number].bounds
            self.desk.map.frame_bounds([west - _AROUND_CHANGE, south - _AROUND_CHANGE,
                                        east + _AROUND_CHANGE, north + _AROUND_CHANGE])

    def _leave_comparison(self) -> None:
        if self._mode != "day":
            self._mode = "day"
            self.desk.map.show_comparison(0)

    # Agreement

    def show_agreement(self) -> None:
        """Opens the pane that says what each observer says of a place."""
        from ui.control.agreement_pane import AgreementPane

        if self.agreement_pane is None:
            self.agreement_pane = AgreementPane()
            self.agreement_pane.layerAsked.connect(self._show_disagreement)
            self._open(self.agreement_pane)
        self._show_pane(self.agreement_pane)
        self._ask_observers()

    def _ask_observers(self) -> None:
        self.library.observers(self.place[1], self._take_observers)

    def _take_observers(self, observers: Observers) -> None:
        self.observers = observers
        self._ended("")
        if self.agreement_pane is not None:
            found = observers.disagreement if len(observers.days) > 1 else None
            self.agreement_pane.show_disagreement(found, len(observers.days))
            self._show_disagreement(self.agreement_pane.layer.isChecked())
        self._ask_about_statement()

    def _show_disagreement(self, on: bool) -> None:
        if on and self.observers is not None and len(self.observers.days) > 1:
            self._mode = "parts"
            self._show_parts({"disputed": self.observers.disagreement.shape})
        else:
            self._leave_comparison()

    def _ask_about_point(self, lon: float, lat: float) -> None:
        pane = self.agreement_pane
        if pane is not None and pane.isVisible() and self.observers is not None:
            lines = [saying_text(each, self.library.name_of(each.provider)) for each in self.observers.at(lon, lat)]
            pane.show_sayings(tr("At {lat}° N, {lon}° E").format(lat=f"{lat:.3f}", lon=f"{lon:.3f}"), lines)

    def _ask_about_statement(self) -> None:
        pane, opened, selected = self.agreement_pane, self.desk.opened, self.desk.sidebar.selected
        if pane is None or not pane.isVisible() or self.observers is None or opened is None or not selected:
            return
        areas = [opened.layer[each] for each in opened.briefing.statement(selected).areas]
        observers = self.observers
        self.library.run(lambda: _shares(observers, areas), self._show_shares)

    def _show_shares(self, found: list[tuple[str, list[Any]]]) -> None:
        if self.agreement_pane is None:
            return
        lines = []
        for label, shares in found:
            lines += [f"{label}:" if len(found) > 1 else ""]
            lines += [shares_text(each, self.library.name_of(each.provider)) for each in shares]
        title = found[0][0] if len(found) == 1 else tr("The statement's areas")
        self.agreement_pane.show_sayings(
            title if found else tr("No ground to ask about"), [each for each in lines if each])

    # Panes

    def _open(self, pane: Any) -> None:
        pane.closeRequested.connect(partial(self._close_pane, pane))

    def _show_pane(self, pane: Any) -> None:
        self.show_time(True)
        self.desk.window.show_right_pane(pane)

    def _close_pane(self, pane: Any) -> None:
        self.desk.window.show_right_pane(pane, False)
        self._leave_comparison()
        if pane is self.compare_pane:
            shown = self.desk.control
            self.desk.show_control(shown)


def _collection(shapes: dict[str, Any]) -> bytes:
    """In the background: shapes as GeoJSON for the map."""
    from shapely.geometry import mapping

    features = [{"type": "Feature", "properties": {"part": name}, "geometry": _plain(mapping(part))}
                for name, shape in shapes.items() for part in _polygons(shape)]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def _polygons(shape: Any) -> list[Any]:
    from shapely import MultiPolygon, get_parts

    parts = [part for part in get_parts(shape) if part.geom_type == "Polygon"]
    return [MultiPolygon(parts)] if parts else []


def _plain(geometry: Any) -> Any:
    return {"type": geometry["type"], "coordinates": geometry["coordinates"]}


def _shares(observers: Observers, areas: list[Any]) -> list[tuple[str, list[Any]]]:
    """In the background."""
    from shapely.geometry import shape

    return [(area.label, list(observers.of(shape(area.geometry)))) for area in areas if area.area_km2]

