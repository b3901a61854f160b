# SPDX-License-Identifier: MIT
"""Questions: who answers them how, when, through whom, side by side."""
