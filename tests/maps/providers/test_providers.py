# SPDX-License-Identifier: MIT
"""Every provider against a server like its own: the same kinds of ground, whatever the source's format."""

from __future__ import annotations

import datetime
import hashlib
import json
from pathlib import Path

import pytest

from maps.control_day import DROPPED
from maps.errors import MapError
from maps.http.client import HttpClient
from maps.http.faults import FetchCancelled, FetchError
from maps.providers.deepstate import DeepState
from maps.providers.deepstate_keys import deepstate_kind
from maps.providers.isw import Isw, IswService
from maps.providers.known import known_providers
from maps.providers.mirror import DeepStateMirror
from maps.providers.owl import ProjectOwl
from maps.providers.own_files import DatedFolder, GeoJsonAddress, named_day
from maps.providers.protocol import Asking
from tests.maps.http import serving
from tests.maps.http.serving import Server
from tests.maps.providers import making
from tests.maps.providers.checking import check, size, sizes, split_2014
from tests.maps.providers.making import DAY, ground

NEXT = DAY + datetime.timedelta(days=1)


def test_deepstate_sorts_by_an_allow_list_and_counts_what_it_drops(server: Server, asking: Asking) -> None:
    making.deepstate_server(server, DAY, NEXT)
    provider = DeepState(ground(), server.base)
    assert provider.list_dates(asking) == (DAY, NEXT)
    got = provider.fetch(DAY, asking)
    check(got.day)
    assert sizes(got.day) == pytest.approx(split_2014(
        making.DONBAS, given=(making.ORDLO, making.CRIMEA), is_luhansk_given=True, unknown=size(making.GREY)), rel=1e-6)
    notes = {note.kind: note for note in got.day.notes}
    assert notes["far away"].count == notes["liberated"].count == notes["points"].count == 1
    assert notes["not control"].count == 2 and "Karelia" in notes["not control"].values[0]
    assert notes["taken apart"].count == 1 and notes["heights"].count >= 1
    assert notes["not control"].level == "dropped" and notes["heights"].level == "repaired"
    assert got.address == f"{server.base}/api/history/{making.seconds(DAY)}/geojson"
    assert got.validators.etag == f'"{making.seconds(DAY)}"'


def test_deepstates_latest_state_says_its_own_day(server: Server, asking: Asking) -> None:
    making.deepstate_server(server, DAY, NEXT)
    assert DeepState(ground(), server.base).fetch_latest(asking).day.day == NEXT
    assert server.paths == ["/api/history/last"]


@pytest.mark.parametrize("name,kind", [
    ("Окуповано /// Occupied", "occupied"), ("x /// Unknown status\xa0", "unknown"),
    ("x /// Occupied\n Crimea /// geoJSON.territories.crimea\n", "occupied-2014"), ("x /// Tuzla", "occupied-2014"),
    ("x /// geoJSON.status.occupied", "occupied"), ("x /// Liberated 25.03", "liberated"),
    ("x /// Occupied /// geoJSON.territories.eastprussia", "not control"), ("Occupied", "not control"),
    ("", "not control"),
    ("x /// The temporarily occupied territory of Königsberg", "not control"),
])
def test_deepstates_names_of_every_year(name: str, kind: str) -> None:
    assert deepstate_kind(name) == kind


def test_the_mirrors_file_shows_the_evening_before(server: Server, asking: Asking) -> None:
    provider = DeepStateMirror(ground(), *making.mirror_server(server, DAY, NEXT))
    assert provider.list_dates(asking) == (DAY, NEXT)
    got = provider.fetch(DAY, asking)
    assert server.paths[-1] == "/data/deepstatemap_data_20241121.geojson"
    assert got.day.day == DAY and "kursk" not in got.day.tells
    check(got.day)
    assert sizes(got.day) == pytest.approx(
        split_2014(making.DONBAS, making.CRIMEA), rel=1e-6)
    assert got.sha256 == hashlib.sha256(json.dumps(making.mirror_day()).encode()).hexdigest()
    assert provider.fetch_latest(asking).day.day == NEXT


def test_owls_rings_are_lat_lon_and_kursk_is_its_own_kind(server: Server, asking: Asking) -> None:
    provider = ProjectOwl(ground(), making.owl_server(server, DAY))
    assert provider.list_dates(asking) == (DAY,)
    day = provider.fetch(DAY, asking).day
    check(day)
    assert sizes(day) == pytest.approx(
        split_2014(making.DONBAS, making.CRIMEA, kursk=size(making.POCKET)), rel=1e-6)
    assert [note.kind for note in day.notes] == ["2014 split"]


