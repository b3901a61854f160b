# SPDX-License-Identifier: MIT
"""The only time-out of the tests: how long they wait before they give up.

Nothing is measured by it. It is far longer than anything takes on a slow and busy machine; when it is over, a test
reports what it waited for and what it saw last.
"""

from __future__ import annotations

import reprlib
import threading
from collections.abc import Callable
from functools import partial
from typing import Final

GIVE_UP_SECONDS: Final = 240.0
GIVE_UP_MILLISECONDS: Final = round(GIVE_UP_SECONDS * 1000)

_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = 300
_SHORT.maxlist = _SHORT.maxdict = 12


def gave_up(condition: Callable[[], object], what: str, last: object) -> str:
    """Returns the message of a test that gave up: what it waited for, and what it saw last."""
    seen = [f"{name} = {_SHORT.repr(value)}" for name, value in _looked_at(condition).items()]
    reported = "".join(f"\n  {line}" for line in [f"the condition gave {_SHORT.repr(last)}", *seen])
    return f"gave up after {GIVE_UP_SECONDS:.0f} s; waited for: {what}; last seen:{reported}"


def wait_for(event: threading.Event, what: str) -> None:
    """Waits for another thread's event; if it never comes, AssertionError with what was waited for."""
    assert event.wait(GIVE_UP_SECONDS), gave_up(event.is_set, what, False)


def _looked_at(condition: Callable[[], object]) -> dict[str, object]:
    """Returns the values that a condition uses: its closure's variables, or its object."""
    if isinstance(condition, partial):
        inner = _looked_at(condition.func)
        return {**inner, **{f"argument {place}": value for place, value in enumerate(condition.args, 1)}}
    found: dict[str, object] = {}
    if (owner := getattr(condition, "__self__", None)) is not None:
        found["self"] = owner
    code = getattr(condition, "__code__", None)
    cells = getattr(condition, "__closure__", None) or ()
    for name, cell in zip(code.co_freevars if code else (), cells, strict=False):
        try:
            found[name] = cell.cell_contents
        except ValueError:  # it has no value yet
            found[name] = "(nothing yet)"
    return found
