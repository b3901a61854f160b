# SPDX-License-Identifier: MIT
"""What every language shares: sentences, words, quotations, outlets, figures, days, names in any case."""
