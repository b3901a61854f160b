# SPDX-License-Identifier: MIT
"""Moving pictures of the steps: how long each is shown, as GIF, and as the frames and the file of a film."""
