# SPDX-License-Identifier: MIT
"""The columns that a table of statements may have, and what each holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from briefing.sentences import mark

COLUMNS: Final[Mapping[str, str]] = {
    "text": mark("The statement in plain words. The one column that has to be there."),
    "kind": mark("position, claim, figure or background. Left empty: claim."),
    "theme": mark("The heading it is grouped under."),
    "speaker": mark("Who said it: a name, or what is known of unnamed people."),
    "role": mark("The speaker's office."),
    "side": mark("Whom the speaker speaks for: russia, ukraine, press or other."),
    "publishers": mark("The chain of publications, first publication first: Reuters → Ukrainska Pravda."),
    "title": mark("The title of the last publication in the chain, the one that was read."),
    "url": mark("Its web address."),
    "published": mark("The day it was published: 2024-11-20."),
    "locator": mark("Where in it the statement is, such as paragraph 5."),
    "said": mark("The day it was said: 2024-11-19."),
    "happened": mark("When it happened: 2024-11-19, 2024-11-19T08:30+02:00, or 2024-11-18 to 2024-11-19."),
    "areas": mark("Names or ids of areas or towns on the map, a semicolon between two."),
    "place": mark("The name of a town or place."),
    "latitude": mark("The place's latitude in degrees: 48.28."),
    "longitude": mark("The place's longitude in degrees: 37.18."),
    "quantity": mark("For a figure: area, occupied share, share of Ukraine, length, distance, people, growth or loss."),
    "comparison": mark("For a figure: about, more than, at least, less than, nearly, between or exactly."),
    "value": mark("For a figure: the number. A unit may stand beside it: 250 mi²."),
    "upper": mark("For a figure with between: the upper end."),
    "unit": mark("For a figure: km2, ha, mi2, percent, km, mi or people. Left empty: km2, percent, km or people."),
    "since": mark("For growth and loss: the day from which ground grew or shrank."),
    "until": mark("For growth and loss: the day until which it did."),
    "note": mark("Anything else to know."),
}
"""The columns of the documented header, each with a description."""

ID: Final = "id"
"""A column that the template lacks: the row's own name, by which the statement stays the same."""

MEANINGS: Final = (*COLUMNS, ID)
"""What a column can hold."""

DAYS: Final = ("said", "published", "happened", "since", "until")
NUMBERS: Final = ("value", "upper")
REPEATABLE: Final = "note"
"""What several columns of a table may hold together."""
