# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Iterator

import pytest

from maps.http import HttpClient
from maps.http_faults import HttpLimits
from maps.providers.protocol import Asking
from tests.patience import GIVE_UP_SECONDS


@pytest.fixture
def asking() -> Iterator[Asking]:
    client = HttpClient(HttpLimits(connect_s=GIVE_UP_SECONDS, read_s=GIVE_UP_SECONDS, whole_s=GIVE_UP_SECONDS,
                                   backoff_s=0.01, longest_wait_s=0.1))
    yield Asking(client)
    client.close()
