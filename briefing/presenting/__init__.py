# SPDX-License-Identifier: MIT
"""A briefing before an audience: the steps in order, the state of presenting, the check before it, the log of it."""
