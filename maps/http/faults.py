# SPDX-License-Identifier: MIT
"""Network errors, each with one sentence that names who was asked and what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from briefing.errors import on_one_line, shortened
from briefing.sentences import Sentence, sentence
from maps.errors import MapError

FaultKind = Literal[
    "address", "no host", "refused", "silent", "too slow", "cut off", "redirects", "scheme", "certificate", "proxy",
    "status", "busy", "gone", "too large", "packed", "web page", "no data", "invalid", "broken", "no list", "no ground",
]
"""``no list``: which days there are is not known, while the newest may still be had; ``no ground``: the source has the
day, and has nothing in it."""

Cancelled = Callable[[], bool]
Progress = Callable[[int, int | None], object]
"""Called with the bytes received so far and, if the server says, the total; in the caller's thread."""

NETWORK_DOWN: Final[frozenset[FaultKind]] = frozenset(
    {"no host", "refused", "silent", "too slow", "certificate", "proxy", "web page", "busy"})
"""Faults that are very likely for the next address of the same server as well."""


class FetchError(MapError):
    """A provider could not be asked, or did not answer with data; ``who`` is the provider's name.

    A remedy that is a question ends the sentence as one. ``wait_s`` is for how many seconds the server asks to be
    left alone, None where it does not say.
    """

    def __init__(self, kind: FaultKind, who: str, reason: Sentence, remedy: Sentence,
                 wait_s: float | None = None) -> None:
        self.wait_s = wait_s
        self.kind = kind
        self.who = who
        self.reason = reason
        self.remedy = remedy
        shown = Sentence(on_one_line(who))  # marked in the provider, if it is one of the program's
        super().__init__(sentence("{who}: {reason}: {remedy}", who=shown, reason=reason, remedy=remedy)
                         if str(remedy).endswith("?")
                         else sentence("{who}: {reason}; {remedy}.", who=shown, reason=reason, remedy=remedy))


class FetchCancelled(MapError):
    """The fetch was cancelled."""

    def __init__(self) -> None:
        super().__init__(sentence("Fetching was cancelled; what was fetched before is kept."))


@dataclass(frozen=True)
class Validators:
    """A server's validators, for asking later whether anything changed (RFC 9110, 8.8).

    They are valid only for the ``address`` that was asked: another file of the same content may have the same tag.
    """

    address: str | None = None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True)
class Answer:
    """An answer. ``data`` is None if the server says that nothing changed since ``known``.

    ``address`` is the one that answered, after redirects; ``fresh_s`` says for how many seconds the answer may be used
    without asking again (``freshness.fresh_seconds``).
    """

    address: str
    data: bytes | None
    validators: Validators
    content_type: str
    fresh_s: float | None = None


def never() -> bool:
    """Returns False: the default for callers that do not cancel."""
    return False


def unheard(_received: int, _whole: int | None) -> None:
    """Ignores progress: the default for callers that do not show it."""


def status_fault(who: str, status: int, reason: str) -> FetchError:
    """Returns the error for an HTTP status that is no success."""
    said = f"{status} {shortened(reason)}".strip()
    if status in (404, 410):
        return FetchError("gone", who, sentence("what was asked for is not there ({said})", said=said),
                          sentence("choose another day, or look whether the address has changed"))
    if status in (401, 403, 407, 451):
        return FetchError("status", who, sentence("the server will not hand this over ({said})", said=said),
                          sentence("look at the provider's own page, its address or its terms may have changed"))
    if status == 429:
        return FetchError("busy", who, sentence("the server asks for fewer requests ({said})", said=said),
                          sentence("wait some minutes and try again"))
    if status >= 500:
        return FetchError("busy", who, sentence("the server is out of order ({said})", said=said),
            sentence("try again later"))
    return FetchError("status", who, sentence("the server answered {said}", said=said), sentence("check the address"))


def not_json(who: str, data: bytes, content_type: str) -> FetchError | None:
    """Returns an error if the answer's first character shows that it is no JSON; else None."""
    start = data[:2_000].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] in (b"{", b"["):
        return None
    marks = (b"<html" in start.lower(), b"<!doctype html" in start.lower(), "html" in content_type)
    if start[:1] == b"<" and any(marks):
        return FetchError("web page", who, sentence("the network answered with a web page"),
            sentence("are you signed in?"))
    if not start:
        return FetchError("no data", who, sentence("the answer is empty"), sentence("try again later"))
    reason = sentence("the answer is no JSON")
    if content_type:
        reason = sentence("the answer is no JSON (it says {type})", type=shortened(content_type))
    return FetchError("no data", who, reason, sentence("check the address"))
