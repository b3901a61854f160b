# SPDX-License-Identifier: MIT
"""The briefing's texts in other languages: what is missing, and the dialog that takes them in."""
