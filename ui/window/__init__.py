# SPDX-License-Identifier: MIT
"""The program's frame: main window, header, messages, actions, settings."""
