# SPDX-License-Identifier: MIT
"""A briefing in several languages: what of it can be said in another one, what is, and what is missing."""
