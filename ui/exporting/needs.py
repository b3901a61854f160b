# SPDX-License-Identifier: MIT
"""Which pictures a form of export needs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Needs:
    """Bare grounds and whole pictures of steps, small pictures of statements' ground, one of the whole region.

    ``ratio`` is the number of a picture's pixels for each pixel of the step's screen; None where the user chooses the
    picture's width. ``most_steps`` bounds how many steps a file of the form can have.
    """

    grounds: bool = False
    wholes: bool = False
    statements: bool = False
    overview: bool = False
    terms: bool = False
    """Small pictures of the ground as it would be under each term."""
    view: bool = False
    """The map as it is seen now, in place of the steps."""
    days: bool = False
    """The map as it is seen now on each day of an observer, in place of the steps."""
    ratio: float | None = None
    most_steps: int = 10_000

    @property
    def any_picture(self) -> bool:
        """Whether any of them shows the map, and so what lies under the data."""
        return self.grounds or self.wholes or self.statements or self.overview or self.view or self.days


NO_PICTURES = Needs()
