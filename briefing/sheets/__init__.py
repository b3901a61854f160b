# SPDX-License-Identifier: MIT
"""The cells of CSV files and spreadsheets, as they are shown and with what is behind them."""
