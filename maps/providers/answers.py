# SPDX-License-Identifier: MIT
"""Shared code of the network providers: asks for JSON, decodes it, and describes what was fetched."""

from __future__ import annotations

import datetime
import hashlib
from typing import TypeVar

import msgspec

from briefing.errors import shortened
from briefing.sentences import sentence
from maps.control_day import ControlDay
from maps.http.faults import Answer, FetchError, Validators, not_json
from maps.providers.protocol import UNKNOWN, Asking, Fetched

T = TypeVar("T")


def ask(asking: Asking, address: str, who: str, known: Validators = UNKNOWN) -> Answer:
    """Returns the answer of this address, JSON by its first character or not changed; FetchError, FetchCancelled."""
    answer = asking.client.get(address, who, known=known, cancelled=asking.cancelled, progress=asking.progress)
    if answer.data is not None:
        fault = not_json(who, answer.data, answer.content_type)
        if fault is not None:
            raise fault
    return answer


def decoded(decoder: msgspec.json.Decoder[T], data: bytes, who: str) -> T:
    """Returns the value of a JSON text of the expected shape; FetchError if it has another."""
    try:
        return decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise unexpected(who, str(error)) from None


def unexpected(who: str, fault: str) -> FetchError:
    """Returns the error for an answer that can be read but is not of the source's form."""
    return FetchError(
        "invalid", who, sentence("the answer is not what was expected ({fault})", fault=shortened(fault)),
        sentence("try again later, or look for a newer version of the program"))


def fetched(answer: Answer, day: ControlDay | None, *pages: bytes) -> Fetched:
    """Returns a provider's result; ``pages`` are the bytes, if there are more than the answer's own."""
    digest = hashlib.sha256()
    for page in pages or (answer.data or b"",):
        digest.update(page)
    return Fetched(day, answer.address, now(), digest.hexdigest(), answer.validators)


def now() -> datetime.datetime:
    """Returns this computer's time, in UTC, to the second."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)


def not_there(who: str, day: datetime.date) -> FetchError:
    """Returns the error for a day that the source does not have, or no longer has."""
    return FetchError("gone", who, sentence("there is no data for {day}", day=day.isoformat()),
        sentence("choose another day"))


def no_ground(who: str, day: datetime.date) -> FetchError:
    """The sentence about a day that the source has, with nothing in it: asking again gives the same."""
    return FetchError("no ground", who, sentence("{day} has no ground, the source left its areas empty",
        day=day.isoformat()), sentence("choose another day"))
