# SPDX-License-Identifier: MIT
"""Unit symbols of places: drawn by the page, chosen and typed in the editor, refused where there is none."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel

from tests.briefing.examples import document
from tests.end2end.driver import Driver, wait_until
from tests.end2end.writing import Writing
from ui.editing.fields.symbol_field import SYMBOLS, SymbolField
from ui.map.drawn_marks import marks_value
from ui.map.map_calls import PictureStep
from ui.map.still_maker import Made, Still, StillMaker
from ui.map.symbol_maker import SymbolMaker

INFANTRY, OF_2525C = "10041000001211000000", "SNGPUCA----****"
CODES: dict[str, tuple[object, tuple[float, float]]] = {
    "infantry": (INFANTRY, (31.0, 48.5)), "armour": (OF_2525C, (33.0, 48.5)), "plain": ("", (35.0, 48.5)),
    "odd": (17, (31.0, 50.0)), "unknown": ("99999999999999999999", (33.0, 50.0))}


def place(name: str) -> dict[str, Any]:
    symbol, at = CODES[name]
    about = {"label": name, "as_of": "2024-11-20", **({"symbol": symbol} if symbol else {})}
    return {"type": "Feature", "id": name, "properties": about, "geometry": {"type": "Point", "coordinates": list(at)}}


@pytest.fixture
def drawn(new_window: Callable[..., Driver], tmp_path: Path) -> Driver:
    made = document()
    made["areas"]["features"] += [place(name) for name in CODES]
    path = tmp_path / "symbols.json"
    path.write_text(json.dumps(made), "utf-8")
    window = new_window()
    window.controllers.files.open(path)
    wait_until(lambda: window.evaluate("lineOfContact.areas.byId.has('infantry')"), "the map has the places")
    window.settle()
    return window


def test_a_place_with_a_code_is_drawn_with_its_symbol_and_others_with_a_dot(drawn: Driver) -> None:
    drawn.look_at(33.0, 49.0, 7)
    symbols = {each["id"]: each["symbol"] for each in drawn.report()["places"]}
    assert symbols == {"infantry": INFANTRY, "armour": OF_2525C, "plain": None, "odd": None, "unknown": None}
    neutral = drawn.evaluate(
        "(() => { const view = lineOfContact.scene.view(), { canvas, context } = lineOfContact.scene;"
        " const place = lineOfContact.report().places.find((each) => each.id === 'infantry');"
        " return [...context.getImageData((place.x - 8) * view.ratio, place.y * view.ratio, 1, 1).data]; })()")
    assert neutral[1] > neutral[0] + 40 and neutral[1] > neutral[2] + 40, "neutral is green"


def test_the_library_is_fetched_only_where_a_place_has_a_symbol(window: Driver) -> None:
    window.settle()
    assert not window.evaluate("Boolean(lineOfContact.symbols.loading)")


def test_pictures_of_steps_have_symbols_even_without_outlines(drawn: Driver) -> None:
    made: list[Made] = []
    maker = StillMaker(drawn.map, drawn.window)
    for areas in ((), ("infantry",)):
        step = PictureStep(areas, (31.0, 48.5, 8.0), ((0, 0, 300, 300),), (), {}, marks_value(()))
        maker.want(Still(step, (300, 300), 1, 1.6, "light", bare=True), made.append)
    wait_until(lambda: len(made) == 2, "both pictures are made")
    assert [is_green(each.image()) for each in made] == [False, True]


def is_green(image: QImage) -> bool:
    """Whether there is a neutral frame in the middle of a picture."""
    colour = image.pixelColor(image.width() // 2 + 12, image.height() // 2)
    return colour.green() > colour.red() + 40


def test_every_symbol_that_is_offered_by_name_is_one(drawn: Driver) -> None:
    pictures: dict[str, QImage] = {}
    maker = SymbolMaker(drawn.map, drawn.window)
    for code, _name in SYMBOLS:
        maker.want(code, pictures.__setitem__)
    wait_until(lambda: len(pictures) == len(SYMBOLS), "all pictures are made")
    assert len(SYMBOLS) > 30 and [code for code, image in pictures.items() if image.isNull()] == []
    assert {code[3] for code in pictures} == {"4"}, "they are neutral"


def field_of(writing: Writing, name: str) -> SymbolField:
    page = writing.page("Areas")
    page.show_item(name)
    field = page.place.symbol
    assert isinstance(field, SymbolField)
    return field


def symbol_of(writing: Writing, name: str) -> object:
    feature = next(each for each in writing.briefing.own_areas if each["id"] == name)
    assert isinstance(feature["properties"], dict)
    return feature["properties"].get("symbol")


def has_picture(label: QLabel) -> bool:
    return not label.pixmap().isNull()


def test_a_symbol_is_chosen_by_name_and_taken_away_again(drawn: Driver) -> None:
    writing = Writing(drawn)
    field = field_of(writing, "plain")
    assert not has_picture(field.picture)
    writing.click(field.choose)
    wait_until(lambda: field.popup is not None and all(
        isinstance(field.popup.model.index(row).data(Qt.ItemDataRole.DecorationRole), QPixmap)
        for row in range(1, field.popup.model.rowCount())), "each name has its picture")
    writing.pick("air defence")
    assert symbol_of(writing, "plain") == "10041000001301000000" == field.line.text()
    wait_until(lambda: has_picture(field.picture), "its picture is there")
    drawn.controllers.session.stack.undo()
    assert symbol_of(writing, "plain") is None


def test_a_typed_code_is_taken_once_it_is_known_and_refused_in_one_sentence(drawn: Driver) -> None:
    writing = Writing(drawn)
    field = field_of(writing, "plain")
    writing.type(field.line, "1004 1000 0012 0500 0000")
    wait_until(lambda: symbol_of(writing, "plain") == "10041000001205000000", "the code is taken")
    writing.type(field.line, "12345")
    assert "20 digits, or 15 letters" in field.wrong.text()
    writing.type(field.line, "99999999999999999999")
    wait_until(lambda: "No symbol has this code" in field.wrong.text(), "it is refused")
    assert symbol_of(writing, "plain") == "10041000001205000000"
    writing.type(field.line, "")
    assert symbol_of(writing, "plain") is None and not field.wrong.isVisible()
