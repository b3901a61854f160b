# SPDX-License-Identifier: MIT
"""Unpacks gzip piece by piece; what it unpacks to is bounded."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final

from briefing import limits
from briefing.sentences import sentence
from maps.importing.collecting import FeatureCollector

GZIP_MAGIC: Final = b"\x1f\x8b\x08"
_PIECE: Final = 1_000_000
_GZIP: Final = 16 + zlib.MAX_WBITS
"""The window that tells zlib to expect gzip's header and checksum."""


def unpacked(pieces: Iterable[bytes], collector: FeatureCollector) -> Iterator[bytes]:
    """Yields what gzip unpacks to; AreaImportError if it is damaged, cut short, or unpacks to too much."""
    unpacker = zlib.decompressobj(_GZIP)
    total = 0
    for piece in pieces:
        data = piece
        while data:
            collector.check_wanted()
            try:
                made = unpacker.decompress(data, _PIECE)
            except zlib.error:
                _refuse_damaged(collector)
            total += len(made)
            if total > limits.MAX_IMPORT_UNPACKED_BYTES:
                most = limits.MAX_IMPORT_UNPACKED_BYTES // 10**6
                collector.refuse(sentence("unpacked it has more than {most} MB", most=most),
                    sentence("export a part of it"))
            if made:
                yield made
            data = unpacker.unconsumed_tail
            if unpacker.eof:  # another member may follow; anything else after the end is damage
                data = unpacker.unused_data
                if data.strip(b"\0"):
                    unpacker = zlib.decompressobj(_GZIP)
                else:
                    data = b""
    if not unpacker.eof:
        _refuse_damaged(collector)


def stem_of(name: str) -> str:
    """Returns a file's name without its suffixes: districts for districts.geojson.gz."""
    path = PurePath(name)
    return PurePath(path.stem).stem if path.suffix.lower() == ".gz" else path.stem


def _refuse_damaged(collector: FeatureCollector) -> None:
    collector.refuse(sentence("the gzip file is damaged or cut short"), sentence("ask for the file again"))
