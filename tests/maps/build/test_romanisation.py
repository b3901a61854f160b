# SPDX-License-Identifier: MIT
"""Official romanisation, and finding the Ukrainian name among names without their language."""

from __future__ import annotations

import pytest

from maps.build.romanisation import (
    kept_latin,
    romanised,
    surely_ukrainian_name,
    tidy,
    ukrainian_name,
)


@pytest.mark.parametrize(
    ("name", "latin"),
    [  # The examples of the Cabinet of Ministers' table.
        ("Алушта", "Alushta"),
        ("Борщагівка", "Borshchahivka"),
        ("Вінниця", "Vinnytsia"),
        ("Гадяч", "Hadiach"),
        ("Ґалаґан", "Galagan"),
        ("Рогатин", "Rohatyn"),
        ("Єнакієве", "Yenakiieve"),
        ("Згурський", "Zghurskyi"),
        ("Їжакевич", "Yizhakevych"),
        ("Кадиївка", "Kadyivka"),
        ("Мар’їне", "Marine"),
        ("Стрий", "Stryi"),
        ("Біла Церква", "Bila Tserkva"),
        ("Гоща", "Hoshcha"),
        ("Юрій", "Yurii"),
        ("Яготин", "Yahotyn"),
        ("Костянтин", "Kostiantyn"),
        ("Кам’янець-Подільський", "Kamianets-Podilskyi"),
        ("Запоріжжя", "Zaporizhzhia"),
    ],
)
def test_official_romanisation(name: str, latin: str) -> None:
    assert romanised(name) == latin


@pytest.mark.parametrize(
    ("latin", "names", "expected"),
    [
        ("Kharkiv", ["Харков", "Харків", "Харьков", "Kharkov"], "Харків"),
        ("Mykolayiv", ["Николаев", "Миколаїв", "Николаево"], "Миколаїв"),
        ("Slovyansk", ["Славянск", "Словяньск", "Слов'янськ"], "Слов’янськ"),
        ("Kryvyy Rih", ["Криви Рог", "Кривий Ріг", "Кривой Рог"], "Кривий Ріг"),
        ("Dnipro", ["Днепр", "Дніпро", "Днїпро"], "Дніпро"),
        ("Mukachevo", ["Мукачево"], "Мукачево"),
        ("Mirnoye", ["Мирне", "Мирное", "Сарайлы-Кият"], "Мирне"),
        ("Novoazovs'k", ["Новоазовск"], "Новоазовськ"),
        ("Sizovka", ["Сая", "Сизiвка", "Сизовка"], "Сизівка"),
        ("Krivaya Ruda", [], None),
        ("Toshkivka", ["Тошковка"], None),
    ],
)
def test_ukrainian_name_among_others(latin: str, names: list[str], expected: str | None) -> None:
    assert ukrainian_name(latin, names) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Курск", "Курськ"], "Курськ"),
        (["Суджа"], "Суджа"),
        (["Белгород"], None),
        (["Рыльск"], None),
        ([], None),
    ],
)
def test_name_abroad_only_where_it_is_sure(names: list[str], expected: str | None) -> None:
    assert surely_ukrainian_name(names) == expected


def test_latin_name_without_a_cyrillic_one_is_put_into_official_spelling() -> None:
    assert kept_latin("Kadiyivka") == "Kadiivka"
    assert kept_latin("Zelenyy Hay") == "Zelenyi Hay"
    assert kept_latin("Kal'mius'ke") == "Kalmiuske"


def test_apostrophes_are_all_of_one_kind() -> None:
    assert {tidy(f"Слов{mark}янськ") for mark in "'’ʼ`"} == {"Слов’янськ"}
