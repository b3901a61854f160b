# SPDX-License-Identifier: MIT
"""The only way to the network: one client with a deadline, limits and clear faults."""
