# SPDX-License-Identifier: MIT
"""Code that runs before Qt is loaded: options, display, lock, log. No PySide6 here."""
