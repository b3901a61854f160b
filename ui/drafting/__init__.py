# SPDX-License-Identifier: MIT
"""From an article to statements: taking it in, what the program proposes, accepting one by one."""
