# SPDX-License-Identifier: MIT
"""Waits for work in the background to end."""

from __future__ import annotations

import threading

from tests.patience import GIVE_UP_SECONDS
from ui.kit.background import THREAD_NAME


def wait_for_operations(seconds: float = GIVE_UP_SECONDS) -> bool:
    """Waits for all operations; returns whether they ended in time."""
    running = [thread for thread in threading.enumerate() if thread.name == THREAD_NAME]
    for thread in running:
        thread.join(seconds)
    return not any(thread.is_alive() for thread in running)
