# SPDX-License-Identifier: MIT
"""The terms of a ceasefire in the window: their table, what each would mean on the map, the form that makes them."""
