# SPDX-License-Identifier: MIT
"""The frame of the program: main window, header, messages, actions, settings."""
