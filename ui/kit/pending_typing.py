# SPDX-License-Identifier: MIT
"""What is typed and not yet taken over: a field waits for a pause, saving and undoing do not."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication


def take_over_typing() -> None:
    """Takes over what stands in the field that has the keys."""
    commit = getattr(QApplication.focusWidget(), "commit", None)
    if callable(commit):
        commit()
