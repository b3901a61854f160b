# SPDX-License-Identifier: MIT
"""Builds the base map: ``python -m maps.build.basemap``.

Writes three levels of detail and the place names into ``resources/basemap/``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import shapely

from maps.build.area_texts import REGIONS
from maps.build.command import run
from maps.build.control import PAIRS_PATH
from maps.build.grid import to_degrees
from maps.build.inputs import ADMIN_1, LAKES, RIVER_NAMES, RIVERS, ROOT, SETTLEMENTS, read_input
from maps.build.level_files import level_bytes
from maps.build.levels import LEVELS, ground_of, level_layers
from maps.build.natural_earth import CRIMEA_CODES, UKRAINE, Unit, read_units
from maps.build.places import CAPITALS, WATERS, city_file, people_file, town_file
from maps.build.regions import REGIONS as REGION_NAMES
from maps.build.regions import region_file
from maps.build.settlements import (
    CITIES_ABROAD,
    CITY_DISTRICTS,
    CORRECTIONS,
    Surroundings,
    counted,
    names_in_facts,
    towns_of,
)
from maps.build.sources import Built
from maps.build.waters import PSEL, read_lakes, read_psel, read_rivers
from maps.geojson_writing import compact

FOLDER = ROOT / "resources" / "basemap"


NOTES = (
    "Crimea and Sevastopol are Ukraine's: no border runs across Perekop.",
    "The Kakhovka reservoir is left out: it is dry since its dam was destroyed in June 2023.",
    "The Psel is not in Natural Earth: it runs from settlement to settlement on its banks, rounded "
    "off, and is approximate to about 2 km.",
    "Names of settlements in Ukraine are romanised from Ukrainian by the official table of 2010. City "
    "districts are left out.",
    "People are those that GeoNames gives for settlements of 1,000 and more: mostly of years before 2022, without a "
    "year of their own. What lies in the reach of a larger city is counted with it.",
    "Names of countries, oblasts, seas, lakes and rivers, of cities abroad, and corrections of names are this "
    "project's own lists.",
)


def build() -> Built:
    """Builds the base map's files and records what they were made from."""
    units = read_units(read_input(ADMIN_1))
    lakes = read_lakes(read_input(LAKES))
    rivers = read_rivers(read_input(RIVERS), read_input(RIVER_NAMES), lakes)
    ground = ground_of(units, lakes, [*rivers, read_psel(PSEL, lakes)])
    settlements, around = read_input(SETTLEMENTS), _surroundings(units)
    towns = towns_of(settlements, around)
    files = {FOLDER / f"{level.name}.bin": level_bytes(level_layers(level, ground)) for level in LEVELS}
    files[FOLDER / "cities.json"] = _bytes(city_file(towns))
    files[FOLDER / "regions.json"] = _bytes(region_file(units))
    files[FOLDER / "towns.json"] = _bytes(town_file(towns))
    files[FOLDER / "people.json"] = _bytes(people_file(counted(settlements, around)))
    return Built(
        files,
        (ADMIN_1, LAKES, RIVERS, RIVER_NAMES, SETTLEMENTS),
        (PAIRS_PATH, CITIES_ABROAD, CITY_DISTRICTS, CORRECTIONS, CAPITALS, WATERS, PSEL, REGION_NAMES),
        NOTES,
    )


def _surroundings(units: Sequence[Unit]) -> Surroundings:
    codes = {region.code for region in REGIONS}
    ours = [unit.area for unit in units if unit.country == UKRAINE]
    crimea = [unit.area for unit in units if unit.code in CRIMEA_CODES]
    crossed = [unit.area for unit in units if unit.code in codes]
    return Surroundings(
        to_degrees(shapely.coverage_union_all(ours)),
        to_degrees(shapely.coverage_union_all(crimea)),
        to_degrees(shapely.coverage_union_all(crossed)),
        names_in_facts(PAIRS_PATH),
    )


def _bytes(content: dict[str, Any]) -> bytes:
    return (compact(content) + "\n").encode("utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Builds, or compares with ``--check``; returns the exit status."""
    return run("basemap", build, arguments)


if __name__ == "__main__":
    raise SystemExit(main())
