# SPDX-License-Identifier: MIT
"""What figures say beside sizes and shares, measured; and figures against every observer's day in hand."""
