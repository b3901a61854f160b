# SPDX-License-Identifier: MIT
"""Takes a briefing out of the program: what goes along, the forms, the dialog."""
