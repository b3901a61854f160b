# SPDX-License-Identifier: MIT
"""Cutting units along a line: exact parts, no slivers, shore returned to its side."""

from __future__ import annotations

from shapely.geometry import LineString, Polygon, box

from maps.build import cutting
from maps.build.cutting import Face

KM = 900
"""About a kilometre near the equator, in cells of the grid."""
LEFT, RIGHT = box(0, 0, 20 * KM, 20 * KM), box(20 * KM, 0, 40 * KM, 20 * KM)


def cut(line: LineString, south: Polygon) -> tuple[list[Face], set[int]]:
    faces = cutting.faces_of({"left": LEFT, "right": RIGHT}, [line])
    return faces, cutting.on_side(faces, south)


def test_faces_fill_their_units_exactly() -> None:
    line = LineString([(-KM, 3 * KM), (41 * KM, 11 * KM)])
    faces, _ = cut(line, box(0, 0, 1, 1))
    for name, unit in (("left", LEFT), ("right", RIGHT)):
        pieces = [face for face in faces if face.unit == name]
        assert len(pieces) == 2
        assert cutting.join(pieces).equals(unit)
        assert all(
            value == round(value)
            for face in pieces
            for point in face.area.exterior.coords
            for value in point
        ), "every vertex is on the grid"


def test_pieces_below_a_square_kilometre_change_sides() -> None:
    corner = [(20.5 * KM, 10 * KM), (20.5 * KM, 9.2 * KM), (19.9 * KM, 9.2 * KM)]
    line = LineString([(-KM, 10 * KM), *corner, (19.9 * KM, -KM)])
    faces, occupied = cut(line, Polygon([*line.coords, (-KM, -KM)]))
    assert {faces[index].unit for index in occupied} == {"left", "right"}
    changed = cutting.without_slivers(faces, occupied)
    south_west = cutting.join(faces[index] for index in sorted(changed))
    assert south_west.equals(box(0, 0, 20 * KM, 10 * KM))


def shore() -> tuple[list[Face], set[int], set[int]]:
    """Returns a strip of shore on the line's south side, cut off by it from the north."""
    peninsula = Polygon([(0, 0), (30 * KM, 0), (30 * KM, 10 * KM), (20 * KM, 6 * KM),
                         (10 * KM, 10 * KM), (0, 10 * KM)])  # fmt: skip
    mainland = box(0, 20 * KM, 30 * KM, 50 * KM)
    line = LineString([(-KM, 8 * KM), (31 * KM, 8 * KM)])
    units = {"peninsula": peninsula, "mainland": mainland}
    faces = cutting.faces_of(units, [line])
    occupied = cutting.on_side(faces, box(-KM, -KM, 31 * KM, 8 * KM))
    strips = {
        index
        for index, face in enumerate(faces)
        if face.unit == "peninsula" and index not in occupied
    }
    return faces, occupied, strips


def test_cut_off_shore_goes_to_the_side_that_adjoins_it() -> None:
    faces, occupied, strips = shore()
    assert len(strips) == 2
    nowhere = box(-10 * KM, -10 * KM, -9 * KM, -9 * KM)
    assert cutting.without_cut_off(faces, occupied, nowhere) == occupied | strips


def test_ground_that_borders_on_the_neighbour_stays_as_the_line_has_it() -> None:
    faces, occupied, strips = shore()
    west_neighbour = box(-5 * KM, 0, 0, 10 * KM)
    changed = cutting.without_cut_off(faces, occupied, west_neighbour)
    assert len(changed - occupied) == 1
    assert changed - occupied < strips
