# SPDX-License-Identifier: MIT
"""Moving pictures of the steps: how long each stands, as GIF, and as the frames and the file of a film."""
