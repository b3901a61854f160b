# SPDX-License-Identifier: MIT
"""What the page receives of marks: words on one line, lengths on the ellipsoid, and the bent way of a distance."""

from __future__ import annotations

from briefing.model import Mark
from ui.map.drawn_marks import marks_value

ENDS = ((31.0, 47.5), (35.1, 47.85))


def test_a_distance_has_its_length_and_runs_along_the_shortest_line() -> None:
    (value,) = marks_value([Mark(id="a", kind="distance", points=ENDS)])
    assert value["label"] == "310 km"
    assert len(value["line"]) > 10 and value["line"][0] == ENDS[0]
    middle = value["line"][len(value["line"]) // 2]
    assert middle[1] > (ENDS[0][1] + ENDS[1][1]) / 2  # to the north of the straight line on the map


def test_other_marks_run_as_drawn_and_have_their_words_on_one_line() -> None:
    (value,) = marks_value([Mark(id="a", kind="arrow", points=ENDS, text="By\n rail", shape="curved", bend=-0.5)])
    assert (value["line"], value["label"], value["shape"], value["bend"]) == (list(ENDS), "By rail", "curved", -0.5)
