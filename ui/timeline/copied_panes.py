# SPDX-License-Identifier: MIT
"""Copies a pane about control data: as a picture with its credits under it, and as text as far as terms allow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QImage, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from ui.kit.texts import short_date, size_text, tr
from ui.kit.theme import font
from ui.timeline.texts import ALL_REGIONS, region_name

if TYPE_CHECKING:
    from maps.exporting.handout import SizeOfDay
    from ui.timeline.compare_pane import ComparePane
    from ui.timeline.observers import KnownObservers
    from ui.timeline.sizes_pane import Sizes, SizesPane

_EDGE: Final = 14
_PIXELS: Final = 11
_FLAGS: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


def copy_sizes(pane: SizesPane, known: KnownObservers) -> str:
    """Copies the chart of sizes. Returns a sentence about it."""
    observers = pane.observers
    lines = [tr("Sizes over time, {region}").format(region=pane.region.currentText())]
    for observer in observers:
        values = pane.values(observer)
        if not values:
            continue
        first, last = min(values), max(values)
        days = f"{short_date(first)} – {short_date(last)}" if first != last else short_date(first)
        sizes = " → ".join(size_text(values[day], None, None) for day in dict.fromkeys((first, last)))
        said = [f"{known.name_of(observer)}, {days}", *([sizes] if known.may_pass_on(observer) else [])]
        lines.append(": ".join(said))
    return _copied(pane, [*lines, *_kept_back(observers, known)], observers, known)


def sizes_to_pass_on(sizes: Sizes, known: KnownObservers) -> tuple[SizeOfDay, ...]:
    """Returns measured sizes by observer, day and region, where the observers' terms allow passing them on."""
    from maps.exporting.handout import SizeOfDay

    return tuple(
        SizeOfDay(day=day, observer=known.name_of(observer), region=region, name=region_name(region), km2=round(km2, 2),
                  credit=known.attribution_of(observer))
        for observer, days in sizes.items() if known.may_pass_on(observer)
        for day, measured in days.items() for region in ALL_REGIONS if (km2 := measured.of(region)) is not None)


def copy_comparison(pane: ComparePane, observers: Iterable[str], known: KnownObservers) -> str:
    """Copies a comparison of these observers. Returns a sentence about it."""
    whose = list(dict.fromkeys(observers))
    lines = [pane.title]
    if all(known.may_pass_on(each) for each in whose):
        lines += pane.compared_as_text()
    return _copied(pane, [*lines, *_kept_back(whose, known), pane.note.text()], whose, known)


def _kept_back(observers: Iterable[str], known: KnownObservers) -> list[str]:
    bound = [known.name_of(each) for each in observers if not known.may_pass_on(each)]
    return [tr("Only the picture has the sizes of {observers}: nothing says that they may be passed on as "
               "data.").format(observers=", ".join(bound))] if bound else []


def _copied(pane: QWidget, lines: Iterable[str], observers: Iterable[str], known: KnownObservers) -> str:
    """Puts picture and text on the clipboard, both with whom to credit."""
    whom = "; ".join(dict.fromkeys(known.attribution_of(each) for each in observers))
    return put_on_clipboard(pane, lines, tr("Control: {whom}").format(whom=whom))


def copy_terms(pane: QWidget, lines: Sequence[str], observer: str, known: KnownObservers) -> str:
    """Copies the pane of terms, worked out on the ground of the observer of this name; "" for the built-in layer.

    ``lines`` hold sizes: of an observer whose data may not be passed on only the first one is copied.
    """
    whose = [each for each in known.providers if known.name_of(each) == observer] if observer else []
    if not observer:
        return put_on_clipboard(pane, lines, tr("Control: after DeepStateMap.Live and Project Owl"))
    if whose and all(map(known.may_pass_on, whose)):
        return _copied(pane, lines, whose, known)
    if not whose:
        return put_on_clipboard(pane, lines[:1], tr("Control: {whom}").format(whom=observer))
    return _copied(pane, [*lines[:1], *_kept_back(whose, known)], whose, known)


def put_on_clipboard(pane: QWidget, lines: Iterable[str], credits_: str) -> str:
    """Puts a pane's picture and these lines on the clipboard, both with whom to credit. Returns a sentence about it."""
    data = QMimeData()
    data.setImageData(_with_credits(pane, credits_))
    data.setText("\n".join(line for line in [*lines, credits_] if line))
    QGuiApplication.clipboard().setMimeData(data)
    return tr("Copied: the pane as a picture, and its words and credits as text.")


def _with_credits(pane: QWidget, credits_: str) -> QImage:
    """Returns a picture of the pane with its credits under it, in as many lines as they take."""
    seen = pane.grab()
    face, width = font(_PIXELS), pane.width()
    room = QRect(0, 0, width - 2 * _EDGE, 10_000)
    high = QFontMetrics(face).boundingRect(room, _FLAGS, credits_).height() + 2 * _EDGE
    ratio = seen.devicePixelRatio()
    picture = QImage(QSize(width, pane.height() + high) * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(pane.palette().color(QPalette.ColorRole.Window))
    with QPainter(picture) as painter:
        painter.drawPixmap(0, 0, seen)
        painter.setFont(face)
        painter.setPen(pane.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(QRect(_EDGE, pane.height() + _EDGE, room.width(), high), _FLAGS, credits_)
    return picture
