# SPDX-License-Identifier: MIT
"""What is worth saying of a fetch beside its faults: days without ground, and one content under two dates."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Final

from briefing.sentences import Sentence, Text, listed, sentence
from maps.timeline.fetching_days import DayOutcome

MOST_NAMED: Final = 5
"""Pairs of equal days that are named; a map that changes once a week has hundreds."""


def remarks(outcomes: Sequence[DayOutcome]) -> tuple[Sentence, ...]:
    """Sentences about the days of one fetch, with the days named."""
    said = []
    empty = [outcome.day for outcome in outcomes if outcome.state == "no ground"]
    if empty:
        said.append(sentence("The source has no ground on {days}.", days=listed(_spans(empty))))
    same = sorted({(min(pair), max(pair)) for outcome in outcomes if outcome.same_as is not None
                   for pair in [(outcome.day, outcome.same_as)]})
    if same:
        said.append(_same(same))
    return tuple(said)


def _same(pairs: Sequence[tuple[datetime.date, datetime.date]]) -> Sentence:
    named: list[Text] = [sentence("{first} and {second}", first=first.isoformat(), second=second.isoformat())
                         for first, second in pairs[:MOST_NAMED]]
    more = len(pairs) - len(named)
    if more:
        named.append(sentence("{n} more pairs", n=more))
    return sentence("The very same ground is given for two dates ({days}): nothing changed between them, or one was "
                    "published twice.", days=listed(named))


def _spans(days: Sequence[datetime.date]) -> list[Text]:
    """The days, ascending, those that follow one another as one span."""
    spans: list[list[datetime.date]] = []
    for day in sorted(days):
        if spans and day - spans[-1][-1] == datetime.timedelta(days=1):
            spans[-1].append(day)
        else:
            spans.append([day])
    return [span[0].isoformat() if len(span) == 1 else
            sentence("{first} to {last}", first=span[0].isoformat(), last=span[-1].isoformat()) for span in spans]
