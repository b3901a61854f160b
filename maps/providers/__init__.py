# SPDX-License-Identifier: MIT
"""Control data of others, fetched when the user asks: one module for each source, all behind ``protocol.Provider``.

A provider turns what its source has into a ``maps.control_day.ControlDay``; ``builder`` does what is common.
"""
