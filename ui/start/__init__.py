# SPDX-License-Identifier: MIT
"""What runs before Qt is loaded: options, display, lock, log. No PySide6 here."""
