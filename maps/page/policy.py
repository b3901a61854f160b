# SPDX-License-Identifier: MIT
"""The Content-Security-Policy of the map page."""

from __future__ import annotations

from typing import Final

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'none'; worker-src 'none'; "
    "object-src 'none'"
)
"""The page's Content-Security-Policy: only files of the site, no inline script."""
