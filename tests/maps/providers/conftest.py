# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Iterator

import pytest

from maps.http.client import HttpClient
from maps.http.faults import HttpLimits
from maps.providers.protocol import Asking


@pytest.fixture
def asking() -> Iterator[Asking]:
    client = HttpClient(HttpLimits(connect_s=1, read_s=1, whole_s=5, backoff_s=0.01, longest_wait_s=0.1))
    yield Asking(client)
    client.close()
