# SPDX-License-Identifier: MIT
"""Files of every form that is read, as large as asked for; made anew, the same each time."""

from __future__ import annotations

import base64
import io
import json
import sqlite3
import struct
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from tests.briefing.examples import document as example_document


def ring(number: int) -> list[tuple[float, float]]:
    """A ring of twenty-one positions, apart from all others."""
    x, y = 22 + number % 300 * 0.05, 44 + number // 300 * 0.05
    corners = [(x + step * 0.002, y) for step in range(10)] + [(x + (9 - step) * 0.002, y + 0.02) for step in range(10)]
    return [*corners, corners[0]]


def geojson_feature(number: int) -> str:
    return json.dumps({"type": "Feature", "properties": {"name": f"Zone {number}"},
                       "geometry": {"type": "Polygon", "coordinates": [ring(number)]}})


def geojson(count: int) -> bytes:
    """A GeoJSON collection of so many areas."""
    return f'{{"type":"FeatureCollection","features":[{",".join(map(geojson_feature, range(count)))}]}}'.encode()


def lines(count: int) -> bytes:
    """The same, an area on each line."""
    return "\n".join(map(geojson_feature, range(count))).encode()


def kml(count: int) -> bytes:
    """A KML of so many areas."""
    marks = "".join(
        f"<Placemark><name>Zone {number}</name><description>Seen &amp; noted</description><Polygon><outerBoundaryIs>"
        f"<LinearRing><coordinates>{' '.join(f'{x},{y},0' for x, y in ring(number))}</coordinates></LinearRing>"
        f"</outerBoundaryIs></Polygon></Placemark>" for number in range(count))
    return f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{marks}</Document></kml>'.encode()


def kmz(count: int) -> bytes:
    """The same, packed."""
    return zipped({"doc.kml": kml(count)})


def gpx(count: int) -> bytes:
    """A GPX of so many tracks."""
    tracks = "".join(
        "<trk><name>Way</name><trkseg>" + "".join(f'<trkpt lat="{y}" lon="{x}"/>' for x, y in ring(number))
        + "</trkseg></trk>" for number in range(count))
    return f'<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">{tracks}</gpx>'.encode()


def topojson(count: int) -> bytes:
    """A TopoJSON of so many areas."""
    arcs = [ring(number) for number in range(count)]
    geometries = [{"type": "Polygon", "arcs": [[number]], "properties": {"name": f"Zone {number}"}}
                  for number in range(count)]
    return json.dumps({"type": "Topology", "arcs": arcs,
                       "objects": {"zones": {"type": "GeometryCollection", "geometries": geometries}}}).encode()


def esri(count: int) -> bytes:
    """An Esri JSON of so many areas."""
    features = [{"attributes": {"name": f"Zone {number}"}, "geometry": {"rings": [ring(number)[::-1]]}}
                for number in range(count)]
    return json.dumps({"geometryType": "esriGeometryPolygon", "spatialReference": {"wkid": 4326},
                       "features": features}).encode()


def wkt(count: int) -> bytes:
    """A table with so many outlines as well-known text."""
    rows = (f"Zone {number};POLYGON(({','.join(f'{x} {y}' for x, y in ring(number))}))" for number in range(count))
    return "\n".join(("name;wkt", *rows)).encode()


