# SPDX-License-Identifier: MIT
"""DeepStateMap.Live's names of every year: keys where there are any, else what the words say."""

from __future__ import annotations

import json

import pytest

from maps.providers.deepstate import DeepState
from maps.providers.deepstate_keys import any_kind, deepstate_kind
from maps.providers.protocol import Asking
from tests.maps.http import serving
from tests.maps.http.serving import Server
from tests.maps.providers import making
from tests.maps.providers.checking import check, size, sizes, split_2014
from tests.maps.providers.making import DAY, ground

NAMES = {
    "occupied": (
        "Окуповано", "ОКУПОВАНО", "окуповано.", "Окуповано 24.02", "24.02.2022 Окуповано", "Окуповано. Балаклія",
        "Ізюм. Окуповано", "Окуповані Циркуни", "Захоплено", "Захоплено\xa005.03",
        "Рубіжне. Території зайняті ворогом", "Під контролем РФ", "Тимчасова окупація", "Нещодавно окуповано",
        "Окуповано Кримське", "Кам\u02bcянка. Окуповано", "Кам’янка. Окуповано", "Кам'янка.Окуповано",
        "\u041ekу\u043f\u043e\u0432\u0430\u043d\u043e", "x /// Occupied 5.05", "25.03 /// Captured 25.03\xa0",
        "Окуповано /// 25.03"),
    "occupied-2014": (
        "ОРДЛО", "Окуповане ОРДЛО",
        "Окупований Крим", "Окупований\xa0Крим\n", "Крим", "Острів Тузла", "о. Тузла", "Крим /// Occupied\xa0Crimea"),
    "unknown": (
        "Під питанням", "під  питанням 12.03", "Ситуація невідома", "Ситуація не відома", "Сіра зона", "СІРА ЗОНА.",
        "Немає інфо", "Нема інформації", "Окуповано? Під питанням", "Немає\xa0інфо. Окуповано", "x /// Grey zone"),
    "liberated": (
        "Звільнено", "Звільнено 2.04", "звільнено 31.03-02.04", "Деокуповано", "Під контролем ЗСУ",
        "Ірпінь. Під контролем ЗСУ", "Окуповано, звільнено 30.03", "x /// Liberated 25.03\xa0",
        "Звільнено /// Liberated /// geoJSON.status.dismissed_at {{at:01.01}}"),
    "not control": (
        "Придністров'я", "Придністров\u02bcя", "Придністров’я", "Окуповане Придністров'я", "Зміїний", "Острів Зміїний",
        "25.03", "27–31.03", "24.02 - 02.03", "", "…", "Київ", "Не окуповано", "Не під контролем", "Під контролем",
        "Тимчасово окупована територія Кенігсберга", "Окупована Карелія /// Occupied Karelia",
        "Окуповано /// Occupied /// geoJSON.territories.karelia", "Белгородська республіка", "Occupied"),
}


@pytest.mark.parametrize("name,kind", [(name, kind) for kind, names in NAMES.items() for name in names])
def test_names_are_read_by_their_words(name: str, kind: str) -> None:
    assert deepstate_kind(name) == kind


def test_a_file_of_any_other_form_is_not_read_by_ukrainian_words() -> None:
    assert any_kind("Окуповано") is None and any_kind("occupied") == "occupied"


def test_a_state_with_ukrainian_names_alone_is_read_and_unknown_names_are_noted(
        server: Server, asking: Asking) -> None:
    making.deepstate_server(server, DAY)
    early = making.collection(
        making.feature("Окуповані Циркуни 24.02", making.polygon(making.DONBAS, height=True)),
        making.feature("ОРДЛО", making.polygon(making.ORDLO)), making.feature("Крим", making.polygon(making.CRIMEA)),
        making.feature("Під питанням", making.polygon(making.GREY)),
        making.feature("Звільнено 31.03", making.polygon(making.FREED)),
        making.feature("Придністровʼя", making.polygon((29.2, 46.6, 29.8, 47.2))),
        making.feature("щось інше", making.polygon(making.FREED)))
    server.routes[f"/api/history/{making.seconds(DAY)}/geojson"] = serving.giving(json.dumps(early).encode())
    day = DeepState(ground(), server.base).fetch(DAY, asking).day
    check(day)
    assert sizes(day) == pytest.approx(split_2014(
        making.DONBAS, given=(making.ORDLO, making.CRIMEA), is_luhansk_given=True, unknown=size(making.GREY)), rel=1e-6)
    notes = {note.kind: note for note in day.notes}
    assert notes["liberated"].count == 1
    assert notes["not control"].values == ("Придністровʼя", "щось інше")
