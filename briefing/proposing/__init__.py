# SPDX-License-Identifier: MIT
"""What becomes of a proposal in a briefing: accepted, found again, like a statement that is there."""