def geopackage(count: int) -> bytes:
    """A GeoPackage of so many areas."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "a.gpkg"
        base = sqlite3.connect(path)
        base.executescript(
            "PRAGMA application_id=1196444487; PRAGMA user_version=10300;"
            "CREATE TABLE gpkg_spatial_ref_sys(srs_name,srs_id,organization,organization_coordsys_id,definition);"
            "INSERT INTO gpkg_spatial_ref_sys VALUES('WGS 84',4326,'EPSG',4326,'GEOGCS');"
            "CREATE TABLE gpkg_contents(table_name,data_type,identifier,srs_id);"
            "INSERT INTO gpkg_contents VALUES('zones','features','zones',4326);"
            "CREATE TABLE gpkg_geometry_columns(table_name,column_name,geometry_type_name,srs_id,z,m);"
            "INSERT INTO gpkg_geometry_columns VALUES('zones','geom','POLYGON',4326,0,0);"
            "CREATE TABLE zones(fid INTEGER PRIMARY KEY,geom BLOB,name TEXT)")
        base.executemany("INSERT INTO zones(geom,name) VALUES(?,?)",
                         ((blob(ring(number)), f"Zone {number}") for number in range(count)))
        base.commit()
        base.close()
        return path.read_bytes()


def blob(ring: list[tuple[float, float]]) -> bytes:
    positions = b"".join(struct.pack("<dd", x, y) for x, y in ring)
    return b"GP\0\1" + struct.pack("<i", 4326) + struct.pack("<BIII", 1, 3, 1, len(ring)) + positions


def shapefile(count: int) -> bytes:
    """A zipped Shapefile of so many areas."""
    import shapefile

    parts = {suffix: io.BytesIO() for suffix in ("shp", "shx", "dbf")}
    with shapefile.Writer(shp=parts["shp"], shx=parts["shx"], dbf=parts["dbf"], shapeType=shapefile.POLYGON) as writer:
        writer.field("name", "C", 40)
        for number in range(count):
            writer.poly([ring(number)[::-1]])
            writer.record(f"Zone {number}")
    return zipped({f"zones.{suffix}": part.getvalue() for suffix, part in parts.items()})


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip of these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def csv(count: int) -> bytes:
    """A table of so many statements."""
    rows = (f"Statement {number} of the day was that the bridge is closed,Speaker {number % 99},2024-11-20"
            for number in range(count))
    return "\n".join(("text,speaker,date", *rows)).encode()


def csv_alike(count: int) -> bytes:
    """A table of so many statements that begin alike."""
    return b"text\n" + b"a b c d e\n" * count


def workbook(count: int) -> bytes:
    """The same table as a workbook."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("S")
    sheet.append(["text", "speaker", "date"])
    for number in range(count):
        sheet.append([f"Statement {number} of the day was that the bridge is closed", f"Speaker {number % 99}",
                      "2024-11-20"])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def html(count: int) -> bytes:
    """A page of so many parts."""
    parts = "".join(f"<h2>Part {number}</h2><p>The <b>bridge</b> is <a href='x'>closed</a> &amp; guarded.</p>"
                    for number in range(count))
    return f"<!doctype html><html><head><title>T</title></head><body>{parts}</body></html>".encode()


def repeated(piece: bytes, count: int) -> bytes:
    """A page that ends in so many of these pieces."""
    return b"<!doctype html><p>The bridge is closed.</p>" + piece * count


def deep(count: int) -> bytes:
    """A page of so many elements that are never closed."""
    return b"<!doctype html>" + b"<svg>" * count + b"</b>" * count


def text(count: int) -> bytes:
    """A text of so many lines."""
    return b"The bridge is closed, they said.\n" * count


def word(count: int) -> bytes:
    """A text of one word with so many letters."""
    return b"a" * count


def mhtml(count: int) -> bytes:
    """A page of so many parts as MHTML."""
    body = base64.encodebytes(html(count)).replace(b"\n", b"\r\n")
    return (b"From: <Saved by Blink>\r\nSubject: T\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
            b'\ttype="text/html";\r\n\tboundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
            b"Content-Transfer-Encoding: base64\r\n\r\n" + body + b"\r\n--b--\r\n")


def mail(count: int) -> bytes:
    """A mail of so many lines."""
    return (b"From: A <a@example.org>\r\nTo: b@example.org\r\nSubject: T\r\nDate: Wed, 20 Nov 2024 10:00:00 +0200\r\n"
            b"Message-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + b"The bridge is closed, they said.\r\n" * count)


def warc(count: int) -> bytes:
    """A page of so many parts in a WARC."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html(count)
    head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n"
            "WARC-Date: 2024-11-20T10:00:00Z\r\nContent-Type: application/http\r\n"
            f"Content-Length: {len(block)}\r\n\r\n")
    return head.encode() + block + b"\r\n\r\n"


def chat(count: int) -> bytes:
    """An exported chat of so many messages."""
    messages = [{"id": number, "type": "message", "date": "2024-11-20T10:05:00", "from": "N",
                 "text": f"The bridge {number} is closed."} for number in range(count)]
    return json.dumps({"name": "N", "type": "public_channel", "id": 1, "messages": messages}).encode()


def pdf(count: int) -> bytes:
    """A PDF whose pages have a line of text each, written by hand."""
    kids = " ".join(f"{4 + 2 * page} 0 R" for page in range(count))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Count {count} /Kids [{kids}] >>".encode(),
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for page in range(count):
        stream = f"BT /F1 12 Tf 60 700 Td (The bridge {page} is closed.) Tj ET".encode()
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * page} 0 R "
                       f"/Resources << /Font << /F1 3 0 R >> >> >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(made + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def document(count: int) -> bytes:
    """A briefing of so many statements more than the example has."""
    made: dict[str, Any] = example_document()
    first = made["statements"][0]
    made["statements"] += [{**first, "id": f"more-{number}"} for number in range(count)]
    return json.dumps(made).encode()
