# SPDX-License-Identifier: MIT
"""The texts of each area of the control layer: its name, its parts and its sources."""

from __future__ import annotations

from dataclasses import dataclass

from maps.shipped import CONTROL_LAYER

BORDERS_DATE = "2014-03-27"
"""The date of UN General Assembly resolution 68/262, which affirmed Ukraine's borders."""

UNITS_SOURCE = "Natural Earth 1:10m first-level units (public domain)"
BORDERS_SOURCE = "Borders as in UN General Assembly resolution 68/262"
LINE_SOURCE = "Waypoints half way between DeepStateMap.Live and Project Owl, 20 November 2024"
LINE_2022_SOURCE = "Settlement pairs along the line before 24 February 2022"
PLACES_SOURCE = "GeoNames (CC BY 4.0)"
KURSK_SOURCE = "Waypoints after Project Owl, UA Control Map, 20 November 2024"
POCKETS_SOURCE = "Waypoints after DeepStateMap.Live, 20 November 2024"

OF_BORDERS = (UNITS_SOURCE, BORDERS_SOURCE)
OF_CONTROL = (LINE_SOURCE, PLACES_SOURCE, UNITS_SOURCE)
SINCE_2014 = (LINE_2022_SOURCE, PLACES_SOURCE, UNITS_SOURCE)
SINCE_2022 = (LINE_SOURCE, LINE_2022_SOURCE, PLACES_SOURCE, UNITS_SOURCE)


@dataclass(frozen=True)
class Region:
    """An oblast that the line of contact crosses or encloses."""

    id: str
    code: str
    label: str
    label_uk: str


@dataclass(frozen=True)
class AreaText:
    """An area's properties, without its geometry and size."""

    label: str
    label_uk: str
    kind: str
    as_of: str
    approximate: bool
    sources: tuple[str, ...]
    parts: tuple[str, ...] = ()
    within: str | None = None


DONETSK = Region("donetsk", "UA-14", "Donetsk Oblast", "Донецька область")
LUHANSK = Region("luhansk", "UA-09", "Luhansk Oblast", "Луганська область")
ZAPORIZHZHIA = Region("zaporizhzhia", "UA-23", "Zaporizhzhia Oblast", "Запорізька область")
KHERSON = Region("kherson", "UA-65", "Kherson Oblast", "Херсонська область")
KHARKIV = Region("kharkiv", "UA-63", "Kharkiv Oblast", "Харківська область")
MYKOLAIV = Region("mykolaiv", "UA-48", "Mykolaiv Oblast", "Миколаївська область")

REGIONS = (DONETSK, LUHANSK, ZAPORIZHZHIA, KHERSON, KHARKIV, MYKOLAIV)
DIVIDED = (DONETSK, LUHANSK, ZAPORIZHZHIA, KHERSON)
"""The oblasts whose part held by Ukraine is an area of its own."""
PARTED = (DONETSK, LUHANSK)
"""The oblasts of which a part was occupied in 2014 and another since 2022."""
LAND_BRIDGE = (DONETSK, ZAPORIZHZHIA, KHERSON)


