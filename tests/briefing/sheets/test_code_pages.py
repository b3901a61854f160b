# SPDX-License-Identifier: MIT
"""Tables and pages guess a code page as names do: capitals, Polish and single names included."""

from __future__ import annotations

import pytest

from briefing.sheets.decoding import decode
from briefing.snapshots.page_encoding import decoded

TEXTS = {
    "cp1251": "ЛУГАНСЬКА ОБЛАСТЬ\nДОНЕЦЬКА ОБЛАСТЬ\nХЕРСОНСЬКА ОБЛАСТЬ\n",
    "koi8-u": "ЗАПОРІЗЬКА ОБЛАСТЬ\nМИКОЛАЇВСЬКА ОБЛАСТЬ\nХАРКІВСЬКА ОБЛАСТЬ\n",
    "cp1250": "Województwo śląskie\nŁódź\nZażółć gęślą jaźń\nŚwiętokrzyskie\nWarmińsko-mazurskie\n",
    "cp1252": "Le pont est fermé, dit-il à l’été.\nÉmile B\n",
    "cp866": "Донецкая область\nЛуганская область\n",
}


@pytest.mark.parametrize("page", TEXTS)
def test_a_text_without_a_label_is_read_in_its_code_page(page: str) -> None:
    data = TEXTS[page].encode(page)
    assert decode(data).text == TEXTS[page]
    assert decoded(data) == TEXTS[page]
