# SPDX-License-Identifier: MIT
"""Pictures and videos: which kind a file is, and what its container says. Nothing is decoded here."""
