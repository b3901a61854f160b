# SPDX-License-Identifier: MIT
"""One reader for all windows of a test process, one after the other: starting one and its imports take 0.3 s."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ui.readers.reader_process import ReaderProcess
from ui.readers.readers import Readers


@pytest.fixture(scope="session")
def spare_readers() -> Iterator[list[ReaderProcess]]:
    """The reader that no window has at present, if there is one."""
    spare: list[ReaderProcess] = []
    yield spare
    for reader in spare:
        reader.end()


@pytest.fixture(scope="module", autouse=True)
def shared_reader(spare_readers: list[ReaderProcess]) -> Iterator[None]:
    """Hands the reader that a window ends with to the next window; only for the tests of this folder.

    Each window still has a process of its own at a time.
    """
    usual_start, usual_end = Readers._start, Readers.end

    def start(readers: Readers) -> ReaderProcess:
        while spare_readers:
            reader = spare_readers.pop()
            if reader.is_alive:
                with readers._lock:
                    readers._all.add(reader)
                return reader
            reader.end()
        return usual_start(readers)

    def end(readers: Readers) -> None:
        with readers._lock:
            reader, readers._ready = readers._ready, None
            if reader is not None and reader.is_alive and not reader.is_worn and not spare_readers:
                readers._all.discard(reader)
                spare_readers.append(reader)
        usual_end(readers)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Readers, "_start", start)
        patch.setattr(Readers, "end", end)
        yield
