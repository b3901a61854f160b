# SPDX-License-Identifier: MIT
"""What the terms of a ceasefire would mean on the ground: what changes hands, whose settlements, which line remains."""
