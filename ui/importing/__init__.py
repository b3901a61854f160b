# SPDX-License-Identifier: MIT
"""The dialog that imports areas from other programs' files."""
