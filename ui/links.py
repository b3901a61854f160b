# SPDX-License-Identifier: MIT
"""Opens web addresses in the system's browser, after a look at where they lead."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_SCHEMES = ("http", "https")


def web_url(text: str) -> QUrl | None:
    """The address as a URL that may be handed to a browser; None for anything but plain http(s).

    An address with a user name in it is refused: it can be made to look like another host.
    """
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in _SCHEMES or not url.host() or url.userInfo():
        return None
    return url


def open_in_browser(text: str) -> bool:
    """Opens an address in the system's browser; False where it was refused or nothing opens it."""
    url = web_url(text)
    return url is not None and QDesktopServices.openUrl(url)
