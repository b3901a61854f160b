# SPDX-License-Identifier: MIT
"""KML as it really is: faults that can be mended are mended and reported, what comes along comes along."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import shapely

from maps.importing.details import Details
from maps.importing.files.reading import read_layers
from maps.importing.findings import AreaImportError, Notes
from maps.importing.kml.xml_mending import XmlMending
from tests.maps.importing.making import zipped
from tests.maps.importing.real_life import FOLDER, KM2, assert_square, counts, read

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
KML = HEAD + '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{}</Document></kml>'
SQUARE = "37.0,48.0,0 37.5,48.0,0 37.5,48.5,0 37.0,48.5,0 37.0,48.0,0"
RING = "<LinearRing><coordinates>{}</coordinates></LinearRing>"
POLYGON = f"<Polygon><outerBoundaryIs>{RING}</outerBoundaryIs></Polygon>"
MARK = "<Placemark><name>Made-up district</name>{}" + POLYGON + "</Placemark>"


def kml(folder: Path, text: str | bytes, name: str = "a.kml") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(("name", "reported"), [
    ("kml_one_space_missing.kml", {"missing space": 1}), ("kml_xsi_prefix_not_declared.kml", {}),
    ("kml_control_character.kml", {"control characters": 1})])
def test_files_with_a_fault_are_read_and_the_fault_is_reported(name: str, reported: dict[str, int]) -> None:
    made = read(name)
    assert_square(made, "Made-up district")
    assert counts(made) == reported


@pytest.mark.parametrize(("text", "reported"), [
    (KML.format(MARK.format("<description>a&nbsp;b &eacute;</description>", SQUARE)), {"references": 2}),
    (KML.format(MARK.format("<description>Smith & Sons, R&D; x=1&y=2</description>", SQUARE)), {"references": 3}),
    (KML.format(MARK.format("<description><![CDATA[a & b &nbsp;]]></description><!-- R&D -->", SQUARE)), {}),
    (KML.format(MARK.format("<gx:balloonVisibility>1</gx:balloonVisibility><any:x y:z='1'/>", SQUARE)), {}),
    ("\n\n  " + KML.format(MARK.format("", SQUARE)), {}),
    ("\ufeff\n" + KML.format(MARK.format("", SQUARE)), {}),
    (HEAD + "<!-- no root --><Document>" + MARK.format("", SQUARE) + "</Document>", {"no root": 1}),
    (MARK.format("", SQUARE) + "\n<Folder><name>empty</name></Folder>", {"no root": 1}),
    (KML.format(MARK.format("<description>a&#0;&#x1F;b</description>", SQUARE)), {"control characters": 2}),
])
def test_faults_of_xml_are_mended(tmp_path: Path, text: str, reported: dict[str, int]) -> None:
    made = read_layers(kml(tmp_path, text))
    assert_square(made, "Made-up district")
    assert counts(made) == reported


@pytest.mark.parametrize("size", range(1, 12))
def test_references_and_sections_cut_between_two_pieces_are_whole(size: int) -> None:
    text = KML.format(MARK.format("<description>a&nbsp;b & c <![CDATA[& &nbsp; ]] ]]> &amp;<!-- R&D -- -->&unknown;"
                                  "</description>", SQUARE)).encode()

    def mended(pieces: list[bytes]) -> bytes:
        return b"".join(XmlMending(Notes()).mended(pieces))

    whole = mended([text])
    assert b"<![CDATA[& &nbsp; ]] ]]>" in whole and b"&amp; c" in whole and b"R&D" in whole
    begin = text.index(b"<Placemark")
    assert mended([text[:begin], *(text[at:at + size] for at in range(begin, len(text), size))]) == whole


@pytest.mark.parametrize(("stated", "real"), [("windows-1251", "utf-8"), ("UTF-8", "cp1251")])
def test_an_encoding_that_lies_is_noticed_however_late_its_letters_come(
    tmp_path: Path, stated: str, real: str
) -> None:
    mark = MARK.format("", SQUARE).replace("Made-up district", "Вигаданий район Луганської області")
    text = KML.format(f"<!--{'x' * 1_100_000}-->" + mark).replace("UTF-8", stated)
    path = tmp_path / "late.kml"
    path.write_bytes(text.encode(real))
    assert [each.name for each in read_layers(path).features] == ["Вигаданий район Луганської області"]


@pytest.mark.parametrize(("coordinates", "reported"), [
    ("37.0,48.0 37.5,48.0,37.5,48.5 37.0,48.5 37.0,48.0", {"missing space": 1}),
    ("37,48 37.5,4837.5,48.5 37,48.5 37,48", {"missing space": 1}),
    ("37,48,0 37.5,48,037.5,48.5,0 37,48.5,0 37,48,0", {"missing space": 1}),
    ("37.0,48.0 37.5,48.037.5,48.5 37.0,48.5 37.0,48.0", {"missing space": 1}),
    ("37,48,120.5 37.5,48,120.537.5,48.5,120.5 37,48.5,120.5 37,48,120.5", {"missing space": 1, "heights": 1}),
    ("37,48,0,37.5,48,0,37.5,48.5,0,37,48.5,0,37,48,0", {"missing space": 4}),
    ("37,48, 37.5,48, 37.5,48.5, 37,48.5, 37,48,", {"stray commas": 5}),
    ("37,48,,37.5,48 37.5,48.5 37,48.5 , 37,48", {"stray commas": 1, "missing space": 2}),
    ("37, 48, 0\n37.5, 48, 0\n\n37.5 ,48.5,0\n 37,48.5,0 37,48,0", {}),
    ("37,48 37.5,48,250 37.5,48.5,250 37,48.5 37,48", {"heights": 1}),
])
def test_positions_with_a_fault_are_read_in_the_one_way_that_fits(
    tmp_path: Path, coordinates: str, reported: dict[str, int]
) -> None:
    made = read_layers(kml(tmp_path, KML.format(MARK.format("", coordinates))))
    assert_square(made)
    assert counts(made) == reported


def test_positions_that_could_be_two_things_are_reported_and_not_guessed(tmp_path: Path) -> None:
    marks = MARK.format("", "10,11 11,112,12 10,12 10,11") + MARK.format("", SQUARE)
    made = read_layers(kml(tmp_path, KML.format(marks)))
    assert_square(made)
    assert [str(value) for note in made.notes for value in note.values] == [
        "a, Made-up district: the position “11,112,12” cannot be read"]


def test_a_long_outline_with_one_space_missing_is_whole(tmp_path: Path) -> None:
    ring = [f"{37 + number / 40_000:.6f},{48 + (number % 2) * 0.00001:.6f},0" for number in range(20_000)]
    text = " ".join([*ring, "37.5,48.5,0", "37,48.5,0"]).replace("37.250000,48.000000,0 ", "37.250000,48.000000,0")
    made = read_layers(kml(tmp_path, KML.format(MARK.format("", text))))
    assert made.features[0].size.area_km2 == pytest.approx(KM2, abs=1)
    assert counts(made)["missing space"] == 1


def test_a_bare_ring_is_a_line_and_a_bare_boundary_an_area(tmp_path: Path) -> None:
    (feature,) = read("kml_bare_linear_ring.kml").features
    assert (feature.kind, feature.vertices, feature.name) == ("line", 5, "Area of interest")
    bare = f"<Placemark><outerBoundaryIs>{RING.format(SQUARE)}</outerBoundaryIs></Placemark>"
    assert_square(read_layers(kml(tmp_path, KML.format(bare))))


def test_holes_before_their_ring_and_several_rings_in_one_polygon(tmp_path: Path) -> None:
    hole = RING.format("37.1,48.1 37.2,48.1 37.2,48.2 37.1,48.1")
    other = RING.format("38.0,48.0 38.5,48.0 38.5,48.5 38.0,48.0")
    inner = f"<innerBoundaryIs>{hole}</innerBoundaryIs>"
    outer = f"<outerBoundaryIs>{RING.format(SQUARE)}</outerBoundaryIs>"
    first = f"<Placemark><Polygon>{inner}{outer}</Polygon></Placemark>"
    both = f"<outerBoundaryIs>{other}{RING.format(SQUARE)}</outerBoundaryIs>"
    second = f"<Placemark><Polygon>{both}{inner}</Polygon></Placemark>"
    made = read_layers(kml(tmp_path, KML.format(first + second)))
    square = shapely.Polygon(shapely.box(37, 48, 37.5, 48.5).exterior, [[(37.1, 48.1), (37.2, 48.1), (37.2, 48.2)]])
    assert shapely.equals(made.features[0].shape, square)
    assert shapely.equals(made.features[1].shape, shapely.MultiPolygon([
        square, shapely.Polygon([(38, 48), (38.5, 48), (38.5, 48.5)])]))


def test_placemarks_that_are_switched_off_are_hidden_also_by_their_folder(tmp_path: Path) -> None:
    assert [(each.name, each.details.is_hidden) for each in read("kml_hidden_placemark.kml").features] == [
        ("Shown", False), ("Withdrawn", True)]
    text = f"<Folder><visibility>0</visibility>{MARK.format('', SQUARE)}</Folder>{MARK.format('', SQUARE)}"
    made = read_layers(kml(tmp_path, KML.format(text)))
    assert [each.details.is_hidden for each in made.features] == [True, False]


def test_description_source_address_and_colour_come_along() -> None:
    made = read("kml_description_extended_data_style.kml")
    assert_square(made, "Made-up district")
    assert made.features[0].details == Details(
        note="Claimed on 20 Nov by a made-up spokesman: post", url="https://example.org/1", colour="#ff0000",
        key="Made-up district")


def test_colours_of_pairs_and_of_styles_defined_later(tmp_path: Path) -> None:
    text = (MARK.format("<styleUrl>#pair</styleUrl>", SQUARE)
            + MARK.format("<Style><LineStyle><color>ff00ff00</color></LineStyle></Style>", SQUARE)
            + MARK.format("<styleUrl>other.kml#blue</styleUrl>", SQUARE)
            + '<StyleMap id="pair"><Pair><key>highlight</key><styleUrl>#no</styleUrl></Pair>'
              "<Pair><key>normal</key><styleUrl>#blue</styleUrl></Pair></StyleMap>"
              '<Style id="blue"><PolyStyle><color>80ff0000</color></PolyStyle></Style>')
    made = read_layers(kml(tmp_path, KML.format(text)))
    assert [each.details.colour for each in made.features] == ["#0000ff", "#00ff00", ""]


@pytest.mark.parametrize(("about", "day"), [
    ("<TimeStamp><when>2024-11-20T10:00:00Z</when></TimeStamp>", "2024-11-20"),
    ("<TimeSpan><begin>2024-11-19</begin><end>2024-11-21</end></TimeSpan>", "2024-11-19"),
    ("<TimeSpan><end>2024-11-21</end></TimeSpan>", "2024-11-21"),
    ("<gx:TimeStamp><when>2024-11-20</when></gx:TimeStamp>", "2024-11-20"),
    ('<ExtendedData><SchemaData><SimpleData name="date">20.11.2024</SimpleData></SchemaData></ExtendedData>',
     "2024-11-20"),
])
def test_dates_come_along(tmp_path: Path, about: str, day: str) -> None:
    made = read_layers(kml(tmp_path, KML.format(MARK.format(about, SQUARE))))
    assert made.features[0].as_of == datetime.date.fromisoformat(day)


def test_pictures_alone_are_named() -> None:
    with pytest.raises(AreaImportError) as error:
        read("kmz_ground_overlay_only.kmz")
    assert "pictures laid over the map (“Scan”)" in str(error.value)


def test_dated_points_are_places_with_what_is_known() -> None:
    points = read("kml_dated_event_points.kml").features
    assert len(points) == 9
    assert (points[0].layer, points[0].as_of, points[0].geometry["coordinates"]) == (
        "Events", datetime.date(2024, 11, 1), [37.1, 48.1])
    assert [each.details.url for each in points] == [f"https://example.org/p/{number}" for number in range(1, 10)]
    assert points[0].details.note == (
        "Strike on a made-up depot. Source(s):\nhttps://example.org/p/1\nGeolocation: https://example.org/g/1")


def test_points_beside_areas_are_kept(tmp_path: Path) -> None:
    point = "<Placemark><name>Depot</name><Point><coordinates>37.2,48.2</coordinates></Point></Placemark>"
    made = read_layers(kml(tmp_path, KML.format(MARK.format("", SQUARE) + point)))
    area, depot = made.features
    assert (area.kind, depot.kind, depot.name, depot.geometry["coordinates"]) == ("polygons", "point", "Depot", [
        37.2, 48.2])


@pytest.mark.parametrize(("stated", "real", "reported"), [
    ("UTF-8", "cp1251", ["cp1251"]), ("windows-1251", "utf-8", ["utf-8"]), ("windows-1251", "cp1251", []),
    ("UTF-16", "utf-16", []), ("koi8-u", "koi8-u", []), ("ISO-8859-1", "cp1251", ["cp1251"])])
def test_names_are_read_in_the_encoding_the_bytes_speak_for(
    tmp_path: Path, stated: str, real: str, reported: list[str]
) -> None:
    text = KML.replace("UTF-8", stated).format(MARK.format("", SQUARE)).replace("Made-up", "Вигаданий район на півдні")
    made = read_layers(kml(tmp_path, text.encode(real)))
    assert_square(made, "Вигаданий район на півдні district")
    assert [value for note in made.notes if note.kind == "wrong encoding" for value in note.values] == reported


def test_a_document_type_stays_refused_without_a_root_too(tmp_path: Path) -> None:
    for text in ("<!DOCTYPE x [<!ENTITY nbsp 'y'>]><Document/>", f"{HEAD}<!DOCTYPE kml><kml>&nbsp;</kml>"):
        with pytest.raises(AreaImportError, match="document type"):
            read_layers(kml(tmp_path, text))


def test_the_line_of_a_fault_counts_blank_lines_before_the_declaration(tmp_path: Path) -> None:
    with pytest.raises(AreaImportError, match="line 4, column 8"):
        read_layers(kml(tmp_path, f"\n\n{HEAD}<kml></b>"))


def test_a_kmz_names_the_member_it_is_about(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.kmz", {"doc.kml": b"<kml><a></b></kml>"})
    with pytest.raises(AreaImportError, match=r"doc\.kml, line 1, column 11"):
        read_layers(path)
    assert FOLDER.is_dir()


def test_waypoints_and_what_gpx_says_of_a_track_are_kept(tmp_path: Path) -> None:
    text = """<gpx version="1.1"><wpt lat="48.2" lon="37.2"><time>2024-11-20T10:00:00Z</time><name>Depot</name>
      <desc>Struck at night</desc><link href="https://example.org/1"/></wpt><trk><name>T</name><desc>Road</desc>
      <src>The Wire</src><trkseg><trkpt lat="48" lon="37"/><trkpt lat="49" lon="37"/></trkseg></trk></gpx>"""
    made = read_layers(kml(tmp_path, text, "a.gpx"))
    point = next(each for each in made.features if each.kind == "point")
    assert (point.name, point.layer, point.geometry["coordinates"]) == ("Depot", "waypoints", [37.2, 48.2])
    assert (point.as_of, point.details.url, point.details.note) == (
        datetime.date(2024, 11, 20), "https://example.org/1", "Struck at night")
    track = next(each for each in made.features if each.kind == "line")
    assert (track.details.note, track.details.source) == ("Road", "The Wire")
    alone = read_layers(kml(tmp_path, text.partition("<trk>")[0] + "</gpx>", "b.gpx"))
    assert [each.kind for each in alone.features] == ["point"]


def test_a_file_of_links_only_says_so(tmp_path: Path) -> None:
    with pytest.raises(AreaImportError, match="it only links to other files, which are never fetched"):
        read_layers(kml(tmp_path, KML.format("<NetworkLink><Link><href>http://x/y.kml</href></Link></NetworkLink>")))
