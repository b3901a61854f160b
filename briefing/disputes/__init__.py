# SPDX-License-Identifier: MIT
"""Who contradicts whom, who answers which question, and through how many independent mouths it reached us."""
