# SPDX-License-Identifier: MIT
"""The only access to the network: one client with a deadline, limits and clear errors."""
