# SPDX-License-Identifier: MIT
"""The built-in providers, in the order in which they are offered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from maps.ground import Ground
from maps.providers.deepstate import DeepState
from maps.providers.isw import HISTORY, Isw, IswService
from maps.providers.mirror import DeepStateMirror
from maps.providers.owl import ProjectOwl
from maps.providers.protocol import Provider

MIRRORS: Final = {DeepState.id: DeepStateMirror.id}
"""By a provider's id: who has the same observer's days, to be offered where a provider keeps its list back."""


def known_providers(ground: Ground, isw_services: Sequence[IswService] = (HISTORY,)) -> tuple[Provider, ...]:
    """Returns one of each; ``isw_services`` comes from the settings. Creating them does not use the network."""
    return DeepStateMirror(ground), DeepState(ground), ProjectOwl(ground), Isw(ground, isw_services)