def test_owls_axes_are_put_right_should_they_ever_be_exchanged(server: Server, asking: Asking) -> None:
    base = making.owl_server(server, DAY)
    swapped = making.owl_day()
    for name in ("areas", "areas_ua"):
        swapped[name] = [[[lon, lat] for lat, lon in ring] for ring in swapped[name]]
    server.routes[f"/data/{DAY:%Y%m%d}.json"] = serving.giving(swapped)
    day = ProjectOwl(ground(), base).fetch(DAY, asking).day
    assert sizes(day)["kursk"] == pytest.approx(size(making.POCKET), rel=1e-6)
    assert "swapped" in {note.kind for note in day.notes}


def test_owls_broken_rings_are_left_out(server: Server, asking: Asking) -> None:
    base = making.owl_server(server, DAY)
    broken = making.owl_day()
    broken["areas"] += [[], [[48, 37]], [[48, 37, 5], [48.1, 37], [48, 37.1, 1]], [[1e308, 2], [3, 4], [5, 6]]]
    server.routes[f"/data/{DAY:%Y%m%d}.json"] = serving.giving(broken)
    day = ProjectOwl(ground(), base).fetch(DAY, asking).day
    check(day)
    notes = {note.kind: note.count for note in day.notes}
    assert notes["empty"] == 2 and notes["no degrees"] == 1 and notes["closed"] == 2


def test_deepstates_list_is_asked_again_after_a_while(server: Server, asking: Asking) -> None:
    making.deepstate_server(server, DAY)
    provider = DeepState(ground(), server.base)
    provider.fetch(DAY, asking)
    provider.fetch(DAY, asking)
    assert server.paths.count("/api/history/public") == 1
    provider.every_s = 0.0
    provider.fetch(DAY, asking)
    assert server.paths.count("/api/history/public") == 2


def test_isw_is_asked_page_by_page(server: Server, asking: Asking) -> None:
    frames = [(37 + step / 10, 47.6, 37.05 + step / 10, 48.0) for step in range(5)]
    making.arcgis_server(server, "timelapse", [making.feature("any name", making.polygon(each)) for each in frames])
    making.arcgis_server(server, "kursk_view", [making.feature(None, making.polygon(making.POCKET))])
    provider = Isw(ground(), (IswService("timelapse", date_field="datetime"), IswService("kursk_view", kind="kursk")),
                   server.base, page=2)
    assert provider.list_dates(asking) == (DAY,)
    got = provider.fetch(DAY, asking)
    check(got.day)
    assert sizes(got.day) == pytest.approx(
        {"occupied": sum(map(size, frames)), "kursk": size(making.POCKET)}, rel=1e-6)
    assert sum("resultOffset=" in path for path in server.paths) == 4
    with pytest.raises(FetchError, match="no data for 2024-11-21") as raised:
        provider.fetch(NEXT, asking)
    assert raised.value.kind == "gone"


def test_arcgis_faults_come_with_status_200(server: Server, asking: Asking) -> None:
    server.routes["/renamed/FeatureServer/0/query"] = serving.giving({"error": {"code": 400, "message": "Invalid URL"}})
    provider = Isw(ground(), (IswService("renamed", date_field="datetime"),), server.base)
    for ask in (lambda: provider.list_dates(asking), lambda: provider.fetch(DAY, asking)):
        with pytest.raises(FetchError, match=r"Invalid URL.*service's name"):
            ask()


def test_an_arcgis_server_that_always_has_more_is_left(server: Server, asking: Asking) -> None:
    page = {**making.collection(making.feature(None, making.polygon(making.DONBAS))), "exceededTransferLimit": True}
    server.routes["/loop/FeatureServer/0/query"] = serving.giving(page)
    with pytest.raises(FetchError, match="pages"):
        Isw(ground(), (IswService("loop", date_field="datetime"),), server.base).fetch(DAY, asking)


def test_any_geojson_address(server: Server, asking: Asking) -> None:
    body = making.collection(making.feature("a", making.polygon(making.DONBAS)))
    server.routes["/mine.geojson"] = serving.giving(body, Last_Modified="Wed, 20 Nov 2024 23:00:00 GMT")
    provider = GeoJsonAddress(ground(), f"{server.base}/mine.geojson", "Mine")
    assert provider.list_dates(asking) == (DAY,)
    got = provider.fetch(DAY, asking).day
    assert sizes(got) == pytest.approx(split_2014(making.DONBAS), rel=1e-6)
    assert "unnamed" in {note.kind for note in got.notes}
    server.routes["/mine.geojson"] = serving.giving(body)
    with pytest.raises(FetchError, match="enter the day"):
        provider.list_dates(asking)


