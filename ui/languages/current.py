# SPDX-License-Identifier: MIT
"""The language that speaks: the window's, or for a while another one, such as the room's or an export's."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from pathlib import Path

from PySide6.QtCore import QCollator, QLocale

from ui.languages.catalogue import SOURCE, Catalogue, codes

_folder: list[Path] = []
_known: dict[str, Catalogue] = {SOURCE: Catalogue(SOURCE)}
_window = [_known[SOURCE]]
_for_a_while: ContextVar[Catalogue | None] = ContextVar("language", default=None)


def begin(folder: Path, wanted: str = "") -> None:
    """Sets where the translations are, and the window's language: the wanted one, else the first of the system's."""
    _folder[:] = [folder]
    for code in [code for code in _known if code != SOURCE]:
        del _known[code]
    use(wanted or suiting(QLocale.system().uiLanguages(), known()))


def suiting(asked: Sequence[str], there: Sequence[str]) -> str:
    """Returns the first of the languages asked for, such as "uk-UA", that there is; else the source language."""
    return next((code for each in asked if (code := each.replace("_", "-").split("-")[0].lower()) in there), SOURCE)


def known() -> tuple[str, ...]:
    """The codes of the languages that there are, the source language first."""
    return codes(_folder[0]) if _folder else (SOURCE,)


def use(code: str) -> None:
    """Has the window speak a language; one that there is not is the source language."""
    _window[0] = catalogue_of(code)


def catalogue_of(code: str) -> Catalogue:
    """Returns a language's catalogue, read when it is first asked for; of an unknown code the source language's."""
    if code not in _known:
        if code not in known():
            return _known[SOURCE]
        _known[code] = Catalogue(code, _folder[0] / f"{code}.qm")
    return _known[code]


def catalogue() -> Catalogue:
    """The catalogue of the language that speaks now."""
    return _for_a_while.get() or _window[0]


def code() -> str:
    """The code of the language that speaks now."""
    return catalogue().code


@contextlib.contextmanager
def speaking(code: str) -> Iterator[None]:
    """Has this thread speak another language for a while; "" is the window's."""
    token = _for_a_while.set(catalogue_of(code) if code else None)
    try:
        yield
    finally:
        _for_a_while.reset(token)


def said_anew(said: str, code: str) -> str:
    """Returns in the language that speaks what was said in another one."""
    return catalogue().said(catalogue_of(code).source_of(said))


def in_order() -> QCollator:
    """Returns what compares words in the order of the language that speaks, whatever their case."""
    from PySide6.QtCore import Qt  # not before the first paint

    collator = QCollator(catalogue().locale)
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return collator
