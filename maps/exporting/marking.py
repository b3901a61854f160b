# SPDX-License-Identifier: MIT
"""The colours of markings: those of the Traffic Light Protocol, as every form shows them."""

from __future__ import annotations

from typing import Final

TLP: Final = {"TLP:CLEAR": ("#000000", "#FFFFFF"), "TLP:GREEN": ("#000000", "#33FF00"),
              "TLP:AMBER": ("#000000", "#FFC000"), "TLP:AMBER+STRICT": ("#000000", "#FFC000"),
              "TLP:RED": ("#000000", "#FF2B2B")}
"""The colours of the Traffic Light Protocol, version 2.0, by its labels: ground and letters."""


def colours_of(marking: str) -> tuple[str, str] | None:
    """Returns ground and letters that a marking has to have; None where it may have any."""
    return TLP.get(" ".join(marking.upper().split()))
