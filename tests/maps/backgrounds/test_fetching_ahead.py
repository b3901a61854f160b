# SPDX-License-Identifier: MIT
"""The catalogue of online tiles, which of them a presentation needs, and fetching these beforehand."""

from __future__ import annotations

import pytest

from maps.backgrounds.catalogue import CHOSEN, providers
from maps.backgrounds.fetching import fetch_all
from maps.backgrounds.tiles import WORLD, TileInfo, TilePlace
from maps.backgrounds.views import CLOSEST_TO_AREA, View, tiles_of, view_of
from maps.http.faults import FetchCancelled, FetchError
from tests.made_backgrounds import LIME, png
from tests.maps.backgrounds.made_provider import PLACE, Online
from tests.maps.http.serving import failing, giving


def test_every_chosen_provider_is_in_the_catalogue() -> None:
    found = providers()
    assert set(found) == set(CHOSEN)
    for each in found.values():
        assert each.address(PLACE).startswith("https://") and "{" not in each.address(PLACE)
        assert each.info.credit and "(C)" not in each.info.credit and each.terms.address.startswith("https://")
    assert found["OpenStreetMap.Mapnik"].address(PLACE) == "https://tile.openstreetmap.org/6/37/21.png"
    assert not found["OpenStreetMap.Mapnik"].terms.may_fetch_ahead
    assert found["NASAGIBS.BlueMarble"].terms.may_fetch_ahead
    assert found["OpenStreetMap.HOT"].terms.address.startswith("https://www.openstreetmap.fr/")


def test_the_tiles_of_a_view_cover_it() -> None:
    info = TileInfo("Test", "raster", "", 0, 8, WORLD)
    places = tiles_of([View(32, 48, 6)], info)
    assert {place.zoom for place in places} == {6}
    assert 8 * 5 <= len(places) <= 14 * 9, "half a stage to spare"
    assert TilePlace(6, 37, 22) in places
    assert len(tiles_of([View(32, 48, 6), View(32, 48, 6.2)], info)) <= len(places) + 12, "each once"
    assert {place.zoom for place in tiles_of([View(32, 48, 11)], info)} == {8}, "no closer than there is"


def test_the_view_of_ground_shows_all_of_it() -> None:
    assert 5 < view_of(None).zoom < 6.5 and view_of((32, 48, 32.001, 48.001)).zoom == CLOSEST_TO_AREA


def test_tiles_are_fetched_beforehand_until_it_is_cancelled(online: Online) -> None:
    places = [TilePlace(6, 30 + number, 21) for number in range(6)]
    for place in places[:5]:
        online.server.routes[f"/6/{place.x}/21.png"] = giving(png(LIME))
    reported: list[int] = []
    assert fetch_all(online.tiles, places, lambda: True, reported.append) == (5, 1)
    assert reported == list(range(6)) and all(online.tiles.is_kept(place) for place in places[:5])
    assert fetch_all(online.tiles, places, lambda: len(reported) < 8, reported.append).there == 2


def test_fetching_beforehand_ends_where_the_network_is_down(online: Online) -> None:
    online.server.routes[online.path] = failing(503)
    with pytest.raises(FetchError, match="out of order"):
        fetch_all(online.tiles, [PLACE, TilePlace(6, 36, 21)], lambda: True, lambda _number: None)
    assert len(online.server.asked) == 1


def test_nothing_is_counted_as_missing_while_nothing_is_asked_for(online: Online) -> None:
    """A view has found the network down: those that are not kept are not there for no reason of the provider's."""
    online.server.routes[online.path] = giving(png(LIME), Cache_Control="max-age=0")
    online.shows()
    online.server.routes[online.path] = failing(503)
    online.shows()
    for place in (PLACE, TilePlace(6, 36, 21)):
        with pytest.raises(FetchError, match="out of order"):
            fetch_all(online.tiles, [place], lambda: True, lambda _number: None)
    assert len(online.server.asked) == 2


def test_a_background_that_is_closed_ends_fetching_beforehand(online: Online) -> None:
    places = [TilePlace(6, 30 + number, 21) for number in range(4)]
    for place in places:
        online.server.routes[f"/6/{place.x}/21.png"] = giving(png(LIME))

    def progress(number: int) -> None:
        if number == 2:
            online.tiles.close()

    assert fetch_all(online.tiles, places, lambda: True, progress) == (2, 0)
    with pytest.raises(FetchCancelled):
        online.tiles.fetched(places[3])


def test_what_may_not_be_kept_is_not_counted_as_kept(online: Online) -> None:
    online.server.routes[online.path] = giving(png(LIME), Cache_Control="no-store")
    assert fetch_all(online.tiles, [PLACE], lambda: True, lambda _number: None) == (0, 1)
