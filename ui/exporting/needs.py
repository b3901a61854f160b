# SPDX-License-Identifier: MIT
"""Which pictures a form of export needs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Needs:
    """Bare grounds and whole pictures of steps, small pictures of statements' ground, one of the whole region.

    ``ratio`` is the number of a picture's pixels for each pixel of the step's screen.
    """

    grounds: bool = False
    wholes: bool = False
    statements: bool = False
    overview: bool = False
    view: bool = False
    """The map as it is seen now, in place of the steps."""
    ratio: float = 1.0


NO_PICTURES = Needs()
