# SPDX-License-Identifier: MIT
"""Observers' own files, added by the user: known by what is in them, and read as the observer publishes them."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from maps.errors import MapError
from maps.http.faults import FetchError
from maps.providers import forms, own_files
from maps.providers.forms import form_of, stated_day
from maps.providers.known import known_providers
from maps.providers.own_files import DatedFolder, GeoJsonAddress, form_in, named_day, own_provider
from maps.providers.own_sources import (
    OwnSource,
    read_own_source,
    usable_sources,
    with_source,
    without_source,
    written_own_source,
)
from maps.providers.protocol import Asking
from tests.corpora import control_days
from tests.maps.http import serving
from tests.maps.http.serving import Server
from tests.maps.providers import making
from tests.maps.providers.checking import check, size, sizes, split_2014
from tests.maps.providers.making import DAY, ground

NEXT = DAY + datetime.timedelta(days=1)


def isw_page(*days: datetime.date, step: float = 0.0) -> dict[str, Any]:
    features = []
    for number, day in enumerate(days):
        west, south, _, north = making.DONBAS
        shape = making.polygon((west, south, 38.6 + step * number, north))
        properties = {"datetime": making.seconds(day, 0) * 1000}
        features.append({"type": "Feature", "geometry": shape, "properties": properties})
    return {**making.collection(*features), "properties": {"exceededTransferLimit": False}}


def mirrored(stamp: str) -> dict[str, Any]:
    features = making.mirror_day()["features"]
    return {"type": "FeatureCollection", "name": f"deepstatemap_data_{stamp}", "features": features}


def early() -> dict[str, Any]:
    one, other = making.feature("Окуповано", making.polygon(making.DONBAS)), making.feature("25.03", making.polygon(
        making.FREED))
    return making.collection(other, one)


LATEST = {"id": making.seconds(DAY), "map": making.deepstate_map()}
FORMS: list[tuple[object, str | None, datetime.date | None]] = [
    (making.owl_day(), "owl", None), ({"areas": []}, "owl", None), ({"areas": [[[48.0, 37.0]]]}, "owl", None),
    (making.deepstate_map(), "deepstate", None), (LATEST, "deepstate", DAY), (early(), "deepstate", None),
    (mirrored("20241121"), "deepstate-mirror", DAY), (isw_page(DAY), "isw", DAY), (isw_page(DAY, NEXT), "isw", None),
    (making.mirror_day(), None, None), (making.collection(), None, None), ({"areas": "Kyiv"}, None, None),
    ({"areas": [{"name": "x"}]}, None, None), ({"id": making.seconds(DAY), "type": "Feature"}, None, None),
    (making.collection(making.feature("occupied", making.polygon(making.DONBAS))), None, None), ([], None, None),
    (making.collection(making.feature("Донбас", making.polygon(making.DONBAS))), None, None),
]


@pytest.mark.parametrize("content,observer,day", FORMS)
def test_a_form_is_known_by_what_is_in_the_file(
        content: object, observer: str | None, day: datetime.date | None) -> None:
    data = json.dumps(content).encode()
    form = form_of(data)
    assert (form.observer if form else None) == observer
    assert stated_day(data) == day


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"{", b"null", b"[" * 10_000, b'{"features": 5}', b'{"areas": [[',
                                  b'{"features": [], "name": "deepstatemap_data_00010101"}'])
def test_what_is_no_json_has_no_form(data: bytes) -> None:
    assert form_of(data) is None and stated_day(data) is None


def test_a_file_of_the_first_day_of_the_calendar_is_left_out_of_its_folder(tmp_path: Path, asking: Asking) -> None:
    for name in ("deepstatemap_data_00010101", "deepstatemap_data_20241121"):
        (tmp_path / f"{name}.geojson").write_text(json.dumps(making.mirror_day()))
    assert DatedFolder(ground(), tmp_path).list_dates(asking) == (DAY,)


def test_a_file_that_names_no_day_is_asked_for_one(tmp_path: Path, asking: Asking) -> None:
    path = tmp_path / "areas.geojson"
    path.write_text(json.dumps(making.collection(making.feature("occupied", making.polygon(making.DONBAS)))))
    with pytest.raises(MapError, match=r"areas\.geojson: neither the file nor its name says which day it shows"):
        own_provider(ground(), OwnSource(str(path))).list_dates(asking)


def test_a_file_that_is_gone_for_now_is_the_same_observer(tmp_path: Path, asking: Asking) -> None:
    path = tmp_path / "last.json"
    path.write_text(json.dumps(LATEST))
    before = own_provider(ground(), OwnSource(str(path))).id
    path.unlink()
    gone = own_provider(ground(), OwnSource(str(path)))
    assert gone.id == before and before.startswith("file-")
    with pytest.raises(MapError, match=r"last\.json: the file cannot be read"):
        gone.list_dates(asking)


def test_a_folder_is_looked_through_once_for_all_days_asked_together(
        tmp_path: Path, asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    for named in ("2024-11-19", "2024-11-20"):
        (tmp_path / f"{named}.geojson").write_text(json.dumps(
            making.collection(making.feature("occupied", making.polygon(making.DONBAS)))))
    looked: list[Path] = []
    monkeypatch.setattr(own_files, "shown_by", lambda path: looked.append(path) or named_day(path.stem))
    provider = DatedFolder(ground(), tmp_path)
    for day in provider.list_dates(asking):
        provider.fetch(day, asking)
    assert len(looked) == 2
    (tmp_path / "2024-11-21.geojson").write_text("{}")
    assert len(provider.list_dates(Asking(asking.client))) == 3, "asked again, new files are found"


def test_project_owls_own_files_are_read_in_a_folder(tmp_path: Path, asking: Asking) -> None:
    (tmp_path / "20241120.json").write_text(json.dumps(making.owl_day()))
    (tmp_path / "base.json").write_text(json.dumps({"dates": ["20241120"]}))
    provider = DatedFolder(ground(), tmp_path)
    assert provider.list_dates(asking) == (DAY,)
    got = provider.fetch(DAY, asking)
    check(got.day)
    assert sizes(got.day) == pytest.approx(
        split_2014(making.DONBAS, making.CRIMEA, kursk=size(making.POCKET)), rel=1e-6)
    assert got.day.provider == provider.id and got.day.tells == forms.OWL.tells


def test_a_file_of_the_mirror_shows_the_evening_before_whatever_it_is_called(tmp_path: Path, asking: Asking) -> None:
    (tmp_path / "renamed 2024-11-21.geojson").write_text(json.dumps(mirrored("20241121"), indent=1))
    assert DatedFolder(ground(), tmp_path).list_dates(asking) == (DAY,)
    assert DatedFolder(ground(), tmp_path / "renamed 2024-11-21.geojson").fetch(DAY, asking).day.day == DAY


def test_a_file_called_as_the_mirrors_is_the_mirrors_where_it_names_nothing(tmp_path: Path, asking: Asking) -> None:
    path = tmp_path / "deepstatemap_data_20241121.geojson"
    path.write_text(json.dumps(making.mirror_day()))
    assert form_in(path) == forms.MIRROR and DatedFolder(ground(), tmp_path).list_dates(asking) == (DAY,)
    assert not [note for note in DatedFolder(ground(), path).fetch(DAY, asking).day.notes if note.kind == "unnamed"]
    path.write_text(json.dumps(making.collection(making.feature("kursk", making.polygon(making.POCKET)))))
    assert form_in(path) is None


def test_deepstates_latest_answer_says_its_own_day(tmp_path: Path, asking: Asking) -> None:
    (tmp_path / "last.json").write_text(json.dumps(LATEST))
    provider = DatedFolder(ground(), tmp_path / "last.json")
    day = provider.fetch(provider.list_dates(asking)[0], asking).day
    assert day.day == DAY and sizes(day)["unknown"] == pytest.approx(size(making.GREY), rel=1e-6)


def test_of_a_page_of_many_days_one_is_read(tmp_path: Path, asking: Asking) -> None:
    (tmp_path / "20241120.json").write_text(json.dumps(isw_page(DAY, NEXT, step=0.3)))
    (tmp_path / "20241125.json").write_text(json.dumps(isw_page(DAY, NEXT)))
    provider = DatedFolder(ground(), tmp_path)
    assert sizes(provider.fetch(DAY, asking).day) == pytest.approx(split_2014(making.DONBAS), rel=1e-6)
    with pytest.raises(FetchError, match="no data for 2024-11-25"):
        provider.fetch(datetime.date(2024, 11, 25), asking)


def test_an_address_of_an_observers_form_is_read_as_such(server: Server, asking: Asking) -> None:
    server.routes["/20241120.json"] = serving.giving(making.owl_day())
    day = GeoJsonAddress(ground(), f"{server.base}/20241120.json", "Mine", DAY).fetch(DAY, asking).day
    assert sizes(day)["kursk"] == pytest.approx(size(making.POCKET), rel=1e-6)
    server.routes["/last"] = serving.giving(LATEST)
    provider = GeoJsonAddress(ground(), f"{server.base}/last", "Mine")
    assert provider.list_dates(asking) == (DAY,) and "unknown" in provider.fetch(DAY, asking).day.shapes


def test_whose_form_a_file_or_folder_has_tells_whom_to_credit(tmp_path: Path) -> None:
    (tmp_path / "20241120.json").write_text(json.dumps(making.owl_day()))
    (tmp_path / "notes.txt").write_text("no day")
    for path in (tmp_path, tmp_path / "20241120.json"):
        form = form_in(path)
        assert form is not None and form.observer == "owl" and form.terms.attribution == "Project Owl, UA Control Map"
    assert form_in(tmp_path / "notes.txt") is None and form_in(tmp_path / "absent") is None
    known = {provider.id: provider for provider in known_providers(ground())}
    for form in (forms.OWL, forms.DEEPSTATE, forms.MIRROR, forms.ISW):
        assert (form.name, form.terms) == (known[form.observer].name, known[form.observer].terms)


def test_name_credit_and_terms_of_an_own_source_are_kept_and_used(tmp_path: Path) -> None:
    own = OwnSource(str(tmp_path), "Our map", "© Us", "For our own use")
    assert read_own_source(written_own_source(own)) == own
    for place in (str(tmp_path), "https://example.org/a.json", '{"a": 1}', "\udcff"):
        assert read_own_source(place) == OwnSource(place) and written_own_source(OwnSource(place)) == place
    provider = own_provider(ground(), own)
    assert provider.name == "Our map" and provider.terms.attribution == "© Us"
    assert str(provider.terms.text) == str(provider.terms.licence) == "For our own use"
    assert provider.id == own_provider(ground(), OwnSource(str(tmp_path))).id, "days in hand stay"
    plain = own_provider(ground(), OwnSource("https://example.org/a.json"))
    assert (plain.name, plain.terms.attribution, str(plain.terms.licence)) == ("a.json", "a.json", "Not stated")
    named = own_provider(ground(), OwnSource("https://example.org/a.json", "A", terms="Free"))
    assert (named.name, named.terms.attribution, str(named.terms.licence)) == ("A", "A", "Free")


def test_an_own_source_is_changed_and_removed_by_its_place() -> None:
    kept = with_source(with_source(["/days"], OwnSource("/other", "Other")), OwnSource("/days", "Ours"))
    assert [read_own_source(text) for text in kept] == [OwnSource("/days", "Ours"), OwnSource("/other", "Other")]
    assert without_source(kept, "/days") == [written_own_source(OwnSource("/other", "Other"))]


@pytest.mark.parametrize("path", [*control_days("owlmaps"), *control_days("deepstate_mirror")],
                         ids=lambda path: path.stem)
def test_real_files_are_known_and_read(path: Path, asking: Asking) -> None:
    provider = DatedFolder(ground(), path)
    assert form_in(path).observer == ("owl" if path.suffix == ".json" else "deepstate-mirror")
    shown = datetime.datetime.strptime(path.stem[-8:], "%Y%m%d").date()
    day = provider.fetch(provider.list_dates(asking)[0], asking).day
    assert day.day == (shown if path.suffix == ".json" else shown - datetime.timedelta(days=1))
    assert not [note for note in day.notes if note.level == "dropped"]


@pytest.mark.parametrize("text", [
    "", "\0", "/days\0", "a" * 5_000, "{" * 10_001, "https://user@known.example@other.example/", "http://",
    "https://a b", '{"source": ""}', '{"source": "https://example.org/\\u202e"}'])
def test_a_place_that_no_source_can_have_is_left_out(text: str) -> None:
    assert usable_sources([text, "/days"]) == [OwnSource("/days")]


def test_what_settings_say_of_own_sources_is_bounded() -> None:
    hostile = OwnSource("/days", "N\n\u202e" + "n" * 500, "c" * 500, "t\x00\n" * 300)
    (own,) = usable_sources([written_own_source(hostile)])
    assert all(text.isprintable() for text in (own.name, own.credit, own.terms))
    assert (len(own.name), len(own.credit), len(own.terms) <= 1_000) == (120, 200, True)
    assert len(usable_sources([f"/days/{number}" for number in range(5_000)])) == 100
    assert usable_sources(['{"source": 5}', "[]", '{"source": "/a", "name": null}'])[0].source == '{"source": 5}'
    assert usable_sources(["/days", written_own_source(OwnSource("/days", "Ours"))]) == [OwnSource("/days", "Ours")]
