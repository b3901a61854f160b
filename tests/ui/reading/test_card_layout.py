# SPDX-License-Identifier: MIT
"""A card: speaker and source once for a run, the kind as an edge, all of it inside its frame."""

from __future__ import annotations

import datetime
from itertools import combinations

import msgspec
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from briefing.model import Happening
from tests.hostile import shown_strings
from ui.files.open_briefing import OpenBriefing
from ui.kit.theme import DARK, LIGHT, Theme
from ui.reading.card_contents import CardContents, Chip, card_contents
from ui.reading.card_layout import EDGE, PADDING, SIDE, CardFonts, CardLayout, kind_edge, lay_out
from ui.reading.card_model import CardModel, CardRole

pytestmark = pytest.mark.usefixtures("qapp")
WIDTHS = (300, 430, 700)
LONG_CHAIN = " → ".join(["A publication with a name"] * 9)


@pytest.fixture
def fonts(qapp: QApplication) -> CardFonts:
    return CardFonts()


def contents(text: str = "The bridge is closed.", speaker: str = "A mayor", chain: str = "The Paper",
             chips: int = 1, notes: tuple[str, ...] = (), signs: tuple[str, ...] = ()) -> CardContents:
    areas = tuple(Chip(f"a{number}", f"Some Oblast, part {number}", "own") for number in range(chips))
    return CardContents("id", speaker, text, areas, notes, "claim", "CLAIM", chain, "20 Nov 2024", signs)


def rects(card: CardLayout) -> list[QRectF]:
    texts = [QRectF(text.at, text.layout.boundingRect().size()) for text in card.texts]
    return [*texts, *(box.rect for box in card.boxes if box.text)]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("is_led", [True, False])
@pytest.mark.parametrize("is_roomy", [True, False])
@pytest.mark.parametrize("made", [
    contents(), contents(chips=0), contents(chips=9), contents(chain=LONG_CHAIN),
    contents(speaker="A long name " * 20),
    contents(notes=("map measures 110,383 ± 330 km² · consistent, by 0.3 %", "disputed by somebody")),
    contents("Long words. " * 60, chips=3, notes=("short",)),
    *(contents(chips=chips, notes=("short",), signs=("happened about 19 Nov 2024", "2 pictures and videos"))
      for chips in (0, 1, 9)),
    *(contents(text[:400] or "x") for text in shown_strings()[:6]),
], ids=str)
def test_everything_is_inside_and_apart(fonts: CardFonts, made: CardContents, width: int, is_led: bool,
                                        is_roomy: bool) -> None:
    card = lay_out(made, width, LIGHT, fonts, is_led=is_led, is_roomy=is_roomy)
    for rect in rects(card):
        assert rect.left() >= SIDE and rect.top() >= 0 and rect.bottom() <= card.height
    inside = [box for box in card.boxes if box.text]
    assert all(box.rect.left() >= SIDE + EDGE + PADDING and box.rect.right() <= width - SIDE for box in inside)
    assert all(box.rect.top() > card.frame_top for box in inside)
    assert not [pair for pair in combinations([box.rect for box in inside], 2) if pair[0].intersects(pair[1])]


def test_the_first_of_a_run_is_led_and_the_others_are_not(opened: OpenBriefing, fonts: CardFonts) -> None:
    model = CardModel()
    from briefing.statement_filter import Group

    model.show(opened, [Group(None, tuple(range(len(opened.briefing.statements))))])
    for row in range(model.rowCount()):
        mine = model.index(row).data(CardRole.CONTENTS)
        before = model.index(row - 1).data(CardRole.CONTENTS) if row else None
        assert model.index(row).data(CardRole.IS_LED) == (before is None or not mine.has_head_of(before))
    led = [model.index(row).data(CardRole.IS_LED) for row in range(model.rowCount())]
    assert led[0] and 0 < sum(led) < len(led)


def test_a_header_leads_again(opened: OpenBriefing) -> None:
    from briefing.statement_filter import Group

    model = CardModel()
    model.show(opened, [Group("One", (0,)), Group("Two", (1,))])
    assert [model.index(row).data(CardRole.IS_LED) for row in (1, 3)] == [True, True]


def test_speaker_and_date_are_never_cut_and_the_chain_only_in_its_middle(fonts: CardFonts) -> None:
    card = lay_out(contents(chain=LONG_CHAIN), 430, LIGHT, fonts)
    said = [text.layout.text() for text in card.texts]
    assert said[0] == "A mayor" and "20 Nov 2024" in said
    chain = next(text for text in said if "…" in text)
    assert chain.startswith("A publ") and chain.endswith("name")


def test_areas_beyond_the_row_are_counted_or_all_shown(fonts: CardFonts) -> None:
    close = lay_out(contents(chips=9), 430, LIGHT, fonts)
    shown = [box for box in close.boxes if box.area_id]
    assert len({box.rect.top() for box in shown}) == 1
    assert close.boxes[-1].text == f"+{9 - len(shown)}"
    roomy = lay_out(contents(chips=9), 430, LIGHT, fonts, is_roomy=True)
    assert len([box for box in roomy.boxes if box.area_id]) == 9
    assert "CLAIM" in [box.text for box in roomy.boxes] and roomy.height > close.height


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_kinds_edges_differ(opened: OpenBriefing, fonts: CardFonts, theme: Theme) -> None:
    cards = {each.kind: lay_out(card_contents(opened, each), 430, theme, fonts) for each in opened.briefing.statements}
    assert len({card.kind_colour for card in cards.values()}) == len(cards) == 4


def test_eight_short_cards_of_two_speakers_fit_into_the_list(fonts: CardFonts) -> None:
    heights = [lay_out(contents("A statement of two lines, as most of them are in a briefing of news."), 430, LIGHT,
                       fonts, is_led=number in (0, 4)).height for number in range(8)]
    assert sum(heights) <= 860 - 48 - 110, "what header and filters leave of a window 860 pixels high"


@pytest.mark.parametrize("is_roomy", [True, False])
def test_an_event_keeps_its_attribution_and_says_when_it_happened_beside_it(
        opened: OpenBriefing, fonts: CardFonts, is_roomy: bool) -> None:
    statement = next(each for each in opened.briefing.statements if each.via)
    plain = lay_out(card_contents(opened, statement), 340, LIGHT, fonts, is_roomy=is_roomy)
    event = msgspec.structs.replace(statement, happened=Happening(day=datetime.date(2024, 11, 19), about=True))
    card = lay_out(card_contents(opened, event), 340, LIGHT, fonts, is_roomy=is_roomy)
    assert [text.layout.text() for text in card.texts] == [text.layout.text() for text in plain.texts]
    assert "happened about 19\N{NO-BREAK SPACE}Nov\N{NO-BREAK SPACE}2024" in [box.text for box in card.boxes]


def test_each_kind_has_an_edge_of_its_own_also_without_colours() -> None:
    edges = {kind: kind_edge(0, 0, 60, kind) for kind in ("position", "claim", "figure", "background")}
    points = {kind: tuple((edge.elementAt(at).x, edge.elementAt(at).y) for at in range(edge.elementCount()))
              for kind, edge in edges.items()}
    assert len(set(points.values())) == 4
    assert all(edge.boundingRect().bottom() <= 60 for edge in edges.values())
    assert edges["position"].elementCount() == 5, "one piece"