def test_marked_features_are_sorted_and_a_day_survives_its_own_geojson(
        server: Server, asking: Asking, tmp_path: Path) -> None:
    making.deepstate_server(server, DAY)
    day = DeepState(ground(), server.base).fetch(DAY, asking).day
    (tmp_path / "observer_2024-11-20.geojson").write_text(json.dumps(day.features()))
    again = DatedFolder(ground(), tmp_path / "observer_2024-11-20.geojson", DAY).fetch(DAY, asking).day
    assert again.content == day.content


def test_a_folder_of_dated_files_and_kml(tmp_path: Path, asking: Asking) -> None:
    text = " ".join(f"{lon},{lat},0" for lon, lat in making.ring(making.DONBAS))
    (tmp_path / "control 20241120.kml").write_text(
        '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>a</name><Polygon><outerBoundaryIs><LinearRing>'
        f"<coordinates>{text}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>")
    (tmp_path / "2024.11.21.geojson").write_text(json.dumps(making.mirror_day()))
    (tmp_path / "notes 20241122.txt").write_text("no areas")
    (tmp_path / "from 2024-11-01 to 2024-11-02.geojson").write_text("{}")
    provider = DatedFolder(ground(), tmp_path)
    assert provider.list_dates(asking) == (DAY, NEXT)
    assert sizes(provider.fetch(DAY, asking).day) == pytest.approx(split_2014(making.DONBAS), rel=1e-6)
    with pytest.raises(FetchError, match="2024-11-23"):
        provider.fetch(datetime.date(2024, 11, 23), asking)
    with pytest.raises(MapError, match="check its name, place and permissions"):
        DatedFolder(ground(), tmp_path / "absent").list_dates(asking)


@pytest.mark.parametrize("name,day", [
    ("deepstatemap_data_20241120", DAY), ("2024_11_20", DAY), ("a-2024.11.20-b", DAY), ("20241341", None), ("1", None),
    ("120241120", None), ("20241120 20241121", None)])
def test_dates_in_file_names(name: str, day: datetime.date | None) -> None:
    assert named_day(name) == day


def test_swapped_axes_of_a_file_are_put_right(tmp_path: Path, asking: Asking) -> None:
    swapped = {"type": "Polygon", "coordinates": [[[lat, lon] for lon, lat in making.ring(making.DONBAS)]]}
    path = tmp_path / "20241120.geojson"
    path.write_text(json.dumps(making.collection(making.feature(None, swapped))))
    day = DatedFolder(ground(), path, DAY).fetch(DAY, asking).day
    assert sizes(day) == pytest.approx(split_2014(making.DONBAS), rel=1e-6)
    assert {note.kind for note in day.notes} == {"2014 split", "unnamed", "swapped"}


def test_ground_in_russia_is_not_occupied_and_ground_in_ukraine_is_not_kursk(server: Server, asking: Asking) -> None:
    base = making.owl_server(server, DAY)
    strange = making.owl_day()
    strange["areas"].append([[lat, lon] for lon, lat in making.ring((39.5, 51.0, 39.6, 51.1))])
    strange["areas_ua"].append([[lat, lon] for lon, lat in making.ring((31, 50, 31.2, 50.2))])
    server.routes[f"/data/{DAY:%Y%m%d}.json"] = serving.giving(strange)
    day = ProjectOwl(ground(), base).fetch(DAY, asking).day
    assert sizes(day)["kursk"] == pytest.approx(size(making.POCKET), rel=1e-6)
    assert {note.kind: note.count for note in day.notes}["outside"] == 2


def test_cancelling_reaches_every_provider(server: Server) -> None:
    making.deepstate_server(server, DAY)
    asking = Asking(HttpClient(), cancelled=lambda: True)
    with pytest.raises(FetchCancelled):
        DeepState(ground(), server.base).list_dates(asking)
    assert not server.asked


def test_terms_are_known_before_anything_is_fetched() -> None:
    for provider in known_providers(ground()):
        assert str(provider.terms.text).endswith(".") and provider.terms.address.startswith("https://")
        assert provider.terms.attribution and not provider.terms.redistributable
    assert DROPPED
