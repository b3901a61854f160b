# SPDX-License-Identifier: MIT
"""Pictures with a place on the ground become tiles where they lie; what cannot be placed or decoded is a sentence."""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from briefing import limits
from briefing.errors import BriefingError, InFileError
from maps.backgrounds.opening import ReadBackground
from maps.backgrounds.placement import by_box, by_corners
from maps.backgrounds.tiles import TILE_PIXELS, TilePlace, mercator, tile_at
from maps.importing.projections import known_crs
from tests.made_backgrounds import (
    LIME,
    MAGENTA,
    coloured,
    geotiff,
    kmz,
    overlay,
    places,
    pmtiles,
    png,
    png_of,
    png_that_says,
    web_mercator,
    world_file,
)
from ui.readers.background_jobs import background
from ui.readers.readers import Readers
from ui.readers.reading import Reading

BOX = (30.0, 47.0, 34.0, 49.0)
INSIDE, OUTSIDE = (32.0, 48.0), (29.0, 48.0)
SENTENCE = r"^[^\n]+: [^\n]+; [^\n]+\.$"


def unheard(*_numbers: int) -> None:
    """Ignores reports."""


def read(path: Path) -> ReadBackground:
    return background(path, unheard)


Colour = tuple[int, int, int, int]


def colour_at(found: ReadBackground, lon: float, lat: float, zoom: int | None = None) -> Colour | None:
    """The colour of the tiles at a point of the ground; None where there is no tile."""
    zoom = found.info.most_zoom if zoom is None else zoom
    place = tile_at(lon, lat, zoom)
    data = found.tiles.get(place)
    if data is None:
        return None
    image = QImage.fromData(data)
    assert (image.width(), image.height()) == (TILE_PIXELS, TILE_PIXELS)
    x, y = (share * 2**zoom for share in mercator(lon, lat))
    colour = image.pixelColor(int((x - place.x) * TILE_PIXELS), int((y - place.y) * TILE_PIXELS))
    return colour.red(), colour.green(), colour.blue(), colour.alpha()


def is_near(found: Colour | None, wanted: tuple[int, int, int]) -> bool:
    return found is not None and found[3] > 250 and all(abs(a - b) < 8 for a, b in zip(found, wanted, strict=False))


def is_clear(found: Colour | None) -> bool:
    return found is None or found[3] == 0


def test_a_geotiff_in_degrees(tmp_path: Path) -> None:
    found = read(geotiff(tmp_path / "town.tif", MAGENTA, BOX))
    assert (found.form, found.info.name, found.info.kind) == ("tiff", "town", "raster")
    assert found.info.bounds == pytest.approx(BOX)
    for zoom in range(found.info.least_zoom, found.info.most_zoom + 1):
        assert is_near(colour_at(found, *INSIDE, zoom), MAGENTA)
    for point in ((30.1, 47.1), (33.9, 48.9), (30.1, 48.9), (33.9, 47.1)):
        assert is_near(colour_at(found, *point), MAGENTA)
    for point in (OUTSIDE, (34.1, 48), (32, 49.1), (32, 46.9)):
        assert is_clear(colour_at(found, *point))


@pytest.mark.parametrize(("epsg", "middle", "half"), [(3857, web_mercator(32, 48), 100_000.0),
                                                      (32636, (425_000.0, 5_316_000.0), 80_000.0)])
def test_a_geotiff_in_metres_is_turned_to_the_grid(
    tmp_path: Path, epsg: int, middle: tuple[float, float], half: float
) -> None:
    box = (middle[0] - half, middle[1] - half, middle[0] + half, middle[1] + half)
    found = read(geotiff(tmp_path / "a.tif", LIME, box, epsg=epsg))
    west, south, east, north = found.info.bounds
    assert west < 32 < east and south < 48 < north and east - west < 4
    assert is_near(colour_at(found, *INSIDE), LIME)
    assert is_clear(colour_at(found, west - 0.1, 48)) and is_clear(colour_at(found, 32, north + 0.1))


@pytest.mark.parametrize("end", [".pgw", ".wld", ".PGW"])
def test_a_picture_with_a_world_file(tmp_path: Path, end: str) -> None:
    picture = tmp_path / "scan.png"
    left, right = bytes(MAGENTA) * 32, bytes(LIME) * 32
    picture.write_bytes(png_of([left + right] * 64, 64))
    world_file(tmp_path / f"scan{end}", BOX, (64, 64))
    found = read(picture)
    assert is_near(colour_at(found, 31, 48), MAGENTA) and is_near(colour_at(found, 33, 48), LIME)
    assert is_clear(colour_at(found, *OUTSIDE))