def area_texts() -> dict[str, AreaText]:
    """Returns the areas' texts by id, in the order of the layer: aggregates before their parts."""
    texts = {
        "ukraine": _borders("Ukraine", "Україна", "country"),
        "russia": _borders("Russia", "Росія", "country"),
        "kursk-oblast": _borders("Kursk Oblast", "Курська область", "oblast", within="russia"),
    }
    for region in REGIONS:
        parts = (f"occupied-{region.id}", f"held-{region.id}") if region in DIVIDED else ()
        texts[region.id] = _borders(
            region.label, region.label_uk, "oblast", within="ukraine", parts=parts
        )
    texts["occupied"] = AreaText(
        "All occupied territory", "Уся окупована територія", "occupied", CONTROL_LAYER, True,
        (*OF_CONTROL, POCKETS_SOURCE),
        parts=(*(f"occupied-{region.id}" for region in REGIONS), "crimea"), within="ukraine",
    )  # fmt: skip
    texts |= _since_2014_and_2022()
    texts["crimea"] = AreaText(
        "Crimea", "Крим", "occupied-2014", CONTROL_LAYER, False, OF_BORDERS, within="ukraine"
    )
    texts |= {f"occupied-{region.id}": _occupied(region) for region in REGIONS}
    for region in PARTED:
        texts[f"occupied-2014-{region.id}"] = _since(2014, region)
        texts[f"occupied-2022-{region.id}"] = _since(2022, region)
    texts |= {f"held-{region.id}": _held(region) for region in DIVIDED}
    texts["land-bridge"] = AreaText(
        "Land bridge to Crimea", "Сухопутний коридор до Криму", "occupied", CONTROL_LAYER, True,
        OF_CONTROL, parts=tuple(f"occupied-{region.id}" for region in LAND_BRIDGE),
        within="occupied",
    )  # fmt: skip
    texts["kursk-incursion"] = AreaText(
        "Kursk incursion", "Плацдарм у Курській області", "kursk", CONTROL_LAYER, True,
        (KURSK_SOURCE, UNITS_SOURCE), within="kursk-oblast",
    )  # fmt: skip
    texts["line-of-contact"] = AreaText(
        "Line of contact", "Лінія зіткнення", "line", CONTROL_LAYER, True,
        (LINE_SOURCE, PLACES_SOURCE),
    )  # fmt: skip
    return texts


def _borders(
    label: str, label_uk: str, kind: str, within: str | None = None, parts: tuple[str, ...] = ()
) -> AreaText:
    return AreaText(label, label_uk, kind, BORDERS_DATE, False, OF_BORDERS, parts, within)


def _occupied(region: Region) -> AreaText:
    sources = (*OF_CONTROL, POCKETS_SOURCE) if region == KHARKIV else OF_CONTROL
    return AreaText(
        f"{region.label}, occupied part", f"{region.label_uk}, окупована частина",
        "occupied", CONTROL_LAYER, True, sources, within=region.id,
        parts=tuple(f"occupied-{year}-{region.id}" for year in (2014, 2022) if region in PARTED),
    )  # fmt: skip


def _since_2014_and_2022() -> dict[str, AreaText]:
    """All occupied territory by when it was occupied."""
    since_2014 = (*(f"occupied-2014-{region.id}" for region in PARTED), "crimea")
    since_2022 = [f"occupied-{'2022-' if region in PARTED else ''}{region.id}" for region in REGIONS]
    return {
        "occupied-2014": AreaText(
            "Territory occupied since 2014", "Територія, окупована з 2014 року", "occupied-2014",
            CONTROL_LAYER, True, (*SINCE_2014, BORDERS_SOURCE), parts=since_2014, within="occupied",
        ),
        "occupied-2022": AreaText(
            "Territory occupied since 2022", "Територія, окупована з 2022 року", "occupied",
            CONTROL_LAYER, True, (*SINCE_2022, POCKETS_SOURCE), parts=tuple(since_2022), within="occupied",
        ),
    }  # fmt: skip


def _since(year: int, region: Region) -> AreaText:
    kind, sources = ("occupied-2014", SINCE_2014) if year == 2014 else ("occupied", SINCE_2022)
    return AreaText(
        f"{region.label}, part occupied since {year}",
        f"{region.label_uk}, частина, окупована з {year} року",
        kind, CONTROL_LAYER, True, sources, within=f"occupied-{region.id}",
    )  # fmt: skip


def _held(region: Region) -> AreaText:
    return AreaText(
        f"{region.label}, part held by Ukraine",
        f"{region.label_uk}, частина під контролем України",
        "held", CONTROL_LAYER, True, OF_CONTROL, within=region.id,
    )  # fmt: skip
