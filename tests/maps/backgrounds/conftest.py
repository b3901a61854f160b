# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from maps.backgrounds.opening import form_of, open_tiles
from maps.backgrounds.tiles import Tiles
from tests.maps.backgrounds.made_provider import Online, Open
from tests.maps.http.serving import Server


@pytest.fixture
def online(server: Server, tmp_path: Path) -> Iterator[Online]:
    made = Online(server, tmp_path / "tiles")
    yield made
    made.tiles.close()


@pytest.fixture
def opened() -> Iterator[Open]:
    """Opens a file, which is closed at the end."""
    made: list[Tiles] = []

    def opening(path: Path) -> Tiles:
        tiles = open_tiles(path, form_of(path))
        made.append(tiles)
        return tiles

    yield opening
    for each in made:
        each.close()
