# SPDX-License-Identifier: MIT
"""Windows, models and the web view: the only package that knows PySide6."""
