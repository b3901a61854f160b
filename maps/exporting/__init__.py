# SPDX-License-Identifier: MIT
"""What is taken away of a briefing: one module for each form, each over one prepared ``handout.Handout``."""
