# SPDX-License-Identifier: MIT
"""Progress and cancelling of reading a table."""

from __future__ import annotations

from collections.abc import Callable

Watch = Callable[[int], None]
"""Called now and then with the number of rows read so far; raises TableCancelled to stop."""


class TableCancelled(Exception):
    """Reading was cancelled."""


def nobody(_rows: int) -> None:
    """Watches nothing: reading goes on."""
