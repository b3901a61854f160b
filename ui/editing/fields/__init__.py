# SPDX-License-Identifier: MIT
"""The fields of the editor's pages that know what a briefing is."""
