# SPDX-License-Identifier: MIT
"""The observers the program knows and those the user added: names, credits, terms agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maps.ground import Ground
from maps.shipped import SHIPPED
from ui.kit.texts import tr

if TYPE_CHECKING:
    from maps.providers.protocol import Provider
    from ui.window.settings import Settings


class KnownObservers:
    """``providers`` by id, in the order in which they are offered."""

    def __init__(self, settings: Settings, ground: Ground) -> None:
        from maps.providers.known import known_providers

        self._settings = settings
        self._ground = ground
        self._learnt: dict[str, tuple[str, str]] = {}
        self.providers: dict[str, Provider] = {provider.id: provider for provider in known_providers(ground)}
        for source in settings.own_sources:
            self._add(source)

    def _add(self, source: str) -> Provider:
        from maps.providers.own_files import own_provider
        from maps.providers.own_sources import read_own_source

        provider: Provider = own_provider(self._ground, read_own_source(source))
        self.providers[provider.id] = provider
        return provider

    def add(self, source: str) -> Provider:
        """A folder of dated files, a file or an address as an observer of its own, from now on."""
        provider = self._add(source)
        self._settings.own_sources = list(dict.fromkeys([*self._settings.own_sources, source]))
        self._settings.save()
        return provider

    def learn(self, provider: str, name: str, credit: str = "") -> None:
        """Keeps the name and the credit of an observer of which there are only days."""
        if provider not in self.providers:
            self._learnt[provider] = name, credit

    def name_of(self, provider: str) -> str:
        """An observer's name, also of one of which there are only days."""
        if provider == SHIPPED:
            return tr("Shipped layer")
        known = self.providers.get(provider)
        return tr(known.name) if known is not None else self._learnt.get(provider, (provider, ""))[0]

    def attribution_of(self, provider: str) -> str:
        """The credit that the map has to show for an observer."""
        if provider == SHIPPED:
            return tr("after DeepStateMap.Live and Project Owl")
        known = self.providers.get(provider)
        credit = known.terms.attribution if known is not None else self._learnt.get(provider, ("", ""))[1]
        return credit or self.name_of(provider)

    def has_accepted(self, provider: str) -> bool:
        """Whether its terms were shown and agreed to; files of one's own have none."""
        known = self.providers.get(provider)
        return provider in self._settings.accepted_terms or (known is not None and known.terms.address is None)

    def accept(self, provider: str) -> None:
        """Its terms were shown and agreed to."""
        self._settings.accepted_terms = self._settings.accepted_terms | {provider}
        self._settings.save()
