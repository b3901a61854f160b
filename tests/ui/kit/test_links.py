# SPDX-License-Identifier: MIT
"""Only plain addresses of the web leave for the browser."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.kit.links import open_in_browser, systems_libraries, web_url

GOOD = [
    "https://example.org",
    "http://example.org/a?b=c#d",
    "https://example.org:8443/x",
    "HTTPS://EXAMPLE.ORG/",
    "https://приклад.укр/новини",
    "https://xn--80aikifvh.xn--j1amh/",
    "https://[2001:db8::1]/",
    "https://example.org/%D0%BA",
]
BAD = [
    "",
    "example.org",
    "//example.org",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,<b>",
    "ftp://example.org",
    "mailto:a@example.org",
    "lineofcontact://map/",
    "about:blank",
    "https://",
    "https:///path",
    "https://user@example.org",
    "https://user:secret@example.org",
    "https://www.good.example@bad.example/",
    "https://exa mple.org",
    "vbscript:x",
    "smb://host/share",
    "\\\\host\\share",
    "C:\\Windows\\system32\\calc.exe",
    "-flag",
    "https:\x00//example.org",
    "https://example.org\n.bad/",
]


@pytest.mark.parametrize("text", GOOD)
def test_addresses_of_the_web_are_taken(text: str) -> None:
    url = web_url(text)
    assert url is not None and url.scheme() in ("http", "https") and url.host()


@pytest.mark.parametrize("text", BAD)
def test_everything_else_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: pytest.fail("handed over"))
    assert web_url(text) is None
    assert open_in_browser(text) is False


def test_a_good_one_is_handed_over_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: handed.append(url) or True)
    assert open_in_browser("https://example.org/a?b=c#d")
    assert handed == [QUrl("https://example.org/a?b=c#d")]


def test_a_host_that_looks_like_another_is_shown_by_its_true_name() -> None:
    url = web_url("https://exаmple.org/")  # a Cyrillic letter in it
    assert url is not None
    assert bytes(url.toEncoded().data()).startswith(b"https://xn--")


@pytest.mark.parametrize("before", [{}, {"LD_LIBRARY_PATH_ORIG": "/mine"}])
def test_a_browser_gets_the_systems_libraries(before: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {"LD_LIBRARY_PATH": "/bundle", **before}
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with systems_libraries(environment):
        assert environment.get("LD_LIBRARY_PATH") == before.get("LD_LIBRARY_PATH_ORIG")
    assert environment["LD_LIBRARY_PATH"] == "/bundle"


def test_from_source_a_browser_gets_what_there_is() -> None:
    environment = {"LD_LIBRARY_PATH": "/mine"}
    with systems_libraries(environment):
        assert environment == {"LD_LIBRARY_PATH": "/mine"}
