# SPDX-License-Identifier: MIT
"""Runs axe-core, a checker for accessibility that others keep, in a web page."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any, Final

from tests.end2end.page_audit import Answering
from tests.end2end.waiting import wait_until

_SCRIPT: Final = resources.files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
_RUN: Final = (
    "(() => { window.axeFound = null; axe.run(document, { resultTypes: ['violations'] }).then((found) => { "
    "window.axeFound = JSON.stringify(found.violations.map(({ id, impact, nodes }) => "
    "[impact, id, nodes.map(({ html }) => html.slice(0, 90))])); }, (error) => { window.axeFound = "
    "JSON.stringify([['failed', String(error), []]]); }); return 0; })()")


def violations(page: Answering) -> list[Any]:
    """Returns what axe-core finds wrong: [impact, rule, elements] each."""
    page.evaluate(f"(() => {{ const define = undefined, module = undefined; {_SCRIPT}; return 0; }})()")
    page.evaluate(_RUN)
    wait_until(lambda: page.evaluate("window.axeFound") is not None, "axe-core has looked through the page")
    found: list[Any] = json.loads(page.evaluate("window.axeFound"))
    return found
