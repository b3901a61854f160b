# SPDX-License-Identifier: MIT
"""One reader for all windows of a test process, one after the other: starting one and its imports take 0.3 s."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ui.readers.reader_process import ReaderProcess
from ui.readers.readers import Readers


@pytest.fixture(scope="session", autouse=True)
def shared_reader() -> Iterator[None]:
    """Hands the reader that a window ends with to the next window; each still has a process of its own at a time."""
    usual_start, usual_end = Readers._start, Readers.end
    spare: list[ReaderProcess] = []

    def start(readers: Readers) -> ReaderProcess:
        while spare:
            reader = spare.pop()
            if reader.is_alive:
                with readers._lock:
                    readers._all.add(reader)
                return reader
            reader.end()
        return usual_start(readers)

    def end(readers: Readers) -> None:
        with readers._lock:
            reader, readers._ready = readers._ready, None
            if reader is not None and reader.is_alive and not reader.is_worn and not spare:
                readers._all.discard(reader)
                spare.append(reader)
        usual_end(readers)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Readers, "_start", start)
        patch.setattr(Readers, "end", end)
        yield
    for reader in spare:
        reader.end()
