# SPDX-License-Identifier: MIT
"""The captions of each kind of step, in which no name says more than itself."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from briefing.model import Figure
from briefing.presenting.sequence import PresentedStep
from maps.areas import AreaLayer
from tests.briefing.examples import SEQUENCE, document
from tests.hostile import MARKUP, hostile_document, naughty_document, written
from tests.ui.stage.captions import crowded
from ui.files.open_briefing import OpenBriefing, open_briefing
from ui.kit.texts import size_text
from ui.stage.caption_contents import MOST_AREAS, Caption, caption_of, figure_bars, step_name

ISOLATES = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def of(opened: OpenBriefing, statement_id: str) -> Caption:
    index = opened.sequence.index_of_statement(statement_id)
    assert index is not None
    return caption_of(opened, opened.sequence.steps[index])


def facts(caption: Caption, kind: str = "fact") -> list[str]:
    return [fact.text.replace("\N{NO-BREAK SPACE}", " ") for fact in caption.facts if fact.kind == kind]


def changed(tmp_path: Path, layer: AreaLayer, **changes: Any) -> OpenBriefing:
    """The example with its first speaker, first source and first statement changed."""
    made = document()
    made["sequence"] = SEQUENCE
    for name, value in changes.items():
        what, field = name.split("_", 1)
        made[what][0][field] = value
    made["statements"] = [{**each, "areas": ["bridgehead"]} for each in made["statements"]]
    made["sequence"] = [{"statement": each["id"]} for each in made["statements"]]
    return open_briefing(written(made, tmp_path / "changed.json"), layer)


# Kinds of step

def test_a_statement(opened: OpenBriefing) -> None:
    made = of(opened, "freeze-rejected")
    assert (made.shows, made.bars) == ("statement", ())
    assert made.heading.startswith("Dmitry Peskov, ")
    assert facts(made, "dispute") and facts(made, "dispute")[0].startswith("Contradicts ")
    assert facts(made)[-1] == "Ukrainska Pravda · published 20 Nov 2024"
    assert made.spoken.splitlines()[:2] == [made.heading, made.text]


def test_a_disputed_statement_names_who_disputes_it(opened: OpenBriefing) -> None:
    assert facts(of(opened, "freeze-acceptable"), "dispute") == ["Disputed by Dmitry Peskov"]
    assert facts(of(opened, "no-nato"), "dispute") == []


def test_what_is_known_at_second_hand_says_so(opened: OpenBriefing) -> None:
    sourced = facts(of(opened, "no-return"))[-1]
    assert "Reuters (second-hand) → Ukrainska Pravda · 2 outlets, 1 origin · published 20 Nov 2024" in sourced


def test_areas_have_their_sizes(opened: OpenBriefing) -> None:
    areas = of(opened, "withdraw-kharkiv-mykolaiv").ground
    assert areas.count("km²") == 2 and areas.endswith("approximate")


def test_the_margin_stands_in_the_check_and_without_one_beside_the_sizes(opened: OpenBriefing) -> None:
    checked = of(opened, "seized-area")
    assert checked.bars[1].value == "110,383 ± 330 km² · consistent, by 0.3 %"
    assert checked.ground.replace("\xa0", " ") == "All occupied territory: 110,383 km² · approximate"
    assert "Land bridge to Crimea: 56,159 ± 270 km²" in of(opened, "sold-as-victory").ground.replace("\xa0", " ")


def test_each_number_is_seen_once(opened: OpenBriefing) -> None:
    for step in opened.sequence.steps:
        made = caption_of(opened, step)
        for area_id in step.areas:
            size = size_text(opened.layer[area_id].area_km2, None, None)
            assert not size or size not in " ".join(facts(made)), "the map says it"
            number = size.partition(" ")[0]
            assert number in made.spoken.replace("\xa0", " "), "who cannot see the map hears it"


def test_a_figure_has_two_bars_to_one_scale(opened: OpenBriefing) -> None:
    stated, measured = of(opened, "kursk-area").bars
    assert (stated.label, stated.value) == ("stated", "about 650 km²")
    assert measured.label.startswith("map, 20") and "less than stated" in measured.value
    assert max(stated.upper, measured.upper) == 1.0
    assert measured.share / stated.share == pytest.approx(560 / 650, abs=0.02)


def test_the_measured_bar_names_the_observer_of_the_day(opened: OpenBriefing) -> None:
    layer = AreaLayer(list(opened.layer), "Own")
    assert of(opened.on(layer), "seized-area").bars[1].label.replace("\xa0", " ") == "map, Own, 20 Nov 2024"


def test_percents_are_shares_of_the_whole(opened: OpenBriefing) -> None:
    assert 0.1 < of(opened, "a-fifth").bars[1].share < 0.3


def test_a_range_reaches_from_its_lower_to_its_upper_end(opened: OpenBriefing) -> None:
    statement = opened.briefing.statement("kursk-area")
    checked = opened.checked(statement)
    figure = Figure(quantity="area", unit="km2", comparison="between", value=500, upper=1000)
    assert checked is not None
    stated, _ = figure_bars(opened, figure, checked)
    assert (stated.share, stated.upper, stated.value) == (0.5, 1.0, "500–1,000 km²")
    nothing = figure_bars(opened, Figure(quantity="area", unit="km2", comparison="exactly", value=0), checked)
    assert nothing[0].share == 0 and nothing[1].share == 1.0


def test_opening_and_closing(opened: OpenBriefing) -> None:
    opening, closing = (caption_of(opened, opened.sequence.steps[index]) for index in (0, -1))
    assert opening.text == opened.briefing.title and "23 statements" in facts(opening)[-1]
    assert opening.facts[-1].text.endswith("23\xa0statements\xa0· 3\xa0sources"), "lines break after a dot only"
    assert closing.text == "Sources" and len(facts(closing)) == 3
    assert "(second-hand)" in facts(closing)[-1], "what was read at first hand comes first"


def test_a_bare_map_has_no_more_than_its_areas(opened: OpenBriefing) -> None:
    assert not caption_of(opened, PresentedStep(index=0, shows="map"))
    made = caption_of(opened, PresentedStep(index=0, shows="map", areas=("crimea",)))
    assert not made and made.ground.replace("\xa0", " ") == "Crimea: 27,096 km²"


def test_a_part_says_which(opened: OpenBriefing) -> None:
    step = msgspec.structs.replace(opened.sequence.steps[1], part=2, parts=3)
    assert facts(caption_of(opened, step))[-1] == "Part 2 of 3"


def test_every_step_has_a_name(opened: OpenBriefing) -> None:
    names = [step_name(opened, step) for step in opened.sequence.steps]
    assert names[0] == "Opening" and names[-1] == "Sources"
    assert names[10].startswith("Dmitry Peskov: ")
    assert step_name(opened, PresentedStep(index=0, shows="map", areas=("crimea",))) == "Map: Crimea"


# Too much of everything

def test_too_many_areas_and_publications_are_counted(tmp_path: Path, layer: AreaLayer) -> None:
    opened = open_briefing(crowded(tmp_path, 80), layer)
    made = caption_of(opened, opened.sequence.steps[1])
    areas, chain = made.ground, facts(made)[0]
    assert areas.count("km²") == MOST_AREAS and f"{200 - MOST_AREAS} more areas" in areas
    assert chain.startswith("Publisher 0") and "(14 more)" in chain and "Publisher 19" in chain
    assert chain.count("→") == MOST_AREAS
    assert "and 2 more" in facts(made, "dispute")[0]
    closing = caption_of(opened, opened.sequence.steps[-2])
    assert "13 more sources of 13 publishers" in facts(closing)[-1]


def test_a_name_that_is_too_long_ends_in_dots(tmp_path: Path, layer: AreaLayer) -> None:
    opened = open_briefing(crowded(tmp_path, 500), layer)
    made = caption_of(opened, opened.sequence.steps[1])
    assert made.heading.count("…") == 2 and len(made.heading) < 330
    assert made.heading.startswith("Speaker 0")


def test_one_area_too_many_is_named_and_not_counted(opened: OpenBriefing) -> None:
    ids = tuple(area.id for area in opened.layer if area.area_km2)[: MOST_AREAS + 1]
    made = caption_of(opened, PresentedStep(index=0, shows="map", areas=ids))
    assert "more area" not in made.ground and made.ground.count("km²") == MOST_AREAS + 1


# Hostile names

def test_markup_stays_text(tmp_path: Path, layer: AreaLayer) -> None:
    opened = open_briefing(written(hostile_document(), tmp_path / "hostile.json"), layer)
    made = caption_of(opened, opened.sequence.steps[0])
    assert made.text == " ".join(MARKUP.split())
    assert made.heading.startswith("<b>bold</b>") and "<b>bold</b>" in made.spoken


def test_no_caption_has_more_lines_than_it_says(tmp_path: Path, layer: AreaLayer) -> None:
    opened = open_briefing(written(naughty_document(), tmp_path / "naughty.json"), layer)
    for step in opened.sequence.steps:
        made = caption_of(opened, step)
        for text in (made.heading, made.text, *(fact.text for fact in made.facts), step_name(opened, step)):
            assert len(text.splitlines()) <= 1


@pytest.mark.parametrize("name", ["\N{RIGHT-TO-LEFT OVERRIDE}Reuters", "Reu\N{RIGHT-TO-LEFT EMBEDDING}ters",
                                  "\N{POP DIRECTIONAL ISOLATE}\N{RIGHT-TO-LEFT OVERRIDE}Reuters"])
def test_no_name_turns_the_words_behind_it(tmp_path: Path, layer: AreaLayer, name: str) -> None:
    opened = changed(tmp_path, layer, sources_publisher=name, speakers_name=name)
    made = of(opened, "first")
    assert facts(made)[-1].startswith("Reuters (second-hand) → The Paper")
    assert made.heading == "Reuters" and step_name(opened, opened.sequence.steps[0]).startswith("Reuters: ")


def test_a_right_to_left_name_is_kept_apart(tmp_path: Path, layer: AreaLayer) -> None:
    opened = changed(tmp_path, layer, sources_publisher="قناة 24", speakers_name="ولي العهد", speakers_role="Prince")
    made = of(opened, "first")
    assert made.heading == f"{ISOLATES[0]}ولي العهد{ISOLATES[1]}, Prince"
    assert facts(made)[-1].startswith(f"{ISOLATES[0]}قناة 24{ISOLATES[1]} (second-hand)")


def test_dates_are_one_word(opened: OpenBriefing) -> None:
    assert "20\N{NO-BREAK SPACE}Nov\N{NO-BREAK SPACE}2024" in caption_of(opened, opened.sequence.steps[0]).spoken
    assert opened.briefing.date == datetime.date(2024, 11, 20)
