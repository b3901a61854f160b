# SPDX-License-Identifier: MIT
"""Unpacks an answer while it arrives, in bounded pieces, so that a decompression bomb is refused in time."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final

from briefing.sentences import sentence
from maps.http.faults import FetchError

ENCODINGS: Final = "gzip, deflate"
"""Encodings the server may use: those that the standard library unpacks with a bound."""

PIECE: Final = 65_536
_GZIP: Final = 16 + zlib.MAX_WBITS
_EITHER: Final = 32 + zlib.MAX_WBITS  # detects zlib's or gzip's header


class Body:
    """The bytes of one answer, unpacked; ``most`` bounds them."""

    def __init__(self, encoding: str, most: int, who: str) -> None:
        self._who = who
        self._most = most
        self._pieces: list[bytes] = []
        self._size = 0
        self._begun = False
        self._packing = encoding.strip().lower() not in ("", "identity")
        if self._packing and encoding.strip().lower() not in ("gzip", "x-gzip", "deflate"):
            raise FetchError("packed", who, sentence("the answer is packed in a way that was not asked for"),
                             sentence("try again later, or tell the provider"))
        self._wbits = _EITHER if encoding.strip().lower() == "deflate" else _GZIP
        self._unpacking = zlib.decompressobj(self._wbits) if self._packing else None

    def add(self, received: bytes) -> None:
        """Adds received bytes; FetchError once there are too many, or they cannot be unpacked."""
        self._begun = self._begun or bool(received)
        for piece in self._unpacked(received) if self._packing else (received,):
            self._size += len(piece)
            if self._size > self._most:
                raise too_large(self._who, self._most)
            self._pieces.append(piece)

    def whole(self) -> bytes:
        """Returns the whole body; FetchError if the packed stream has no end."""
        if self._unpacking is not None and not self._unpacking.eof and self._begun:
            raise cut_off(self._who)
        return b"".join(self._pieces)

    def _unpacked(self, received: bytes) -> Iterator[bytes]:
        left = received
        while left and self._unpacking is not None:
            if self._unpacking.eof:  # RFC 1952, 2.2: members may follow one another
                self._unpacking = zlib.decompressobj(self._wbits)
            try:
                yield self._unpacking.decompress(left, PIECE)
            except zlib.error:
                raise FetchError("packed", self._who, sentence("the answer cannot be unpacked"),
                    sentence("try again later")) from None
            left = self._unpacking.unconsumed_tail or self._unpacking.unused_data


def too_large(who: str, most: int) -> FetchError:
    """Returns the error for an answer beyond the limit."""
    reason = sentence("the answer has more than {most} MB, far more than a day of control data", most=f"{most / 1e6:g}")
    return FetchError("too large", who, reason, sentence("check the address"))


def cut_off(who: str) -> FetchError:
    """Returns the error for an answer that ended too early."""
    return FetchError("cut off", who, sentence("the answer was cut off"), sentence("try again"))
