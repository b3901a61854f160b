# SPDX-License-Identifier: MIT
"""Caches the finished map page between starts, under a hash of everything it is made from."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from briefing.sentences import sentence
from maps.errors import MapError

PAGE_SOURCES: Final = (
    "maps/page/folium_page.py", "maps/page/page_frame.py", "maps/page/site_file.py", "maps/extent.py")
"""Our own modules that shape the page, from the project's folder. A bundle has them beside the compiled ones."""

_PROJECT: Final = Path(__file__).parents[2]


@dataclass(frozen=True)
class MapPage:
    """The map page: its HTML, and folium's script for it, which is served as a separate file."""

    html: str
    script: str


def page_key() -> str:
    """Returns a hash of what the page is made from: folium's release and the modules that shape it."""
    digest = hashlib.sha256()
    package = _package_folder("folium")
    for path in (package / "_version.py", package / "folium.py", *(_PROJECT / source for source in PAGE_SOURCES)):
        try:
            digest.update(path.read_bytes())
        except OSError as error:
            raise MapError(
                sentence(
                    "The map page cannot be made: {name} of folium is not readable ({fault}); install the "
                    "requirements again.",
                    name=path.name,
                    fault=error.strerror,
                )
            ) from error
    return digest.hexdigest()[:24]


def _package_folder(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise MapError(sentence("The package {name} is not installed; install the requirements again.", name=name))
    return Path(spec.origin).parent


def cached_page(folder: Path) -> MapPage | None:
    """Returns the page kept in this folder for the present inputs, or None."""
    try:
        return page_from(_file(folder).read_bytes())
    except OSError:
        return None


def bytes_of(page: MapPage) -> bytes:
    """Returns the page as one bytes object."""
    return json.dumps(asdict(page)).encode()


def page_from(data: bytes) -> MapPage | None:
    """Returns the page from the bytes of ``bytes_of``; None if they are no page."""
    try:
        kept = json.loads(data)
        return MapPage(html=kept["html"], script=kept["script"])
    except (ValueError, KeyError, TypeError):
        return None


def keep_page(folder: Path, page: MapPage) -> bool:
    """Keeps the page for the next start; returns False if the folder cannot be written."""
    import tempfile  # takes 10 ms, and only the first start needs it

    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(bytes_of(page))
        os.replace(name, _file(folder))
    except OSError:
        return False
    return True


def _file(folder: Path) -> Path:
    return folder / f"page-{page_key()}.json"