def test_a_world_file_in_metres_needs_its_projection(tmp_path: Path) -> None:
    from pyproj import CRS

    picture = tmp_path / "scan.png"
    picture.write_bytes(png(MAGENTA, 40, 40))
    x, y = web_mercator(*INSIDE)
    world_file(tmp_path / "scan.pgw", (x - 1e5, y - 1e5, x + 1e5, y + 1e5), (40, 40))
    with pytest.raises(BriefingError, match=r"no reference system.*\.prj"):
        read(picture)
    (tmp_path / "scan.prj").write_text(CRS.from_epsg(3857).to_wkt("WKT1_ESRI"), "utf-8")
    assert is_near(colour_at(read(picture), *INSIDE), MAGENTA)
    (tmp_path / "scan.prj").write_text("PROJCS[nothing", "utf-8")
    with pytest.raises(BriefingError, match="reference system is not known"):
        read(picture)


def test_overlays_of_a_kmz(tmp_path: Path) -> None:
    found = read(kmz(tmp_path / "a.kmz", overlay(), {"files/over.png": png(MAGENTA, 50, 30)}))
    assert found.form == "kmz" and found.info.bounds == pytest.approx(BOX, abs=1e-6)
    assert is_near(colour_at(found, *INSIDE), MAGENTA) and is_clear(colour_at(found, *OUTSIDE))


def test_a_later_overlay_lies_on_top(tmp_path: Path) -> None:
    small = ("<LatLonBox><north>48.5</north><south>47.5</south><east>33</east><west>31</west></LatLonBox>"
             "<drawOrder>2</drawOrder>")
    document = overlay("a.png").replace("</GroundOverlay>", "</GroundOverlay>" + overlay("b.png", small).split(
        '2.2">')[1].removesuffix("</kml>"))
    found = read(kmz(tmp_path / "a.kmz", document, {"a.png": png(MAGENTA, 64, 64), "b.png": png(LIME, 64, 64)}))
    assert is_near(colour_at(found, *INSIDE), LIME) and is_near(colour_at(found, 30.2, 47.2), MAGENTA)


def test_a_turned_overlay(tmp_path: Path) -> None:
    box = ("<LatLonBox><north>49</north><south>47</south><east>34</east><west>30</west><rotation>90</rotation>"
           "</LatLonBox>")
    rows = [bytes(MAGENTA) * 64] * 32 + [bytes(LIME) * 64] * 32  # the upper half goes to the left
    found = read(kmz(tmp_path / "a.kmz", overlay("a.png", box), {"a.png": png_of(rows, 64)}))
    assert is_near(colour_at(found, 31.4, 48), MAGENTA) and is_near(colour_at(found, 32.6, 48), LIME)


def test_an_overlay_by_its_corners(tmp_path: Path) -> None:
    quad = "<LatLonQuad><coordinates>30,47 34,47 33,49 31,49</coordinates></LatLonQuad>"
    found = read(kmz(tmp_path / "a.kmz", overlay("a.png", quad), {"a.png": png(MAGENTA, 64, 64)}))
    assert is_near(colour_at(found, *INSIDE), MAGENTA)
    assert is_clear(colour_at(found, 30.2, 48.8)) and is_near(colour_at(found, 30.4, 47.1), MAGENTA)


def test_a_kml_with_its_picture_beside_it(tmp_path: Path) -> None:
    (tmp_path / "over.png").write_bytes(png(MAGENTA, 50, 30))
    path = tmp_path / "a.kml"
    path.write_text(overlay("over.png"), "utf-8")
    assert is_near(colour_at(read(path), *INSIDE), MAGENTA)


@pytest.mark.parametrize("name", ["./over.png", ".\\over.png"])
def test_a_picture_in_the_own_folder_may_say_so(tmp_path: Path, name: str) -> None:
    (tmp_path / "over.png").write_bytes(png(MAGENTA, 50, 30))
    path = written(tmp_path / "a.kml", overlay(name).encode())
    assert is_near(colour_at(read(path), *INSIDE), MAGENTA)


def test_a_picture_outside_of_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "over.png").write_bytes(png(MAGENTA, 50, 30))
    with pytest.raises(BriefingError, match="does not lie beside the file"):
        read(written(tmp_path / "deep" / "a.kml", overlay("../over.png").encode()))


def test_corners_and_boxes_agree() -> None:
    west, south, east, north = BOX
    turned = by_box((40, 20), BOX, 0).matrix
    corners = by_corners((40, 20), [(west, south), (east, south), (east, north), (west, north)]).matrix
    assert turned[0] == pytest.approx(corners[0]) and turned[1] == pytest.approx(corners[1])
    with pytest.raises(ValueError, match="quadrilateral"):
        by_corners((40, 20), [(1, 1)] * 4)


def test_transparent_ground_stays_transparent(tmp_path: Path) -> None:
    found = read(kmz(tmp_path / "a.kmz", overlay(), {"files/over.png": png(MAGENTA, 50, 30, alpha=0)}))
    assert is_clear(colour_at(found, *INSIDE))


