# SPDX-License-Identifier: MIT
"""Merging another briefing into the open one: what comes, what does not, and a choice between two versions."""
