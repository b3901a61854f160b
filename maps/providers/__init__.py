# SPDX-License-Identifier: MIT
"""Control data of other observers, fetched when the user asks: one module per source, each a ``protocol.Provider``.

A provider turns its source's data into a ``maps.control_day.ControlDay``; ``day_builder`` does what is common.
"""