def test_a_large_picture_is_cut_into_a_bounded_number_of_tiles(tmp_path: Path) -> None:
    found = read(geotiff(tmp_path / "a.tif", MAGENTA, (31.9, 47.9, 32.1, 48.1), (3_000, 3_000)))
    assert len(found.tiles) < 500 and is_near(colour_at(found, *INSIDE), MAGENTA)
    assert all(place.is_in_grid for place in found.tiles)


def test_tile_files_are_only_checked(tmp_path: Path) -> None:
    found = read(coloured(tmp_path / "a.mbtiles"))
    assert (found.form, found.tiles, found.info.most_zoom) == ("mbtiles", {}, 5)
    assert read(pmtiles(tmp_path / "a.pmtiles", dict.fromkeys(places(most=2), png(LIME)))).form == "pmtiles"


# What is refused


def damaged_tiff(path: Path) -> Path:
    data = bytearray(geotiff(path, MAGENTA, BOX).read_bytes())
    data[4:8] = struct.pack("<I", 1 << 31)
    path.write_bytes(data)
    return path


def tiff_of_own_system(path: Path) -> Path:
    return geotiff(path, MAGENTA, (0, 0, 1, 1), epsg=32_767)


def tiff_of_double_width(path: Path) -> Path:
    """Its width is said as a number with a fraction, which is none."""
    data = geotiff(path, MAGENTA, BOX).read_bytes()
    return written(path, data.replace(struct.pack("<HHI", 256, 4, 1), struct.pack("<HHI", 256, 12, 1)))


def tiff_of_double_keys(path: Path) -> Path:
    """Its keys are numbers with a fraction, not numbers at all."""
    data = geotiff(path, MAGENTA, BOX).read_bytes()
    keys = struct.pack("<4d", *[math.nan] * 4)
    start = data.index(struct.pack("<4H", 1, 1, 0, 3))
    return written(path, data.replace(struct.pack("<HHI", 34735, 3, 16), struct.pack("<HHI", 34735, 12, 4))
                   [:start] + keys + data[start + len(keys):])


def quad(corners: str) -> str:
    return overlay("a.png", f"<LatLonQuad><coordinates>{corners}</coordinates></LatLonQuad>")


def box(north: object = 49, south: object = 47, rotation: object = 0) -> str:
    return overlay("a.png", f"<LatLonBox><north>{north}</north><south>{south}</south><east>34</east><west>30</west>"
                            f"<rotation>{rotation}</rotation></LatLonBox>")


def overlaid(document: str) -> Callable[[Path], Path]:
    return lambda folder: kmz(folder / "a.kmz", document, {"a.png": png(MAGENTA, 8, 8)})


def beside(name: str) -> Callable[[Path], Path]:
    """A KML with a picture of this name, in a folder of its own."""
    return lambda folder: written(folder / "deep" / "a.kml", overlay(name).encode())


