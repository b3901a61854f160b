# SPDX-License-Identifier: MIT
"""Keeps the finished map page between starts, named by a hash of everything it is made from."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from briefing.sentences import sentence
from maps.errors import MapError


@dataclass(frozen=True)
class MapPage:
    """The map page: its HTML, and the script folium wrote for it, to be served as a file of its own."""

    html: str
    script: str


def page_key() -> str:
    """A hash over what the page is made from: folium's release and the modules that shape it."""
    digest = hashlib.sha256()
    package = _package_folder("folium")
    for path in (package / "_version.py", package / "folium.py", *_own_modules()):
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


def _own_modules() -> tuple[Path, ...]:
    here = Path(__file__).parent
    return here / "folium_page.py", here / "page_frame.py"


def _package_folder(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise MapError(sentence("The package {name} is not installed; install the requirements again.", name=name))
    return Path(spec.origin).parent


def cached_page(folder: Path) -> MapPage | None:
    """The page kept in this folder for the present inputs, or None."""
    try:
        return page_from(_file(folder).read_bytes())
    except OSError:
        return None


def bytes_of(page: MapPage) -> bytes:
    """The page in one piece."""
    return json.dumps(asdict(page)).encode()


def page_from(data: bytes) -> MapPage | None:
    """The page that ``bytes_of`` made this of; None where it is no such thing."""
    try:
        kept = json.loads(data)
        return MapPage(html=kept["html"], script=kept["script"])
    except (ValueError, KeyError, TypeError):
        return None


def keep_page(folder: Path, page: MapPage) -> bool:
    """Keeps the page for the next start; False where the folder cannot be written."""
    import tempfile  # costs 10 ms, and only a first start needs it

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
