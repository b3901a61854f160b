# SPDX-License-Identifier: MIT
"""The encoding of names and short texts is guessed right, and a stated encoding that is wrong is found out."""

from __future__ import annotations

import pytest

from briefing.encoding import guessed, guessed_of_all, python_name
from briefing.encoding_words import CYRILLIC, LATIN

UKRAINIAN = """
Київ|Бориспільський район|Ніжин|Ізмаїл|Кам'янець-Подільський|Дрогобич|Бердичів|Конотоп|Шостка|Охтирка|Лебедин|
Тростянець|Великий Бурлук|Дворічна|Борова|Святогірськ|Новогродівка|Українськ|Гірник|Мар'їнка|Оріхів|Гуляйполе|Василівка|
Кам'янка-Дніпровська|Снігурівка|Висунськ|Вигаданий район|Зайняте|Ймовірно зайняті землі|Плацдарм на Їнгулі|Роботине|
Велика Новосілка|П'ятихатки|Степногірськ|Щурове|Ямпіль|Єлизаветівка|Ґрунтова дорога|Херсонщина|Тимчасово захоплені
"""
RUSSIAN = """
Малая Локня|Погребки|Черкасское Поречное|Гуево|Снагость|Любимовка|Зелёный Шлях|Мартыновка|Русская Конопелька|
Белица|Плёхово|Уланок|Бахмутский выступ|Спорные земли|Рубеж обороны|Захваченные посёлки|Энергетическая подстанция|
Юнаковка|Яблоневка|Теткино|Красноярское|Новый Путь|Олешня|Дарьино|Николаево-Дарьино|Свердликово|Лебедевка|Казачья Локня
"""
WESTERN = """
Münster|Görlitz|Göppingen|Mönchengladbach|Gießen|Bückeburg|Lüneburg|Zehdenick an der Havel|Südfront|Geräumte Dörfer|
Grenzübergang|Hüttenwerk|Bézu-le-Guéry|Château-Thierry|Épernay|Alès|Orléans nord|Ligne fortifiée|Territoire repris|
Forêt d'Argonne|Verdun-sur-Meuse|Secteur évacué|Tête de pont|Crépy-en-Valois|Bouillère|Aÿ|Fronteras|Zone contrôlée|
Coventry|Norwich|Assessed advance|Exeter Café
"""
POLISH = """
Łańcut|Sanok|Zakopane pod Tatrami|Świdnica|Żagań|Bełchatów|Kłodzko|Międzyrzecz|Nowe Miasto Lubawskie|Środa Śląska|
Końskie|Płońsk|Gąbin|Łęczyca|Zgierz|Sieradz|Ostrołęka|Źródło Wisły|Teren zajęty|Odcinek północny|Pogórze Przemyskie|
Wąbrzeźno|Chełmno|Brzeźnica|Tuchów|Strzyżów
"""
LISTS = {
    "utf-8": (UKRAINIAN, RUSSIAN, WESTERN, POLISH), "cp1251": (UKRAINIAN, RUSSIAN),
    "koi8-u": (UKRAINIAN, RUSSIAN), "cp866": (UKRAINIAN, RUSSIAN), "cp1252": (WESTERN,), "cp1250": (POLISH,),
    "utf-16": (UKRAINIAN, WESTERN), "mac_cyrillic": (RUSSIAN,),
}


def names(*lists: str) -> list[str]:
    return [name.strip() for text in lists for name in text.replace("\n", "").split("|") if name.strip()]


def made_in(encoding: str) -> list[tuple[str, bytes]]:
    """Names that the encoding can write, and their bytes, without those that are only ASCII."""
    made = []
    for name in names(*LISTS[encoding]):
        try:
            made.append((name, name.encode(encoding)))
        except UnicodeEncodeError:
            continue
    return [(name, data) for name, data in made if encoding == "utf-16" or not data.isascii()]


def test_the_names_are_not_those_learnt_from() -> None:
    learnt = {*CYRILLIC.split(), *LATIN.split()}
    tested = {name.lower() for text in (UKRAINIAN, RUSSIAN, WESTERN, POLISH) for name in names(text)}
    assert len(tested) > 115
    assert tested & learnt == set()


def test_98_percent_of_300_names_in_five_encodings_are_right() -> None:
    made = [(encoding, *each) for encoding in ("utf-8", "cp1251", "cp866", "koi8-u", "cp1252")
            for each in made_in(encoding)]
    assert len(made) >= 300
    wrong = [(encoding, name, guessed(data).text) for encoding, name, data in made if guessed(data).text != name]
    assert len(wrong) <= 0.02 * len(made), wrong


