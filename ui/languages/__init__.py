# SPDX-License-Identifier: MIT
"""The program's languages: which there are, which one speaks, how numbers and order are written in it."""
