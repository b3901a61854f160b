# SPDX-License-Identifier: MIT
"""Fetches a range of days; days in hand are not fetched again, so an interrupted fetch can be resumed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from briefing.sentences import Sentence, sentence
from maps.errors import MapError
from maps.http.faults import NETWORK_DOWN, FetchCancelled, FetchError
from maps.http.waits import wait
from maps.providers.answers import now
from maps.providers.protocol import Asking, Provider
from maps.timeline.day_cache import CacheError, DayCache
from maps.timeline.day_files import DayHead
from maps.timeline.same_days import SameDays

DayState = Literal["in hand", "fetched", "unchanged", "not offered", "gone", "no ground", "failed"]

PATIENCE: Final = 3
"""Failed days in a row after which the fetch stops: the next 800 would very likely fail as well."""


@dataclass(frozen=True)
class DayOutcome:
    """The outcome of one day, ``number`` of ``count``. ``sentence`` says what went wrong, None if nothing did.

    not offered: the source does not list the day; gone: it lists it, and no longer has it (a copy in hand stays);
    no ground: it has the day, with nothing in it. ``same_as`` is another day in hand with the very same ground.
    """

    day: datetime.date
    state: DayState
    number: int
    count: int
    sentence: Sentence | None = None
    head: DayHead | None = None
    same_as: datetime.date | None = None


def fetch_days(provider: Provider, first: datetime.date, last: datetime.date, cache: DayCache, asking: Asking, *,
               pause_s: float | None = None) -> Iterator[DayOutcome]:
    """Fetches the days of a provider from ``first`` to ``last``, both included, newest first, and reports each.

    Days in hand come first, without using the network; if none is missing, the network is not used at all. The
    source decides which days exist, never this computer's clock. Raises MapError if the list of days cannot be
    fetched, a day cannot be kept (full disk), or the network failed for ``PATIENCE`` days in a row; FetchCancelled.
    Everything fetched before is kept, and fetching the same days again continues from there.
    """
    wanted = list(_days(first, last))
    in_hand = {day: head for day in wanted if (head := cache.head(provider.id, day))}
    number = 0
    for day, head in in_hand.items():
        number += 1
        yield DayOutcome(day, "in hand", number, len(wanted), head=head)
    missing = [day for day in wanted if day not in in_hand]
    if not missing:
        return
    offered = set(provider.list_dates(asking))
    failed = 0
    same = SameDays(cache.heads(provider.id))
    pause = provider.pause_s if pause_s is None else pause_s
    for asked, day in enumerate((day for day in missing if day in offered), 1):
        if asked > 1:
            wait(pause, asking.cancelled)
        number += 1
        outcome, fault = _one(provider, day, cache, asking)
        yield replace(_compared(outcome, same), number=number, count=len(wanted))
        failed = failed + 1 if fault is not None and fault.kind in NETWORK_DOWN else 0
        if fault is not None and failed == PATIENCE:
            raise fault
    for day in missing:
        if day not in offered:
            number += 1
            yield DayOutcome(day, "not offered", number, len(wanted))


def fetch_latest(provider: Provider, cache: DayCache, asking: Asking) -> DayOutcome:
    """Fetches the provider's newest day, at most once every ``every_s``; raises MapError, FetchCancelled.

    A copy whose fetch time lies in the future of this computer's clock is no reason to wait.
    """
    days = cache.days(provider.id)
    head = cache.head(provider.id, days[-1]) if days else None
    if head is not None and 0 <= (now() - head.fetched).total_seconds() < provider.every_s:
        return DayOutcome(head.day, "in hand", 1, 1, head=head)
    got = provider.fetch_latest(asking, head.validators) if head else provider.fetch_latest(asking)
    if got.day is None:
        if head is None:
            raise FetchError("invalid", provider.name,
                sentence("the source says that nothing changed, and nothing is here"), sentence("try again later"))
        kept = cache.renew(head, got.at)
        return DayOutcome(head.day, "unchanged", 1, 1, head=kept)
    return _alone(DayOutcome(got.day.day, "fetched", 1, 1, head=cache.keep(provider, got)), cache)


def refresh(provider: Provider, day: datetime.date, cache: DayCache, asking: Asking) -> DayOutcome:
    """Fetches a day again even if it is in hand, because sources correct days. Raises like ``fetch_latest``."""
    head = cache.head(provider.id, day)
    got = provider.fetch(day, asking, head.validators) if head else provider.fetch(day, asking)
    if got.day is None and head is not None:
        return DayOutcome(day, "unchanged", 1, 1, head=cache.renew(head, got.at))
    return _alone(DayOutcome(day, "fetched", 1, 1, head=cache.keep(provider, got)), cache)


def _alone(outcome: DayOutcome, cache: DayCache) -> DayOutcome:
    """The outcome of a fetch of one day, compared with the days in hand."""
    return outcome if outcome.head is None else _compared(outcome, SameDays(cache.heads(outcome.head.provider)))


def _compared(outcome: DayOutcome, same: SameDays) -> DayOutcome:
    """The outcome with another day in hand of the same ground, if there is any; ``same`` takes the day in."""
    if outcome.head is None:
        return outcome
    same.add(outcome.head)
    return replace(outcome, same_as=same.like(outcome.head))


def _one(
    provider: Provider, day: datetime.date, cache: DayCache, asking: Asking
) -> tuple[DayOutcome, FetchError | None]:
    try:
        return DayOutcome(day, "fetched", 1, 1, head=cache.keep(provider, provider.fetch(day, asking))), None
    except (CacheError, FetchCancelled):
        raise
    except FetchError as fault:
        state: DayState = "gone" if fault.kind == "gone" else "no ground" if fault.kind == "no ground" else "failed"
        return DayOutcome(day, state, 1, 1, fault.sentence), fault
    except MapError as fault:
        return DayOutcome(day, "failed", 1, 1, fault.sentence), None


def _days(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    """Yields every day, the newest first."""
    for back in range((last - first).days + 1):
        yield last - datetime.timedelta(days=back)
