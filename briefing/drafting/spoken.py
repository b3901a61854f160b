# SPDX-License-Identifier: MIT
"""A speaker met in an article."""

from __future__ import annotations

import msgspec

from briefing.drafting.text.described import Described


class Spoken(msgspec.Struct, kw_only=True):
    """A speaker met in the article; roles and heads grow with every phrase that means them.

    ``is_named_elsewhere`` is true of one who was called only by a role, whose name is elsewhere in the article;
    ``is_part`` of one or some of several who spoke before.
    """

    described: Described
    name: str
    role: str | None
    heads: set[str]
    at: int
    outlet: str = ""
    is_named_elsewhere: bool = False
    is_part: bool = False
