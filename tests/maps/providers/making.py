# SPDX-License-Identifier: MIT
"""Makes providers' answers from the sources' descriptions, and servers that return them."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from maps.areas import read_control_layer
from maps.ground import Ground
from tests.corpora import PROJECT
from tests.maps.http import serving
from tests.maps.http.serving import Handler, Server

DAY = datetime.date(2024, 11, 20)
LAYER = PROJECT / "resources" / "control" / "2024-11-20" / "areas.geojson"

# West, south, east, north, in degrees.
DONBAS = (37.6, 47.6, 38.6, 48.6)
CRIMEA = (33.6, 44.9, 34.8, 45.5)
ORDLO = (38.7, 48.0, 39.3, 48.6)
GREY = (37.4, 47.6, 37.6, 48.6)
POCKET = (35.3, 51.3, 35.6, 51.5)
KARELIA = (30.0, 62.0, 33.0, 64.0)
FREED = (36.6, 49.2, 37.6, 49.9)


@cache
def ground() -> Ground:
    return Ground(read_control_layer(LAYER))


def ring(frame: tuple[float, float, float, float], *, height: bool = False) -> list[list[float]]:
    west, south, east, north = frame
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return [[lon, lat, 0] if height else [lon, lat] for lon, lat in corners]


def polygon(frame: tuple[float, float, float, float], **options: bool) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [ring(frame, **options)]}


def feature(name: str | None, geometry: Mapping[str, Any] | None) -> dict[str, Any]:
    return {"type": "Feature", "properties": {} if name is None else {"name": name, "fill": "#a52714"},
            "geometry": geometry}


def collection(*features: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features)}


def deepstate_map() -> dict[str, Any]:
    """Returns a map like DeepStateMap.Live's, with every known pitfall."""
    occupied = {"type": "GeometryCollection", "geometries": [
        polygon(DONBAS, height=True),
        {"type": "Polygon", "coordinates": [[[-40, 10, 0], [-40.1, 10, 0], [-40, 10.1, 0], [-40, 10, 0]]]}]}
    return collection(
        feature("Окуповано /// Occupied /// geoJSON.status.occupied\n", occupied),
        feature("Статус невідомий /// Unknown status\xa0/// geoJSON.status.unknown", polygon(GREY, height=True)),
        feature("Окупований Крим /// Occupied Crimea /// geoJSON.territories.crimea", polygon(CRIMEA, height=True)),
        feature("ОРДЛО /// CADR and CALR /// geoJSON.territories.ordlo", polygon(ORDLO, height=True)),
        feature("Звільнено /// Liberated /// geoJSON.status.dismissed_at", polygon(FREED, height=True)),
        feature("Карелія /// Karelia /// geoJSON.territories.karelia", polygon(KARELIA)),
        feature("Білгородська Народна Республіка /// Belgorod People's Republic", polygon((36, 50.4, 38, 51))),
        feature("1 тд /// 1 td /// geoJSON.units.tank", {"type": "Point", "coordinates": [38, 48, 0]}),
    )


def seconds(day: datetime.date, hour: int = 20) -> int:
    return int(datetime.datetime(day.year, day.month, day.day, hour, tzinfo=datetime.UTC).timestamp())


def deepstate_server(server: Server, *days: datetime.date) -> None:
    """Sets up DeepStateMap.Live with two states a day, of which the later one counts."""
    states = []
    for day in days:
        for hour in (8, 20):
            state = seconds(day, hour)
            states.append({"id": state, "description": "", "descriptionEn": "", "datetime": "x", "status": True,
                           "createdAt": "", "updatedAt": ""})
            body = deepstate_map() if hour == 20 else collection(feature(None, polygon(FREED)))
            server.routes[f"/api/history/{state}/geojson"] = serving.giving(body, ETag=f'"{state}"')
    server.routes["/api/history/public"] = serving.giving(states)
    server.routes["/api/history/last"] = serving.giving({"id": seconds(days[-1]), "map": deepstate_map()})


