# SPDX-License-Identifier: MIT
"""Ukrainian and Russian: who says what, and what a speaker's phrase says."""
