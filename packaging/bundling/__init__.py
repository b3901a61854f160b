# SPDX-License-Identifier: MIT
"""Makes the program that runs without Python, its icons, and the packages it is published as."""