def mirror_day(east: float = 38.6) -> dict[str, Any]:
    west, south, _, north = DONBAS
    rings = [[ring((west, south, east, north))], [ring(CRIMEA)]]
    return collection(feature(None, {"type": "MultiPolygon", "coordinates": rings}))


def mirror_server(server: Server, *days: datetime.date) -> tuple[str, str]:
    """Sets up the mirror on GitHub and returns the addresses of its listing and its folder, for these days."""
    stamps = [(day + datetime.timedelta(days=1)).strftime("%Y%m%d") for day in days]
    names = [f"data/deepstatemap_data_{stamp}.geojson" for stamp in stamps]
    listed = [{"path": name, "type": "blob"} for name in ("README.md", *names)]
    server.routes["/tree"] = serving.giving({"tree": listed})
    for number, name in enumerate(names):
        server.routes[f"/{name}"] = serving.giving(
            json.dumps(mirror_day(38.6 + number / 1000)).encode(), kind="text/plain; charset=utf-8", ETag=f'"{name}"')
    return f"{server.base}/tree?recursive=1", f"{server.base}/data"


COMMIT = "0123456789abcdef0123456789abcdef01234567"


def mirror_at_a_commit(server: Server, commit: str, *days: datetime.date) -> tuple[str, str, str]:
    """The mirror as it is at a commit, where its branch is: addresses of its list, its folder and its branch."""
    mirror_server(server, *days)
    for path in [path for path in server.routes if path.startswith("/data/")]:
        server.routes[f"/{commit}{path}"] = server.routes.pop(path)
    server.routes[f"/trees/{commit}"] = server.routes.pop("/tree")
    server.routes["/branch"] = serving.giving({"ref": "refs/heads/main", "object": {"sha": commit, "type": "commit"}})
    return f"{server.base}/trees/{{commit}}?recursive=1", f"{server.base}/{{commit}}/data", f"{server.base}/branch"


def owl_day() -> dict[str, Any]:
    def lat_first(frame: tuple[float, float, float, float]) -> list[list[float]]:
        return [[lat, lon] for lon, lat in ring(frame)]

    return {"areas": [lat_first(DONBAS), lat_first(CRIMEA)], "areas_ua": [lat_first(POCKET)], "frontline": [[[48, 37]]],
            "geos": {"ru": [{"c": [37.4, 47.9], "d": "text\nhttps://example.org"}], "ua": []}, "units": {},
            "unit_count": {}}


def owl_server(server: Server, *days: datetime.date) -> str:
    server.routes["/data/base.json"] = serving.giving({"dates": [f"{day:%Y%m%d}" for day in days]})
    for day in days:
        server.routes[f"/data/{day:%Y%m%d}.json"] = serving.giving(owl_day())
    return f"{server.base}/data"


def arcgis_server(server: Server, service: str, features: list[dict[str, Any]], *, most: int = 2,
                  day: datetime.date = DAY) -> None:
    """Sets up a feature service that returns ``most`` rows per page, and has one day."""
    def query(handler: Handler) -> None:
        asked = handler.query
        if asked.get("f") == "json":
            handler.reply(json.dumps({"features": [{"attributes": {"datetime": seconds(day, 0) * 1000}}]}).encode())
            return
        start = int(asked.get("resultOffset", 0))
        wanted = asked.get("where") in ("1=1", f"datetime = TIMESTAMP '{day.isoformat()} 00:00:00'")
        rows = features[start : start + most] if wanted else []
        more = wanted and start + most < len(features)
        handler.reply(json.dumps({**collection(*rows), "properties": {"exceededTransferLimit": more}}).encode())

    server.routes[f"/{service}/FeatureServer/0/query"] = query
    server.routes[f"/{service}/FeatureServer/0"] = serving.giving(
        {"editingInfo": {"lastEditDate": seconds(day) * 1000, "dataLastEditDate": seconds(day) * 1000}})
