# SPDX-License-Identifier: MIT
"""The program's version, in this one place."""

VERSION = "0.1.0"
