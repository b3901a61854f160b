# SPDX-License-Identifier: MIT
"""A file of areas as a whole: its form is recognised and its parts are handed to their readers."""
