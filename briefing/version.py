# SPDX-License-Identifier: MIT
"""The program's version, defined only here."""

VERSION = "0.1.0"
