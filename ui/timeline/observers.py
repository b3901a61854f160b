# SPDX-License-Identifier: MIT
"""The observers the program knows and those the user added: names, credits, terms agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maps.ground import Ground
from maps.shipped import SHIPPED
from ui.kit.texts import tr

if TYPE_CHECKING:
    from maps.providers.own_sources import OwnSource
    from maps.providers.protocol import Provider
    from ui.window.settings import Settings


class KnownObservers:
    """``providers`` by id, in the order in which they are offered."""

    def __init__(self, settings: Settings, ground: Ground) -> None:
        from maps.providers.known import known_providers
        from maps.providers.own_sources import usable_sources

        self._settings = settings
        self._ground = ground
        self._learnt: dict[str, tuple[str, str]] = {}
        self.providers: dict[str, Provider] = {provider.id: provider for provider in known_providers(ground)}
        self._own: dict[str, OwnSource] = {}
        for own in usable_sources(settings.own_sources):
            self._add(own)

    def _add(self, own: OwnSource) -> Provider:
        from maps.providers.own_files import own_provider

        provider: Provider = own_provider(self._ground, own)
        self.providers[provider.id] = provider
        self._own[provider.id] = own
        return provider

    def add(self, source: str | OwnSource) -> Provider:
        """A folder of dated files, a file or an address as an observer, from now on; or what is said of it now."""
        from maps.providers.own_sources import OwnSource, cleaned, with_source

        own = cleaned(OwnSource(source) if isinstance(source, str) else source)
        provider = self._add(own)
        self._settings.own_sources = with_source(self._settings.own_sources, own)
        self._settings.save()
        return provider

    def forget(self, provider: str) -> None:
        """An observer of one's own is none from now on; its days are not touched."""
        from maps.providers.own_sources import without_source

        own = self._own.pop(provider, None)
        if own is None:
            return
        del self.providers[provider]
        self._settings.own_sources = without_source(self._settings.own_sources, own.source)
        self._settings.accepted_terms = self._settings.accepted_terms - {provider}
        self._settings.save()

    def own(self, provider: str) -> OwnSource | None:
        """What the user said of an observer they added; None for all others."""
        return self._own.get(provider)

    def added(self, source: str) -> Provider | None:
        """The observer that was added with this address, file or folder."""
        return next((self.providers[each] for each, own in self._own.items() if own.source == source), None)

    def learn(self, provider: str, name: str, credit: str = "") -> None:
        """Keeps the name and the credit of an observer of which there are only days."""
        if provider not in self.providers:
            self._learnt[provider] = name, credit

    def name_of(self, provider: str) -> str:
        """An observer's name, also of one of which there are only days."""
        if provider == SHIPPED:
            return tr("Built-in layer")
        known = self.providers.get(provider)
        return tr(known.name) if known is not None else self._learnt.get(provider, (provider, ""))[0]

    def attribution_of(self, provider: str, of_day: str = "") -> str:
        """The credit that the map has to show for an observer; ``of_day`` is the one that its day was fetched with.

        What the user says of an observer of their own holds for days fetched before, too.
        """
        if of_day and provider not in self._own:
            return of_day
        if provider == SHIPPED:
            return tr("after DeepStateMap.Live and Project Owl")
        known = self.providers.get(provider)
        credit = known.terms.attribution if known is not None else self._learnt.get(provider, ("", ""))[1]
        return credit or self.name_of(provider)

    def may_pass_on(self, provider: str) -> bool:
        """Whether an observer's data may be passed on by its terms; those of the built-in layer may."""
        known = self.providers.get(provider)
        return provider == SHIPPED or (known is not None and known.terms.redistributable)

    def has_accepted(self, provider: str) -> bool:
        """Whether its terms were shown and agreed to; files of one's own have none."""
        known = self.providers.get(provider)
        return provider in self._settings.accepted_terms or (known is not None and known.terms.address is None)

    def accept(self, provider: str) -> None:
        """Its terms were shown and agreed to."""
        self._settings.accepted_terms = self._settings.accepted_terms | {provider}
        self._settings.save()
