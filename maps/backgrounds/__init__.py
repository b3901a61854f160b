# SPDX-License-Identifier: MIT
"""Backgrounds under the map's data: tiles and pictures from files, online tiles and their cache. No Qt."""
