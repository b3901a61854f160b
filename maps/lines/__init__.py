# SPDX-License-Identifier: MIT
"""A line of contact: how far apart observers are along it, and the ground on either side of it."""