BAD: dict[str, tuple[Callable[[Path], Path], str]] = {
    "without a place": (lambda folder: geotiff(folder / "a.tif", MAGENTA, BOX, place=False), "where it lies"),
    "damaged": (lambda folder: damaged_tiff(folder / "a.tif"), "damaged"),
    "own system": (lambda folder: tiff_of_own_system(folder / "a.tif"), "reference system is its own"),
    "unknown system": (lambda folder: geotiff(folder / "a.tif", MAGENTA, (0, 0, 1, 1), epsg=32_760),
                       "cannot be|nowhere"),
    "too many pixels": (lambda folder: geotiff(folder / "a.tif", MAGENTA, BOX, says=(200_000, 200_000)),
                        "million pixels"),
    "nowhere": (lambda folder: geotiff(folder / "a.tif", MAGENTA, (300, 80, 400, 95)), "nowhere on the map"),
    "no world file": (lambda folder: written(folder / "a.png", png(MAGENTA, 8, 8)), "where it lies"),
    "no overlay": (lambda folder: kmz(folder / "a.kmz", "<kml/>", {}), "no ground overlay"),
    "no picture": (lambda folder: kmz(folder / "a.kmz", overlay(), {}), "is not in the file"),
    "on the web": (lambda folder: kmz(folder / "a.kmz", overlay("https://example.org/a.png"), {}),
                   "example.org/a.png is on the web"),
    "scale that is no number": (lambda folder: geotiff(folder / "a.tif", MAGENTA, (30, 47, math.nan, 49)),
                                "place on the ground is no number"),
    "scale without end": (lambda folder: geotiff(folder / "a.tif", MAGENTA, (30, 47, math.inf, 49)),
                          "place on the ground is no number"),
    "place without end": (lambda folder: geotiff(folder / "a.tif", MAGENTA, (-1.7e308, 47, 1.7e308, 49)),
                          "place on the ground is no number|nowhere"),
    "width that is no number": (lambda folder: tiff_of_double_width(folder / "a.tif"), "the TIFF is damaged"),
    "keys that are no numbers": (lambda folder: tiff_of_double_keys(folder / "a.tif"), "reference system is its own"),
    "three corners": (overlaid(quad("30,47 34,47 33,49")), "four corners"),
    "five corners": (overlaid(quad("30,47 34,47 33,49 31,49 30,47")), "four corners"),
    "corners of words": (overlaid(quad("a,b 34,47 33,49 31,49")), "four corners"),
    "half a corner": (overlaid(quad("30 34,47 33,49 31,49")), "four corners"),
    "corners that are no numbers": (overlaid(quad("nan,47 34,47 33,inf 31,49")), "four corners"),
    "corners that cross": (overlaid(quad("30,47 33,49 34,47 31,49")), "corners are no quadrilateral"),
    "corners with a dent": (overlaid(quad("30,47 34,47 31,48 31,49")), "corners are no quadrilateral"),
    "corners in one point": (overlaid(quad("30,47 30,47 30,47 30,47")), "corners are no quadrilateral"),
    "corners of another world": (overlaid(quad("300,47 340,47 330,49 310,49")), "nowhere on the map"),
    "an inside-out box": (overlaid(box(north=40)), "a place that is a box"),
    "a box without end": (overlaid(box(north="inf")), "a place that is a box"),
    "a turn without end": (overlaid(box(rotation="inf")), "a place that is a box"),
    "an overlay without a picture": (overlaid(overlay("")), "lacks a picture"),
    "text as picture": (lambda folder: kmz(folder / "a.kmz", overlay("a.png"), {"a.png": b"no picture"}), "no PNG"),
    "huge picture": (lambda folder: kmz(folder / "a.kmz", overlay("a.png"), {"a.png": png_that_says(99_999, 99_999)}),
                     "million pixels"),
    **{f"outside of its folder: {name}": (beside(name), "does not lie beside the file, in the same folder")
       for name in ("../a.png", "..\\a.png", "deeper/a.png", "./../a.png", "/etc/hostname", "..", ".", "b.png")},
    "entities": (lambda folder: written(folder / "a.kml", b'<!DOCTYPE kml [<!ENTITY a "b">]><kml>&a;</kml>'),
                 "document type"),
    "empty": (lambda folder: written(folder / "a.tif", b""), "empty"),
    "a text": (lambda folder: written(folder / "a.txt", b"hello"), "none of the forms"),
    "a folder": (lambda folder: folder, "not a file"),
}


def written(path: Path, data: bytes) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("bad", BAD)
def test_what_cannot_be_a_background_is_one_sentence(tmp_path: Path, bad: str) -> None:
    make, sentence = BAD[bad]
    with pytest.raises(InFileError, match=SENTENCE) as refused:
        read(make(tmp_path))
    assert re.search(sentence, str(refused.value)), str(refused.value)


def test_a_world_file_of_words(tmp_path: Path) -> None:
    picture = written(tmp_path / "a.png", png(MAGENTA, 8, 8))
    for text in ("", "1 2 3", "a b c d e f", "nan 0 0 1 2 3", "1e999 0 0 1 2 3"):
        (tmp_path / "a.pgw").write_text(text, "ascii")
        with pytest.raises(BriefingError, match="no world file"):
            read(picture)


def test_limits_are_what_they_are_said_to_be() -> None:
    assert limits.MAX_PICTURE_PIXELS < 200_000 * 200_000
    assert known_crs("EPSG:4326") is None and TilePlace(0, 0, 0).is_in_grid and not TilePlace(2, 4, 0).is_in_grid


def test_a_reader_hands_the_tiles_over(tmp_path: Path, readers: Readers) -> None:
    path = geotiff(tmp_path / "town.tif", MAGENTA, BOX)
    found = readers.ask(Reading(path.name), "background", path)
    assert isinstance(found, ReadBackground) and is_near(colour_at(found, *INSIDE), MAGENTA)


@pytest.mark.parametrize(("colour", "is_dark"), [((20, 50, 30), True), ((240, 238, 230), False)])
def test_how_bright_a_background_is(tmp_path: Path, colour: tuple[int, int, int], is_dark: bool) -> None:
    assert read(geotiff(tmp_path / "a.tif", colour, BOX)).info.is_dark == is_dark
    assert read(coloured(tmp_path / "a.mbtiles", colour)).info.is_dark == is_dark
    clear = kmz(tmp_path / "a.kmz", overlay(), {"files/over.png": png((0, 0, 0), 50, 30, alpha=0)})
    assert not read(clear).info.is_dark
