# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Iterator

import pytest

from maps.http.client import HttpClient
from maps.http.limits import HttpLimits
from maps.providers.protocol import Asking
from tests.maps.http.serving import Server, serving
from tests.patience import GIVE_UP_SECONDS


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Starts a local server; the machine's proxy settings are ignored."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "*")
    with serving() as made:
        yield made


@pytest.fixture
def asking() -> Iterator[Asking]:
    client = HttpClient(HttpLimits(connect_s=GIVE_UP_SECONDS, read_s=GIVE_UP_SECONDS, whole_s=GIVE_UP_SECONDS,
                                   backoff_s=0.01, longest_wait_s=0.1))
    yield Asking(client)
    client.close()
