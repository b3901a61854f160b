# SPDX-License-Identifier: MIT
"""Opens web addresses in the system's browser, after checking them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES = ("http", "https")


def web_url(text: str) -> QUrl | None:
    """Returns the address as a URL for the browser; None for anything but plain http(s).

    An address with a user name is refused: it can be made to look like another host.
    """
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in _SCHEMES or not url.host() or url.userInfo():
        return None
    return url


def open_in_browser(text: str) -> bool:
    """Opens an address in the system's browser. Returns False where it was refused or no program opens it."""
    url = web_url(text)
    if url is None:
        return False
    with systems_libraries():
        return QDesktopServices.openUrl(url)


@contextmanager
def systems_libraries(environment: MutableMapping[str, str] = os.environ) -> Iterator[None]:
    """Lets programs of the system find the system's libraries instead of the bundle's.

    https://pyinstaller.org/en/stable/common-issues-and-pitfalls.html#launching-external-programs-from-the-frozen-application
    """
    kept = environment.get("LD_LIBRARY_PATH")
    if not getattr(sys, "frozen", False) or kept is None:
        yield
        return
    found = environment.get("LD_LIBRARY_PATH_ORIG")
    if found is None:
        del environment["LD_LIBRARY_PATH"]
    else:
        environment["LD_LIBRARY_PATH"] = found
    try:
        yield
    finally:
        environment["LD_LIBRARY_PATH"] = kept  # Chromium's processes need the bundle's
