# SPDX-License-Identifier: MIT
"""Areas from XML: KML, KMZ's documents, GPX."""
