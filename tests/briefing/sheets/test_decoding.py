# SPDX-License-Identifier: MIT
"""Encodings of text files are known from the bytes."""

from __future__ import annotations

import random

import pytest

from briefing.sheets.decoding import decode

UKRAINIAN = "Міст через річку закрито для вантажівок до кінця тижня, повідомляє речник."
RUSSIAN = "Мост через реку закрыт для грузовиков до конца недели, сообщает представитель."
FRENCH = "Le pont est fermé, dit-il à l’été; « la forêt » reste où elle était, ça dépend."
GERMAN = "Die Brücke ist für größere Lastwagen gesperrt, heißt es über Köln."
SYLLABLES = ("ма", "ка", "ли", "во", "пет", "рів", "ка", "сло", "бід", "ська", "го", "ро", "жи", "ний", "чер", "нов",
             "іл")


@pytest.mark.parametrize("text", [UKRAINIAN, RUSSIAN])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1251",
                                      "koi8-u", "cp866"])
def test_cyrillic_text_is_decoded(text: str, encoding: str) -> None:
    if encoding == "cp866":
        text = text.replace("і", "i").replace("є", "э")  # the page has neither letter
    found = decode(f"text;speaker\r\n{text};A\r\n".encode(encoding))
    assert text in found.text and found.damaged == 0
    assert found.is_sure == encoding.startswith("utf")
    assert not found.text.startswith("\ufeff")


@pytest.mark.parametrize("text", [FRENCH, GERMAN])
def test_western_text_is_decoded(text: str) -> None:
    found = decode(f"text;speaker\n{text};A".encode("windows-1252"))
    assert (text in found.text, found.encoding, found.is_sure) == (True, "windows-1252", False)


def test_made_names_are_guessed_right() -> None:
    maker = random.Random(14)
    wrong = []
    for number in range(300):
        words = ["".join(maker.choices(SYLLABLES, k=maker.randint(2, 4))).capitalize() for _ in range(3)]
        encoding = ("utf-8", "windows-1251", "koi8-u", "utf-16", "utf-16-le")[number % 5]
        text = f"text,speaker\n{' '.join(words)},{words[0]}\n"
        if decode(text.encode(encoding)).text != text:
            wrong.append((encoding, text))
    assert len(wrong) <= 6, wrong


def test_a_chosen_encoding_holds_and_what_it_cannot_read_is_counted() -> None:
    assert decode(FRENCH.encode("windows-1252"), "windows-1251").encoding == "windows-1251"
    assert decode(b"\xff\xfe\xfa", "utf-8").damaged == 3


def test_utf8_with_a_broken_byte_stays_utf8() -> None:
    found = decode((UKRAINIAN * 3).encode() + b"\xd0")
    assert (found.encoding, found.is_sure, found.damaged) == ("utf-8", False, 1)
