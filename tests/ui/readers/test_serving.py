# SPDX-License-Identifier: MIT
"""How a reader tidies up after each job."""

from __future__ import annotations

import sys
import weakref
from types import ModuleType

import pytest

from ui.readers import serving


def test_what_is_loaded_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The modules that a job imported are set aside after it, and not again after the next job of the kind."""
    frozen: list[int] = []
    monkeypatch.setattr(serving.gc, "freeze", lambda: frozen.append(len(sys.modules)))
    tidy = serving.Tidying()
    tidy()
    tidy()
    assert len(frozen) == 1
    monkeypatch.setitem(sys.modules, "a_module_that_a_job_imports", ModuleType("a_module_that_a_job_imports"))
    tidy()
    tidy()
    assert len(frozen) == 2


def test_what_a_job_leaves_in_a_circle_is_collected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving.gc, "freeze", lambda: None)

    class Leaf:
        pass

    leaf = Leaf()
    leaf.itself = leaf
    known = weakref.ref(leaf)
    del leaf
    serving.Tidying()()
    assert known() is None
