# SPDX-License-Identifier: MIT
"""Datelines, head lines and headlines that name an outlet which no list has, and the chains that follow from them."""

from __future__ import annotations

import pytest

from briefing.drafting.draft import draft_article
from briefing.drafting.text.outlets import outlet_called, outlets
from tests.briefing.drafting.examples import NAMES

SAID = "Three people died, officials said."
FREEZE = "Russia would accept a freeze, two officials told {outlet}."

DATELINES = [
    ("KYIV, Feb 3 (Example Wire) – ", "Example Wire"),
    ("KYIV (Steppe Newswire) — ", "Steppe Newswire"),
    ("Steppe Wire, KYIV – ", "Steppe Wire"),
    ("LVIV, Ukraine, March 5, 2025 [Black Sea Report] — ", "Black Sea Report"),
    ("Odesa, 5 March (Sich Agency) - ", "Sich Agency"),
    ("Kyiv — ", ""),
    ("KHARKIV, Ukraine — ", ""),
]
HEADS = [
    ("Dnipro Herald\n3 March 2025", "Dnipro Herald"),
    ("By John Carter | Black Earth Review | 3 March 2025", "Black Earth Review"),
    ("John Carter\nThe Steppe\n3 March 2025", "The Steppe"),
    ("3 March 2025\nSTEPPE.NET", "STEPPE.NET"),
    ("3 March 2025 – weekly note by the mapping group Grey Heron Maps", "Grey Heron Maps"),
    ("March 3, 2025 4:44 PM ET\nWXQR", "WXQR"),
    ("3 March 2025", ""),
    ("John Carter\n3 March 2025", ""),
]
CHAINS = [
    ("Freeze offered – Steppe Report", FREEZE.format(outlet="Steppe Report"), ("Steppe Report", "UNIAN")),
    ("Freeze offered", FREEZE.format(outlet="Steppe Radio"), ("Steppe Radio", "UNIAN")),
    ("Freeze offered", FREEZE.format(outlet="Radio Donbas"), ("Radio Donbas", "UNIAN")),
    ("Freeze offered", FREEZE.format(outlet="the Sich newspaper"), ("Sich", "UNIAN")),
    ("Freeze offered", FREEZE.format(outlet="the state broadcaster Rossiya-1"), ("Rossiya-1", "UNIAN")),
    ("Freeze offered", FREEZE.format(outlet="stepnews.com.ua"), ("stepnews.com.ua", "UNIAN")),
    ("Freeze offered – Kremlin", "Russia would accept a freeze, an aide said.", ("UNIAN",)),
    ("Freeze offered", "Russia would accept a freeze, two officials told Friedrich Merz.", ("UNIAN",)),
    ("Freeze offered", "For TASS it is over. The agency cited a deputy, Ivan Petrov, as saying the line was frozen.",
     ("TASS", "UNIAN")),
]


@pytest.mark.parametrize(("dateline", "agency"), DATELINES)
def test_dateline_names_the_agency_whatever_its_name(dateline: str, agency: str) -> None:
    draft = draft_article(f"Kharkiv is hit again\n\n{dateline}{SAID}", NAMES)
    assert draft.publisher == agency
    assert [each.speaker.name for each in draft.proposals if each.speaker] == ["officials"]


@pytest.mark.parametrize(("head", "publisher"), HEADS)
def test_line_under_the_title_names_the_publisher_whatever_its_name(head: str, publisher: str) -> None:
    draft = draft_article(f"Kharkiv is hit again\n{head}\n\n{SAID}\n\nMore is to come, they added.", NAMES)
    assert draft.publisher == publisher


@pytest.mark.parametrize(("title", "text", "chain"), CHAINS)
def test_chain_has_outlets_that_no_list_has(title: str, text: str, chain: tuple[str, ...]) -> None:
    draft = draft_article(f"{title}\nUNIAN\nMarch 3, 2025\n\n{text}", NAMES)
    assert [each.chain for each in draft.proposals] == [chain]


def test_sentence_that_begins_like_a_byline_is_text() -> None:
    text = f"By the time the talks ended on Friday night, {SAID}"
    draft = draft_article(f"Talks\nUNIAN\nMarch 3, 2025\n\n{text}", NAMES)
    assert len(draft.proposals) == 1


@pytest.mark.parametrize(
    "name", ["Dnipro Herald", "The Steppe Tribune", "Radio Donbas", "stepnews.com.ua", "Channel 24"])
def test_outlet_is_known_by_its_form(name: str) -> None:
    assert outlet_called(name) == name


@pytest.mark.parametrize("text", [
    "Ukrainian TV said so", "On Monday News came", "State Radio", "the Prime Minister", "Boris Johnson told us"])
def test_other_capitals_are_no_outlets(text: str) -> None:
    assert outlets(text, 0, len(text)) == []
