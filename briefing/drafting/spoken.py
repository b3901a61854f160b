# SPDX-License-Identifier: MIT
"""A speaker met in an article."""

from __future__ import annotations

import msgspec

from briefing.drafting.text.described import Described


class Spoken(msgspec.Struct, kw_only=True):
    """A speaker met in the article; roles and heads grow with every phrase that means them.

    ``is_settled`` is true of one who was called by a role only, whose name stands elsewhere in the article; ``is_part``
    of one or some of several who spoke before.
    """

    described: Described
    name: str
    role: str | None
    heads: set[str]
    at: int
    outlet: str = ""
    is_settled: bool = False
    is_part: bool = False
