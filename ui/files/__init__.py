# SPDX-License-Identifier: MIT
"""The open briefing: opened, edited, undone, saved, recovered."""
