# SPDX-License-Identifier: MIT
"""The dialog that imports areas from files of other programs."""
