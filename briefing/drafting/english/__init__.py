# SPDX-License-Identifier: MIT
"""English: who says what, and what a speaker's phrase says."""
