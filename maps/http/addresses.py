# SPDX-License-Identifier: MIT
"""Checks addresses: only http and https are used, at the start and after every redirect."""

from __future__ import annotations

from typing import Final
from urllib.parse import urljoin, urlsplit

from briefing.errors import quoted
from briefing.sentences import sentence
from maps.http.faults import FetchError

SCHEMES: Final = ("http", "https")


def check_address(address: str, who: str) -> None:
    """Raises FetchError if this is no http(s) address of a host."""
    try:
        parts = urlsplit(address)
        usable = parts.scheme.lower() in SCHEMES and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        usable = False
    if not usable:
        raise FetchError("address", who, sentence("{address} is no web address", address=quoted(address)),
                         sentence("give one that begins with https:// or http://"))


def redirected(address: str, target: str, who: str) -> str:
    """Returns the next address of a redirect; refuses other schemes, and redirects from https to http."""
    try:
        following = urljoin(address, target.encode("latin-1").decode("utf-8"))  # headers are read as Latin-1
        scheme = urlsplit(following).scheme.lower()
    except ValueError:
        following, scheme = target, ""  # a UnicodeError is a ValueError
    if scheme not in SCHEMES:
        raise FetchError("scheme", who, sentence("the server sent us on to {following}, which is no web address",
            following=quoted(following)), sentence("check the address, or tell the provider"))
    if scheme == "http" and urlsplit(address).scheme.lower() == "https":
        raise FetchError("scheme", who, sentence("the server sent us on from a secured connection to an open one"),
                         sentence("sign in to the network if it asks for it, or check the address"))
    return following