@pytest.mark.parametrize(("encoding", "share"), [
    ("utf-8", 1.0), ("utf-16", 1.0), ("cp1251", 0.98), ("cp866", 0.95), ("koi8-u", 0.98), ("cp1252", 0.96),
    ("cp1250", 0.9), ("mac_cyrillic", 0.85)])
def test_no_encoding_is_much_worse_than_the_others(encoding: str, share: float) -> None:
    made = made_in(encoding)
    assert len(made) >= 15
    wrong = [(name, guessed(data).text) for name, data in made if guessed(data).text != name]
    assert len(wrong) <= (1 - share) * len(made), wrong


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "koi8-u", "mac_cyrillic"])
def test_columns_of_names_are_right_and_not_in_doubt(encoding: str) -> None:
    made = made_in(encoding)
    for start in range(0, len(made), 5):
        column = made[start : start + 5]
        guess = guessed_of_all([data for _, data in column])
        assert guess.text.split("\n") == [name for name, _ in column]
        assert not {*guess.others} - {"cp1125"} or len(column) < 5  # it differs from cp866 in a letter or two


@pytest.mark.parametrize(("data", "stated", "encoding"), [
    ("Вигаданий район".encode("cp1251"), "cp1252", "cp1251"),
    ("Вигаданий район".encode("cp1251"), "ISO-8859-1", "cp1251"),
    ("Вигаданий район".encode(), "cp1252", "utf-8"),
    ("Вигаданий район".encode("cp866"), "windows-1251", "cp866"),
    ("Lübeck am Fluß".encode("cp1252"), "utf-8", "cp1252"),
    ("Łódzkie".encode("cp1250"), "cp1252", "cp1250"),
])
def test_a_stated_encoding_that_is_wrong_is_found_out(data: bytes, stated: str, encoding: str) -> None:
    guess = guessed(data, stated)
    assert (guess.encoding, guess.is_wrong, guess.in_doubt) == (encoding, True, True)
    assert python_name(stated) in guess.others


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "koi8-u", "cp1252", "cp1250", "utf-8"])
def test_a_stated_encoding_that_is_right_is_kept(encoding: str) -> None:
    for name, data in made_in(encoding):
        guess = guessed(data, encoding)
        assert (guess.text, guess.encoding, guess.is_wrong) == (name, python_name(encoding), False)


def test_what_two_encodings_read_the_same_is_no_doubt() -> None:
    guess = guessed("Kraków".encode("cp1250"), "cp1250")
    assert (guess.text, guess.encoding, guess.in_doubt) == ("Kraków", "cp1250", False)
    assert guessed(b"plain", "cp1251") == guessed(b"plain", "cp1251")
    assert guessed(b"plain", "cp1251").encoding == "cp1251"
    assert guessed(b"plain").encoding == "utf-8"


def test_a_name_cut_within_a_character_is_still_utf_8() -> None:
    assert guessed_of_all(["Вигаданий".encode()[:9], b"A", "Район".encode()], "cp1252").encoding == "utf-8"


def test_windows_quotes_under_the_label_latin_1_are_quotes() -> None:
    assert guessed(b"\x93the bridge is closed\x94 \x96", "latin-1").text == "“the bridge is closed” –"


@pytest.mark.parametrize("data", [b"", b"\0", b"\xff", b"\xff\xfe", b"\xd8\x00", bytes(range(256)), b"\0" * 99])
def test_any_bytes_give_some_text(data: bytes) -> None:
    assert isinstance(guessed(data).text, str)
    assert isinstance(guessed(data, "no such encoding").text, str)


@pytest.mark.parametrize("stated", ["punycode", "idna", "rot13", "utf-7", "unicode_escape", "hex", "undefined", ""])
def test_encodings_that_no_name_is_written_in_are_not_tried(stated: str) -> None:
    assert python_name(stated) is None
    assert guessed(b"x" * 500_000 + b"\xe9", stated).encoding in ("cp1252", "cp1251", "cp866", "koi8-u")


def test_a_long_text_is_known_by_its_lines_beyond_ascii() -> None:
    text = "a,b,c\r\n" * 20_000 + "Вигаданий район;Ймовірно зайняті землі\r\n" * 3
    guess = guessed(text.encode("cp1251"))
    assert (guess.encoding, guess.in_doubt) == ("cp1251", False)
    assert guess.text == text
