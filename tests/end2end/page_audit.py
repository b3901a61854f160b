# SPDX-License-Identifier: MIT
"""Looks a web page over for what keeps people from using it, as checkers for accessibility do.

Rules, after WCAG 2.2: a language and a title; a name for each control, picture, group and landmark; known roles and
attributes; headings in order; everything that is read inside a landmark; lists made of items; contrast of 4.5 : 1, or
3 : 1 for large type; targets of 24 pixels; nothing focusable inside what is hidden; no id twice.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

AUDIT = Path(__file__).with_name("page_audit.js").read_text("utf-8")



class Answering(Protocol):
    """A page that evaluates scripts."""

    def evaluate(self, script: str) -> Any: ...


def audit(page: Answering, *, least: float = 4.5) -> list[str]:
    """Returns what is wrong with a page; ``least`` is the contrast of its texts."""
    script = AUDIT[AUDIT.index("(() =>"):].strip().rstrip(";")
    return [str(each) for each in page.evaluate(script.replace("LEAST", str(least)))]
